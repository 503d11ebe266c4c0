"""Two models compared, merged and joined, and a part taken: what it looks like, and what people are asked."""

import pickle
import re
from datetime import date

import attrs
import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel import catalogue, changes
from kwaliteitsmodel.changes import (
    Added,
    Changed,
    Clashes,
    Conflict,
    Conflicts,
    Difference,
    MisfitError,
    Removed,
    Reordered,
    apply,
    applying,
    diff,
    join,
    merge,
    merging,
    part,
    showing,
)
from kwaliteitsmodel.errors import InvalidValueError, KwaliteitsmodelError, Language, UnknownIdError

TRUST = km.QualityAspect(id=km.AspectId("trust"), name="Trust")
SAFETY = km.QualityAspect(id=km.AspectId("safety"), name="Safety")
CALM = km.QualityAspect(id=km.AspectId("calm"), name="Calm")
PLAN = km.Source(id=km.SourceId("plan"), title="Support plan")
MUTUAL = attrs.evolve(TRUST, name="Mutual trust")
EMPTY = km.QualityModel(name="Our region")
MODEL = EMPTY.adding(PLAN, TRUST, SAFETY)


def person(id: str) -> km.Stakeholder:
    return km.Stakeholder(id=km.StakeholderId(id), name=id.title(), kind=km.StakeholderKind.ROLE)


def tie(source: str, target: str, id: str = "tie") -> km.Relation:
    return km.Relation(
        id=km.RelationId(id),
        kind=km.RelationKind.CONVERSES_WITH,
        source=km.StakeholderId(source),
        target=km.StakeholderId(target),
    )


def said(entries: Difference | Conflicts | Clashes, language: Language = "en") -> list[str]:
    return [each.message(language) for each in entries]


def with_aspects(*aspects: km.QualityAspect) -> km.QualityModel:
    return attrs.evolve(MODEL, aspects=aspects)


def ids(model: km.QualityModel | Conflicts | Clashes) -> list[str]:
    assert isinstance(model, km.QualityModel)
    return [each.id for each in model.entities()]


# diff


def test_a_difference_tells_what_came_went_and_changed() -> None:
    after = attrs.evolve(MODEL.without("plan").replacing(MUTUAL).adding(CALM), about="A draft.")
    found = diff(MODEL, after)
    assert found == Difference(
        own=(Changed(id=None, kind=None, field="about", before="", after="A draft."),),
        removed=(Removed(entity=PLAN),),
        added=(Added(entity=CALM, after="safety"),),
        changed=(Changed(id="trust", kind="aspects", field="name", before="Trust", after="Mutual trust"),),
    )
    assert said(found) == [
        "the model: about was '', is 'A draft.'",
        "'plan' is removed from sources",
        "'calm' is added to aspects",
        "'trust': name was 'Trust', is 'Mutual trust'",
    ]
    assert said(found, "nl") == [
        "het model: about was '', is 'A draft.'",
        "'plan' is verwijderd uit sources",
        "'calm' is toegevoegd aan aspects",
        "'trust': name was 'Trust', is 'Mutual trust'",
    ]
    assert [(each.id, each.kind) for each in found] == [
        (None, None),
        ("plan", "sources"),
        ("calm", "aspects"),
        ("trust", "aspects"),
    ]
    assert [each.detail.code for each in found] == ["changed", "removed", "added", "changed"]


def test_an_order_is_of_those_who_stay() -> None:
    (found,) = diff(with_aspects(TRUST, SAFETY), with_aspects(CALM, SAFETY, TRUST)).reordered
    assert found == Reordered(kind="aspects", before=("trust", "safety"), after=("safety", "trust"))
    assert (found.id, found.detail.code) == (None, "reordered")
    assert found.message("en") == "aspects stand in another order"
    assert found.message("nl") == "aspects staan in een andere volgorde"
    assert not diff(with_aspects(TRUST, SAFETY), with_aspects(TRUST, CALM, SAFETY)).reordered


def test_who_becomes_of_another_kind_is_removed_and_added() -> None:
    now_a_source = km.Source(id=km.SourceId("trust"), title="Trust")
    found = diff(MODEL, MODEL.without("trust").adding(now_a_source))
    assert found == Difference(removed=(Removed(entity=TRUST),), added=(Added(entity=now_a_source, after="plan"),))


def test_what_is_equal_in_python_is_no_difference() -> None:
    one = attrs.evolve(tie("a", "b"), weight=1)
    assert diff(EMPTY.adding(one), EMPTY.adding(attrs.evolve(one, weight=1.0))).is_empty


