"""What differs between two networks: who and what came, went and changed."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, Literal, TypeGuard

import attrs

from kwaliteitsmodel.domain.fields import wrong_type
from kwaliteitsmodel.domain.ids import StakeholderId
from kwaliteitsmodel.errors import Language, Message
from kwaliteitsmodel.graph.kinds import Kinds, meant
from kwaliteitsmodel.graph.naming import is_mutual, is_present, tie_kind
from kwaliteitsmodel.graph.network import to_networkx
from kwaliteitsmodel.graph.successions import Steps, followed, steps
from kwaliteitsmodel.model import QualityModel

if TYPE_CHECKING:
    import networkx as nx

How = Literal["came", "went", "changed"]
"""What became of an actor or a tie."""


@attrs.frozen(kw_only=True)
class Shift:
    """One actor or tie that came, went or changed (nl: *verschuiving*).

    *attributes* are the names of those that changed, in alphabetical order; of a tie also ``source`` and ``target``.
    *successors* are the actors that go on as one who went, straight or through others, and *perhaps* those that may,
    because it isn't known on which day they do.
    """

    what: Literal["actor", "tie"]
    how: How
    id: str
    attributes: tuple[str, ...] = ()
    successors: tuple[str, ...] = ()
    perhaps: tuple[str, ...] = ()
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return what happened as a sentence in *language*."""
        return self.detail.text(language)


