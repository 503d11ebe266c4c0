"""Rules about instruments: what else they find, and what they leave alone."""

import attrs
import pytest
from good import DAY, GOOD, SURVEY, use

import kwaliteitsmodel as km
from kwaliteitsmodel import checks


def test_what_is_lacking_is_not_told_while_an_instrument_says_nothing() -> None:
    """It may do what is lacking; that it doesn't say so is told by itself."""
    establishes = attrs.evolve(GOOD[SURVEY], functions=(km.QualityFunction.ESTABLISH,))
    silent = attrs.evolve(establishes, id=km.InstrumentId("silent"), functions=())
    found = checks.run(GOOD.replacing(establishes).adding(silent), select="INS", on=DAY).violations
    assert [(each.rule, each.id) for each in found] == [("INS005", "silent")]


def test_each_who_is_not_helped_is_told_apart() -> None:
    seen = tuple(km.Motive(by=km.StakeholderId(each), expected=True, helps=False) for each in ("a", "b"))
    model = GOOD.replacing(attrs.evolve(GOOD[SURVEY], motives=seen))
    found = [each.message("nl") for each in checks.run(model, select="INS002", on=DAY).violations]
    assert found == [
        f"{each!r} vindt dat 'survey' wordt gebruikt omdat het hoort, en dat het niet helpt" for each in ("a", "b")
    ]


@pytest.mark.concept("0-07")
def test_what_is_lacking_is_said_in_good_order() -> None:
    """Also where nobody establishes how it is."""
    keeps = attrs.evolve(GOOD[SURVEY], functions=(km.QualityFunction.MAINTAIN,))
    (found,) = checks.run(GOOD.replacing(keeps), select="INS006", on=DAY).violations
    assert found.message() == "'swv' has no instrument to establish or achieve quality"
    assert found.message("nl") == "'swv' heeft geen instrument om kwaliteit vast te stellen of te bereiken"


def test_of_an_instrument_of_nobody_nobody_lacks_anything() -> None:
    loose = attrs.evolve(GOOD[SURVEY], of=None, functions=(km.QualityFunction.MAINTAIN,))
    assert checks.run(GOOD.replacing(loose), select="INS", on=DAY).violations == ()


def test_a_kind_of_which_nobody_said_what_it_suits_is_never_on_the_wrong_side() -> None:
    open_ = km.InstrumentKind(id=km.InstrumentKindId("survey-kind"), name="Survey")
    learning = km.Position(scope=km.Scope.SCHOOL, mode=km.Mode.LEARN)
    model = GOOD.replacing(open_).adding(use("u", "2026", position=learning))
    assert checks.run(model, select="INS004", on=DAY).violations == ()


def test_an_instrument_that_ended_need_not_say_what_it_did() -> None:
    ended = attrs.evolve(GOOD[SURVEY], functions=(), valid=km.SchoolYear(2000).period)
    assert checks.run(GOOD.replacing(ended), select="INS", on=DAY).violations == ()


def test_what_may_be_used_only_later_need_not_yield_yet() -> None:
    planned = use("planned", "2026", instrument=km.InstrumentId("another"))
    another = attrs.evolve(GOOD[SURVEY], id=km.InstrumentId("another"))
    assert checks.run(GOOD.adding(another, planned), select="INS", on=DAY).violations == ()
