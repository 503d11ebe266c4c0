"""Conversations: who should have been there, and whether roles talk with others and among themselves."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import combinations
from typing import TypeAlias

import attrs

from kwaliteitsmodel.analysis import asked
from kwaliteitsmodel.analysis.holding import existing, is_known_on, named, names, when
from kwaliteitsmodel.domain.conversations import Conversation
from kwaliteitsmodel.domain.fields import wrong_type
from kwaliteitsmodel.domain.ids import AspectId, ConversationId, StakeholderId
from kwaliteitsmodel.domain.periods import Period, meets
from kwaliteitsmodel.domain.stakeholders import Stakeholder, StakeholderKind
from kwaliteitsmodel.domain.values import Text
from kwaliteitsmodel.domain.words import Term
from kwaliteitsmodel.errors import Language, Message
from kwaliteitsmodel.graph.choices import Year, period_of
from kwaliteitsmodel.model import QualityModel


class Concern(Term):
    """Why an aspect that is spoken of concerns someone (nl: *reden van betrokkenheid*).

    Source: 3-09, 3-39, 3-70, 0-21
    """

    RELEVANCE = "relevance", "het doet ertoe in dit gesprek", "it matters to them in this conversation"
    NEED = "need", "heeft er verantwoording over nodig", "needs an account about it"
    REQUEST = "request", "wordt er verantwoording over gevraagd", "is asked for an account about it"
    OWNERSHIP = "ownership", "is er eigenaar van", "owns it"
    RESPONSIBILITY = "responsibility", "is er mede verantwoordelijk voor", "is responsible for it with others"


@attrs.frozen(kw_only=True)
class Absent:
    """Someone who is concerned and doesn't take part (nl: *ontbrekende gesprekspartner*).

    *aspects* are those that surely concern them, *perhaps* those of which it isn't known, because the day isn't known
    well enough; one of the two is there. *concerns* are the reasons why, never none.

    Source: 3-09, 3-10, 3-22
    """

    stakeholder: StakeholderId
    concerns: tuple[Concern, ...]
    aspects: tuple[AspectId, ...]
    perhaps: tuple[AspectId, ...]
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return who is missing and why as a sentence in *language*."""
        return self.detail.text(language)


@attrs.frozen(kw_only=True)
class RoleTalk:
    """Whether a role talks with other roles, and its holders with each other (nl: *gesprek tussen en binnen rollen*).

    *holders* are the stakeholders with this role. *within* is ``None`` where only one stakeholder has it and it isn't
    known that several people do: then there may be nobody to talk with. Both are ``None`` where they depend on how many
    people of a role took part, and nobody told.

    Source: 2-36
    """

    role: str | Text
    holders: tuple[StakeholderId, ...]
    between: bool | None
    within: bool | None
    detail: Message

    @property
    def lacks(self) -> bool:
        """Whether a conversation is lacking: with another role, or between holders."""
        return self.between is False or self.within is False

    def message(self, language: Language = "en") -> str:
        """Return how this role talks as a sentence in *language*."""
        return self.detail.text(language)


Why: TypeAlias = tuple[StakeholderId, Concern, AspectId, bool]
"""Who is concerned, why, by what, and whether surely."""
Stakes: TypeAlias = dict[str, list[tuple[StakeholderId, Concern, Period | None]]]


def held(model: QualityModel, during: Period | Year) -> tuple[ConversationId, ...]:
    """Return the conversations that were surely held in *during*, a period or a year: a round.

    One whose date isn't known, or known too roughly to tell, is left out.

    Raises:
        InvalidValueError: If *during* neither is nor has a period.

    Example:
        >>> from kwaliteitsmodel import ApproximateDate, SchoolYear
        >>> talk = Conversation(id=ConversationId("c"), held=ApproximateDate.parse("2025-11"))
        >>> held(QualityModel(name="Round").adding(talk), SchoolYear(2025))
        ('c',)
    """
    time = period_of(during)
    if time is None:
        raise wrong_type("during", "a Period or a year", "een Period of een jaar", during)
    return tuple(each.id for each in model.conversations if each.was_held_in(time))


def is_known(talk: Conversation, on: date | None) -> bool:
    """Return whether one can know *on* that day of *talk*: it was recorded, and not surely held later.

    Without a day, it is.
    """
    return is_known_on(on, talk.recorded, talk.held)


def absent(model: QualityModel, *conversations: ConversationId) -> tuple[Absent, ...]:
    """Return who are concerned by what is spoken of in these conversations and take part in none of them.

    Spoken of are the aspects that a conversation is about, and those that matter to someone in it. They concern whom
    they matter to *in that conversation*, who needs an account about them or is asked for one, who owns them and who
    carries responsibility for them. They do so surely where one of these holds on all days on which the conversation
    may have been held, and perhaps where it holds on some of them: so what holds for a time only concerns someone
    perhaps in a conversation of which the date isn't known. What matters to someone in another conversation says
    nothing of this one. Give one conversation to ask who is missing from it, or those of a round to ask who is heard
    nowhere.

    Raises:
        UnknownIdError: If the model doesn't hold one of them.
        InvalidValueError: If one is the id of something else.

    Source: 3-09, 3-10, 3-22
    """
    talks = [asked.held(model, each, Conversation) for each in conversations]
    there = {who for talk in talks for who in talk.stakeholders}
    reasons: dict[StakeholderId, list[Why]] = {}
    for each in _concerned(model, talks):
        reasons.setdefault(each[0], []).append(each)
    return tuple(
        _absent(reasons[each.id], model) for each in model.stakeholders if each.id in reasons and each.id not in there
    )


