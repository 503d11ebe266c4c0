"""Every rule has a good, a bad and a tempting-but-right example."""

from collections.abc import Iterator
from datetime import date
from inspect import cleandoc

import attrs
import of_auditors
import of_audits
import of_culture
import of_cycles
import of_dialogues
import of_evidence
import of_goals
import of_indicators
import of_instruments
import of_norms
import of_privacy
import of_quadrant
import of_support
import pytest
from good import (
    ASPECT,
    BOARD,
    DAY,
    GOOD,
    INDICATOR,
    INSTITUTION,
    OTHER_SITE,
    SEEN,
    SHARED,
    SITE,
    SWV,
    observation,
    relation,
    share,
    stakeholder,
    succession,
    verdict,
)
from right import RIGHT

import kwaliteitsmodel as km
from kwaliteitsmodel import checks
from kwaliteitsmodel.model import KINDS

Kind = km.StakeholderKind
Tie = km.RelationKind
TOLD = km.SourceId("plan")
DEFINED = km.IndicatorDefinition(meaning="How it is", source=TOLD)


def _indicator(**changes: object) -> km.QualityModel:
    return GOOD.replacing(attrs.evolve(GOOD[INDICATOR], **changes))  # type: ignore[arg-type]


def _site(**changes: object) -> km.QualityModel:
    return GOOD.replacing(attrs.evolve(GOOD[SITE], **changes))  # type: ignore[arg-type]


def _account(**changes: object) -> km.QualityModel:
    return GOOD.replacing(attrs.evolve(GOOD[ACCOUNT], **changes))  # type: ignore[arg-type]


def _need(id: str, **known: object) -> km.NeedForAccount:
    usual: dict[str, object] = {"by": SWV, "of": SITE, "about": (ASPECT,)}
    return km.NeedForAccount(id=km.NeedId(id), **(usual | known))  # type: ignore[arg-type]


def _consultation(*members: str) -> km.Consultation:
    ids = tuple(km.StakeholderId(each) for each in members)
    return km.Consultation(id=km.ConsultationId("consultation"), name="Consultation", members=ids)


def _conversation(**known: object) -> km.Conversation:
    return km.Conversation(id=km.ConversationId("c"), **known)  # type: ignore[arg-type]


ACCOUNT = km.RelationId(f"accounts-to:{SITE}:{SWV}")
SECOND = km.QualityAspect(id=km.AspectId("second"), name="Second")
NOBODY = km.StakeholderId("nobody")
LATER = km.SchoolYear(2026).period
BAD: dict[str, tuple[str, km.QualityModel]] = {
    "REF001": (INDICATOR, _indicator(aspects=(km.AspectId("nothing"),))),
    "REF002": (INDICATOR, _indicator(aspects=(km.AspectId(SITE),))),
    "REF003": ("lies-in:board:nobody", GOOD.adding(relation(Tie.LIES_IN, BOARD, NOBODY))),
    "REF004": (SITE, GOOD.adding(relation(Tie.PART_OF, SWV, SITE))),
    "STK001": (SITE, _site(contributes=False, claims=False)),
    "STK002": (
        "twin",
        GOOD.adding(
            stakeholder("twin", Kind.BOARD, board=km.BoardNumber("99001")), relation(Tie.EXPECTS_OF, "twin", SWV)
        ),
    ),
    "STK003": (
        "stray",
        GOOD.adding(
            stakeholder("stray", Kind.SITE, site=km.SiteCode("99YY00")), relation(Tie.PART_OF, "stray", INSTITUTION)
        ),
    ),
    "STK004": ("governs:board:site:99ZZ01", GOOD.adding(relation(Tie.GOVERNS, BOARD, OTHER_SITE))),
    "STK005": ("alone", GOOD.adding(stakeholder("alone", Kind.PARENT, claims=True))),
    "INV001": (f"accounts-to:{SWV}:{BOARD}", GOOD.adding(relation(Tie.ACCOUNTS_TO, SWV, BOARD))),
    "INV002": (ACCOUNT, _account(form=km.AccountForm(agreed_by=(SWV,)))),
    "INV003": ("consultation", GOOD.replacing(_consultation(SITE, OTHER_SITE))),
    "INV004": (SHARED, GOOD.replacing(attrs.evolve(GOOD[SHARED], shares=(share(SITE),)))),
    "INV005": ("back", GOOD.adding(succession("back", SWV, BOARD))),
    "INV006": ("verdict", GOOD.replacing(verdict(on=date(2026, 4, 1)))),
    "INV007": ("verdict", GOOD.replacing(verdict(on=date(2026, 3, 1), setting=km.Setting.KITCHEN_TABLE))),
    "INV008": ("unmet", GOOD.adding(_need("unmet", by=BOARD))),
    "INV009": ("partly", GOOD.adding(SECOND, _need("partly", about=(ASPECT, SECOND.id)))),
    "INV010": ("c", GOOD.adding(_conversation())),
    "INV011": ("anything", GOOD.adding(_need("anything", about=()))),
    "INV012": ("overhears:board:swv", GOOD.adding(relation(Tie.OVERHEARS, BOARD, SWV, form=km.AccountForm()))),
    "IND001": (INDICATOR, _indicator(definition=None)),
    "IND002": (INDICATOR, _indicator(definition=km.IndicatorDefinition(numerator="Something"))),
    "IND003": (INDICATOR, _indicator(aspects=())),
    "IND004": (INDICATOR, _indicator(position=None)),
    "IND005": ("again", GOOD.adding(observation("again", value=km.Missing.REFUSED))),
    "IND006": ("early", GOOD.adding(observation("early", period=LATER))),
}
BAD |= of_indicators.BAD | of_instruments.BAD | of_evidence.BAD | of_quadrant.BAD | of_goals.BAD
BAD |= of_norms.BAD | of_audits.BAD | of_support.BAD | of_auditors.BAD | of_cycles.BAD
BAD |= of_culture.BAD
BAD |= of_dialogues.BAD
BAD |= of_privacy.BAD
"""For each rule, who is to blame, and a model that breaks this rule and no other."""