CITED = tuple(km.Citation(source=km.SourceId("plan"), where=f"p. {page}") for page in range(7))


@pytest.mark.parametrize(
    ("before", "after", "en", "nl"),
    [
        (km.Layer.SCHOOL, None, "was school, is nothing", "was school, is niets"),
        ((), ("b", "a"), "was nothing, is 'b', 'a'", "was niets, is 'b', 'a'"),
        (True, None, "was yes, is nothing", "was ja, is niets"),
        (False, 1, "was no, is 1", "was nee, is 1"),
        (km.Text(nl="rust", en="calm"), "calm", "was nl 'rust', en 'calm', is 'calm'", ""),
        (km.Text(nl="rust"), km.Text(en="calm"), "was nl 'rust', is en 'calm'", ""),
        (km.SchoolYear(2025).period, date(2026, 6, 1), "was 2025/2026, is 2026-06-01", ""),
        (km.Interval(low=1, high=4), km.Missing.REFUSED, "was 1–4, is refused", "was 1–4, is geweigerd"),
        (
            km.Recorded(by=km.StakeholderId("a"), confidential=True),
            km.Recorded(on=date(2026, 6, 1)),
            "was by 'a', confidential yes, is on 2026-06-01",
            "was by 'a', confidential ja, is on 2026-06-01",
        ),
        (
            km.Position(scope=km.Scope.SCHOOL, mode=km.Mode.LEARN),
            None,
            "was scope the single school, mode learn, is nothing",
            "was scope de afzonderlijke school, mode leren, is niets",
        ),
        (CITED[:1], CITED[1:2], "was source 'plan', where 'p. 0', is source 'plan', where 'p. 1'", ""),
        (("a", "b", "c", "d", "e", "f"), ("a",), "was 'a', 'b', 'c', 'd', 'e', …, is 'a'", ""),
        (km.Extra({"a:b": 1}), km.Extra(), "was '{\"a:b\":1}', is '{}'", ""),
        ("two\nlines", "one", r"was 'two\nlines', is 'one'", ""),
    ],
    ids=lambda each: type(each).__name__ if not isinstance(each, str) else "",
)
def test_a_value_is_said_in_few_words(before: object, after: object, en: str, nl: str) -> None:
    changed = Changed(id="x", kind="aspects", field="f", before=before, after=after)
    assert changed.message("en") == f"'x': f {en}"
    assert changed.message("nl") == f"'x': f {nl or en}"


def test_long_texts_are_shown_from_where_they_differ() -> None:
    def changed(before: object, after: object) -> str:
        return Changed(id="x", kind="aspects", field="about", before=before, after=after).message()

    alike = "." * 20
    assert (
        changed("a" * 80 + alike + "old", "a" * 80 + alike + "new") == f"'x': about was '…{alike}old', is '…{alike}new'"
    )
    assert changed("a" * 30 + "old", "a" * 30 + "new") == f"'x': about was '{'a' * 30}old', is '{'a' * 30}new'"
    assert changed("a" * 57 + "old", "a" * 57 + "new") == f"'x': about was '{'a' * 57}old', is '{'a' * 57}new'"
    assert changed("a" * 58 + "old", "a" * 58 + "new") == f"'x': about was '…{'a' * 20}old', is '…{'a' * 20}new'"
    assert changed("a" * 100, "b" * 100) == f"'x': about was '{'a' * 59}…', is '{'b' * 59}…'"
    assert changed("a" * 100, None) == f"'x': about was '{'a' * 59}…', is nothing"
    assert showing.shown(None, *("a" * 80 + alike + end for end in ("old", "new")))[1:] == (
        *(f"'…{alike}old'", f"'…{alike}new'"),
    )


# apply


def test_a_difference_fits_a_model_that_has_more() -> None:
    """What stands elsewhere stays as it is; what was added at the same place comes behind."""
    found = diff(MODEL, with_aspects(SAFETY, CALM, MUTUAL).without("plan"))
    elsewhere = km.QualityAspect(id=km.AspectId("elsewhere"), name="Elsewhere")
    model = attrs.evolve(MODEL, name="Another", aspects=(TRUST, elsewhere, SAFETY))
    assert ids(apply(found, model)) == ["safety", "calm", "elsewhere", "trust"]
    assert apply(found, model).name == "Another"


