"""How fast documents are read and written, beside what others make of the same fields; what must hold is checked.

    python benchmarks/documents.py               # a national model: some minutes
    python benchmarks/documents.py --scale 0.1   # a tenth of it

Needs msgspec, orjson and pydantic. Each has a process of its own, and they work in turns, so only ratios are told: of
one's time to that of orjson just before and just after, the median over the rounds, with half the distance of the
quartiles. The time for twice the work is told as a ratio to that for the work itself, done just before. Time is that of
the processor. The exit code is 1 where a must is missed.
"""

import argparse
import enum
import functools
import gc
import json
import multiprocessing
import random
import statistics
import sys
import time
import typing
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, TypeAlias

import attrs
import cattrs
import msgspec
import orjson
import pydantic

import kwaliteitsmodel as km
from kwaliteitsmodel import catalogue, checks, io
from kwaliteitsmodel.domain.ids import (
    AspectId,
    AuditId,
    CircleId,
    ConsultationId,
    ConversationId,
    DeviationId,
    EntityId,
    IndicatorId,
    NeedId,
    ObservationId,
    OwnershipId,
    ProfileId,
    RegionId,
    RelationId,
    ResponsibilityId,
    SalienceId,
    SourceId,
    StakeholderId,
    SuccessionId,
    TargetId,
    VerdictId,
)
from kwaliteitsmodel.graph import to_networkx
from kwaliteitsmodel.io import fast
from kwaliteitsmodel.io.reading import WRITTEN_OTHERWISE
from kwaliteitsmodel.model import KINDS

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

# --- the model ---

YEARS = range(2015, 2026)
PERIODS = (
    *(km.SchoolYear(year).period for year in YEARS),
    *(km.Period.on(date(year, 10, 1)) for year in YEARS),
)
STAKEHOLDER_KINDS = tuple(each for each in km.StakeholderKind if each.name != "OTHER")
RELATION_KINDS = tuple(each for each in km.RelationKind if each.name != "OTHER")
AUDIT_KINDS = tuple(each for each in km.AuditKind if each.name != "OTHER")
INDICATORS = 60
REGIONS = 40
FEW = 20


def national(scale: float) -> km.QualityModel:
    """Return a model of a whole country, or of *scale* times as much; the same one every time.

    At scale 1: 9,000 stakeholders, 30,000 relations, 3,000 audits, 300,000 observations and some of everything else.
    """
    chance = random.Random(2026)  # noqa: S311 - for figures, not for secrets
    people = [StakeholderId(f"site-{each:05}") for each in range(_share(9_000, scale))]
    model = km.QualityModel(
        name=km.Text(nl="Nederland", en="The Netherlands"),
        sources=tuple(_source(n) for n in range(FEW)),
        regions=tuple(_region(n, people) for n in range(REGIONS)),
        stakeholders=tuple(_stakeholder(n, people, chance) for n in range(len(people))),
        relations=tuple(_relation(n, people, chance) for n in range(_share(30_000, scale))),
        aspects=tuple(_aspect(n) for n in range(FEW)),
        indicators=tuple(_indicator(n) for n in range(INDICATORS)),
        targets=tuple(_target(n) for n in range(FEW)),
        observations=tuple(_observation(n, people, chance) for n in range(_share(300_000, scale))),
        audits=tuple(_audit(n, people, chance) for n in range(_share(3_000, scale))),
        deviations=tuple(_deviation(n) for n in range(FEW)),
        **_network(people),
        extra=km.Extra({"bench:made-by": "benchmarks/documents.py"}),
    )
    demo, lacking = catalogue.load("demo"), [plural for plural in KINDS if not getattr(model, plural)]
    model = model.adding(*(each for plural in lacking for each in getattr(demo, plural)))
    absent = [plural for plural in KINDS if not getattr(model, plural)]
    if absent:
        raise ValueError(f"the model has no {', '.join(absent)}: add some")
    return model


def _share(number: int, scale: float) -> int:
    return max(FEW, round(number * scale))


def _source(n: int) -> km.Source:
    return km.Source(
        id=SourceId(f"source-{n}"),
        title=f"Open data {2000 + n}",
        authors=("DUO", "Inspectie van het Onderwijs"),
        published=km.ApproximateDate.parse(f"{2000 + n}-03"),
        url=f"https://example.org/{n}",
    )