def _concerned(model: QualityModel, talks: Iterable[Conversation]) -> Iterator[Why]:
    """Yield who exists and is concerned by what is spoken of in *talks*, why, by which aspect, and whether surely."""
    stakes, everyone = _stakes(model), existing(model, None)
    spoken: dict[tuple[AspectId, Period | None], None] = {}
    for talk in talks:
        days = when(talk)
        relevant = [each for each in talk.relevances if each.weight != 0]
        spoken |= dict.fromkeys((each, days) for each in (*talk.about, *(each.aspect for each in relevant)))
        for each in relevant:
            if each.stakeholder in everyone and meets(everyone[each.stakeholder].valid, days):
                surely = _covers(everyone[each.stakeholder].valid, days)
                yield each.stakeholder, Concern.RELEVANCE, each.aspect, surely
    for aspect, days in spoken:
        for who, why, valid in stakes.get(aspect, ()):
            if who in everyone and _share_a_day(valid, everyone[who].valid, days):
                yield who, why, aspect, _covers(valid, days) and _covers(everyone[who].valid, days)


def _share_a_day(*periods: Period | None) -> bool:
    """Return whether all *periods* hold on one day at least, as they do where each two do; ``None`` is always."""
    return all(meets(one, other) for one, other in combinations(periods, 2))


def _covers(valid: Period | None, days: Period | None) -> bool:
    """Return whether what is *valid* is so on each of the *days*, of which none are known where it is ``None``."""
    return (Period() if days is None else days).within(valid or Period())


def _stakes(model: QualityModel) -> Stakes:
    """Return who has to do with what, why, and when, by what it is."""
    stakes: Stakes = {}
    for need in model.needs:
        for aspect in need.about:
            stakes.setdefault(aspect, []).append((need.by, Concern.NEED, need.valid))
            stakes.setdefault(aspect, []).append((need.of, Concern.REQUEST, need.valid))
    for own in model.ownerships:
        stakes.setdefault(own.of, []).append((own.owner, Concern.OWNERSHIP, own.valid))
    for shared in model.responsibilities:
        for aspect in shared.about:
            stakes.setdefault(aspect, []).extend((who, Concern.RESPONSIBILITY, shared.valid) for who in shared.holders)
    return stakes


def _absent(reasons: list[Why], model: QualityModel) -> Absent:
    who = reasons[0][0]
    given = {why for _, why, _, _ in reasons}
    concerns = tuple(each for each in Concern if each in given)
    surely = {aspect for *_, aspect, sure in reasons if sure}
    aspects, perhaps = tuple(sorted(surely)), tuple(sorted({each[2] for each in reasons} - surely))
    en = [*(["by {aspects}"] if aspects else []), *(["perhaps by {perhaps}"] if perhaps else [])]
    nl = [*(["bij {aspects}"] if aspects else []), *(["misschien bij {perhaps}"] if perhaps else [])]
    detail = Message(
        code="absent",
        en="{who} takes no part, and is concerned " + ", and ".join(en) + " ({concerns})",
        nl="{who} doet niet mee, en is betrokken " + ", en ".join(nl) + " ({concerns})",
        fields={"who": named(model, who), "concerns": concerns}
        | {"aspects": names(model, *aspects), "perhaps": names(model, *perhaps)},
    )
    return Absent(stakeholder=who, concerns=concerns, aspects=aspects, perhaps=perhaps, detail=detail)


Role: TypeAlias = tuple[StakeholderKind, str]


def role_of(stakeholder: Stakeholder) -> Role:
    """Return what tells the role of *stakeholder* from other roles.

    That is its kind; a role of people is one by itself, unless several share a kind of their own; of the kind ``OTHER``
    the kind of its own counts.

    Source: 0-26, 2-36
    """
    if stakeholder.kind is StakeholderKind.ROLE:
        return stakeholder.kind, stakeholder.own_kind or stakeholder.id
    return stakeholder.kind, stakeholder.own_kind if stakeholder.kind is StakeholderKind.OTHER else ""


def roles_of(stakeholder: Stakeholder) -> tuple[Role, ...]:
    """Return what tells the roles of *stakeholder* from other roles, one at least.

    These are the roles that it is told to have, whatever kind it is; where none is told, the one of :func:`role_of`.

    Source: 0-26, 2-36
    """
    return tuple((StakeholderKind.ROLE, each) for each in stakeholder.roles) or (role_of(stakeholder),)