@pytest.mark.parametrize(
    ("wanted", "model", "code", "en", "nl"),
    [
        (
            MODEL.without("plan"),
            EMPTY.adding(TRUST, SAFETY),
            "absent",
            "there is no 'plan' in sources",
            "er is geen 'plan' in sources",
        ),
        (
            MODEL.without("plan"),
            MODEL.replacing(attrs.evolve(PLAN, title="Plan")),
            "changed-since",
            "'plan' is to be removed and is not as it was",
            "'plan' moet worden verwijderd en is niet zoals het was",
        ),
        (
            MODEL.adding(CALM),
            MODEL.adding(km.Source(id=km.SourceId("calm"), title="Calm")),
            "in-use",
            "'calm' is to be added and is there already",
            "'calm' moet worden toegevoegd en is er al",
        ),
        (
            MODEL.adding(CALM),
            MODEL.without("safety"),
            "no-place",
            "'calm' is to be added behind 'safety', and there is no 'safety' in aspects",
            "'calm' moet worden toegevoegd achter 'safety', en er is geen 'safety' in aspects",
        ),
        (
            MODEL.adding(CALM),
            MODEL.without("safety").adding(km.Source(id=km.SourceId("safety"), title="Safety")),
            "no-place",
            "'calm' is to be added behind 'safety', and there is no 'safety' in aspects",
            "'calm' moet worden toegevoegd achter 'safety', en er is geen 'safety' in aspects",
        ),
        (
            MODEL.replacing(MUTUAL),
            MODEL.without("trust"),
            "absent",
            "there is no 'trust' in aspects",
            "er is geen 'trust' in aspects",
        ),
        (
            MODEL.replacing(MUTUAL),
            MODEL.without("trust").adding(km.Source(id=km.SourceId("trust"), title="Trust")),
            "absent",
            "there is no 'trust' in aspects",
            "er is geen 'trust' in aspects",
        ),
        (
            MODEL.replacing(MUTUAL),
            MODEL.replacing(attrs.evolve(TRUST, name="Confidence")),
            "differs",
            "'trust': name is 'Confidence', where it should be 'Trust'",
            "'trust': name is 'Confidence', waar het 'Trust' moet zijn",
        ),
        (
            attrs.evolve(MODEL, name="Region"),
            attrs.evolve(MODEL, name="Area"),
            "differs",
            "the model: name is 'Area', where it should be 'Our region'",
            "het model: name is 'Area', waar het 'Our region' moet zijn",
        ),
        (
            with_aspects(SAFETY, TRUST),
            MODEL.without("trust"),
            "order",
            "aspects don't stand in the order that they should",
            "aspects staan niet in de volgorde die hoort",
        ),
    ],
    ids=lambda each: each if isinstance(each, str) and " " not in each else "",
)
def test_a_difference_that_does_not_fit_says_where(
    wanted: km.QualityModel, model: km.QualityModel, code: str, en: str, nl: str
) -> None:
    with pytest.raises(MisfitError) as caught:
        apply(diff(MODEL, wanted), model)
    (misfit,) = caught.value.misfits
    assert (misfit.code, misfit.message("en"), misfit.message("nl")) == (code, en, nl)
    assert str(caught.value) == f"the difference doesn't fit this model:\n  {en}"
    assert caught.value.message("nl") == f"het verschil past niet op dit model:\n  {nl}"


def test_an_order_is_made_of_the_same_entities() -> None:
    """So a difference that was made by hand loses nobody."""
    by_hand = Difference(reordered=(Reordered(kind="aspects", before=("trust", "safety"), after=("trust",)),))
    with pytest.raises(MisfitError, match="aspects don't stand in the order"):
        apply(by_hand, MODEL)


def test_a_change_that_makes_an_entity_impossible_does_not_fit() -> None:
    """Each field is as it was, and together with another one it can't become what it should."""
    found = diff(EMPTY.adding(tie("a", "b")), EMPTY.adding(tie("c", "b")))
    with pytest.raises(MisfitError) as caught:
        apply(found, EMPTY.adding(tie("a", "c")))
    (misfit,) = caught.value.misfits
    assert (misfit.id, misfit.code) == ("tie", "impossible")
    assert misfit.message("en") == "'tie' can't become so: two different stakeholders are meant, not 'c' twice"
    assert misfit.message("nl").startswith("'tie' kan niet zo worden: er zijn twee verschillende")


