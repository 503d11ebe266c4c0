"""How the fields of each class are drawn where the caller doesn't give them."""

from collections.abc import Mapping
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from kwaliteitsmodel.domain.aspects import QualityAspect
from kwaliteitsmodel.domain.audits import Audit
from kwaliteitsmodel.domain.deviations import Deviation
from kwaliteitsmodel.domain.indicators import Indicator, IndicatorDefinition, Observation, Target
from kwaliteitsmodel.domain.periods import SchoolYear
from kwaliteitsmodel.domain.positions import Position
from kwaliteitsmodel.domain.regions import Region
from kwaliteitsmodel.domain.relations import Relation
from kwaliteitsmodel.domain.sources import Citation, Recorded, Source
from kwaliteitsmodel.domain.stakeholders import Stakeholder
from kwaliteitsmodel.domain.values import Text
from kwaliteitsmodel.domain.words import Sector
from kwaliteitsmodel.strategies import _codes, _terms
from kwaliteitsmodel.strategies._given import Default, built
from kwaliteitsmodel.strategies._numbers import AMOUNTS, NUMBERS
from kwaliteitsmodel.strategies._pointing import ANYWHERE, Pointing
from kwaliteitsmodel.strategies._strings import STRINGS, VISIBLE, extras, ids
from kwaliteitsmodel.strategies._time import approximate_dates, periods

Values = Mapping[str, Any]


def _at_one(kind: str) -> Default:
    return lambda pointing, _: pointing.at_one(kind)


def _at_some(kind: str) -> Default:
    return lambda pointing, _: pointing.at_some(kind)


def _perhaps_at(kind: str) -> Default:
    return lambda pointing, _: pointing.perhaps_at(kind)


def _language(other: str) -> Default:
    """Draw a text that can be seen if the *other* language's can't."""
    return lambda _, values: STRINGS if values.get(other, "seen").strip() else VISIBLE


_TEXT: dict[str, Default] = {"nl": _language("en"), "en": _language("nl")}
_TEXTS = built(Text, _TEXT, {}, ANYWHERE)
LABELS: SearchStrategy[str | Text] = STRINGS | _TEXTS
"""A name or text that may be empty."""
NAMES: SearchStrategy[str | Text] = VISIBLE | _TEXTS
"""A name or text with something to see."""


def _own_kind(_: Pointing, values: Values) -> SearchStrategy[str]:
    return VISIBLE if values["kind"].name == "OTHER" else STRINGS


def _unless_alone(part: SearchStrategy[Any] | str, *others: str) -> Default:
    """Draw a part of a record that must be there if it is known that the *others* aren't."""

    def draw(pointing: Pointing, values: Values) -> SearchStrategy[Any]:
        alone = all(other in values and values[other] is None for other in others)
        if isinstance(part, str):
            return pointing.at_one(part) if alone else pointing.perhaps_at(part)
        return part if alone else st.none() | part

    return draw


def _perhaps_inside(kind: type) -> Default:
    """Draw nothing, or a value inside an entity, which may point at what the entity may point at."""
    return lambda pointing, _: st.none() | built(kind, FIELDS[kind], {}, pointing)


def _citations(pointing: Pointing, _: Values) -> SearchStrategy[tuple[Citation, ...]]:
    if not pointing.can("SourceId"):
        return st.just(())
    return st.lists(built(Citation, FIELDS[Citation], {}, pointing), max_size=2).map(tuple)


def _brin(_: Pointing, values: Values) -> SearchStrategy[Any]:
    site = values.get("site")
    return _codes.brins() if site is None else st.just(site.brin)


def _site(_: Pointing, values: Values) -> SearchStrategy[Any]:
    return _codes.site_codes(brin=values.get("brin"))


def _swv(_: Pointing, values: Values) -> SearchStrategy[Any]:
    sector = values.get("sector")
    return st.none() if sector in {Sector.MBO, Sector.HO} else _codes.swv_codes(sector=sector)


def _sector(_: Pointing, values: Values) -> SearchStrategy[Any]:
    swv = values.get("swv")
    return _terms.sectors() if swv is None else st.just(swv.sector)


def _target(pointing: Pointing, values: Values) -> SearchStrategy[Any]:
    return pointing.at_one("StakeholderId", but=values["source"])


def _source(pointing: Pointing, values: Values) -> SearchStrategy[Any]:
    return pointing.at_one("StakeholderId", but=values.get("target"))


