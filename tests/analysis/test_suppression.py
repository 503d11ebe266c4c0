"""What is left out of a table can't be worked back from what is shown."""

from itertools import product

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kwaliteitsmodel.analysis.suppression import SuppressedTable, suppressed
from kwaliteitsmodel.errors import InvalidValueError

SIZES = st.tuples(st.integers(1, 3), st.integers(1, 3)).filter(lambda size: size[0] * size[1] <= 6)
MOST = 3
"""The largest count and threshold of tables of which every possibility is tried."""


def tables(most: int, sizes: st.SearchStrategy[tuple[int, int]] = SIZES) -> st.SearchStrategy[list[list[int]]]:
    def rows(size: tuple[int, int]) -> st.SearchStrategy[list[list[int]]]:
        row = st.lists(st.integers(0, most), min_size=size[1], max_size=size[1])
        return st.lists(row, min_size=size[0], max_size=size[0])

    return sizes.flatmap(rows)


def whole(rows: list[list[int]]) -> list[int]:
    """All cells, row totals, column totals and the total, in one order."""
    columns = [sum(column) for column in zip(*rows, strict=True)]
    return [*(cell for row in rows for cell in row), *map(sum, rows), *columns, sum(columns)]


def flat(table: SuppressedTable) -> list[int | None]:
    return [*(cell for row in table.rows for cell in row), *table.row_totals, *table.column_totals, table.total]


def possible(shown: list[int | None], height: int, width: int) -> list[set[int]]:
    """Every value that each place can have, of all tables that fit what is shown: by trying all.

    None needs to be higher than the largest and the threshold together.
    """
    found: list[set[int]] = [set() for _ in shown]
    choices = [range(2 * MOST + 1) if each is None else (each,) for each in shown[: height * width]]
    for cells in product(*choices):
        values = whole([list(cells[row * width : (row + 1) * width]) for row in range(height)])
        if all(each is None or each == value for each, value in zip(shown, values, strict=True)):
            for place, value in zip(found, values, strict=True):
                place.add(value)
    return found


def highest(shown: list[int | None], true: list[int], height: int, width: int, place: int) -> int:
    """How high the count at *place* may be at most: by the largest flow back through what is left out."""
    ends = [(f"r{row}", f"c{column}") for row in range(height) for column in range(width)]
    ends += [("w", f"r{row}") for row in range(height)] + [(f"c{column}", "v") for column in range(width)]
    ends.append(("v", "w"))
    network: nx.DiGraph[str] = nx.DiGraph()
    network.add_nodes_from(ends[place])
    for other, (start, end) in enumerate(ends):
        if shown[other] is None and other != place:
            network.add_edge(start, end, capacity=1000)
            network.add_edge(end, start, capacity=true[other])
    return true[place] + int(nx.maximum_flow_value(network, ends[place][1], ends[place][0]))


@given(tables(MOST), st.integers(0, MOST))
def test_nothing_that_is_left_out_can_be_worked_back(rows: list[list[int]], threshold: int) -> None:
    shown, true = flat(suppressed(rows, threshold=threshold)), whole(rows)
    for value, cell, values in zip(true, shown, possible(shown, len(rows), len(rows[0])), strict=True):
        assert cell in {None, value}
        assert cell is None or value >= threshold
        assert cell is not None or len(values) > 1
        assert cell is not None or max(values) >= threshold


@given(tables(9, st.tuples(st.integers(1, 5), st.integers(1, 5))), st.integers(0, 9))
def test_each_small_one_may_be_large_and_nothing_is_left_out_for_nothing(rows: list[list[int]], threshold: int) -> None:
    size, shown, true = (len(rows), len(rows[0])), flat(suppressed(rows, threshold=threshold)), whole(rows)
    small = [place for place, value in enumerate(true) if value < threshold]
    for place in small:
        assert shown[place] is None
        assert highest(shown, true, *size, place) >= threshold
    for other, value in enumerate(true):
        if shown[other] is None and value >= threshold:
            told = [*shown[:other], value, *shown[other + 1 :]]
            assert any(highest(told, true, *size, place) < threshold for place in small)


@given(tables(9))
def test_large_counts_are_shown(rows: list[list[int]]) -> None:
    large = [[each + 5 for each in row] for row in rows]
    assert flat(suppressed(large)) == whole(large)


def test_zeros_that_stand_together_are_not_told_by_their_total() -> None:
    assert None in suppressed([[0, 0, 10]]).rows[0][2:]


def test_what_is_left_out_together_is_no_small_count() -> None:
    assert suppressed([[12, 1, 0]]).rows == ((None, None, None),)
    assert suppressed([[12, 4, 1]]).rows == ((12, None, None),)


def test_several_small_ones_make_room_together() -> None:
    assert suppressed([[9, 1, 2, 2]]).rows == ((9, None, None, None),)


def test_small_ones_are_left_out_rather_than_large_ones() -> None:
    table = suppressed([[20, 3, 9, 30], [14, 6, 11, 30], [50, 40, 60, 70]])
    assert table.rows == ((20, None, None, 30), (14, None, None, 30), (50, 40, 60, 70))
    assert table.row_totals == (62, 61, 220)
    assert (table.column_totals, table.total) == ((84, 49, 80, 130), 343)


def test_a_count_that_is_not_there_is_in_no_total_and_helps_no_other() -> None:
    table = suppressed([[20, None, 9], [14, 6, 3], [None, None, None]])
    assert table.rows == ((20, None, 9), (14, None, None), (None, None, None))
    assert (table.row_totals, table.column_totals, table.total) == ((29, 23, None), (34, None, None), 52)
    assert suppressed([[None]]) == SuppressedTable(
        rows=((None,),), row_totals=(None,), column_totals=(None,), total=None
    )


@given(tables(9, st.tuples(st.integers(1, 3), st.integers(1, 3))), st.integers(0, 3))
def test_a_column_that_is_not_there_changes_nothing(rows: list[list[int]], place: int) -> None:
    table = suppressed([[*row[:place], None, *row[place:]] for row in rows])
    assert table.rows == tuple((*row[:place], None, *row[place:]) for row in suppressed(rows).rows)


def test_a_large_table_keeps_its_total() -> None:
    rows = [[(7 * row + 11 * column) % 30 for column in range(8)] for row in range(300)]
    table = suppressed(rows)
    assert table.total == sum(map(sum, rows))


@pytest.mark.parametrize("counts", [[[1, 2], [3]], [[-1]], [[1.5]], [[True]], [], [[]]])
def test_what_is_no_table_of_counts_is_refused(counts: list[list[int]]) -> None:
    with pytest.raises(InvalidValueError, match="counts"):
        suppressed(counts)