@attrs.frozen(kw_only=True)
class NetworkDifference:
    """All that differs between two networks (nl: *verschil tussen netwerken*).

    Going through it yields every shift; an empty one is false.
    """

    actors_came: tuple[Shift, ...] = ()
    actors_went: tuple[Shift, ...] = ()
    actors_changed: tuple[Shift, ...] = ()
    ties_came: tuple[Shift, ...] = ()
    ties_went: tuple[Shift, ...] = ()
    ties_changed: tuple[Shift, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether the two networks are equal."""
        return len(self) == 0

    def __iter__(self) -> Iterator[Shift]:
        for each in attrs.fields(NetworkDifference):
            yield from getattr(self, each.name)

    def __len__(self) -> int:
        return sum(len(getattr(self, each.name)) for each in attrs.fields(NetworkDifference))


def difference(
    before: QualityModel,
    after: QualityModel,
    *,
    on: tuple[date | None, date | None] = (None, None),
    kinds: Kinds | None = None,
) -> NetworkDifference:
    """Return what differs between the network of *before* and that of *after*, each on its day of *on*.

    Give one model twice to compare two of its days. An actor who went and by then has been succeeded, as *after* says,
    is told with whoever goes on by then, also where they went on as others in between.

    Ties are the same if they are of one kind, have the same ends, in any order where the tie goes both ways, and are
    reported by the same; or else if they have one id. So a tie that is a relation of its own in every round of a survey
    goes on: of such a one it isn't told that its period, or the day and source of its report, is another. A tie that is
    reported to be absent neither comes nor goes; one of which that is said no longer, or from now on, has changed.

    Raises:
        InvalidValueError: If *on* is no pair, or one of it no day.
        UnknownNameError: If a text of *kinds* is neither the value of a word nor an own kind in either model.

    Source: 1-04, 3-21

    Example:
        >>> from kwaliteitsmodel import catalogue
        >>> demo = catalogue.load("demo")
        >>> found = difference(demo, demo, on=(date(2018, 9, 1), date(2019, 9, 1)))
        >>> [each.message("nl") for each in found.actors_came]
        ["'site:99ZZ01' (De Rups on the water) is erbij gekomen"]
    """
    both, days = (before, after), _pair(on)
    wanted = None if kinds is None else meant(kinds, (*before.relations, *after.relations))
    networks = [to_networkx(model, on=day, kinds=wanted) for model, day in zip(both, days, strict=True)]
    actors = [{node: known for node, known in each.nodes(data=True)} for each in networks]  # noqa: C416 - a view
    ties = _matched(*(_ties(each) for each in networks))
    walk = steps(after.successions, days[1])
    return NetworkDifference(
        actors_came=tuple(_actor("came", *each) for each in _only(actors[1], actors[0])),
        actors_went=tuple(
            _actor("went", key, known, going_on=_successors(key, *walk)) for key, known in _only(*actors)
        ),
        actors_changed=tuple(_actor("changed", *each) for each in _changed(*actors)),
        ties_came=tuple(_tie("came", later) for earlier, later in ties if _is_only(later, earlier)),
        ties_went=tuple(_tie("went", earlier) for earlier, later in ties if _is_only(earlier, later)),
        ties_changed=tuple(
            _tie("changed", later, names)
            for earlier, later in ties
            if earlier and later and (names := _changes(earlier, later))
        ),
    )


Known = Mapping[str, Any]


def _pair(on: object) -> tuple[Any, Any]:
    """Return the two days of *on*, or refuse what is no pair."""
    if not isinstance(on, tuple | list) or len(on) != 2:  # noqa: PLR2004 - before and after
        raise wrong_type("on", "a pair of days, (before, after)", "een paar dagen, (ervoor, erna),", on)
    return on[0], on[1]


@attrs.frozen
class _Tie:
    """An edge of a network."""

    id: str
    source: str
    target: str
    known: Known

    @property
    def same_as(self) -> tuple[object, ...]:
        """What it has in common with any other report of the same tie by the same."""
        ends = (self.source, self.target)
        kind = tie_kind(self.known)
        mutual = is_mutual(self.known)
        return type(kind), kind, mutual, *(sorted(ends) if mutual else ends), self.known.get("recorded_by")


_Pair = tuple[_Tie | None, _Tie | None]
_SAME: tuple[Callable[[_Tie], object], ...] = (
    lambda tie: (tie.id, tie.same_as),
    lambda tie: tie.same_as,
    lambda tie: tie.id,
)
"""What makes two ties one, the surest first."""


def _ties(network: "nx.MultiDiGraph[str]") -> list[_Tie]:
    edges = network.edges(keys=True, data=True)
    return [_Tie(key, source, target, known) for source, target, key, known in edges]


def _matched(before: list[_Tie], after: list[_Tie]) -> list[_Pair]:
    """Return which tie of *before* is which of *after*, each tie once; nothing beside it where it is none."""
    pairs: list[_Pair] = []
    for same in _SAME:
        found, before, after = _paired(before, after, same)
        pairs += found
    return [*pairs, *((each, None) for each in before), *((None, each) for each in after)]


def _only(these: Mapping[str, Known], those: Mapping[str, Known]) -> Iterator[tuple[str, Known]]:
    """Yield what is in *these* and not in *those*."""
    return ((key, known) for key, known in these.items() if key not in those)


def _paired(
    before: list[_Tie], after: list[_Tie], same: Callable[[_Tie], object]
) -> tuple[list[_Pair], list[_Tie], list[_Tie]]:
    """Return the pairs that are the *same*, the first with the first, and what is left of both."""
    later: dict[object, list[_Tie]] = {}
    for each in reversed(after):
        later.setdefault(same(each), []).append(each)
    pairs: list[_Pair] = []
    left = []
    for each in before:
        found = later.get(same(each))
        if found:
            pairs.append((each, found.pop()))
        else:
            left.append(each)
    taken = {each.id for _, each in pairs if each}
    return pairs, left, [each for each in after if each.id not in taken]


def _is_only(tie: _Tie | None, other: _Tie | None) -> TypeGuard[_Tie]:
    """Return whether there is a *tie*, that isn't reported to be absent, and no *other*."""
    return tie is not None and other is None and is_present(tie.known)


_OF_THE_REPORT = frozenset({"valid", "valid_from", "valid_to", "recorded_on", "recorded_source"})


def _changes(before: _Tie, after: _Tie) -> tuple[str, ...]:
    """Return the attributes that a tie has another value of; source and target are among them."""
    names = _unlike(before.known, after.known)
    if before.id != after.id:
        names -= _OF_THE_REPORT
    if before.same_as != after.same_as:
        names |= _unlike(_ends(before), _ends(after))
    return tuple(sorted(names))


def _ends(tie: _Tie) -> dict[str, str]:
    return {"source": tie.source, "target": tie.target}


def _unlike(one: Known, other: Known) -> set[str]:
    return {name for name in {**one, **other} if one.get(name) != other.get(name)}


def _changed(before: Mapping[str, Known], after: Mapping[str, Known]) -> Iterator[tuple[str, Known, tuple[str, ...]]]:
    """Yield who is in both with other attributes, as afterwards, and which attributes."""
    for key, known in after.items():
        names = _unlike(before.get(key, known), known)
        if names:
            yield key, known, tuple(sorted(names))


Successors = tuple[tuple[str, ...], tuple[str, ...]]
"""Who goes on as someone: surely, and perhaps."""
_NOBODY: Successors = ((), ())


def _successors(id: str, taken: Steps, open_: Steps) -> Successors:
    """Return who had gone on as *id*, however many went on in between; it is no successor of itself."""
    surely, perhaps = followed(StakeholderId(id), taken, open_)
    return tuple(each for each in surely if each != id), tuple(each for each in perhaps if each != id)


_HOW = {
    "came": ("came", "is erbij gekomen"),
    "went": ("is no longer there", "is er niet meer"),
    "changed": ("changed: {attributes}", "is veranderd: {attributes}"),
}


def _actor(how: How, id: str, known: Known, names: tuple[str, ...] = (), going_on: Successors = _NOBODY) -> Shift:
    successors, perhaps = going_on
    (en, nl), (more, meer) = _HOW[how], _going_on(successors, perhaps)
    detail = Message(
        code=f"actor-{how}",
        en="{id!r} ({label}) " + en + more,
        nl="{id!r} ({label}) " + nl + meer,
        fields={"id": id, "label": known["label"], "attributes": names, "successors": successors, "perhaps": perhaps},
    )
    return Shift(what="actor", how=how, id=id, attributes=names, successors=successors, perhaps=perhaps, detail=detail)


def _going_on(successors: tuple[str, ...], perhaps: tuple[str, ...]) -> tuple[str, str]:
    """Return the end of the sentence about someone who went, in English and in Dutch."""
    en = nl = ""
    if successors:
        one = len(successors) == 1
        en += "; {successors} " + ("goes on" if one else "go on")
        nl += "; {successors} " + ("gaat verder" if one else "gaan verder")
    if perhaps:
        one = len(perhaps) == 1
        en += "; perhaps {perhaps} " + ("goes on" if one else "go on")
        nl += "; misschien " + ("gaat" if one else "gaan") + " {perhaps} verder"
    return en, nl


def _tie(how: How, tie: _Tie, names: tuple[str, ...] = ()) -> Shift:
    en, nl = _HOW[how]
    detail = Message(
        code=f"tie-{how}",
        en="the tie {source!r} {kind} {target!r} " + en,
        nl="de relatie {source!r} {kind} {target!r} " + nl,
        fields={"source": tie.source, "kind": tie_kind(tie.known), "target": tie.target, "attributes": names},
    )
    return Shift(what="tie", how=how, id=tie.id, attributes=names, detail=detail)
