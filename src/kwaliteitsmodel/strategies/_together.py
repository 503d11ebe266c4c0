"""What the fields of a class say together: which of them are drawn after which, and how."""

from collections.abc import Callable, Mapping
from operator import attrgetter
from typing import Any, TypeAlias

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from kwaliteitsmodel.domain.bands import NormBand, NormBands
from kwaliteitsmodel.domain.certificates import Certificate
from kwaliteitsmodel.domain.circles import FEWEST, CircleOfInvolvement
from kwaliteitsmodel.domain.evidence import Evidence, EvidenceKind
from kwaliteitsmodel.domain.indicators import Direction, Indicator
from kwaliteitsmodel.domain.instruments import InstrumentUse, Yield
from kwaliteitsmodel.domain.judgements import Judgement
from kwaliteitsmodel.domain.needs import NeedForAccount
from kwaliteitsmodel.domain.norms import Criterion, NormMapping
from kwaliteitsmodel.domain.profiles import ActorProfile
from kwaliteitsmodel.domain.quadrant import Trigger
from kwaliteitsmodel.domain.relations import Relation
from kwaliteitsmodel.domain.sources import Recorded
from kwaliteitsmodel.domain.stakeholders import Stakeholder
from kwaliteitsmodel.domain.successions import Succession
from kwaliteitsmodel.domain.thresholds import Threshold
from kwaliteitsmodel.domain.values import Text
from kwaliteitsmodel.domain.words import Sector
from kwaliteitsmodel.strategies import _codes
from kwaliteitsmodel.strategies._drawing import (
    MOST,
    NONE,
    at_one,
    language,
    never,
    no_part_of_itself,
    often_one,
    one_at_least,
    several,
    two,
)
from kwaliteitsmodel.strategies._given import Default, Values, always
from kwaliteitsmodel.strategies._numbers import NUMBERS, WHOLE, intervals, numbers
from kwaliteitsmodel.strategies._pointing import Pointing

Together: TypeAlias = dict[type, dict[str, Default]]
"""The fields of a class that depend on each other, in the order in which they are drawn."""

Within: TypeAlias = Callable[[Any, Mapping[str, object], Pointing], SearchStrategy[Any]]
"""How things of a class are made of which some fields are given, and that point at what may be pointed at."""


def _brin(_: Pointing, values: Values) -> SearchStrategy[Any]:
    site = values.get("site")
    return _codes.brins() if site is None else st.just(site.brin)


def _site(_: Pointing, values: Values) -> SearchStrategy[Any]:
    return _codes.site_codes(brin=values.get("brin"))


def _swv(_: Pointing, values: Values) -> SearchStrategy[Any]:
    sector = values.get("sector")
    return NONE if sector in {Sector.MBO, Sector.HO} else _codes.swv_codes(sector=sector)


def _sector(_: Pointing, values: Values) -> SearchStrategy[Any]:
    swv = values.get("swv")
    return st.sampled_from(Sector) if swv is None else st.just(swv.sector)


def _ring(pointing: Pointing, _: Values) -> SearchStrategy[tuple[str, ...]]:
    ids_ = pointing.at_one("StakeholderId")
    return st.lists(ids_, unique=True, min_size=FEWEST, max_size=FEWEST + 2).map(tuple)


INVOLVED: Together = {
    Text: {"nl": language("en"), "en": language("nl")},
    Recorded: one_at_least(by=at_one("StakeholderId"), source=at_one("SourceId"), on=st.dates()),
    ActorProfile: one_at_least(**dict.fromkeys(("ambition", "capacity", "development_stage"), st.integers(1, WHOLE))),
    Relation: two("StakeholderId", "source", "target"),
    NeedForAccount: two("StakeholderId", "by", "of"),
    Succession: two("StakeholderId", "predecessor", "successor"),
    CircleOfInvolvement: {"ring": Default(how=_ring, needed=always)},
    Stakeholder: {
        name: Default(how=how, needed=never)
        for name, how in {"brin": _brin, "site": _site, "swv": _swv, "sector": _sector}.items()
    },
}
"""What is said together of those who are involved, and of what stands everywhere."""


ASSURED: Together = {
    Criterion: no_part_of_itself("CriterionId"),
    NormMapping: two("CriterionId", "source", "target"),
    Judgement: often_one("StakeholderId", "by", "of"),
    Certificate: two("StakeholderId", "holder", "certifier"),
}
"""What is said together of norms, and of who keeps them."""