_RULES = st.tuples(st.sampled_from(("myapp", "a", "nl.example")), st.sampled_from(("R1", "0", "é"))).map(":".join)
"""Ids of rules with a namespace: those are users' own, so any will do."""

_RECORDED = _perhaps_inside(Recorded)

_PERIODS = st.sampled_from((SchoolYear(2025).period, SchoolYear(2026).period)) | periods()
"""Periods of which some are often the same, as those of figures are."""

FIELDS: dict[type, dict[str, Default]] = {
    Text: _TEXT,
    Position: {"scope": _terms.scopes(), "mode": _terms.modes(), "reason": STRINGS},
    Citation: {"source": _at_one("SourceId"), "where": STRINGS},
    Recorded: {
        "by": _unless_alone("StakeholderId", "source", "on"),
        "source": _unless_alone("SourceId", "by", "on"),
        "on": _unless_alone(st.dates(), "by", "source"),
    },
    IndicatorDefinition: {
        "numerator": LABELS,
        "denominator": LABELS,
        "reference_date": LABELS,
        "meaning": LABELS,
        "source": _perhaps_at("SourceId"),
    },
    Source: {
        "id": ids(),
        "title": NAMES,
        "authors": st.lists(STRINGS, max_size=2).map(tuple),
        "publisher": STRINGS,
        "published": approximate_dates(),
        "url": STRINGS,
        "about": LABELS,
        "extra": extras(),
    },
    Region: {
        "id": ids(),
        "name": NAMES,
        "organised_by": _perhaps_at("StakeholderId"),
        "about": LABELS,
        "valid": periods(),
        "extra": extras(),
    },
    Stakeholder: {
        "id": ids(),
        "name": NAMES,
        "kind": _terms.stakeholder_kinds(),
        "own_kind": _own_kind,
        "about": LABELS,
        "brin": _brin,
        "site": _site,
        "board": _codes.board_numbers(),
        "swv": _swv,
        "rio_provider": _codes.rio_providers(),
        "rio_location": _codes.rio_locations(),
        "rio_board": _codes.rio_boards(),
        "layer": _terms.layers(),
        "sector": _sector,
        "regions": _at_some("RegionId"),
        "contributes": st.booleans(),
        "claims": st.booleans(),
        "valid": periods(),
        "recorded": _RECORDED,
        "extra": extras(),
    },
    Relation: {
        "id": ids(),
        "kind": _terms.relation_kinds(),
        "source": _source,
        "target": _target,
        "own_kind": _own_kind,
        "about": _at_some("AspectId"),
        "weight": NUMBERS,
        "valid": periods(),
        "recorded": _RECORDED,
        "extra": extras(),
    },
    QualityAspect: {"id": ids(), "name": NAMES, "about": LABELS, "citations": _citations, "extra": extras()},
    Indicator: {
        "id": ids(),
        "name": NAMES,
        "unit": LABELS,
        "definition": _perhaps_inside(IndicatorDefinition),
        "aspects": _at_some("AspectId"),
        "position": _perhaps_inside(Position),
        "extra": extras(),
    },
    Target: {
        "id": ids(),
        "indicator": _at_one("IndicatorId"),
        "period": _PERIODS,
        "value": AMOUNTS,
        "of": _perhaps_at("StakeholderId"),
        "recorded": _RECORDED,
        "extra": extras(),
    },
    Observation: {
        "id": ids(),
        "indicator": _at_one("IndicatorId"),
        "of": _at_one("StakeholderId"),
        "period": _PERIODS,
        "value": AMOUNTS | _terms.missings(),
        "recorded": _RECORDED,
        "note": STRINGS,
        "extra": extras(),
    },
    Audit: {
        "id": ids(),
        "kind": _terms.audit_kinds(),
        "of": _at_one("StakeholderId"),
        "own_kind": _own_kind,
        "auditors": _at_some("StakeholderId"),
        "held": approximate_dates(),
        "about": LABELS,
        "recorded": _RECORDED,
        "extra": extras(),
    },
    Deviation: {
        "id": ids(),
        "rule": _RULES,
        "about": _at_one("EntityId"),
        "reason": NAMES,
        "agreed_by": _at_some("StakeholderId"),
        "valid": periods(),
        "extra": extras(),
    },
}
"""The fields of each class in the order in which they are drawn."""
