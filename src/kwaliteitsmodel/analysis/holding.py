"""What holds in some time: who exists, which relations hold, who talks with whom; and what people call them.

Here and in all that builds on it, a relation holds where it, its source and its target do. One with an end that the
model doesn't hold is left out, as the network leaves it out; the rule ``REF003`` tells which.
"""

from collections.abc import Callable, Collection, Container, Hashable, Iterable, Iterator
from datetime import date
from typing import Protocol, TypeAlias, TypeVar

import attrs

from kwaliteitsmodel.domain.conversations import Conversation
from kwaliteitsmodel.domain.fields import require_day
from kwaliteitsmodel.domain.ids import StakeholderId
from kwaliteitsmodel.domain.periods import ApproximateDate, Period, meets
from kwaliteitsmodel.domain.profiles import ActorProfile
from kwaliteitsmodel.domain.relations import Relation, RelationKind
from kwaliteitsmodel.domain.salience import Salience
from kwaliteitsmodel.domain.sources import Recorded, known_by
from kwaliteitsmodel.domain.stakeholders import Stakeholder
from kwaliteitsmodel.domain.values import Text, both, label
from kwaliteitsmodel.graph.kinds import Kind, is_one_of
from kwaliteitsmodel.graph.reported import by_tie
from kwaliteitsmodel.model import QualityModel

Pair: TypeAlias = tuple[StakeholderId, StakeholderId]
T = TypeVar("T", ActorProfile, Salience)


def existing(model: QualityModel, time: Period | None) -> dict[StakeholderId, Stakeholder]:
    """Return the stakeholders that exist on some day of *time*, by id."""
    return {each.id: each for each in model.stakeholders if meets(each.valid, time)}


def relating(model: QualityModel, *kinds: Kind, time: Period | None) -> Iterator[Relation]:
    """Yield the relations of *kinds* that hold on some day of *time*, also those reported as absent."""
    there, wanted = existing(model, time), frozenset(kinds)
    for each in model.relations:
        if is_one_of(each, wanted) and meets(each.valid, time) and each.source in there and each.target in there:
            yield each


def latest(known: Iterable[T], key: Callable[[T], Hashable]) -> tuple[T, ...]:
    """Return those of *known*, in their order, that are of the last day on which anything has the same *key*."""
    those = tuple(known)
    last: dict[Hashable, date] = {}
    for each in those:
        last[key(each)] = max(last.get(key(each), each.on), each.on)
    return tuple(each for each in those if each.on == last[key(each)])


def when(conversation: Conversation) -> Period | None:
    """Return the days on which *conversation* may have been held; ``None`` where nothing is known of it."""
    return conversation.held.period if conversation.held else None


def is_known_on(on: date | None, recorded: Recorded | None, was: ApproximateDate | None) -> bool:
    """Return whether one can know something on the day *on*: it was recorded by then, and not surely of a later day.

    What doesn't say when it was, or was recorded, one can. Without a day, one can know everything.
    """
    return on is None or (known_by(recorded, on) and not (was and was.is_after(on)))


class _Dated(Protocol):
    @property
    def on(self) -> ApproximateDate | None: ...
    @property
    def recorded(self) -> Recorded | None: ...


D = TypeVar("D", bound=_Dated)


def known_on(several: Iterable[D], on: date | None) -> tuple[D, ...]:
    """Return those of *several* that one can know on the day *on*, as :func:`is_known_on` says.

    Raises:
        InvalidValueError: If *on* is given and no day.
    """
    if on is not None:
        require_day("on", on)
    return tuple(each for each in several if is_known_on(on, each.recorded, each.on))


@attrs.frozen(kw_only=True)
class Talk:
    """Who talk with each other in some time (nl: *wie elkaar spreken*).

    *members* are who do, by the id of the relation or the conversation in which they do, sorted by id, so that it
    doesn't depend on the order of the model. Of the pairs in *contested* all that says that they talk is reports of a
    relation that others, of some same day, report as absent. A conversation that was held is no such report.
    """

    members: dict[str, tuple[StakeholderId, ...]]
    contested: frozenset[frozenset[StakeholderId]]

    def disputed(self, ways: Iterable[Pair]) -> tuple[Pair, ...]:
        """Return those of *ways* that are contested, whichever way round."""
        return tuple(each for each in ways if frozenset(each) in self.contested)


def talks(model: QualityModel, during: Period | None) -> Talk:
    """Return who talk with each other.

    With *during*, conversations count that were surely held in it; without, all do, also those of unknown date.
    """
    return _talks(model, existing(model, during), during, during)


def talks_by(model: QualityModel, on: date, during: Period | None) -> Talk:
    """Return, as :func:`talks`, who talked with each other by the day *on* and exist that day.

    Count do relations that hold that day, and conversations that were surely held on or before it. With *during* both
    are looked for there instead, up to and including the day.
    """
    if during is None:
        holds, spoken = Period.on(on), Period(end=on)
    elif during.start is not None and during.start > on:
        return Talk(members={}, contested=frozenset())
    else:
        holds = spoken = Period(start=during.start, end=min(on, during.end or on))
    return _talks(model, existing(model, Period.on(on)), holds, spoken)


def _talks(model: QualityModel, there: Container[StakeholderId], holds: Period | None, spoken: Period | None) -> Talk:
    """Return who of those *there* talk: in relations that hold in one period, in conversations held in another."""
    said = tuple(
        each
        for each in relating(model, RelationKind.CONVERSES_WITH, time=holds)
        if each.source in there and each.target in there
    )
    found: dict[str, tuple[StakeholderId, ...]] = {each.id: (each.source, each.target) for each in said if each.present}
    denied = found.keys() - {one.id for tie in by_tie(said) for one in tie.reports if not tie.denies(one)}
    for each in model.conversations:
        if each.was_held_in(spoken):
            found[each.id] = tuple(sorted(who for who in each.stakeholders if who in there))
    return Talk(members=dict(sorted(found.items())), contested=_contested(found, denied))


def _contested(
    found: dict[str, tuple[StakeholderId, ...]], denied: Collection[str]
) -> frozenset[frozenset[StakeholderId]]:
    """Return the pairs who talk by what is *denied* and by nothing else."""
    by: dict[StakeholderId, set[str]] = {}
    for each, members in found.items():
        for who in members if each not in denied else ():
            by.setdefault(who, set()).add(each)
    pairs = (found[each] for each in denied)
    return frozenset(frozenset(pair) for pair in pairs if by.get(pair[0], set()).isdisjoint(by.get(pair[1], ())))


def named(model: QualityModel, id: str) -> str | Text:
    """Return what people call the entity *id*: its name, the text of what is a sentence, or its id."""
    entity = model.find(id)
    said: str | Text = getattr(entity, "name", "") or getattr(entity, "text", "")
    return said or id


def names(model: QualityModel, *ids: str) -> tuple[str | Text, ...]:
    """Return what people call the entities *ids*."""
    return tuple(named(model, each) for each in ids)


def ranked(model: QualityModel, id: str, rank: int) -> Text:
    """Return what people call the entity *id*, with the *rank* that it has or gives."""
    name = named(model, id)
    return both(lambda language: f"{label(name, language)} {rank}")