ALSO_BAD: dict[str, tuple[tuple[str, km.QualityModel], ...]] = {
    "INV008": (("elsewhere", GOOD.adding(SECOND, _need("elsewhere", about=(SECOND.id,)))),),
    "INV010": (("c", GOOD.adding(_conversation(participants=(km.Participant(stakeholder=SITE, people=1),)))),),
}
ALSO_BAD |= of_audits.ALSO_BAD | of_cycles.ALSO_BAD | of_dialogues.ALSO_BAD | of_evidence.ALSO_BAD | of_norms.ALSO_BAD
"""For each rule that tells several things, who is to blame in a model of each of the others."""

EVERY_BAD = {
    f"{rule}-{number}" if number > 1 else rule: (rule, *example)
    for rule, first in BAD.items()
    for number, example in enumerate((first, *ALSO_BAD.get(rule, ())), 1)
}

TEMPTING: dict[str, km.QualityModel] = {
    "REF001": _site(recorded=km.Recorded(by=SITE, source=km.SourceId("plan"))),
    "REF002": GOOD.adding(
        km.Deviation(id=km.DeviationId("d"), rule="IND001", about=km.EntityId(SEEN), reason="Any kind will do")
    ),
    "REF003": GOOD.adding(relation(Tie.CONVERSES_WITH, SITE, BOARD), relation(Tie.CONVERSES_WITH, BOARD, SITE)),
    "REF004": GOOD.adding(
        relation(Tie.ACCOUNTS_TO, SWV, SITE, about=(ASPECT,)), relation(Tie.LIES_IN, SWV, SITE, present=False)
    ),
    "STK001": _site(contributes=None, claims=False),
    "STK002": GOOD.adding(
        stakeholder("before", Kind.SITE, site=km.SiteCode("99ZZ01"), valid=km.Period(end=date(2019, 7, 31))),
        relation(Tie.EXPECTS_OF, "before", SWV, valid=km.Period(end=date(2019, 7, 31))),
    ),
    "STK003": GOOD.adding(
        stakeholder("partners", Kind.PARTNERSHIP, brin=km.Brin("99YY")),
        relation(Tie.PART_OF, SITE, "partners"),
        stakeholder("elsewhere", Kind.INSTITUTION, brin=km.Brin("99WW")),
        relation(Tie.GOVERNS, BOARD, "elsewhere"),
        relation(Tie.PART_OF, SITE, "elsewhere", present=False),
        of_quadrant.own("elsewhere"),
    ),
    "STK004": GOOD.adding(
        relation(Tie.LIES_IN, OTHER_SITE, SWV, valid=km.SchoolYear(2019).period),
        relation(Tie.TRUSTS, OTHER_SITE, SITE, present=False),
    ),
    "STK005": GOOD.adding(stakeholder("heard", Kind.PARENT), relation(Tie.OVERHEARS, "heard", SWV)),
    "INV001": GOOD.adding(relation(Tie.ACCOUNTS_TO, SWV, BOARD, present=False)),
    "INV002": _account(form=km.AccountForm(kinds=(km.YardstickKind.FELT,))).adding(
        relation(Tie.ACCOUNTS_TO, SWV, OTHER_SITE, form=km.AccountForm(agreed_by=(SWV,)), present=False)
    ),
    "INV003": GOOD.adding(
        stakeholder("teacher", Kind.ROLE, roles=("teacher",)),
        stakeholder("mentor", Kind.ROLE, roles=("teacher", "mentor")),
        relation(Tie.CONVERSES_WITH, "teacher", "mentor"),
    ).replacing(_consultation("teacher", "mentor")),
    "INV004": GOOD.replacing(attrs.evolve(GOOD[SHARED], shares=(share(SITE), share(OTHER_SITE)))),
    "INV005": GOOD.adding(succession("split", BOARD, SITE), succession("merger", INSTITUTION, SWV)),
    "INV006": GOOD.replacing(verdict(on=date(2026, 3, 31))),
    "INV007": GOOD.replacing(verdict(on=date(2026, 3, 1))),
    "INV008": GOOD.adding(_need("once", by=BOARD, valid=km.SchoolYear(2024).period)),
    "INV009": GOOD.adding(
        SECOND,
        _need("both", about=(ASPECT, SECOND.id)),
        attrs.evolve(GOOD[ACCOUNT], id=km.RelationId("account:second"), about=(SECOND.id,)),
    ),
    "INV010": GOOD.adding(_conversation(participants=(km.Participant(stakeholder=SITE),))),
    "INV011": GOOD.adding(_need("why-not-said", about=(ASPECT,), why="")),
    "INV012": GOOD.adding(relation(Tie.OTHER, BOARD, SWV, own_kind="reports to", form=km.AccountForm())),
    "IND001": _indicator(definition=DEFINED),
    "IND002": _indicator(definition=km.IndicatorDefinition(meaning=km.Text(nl="Hoe het is"), source=TOLD)),
    "IND003": _indicator(aspects=(ASPECT, SECOND.id)).adding(SECOND),
    "IND004": _indicator(
        moves=(
            km.Move(
                origin=km.QuadrantField.LOWER_RIGHT,
                to=km.QuadrantField.LOWER_LEFT,
                on=km.ApproximateDate.parse("2025"),
                reason="It was found where it now is",
                yielded="A figure that people trust",
                controllable=True,
                predictable=True,
            ),
        ),
    ),
    "IND005": GOOD.adding(observation("again", recorded=km.Recorded(by=BOARD))),
    "IND006": GOOD.adding(observation("today", period=km.Period(start=DAY))),
}
TEMPTING |= (
    of_indicators.TEMPTING | of_instruments.TEMPTING | of_evidence.TEMPTING | of_quadrant.TEMPTING | of_goals.TEMPTING
)
TEMPTING |= of_norms.TEMPTING | of_audits.TEMPTING | of_support.TEMPTING | of_auditors.TEMPTING | of_cycles.TEMPTING
TEMPTING |= of_culture.TEMPTING
TEMPTING |= of_dialogues.TEMPTING
TEMPTING |= of_privacy.TEMPTING
"""For each rule, a model that looks as if it broke the rule, and keeps it."""


