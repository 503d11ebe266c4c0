"""A change makes a new model that differs in what was asked and in nothing else."""

import copy
import typing
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from operator import itemgetter

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import kwaliteitsmodel as km
from kwaliteitsmodel import strategies
from kwaliteitsmodel.domain.circles import FEWEST
from kwaliteitsmodel.errors import DuplicateIdError, IdInUseError, InvalidValueError, UnknownIdError
from kwaliteitsmodel.model import KINDS, kind_of
from kwaliteitsmodel.references import references
from kwaliteitsmodel.strategies._models import _models


def needed(entity: km.Entity) -> set[str]:
    """Return the ids of those whom *entity* can't be without, as its types tell."""
    types = {name: field.type for name, field in attrs.fields_dict(type(entity)).items() if name != "id"}
    return {getattr(entity, name) for name, kind in types.items() if isinstance(kind, typing.NewType)}


def fewest(entity: km.Entity) -> Iterator[tuple[Sequence[str], int]]:
    """Yield those of whom so many must be left: three of a ring, one who shares what a cycle began with."""
    if isinstance(entity, km.CircleOfInvolvement):
        yield entity.ring, FEWEST
    if isinstance(entity, km.Cycle) and entity.entries and entity.perspective and entity.definition.needs_perspective:
        yield entity.perspective.shared_by, 1


def stays(entity: km.Entity, gone: set[str]) -> bool:
    """Return whether *entity* can be there when others are *gone*."""
    return not needed(entity) & gone and all(len({*some} - gone) >= left for some, left in fewest(entity))


def can_point(kind: typing.Any) -> bool:
    """Return whether a reference may stand in a field of the type *kind*."""
    inside = typing.get_args(kind)
    fields = attrs.fields(kind) if attrs.has(kind) else ()
    return isinstance(kind, typing.NewType) or any(map(can_point, [*inside, *(field.type for field in fields)]))


few_kinds = st.lists(st.sampled_from(tuple(KINDS)), min_size=1, max_size=3).flatmap(
    lambda kinds: st.lists(
        st.tuples(strategies.ids(), st.sampled_from(kinds)), unique_by=itemgetter(0), min_size=4, max_size=12
    )
)
any_models = strategies.models() | strategies.models(dangling=True) | _models(few_kinds, dangling=False)


@st.composite
def models_and_ids(draw: st.DrawFn) -> tuple[km.QualityModel, str]:
    """Make models with the id of one of their entities.

    In some there are those who are about that one, about each other in a row, or about themselves.
    """
    model = draw(any_models.filter(lambda model: any(model.entities())))
    about = one = draw(st.sampled_from([each.id for each in model.entities()]))
    for new in draw(st.sampled_from(((), ("d1",), ("d1", "d2", "d3")))):
        if new not in model:
            about = draw(st.sampled_from((about, about, new)))
            model = model.adding(
                km.Deviation(id=km.DeviationId(new), rule="myapp:R1", about=km.EntityId(about), reason="so")
            )
            about = new
    return model, draw(st.sampled_from((one, about)))


def targets(entity: km.Entity) -> list[str]:
    return [each.target for each in references(entity)]


def by_id(model: km.QualityModel) -> dict[str, km.Entity]:
    return {each.id: each for each in model.entities()}


def lost_with(id: str, model: km.QualityModel) -> set[str]:
    """Return *id*, those who can't be there without it, those who can't be there without them, and so on."""
    lost, before = {id}, set[str]()
    while lost != before:
        before = set(lost)
        for each in model.entities():
            if not stays(each, lost):
                lost.add(each.id)
    return lost


@given(any_models, st.lists(strategies.entities(), max_size=3, unique_by=lambda each: each.id))
def test_adding_and_then_removing_gives_the_same_model(model: km.QualityModel, new: list[km.Entity]) -> None:
    assume(not any(each.id in model for each in new))
    larger = model.adding(*new)
    assert all(larger.find(each.id) is each for each in new)
    assert len(by_id(larger)) == len(by_id(model)) + len(new)
    for each in new:
        larger = larger.without(each.id, references="leave")
    assert larger == model


@given(any_models, st.lists(strategies.entities(), max_size=4, unique_by=lambda each: each.id))
def test_adding_many_is_adding_one_by_one(model: km.QualityModel, new: list[km.Entity]) -> None:
    assume(not any(each.id in model for each in new))
    one_by_one = model
    for each in new:
        one_by_one = one_by_one.adding(each)
    assert model.adding(*new) == one_by_one


@given(any_models)
def test_a_model_is_the_sum_of_its_entities(model: km.QualityModel) -> None:
    empty = km.QualityModel(name=model.name, about=model.about, extra=model.extra)
    assert empty.adding(*model.entities()) == model


@given(models_and_ids(), strategies.ids())
def test_no_change_touches_the_receiver(pair: tuple[km.QualityModel, str], new: str) -> None:
    model, old = pair
    before, entities = copy.deepcopy(model), list(model.entities())
    entity = entities[0]
    model.replacing(attrs.evolve(entity, extra=km.Extra({"a:b": 1})))
    model.without(old, references="leave")
    model.without(old, references="cascade")
    assume(new not in model and not model.pointing_at(new))
    model.renaming(old, new)
    model.adding(km.Source(id=km.SourceId(new), title="new"))
    assert model == before
    assert all(one is other for one, other in zip(model.entities(), entities, strict=True))


