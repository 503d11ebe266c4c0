"""Accounts: who accounts to whom about what on a day, and where that chain loops and ends."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain as joined

import attrs

from kwaliteitsmodel.analysis.asked import require_held
from kwaliteitsmodel.analysis.holding import names, relating
from kwaliteitsmodel.domain.aspects import QualityAspect
from kwaliteitsmodel.domain.fields import require_whole
from kwaliteitsmodel.domain.ids import AspectId, ConversationId, RelationId, StakeholderId
from kwaliteitsmodel.domain.relations import Relation, RelationKind, both_ways
from kwaliteitsmodel.errors import InvalidValueError, Language, Message
from kwaliteitsmodel.graph.choices import day_of
from kwaliteitsmodel.graph.rings import rings, short_rings
from kwaliteitsmodel.model import QualityModel

SHORTEST = 2
"""Nobody accounts to themselves, so the shortest loop is of two."""

MOST_LOOPS = 10_000
"""The most loops that are told."""

MOST_STEPS = 1_000_000
"""The most steps that are taken to find them."""


@attrs.frozen(kw_only=True)
class Rendered:
    """That someone accounts to someone else on a day (nl: *verantwoording*).

    *source* accounts to *target* about *about*, which is empty where the relation doesn't say about what. It is
    *contested* where someone else reports that this account isn't rendered.

    Source: 3-26
    """

    relation: RelationId
    source: StakeholderId
    target: StakeholderId
    about: tuple[AspectId, ...]
    conversation: ConversationId | None
    contested: bool
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return who accounts to whom as a sentence in *language*."""
        return self.detail.text(language)


@attrs.frozen(kw_only=True)
class Loop:
    """Stakeholders of whom each accounts to the next, and the last to the first (nl: *kring van verantwoording*).

    Source: 3-26
    """

    stakeholders: tuple[StakeholderId, ...]
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return who are in the loop as a sentence in *language*."""
        return self.detail.text(language)


@attrs.frozen(kw_only=True)
class Chain:
    """Who accounts to whom on a day, seen as a whole (nl: *keten van verantwoording*).

    In each of *knots* everyone accounts to everyone, straight or through others in it. *first* account to someone while
    nobody accounts to them; at *last*, a dead end, it stops: others account to them, and they to nobody. That it stops
    somewhere is no mistake: it has to, unless everything is one knot. *unspecific* are the accounts that don't say
    about what; where one aspect is asked for they may be about it, and aren't among the *rendered*.

    Source: 3-26, 3-28
    """

    rendered: tuple[Rendered, ...]
    unspecific: tuple[Rendered, ...]
    knots: tuple[tuple[StakeholderId, ...], ...]
    first: tuple[StakeholderId, ...]
    last: tuple[StakeholderId, ...]
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return the whole as one sentence in *language*."""
        return self.detail.text(language)


def rendered(model: QualityModel, *, on: date, about: AspectId | None = None) -> tuple[Rendered, ...]:
    """Return who accounts to whom *on* that day, in the order of the model; with *about*, about that aspect only.

    An account that is reported as absent is none; one that doesn't say about what isn't one about *about*. Where a
    relation says that two account to each other, each does.

    Raises:
        InvalidValueError: If *on* is no day, or *about* is the id of something else than an aspect.
        UnknownIdError: If the model doesn't hold *about*.

    Source: 3-26

    Example:
        >>> from kwaliteitsmodel import catalogue
        >>> provision = AspectId("comprehensive-provision")
        >>> for each in rendered(catalogue.load("demo"), on=date(2026, 6, 1), about=provision):
        ...     print(each.message())
        De Cocon accounts to Samenwerkingsverband Vlinderdelta about Basic support, Comprehensive provision
        Samenwerkingsverband Vlinderdelta accounts to Inspectorate about Comprehensive provision
    """
    require_held(model, about, QualityAspect)
    return tuple(each for each in _every(model, on) if about is None or about in each.about)


def _every(model: QualityModel, on: date) -> Iterator[Rendered]:
    """Return every account that is rendered *on* that day."""
    said = told_of(model, on)
    denials: dict[tuple[StakeholderId, StakeholderId], list[Relation]] = {}
    for each in said:
        if not each.present:
            denials.setdefault((each.source, each.target), []).append(each)
    return (_rendered(each, denials.get((each.source, each.target), ()), model) for each in said if each.present)


def told_of(model: QualityModel, on: date) -> tuple[Relation, ...]:
    """Return what is reported *on* that day of accounts, also that they are absent; mutual ones each way."""
    said = relating(model, RelationKind.ACCOUNTS_TO, time=day_of(on))
    return tuple(way for each in said for way in both_ways(each))


def is_denied(account: Relation, denials: Iterable[Relation]) -> bool:
    """Return whether one of *denials*, of the same two, is about all or about something that *account* is about."""
    return any(not each.about or not set(each.about).isdisjoint(account.about) for each in denials)


def _rendered(each: Relation, denials: Iterable[Relation], model: QualityModel) -> Rendered:
    source, target = names(model, each.source, each.target)
    contested = is_denied(each, denials)
    detail = Message(
        code="accounts-to",
        en="{source} {accounts_to} {target}"
        + (" about {about}" if each.about else "; it isn't said about what")
        + ("; this is contested" if contested else ""),
        nl="{source} {accounts_to} {target}"
        + (" over {about}" if each.about else "; waarover is niet gezegd")
        + ("; dit is omstreden" if contested else ""),
        fields={"source": source, "accounts_to": each.kind, "target": target, "about": names(model, *each.about)},
    )
    return Rendered(
        relation=each.id,
        source=each.source,
        target=each.target,
        about=each.about,
        conversation=each.conversation,
        contested=contested,
        detail=detail,
    )


