"""Quality culture: who talks in each round, what hinders, how the climate is felt, which terms people share, growth."""

from collections.abc import Iterable
from datetime import date

import attrs

from kwaliteitsmodel.analysis import asked, conversations, cycles
from kwaliteitsmodel.analysis.conversations import RoleTalk
from kwaliteitsmodel.analysis.holding import is_known_on, known_on, named, names, ranked
from kwaliteitsmodel.domain.clauses import Contribution, Impulse, LeadershipTask
from kwaliteitsmodel.domain.conversations import Conversation
from kwaliteitsmodel.domain.culture import (
    ClimateCondition,
    ClimateImpression,
    FactorEffect,
    Influenced,
    InfluencingFactor,
    PartnershipGrowth,
    RoleEffectiveness,
    SharedVocabulary,
    VocabularyTerm,
)
from kwaliteitsmodel.domain.cycles import Cycle
from kwaliteitsmodel.domain.ids import CycleId, InfluencingFactorId, StakeholderId, VocabularyId
from kwaliteitsmodel.domain.periods import ApproximateDate
from kwaliteitsmodel.domain.stakeholders import Stakeholder
from kwaliteitsmodel.domain.values import Text, is_said
from kwaliteitsmodel.domain.words import KeyFactor, PolicyLevel
from kwaliteitsmodel.errors import Language, Message
from kwaliteitsmodel.model import QualityModel


@attrs.frozen(kw_only=True)
class RoundTalk:
    """How the roles that a round concerns talk in it (nl: *gesprek in een ronde*).

    *known* is whether each entry of the round tells its conversation and was surely done by the day that one asks of,
    and none of the *roles* may or may not talk, for nobody told how many people took part: only then is talk that isn't
    told surely lacking, and none lacking else.

    Source: 2-36
    """

    number: int
    complete: bool
    known: bool
    roles: tuple[RoleTalk, ...]
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return which roles don't talk in it, as a sentence in *language*."""
        return self.detail.text(language)


@attrs.frozen(kw_only=True)
class ByEffect:
    """The factors with one effect (nl: *factoren naar werking*); *effect* is ``None`` where it isn't told.

    Source: 0-32
    """

    effect: FactorEffect | None
    factors: tuple[InfluencingFactorId, ...]
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return which factors they are, as a sentence in *language*."""
        return self.detail.text(language)


@attrs.frozen(kw_only=True)
class Felt:
    """How people felt one condition of the climate, each of them last (nl: *ervaren klimaat*).

    *impressions* holds of each person or role the last, or several that aren't surely one before the other. There is
    no mean: the degrees are ranks.

    Source: 2-04
    """

    condition: ClimateCondition
    impressions: tuple[ClimateImpression, ...]
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return the degrees, as a sentence in *language*."""
        return self.detail.text(language)


@attrs.frozen(kw_only=True)
class Apart:
    """A term on which people don't agree, or of which nobody said whether they do (nl: *niet gedeeld begrip*).

    *looked* is whether they say that they don't agree.

    Source: 0-19
    """

    vocabulary: VocabularyId
    term: VocabularyTerm
    looked: bool
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return what each means by it, as a sentence in *language*."""
        return self.detail.text(language)


@attrs.frozen(kw_only=True)
class Grown:
    """A moment of a partnership and what changed since the one before it (nl: *groei sinds het vorige moment*).

    *organisations* and *people* are how many more there are; ``None`` where that isn't known. *deeper* and *shallower*
    are the domains whose degree went up or down.

    Source: 0-17
    """

    moment: PartnershipGrowth
    organisations: int | None
    people: int | None
    deeper: tuple[str, ...]
    shallower: tuple[str, ...]
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return what changed, as a sentence in *language*."""
        return self.detail.text(language)