@given(models_and_ids())
def test_an_id_can_be_used_once(pair: tuple[km.QualityModel, str]) -> None:
    """Neither by an entity of another kind, nor by the same one again."""
    model, old = pair
    entity = model[km.EntityId(old)]
    other = km.Source(id=km.SourceId(old), title="other")
    for new in ([entity], [other], [copy.copy(entity)]):
        with pytest.raises(DuplicateIdError) as caught:
            model.adding(*new)
        assert caught.value.id == old
    plural = kind_of(entity)
    with pytest.raises(DuplicateIdError):
        attrs.evolve(model, **{plural: (*getattr(model, plural), entity)})


@given(st.data(), models_and_ids())
def test_replacing_puts_one_in_the_place_of_another(data: st.DataObject, pair: tuple[km.QualityModel, str]) -> None:
    model, old = pair
    kind = type(model[km.EntityId(old)])
    new = attrs.evolve(data.draw(st.from_type(kind)), id=old)
    after = model.replacing(new)
    assert after.find(old) is new
    assert list(by_id(after)) == list(by_id(model))
    assert by_id(after) == {**by_id(model), old: new}
    assert after.replacing(model[km.EntityId(old)]) == model


@given(any_models)
def test_replacing_everything_by_itself_changes_nothing(model: km.QualityModel) -> None:
    assert model.replacing(*model.entities()) == model
    assert model.replacing() is model


@given(models_and_ids(), strategies.ids())
def test_renaming_there_and_back_gives_the_same_model(pair: tuple[km.QualityModel, str], new: str) -> None:
    model, old = pair
    assume(new not in model and not model.pointing_at(new))
    assert model.renaming(old, new).renaming(new, old) == model
    assert model.renaming(old, old) == model


@given(models_and_ids(), strategies.ids())
def test_renaming_changes_an_id_and_every_reference_to_it(pair: tuple[km.QualityModel, str], new: str) -> None:
    model, old = pair
    assume(new not in model and not model.pointing_at(new))
    after = model.renaming(old, new)
    assert old not in after
    assert after.pointing_at(old) == ()
    for one, other in zip(model.entities(), after.entities(), strict=True):
        assert other.id == (new if one.id == old else one.id)
        assert targets(other) == [new if each == old else each for each in targets(one)]
        if one.id != old and old not in targets(one):
            assert other == one


@given(models_and_ids())
def test_leaving_takes_away_one_entity_and_touches_no_other(pair: tuple[km.QualityModel, str]) -> None:
    model, old = pair
    after = model.without(old, references="leave")
    assert by_id(after) == {each.id: each for each in model.entities() if each.id != old}
    assert list(by_id(after)) == [each for each in by_id(model) if each != old]


@given(models_and_ids())
def test_refusing_is_leaving_or_an_error_that_names_the_users(pair: tuple[km.QualityModel, str]) -> None:
    """Whoever points at itself stands in nobody's way."""
    model, old = pair
    users = tuple(each.id for each in model.entities() if old in targets(each) and each.id != old)
    if not users:
        assert model.without(old) == model.without(old, references="leave")
        return
    with pytest.raises(IdInUseError) as caught:
        model.without(old)
    assert (caught.value.id, caught.value.used_by) == (old, users)


@given(strategies.models(dangling=True), st.data())
def test_several_go_as_they_would_one_by_one(model: km.QualityModel, data: st.DataObject) -> None:
    """Among those that go together nobody stands in another's way."""
    ids = [each.id for each in model.entities()]
    some = data.draw(st.lists(st.sampled_from(ids), max_size=4)) if ids else []
    left = cascaded = model
    for each in dict.fromkeys(some):
        left = left.without(each, references="leave")
        cascaded = cascaded.without(each, references="cascade") if each in cascaded else cascaded
    assert model.without(*some, references="leave") == left
    assert model.without(*some, references="cascade") == cascaded
    users = [each.id for each in model.entities() if each.id not in some and {*some} & {*targets(each)}]
    if not users:
        assert model.without(*some) == left
        return
    with pytest.raises(IdInUseError) as caught:
        model.without(*some)
    assert caught.value.id in some
    assert {*caught.value.used_by} <= {*users}


@given(models_and_ids())
def test_cascading_loses_what_must_go_and_nothing_else(pair: tuple[km.QualityModel, str]) -> None:
    model, old = pair
    after = model.without(old, references="cascade")
    lost = lost_with(old, model)
    assert list(by_id(after)) == [each for each in by_id(model) if each not in lost]


def by_place(entity: km.Entity) -> dict[str, list[str]]:
    """Return what *entity* points at, by the field, in which those of values are taken together."""
    found: dict[str, list[str]] = defaultdict(list)
    for each in references(entity):
        field, dot, _ = each.field.partition(".")
        found[field + dot].append(each.target)
    return found


