"""Waves are of named kinds, on days that are days, and never stand beside those of another run."""

import sys
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from made import person, tie

import kwaliteitsmodel as km
from kwaliteitsmodel import graph
from kwaliteitsmodel.errors import InvalidValueError, UnknownNameError

DAYS = (date(2018, 9, 1), date(2020, 9, 1), date(2022, 9, 1))


MODEL = km.QualityModel(name="x").adding(
    person("a"),
    person("b", valid=km.Period(end=date(2019, 12, 31))),
    person("c", valid=km.Period(start=date(2020, 1, 1))),
    tie("t1", "a", "b"),
    tie("t2", "c", "a"),
    tie("t3", "a", "c", kind=km.RelationKind.OTHER, own_kind="helps"),
    km.Conversation(id=km.ConversationId("talk")),
)


def texts(folder: Path) -> dict[str, str]:
    return {each.name: each.read_text(encoding="utf-8") for each in folder.iterdir()}


@pytest.mark.parametrize("kinds", [(), "", km.RelationKind.OTHER, ["trusts", "other"]])
def test_waves_name_their_kinds(kinds: Any) -> None:
    with pytest.raises(InvalidValueError, match="name a kind of relation") as error:
        graph.waves(MODEL, DAYS, kinds=kinds)
    assert error.value.field == "kinds"


def test_waves_say_of_which_kinds_they_are() -> None:
    assert {each.kinds for each in graph.waves(MODEL, DAYS, kinds="helps")} == {("helps",)}
    with pytest.raises(UnknownNameError, match="trusts"):
        graph.waves(MODEL, DAYS, kinds="trust")


def test_days_may_come_one_by_one() -> None:
    found = graph.waves(MODEL, (each for each in DAYS), kinds="trusts")
    assert [each.on for each in found] == [*DAYS]


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ((), "need a day"),
        (DAYS[0], "on must be days"),
        (["2018-09-01"], "on must be a day"),
        ([datetime(2018, 9, 1)], "on must be a day"),  # noqa: DTZ001 - what is refused
    ],
)
def test_what_is_no_day_is_refused(days: Any, said: str) -> None:
    with pytest.raises(InvalidValueError, match=said):
        graph.waves(MODEL, days, kinds="trusts")


def test_waves_of_another_run_do_not_stay(tmp_path: Path) -> None:
    graph.write_waves(MODEL, tmp_path, DAYS, kinds="trusts")
    before = texts(tmp_path)
    graph.write_waves(MODEL, tmp_path, DAYS, kinds="helps")
    assert texts(tmp_path).keys() == before.keys()
    with pytest.raises(InvalidValueError, match=r"another run: take wave-3\.txt away") as refused:
        graph.write_waves(MODEL, tmp_path, DAYS[:2], kinds="trusts")
    assert "eerdere keer" in refused.value.message("nl")
    with pytest.raises(InvalidValueError, match=r"wave-1\.txt, wave-2\.txt, wave-3\.txt"):
        graph.write_waves(MODEL, tmp_path, DAYS, kinds="trusts", form="edges")


def test_ties_may_be_a_list_of_lines(tmp_path: Path) -> None:
    losses = graph.write_waves(MODEL, tmp_path, DAYS[:2], kinds="trusts", form="edges")
    assert texts(tmp_path) == {
        "actors.txt": "a\nb\nc\n",
        "composition.txt": "1 2\n1 1\n2 2\n",
        "changes.txt": "2 came c\n2 went b\n",
        "ties.txt": "1 1 2\n2 3 1\n",
    }
    assert {each.code for each in losses} == {"not-in-network", "of-the-whole", "not-in-a-matrix"}
    with pytest.raises(InvalidValueError, match=r"take ties\.txt away"):
        graph.write_waves(MODEL, tmp_path, DAYS[:2], kinds="trusts")
    with pytest.raises(InvalidValueError, match="did you mean 'edges'"):
        graph.write_waves(MODEL, tmp_path, DAYS, kinds="trusts", form="edge")  # type: ignore[arg-type]


