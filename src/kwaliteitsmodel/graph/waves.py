"""The network in waves: who was there and tied to whom on each of several days, as programs in R read it."""

import os
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Literal, get_args

import attrs

from kwaliteitsmodel import files
from kwaliteitsmodel.domain.fields import require_day, wrong_type
from kwaliteitsmodel.domain.values import Text
from kwaliteitsmodel.errors import InvalidValueError, Message
from kwaliteitsmodel.graph.choices import require_one_of
from kwaliteitsmodel.graph.kinds import Kind, Kinds, Reports, named_kinds
from kwaliteitsmodel.graph.losses import Loss, Told, loss, of_the_whole
from kwaliteitsmodel.graph.network import left_out, outside, to_networkx
from kwaliteitsmodel.graph.plain import withheld
from kwaliteitsmodel.graph.reported import ReportedTie, by_tie
from kwaliteitsmodel.model import QualityModel

if TYPE_CHECKING:
    import networkx as nx

WaveForm = Literal["matrices", "edges"]
"""How waves are written: a matrix for each, or one list of the ties of all."""

MOST_IN_A_MATRIX = 5_000
"""The most actors that matrices are written of: more make files of hundreds of megabytes."""


@attrs.frozen(kw_only=True)
class Wave:
    """The network on one day, without anything but who is tied to whom (nl: *golf, meetmoment*).

    *actors* are those who are there, *ties* who is tied to whom by one of *kinds*, each pair once; a tie that goes both
    ways is two of them. *reports* says whose word was taken for a tie, and *contradicted* of how many ties some report
    that they are there and others that they are absent. *came* and *went* are the actors who are there and were not on
    the day before this one, and the other way round; nobody came to the first.
    """

    on: date
    kinds: tuple[Kind, ...]
    reports: Reports
    contradicted: int
    actors: tuple[str, ...]
    ties: frozenset[tuple[str, str]]
    came: tuple[str, ...] = ()
    went: tuple[str, ...] = ()


def waves(model: QualityModel, on: Iterable[date], *, kinds: Kinds, reports: Reports = "any") -> tuple[Wave, ...]:
    """Return the network of *kinds* in *model* on each of the days *on*.

    All relations of one kind, of one source and target, are reports of one tie: *reports* says whose word is taken, as
    in :func:`~kwaliteitsmodel.analysis.network.ties`. Several kinds are taken together only because they are named.

    Raises:
        InvalidValueError: If there are no days, or they aren't in order, each later than the one before; if no kind is
            named, or ``RelationKind.OTHER``, under which kinds of very different sorts go; if *reports* is none of its
            words.
        UnknownNameError: If a text of *kinds* is neither the value of a word nor an own kind in *model*.

    Source: 3-22, 3-26

    Example:
        >>> from kwaliteitsmodel import RelationKind, catalogue
        >>> days = (date(2018, 9, 1), date(2019, 9, 1))
        >>> first, second = waves(catalogue.load("demo"), days, kinds=RelationKind.GOVERNS)
        >>> second.came, second.went
        (('site:99ZZ01',), ('swv:PO9902',))
    """
    require_one_of("reports", reports, get_args(Reports))
    wanted = named_kinds(kinds, model.relations, "kinds")
    return tuple(_waves(model, _networks(model, on, wanted), wanted, reports))


def write_waves(  # noqa: PLR0913 - most by name
    model: QualityModel,
    folder: str | os.PathLike[str],
    on: Iterable[date],
    *,
    kinds: Kinds,
    reports: Reports = "any",
    form: WaveForm = "matrices",
    confidential: bool = False,
) -> tuple[Loss, ...]:
    """Write *model* in waves to *folder*, all files or none, and return what isn't in them.

    ``actors.txt`` names, a line each, everyone who is there on some day. ``wave-1.txt`` and so on are matrices of
    them in that order, 1 where the row is tied to the column, 0 where not, ``NA`` where one of the two isn't there. As
    *edges*, ``ties.txt`` stands in their place: on each line the number of a wave and, counted from 1, the lines of two
    actors of whom the first is tied to the second. ``composition.txt`` says of each actor the first and last wave of
    each time that it was there, as RSiena reads it. ``changes.txt`` says who came and went, in which wave. *reports*
    says whose word is taken for a tie. Nothing else is kept. What is recorded as confidential is left out and told,
    unless *confidential* asks for it.

    Raises:
        InvalidValueError: As :func:`waves` says; if *form* is no form; if matrices are asked of more than 5,000 actors;
            or if ties of an earlier run would stay in the folder beside those of this one.
        UnknownNameError: As :func:`waves` says.
        OSError: If the folder isn't there or a file can't be written.
    """
    require_one_of("form", form, get_args(WaveForm))
    require_one_of("reports", reports, get_args(Reports))
    wanted = named_kinds(kinds, model.relations, "kinds")
    given, model = model, model if confidential else model.without_confidential()
    networks = _networks(model, on, wanted)
    made = tuple(_waves(model, networks, wanted, reports))
    somewhere = {actor for wave in made for actor in wave.actors}
    actors = [each.id for each in model.stakeholders if each.id in somewhere]
    contents = _common(actors, made) | (_matrices(actors, made) if form == "matrices" else _edges(actors, made))
    _refuse_older(Path(folder), contents.keys())
    files.write_together(folder, {name: text.encode() for name, text in contents.items()})
    told = withheld(given, model)
    lost = _not_in_waves(model, [network for _, network in networks], reports)
    return (*outside(model), *left_out(model), *told, *lost)


