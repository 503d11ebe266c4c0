"""Evidence: one example of each question."""

import attrs
import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel.analysis import evidence
from kwaliteitsmodel.domain.evidence import triangulated

HARD, SOFT = km.EvidenceKind.HARD, km.EvidenceKind.SOFT


def _datum(id: str, kind: km.EvidenceKind, **known: object) -> km.Evidence:
    return km.Evidence(id=km.EvidenceId(id), kind=kind, text=id.capitalize(), **known)  # type: ignore[arg-type]


def _concluded(*rests_on: str, **known: object) -> km.Conclusion:
    ids = tuple(km.EvidenceId(each) for each in rests_on)
    return km.Conclusion(id=km.ConclusionId("c"), text="It goes well", rests_on=ids, **known)  # type: ignore[arg-type]


def _model(*things: km.Entity) -> km.QualityModel:
    return km.QualityModel(name="North").adding(*things)


def test_a_conclusion_tells_which_of_its_data_lack_meaning_and_which_validation() -> None:
    model = _model(_datum("figures", HARD), _datum("stories", SOFT), _concluded("figures", "stories"))
    (found,) = evidence.ungrounded(model)
    assert (found.uninterpreted, found.unvalidated) == (("figures",), ("stories",))
    assert found.message("nl") == (
        "'It goes well' is niet onderbouwd; harde data zonder duiding: Figures; zachte data zonder validatie: Stories"
    )


def test_one_link_is_half_of_what_grounds() -> None:
    """Soft data that give meaning to figures aren't made sure by them."""
    stories = _datum("stories", SOFT, interprets=(km.EvidenceId("figures"),))
    (found,) = evidence.groundings(_model(_datum("figures", HARD), stories, _concluded("figures", "stories")))
    assert (found.grounded, found.uninterpreted, found.unvalidated) == (False, (), ("stories",))


def test_what_interprets_from_outside_the_conclusion_does_not_count() -> None:
    figures = _datum("figures", HARD, validates=(km.EvidenceId("stories"),))
    outside = _datum("outside", SOFT, interprets=(figures.id,))
    model = _model(figures, _datum("stories", SOFT), outside, _concluded("figures", "stories"))
    assert [each.uninterpreted for each in evidence.ungrounded(model)] == [("figures",)]


def test_what_rests_on_nothing_is_not_grounded() -> None:
    (found,) = evidence.ungrounded(_model(_concluded()))
    assert found.message() == "'It goes well' is not grounded; it rests on no data"


def test_data_that_are_not_in_the_model_may_ground_or_not() -> None:
    (found,) = evidence.groundings(_model(_datum("figures", HARD), _concluded("figures", "elsewhere")))
    assert (found.grounded, found.absent, found.triangulated) == (None, ("elsewhere",), None)
    assert evidence.ungrounded(_model(_concluded("elsewhere"))) == ()


def test_what_is_in_the_model_and_is_no_evidence_is_told_as_such() -> None:
    hours = km.Indicator(id=km.IndicatorId("hours"), name="Hours")
    conclusion = km.Conclusion(
        id=km.ConclusionId("fine"), text="Fine", rests_on=(km.EvidenceId("hours"), km.EvidenceId("gone"))
    )
    (found,) = evidence.groundings(km.QualityModel(name="North").adding(hours, conclusion))
    assert (found.grounded, found.absent) == (None, ("hours", "gone"))
    assert found.message() == (
        "'Fine' may be grounded or not; not in the model: gone; no evidence, but something else in the model: Hours"
    )
    assert found.message("nl") == (
        "'Fine' is misschien wel, misschien niet onderbouwd; niet in het model: gone; "
        "geen gegeven, maar iets anders in het model: Hours"
    )


def test_grounded_and_premature_are_told_apart() -> None:
    figures = _datum("figures", HARD, validates=(km.EvidenceId("stories"),))
    stories = _datum("stories", SOFT, interprets=(figures.id,))
    hunch = km.Hunch(id=km.HunchId("h"), text="It is the weather", checked_by=(stories.id,))
    model = _model(figures, stories, hunch, _concluded("figures", "stories", hunches=(hunch.id, km.HunchId("gone"))))
    (found,) = evidence.premature(model)
    assert found.message() == (
        "'It goes well' is grounded; it rests on an open hunch: It is the weather;"
        " hunches that are not in the model: gone"
    )
    (checked,) = evidence.checked(model)
    assert (checked.by_hard, checked.by_soft, checked.conclusions) == ((), ("stories",), ("c",))