def found(model: km.QualityModel) -> list[tuple[str, str]]:
    return [(each.rule, each.id) for each in checks.run(model, on=DAY).violations]


def test_every_rule_has_its_examples() -> None:
    assert set(BAD) == set(TEMPTING) == {each.id for each in checks.RULES}
    assert list(RIGHT) == [each.id for each in checks.RULES]


def test_the_good_model_keeps_every_rule() -> None:
    assert checks.run(GOOD, on=DAY).violations == ()


@pytest.mark.parametrize(("rule", "blamed", "model"), EVERY_BAD.values(), ids=EVERY_BAD)
def test_a_bad_example_breaks_its_rule_and_no_other(rule: str, blamed: str, model: km.QualityModel) -> None:
    assert found(model) == [(rule, blamed)]


@pytest.mark.parametrize("rule", TEMPTING)
def test_a_tempting_example_keeps_every_rule(rule: str) -> None:
    assert found(TEMPTING[rule]) == []


def _holed(model: km.QualityModel) -> Iterator[km.QualityModel]:
    """Return *model* without each of its entities, and without each kind, whatever then dangles."""
    for plural in KINDS:
        several = getattr(model, plural)
        without = ((*several[:place], *several[place + 1 :]) for place in range(len(several)))
        yield from (attrs.evolve(model, **{plural: left}) for left in (*without, ()))