def _networks(
    model: QualityModel, on: Iterable[date], kinds: tuple[Kind, ...]
) -> "list[tuple[date, nx.MultiDiGraph[str]]]":
    return [(day, to_networkx(model, on=day, kinds=kinds)) for day in _in_order(on)]


def _in_order(on: Iterable[date]) -> tuple[date, ...]:
    """Return the days, all of them days and in order."""
    if not isinstance(on, Iterable):
        raise wrong_type("on", "days (datetime.date), one or more", "dagen (datetime.date), een of meer, ", on)
    days = tuple(on)
    for each in days:
        require_day("on", each)
    if not days:
        raise InvalidValueError(Message(code="no-days", en="waves need a day", nl="golven hebben een dag nodig"), "on")
    if any(later <= earlier for earlier, later in pairwise(days)):
        raise InvalidValueError(
            Message(
                code="days-not-in-order",
                en="the days of waves go up: {days}",
                nl="de dagen van golven lopen op: {days}",
                fields={"days": days},
            ),
            "on",
        )
    return days


def _waves(
    model: QualityModel, networks: "list[tuple[date, nx.MultiDiGraph[str]]]", kinds: tuple[Kind, ...], reports: Reports
) -> Iterator[Wave]:
    before: tuple[str, ...] | None = None
    for day, network in networks:
        actors, told = tuple(network), _reported(model, network)
        came, went = (_without(actors, before), _without(before, actors)) if before is not None else ((), ())
        yield Wave(
            on=day,
            kinds=kinds,
            reports=reports,
            contradicted=sum(each.contradictory for each in told),
            actors=actors,
            ties=frozenset(way for each in told if _counts(each, reports) for way in each.ways),
            came=came,
            went=went,
        )
        before = actors


def _reported(model: QualityModel, network: "nx.MultiDiGraph[str]") -> tuple[ReportedTie, ...]:
    """Return the ties in *network* with all that *model* says of them."""
    drawn = {key for *_, key in network.edges(keys=True)}
    return by_tie(each for each in model.relations if each.id in drawn)


def _counts(tie: ReportedTie, reports: Reports) -> bool:
    """Return whether *tie* is one where *reports* says whose word is taken."""
    if reports == "both":
        return tie.by_both
    return bool(tie.present_by) and not (reports == "uncontested" and tie.contradictory)


def _without(these: tuple[str, ...], those: tuple[str, ...]) -> tuple[str, ...]:
    gone = set(those)
    return tuple(each for each in these if each not in gone)


def _common(actors: Sequence[str], made: tuple[Wave, ...]) -> dict[str, str]:
    """Return the files that stand beside the ties: who there is, and who came and went."""
    changes = (
        f"{place} {how} {actor}"
        for place, wave in enumerate(made, start=1)
        for how, actors_of in (("came", wave.came), ("went", wave.went))
        for actor in actors_of
    )
    return {
        "actors.txt": _lines(actors),
        "composition.txt": _lines(_composition(actors, made)),
        "changes.txt": _lines(changes),
    }


def _matrices(actors: Sequence[str], made: tuple[Wave, ...]) -> dict[str, str]:
    if len(actors) > MOST_IN_A_MATRIX:
        raise InvalidValueError(
            Message(
                code="too-many-for-a-matrix",
                en="matrices of {n} actors are too large, {most} is the most: write_waves(…, form='edges')",
                nl="matrices van {n} actoren zijn te groot, {most} is het meeste: write_waves(…, form='edges')",
                fields={"n": len(actors), "most": MOST_IN_A_MATRIX},
            ),
            "form",
        )
    return {f"wave-{place}.txt": _lines(_matrix(actors, wave)) for place, wave in enumerate(made, start=1)}


def _edges(actors: Sequence[str], made: tuple[Wave, ...]) -> dict[str, str]:
    lines = {each: line for line, each in enumerate(actors, start=1)}
    ties = (
        (place, *each)
        for place, wave in enumerate(made, start=1)
        for each in sorted((lines[one], lines[other]) for one, other in wave.ties)
    )
    return {"ties.txt": _lines(f"{place} {one} {other}" for place, one, other in ties)}