def test_all_that_does_not_fit_is_told_at_once() -> None:
    people = EMPTY.adding(*(person(f"p{n}") for n in range(30)))
    with pytest.raises(KwaliteitsmodelError) as caught:
        apply(diff(people, EMPTY), EMPTY)
    assert isinstance(caught.value, ValueError)
    assert isinstance(caught.value, MisfitError)
    assert len(caught.value.misfits) == 30
    assert pickle.loads(pickle.dumps(caught.value)).misfits == caught.value.misfits  # noqa: S301 - our own
    assert str(caught.value).endswith("\n  … and 10 more")
    assert caught.value.message("nl").endswith("\n  … en nog 10")


# merge


def test_two_who_change_different_fields_both_have_their_way() -> None:
    about = attrs.evolve(TRUST, about="Who dares to say what.")
    merged = merge(MODEL, MODEL.replacing(MUTUAL), attrs.evolve(MODEL.replacing(about), name="Region"))
    assert merged == attrs.evolve(MODEL.replacing(attrs.evolve(about, name="Mutual trust")), name="Region")


def test_the_same_change_on_both_sides_is_no_conflict() -> None:
    both = MODEL.replacing(MUTUAL).without("plan").adding(CALM)
    assert merge(MODEL, both, both.without("safety")) == both.without("safety")


def one_conflict(base: km.QualityModel, ours: km.QualityModel, theirs: km.QualityModel) -> Conflict:
    found = merge(base, ours, theirs)
    assert isinstance(found, Conflicts)
    (conflict,) = found
    return conflict


def test_both_changing_one_field_is_a_conflict() -> None:
    ours, theirs = MODEL.replacing(MUTUAL), MODEL.replacing(attrs.evolve(TRUST, name="Confidence"))
    found = one_conflict(MODEL, ours, theirs)
    assert (found.id, found.field, found.code) == ("trust", "name", "both-changed")
    assert (found.base, found.ours, found.theirs) == ("Trust", "Mutual trust", "Confidence")
    assert found.message("en") == "'trust': name was 'Trust'; ours is 'Mutual trust', theirs is 'Confidence'"
    assert (
        found.message("nl") == "'trust': name was 'Trust'; bij ons is het 'Mutual trust', bij hen is het 'Confidence'"
    )


def test_both_changing_the_name_of_the_model_is_a_conflict() -> None:
    found = one_conflict(MODEL, attrs.evolve(MODEL, name="North"), attrs.evolve(MODEL, name="South"))
    assert (found.id, found.field, found.base, found.ours, found.theirs) == (
        *(None, "name", "Our region", "North", "South"),
    )
    assert found.message("nl").startswith("het model: name was 'Our region';")


@pytest.mark.parametrize("ours_removes", [True, False])
def test_removing_what_the_other_changed_is_a_conflict(ours_removes: bool) -> None:
    removed, changed = MODEL.without("trust"), MODEL.replacing(MUTUAL)
    found = one_conflict(MODEL, *((removed, changed) if ours_removes else (changed, removed)))
    assert (found.id, found.field, found.code) == ("trust", None, "removed-and-changed")
    assert (found.base, found.ours, found.theirs) == (TRUST, *((None, MUTUAL) if ours_removes else (MUTUAL, None)))
    en, nl = (("ours", "theirs"), ("ons", "hen"))
    one, other = (0, 1) if ours_removes else (1, 0)
    assert found.message("en") == f"'trust' is removed by {en[one]} and changed by {en[other]}"
    assert found.message("nl") == f"'trust' is door {nl[one]} verwijderd en door {nl[other]} gewijzigd"


def test_adding_two_things_with_one_id_is_a_conflict() -> None:
    other = attrs.evolve(CALM, name="Rest")
    found = one_conflict(MODEL, MODEL.adding(CALM), MODEL.adding(other))
    assert (found.id, found.field, found.code) == ("calm", None, "both-added")
    assert (found.base, found.ours, found.theirs) == (None, CALM, other)
    source = km.Source(id=km.SourceId("calm"), title="Calm")
    assert one_conflict(MODEL, MODEL.adding(CALM), MODEL.adding(source)).code == "both-added"


def test_changing_what_the_other_made_something_else_is_a_conflict() -> None:
    source = km.Source(id=km.SourceId("trust"), title="Trust")
    found = one_conflict(MODEL, MODEL.without("trust").adding(source), MODEL.replacing(MUTUAL))
    assert (found.id, found.field, found.code) == ("trust", None, "kinds-differ")
    assert (found.base, found.ours, found.theirs) == (TRUST, source, MUTUAL)
    assert found.message("en").startswith("'trust' was made something of another kind")