@pytest.mark.parametrize(("rule", "_", "whole"), EVERY_BAD.values(), ids=EVERY_BAD)
def test_a_rule_blames_only_what_is_in_the_model(rule: str, _: str, whole: km.QualityModel) -> None:
    for model in _holed(whole):
        found = checks.run(model, select=rule, on=DAY).violations
        assert all(each.id in model or each.id == "" for each in found)


@pytest.mark.parametrize(("rule", "blamed", "model"), EVERY_BAD.values(), ids=EVERY_BAD)
def test_a_rule_says_its_sentence_in_both_languages(rule: str, blamed: str, model: km.QualityModel) -> None:
    for violation in checks.run(model, select={rule}, on=DAY).violations:
        said = {violation.message("nl"), violation.message("en")}
        assert len(said) == 2
        assert all(repr(blamed) in each and "None" not in each for each in said)


@pytest.mark.parametrize("rule", checks.RULES, ids=lambda rule: rule.id)
def test_a_rule_says_why(rule: checks.Rule) -> None:
    assert rule.why == cleandoc(rule.why) != ""
    assert rule.name == rule.name.strip().lower()


def test_what_the_model_itself_holds_is_nobodys_in_it() -> None:
    (found,) = checks.run(attrs.evolve(GOOD, about="Call 06-12345678"), select={"PRV003"}).violations
    assert found.id == ""
    assert found.message("en").startswith("the model holds what looks like a telephone number")
    assert found.message("nl").startswith("het model bevat iets")


def _said(rule: str, *valid: str | None, now: str | None) -> list[str]:
    dated = [None if each is None else km.Period.parse(each) for each in (*valid, now)]
    every = [km.IndicatorDefinition(meaning=f"{place}", valid=each) for place, each in enumerate(dated)]
    model = _indicator(definition=every[-1], former_definitions=tuple(every[:-1]))
    return [each.message() for each in checks.run(model, select={rule}, on=DAY).violations]


@pytest.mark.parametrize(
    ("former", "now", "said"),
    [
        (None, None, [".., now"]),
        ("2019-08-01..", None, ["2019-08-01.., now"]),
        ("2019-08-01..", "2021-08-01..", ["2019-08-01.., 2021-08-01.."]),
        (None, "2021", [".., 2021"]),
        ("..2019-07-31", None, []),
    ],
)
def test_a_former_definition_that_never_ended_stands_in_the_way_of_the_one_of_now(
    former: str | None, now: str | None, said: list[str]
) -> None:
    told = _said("IND011", former, now=now)
    assert told == [
        f"two definitions of 'indicator' hold in the same time ({each.replace(', ', '; ')})" for each in said
    ]


@pytest.mark.parametrize(
    ("former", "now", "gaps"),
    [
        (["2010-01-01..9999-12-31"], "2020-01-01..", []),
        (["2010-01-01..9999-12-30"], "2020-01-01..", []),
        (["..9999-12-30"], "9999-12-31", []),
        (["..9999-12-29"], "9999-12-31", ["9999-12-30"]),
        (["2010-01-01..2020-12-31", "2012"], "2021-01-01..", []),
        (["2010-01-01..2020-12-31", "2012"], "2022-01-01..", ["2021"]),
        (["2010", "2012"], "2014", ["2011", "2013"]),
        (["0001"], "0003", ["0002"]),
    ],
)
def test_gaps_between_definitions_are_told_to_the_end_of_the_calendar(
    former: list[str], now: str, gaps: list[str]
) -> None:
    told = _said("IND012", *former, now=now)
    assert told == [f"by which definition 'indicator' was computed isn't said of {each}" for each in gaps]


@pytest.mark.parametrize(
    ("value", "is_told"),
    [
        (4, True),
        (km.Interval(low=6, high=7), True),
        (km.Interval(high=2), True),
        (km.Interval(low=5, high=9), False),
        (km.Interval(low=3, high=4), False),
    ],
)
def test_a_target_within_a_band_shares_values_with_it(value: float | km.Interval, is_told: bool) -> None:
    aim = km.Target(id=km.TargetId("aimed"), indicator=INDICATOR, period=km.SchoolYear(2025).period, value=value)
    model = _indicator(direction=km.Direction.WITHIN, band=km.Interval(low=3, high=5)).adding(aim)
    found = checks.run(model, select={"IND020"}).violations
    assert ("aimed" in [each.id for each in found]) is is_told
