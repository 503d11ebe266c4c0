"""A kind of tie is a word or a text of one's own, and the two are never mixed up."""

from enum import Enum
from typing import Any

import attrs
import pytest
from made import person, tie

import kwaliteitsmodel as km
from kwaliteitsmodel import graph
from kwaliteitsmodel.errors import InvalidValueError, UnknownIdError, UnknownNameError
from kwaliteitsmodel.graph.kinds import OwnKind

ROLE, OTHER, TRUSTS = km.StakeholderKind.ROLE, km.RelationKind.OTHER, km.RelationKind.TRUSTS


MODEL = km.QualityModel(name="x").adding(
    person("a", layer=km.Layer.SCHOOL, regions=(km.RegionId("r1"),)),
    person("b"),
    tie("word"),
    tie("own", kind=OTHER, own_kind="trusts"),
    tie("helps", kind=OTHER, own_kind="helps"),
    km.Region(id=km.RegionId("empty"), name="Empty"),
)


def keys(kinds: Any) -> set[str]:
    return {key for *_, key in graph.to_networkx(MODEL, kinds=kinds).edges(keys=True)}


def test_an_own_kind_that_is_spelled_as_a_word_is_not_that_word() -> None:
    assert keys({TRUSTS}) == keys(TRUSTS) == keys("trusts") == keys(["trusts"]) == {"word"}
    assert keys(OwnKind("trusts")) == {"own"}
    assert keys(["helps", TRUSTS]) == {"helps", "word"}
    parts = graph.by_kind(MODEL)
    assert {kind: next(iter(part.edges(keys=True)))[2] for kind, part in parts.items()} == {
        TRUSTS: "word",
        OwnKind("trusts"): "own",
        OwnKind("helps"): "helps",
    }


def test_a_kind_that_nobody_has_is_misspelled() -> None:
    with pytest.raises(UnknownNameError, match="did you mean 'helps'"):
        keys("help")
    with pytest.raises(InvalidValueError, match="kind must be"):
        keys(3)
    with pytest.raises(InvalidValueError, match="kind must be"):
        keys(["helps", 3])


def test_two_networks_may_have_different_kinds_of_their_own() -> None:
    later = attrs.evolve(MODEL, relations=MODEL.relations[:2])
    found = graph.difference(MODEL, later, kinds="helps")
    assert [each.id for each in found] == ["helps"]
    with pytest.raises(UnknownNameError, match="'nope'"):
        graph.difference(MODEL, later, kinds="nope")


def test_a_layer_or_a_region_that_is_misspelled_is_told() -> None:
    assert list(graph.in_layer(MODEL, "school")) == ["a"]
    with pytest.raises(InvalidValueError, match="did you mean 'school'"):
        graph.in_layer(MODEL, "schol")
    assert list(graph.in_region(MODEL, "empty")) == []
    for given in (MODEL, graph.to_networkx(MODEL)):
        with pytest.raises(UnknownIdError, match="'r2'"):
            graph.in_region(given, "r2")


def test_a_language_that_there_is_not_is_refused(tmp_path: Any) -> None:
    for ask in (
        lambda: graph.to_networkx(MODEL, language="de"),  # type: ignore[arg-type]
        lambda: graph.meetings(MODEL, language="de"),  # type: ignore[arg-type]
        lambda: graph.references(MODEL, language="de"),  # type: ignore[arg-type]
        lambda: graph.write_dot(MODEL, tmp_path / "x", language=None),  # type: ignore[arg-type]
    ):
        with pytest.raises(UnknownNameError, match=r"'(de|None)' is not known here; known: nl, en"):
            ask()


class Word(str):
    """Text of another type, as of an array of numpy."""

    __slots__ = ()


class Choice(str, Enum):  # noqa: UP042 - what others write
    """Text of an enum of someone else."""

    HELPS = "helps"
    HELP = "help"


def test_text_of_another_type_is_looked_up_too() -> None:
    assert keys(Word("trusts")) == {"word"}
    assert keys(Word("helps")) == keys(Choice.HELPS) == {"helps"}
    for each in (Word("help"), Choice.HELP):
        with pytest.raises(UnknownNameError, match="did you mean 'helps'"):
            keys(each)