def roles(model: QualityModel, *conversations: ConversationId) -> tuple[RoleTalk, ...]:
    """Return of each role that is concerned whether it talks, in these conversations, as a round asks for.

    A role ought to speak with at least one other role, and where it has several holders, at least two of them with each
    other. Concerned are those who take part and those of whom :func:`absent` tells. Several stakeholders of one role
    are several holders, and so are several people of one stakeholder; where it isn't told how many people took part,
    one did, but of a role of people there may have been several. Who has several roles holds each of them, and speaks
    in each with the others, not with themselves. Roles stand in the order of their first holder in the model.

    Raises:
        UnknownIdError: If the model doesn't hold one of the conversations.
        InvalidValueError: If one is the id of something else.

    Source: 2-36
    """
    talks = [asked.held(model, each, Conversation) for each in conversations]
    concerned = {who for who, *_ in _concerned(model, talks)} | {who for each in talks for who in each.stakeholders}
    return _role_talks(model, {each.id: roles_of(each) for each in model.stakeholders if each.id in concerned}, talks)


def roles_among(
    model: QualityModel, concerned: Iterable[StakeholderId], *conversations: ConversationId
) -> tuple[RoleTalk, ...]:
    """Return as :func:`roles` whether each role talks, where it is known who are *concerned*.

    Those who take part are concerned too. Roles stand in the order of their first holder among the concerned; who
    isn't in the model is left out.

    Raises:
        UnknownIdError: If the model doesn't hold one of the conversations.
        InvalidValueError: If one is the id of something else.

    Source: 2-36
    """
    talks = [asked.held(model, each, Conversation) for each in conversations]
    everyone = dict.fromkeys((*concerned, *(who for each in talks for who in each.stakeholders)))
    found = (model.find(each) for each in everyone)
    return _role_talks(model, {each.id: roles_of(each) for each in found if isinstance(each, Stakeholder)}, talks)


Held: TypeAlias = dict[StakeholderId, tuple[Role, ...]]
"""The roles of each who is concerned."""


def _role_talks(model: QualityModel, held_by: Held, talks: Iterable[Conversation]) -> tuple[RoleTalk, ...]:
    holders: dict[Role, list[StakeholderId]] = {}
    for who, several in held_by.items():
        for each in several:
            holders.setdefault(each, []).append(who)
    talks = tuple(talks)
    least, most = _spoken(held_by, talks, {}), _spoken(held_by, talks, _perhaps_several(model, held_by))
    return tuple(
        _role_talk(
            model,
            each,
            tuple(who),
            between=each in least[0] or (None if each in most[0] else False),
            within=each in least[1] or (None if each in most[1] or len(who) == 1 else False),
        )
        for each, who in holders.items()
    )


def _perhaps_several(model: QualityModel, held_by: Held) -> dict[StakeholderId, int]:
    """Return for each role of people the fewest that are several: more of them make no difference to who talks."""
    found = (model.find(each) for each in held_by)
    return {each.id: 2 for each in found if isinstance(each, Stakeholder) and each.kind is StakeholderKind.ROLE}


def _spoken(
    held_by: Held, talks: Iterable[Conversation], several: Mapping[StakeholderId, int]
) -> tuple[set[Role], set[Role]]:
    """Return which roles spoke with another, and which among themselves; where nobody told how many, *several* did."""
    between: set[Role] = set()
    within: set[Role] = set()
    for talk in talks:
        known = (each for each in talk.participants if each.stakeholder in held_by)
        there = [(held_by[each.stakeholder], each.people or several.get(each.stakeholder, 1)) for each in known]
        between |= _between(there)
        within |= _within(there)
    return between, within


def _between(there: list[tuple[tuple[Role, ...], int]]) -> set[Role]:
    """Return the roles of people who spoke with someone else who has another role."""
    total = sum(people for _, people in there)
    only: Counter[Role] = Counter()
    for its, people in there:
        if len(its) == 1:
            only[its[0]] += people
    return {each for its, _ in there for each in its if 1 < total != only[each]}


def _within(there: list[tuple[tuple[Role, ...], int]]) -> set[Role]:
    """Return the roles of which several people took part."""
    counted: Counter[Role] = Counter()
    for its, people in there:
        counted.update(dict.fromkeys(its, people))
    return {each for each, number in counted.items() if number > 1}


def _role_talk(
    model: QualityModel, role: Role, holders: tuple[StakeholderId, ...], *, between: bool | None, within: bool | None
) -> RoleTalk:
    kind, own = role
    name = Text(nl=kind.nl, en=kind.en) if not own else named(model, own) if own in holders else own
    detail = Message(
        code="role-talk",
        en="{role}: talk with another role: {between}; talk among its holders: {within}",
        nl="{role}: gesprek met een andere rol: {between}; gesprek tussen dragers: {within}",
        fields={"role": name, "between": _ANSWERS[between], "within": _ANSWERS[within]},
    )
    return RoleTalk(role=name, holders=holders, between=between, within=within, detail=detail)


_ANSWERS: dict[bool | None, Text] = {
    True: Text(nl="ja", en="yes"),
    False: Text(nl="nee", en="no"),
    None: Text(nl="onbekend", en="unknown"),
}