def _refuse_older(folder: Path, names: Iterable[str]) -> None:
    """Refuse to leave ties of an earlier run beside the actors of this one."""
    older = {each.name for each in (*folder.glob("wave-*.txt"), *folder.glob("ties.txt"))} - set(names)
    if older:
        raise InvalidValueError(
            Message(
                code="waves-of-another-run",
                en="{folder} holds waves of another run: take {files} away first",
                nl="{folder} bevat golven van een eerdere keer: haal eerst {files} weg",
                fields={"folder": str(folder), "files": tuple(sorted(older))[:5]},
            ),
            "folder",
        )


def _lines(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


def _matrix(actors: Sequence[str], wave: Wave) -> Iterator[str]:
    """Yield the rows of the matrix of *wave*."""
    there = set(wave.actors)
    for one in actors:
        yield " ".join(
            ("1" if (one, other) in wave.ties else "0") if one in there and other in there else "NA" for other in actors
        )


def _composition(actors: Sequence[str], made: tuple[Wave, ...]) -> Iterator[str]:
    """Yield for each actor the first and last wave of each time that it was there."""
    there = [set(wave.actors) for wave in made]
    for actor in actors:
        places = [place for place, held in enumerate(there, start=1) if actor in held]
        starts = [each for each in places if each - 1 not in places]
        ends = [each for each in places if each + 1 not in places]
        yield " ".join(f"{start} {end}" for start, end in zip(starts, ends, strict=True))


def _not_in_waves(model: QualityModel, networks: "list[nx.MultiDiGraph[str]]", reports: Reports) -> tuple[Loss, ...]:
    """Return what who is tied to whom doesn't say: attributes, ties beside each other, denials, who reports."""
    told = Told(_SENTENCES)
    ties = [_reported(model, network) for network in networks]
    for network in networks:
        for own, name in _attributes(network):
            told.add("not-in-a-matrix", own, name)
    for several in ties:
        for code, own in (*_one_sided(several, reports), *_beside_each_other(several, reports)):
            told.add(code, own)
    losses = sorted(told.losses(), key=lambda each: (each.code, each.field))
    denied = _contradicted([each for several in ties for each in several], reports)
    return (*of_the_whole(networks[0].graph, Text(nl="golven", en="waves")), *denied, *losses)


def _attributes(network: "nx.MultiDiGraph[str]") -> Iterator[tuple[str, str]]:
    """Yield who has which attribute that isn't in waves: actors, and then relations."""
    for actor, known in network.nodes(data=True):
        yield from ((actor, name) for name in known.keys() - _IN_WAVES)
    for *_, key, known in network.edges(keys=True, data=True):
        yield from ((key, name) for name in known.keys() - _IN_WAVES)


def _one_sided(ties: Iterable[ReportedTie], reports: Reports) -> Iterator[tuple[str, str]]:
    """Yield the relations that don't count because not both ends report them."""
    for tie in ties:
        if reports == "both" and not tie.by_both:
            yield from (("not-by-both", each.id) for each in tie.reports if each.present)


def _beside_each_other(ties: Iterable[ReportedTie], reports: Reports) -> Iterator[tuple[str, str]]:
    """Yield the relations, denied by nobody, that join the same two as another does."""
    pairs: dict[tuple[str, str], list[str]] = {}
    for tie in ties:
        for way in tie.ways if _counts(tie, reports) and not tie.contradictory else ():
            pairs.setdefault(way, []).extend(each.id for each in tie.reports)
    return (("parallel", own) for several in pairs.values() if len(several) > 1 for own in several)


def _contradicted(ties: Iterable[ReportedTie], reports: Reports) -> Iterator[Loss]:
    """Yield how often a tie counts, or doesn't, that some report and others deny."""
    denied = [each for each in ties if each.contradictory]
    for code, counts in (("denied", True), ("contradicted", False)):
        found = [each for each in denied if _counts(each, reports) is counts]
        if found:
            ids = dict.fromkeys(each.id for tie in found for each in tie.reports)
            yield loss(code, *_SENTENCES[code], ids=tuple(ids), ties=len(found))


_IN_WAVES = frozenset({"present", "mutual", "valid", "valid_from", "valid_to"})

_SENTENCES = {
    "not-in-a-matrix": ("{field} isn't in the waves: {n}", "{field} staat niet in de golven: {n}"),
    "parallel": (
        "{n} ties join the same two and count as one",
        "{n} relaties verbinden dezelfde twee en tellen als een",
    ),
    "denied": (
        "{ties} times a tie counts that some report and others deny: {some}",
        "{ties} keer telt een relatie mee die de een meldt en de ander ontkent: {some}",
    ),
    "contradicted": (
        "{ties} times a tie is left out that some report and others deny: {some}",
        "{ties} keer blijft een relatie weg die de een meldt en de ander ontkent: {some}",
    ),
    "not-by-both": (
        "{n} ties aren't reported by both ends and are left out: {some}",
        "{n} relaties zijn niet door beide kanten gemeld en blijven weg: {some}",
    ),
}