@attrs.frozen(kw_only=True)
class Led:
    """Who contributes a task of a leader, or an impulse of a steering group (nl: *gedeeld leiderschap*).

    Source: 2-23, 2-24, 2-25
    """

    what: LeadershipTask | Impulse
    by: tuple[StakeholderId, ...]
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return who does, as a sentence in *language*."""
        return self.detail.text(language)


def talk(model: QualityModel, cycle: CycleId, *, on: date | None = None) -> tuple[RoundTalk, ...]:
    """Return for each round of *cycle* how the roles that it concerns talk in its conversations.

    Concerned are all whom the cycle names so, and who took part in the round or in its conversations. With *on*, what
    was done or said surely later than that day doesn't count, nor does what was recorded later.

    Raises:
        UnknownIdError: If the model doesn't hold the cycle.
        InvalidValueError: If it is the id of something else, or *on* is given and no day.

    Source: 2-03, 2-36
    """
    of = asked.held(model, cycle, Cycle)
    return tuple(_round_talk(model, of, each, on) for each in cycles.rounds(model, cycle, on=on))


def _round_talk(model: QualityModel, of: Cycle, part: cycles.Round, on: date | None) -> RoundTalk:
    found = {each: model.find(each) for each in part.conversations}
    held = {each: it for each, it in found.items() if isinstance(it, Conversation) and conversations.is_known(it, on)}
    roles = conversations.roles_among(model, (*of.concerned, *part.took_part), *held)
    spoken = {each for each, talk in held.items() if talk.participants}
    told = {each.conversation for each in part.entries} <= spoken
    known = told and not part.perhaps and not any(map(_is_open, roles))
    silent = tuple(each.role for each in roles if each.lacks)
    en, nl = ("talk is lacking for {silent}", "gesprek ontbreekt bij {silent}") if silent else _NO_SILENCE[known]
    detail = Message(
        code="round-talk",
        en="round {number}: " + en if known else "round {number}, as far as is known: " + en,
        nl="ronde {number}: " + nl if known else "ronde {number}, voor zover bekend: " + nl,
        fields={"number": part.number, "silent": silent},
    )
    return RoundTalk(number=part.number, complete=part.complete, known=known, roles=roles, detail=detail)


def _is_open(role: RoleTalk) -> bool:
    """Return whether a role may or may not have talked; the only holder of one may have had nobody to talk with."""
    return role.between is None or (role.within is None and len(role.holders) > 1)


_NO_SILENCE = ("no role lacks talk", "bij geen rol ontbreekt gesprek"), ("the roles talk", "de rollen spreken elkaar")


def factors(
    model: QualityModel,
    *,
    about: StakeholderId | None = None,
    on_what: Influenced | None = None,
    factor: KeyFactor | None = None,
    on: date | None = None,
) -> tuple[ByEffect, ...]:
    """Return the influencing factors by their effect: what helps, what hinders, and what nobody told; none empty.

    With *about* only those that are at work in the quality of that stakeholder; with *on_what* only those that work on
    quality culture, or only those that work on integrality; with *factor* only those that belong to that key factor.
    With *on*, what surely began to work later than that day, or was recorded later, doesn't count.

    Raises:
        UnknownIdError: If the model doesn't hold it.
        InvalidValueError: If it is the id of something else, or *on* is given and no day.

    Source: 0-32, 2-17
    """
    asked.require_held(model, about, Stakeholder)
    found: dict[FactorEffect | None, list[InfluencingFactor]] = {}
    for each in known_on(model.influencing_factors, on):
        if about in {None, each.about} and on_what in {None, each.on_what} and factor in {None, each.factor}:
            found.setdefault(each.effect, []).append(each)
    return tuple(_by_effect(each, found[each]) for each in (*FactorEffect, None) if each in found)


def _by_effect(effect: FactorEffect | None, several: list[InfluencingFactor]) -> ByEffect:
    said = effect or Text(nl="werking niet bekend", en="effect not known")
    texts = tuple(each.text for each in several)
    detail = Message(
        code="by-effect", en="{effect}: {texts}", nl="{effect}: {texts}", fields={"effect": said, "texts": texts}
    )
    return ByEffect(effect=effect, factors=tuple(each.id for each in several), detail=detail)


def climate(model: QualityModel, about: StakeholderId, *, on: date | None = None) -> tuple[Felt, ...]:
    """Return of each of the four conditions how people last felt it at *about*.

    With *on*, what was surely felt later than that day, or recorded later, doesn't count.

    Raises:
        UnknownIdError: If the model doesn't hold it.
        InvalidValueError: If it is the id of something else, or *on* is given and no day.

    Source: 2-04
    """
    of = asked.held(model, about, Stakeholder)
    felt: dict[ClimateCondition, dict[StakeholderId, list[ClimateImpression]]] = {each: {} for each in ClimateCondition}
    for each in known_on(model.climate_impressions, on):
        if each.about == of.id:
            felt[each.condition].setdefault(each.by, []).append(each)
    return tuple(_felt(model, each, by.values()) for each, by in felt.items())


def _felt(model: QualityModel, condition: ClimateCondition, by: Iterable[list[ClimateImpression]]) -> Felt:
    last = tuple(each for several in by for each in _last(several))
    detail = Message(
        code="felt",
        en="{condition}: " + ("{told}" if last else "nobody told"),
        nl="{condition}: " + ("{told}" if last else "niemand vertelde het"),
        fields={"condition": condition, "told": tuple(ranked(model, each.by, each.degree) for each in last)},
    )
    return Felt(condition=condition, impressions=last, detail=detail)


def _last(several: list[ClimateImpression]) -> Iterable[ClimateImpression]:
    """Return those that no other surely came after."""
    latest = max(each.on.earliest for each in several)
    return (each for each in several if each.on.latest >= latest)


def effectiveness(
    model: QualityModel, of: StakeholderId, *, policy_level: PolicyLevel | None = None, on: date | None = None
) -> tuple[RoleEffectiveness, ...]:
    """Return what was reflected on how effective *of* is in its roles, in the order of time.

    With *policy_level* only what is said to be of that level of policy. With *on*, what was surely reflected on later
    than that day, or recorded later, doesn't count.

    Raises:
        UnknownIdError: If the model doesn't hold it.
        InvalidValueError: If it is the id of something else, or *on* is given and no day.

    Source: 2-10, 2-33
    """
    who = asked.held(model, of, Stakeholder)
    its = (each for each in known_on(model.role_effectiveness, on) if each.of == who.id)
    wanted = (each for each in its if policy_level in {None, each.policy_level})
    return tuple(sorted(wanted, key=lambda each: _time(each.on)))


def apart(model: QualityModel) -> tuple[Apart, ...]:
    """Return the terms without an agreed definition: people don't agree, or nobody said whether they do.

    Source: 0-19
    """
    return tuple(
        _apart(model, vocabulary, term)
        for vocabulary in model.vocabularies
        for term in vocabulary.terms
        if not is_said(term.agreed)
    )


def _apart(model: QualityModel, vocabulary: SharedVocabulary, term: VocabularyTerm) -> Apart:
    en, nl = ("not agreed", "men is het niet eens") if term.not_agreed else ("not said", "niet gezegd")
    who = "; {who}" if term.definitions else ""
    detail = Message(
        code="apart",
        en="{term}: " + en + who,
        nl="{term}: " + nl + who,
        fields={"term": term.term, "who": names(model, *(each.by for each in term.definitions))},
    )
    return Apart(vocabulary=vocabulary.id, term=term, looked=term.not_agreed, detail=detail)


def growth(model: QualityModel, of: StakeholderId, *, on: date | None = None) -> tuple[Grown, ...]:
    """Return the moments of the partnership *of* in the order of time, each with what changed since the one before.

    Nothing is said of a change where it isn't sure which of two moments came first. With *on*, moments that are surely
    later than that day, or were recorded later, don't count.

    Raises:
        UnknownIdError: If the model doesn't hold it.
        InvalidValueError: If it is the id of something else, or *on* is given and no day.

    Source: 0-17
    """
    who = asked.held(model, of, Stakeholder)
    its = (each for each in known_on(model.growth, on) if each.of == who.id)
    moments = sorted(its, key=lambda each: _time(each.on))
    return tuple(_grown(before, each) for before, each in zip((None, *moments), moments, strict=False))


def _grown(before: PartnershipGrowth | None, now: PartnershipGrowth) -> Grown:
    if before is not None and before.on.latest >= now.on.earliest:
        before = None
    was = {each.domain: each.degree for each in before.depths} if before else {}
    more = {each.domain: each.degree - was[each.domain] for each in now.depths if each.domain in was}
    organisations = _more(before.organisations if before else None, now.organisations)
    people = _more(before.people if before else None, now.people)
    unknown = Text(nl="onbekend", en="unknown")
    detail = Message(
        code="grown",
        en="{on}: organisations {organisations}, people {people}",
        nl="{on}: organisaties {organisations}, mensen {people}",
        fields={
            "on": str(now.on),
            "organisations": unknown if organisations is None else f"{organisations:+d}",
            "people": unknown if people is None else f"{people:+d}",
        },
    )
    return Grown(
        moment=now,
        organisations=organisations,
        people=people,
        deeper=tuple(each for each, by in more.items() if by > 0),
        shallower=tuple(each for each, by in more.items() if by < 0),
        detail=detail,
    )


def _more(before: int | None, now: int | None) -> int | None:
    return None if before is None or now is None else now - before


def _time(on: ApproximateDate) -> tuple[object, ...]:
    return on.earliest, on.latest


def led(model: QualityModel, *, of: StakeholderId | None = None, on: date | None = None) -> tuple[Led, ...]:
    """Return who contributes each task of a leader and each impulse of a steering group, to a goal or in an answer.

    With *of* only what is contributed to a goal of that stakeholder, or in an answer about it. With *on*, answers that
    were surely given later than that day don't count, nor does what was recorded later.

    Raises:
        UnknownIdError: If the model doesn't hold it.
        InvalidValueError: If it is the id of something else, or *on* is given and no day.

    Source: 2-23, 2-24, 2-25, 2-32
    """
    asked.require_held(model, of, Stakeholder)
    by: dict[LeadershipTask | Impulse, dict[StakeholderId, None]] = {each: {} for each in (*LeadershipTask, *Impulse)}
    for each in _contributions(model, of, on):
        for what in (each.task, each.impulse):
            if what is not None:
                by[what][each.stakeholder] = None
    return tuple(_led(model, what, tuple(who)) for what, who in by.items())


def _contributions(model: QualityModel, of: StakeholderId | None, on: date | None) -> Iterable[Contribution]:
    for goal in model.goals:
        if of in {None, goal.of} and is_known_on(on, goal.recorded, None):
            yield from goal.contributions
    for answer in known_on(model.answers, on):
        if of in {None, answer.about}:
            yield from answer.contributions


def _led(model: QualityModel, what: LeadershipTask | Impulse, who: tuple[StakeholderId, ...]) -> Led:
    detail = Message(
        code="led",
        en="{what}: " + ("{who}" if who else "nobody named"),
        nl="{what}: " + ("{who}" if who else "niemand genoemd"),
        fields={"what": what, "who": tuple(named(model, each) for each in who)},
    )
    return Led(what=what, by=who, detail=detail)