def test_changes_that_are_impossible_together_are_a_conflict() -> None:
    """One turned its source to C, the other its target: nobody is related to themselves."""
    base, ours, theirs = (EMPTY.adding(each) for each in (tie("a", "b"), tie("c", "b"), tie("a", "c")))
    found = one_conflict(base, ours, theirs)
    assert (found.id, found.field, found.code) == ("tie", None, "impossible-together")
    assert (found.ours, found.theirs) == (ours.relations[0], theirs.relations[0])
    assert found.message("en") == (
        "'tie' can't have the changes of both: two different stakeholders are meant, not 'c' twice"
    )
    assert "niet tweemaal 'c'" in found.message("nl")
    school = km.Stakeholder(id=km.StakeholderId("linde"), name="De Linde", kind=km.StakeholderKind.SITE)
    brin = attrs.evolve(school, brin=km.Brin("99ZY"))
    site = attrs.evolve(school, site=km.SiteCode("99ZZ00"))
    codes = one_conflict(*(EMPTY.adding(each) for each in (school, brin, site)))
    assert codes.code == "impossible-together"


def test_all_conflicts_are_told_at_once() -> None:
    ours = MODEL.replacing(attrs.evolve(TRUST, name="A", about="A")).without("safety")
    theirs = MODEL.replacing(attrs.evolve(TRUST, name="B", about="B"), attrs.evolve(SAFETY, name="B"))
    found = merge(MODEL, attrs.evolve(ours, about="A"), attrs.evolve(theirs, about="B"))
    assert isinstance(found, Conflicts)
    assert [(each.id, each.field) for each in found.conflicts] == [
        *((None, "about"), ("trust", "name"), ("trust", "about"), ("safety", None)),
    ]
    assert len(found) == 4


def test_a_conflict_is_settled_by_making_the_two_agree() -> None:
    ours = MODEL.replacing(MUTUAL).without("safety")
    theirs = MODEL.replacing(attrs.evolve(TRUST, name="Confidence"), attrs.evolve(SAFETY, name="Safe"))
    settled = theirs.replacing(MUTUAL).without("safety")
    assert merge(MODEL, ours, settled) == ours


def test_theirs_stand_behind_whom_they_stood_behind_and_behind_ours() -> None:
    def aspect(id: str) -> km.QualityAspect:
        return attrs.evolve(CALM, id=km.AspectId(id))

    base = with_aspects(TRUST, SAFETY)
    ours = with_aspects(aspect("o1"), TRUST, aspect("o2"), SAFETY, aspect("o3"))
    theirs = with_aspects(aspect("t1"), TRUST, aspect("t2"), aspect("t3"), SAFETY, aspect("t4"))
    assert ids(merge(base, ours, theirs))[1:] == ["o1", "t1", "trust", "o2", "t2", "t3", "safety", "o3", "t4"]
    turned = with_aspects(SAFETY, aspect("t1"), TRUST)
    assert ids(merge(base, ours, turned))[1:] == ["o1", "safety", "t1", "o3", "trust", "o2"]
    assert ids(merge(base, turned, ours))[1:] == ["o1", "safety", "t1", "o3", "trust", "o2"]


def test_two_orders_are_no_conflict_ours_is_kept() -> None:
    base, ours, theirs = (
        with_aspects(TRUST, SAFETY, CALM),
        with_aspects(CALM, TRUST, SAFETY),
        with_aspects(SAFETY, TRUST, CALM),
    )
    assert merge(base, ours, theirs) == ours
    assert merge(base, theirs, ours) == theirs


def test_a_reference_to_what_the_other_removed_dangles() -> None:
    """As in any draft: the rules REF tell it."""
    base = EMPTY.adding(person("a"), person("b"))
    merged = merge(base, base.adding(tie("a", "b")), base.without("b"))
    assert ids(merged) == ["a", "tie"]


# join


def test_two_regions_are_joined() -> None:
    north = attrs.evolve(EMPTY, name="North").adding(TRUST, person("a"))
    south = attrs.evolve(EMPTY, name="South", about="Told later.").adding(SAFETY, TRUST, person("b"))
    joined = join(north, south)
    assert ids(joined) == ["a", "b", "trust", "safety"]
    assert isinstance(joined, km.QualityModel)
    assert (joined.name, joined.about) == ("North", "")