def _region(n: int, people: list[StakeholderId]) -> km.Region:
    return km.Region(id=RegionId(f"region-{n:02}"), name=f"Regio {n}", organised_by=people[n % len(people)])


def _stakeholder(n: int, people: list[StakeholderId], chance: random.Random) -> km.Stakeholder:
    letters = chr(ord("A") + n // 100 % 26) + chr(ord("A") + n // 2600 % 26)
    site = km.SiteCode(f"{n % 100:02}{letters}00")
    return km.Stakeholder(
        id=people[n],
        name=f"Basisschool De Linde {n}",
        kind=chance.choice(STAKEHOLDER_KINDS),
        brin=site.brin,
        site=site,
        sector=chance.choice(tuple(km.Sector)),
        regions=(RegionId(f"region-{n % REGIONS:02}"),),
        contributes=chance.choice((None, True, False)),
        extra=km.Extra({"bench:pupils": n}) if n % 100 == 0 else km.Extra(),
    )


def _relation(n: int, people: list[StakeholderId], chance: random.Random) -> km.Relation:
    source, target = chance.sample(people, 2)
    return km.Relation(
        id=RelationId(f"relation-{n:05}"),
        kind=chance.choice(RELATION_KINDS),
        source=source,
        target=target,
        about=(AspectId(f"aspect-{n % FEW}"),) if n % 10 == 0 else (),
        weight=chance.choice((None, 0.5, 1.0)),
        valid=chance.choice((None, None, *PERIODS)),
    )


def _aspect(n: int) -> km.QualityAspect:
    citations = (km.Citation(source=SourceId(f"source-{n}"), where=f"p. {n + 1}"),)
    return km.QualityAspect(id=AspectId(f"aspect-{n}"), name=km.Text(nl="Rust", en="Calm"), citations=citations)


def _indicator(n: int) -> km.Indicator:
    return km.Indicator(
        id=IndicatorId(f"indicator-{n:02}"),
        name=km.Text(nl=f"Kengetal {n}", en=f"Figure {n}"),
        unit="%",
        definition=km.IndicatorDefinition(numerator="leerlingen", source=SourceId(f"source-{n % FEW}")),
        aspects=(AspectId(f"aspect-{n % FEW}"),),
        position=km.Position(scope=km.Scope.COLLECTIVE, mode=km.Mode.LEARN),
    )


def _target(n: int) -> km.Target:
    return km.Target(
        id=TargetId(f"target-{n}"),
        indicator=IndicatorId(f"indicator-{n:02}"),
        period=PERIODS[n % len(PERIODS)],
        value=km.Interval(low=float(n), high=100.0),
    )


def _observation(n: int, people: list[StakeholderId], chance: random.Random) -> km.Observation:
    return km.Observation(
        id=ObservationId(f"obs-{n:06}"),
        indicator=IndicatorId(f"indicator-{n % INDICATORS:02}"),
        of=people[n // INDICATORS % len(people)],
        period=PERIODS[n % len(PERIODS)],
        value=_value(chance),
        recorded=_recorded(n, people) if n % 20 == 0 else None,
        note="voorlopig" if n % 100 == 0 else "",
    )


def _value(chance: random.Random) -> float | km.Interval | km.Missing:
    """Return what is seen of pupils: most often a share or a number, sometimes less than that."""
    dice = chance.random()
    if dice < 0.9:  # noqa: PLR2004 - nine out of ten
        return round(chance.uniform(0, 100), 1) if dice < 0.6 else float(chance.randrange(2_000))  # noqa: PLR2004
    return km.Interval(low=1.0, high=4.0) if dice < 0.96 else km.Missing.SUPPRESSED  # noqa: PLR2004


def _recorded(n: int, people: list[StakeholderId]) -> km.Recorded:
    day = date(2025, 1, 1) + timedelta(days=n % 300)
    return km.Recorded(by=people[n % len(people)], on=day, source=SourceId(f"source-{n % FEW}"))


def _audit(n: int, people: list[StakeholderId], chance: random.Random) -> km.Audit:
    return km.Audit(
        id=AuditId(f"audit-{n:04}"),
        kind=chance.choice(AUDIT_KINDS),
        of=people[n % len(people)],
        auditors=(people[(n + 1) % len(people)],),
        held=km.ApproximateDate.parse(f"{YEARS[n % len(YEARS)]}-{n % 12 + 1:02}"),
    )


def _deviation(n: int) -> km.Deviation:
    about = EntityId(f"indicator-{n:02}")
    return km.Deviation(id=DeviationId(f"deviation-{n}"), rule="IND001", about=about, reason="nog een concept")


def _network(people: list[StakeholderId]) -> dict[str, Any]:
    """Return some of everything that people tell of each other, by the name of its list."""
    four = [[people[(n + each) % len(people)] for each in range(4)] for n in range(FEW)]
    return {plural: tuple(make(n, some) for n, some in enumerate(four)) for plural, make in _TOLD.items()}


def _conversation(n: int, people: list[StakeholderId]) -> km.Conversation:
    aspect = AspectId(f"aspect-{n}")
    return km.Conversation(
        id=ConversationId(f"conversation-{n}"),
        setting=km.Setting.KITCHEN_TABLE,
        held=km.ApproximateDate.parse(f"{YEARS[n % len(YEARS)]}-03"),
        participants=tuple(km.Participant(stakeholder=each, people=n + 1) for each in people[:3]),
        about=(aspect,),
        relevances=(km.Relevance(stakeholder=people[0], aspect=aspect, weight=0.5),),
        consultation=ConsultationId(f"consultation-{n}"),
        policy_level=km.PolicyLevel.TACTICAL,
        recorded=_recorded(n, people),
    )


def _consultation(n: int, people: list[StakeholderId]) -> km.Consultation:
    return km.Consultation(
        id=ConsultationId(f"consultation-{n}"), name=f"Overleg {n}", members=tuple(people), per_year=4.0
    )


def _responsibility(n: int, people: list[StakeholderId]) -> km.SharedResponsibility:
    shares = tuple(km.Share(stakeholder=each, contribution="uren") for each in people[:2])
    return km.SharedResponsibility(id=ResponsibilityId(f"responsibility-{n}"), name="Samen opleiden", shares=shares)


def _ownership(n: int, people: list[StakeholderId]) -> km.Ownership:
    return km.Ownership(id=OwnershipId(f"ownership-{n}"), owner=people[0], of=EntityId(f"aspect-{n}"), aware=True)


def _profile(n: int, people: list[StakeholderId]) -> km.ActorProfile:
    return km.ActorProfile(id=ProfileId(f"profile-{n}"), of=people[0], on=date(2025, 9, 1), ambition=3, capacity=n + 1)


def _salience(n: int, people: list[StakeholderId]) -> km.Salience:
    one, other = people[:2]
    return km.Salience(id=SalienceId(f"salience-{n}"), of=one, by=other, on=date(2025, 9, 1), power=n % 2 == 0)


def _verdict(n: int, people: list[StakeholderId]) -> km.Verdict:
    return km.Verdict(
        id=VerdictId(f"verdict-{n}"),
        by=people[0],
        aspect=AspectId(f"aspect-{n}"),
        on=date(2025, 3, 1),
        sign=km.VerdictSign.MIXED,
        conversation=ConversationId(f"conversation-{n}"),
    )


def _succession(n: int, people: list[StakeholderId]) -> km.Succession:
    on = km.ApproximateDate.parse("2020-12")
    return km.Succession(id=SuccessionId(f"succession-{n}"), predecessor=people[0], successor=people[1], on=on)


_TOLD: dict[str, Callable[[int, list[StakeholderId]], object]] = {
    "circles": lambda n, people: km.CircleOfInvolvement(
        id=CircleId(f"circle-{n}"), name=f"Cirkel {n}", ring=tuple(people)
    ),
    "consultations": _consultation,
    "conversations": _conversation,
    "needs": lambda n, people: km.NeedForAccount(id=NeedId(f"need-{n}"), by=people[0], of=people[1]),
    "responsibilities": _responsibility,
    "ownerships": _ownership,
    "profiles": _profile,
    "salience": _salience,
    "verdicts": _verdict,
    "successions": _succession,
}


# --- the same fields, in other libraries ---

Fields: TypeAlias = dict[str, tuple[Any, Any]]
"""The type and the default of every field; ``REQUIRED`` where there is none."""

REQUIRED = object()


def twin(kind: type, make: Callable[[str, Fields], type], made: dict[type, type] | None = None) -> type:
    """Return a class with the fields of *kind* as *make* makes it; what documents hold as text is text."""
    made = {} if made is None else made
    if kind not in made:
        fields = {
            field.name: (_type(field.type, make, made), _default(field)) for field in attrs.fields(kind) if field.init
        }
        made[kind] = make(kind.__name__, fields)
    return made[kind]


def _default(field: "attrs.Attribute[Any]") -> object:
    if field.default is attrs.NOTHING:
        return REQUIRED
    return {} if isinstance(field.default, km.Extra) else field.default


def _type(kind: Any, make: Callable[[str, Fields], type], made: dict[type, type]) -> Any:  # noqa: ANN401 - any type
    """Return the type of a field of a twin, where our own class has *kind*."""
    arguments = typing.get_args(kind)
    if typing.get_origin(kind) is tuple:
        return tuple[_type(arguments[0], make, made), ...]  # type: ignore[misc]  # a type that is known at run time
    if arguments:
        return typing.Union[tuple(_type(each, make, made) for each in arguments)]  # noqa: UP007 - known at run time
    if kind in WRITTEN_OTHERWISE or isinstance(kind, typing.NewType):
        return dict[str, Any] if kind is km.Extra else str
    return twin(kind, make, made) if attrs.has(kind) else kind


def _struct(name: str, fields: Fields) -> type:
    members = [(key, kind) if default is REQUIRED else (key, kind, default) for key, (kind, default) in fields.items()]
    return msgspec.defstruct(name, members, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True)


def _base_model(name: str, fields: Fields) -> type:
    members: Any = {
        key: (kind, ...) if default is REQUIRED else (kind, default) for key, (kind, default) in fields.items()
    }
    made: type = pydantic.create_model(name, __config__=pydantic.ConfigDict(frozen=True, extra="forbid"), **members)
    return made


def _attrs_class(name: str, fields: Fields) -> type:
    members = {
        key: attrs.field(type=kind) if default is REQUIRED else attrs.field(type=kind, default=default)
        for key, (kind, default) in fields.items()
    }
    made: type = attrs.make_class(name, members, frozen=True, slots=True, kw_only=True)
    return made


def _document(root: type) -> Fields:
    return {"format": (str, REQUIRED), "version": (int, REQUIRED), "model": (root, REQUIRED)}


Case: TypeAlias = Callable[[], object]
Pair: TypeAlias = tuple[Case, Callable[[], Case]]
"""How one library reads the document, and what makes how it writes it: only then it holds what it writes."""


def _orjson(content: bytes) -> Pair:
    def writing() -> Case:
        plain = orjson.loads(content)
        return lambda: orjson.dumps(plain)

    return (lambda: orjson.loads(content)), writing


def _fast(content: bytes) -> Pair:
    def writing() -> Case:
        model = _loaded(content)
        return lambda: io.json.dumpb(model)

    return (lambda: _loaded(content)), writing


def _plain(content: bytes) -> Pair:
    def writing() -> Case:
        model = _loaded(content)
        return lambda: _written(model)

    return (lambda: io.from_plain(io.json.parsed(content))), writing


def _loaded(content: bytes) -> km.QualityModel:
    model = fast.loads(content)
    if model is None:
        raise ValueError("the fast road refused the document")
    return model


def _written(model: km.QualityModel) -> bytes:
    return json.dumps(io.to_plain(model), ensure_ascii=False, allow_nan=False).encode()


def _msgspec(content: bytes) -> Pair:
    document = _struct("Document", _document(twin(km.QualityModel, _struct)))
    decoder: msgspec.json.Decoder[Any] = msgspec.json.Decoder(document)
    encoder = msgspec.json.Encoder()

    def writing() -> Case:
        held = decoder.decode(content)
        return lambda: encoder.encode(held)

    return (lambda: decoder.decode(content)), writing


def _pydantic(content: bytes) -> Pair:
    document: Any = _base_model("Document", _document(twin(km.QualityModel, _base_model)))

    def writing() -> Case:
        held = document.model_validate_json(content)
        return lambda: held.model_dump_json(exclude_defaults=True)

    return (lambda: document.model_validate_json(content)), writing


def _cattrs(content: bytes) -> Pair:
    document = _attrs_class("Document", _document(twin(km.QualityModel, _attrs_class)))
    converter = cattrs.Converter(forbid_extra_keys=True, omit_if_default=True, detailed_validation=False)
    converter.register_structure_hook_func(_is_mixed, lambda value, kind: _structured(converter, value, kind))
    converter.register_structure_hook(date, lambda text, _: date.fromisoformat(text))
    converter.register_unstructure_hook(date, date.isoformat)

    def writing() -> Case:
        held: Any = converter.structure(orjson.loads(content), document)
        return lambda: orjson.dumps(converter.unstructure(held))

    return (lambda: converter.structure(orjson.loads(content), document)), writing


def _is_mixed(kind: object) -> bool:
    """Return whether a value of this type may be an object or something else."""
    arguments = [each for each in typing.get_args(kind) if each is not type(None)]
    return typing.get_origin(kind) is not tuple and len(arguments) > 1 and any(map(attrs.has, arguments))


def _structured(converter: cattrs.Converter, value: object, kind: object) -> object:
    """Return *value* as the one of several types that is written so."""
    wanted = attrs.has if isinstance(value, dict) else _is_word if isinstance(value, str) else _never
    found = next(filter(wanted, typing.get_args(kind)), None)
    return value if found is None else converter.structure(value, found)


def _is_word(kind: type) -> bool:
    return issubclass(kind, enum.Enum)


def _never(_: type) -> bool:
    return False


CONTENDERS: dict[str, Callable[[bytes], Pair]] = {
    "orjson to dicts": _orjson,
    "ours, with fast": _fast,
    "ours, without fast": _plain,
    "msgspec.Struct": _msgspec,
    "pydantic BaseModel": _pydantic,
    "cattrs + orjson": _cattrs,
}


# --- measuring ---


@contextmanager
def collection(*, on: bool) -> Iterator[None]:
    """Let the cyclic garbage collector work, or pause it, as long as this lasts."""
    was_on = gc.isenabled()
    (gc.enable if on else gc.disable)()
    try:
        yield
    finally:
        (gc.enable if was_on else gc.disable)()


def seconds(case: Case) -> float:
    """Return the time of the processor that *case* takes, without throwing away what it makes."""
    start = time.process_time()
    made = case()
    taken = time.process_time() - start
    del made
    return taken


class Contender:
    """One library in a process of its own, so that what another one holds in memory slows nobody down."""

    def __init__(self, name: str, content: bytes) -> None:
        here, there = multiprocessing.get_context("spawn").Pipe()
        self._asks = here
        self._process = multiprocessing.get_context("spawn").Process(target=measure, args=(there, name), daemon=True)
        self._process.start()
        there.close()
        here.send_bytes(content)
        here.recv()

    def seconds(self, place: int, *, collecting: bool) -> float:
        """Return the time that reading (*place* 0) or writing (1) takes once."""
        self._asks.send((place, collecting))
        taken: float = self._asks.recv()
        return taken


def measure(asked: "Connection", name: str) -> None:
    """Answer how long the contender *name* takes, as often as is *asked*."""
    load, writing = CONTENDERS[name](asked.recv_bytes())
    dump = functools.cache(writing)
    asked.send("ready")
    with suppress(EOFError):  # nobody asks any more
        while True:
            place, collecting = asked.recv()
            gc.collect()
            with collection(on=collecting):
                asked.send(seconds(dump() if place else load))


Figures: TypeAlias = dict[str, tuple[float, float]]
"""The median ratio of each, and half the distance of the quartiles."""

Steps: TypeAlias = list[float]
"""How much longer something takes with ever larger models, each twice the one before."""


def ratios(them: dict[str, Contender], place: int, rounds: int, *, collecting: bool) -> Figures:
    """Return the time of every contender as a ratio to the first one, which is measured before and after each."""
    (first, base), *others = them.items()
    found: dict[str, list[float]] = {first: [1.0] * rounds}
    before = base.seconds(place, collecting=collecting)
    for name, each in others * rounds:
        taken = each.seconds(place, collecting=collecting)
        after = base.seconds(place, collecting=collecting)
        found.setdefault(name, []).append(taken / statistics.fmean((before, after)))
        before = after
    return {name: _middle(several) for name, several in found.items()}


def _middle(several: list[float]) -> tuple[float, float]:
    low, median, high = statistics.quantiles(several, n=4, method="inclusive")
    return median, (high - low) / 2


def doublings(models: list[km.QualityModel], rounds: int) -> dict[str, Steps]:
    """Return how much longer each thing takes that is done with a model than it takes with the model before."""
    contents = [io.json.dumpb(each) for each in models]
    done: dict[str, list[Case]] = {
        "load": [functools.partial(_loaded, each) for each in contents],
        "load, without fast": [lambda each=each: io.from_plain(io.json.parsed(each)) for each in contents],  # type: ignore[misc]
        "dump": [functools.partial(io.json.dumpb, each) for each in models],
        "check": [functools.partial(checks.run, each) for each in models],
        "to_networkx": [functools.partial(to_networkx, each) for each in models],
    }
    gc.freeze()  # what stands is looked at no more: each time, only what the last thing left is collected
    with collection(on=False):
        return {name: _steps(cases, rounds) for name, cases in done.items()}


def _steps(cases: list[Case], rounds: int) -> Steps:
    """Return how much longer each of the *cases* takes than the one before it: of some rounds, the median."""
    taken = [[_tidied(each) for each in cases] for _ in range(rounds)]
    return [statistics.median(times[n + 1] / times[n] for times in taken) for n in range(len(cases) - 1)]


def _tidied(case: Case) -> float:
    gc.collect()
    return seconds(case)


# --- what must hold, and what we aim at ---

MUSTS = {"load": {"ours, with fast": 3.0, "ours, without fast": 8.0}, "dump": {"ours, with fast": 3.0}}
AIMS = {"load": {"ours, with fast": 1.7, "ours, without fast": 5.0}, "dump": {"ours, with fast": 2.0}}
FASTER_THAN_PYDANTIC = "ours, with fast"
MOST_PER_DOUBLING = 2.3


def missed(what: str, paused: Figures) -> list[str]:
    """Return the musts about *what* that don't hold."""
    told = [
        f"{what}, {name}: {paused[name][0]:.2f} × orjson, must be at most {most}"
        for name, most in MUSTS[what].items()
        if paused[name][0] > most
    ]
    if paused[FASTER_THAN_PYDANTIC][0] >= paused["pydantic BaseModel"][0]:
        told.append(f"{what}, {FASTER_THAN_PYDANTIC}: must be faster than pydantic")
    return told


def missed_doublings(found: dict[str, Steps]) -> list[str]:
    """Return where twice the work takes too much more time."""
    return [
        f"{name}: {ratio:.2f} × for twice the work, must be at most {MOST_PER_DOUBLING}"
        for name, steps in found.items()
        for ratio in steps
        if ratio > MOST_PER_DOUBLING
    ]


# --- telling ---


def tell_ratios(what: str, paused: Figures, as_run: Figures) -> None:
    """Print the table of reading or writing."""
    print(f"\n{what}, × orjson{'collection paused':>34}{'as users run it':>20}{'must':>7}{'aim':>6}")
    for name in paused:
        must, aim = (table[what].get(name, "") for table in (MUSTS, AIMS))
        print(f"  {name:<32}{_figure(paused[name]):>18}{_figure(as_run[name]):>20}{must:>7}{aim:>6}")


def _figure(figure: tuple[float, float]) -> str:
    return f"{figure[0]:.2f} ± {figure[1]:.2f}"


def tell_doublings(found: dict[str, Steps]) -> None:
    """Print the table of ever larger models."""
    print(f"\ntwice the work, × the time{'1→2':>8}{'2→4':>7}{'4→8':>7}   must ≤ {MOST_PER_DOUBLING}")
    for name, steps in found.items():
        print(f"  {name:<24}" + "".join(f"{each:>8.2f}" for each in steps))


def compare(model: km.QualityModel, rounds: int) -> list[str]:
    """Print how fast everyone reads and writes the document of *model*; return the musts that don't hold."""
    content = io.json.dumpb(model)
    them = {name: Contender(name, content) for name in CONTENDERS}
    told: list[str] = []
    for place, what in enumerate(("load", "dump")):
        paused, as_run = (ratios(them, place, rounds, collecting=each) for each in (False, True))
        tell_ratios(what, paused, as_run)
        told += missed(what, paused)
    return told


def main() -> int:
    """Measure, tell, and return 1 where a must is missed."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    arguments.add_argument("--scale", type=float, default=1.0, help="1 is a whole country")
    arguments.add_argument("--rounds", type=int, default=7, help="two or more")
    said = arguments.parse_args()
    model = national(said.scale)
    print(f"{len(io.json.dumpb(model)) / 1e6:.0f} MB, {sum(1 for _ in model.entities()):,} entities")
    told = compare(model, max(2, said.rounds))
    steps = doublings([national(said.scale * share / 8) for share in (1, 2, 4, 8)], said.rounds)
    tell_doublings(steps)
    told += missed_doublings(steps)
    print("\nmissed: " + "; ".join(told) if told else "\nevery must holds")
    return 1 if told else 0


if __name__ == "__main__":
    sys.exit(main())