def test_matrices_of_very_many_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules["kwaliteitsmodel.graph.waves"], "MOST_IN_A_MATRIX", 2)
    with pytest.raises(InvalidValueError, match="matrices of 3 actors") as refused:
        graph.write_waves(MODEL, tmp_path, DAYS, kinds="trusts")
    assert "form='edges'" in refused.value.message("nl")
    assert texts(tmp_path) == {}
    graph.write_waves(MODEL, tmp_path, DAYS, kinds="trusts", form="edges")


def said(by: str, **known: Any) -> dict[str, Any]:
    return {"recorded": km.Recorded(by=km.StakeholderId(by)), **known}


TOLD = km.QualityModel(name="x").adding(
    *map(person, "abcd"),
    tie("ab-a", "a", "b", **said("a")),
    tie("ab-b", "a", "b", **said("b", present=False)),
    tie("ac-a", "a", "c", **said("a")),
    tie("ac-c", "a", "c", **said("c")),
    tie("ac-d", "a", "c", **said("d", present=False)),
    tie("ad-a", "a", "d", **said("a", present=False)),
    tie("ad-d", "a", "d", **said("d", present=False)),
    tie("ba-b", "b", "a", kind=km.RelationKind.OTHER, own_kind="helps", **said("b", present=False)),
)


@pytest.mark.parametrize(
    ("reports", "tied", "told"),
    [
        ("any", "ab ac", {"denied": ("ab-a", "ab-b", "ac-a", "ac-c", "ac-d")}),
        (
            "both",
            "ac",
            {"denied": ("ac-a", "ac-c", "ac-d"), "contradicted": ("ab-a", "ab-b"), "not-by-both": ("ab-a",)},
        ),
        ("uncontested", "", {"contradicted": ("ab-a", "ab-b", "ac-a", "ac-c", "ac-d")}),
    ],
)
def test_whose_word_is_taken_for_a_tie_is_said(reports: Any, tied: str, told: Any, tmp_path: Path) -> None:
    (wave,) = graph.waves(TOLD, DAYS[:1], kinds=["trusts", "helps"], reports=reports)
    assert {"".join(each) for each in wave.ties} == set(tied.split())
    assert (wave.reports, wave.contradicted) == (reports, 2)
    losses = graph.write_waves(TOLD, tmp_path, DAYS[:1], kinds=["trusts", "helps"], reports=reports)
    found = {each.code: each for each in losses if each.field == ""}
    assert {code: each.ids for code, each in found.items()} == told
    assert texts(tmp_path)["wave-1.txt"].count("1") == len(wave.ties)


def test_how_often_a_tie_is_contradicted_is_counted(tmp_path: Path) -> None:
    losses = {each.code: each for each in graph.write_waves(TOLD, tmp_path, DAYS[:2], kinds="trusts")}
    assert losses["denied"].message("en").startswith("4 times a tie counts that some report and others deny: ab-a")
    with pytest.raises(InvalidValueError, match="reports: 'bothh' is not one of: any, both, uncontested"):
        graph.waves(TOLD, DAYS, kinds="trusts", reports="bothh")  # type: ignore[arg-type]
    with pytest.raises(InvalidValueError, match="reports: 'all' is not one of"):
        graph.write_waves(TOLD, tmp_path, DAYS, kinds="trusts", reports="all")  # type: ignore[arg-type]


def test_ties_that_nobody_says_are_there_are_no_loss(tmp_path: Path) -> None:
    denied = km.QualityModel(name="x").adding(person("a"), person("d"), *TOLD.relations[5:7])
    losses = graph.write_waves(denied, tmp_path, DAYS[:1], kinds="trusts")
    assert {each.code for each in losses} == {"of-the-whole", "not-in-a-matrix"}


def test_two_reports_of_one_tie_count_as_one_and_so_do_two_kinds(tmp_path: Path) -> None:
    helps = {"kind": km.RelationKind.OTHER, "own_kind": "helps"}
    for other in (tie("u", "a", "b"), tie("u", "a", "b", **helps), tie("u", "b", "a", mutual=True)):
        model = km.QualityModel(name="x").adding(person("a"), person("b"), tie("t", "a", "b"), other)
        kinds = ["trusts", "helps"] if other.own_kind else "trusts"
        losses = {each.code: each for each in graph.write_waves(model, tmp_path, DAYS[:1], kinds=kinds)}
        assert set(losses["parallel"].ids) == {"t", "u"}