def _has(name: str) -> Callable[[Values], bool]:
    """Return what tells whether something that isn't ``None`` was given or drawn as *name*."""
    return lambda values: values.get(name) is not None


def _direction(_: Pointing, values: Values) -> SearchStrategy[Direction | None]:
    if "band" not in values:
        return NONE | st.sampled_from(Direction)
    return NONE | st.sampled_from((Direction.MORE, Direction.LESS)) if values["band"] is None else _WITHIN


_WITHIN = st.just(Direction.WITHIN)


def _is_within(values: Values) -> bool:
    return values["direction"] is Direction.WITHIN


def _no_value(values: Values) -> bool:
    return "value" in values and values["value"] is None


def _share_of(pointing: Pointing, values: Values) -> SearchStrategy[Any]:
    whole = pointing.at_one("IndicatorId")
    if "share" in values:
        return NONE if values["share"] is None else whole
    return whole if _no_value(values) else NONE | whole


def _points(kind: EvidenceKind) -> Default:
    ids_ = several(at_one("EvidenceId"), unique=True)
    assert not isinstance(ids_, SearchStrategy)  # noqa: S101 - it depends on what may be pointed at
    return Default(
        how=lambda pointing, values: ids_(pointing, values) if values["kind"] is kind else st.just(()), needed=never
    )


def _evidence_kind(_: Pointing, values: Values) -> SearchStrategy[EvidenceKind]:
    if values.get("interprets"):
        return st.just(EvidenceKind.SOFT)
    return st.just(EvidenceKind.HARD) if values.get("validates") else st.sampled_from(EvidenceKind)


_INDICATOR = {
    "direction": Default(how=_direction, needed=_has("band")),
    "band": Default(how=lambda _, values: intervals() if _is_within(values) else NONE, needed=_is_within),
}
_THRESHOLD = {
    "share_of": Default(how=_share_of, needed=lambda values: _has("share")(values) or _no_value(values)),
    "share": Default(
        how=lambda _, values: numbers(low=0) if _has("share_of")(values) else NONE, needed=_has("share_of")
    ),
    "value": Default(
        how=lambda _, values: NONE | NUMBERS if _has("share")(values) else NUMBERS,
        needed=lambda values: not _has("share")(values),
    ),
}
_NORM_BAND = {
    "lower": Default(how=lambda _, values: numbers(high=values.get("upper")), needed=always),
    "upper": Default(how=lambda _, values: NONE | numbers(low=values["lower"]), needed=always),
}
_EVIDENCE = {
    "kind": Default(how=_evidence_kind, needed=always),
    "interprets": _points(EvidenceKind.SOFT),
    "validates": _points(EvidenceKind.HARD),
}


def measured(within: Within) -> Together:
    """Return what is said together of what shows quality: indicators, bounds, evidence, and what instruments yield."""
    return {
        Indicator: _INDICATOR,
        Threshold: _THRESHOLD,
        NormBand: _NORM_BAND,
        NormBands: _norm_bands(within),
        Evidence: _EVIDENCE,
        InstrumentUse: _use(within),
        Trigger: two("EntityId", "finding", "started"),
    }


def _norm_bands(within: Within) -> dict[str, Default]:
    def bands(pointing: Pointing, values: Values) -> SearchStrategy[tuple[NormBand, ...]]:
        start = attrgetter("start")
        one = within(NormBand, {"start": numbers(high=values.get("end"))}, pointing)
        return st.lists(one, max_size=MOST, unique_by=start).map(lambda each: tuple(sorted(each, key=start)))

    def end(_: Pointing, values: Values) -> SearchStrategy[float | None]:
        last = values["bands"][-1].start if values["bands"] else None
        return NONE | numbers(low=last)

    return {"bands": Default(how=bands, needed=never), "end": Default(how=end, needed=never)}


def _use(within: Within) -> dict[str, Default]:
    def yields(pointing: Pointing, values: Values) -> SearchStrategy[tuple[Yield, ...]]:
        nothing = values.get("yielded_nothing")
        return st.just(()) if nothing else st.lists(within(Yield, {}, pointing), max_size=MOST).map(tuple)

    def nothing(_: Pointing, values: Values) -> SearchStrategy[bool]:
        return st.just(False) if values["yields"] else st.booleans()  # noqa: FBT003 - a value

    return {
        "yields": Default(how=yields, needed=never),
        "yielded_nothing": Default(how=nothing, needed=never),
    }