@pytest.mark.concept("2-37")
def test_a_hunch_is_borne_out_by_hard_data() -> None:
    hunch = km.Hunch(
        id=km.HunchId("h"),
        text="It is the weather",
        checked_by=(km.EvidenceId("figures"),),
        outcome=km.HunchOutcome.BORNE_OUT,
    )
    (found,) = evidence.checked(_model(_datum("figures", HARD), hunch))
    assert found.message("nl") == "'It is the weather' is bevestigd; getoetst aan harde data: Figures"


def test_two_that_have_a_source_or_a_person_in_common_are_not_independent() -> None:
    x, y, z = (km.StakeholderId(each) for each in "xyz")
    s, t = km.SourceId("s"), km.SourceId("t")
    one, other = km.Recorded(by=x, source=s), km.Recorded(by=x, source=t)
    ring = [one, km.Recorded(by=y, source=s), km.Recorded(by=x), km.Recorded(by=y, source=t)]
    data = [_datum(f"e{n}", HARD, recorded=each) for n, each in enumerate([*ring, other])]
    assert triangulated([data[0], data[4]]) is False
    assert triangulated([data[0], data[1]]) is False
    assert triangulated([data[2], data[3]]) is None
    assert triangulated([data[0], data[3]]) is True
    assert triangulated([data[0], _datum("z", SOFT, recorded=km.Recorded(by=z))]) is None
    assert triangulated([]) is triangulated([_datum("alone", HARD)]) is False


def test_who_is_not_known_may_be_the_same_and_what_is_shown_twice_is_one_source() -> None:
    x, y, s, t = km.StakeholderId("x"), km.StakeholderId("y"), km.SourceId("s"), km.SourceId("t")
    read, said = (
        _datum(f"{n}", SOFT, recorded=each) for n, each in enumerate([km.Recorded(source=s), km.Recorded(by=x)])
    )
    assert triangulated([read, said]) is None
    seen = (km.EntityId("seen"),)
    one = _datum("one", SOFT, recorded=km.Recorded(by=x, source=s), shows=seen)
    other = _datum("other", SOFT, recorded=km.Recorded(by=y, source=t), shows=seen)
    assert triangulated([one, other]) is False


def test_what_rests_on_a_hunch_that_was_refuted_is_told() -> None:
    hunch = km.Hunch(id=km.HunchId("h"), text="It is the weather", outcome=km.HunchOutcome.NOT_BORNE_OUT)
    (found,) = evidence.refuted(_model(hunch, _concluded("elsewhere", hunches=(hunch.id,))))
    assert found.refuted_hunches == (hunch.id,)
    assert found.message("nl") == (
        "'It goes well' is misschien wel, misschien niet onderbouwd; niet in het model: elsewhere;"
        " er ligt een vermoeden onder dat niet is bevestigd: It is the weather"
    )


@pytest.mark.concept("2-28")
def test_what_was_observed_is_hard_data_and_what_is_missing_is_not() -> None:
    books = km.Indicator(id=km.IndicatorId("books"), name="Books", yardsticks=(km.YardstickKind.MEASURABLE,))
    seen = km.Observation(
        id=km.ObservationId("seen"),
        indicator=books.id,
        of=km.StakeholderId("school"),
        period=km.SchoolYear(2025).period,
        value=0,
    )
    (found,) = evidence.data_asked(_model(books, seen))
    assert (found.observed, found.evidence, found.message()) == (True, (), "'Books' is measurable and lacks no data")
    (missing,) = evidence.data_asked(_model(books, attrs.evolve(seen, value=km.Missing.REFUSED)))
    assert (missing.observed, missing.lacking) == (False, (HARD,))


def test_observations_show_the_indicator_and_its_goals() -> None:
    goal = km.Goal(id=km.GoalId("goal"), text="They read", yardsticks=(km.YardstickKind.FELT,))
    indicator = km.Indicator(
        id=km.IndicatorId("books"), name="Books", goals=(goal.id,), yardsticks=(km.YardstickKind.MEASURABLE,)
    )
    seen = km.Observation(
        id=km.ObservationId("seen"),
        indicator=indicator.id,
        of=km.StakeholderId("school"),
        period=km.SchoolYear(2025).period,
        value=3,
    )
    shown = _datum("figures", HARD, shows=(km.EntityId(seen.id),))
    felt, counted = evidence.data_asked(_model(goal, indicator, seen, shown))
    assert (felt.evidence, felt.lacking) == ((shown.id,), (SOFT,))
    assert (counted.evidence, counted.lacking) == ((shown.id,), ())
    assert counted.message() == "'Books' is measurable and lacks no data"