def test_an_id_for_two_things_is_a_clash() -> None:
    other = attrs.evolve(TRUST, name="Confidence", about="In each other.")
    source = km.Source(id=km.SourceId("safety"), title="Safety")
    found = join(MODEL, EMPTY.adding(other, source, PLAN))
    assert isinstance(found, Clashes)
    assert [(each.id, each.a, each.b) for each in found.clashes] == [
        ("safety", SAFETY, source),
        ("trust", TRUST, other),
    ]
    assert len(found) == 2
    assert said(found) == [
        "'safety' is of one kind in one model and of another in the other",
        "'trust' is in both models, different in name, about",
    ]
    assert said(found, "nl") == [
        "'safety' is in het ene model van een andere soort dan in het andere",
        "'trust' is in beide modellen, verschillend in name, about",
    ]
    assert [each.detail.code for each in found] == ["kinds-clash", "contents-clash"]


# part


def test_a_part_is_what_is_asked_for_and_what_it_points_at() -> None:
    aspect = attrs.evolve(TRUST, citations=(km.Citation(source=PLAN.id),))
    pupils = km.Indicator(id=km.IndicatorId("pupils"), name="Pupils", aspects=(TRUST.id, km.AspectId("gone")))
    model = EMPTY.adding(PLAN, aspect, SAFETY, pupils)
    assert ids(part(model, "pupils", depth=0).model) == ["pupils"]
    near = part(model, ["pupils"])
    assert ids(near.model) == ["trust", "pupils"]
    assert [(each.id, each.used_by, each.held) for each in near.cut_off] == [
        ("plan", ("trust",), True),
        ("gone", ("pupils",), False),
    ]
    assert [each.message("en") for each in near.cut_off] == [
        "'plan' is not in the part; it is pointed at by 1: trust",
        "'gone' is not in the part (nor in the whole); it is pointed at by 1: pupils",
    ]
    assert [each.message("nl") for each in near.cut_off] == [
        "'plan' zit niet in het deel; ernaar wordt verwezen door 1: trust",
        "'gone' zit niet in het deel (en ook niet in het geheel); ernaar wordt verwezen door 1: pupils",
    ]
    assert {each.detail.code for each in near.cut_off} == {"cut-off"}
    assert ids(part(model, ["pupils"], depth=2).model) == ["plan", "trust", "pupils"]


def test_two_stakeholders_in_a_part_keep_what_joins_them() -> None:
    about = attrs.evolve(tie("a", "b", "about"), about=(TRUST.id,))
    outward = tie("b", "c", "outward")
    model = EMPTY.adding(TRUST, person("a"), person("b"), person("c"), about, outward)
    found = part(model, ["a", "b"], depth=0)
    assert ids(found.model) == ["a", "b", "about"]
    assert [each.id for each in found.cut_off] == ["trust"]
    assert ids(part(model, ["a", "b"]).model) == ["a", "b", "about", "trust"]


def test_a_relation_of_what_is_no_stakeholder_joins_nobody() -> None:
    model = EMPTY.adding(TRUST, person("a"), tie("a", "trust"))
    assert ids(part(model, ["a", "trust"]).model) == ["a", "trust"]


def test_the_surroundings_of_a_school_are_those_who_point_at_it() -> None:
    model = catalogue.load("demo")
    school = "site:99ZZ00"
    found = part(model, [school, *(each.id for each in model.pointing_at(school))])
    assert set(model.pointing_at(school)) <= set(found.model.entities())
    assert all(each.held for each in found.cut_off)


@pytest.mark.parametrize("depth", [-1, True, 1.0, "1"])
def test_a_part_goes_a_number_of_steps(depth: int) -> None:
    with pytest.raises(InvalidValueError, match="depth must be a whole number of at least 0"):
        part(MODEL, ["trust"], depth=depth)


def test_a_part_of_what_is_not_there_is_refused() -> None:
    with pytest.raises(UnknownIdError, match="did you mean 'trust'"):
        part(MODEL, ["plan", "trvst"])


@pytest.mark.parametrize(("en", "nl"), [*applying.SENTENCES.values(), *merging.SENTENCES.values()])
def test_sentences_have_the_same_fields_in_both_languages(en: str, nl: str) -> None:
    assert set(re.findall(r"{\w+", en)) == set(re.findall(r"{\w+", nl))


def test_the_door_shows_what_it_names() -> None:
    assert dir(changes) == sorted(changes.__all__)
