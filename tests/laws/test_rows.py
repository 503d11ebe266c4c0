"""Classes that check all their fields at once refuse what their validators refuse, with the same words."""

from datetime import date, datetime
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import kwaliteitsmodel as km
from kwaliteitsmodel import strategies
from kwaliteitsmodel.domain.fields import CHECK, check_each, check_of, spanning
from kwaliteitsmodel.errors import InvalidValueError

ROWS = [km.Observation, km.Relation, km.Stakeholder, km.Recorded, km.Interval]
THINGS = st.one_of(
    strategies.observations(),
    strategies.relations(),
    strategies.stakeholders(),
    strategies.recordeds(),
    strategies.intervals(),
)


class Sub(str):
    """Text, and yet not exactly text."""

    __slots__ = ()


class SubTuple(tuple[Any, ...]):
    """A tuple, and yet not exactly a tuple."""

    __slots__ = ()


ODD: list[Any] = [
    *(None, "", " ", "a b", "a\n", "é", "e\u0301", "\xa0", "\u200b", "\x00", "a" * 200, "a" * 201, Sub("a"), b"a"),
    *(0, 1, True, 1.5, float("nan"), float("inf"), -float("inf"), 2**53, 2**53 + 1, ()),
    *(
        ("a",),
        ("a", "a"),
        ["a"],
        km.Interval(low=1),
        km.Missing.REFUSED,
        km.SchoolYear(2025),
        km.SchoolYear(2025).period,
    ),
    *(
        km.Extra(),
        km.Extra({"a:b": 1}),
        {},
        km.Recorded(by=km.StakeholderId("a")),
        km.RelationKind.GOVERNS,
        km.RelationKind.OTHER,
        km.Sector.PO,
    ),
    *(
        Sub(""),
        SubTuple(),
        SubTuple(("a",)),
        ("",),
        (Sub("a"),),
        (1,),
        ("a b",),
        ("e\u0301",),
        ("a" * 200,),
        ("a\x00",),
    ),
    *(km.Text(nl="a"), True, False, date(2025, 9, 1), datetime(2025, 9, 1)),  # noqa: DTZ001 - which isn't a day
    *(km.Brin("99ZZ"), km.SiteCode("99ZZ00"), km.BoardNumber("12345"), km.SwvCode("PO2001"), km.Layer.SCHOOL),
    *(km.StakeholderKind.SITE, km.StakeholderKind.OTHER),
]


def refused(make: Any, *arguments: Any, **fields: Any) -> tuple[str, str | None] | None:
    """Return why *make* refuses what it is given; nothing where it doesn't."""
    try:
        make(*arguments, **fields)
    except InvalidValueError as error:
        return error.message("en"), error.field
    return None


@pytest.mark.parametrize("kind", ROWS)
def test_every_field_has_a_check_in_one_place(kind: Any) -> None:
    for field in attrs.fields(kind):
        assert (field.validator is None) == (CHECK in field.metadata)


PLAIN: list[Any] = [
    km.Observation(
        id=km.ObservationId("o"),
        indicator=km.IndicatorId("i"),
        of=km.StakeholderId("s"),
        period=km.SchoolYear(2025).period,
        value=1.0,
    ),
    km.Relation(
        id=km.RelationId("r"),
        kind=km.RelationKind.GOVERNS,
        source=km.StakeholderId("a"),
        target=km.StakeholderId("b"),
    ),
    km.Stakeholder(
        id=km.StakeholderId("linde"),
        name="De Linde",
        kind=km.StakeholderKind.SITE,
        brin=km.Brin("02QZ"),
        site=km.SiteCode("02QZ00"),
        sector=km.Sector.PO,
        regions=(km.RegionId("region"),),
        contributes=True,
    ),
    km.Stakeholder(id=km.StakeholderId("board"), name="Board", kind=km.StakeholderKind.BOARD),
    km.Recorded(by=km.StakeholderId("a")),
    km.Recorded(on=date(2025, 9, 1), source=km.SourceId("a")),
    km.Interval(low=1.0, high=4.0),
]


@pytest.mark.parametrize("thing", PLAIN, ids=lambda thing: type(thing).__name__)
def test_nothing_odd_slips_through_in_any_field(thing: Any) -> None:
    for field in attrs.fields(type(thing)):
        for odd in ODD:
            assert_refused_alike(type(thing), {**attrs.asdict(thing, recurse=False), field.name: odd})


@given(THINGS, st.data())
def test_a_row_refuses_exactly_what_its_validators_refuse(thing: Any, data: st.DataObject) -> None:
    """Fields of any row hold something odd: the first that is refused is the one that is told."""
    fields = attrs.asdict(thing, recurse=False)
    for name in data.draw(st.lists(st.sampled_from(sorted(fields)), min_size=1, max_size=2)):
        fields[name] = data.draw(st.sampled_from(ODD))
    assert_refused_alike(type(thing), fields)


def assert_refused_alike(kind: Any, fields: dict[str, Any]) -> None:
    """See that *kind* refuses these *fields* as its validators do, or else as its checks that span fields do."""
    told = [refused(check_of(field), None, field, fields[field.name]) for field in attrs.fields(kind)]
    by_field = next((each for each in told if each is not None), None)
    at_once = refused(kind, **fields)
    if by_field is not None:
        assert at_once == by_field
    else:
        spans = [refused(check, _Holding(fields)) for check in spanning(kind)]
        assert at_once == next((each for each in spans if each is not None), None)


class _Holding:
    """An object that holds some fields, as a check that spans them asks for."""

    def __init__(self, fields: dict[str, Any]) -> None:
        vars(self).update(fields)


@attrs.frozen(kw_only=True)
class Pupil(km.Stakeholder):
    """A class of a host, with a field of its own and one that it gives another default."""

    group: int = attrs.field(default=3, validator=attrs.validators.ge(1))
    claims: bool | None = True


def test_a_class_of_a_host_that_inherits_is_checked_as_ours_is() -> None:
    fields: dict[str, Any] = {"id": "a", "name": "A", "kind": km.StakeholderKind.CHILD, "layer": km.Layer.SCHOOL}
    assert Pupil(**fields).group == 3
    with pytest.raises(InvalidValueError, match="an id is"):
        Pupil(**{**fields, "id": ""})
    with pytest.raises(ValueError, match="group"):
        Pupil(**fields, group=0)


@given(THINGS)
def test_what_exists_passes_every_check(thing: Any) -> None:
    check_each(thing)
