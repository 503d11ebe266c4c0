"""A table of counts shows what is known, and no small one unless asked for."""

from collections.abc import Mapping

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import kwaliteitsmodel as km
from kwaliteitsmodel.analysis.counts import CountTable, counts
from kwaliteitsmodel.analysis.suppression import suppressed
from kwaliteitsmodel.errors import InvalidValueError, UnknownIdError, UnknownNameError
from kwaliteitsmodel.render import plain, text

PUPILS = km.IndicatorId("pupils")
YEARS = [km.SchoolYear(2024).period, km.SchoolYear(2025).period]
HIDDEN = km.Missing.SUPPRESSED


def _region(values: Mapping[tuple[str, int], object], *more: km.Observation) -> km.QualityModel:
    schools = [
        km.Stakeholder(id=km.StakeholderId(each), name=each.upper(), kind=km.StakeholderKind.SITE, regions=regions)
        for each, regions in (("a", (NORTH,)), ("b", (NORTH,)), ("c", (SOUTH,)), ("d", (NORTH, SOUTH)))
    ]
    regions = [km.Region(id=each, name=each) for each in (NORTH, SOUTH)]
    seen = [_seen(of, year, value) for (of, year), value in values.items()]
    pupils = km.Indicator(id=PUPILS, name="Pupils", unit="pupils")
    return km.QualityModel(name="Region").adding(*schools, *regions, pupils, *seen, *more)


def _seen(of: str, year: int, value: object, name: str = "") -> km.Observation:
    return km.Observation(
        id=km.ObservationId(f"{of}:{year}{name}"),
        indicator=PUPILS,
        of=km.StakeholderId(of),
        period=YEARS[year],
        value=value,  # type: ignore[arg-type]
    )


NORTH, SOUTH = km.RegionId("north"), km.RegionId("south")
REGION = _region({("a", 1): 20, ("a", 0): 14, ("b", 0): 6.0, ("b", 1): 3, ("c", 0): 11, ("c", 1): 9})


def _places(table: CountTable) -> list[object]:
    return [*(each for row in table.cells for each in row), *table.row_totals, *table.column_totals, table.total]


def test_small_counts_and_what_tells_them_are_left_out() -> None:
    table = counts(REGION, PUPILS)
    assert (table.rows, table.columns) == (("a", "b", "c"), tuple(YEARS))
    assert table.cells == ((14, 20), (HIDDEN, HIDDEN), (HIDDEN, HIDDEN))
    assert (table.row_totals, table.column_totals, table.total) == ((34, 9, 20), (31, 32), 63)
    assert "4 van 12 aantallen" in table.message("nl")
    assert counts(REGION, PUPILS, threshold=None).cells == ((14, 20), (6, 3), (11, 9))


def test_regions_are_summed_and_who_lies_in_two_is_left_out() -> None:
    table = counts(REGION.adding(_seen("d", 0, 50)), PUPILS, by="region")
    assert (table.rows, table.cells, table.left_out) == ((NORTH, SOUTH), ((20, 23), (11, 9)), ("d:0",))


def test_the_unknown_is_neither_nothing_nor_left_out() -> None:
    values = {("a", 0): 14, ("a", 1): km.Interval(low=1, high=4), ("b", 0): 6, ("b", 1): 30, ("c", 0): 2.5}
    model = _region(values, _seen("b", 0, 7, ":2"), _seen("nobody", 0, 12), _seen("c", 1, -3), _seen("d", 1, 12))
    table = counts(model, PUPILS, among={km.StakeholderId(each) for each in ("a", "b", "c", "nobody")})
    assert table.cells == ((14, None), (None, 30), (None, None))
    assert (table.row_totals, table.total) == ((14, 30, None), 44)
    assert table.left_out == ("a:1", "b:0", "c:0", "b:0:2", "nobody:0", "c:1")
    assert counts(model, PUPILS, by="region").cells == ((None, None), (None, None))


def test_what_is_confidential_is_counted_only_where_one_asks_for_it() -> None:
    said = km.Recorded(by=km.StakeholderId("a"), confidential=True)
    marked = [attrs.evolve(each, recorded=said) for each in REGION.observations if each.of == "c"]
    model = REGION.replacing(*marked)
    table = counts(model, PUPILS, threshold=None)
    assert (table.rows, table.total, table.left_out, table.withheld) == (("a", "b"), 43, (), 2)
    assert table.message().endswith("; 2 confidential ones aren't counted")
    assert text.count_table(model, table, "nl").endswith("; 2 vertrouwelijke zijn niet geteld")
    assert plain.count_table(table)["withheld"] == 2
    whole = counts(model, PUPILS, threshold=None, confidential=True)
    assert whole == counts(REGION, PUPILS, threshold=None)
    assert (whole.withheld, "confidential" in whole.message()) == (0, False)


def test_nothing_seen_is_an_empty_table() -> None:
    table = counts(_region({}), PUPILS)
    assert (table.rows, table.cells, table.total) == ((), (), None)


def test_what_is_asked_wrongly_is_refused() -> None:
    with pytest.raises(UnknownIdError):
        counts(REGION, km.IndicatorId("pupil"))
    with pytest.raises(UnknownNameError):
        counts(REGION, PUPILS, by="board")  # type: ignore[arg-type]
    with pytest.raises(InvalidValueError):
        counts(REGION, PUPILS, threshold=-1)


@given(st.lists(st.lists(st.integers(0, 12), min_size=2, max_size=2), min_size=1, max_size=3), st.integers(0, 6))
def test_what_is_left_out_is_what_protects_the_table(rows: list[list[int]], threshold: int) -> None:
    model = _region({("abc"[row], year): rows[row][year] for row in range(len(rows)) for year in (0, 1)})
    table, whole = counts(model, PUPILS, threshold=threshold), counts(model, PUPILS, threshold=None)
    hidden = suppressed(rows, threshold=threshold)
    assert [[None if each is HIDDEN else each for each in row] for row in table.cells] == list(map(list, hidden.rows))
    for one, other in zip(_places(table), _places(whole), strict=True):
        assert one is HIDDEN or one == other
    assert HIDDEN not in _places(whole)


def test_a_table_is_shown_without_small_counts() -> None:
    model = REGION.adding(_seen("d", 0, 1050))
    table = counts(model, PUPILS)
    assert text.count_table(model, table, "nl").splitlines()[2:7] == [
        "        2024/2025  2025/2026  totaal",
        "A              14         20      34",
        "B               ×          ×       9",
        "C               ×          ×      20",
        "D           1.050          ?   1.050",
    ]
    shown = plain.count_table(table)
    assert shown["cells"][1:] == [["suppressed", "suppressed"], ["suppressed", "suppressed"], [1050, None]]
    assert shown["total"] == 1113