def chain(model: QualityModel, *, on: date, about: AspectId | None = None) -> Chain:
    """Return the accounts *on* that day as a whole: which loop, where it begins and where it ends.

    It takes time linear in the size of the model.

    Raises:
        InvalidValueError: If *on* is no day, or *about* is the id of something else than an aspect.
        UnknownIdError: If the model doesn't hold *about*.

    Source: 3-26, 3-28

    Example:
        >>> from kwaliteitsmodel import catalogue
        >>> print(chain(catalogue.load("demo"), on=date(2026, 6, 1), about=AspectId("out-of-school")).message())
        accounts: 2; no loop; it ends at: De Pauwoog school board, Het Koolwitje school board
    """
    every = rendered(model, on=on, about=about)
    unspecific = tuple(each for each in _every(model, on) if not each.about)
    giving, getting = {each.source for each in every}, {each.target for each in every}
    place = _places(model)
    first, last = (tuple(sorted(each, key=place.__getitem__)) for each in (giving - getting, getting - giving))
    knots = rings(((each.source, each.target) for each in every), place.__getitem__)
    detail = _told(model, every, unspecific, knots, last)
    return Chain(rendered=every, unspecific=unspecific, knots=knots, first=first, last=last, detail=detail)


def _places(model: QualityModel) -> dict[StakeholderId, int]:
    return {each.id: place for place, each in enumerate(model.stakeholders)}


def _told(
    model: QualityModel,
    every: tuple[Rendered, ...],
    unspecific: tuple[Rendered, ...],
    knots: tuple[tuple[StakeholderId, ...], ...],
    last: tuple[StakeholderId, ...],
) -> Message:
    en = ["accounts: {n}", "in a loop: {knotted}" if knots else "no loop"]
    nl = ["verantwoordingen: {n}", "in een kring: {knotted}" if knots else "geen kring"]
    en.append("it ends at: {last}" if last else "it ends nowhere")
    nl.append("de keten eindigt bij: {last}" if last else "de keten eindigt nergens")
    if not every:
        en, nl = ["no accounts"], ["geen verantwoordingen"]
    if unspecific:
        en.append("accounts that don't say about what: {unspecific}")
        nl.append("verantwoordingen die niet zeggen waarover: {unspecific}")
    fields: dict[str, object] = {"n": len(every), "unspecific": len(unspecific)}
    fields |= {"knotted": names(model, *joined(*knots)), "last": names(model, *last)}
    return Message(code="chain-of-accounts", en="; ".join(en), nl="; ".join(nl), fields=fields)


def loops(model: QualityModel, *, on: date, about: AspectId | None = None, longest: int = 4) -> tuple[Loop, ...]:
    """Return the loops of at most *longest* stakeholders *on* that day, the short ones first.

    A loop is told once, from whoever stands first in the model. Longer ones exist where a knot of :func:`chain` is
    larger: their number grows very fast with *longest*, which is why there is a bound.

    Raises:
        InvalidValueError: If *on* is no day, *about* is the id of something else than an aspect, *longest* is no whole
            number of at least 2, or there are more than :data:`MOST_LOOPS`, or finding them takes more than
            :data:`MOST_STEPS`.
        UnknownIdError: If the model doesn't hold *about*.

    Source: 3-26
    """
    require_whole("longest", longest, SHORTEST)
    place = _places(model)
    steps = ((place[each.source], place[each.target]) for each in rendered(model, on=on, about=about))
    found = _counted(short_rings(steps, longest), longest)
    ids = [each.id for each in model.stakeholders]
    return tuple(
        _loop(model, [ids[each] for each in loop]) for loop in sorted(found, key=lambda loop: (len(loop), loop))
    )


def _counted(tried: Iterable[tuple[int, ...] | None], longest: int) -> list[tuple[int, ...]]:
    """Return the loops among the steps *tried*, or refuse when there are too many of either."""
    found: list[tuple[int, ...]] = []
    for taken, loop in enumerate(tried, start=1):
        if loop:
            found.append(loop)
        if len(found) > MOST_LOOPS or taken > MOST_STEPS:
            raise _too_many(longest)
    return found


def _too_many(longest: int) -> InvalidValueError:
    return InvalidValueError(
        Message(
            code="too-many-loops",
            en="over {most} loops are of at most {longest}, or finding them takes over {steps} steps: ask for shorter "
            "ones, or look at the knots of the chain",
            nl="meer dan {most} kringen zijn van hooguit {longest}, of ze vinden kost meer dan {steps} stappen: vraag "
            "kortere, of bekijk de knopen van de keten",
            fields={"most": MOST_LOOPS, "longest": longest, "steps": MOST_STEPS},
        ),
        "longest",
    )


def _loop(model: QualityModel, loop: list[StakeholderId]) -> Loop:
    detail = Message(
        code="loop-of-accounts",
        en="each of these accounts to the next, and the last to the first: {loop}",
        nl="ieder van dezen legt verantwoording af aan de volgende, en de laatste aan de eerste: {loop}",
        fields={"loop": names(model, *loop)},
    )
    return Loop(stakeholders=tuple(loop), detail=detail)