@given(models_and_ids())
def test_after_cascading_nothing_points_at_what_is_gone(pair: tuple[km.QualityModel, str]) -> None:
    """And every other reference is still there, in the same order, but in values that went since they must point."""
    model, old = pair
    after = model.without(old, references="cascade")
    lost = lost_with(old, model)
    for each in after.entities():
        before = model[km.EntityId(each.id)]
        for place, said in by_place(before).items():
            left = [target for target in said if target not in lost]
            if len(left) == len(said) or "." not in place:
                assert by_place(each)[place] == left
            else:
                assert not lost & set(by_place(each)[place])
                assert Counter(by_place(each)[place]) <= Counter(left)
        if not lost & set(targets(before)):
            assert each is before


def untouched(entity: km.Entity) -> dict[str, object]:
    """Return the fields of *entity* in which no reference can stand."""
    kinds = {name: field.type for name, field in attrs.fields_dict(type(entity)).items()}
    return {name: getattr(entity, name) for name, kind in kinds.items() if name == "id" or not can_point(kind)}


@given(models_and_ids())
def test_cascading_keeps_whatever_is_no_reference(pair: tuple[km.QualityModel, str]) -> None:
    model, old = pair
    after = model.without(old, references="cascade")
    for each in after.entities():
        before = model[km.EntityId(each.id)]
        assert untouched(each) == untouched(before)
        recorded = getattr(before, "recorded", None)
        if recorded is not None and recorded.on is not None:
            assert getattr(each, "recorded").on == recorded.on  # noqa: B009 - only some kinds have it
        if isinstance(before, km.Indicator) and before.definition is not None:
            assert isinstance(each, km.Indicator)
            assert each.definition is not None
            assert each.definition.meaning == before.definition.meaning


@given(any_models, strategies.ids(), strategies.ids())
def test_what_is_not_there_can_be_neither_removed_nor_renamed_nor_replaced(
    model: km.QualityModel, id: str, new: str
) -> None:
    assume(id not in model)
    for change in (
        lambda: model.without(id),
        lambda: model.without(id, references="cascade"),
        lambda: model.renaming(id, new),
        lambda: model.replacing(km.Source(id=km.SourceId(id), title="new")),
    ):
        with pytest.raises(UnknownIdError) as caught:
            change()
        assert caught.value.id == id


def people(*ids: str) -> Sequence[km.Stakeholder]:
    return [km.Stakeholder(id=km.StakeholderId(each), name=each, kind=km.StakeholderKind.ROLE) for each in ids]


def test_citing_one_place_twice_survives_a_change_elsewhere() -> None:
    place = km.Citation(source=km.SourceId("plan"))
    trust = km.QualityAspect(id=km.AspectId("trust"), name="Trust", citations=(place, place))
    model = km.QualityModel(name="Region").adding(trust, *people("a"))
    assert model.renaming("a", "b").aspects == (trust,)


def test_two_ids_that_become_one_stand_once() -> None:
    audit = km.Audit(
        id=km.AuditId("audit"),
        kind=km.AuditKind.INTERNAL,
        of=km.StakeholderId("a"),
        auditors=(km.StakeholderId("gone"), km.StakeholderId("b")),
    )
    model = km.QualityModel(name="Region").adding(audit, *people("a", "b"))
    assert model.renaming("b", "gone").audits[0].auditors == ("gone",)


def test_renaming_can_not_make_a_relation_of_one_with_itself() -> None:
    tie = km.Relation(
        id=km.RelationId("tie"),
        kind=km.RelationKind.CONVERSES_WITH,
        source=km.StakeholderId("a"),
        target=km.StakeholderId("gone"),
    )
    model = km.QualityModel(name="Region").adding(tie, *people("a"))
    with pytest.raises(InvalidValueError, match="not 'gone' twice"):
        model.renaming("a", "gone")


def test_a_record_of_which_nothing_is_left_goes_too() -> None:
    recorded = km.Recorded(by=km.StakeholderId("b"))
    a, b = people("a", "b")
    model = km.QualityModel(name="Region").adding(attrs.evolve(a, recorded=recorded), b)
    assert model.without("b", references="cascade").stakeholders == (a,)


def test_a_cycle_goes_with_the_last_who_shared_what_it_began_with() -> None:
    shared = km.SharedPerspective(statements=("Everyone learns",), shared_by=(km.StakeholderId("a"),))
    cycle = km.Cycle(id=km.CycleId("c"), subject=km.StakeholderId("b"), definition=km.LEMNISCATE, perspective=shared)
    model = km.QualityModel(name="Region").adding(*people("a", "b"))
    begun = cycle.advance(km.CycleEntry(phase="act"))
    assert model.adding(begun).without("a", references="cascade").cycles == ()
    (left,) = model.adding(cycle).without("a", references="cascade").cycles
    assert left == attrs.evolve(cycle, perspective=None)


@pytest.mark.parametrize("plural", KINDS)
def test_a_model_holds_a_tuple_of_each_kind(plural: str) -> None:
    empty = km.QualityModel(name="Region")
    with pytest.raises(InvalidValueError, match=f"{plural} must be a tuple"):
        attrs.evolve(empty, **{plural: []})
