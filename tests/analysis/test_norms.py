"""Norms: trees, mappings, editions and scales."""

from datetime import date

import attrs
import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel.analysis import norms
from kwaliteitsmodel.errors import InvalidValueError, UnknownIdError

Kind, Says = km.CriterionKind, km.MappingKind
EDITION, LATER = km.NormEditionId("edition"), km.NormEditionId("later")


def criterion(id: str, part_of: str | None = None, **known: object) -> km.Criterion:
    whole = None if part_of is None else km.CriterionId(part_of)
    usual: dict[str, object] = {"edition": EDITION, "name": id.upper()}
    return km.Criterion(id=km.CriterionId(id), part_of=whole, **(usual | known))  # type: ignore[arg-type]


def mapping(source: str, kind: km.MappingKind, target: str) -> km.NormMapping:
    one, other = km.CriterionId(source), km.CriterionId(target)
    return km.NormMapping(id=km.MappingId(f"{source}-{target}"), kind=kind, source=one, target=other)


def model(*entities: km.Entity) -> km.QualityModel:
    edition = km.NormEdition(id=EDITION, norm=km.NormId("norm"))
    return km.QualityModel(name="Norms").adding(edition, attrs.evolve(edition, id=LATER), *entities)


def test_a_tree_is_read_from_above_and_what_goes_round_or_hangs_elsewhere_is_told() -> None:
    found = norms.tree(
        model(
            criterion("b"),
            criterion("a1", "a"),
            criterion("a"),
            criterion("a11", "a1", kind=Kind.STANDARD),
            criterion("x", "y"),
            criterion("y", "x"),
            criterion("under", "x"),
            criterion("stray", "elsewhere"),
            criterion("elsewhere", edition=LATER),
        ),
        EDITION,
    )
    assert [(each.criterion, each.depth) for each in found.nodes] == [("b", 0), ("a", 0), ("a1", 1), ("a11", 2)]
    assert [each.parts for each in found.nodes] == [(), ("a1",), ("a11",), ()]
    assert found.cycles == (("x", "y"),)
    assert found.outside == ("stray",)


def test_a_very_deep_tree_is_read() -> None:
    chain = [criterion("c0"), *(criterion(f"c{n}", f"c{n - 1}") for n in range(1, 5000))]
    assert norms.tree(model(*chain), EDITION).nodes[-1].depth == 4999
    assert set(norms.scales(model(*chain)).values()) == {None}


def test_what_stands_below_goes_round_once() -> None:
    there = model(criterion("x", "y"), criterion("y", "x"), criterion("z", "y", kind=Kind.AREA))
    assert norms.below(there, km.CriterionId("x")) == ("y", "z")
    assert norms.below(there, km.CriterionId("x"), Kind.AREA) == ("z",)


def test_what_is_asked_for_must_be_there() -> None:
    with pytest.raises(UnknownIdError, match="did you mean 'edition'"):
        norms.tree(model(), km.NormEditionId("editoin"))
    with pytest.raises(InvalidValueError, match="'edition' is one of the editions of norms, not of the criteria"):
        norms.below(model(), km.CriterionId(EDITION))


def test_only_what_is_equal_is_followed_further() -> None:
    """A equals b, b is part of c, c equals d, c is part of e: so a is part of c and d, and nobody says of e."""
    there = model(
        *map(criterion, "abcde"),
        mapping("a", Says.EQUAL, "b"),
        mapping("b", Says.SUBSET, "c"),
        mapping("d", Says.EQUAL, "c"),
        mapping("c", Says.SUBSET, "e"),
    )
    found = {each.target: each for each in norms.mapped(there, km.CriterionId("a"))}
    assert {target: each.kind for target, each in found.items()} == {
        "b": Says.EQUAL,
        "c": Says.SUBSET,
        "d": Says.SUBSET,
    }
    assert {target: each.stated for target, each in found.items()} == {"b": True, "c": False, "d": False}
    assert found[km.CriterionId("d")].mappings == ("a-b", "b-c", "d-c")
    back = {each.target: each.kind for each in norms.mapped(there, km.CriterionId("d"))}
    assert back == {"c": Says.EQUAL, "b": Says.SUPERSET, "a": Says.SUPERSET, "e": Says.SUBSET}


def test_what_relates_to_itself_by_way_of_its_equal_is_not_told() -> None:
    there = model(*map(criterion, "ab"), mapping("a", Says.EQUAL, "b"), mapping("b", Says.INTERSECTS, "a"))
    found = [(each.target, each.kind) for each in norms.mapped(there, km.CriterionId("a"))]
    assert found == [("b", Says.EQUAL), ("b", Says.INTERSECTS)]


def test_of_ways_to_the_same_the_shortest_is_told() -> None:
    there = model(
        *map(criterion, "abc"),
        mapping("a", Says.EQUAL, "b"),
        mapping("b", Says.INTERSECTS, "c"),
        mapping("a", Says.INTERSECTS, "c"),
    )
    assert [each.mappings for each in norms.mapped(there, km.CriterionId("a"))] == [("a-b",), ("a-c",)]
    assert norms.mapped(there, km.CriterionId("a"))[1].message("nl") == "A overlapt met C"


def test_a_criterion_is_judged_on_the_nearest_scale_above_it() -> None:
    own, above, whole = (km.ScaleId(each) for each in ("own", "above", "whole"))
    there = model(
        criterion("leaf", "middle"),
        criterion("marked", "middle", scale=own),
        criterion("middle", "top"),
        criterion("top", scale=above),
        criterion("beside"),
        criterion("round", "about"),
        criterion("about", "round"),
        criterion("stray", "top", edition=LATER),
    ).replacing(km.NormEdition(id=EDITION, norm=km.NormId("norm"), scale=whole))
    assert norms.scales(there) == {
        "leaf": above,
        "marked": own,
        "middle": above,
        "top": above,
        "beside": whole,
        "round": whole,
        "about": whole,
        "stray": None,
    }


@pytest.mark.concept("3-30")
def test_whether_an_edition_is_valid_has_three_answers() -> None:
    norm = km.Norm(id=km.NormId("norm"), name="Norm")
    there = model(norm).replacing(
        km.NormEdition(id=EDITION, norm=norm.id, valid=km.Period.parse("2020-01-01..2025-12-31")),
    )
    found = {
        year: [each.valid for each in norms.editions(there, norm.id, on=date(year, 1, 1))] for year in (2025, 2026)
    }
    assert found == {2025: [True, None], 2026: [False, None]}
