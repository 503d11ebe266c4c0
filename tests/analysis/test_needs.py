"""Needs for account: what is known of their answer, and what isn't."""

from datetime import date

import attrs
import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel import checks
from kwaliteitsmodel.analysis import needs

DAY = date(2026, 6, 1)
CARE, COST = km.AspectId("care"), km.AspectId("cost")
PARENTS, SCHOOL = km.StakeholderId("parents"), km.StakeholderId("school")
NEED = km.NeedForAccount(id=km.NeedId("n"), by=PARENTS, of=SCHOOL, about=(CARE, COST))
BASE = km.QualityModel(name="Needs").adding(
    km.Stakeholder(id=PARENTS, name="Parents", kind=km.StakeholderKind.PARENT),
    km.Stakeholder(id=SCHOOL, name="School", kind=km.StakeholderKind.SITE),
    km.QualityAspect(id=CARE, name="Care"),
    km.QualityAspect(id=COST, name="Cost"),
    NEED,
)


def account(id: str, *about: km.AspectId, **known: object) -> km.Relation:
    return km.Relation(
        id=km.RelationId(id),
        kind=km.RelationKind.ACCOUNTS_TO,
        source=SCHOOL,
        target=PARENTS,
        about=about,
        **known,  # type: ignore[arg-type]
    )


DENIED = account("denied", present=False)


@pytest.mark.concept("3-70")
@pytest.mark.parametrize(
    ("said", "en"),
    [
        ((), "unmet; lacking: Care, Cost"),
        ((account("a", CARE, COST),), "met"),
        ((account("a", CARE),), "partly met; lacking: Cost"),
        ((account("a", CARE, COST, present=False),), "unmet; lacking: Care, Cost"),
        ((account("a"),), "unknown; an account doesn't say whether it is about: Care, Cost"),
        ((account("a"), account("b", CARE)), "unknown; an account doesn't say whether it is about: Cost"),
        ((account("a", CARE, COST), DENIED), "contested; contested: Care, Cost"),
        ((account("a"), DENIED), "contested; contested: Care, Cost"),
        ((account("a", CARE, COST), account("b", COST, present=False)), "contested; contested: Cost"),
        (
            (account("a"), account("b", COST, present=False)),
            "unknown; lacking: Cost; an account doesn't say whether it is about: Care",
        ),
        ((account("a", CARE), DENIED), "contested; lacking: Cost; contested: Care"),
    ],
)
def test_what_is_known_of_an_answer_is_told_and_no_more(said: tuple[km.Relation, ...], en: str) -> None:
    (answer,) = needs.answered(BASE.adding(*said), on=DAY)
    assert answer.message("en") == f"Parents: an account is needed from School; {en}"
    assert answer.message("nl").startswith("Parents: verantwoording nodig van School; ")


@pytest.mark.parametrize(
    ("said", "fulfilment"),
    [
        ((), needs.Fulfilment.UNMET),
        ((account("a"),), needs.Fulfilment.MET),
        ((account("a"), DENIED), needs.Fulfilment.CONTESTED),
        ((account("a", CARE), account("b", CARE, present=False)), needs.Fulfilment.CONTESTED),
        ((account("a", CARE), account("b", COST, present=False)), needs.Fulfilment.MET),
    ],
)
def test_a_need_about_anything_is_met_by_any_account(
    said: tuple[km.Relation, ...], fulfilment: needs.Fulfilment
) -> None:
    (answer,) = needs.answered(BASE.replacing(attrs.evolve(NEED, about=())).adding(*said), on=DAY)
    assert answer.fulfilment is fulfilment


def test_what_may_be_met_is_told_apart_from_what_is_not() -> None:
    vague = BASE.adding(account("a"))
    assert needs.unmet(vague, on=DAY) == ()
    assert [each.need for each in needs.unclear(vague, on=DAY)] == ["n"]
    assert needs.unclear(BASE, on=DAY) == ()


@pytest.mark.parametrize(
    ("said", "rules", "there"),
    [
        ((), ["INV008"], "there is none ("),
        ((account("a", km.AspectId("rest")),), ["INV008"], "what there is isn't about it, as far as is known ("),
        ((account("a", CARE),), ["INV009"], "there is none about cost ("),
        (
            (account("a"), account("b", CARE, COST, present=False)),
            ["INV008"],
            "what there is isn't about it, as far as is known (",
        ),
        ((account("a"),), [], ""),
    ],
)
def test_a_rule_says_what_there_is(said: tuple[km.Relation, ...], rules: list[str], there: str) -> None:
    found = checks.run(BASE.adding(*said), select={"INV008", "INV009"}, on=DAY).violations
    assert [each.rule for each in found] == rules
    assert all(there in each.message() for each in found)
