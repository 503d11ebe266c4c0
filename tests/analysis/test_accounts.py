"""Who accounts to whom: the answer to a question, as people read it."""

from datetime import date, datetime

import attrs
import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel import analysis, catalogue, checks, errors
from kwaliteitsmodel.analysis import accounts, needs

DAY = date(2026, 6, 1)
DEMO = catalogue.load("demo")
OUT_OF_SCHOOL, TRUST = km.AspectId("out-of-school"), km.AspectId("trust")
TRUSTING = DEMO.adding(km.QualityAspect(id=TRUST, name="Trust"))


def account(source: str, target: str, *about: str) -> km.Relation:
    return km.Relation(
        id=km.RelationId(f"{source}>{target}"),
        kind=km.RelationKind.ACCOUNTS_TO,
        source=km.StakeholderId(source),
        target=km.StakeholderId(target),
        about=tuple(km.AspectId(each) for each in about),
    )


@pytest.mark.concept("3-26")
def test_a_chain_says_where_it_loops_and_ends() -> None:
    looped = DEMO.adding(account("board:99001", "swv:PO9901", OUT_OF_SCHOOL), account("politics", "board:99002"))
    chain = accounts.chain(looped, on=DAY)
    assert chain.knots == (("swv:PO9901", "board:99001"),)
    assert chain.first == ("site:99ZZ00", "site:99ZY00", "care-coordinator", "politics")
    assert chain.last == ("board:99002", "parents", "inspectorate")
    assert chain.message("en") == (
        "accounts: 8; in a loop: Samenwerkingsverband Vlinderdelta, De Pauwoog school board; "
        "it ends at: Het Koolwitje school board, Parents, Inspectorate; accounts that don't say about what: 1"
    )
    assert chain.message("nl").startswith("verantwoordingen: 8; in een kring: Samenwerkingsverband Vlinderdelta")
    assert "; de keten eindigt bij: Vereniging Het Koolwitje, Ouders, Inspectie" in chain.message("nl")


def test_where_everyone_accounts_in_a_ring_it_ends_nowhere() -> None:
    ring = TRUSTING.adding(account("parents", "child", "trust"), account("child", "parents", "trust"))
    chain = accounts.chain(ring, on=DAY, about=km.AspectId("trust"))
    assert (chain.first, chain.last) == ((), ())
    assert chain.message("nl") == "verantwoordingen: 2; in een kring: Ouders, Het kind; de keten eindigt nergens"
    (loop,) = accounts.loops(ring, on=DAY, longest=2)
    assert loop.stakeholders == ("parents", "child")
    assert loop.message("nl").endswith("Ouders, Het kind")


KINDS = km.StakeholderKind
UNDIRECTED = {
    "the development of the child": (KINDS.PARENT, KINDS.ROLE),
    "basic support": (KINDS.SAMENWERKINGSVERBAND, KINDS.SITE),
    "what five years of policy gave": (KINDS.MINISTRY, KINDS.OTHER),
}
"""Who account to each other about what, of which it isn't told who does so to whom: concept 3-27."""


def pair(about: str) -> km.QualityModel:
    kinds = zip(("one", "other"), UNDIRECTED[about], strict=True)
    people = [
        km.Stakeholder(
            id=km.StakeholderId(name),
            name=name,
            kind=kind,
            own_kind="sector" if kind is KINDS.OTHER else "",
            claims=True,
        )
        for name, kind in kinds
    ]
    return km.QualityModel(name=about).adding(*people, km.QualityAspect(id=km.AspectId("it"), name=about))


@pytest.mark.parametrize("about", UNDIRECTED)
def test_either_of_two_may_account_to_the_other_and_neither_way_is_preferred(about: str) -> None:
    ways = (account("one", "other", "it"), account("other", "one", "it"))
    for way in ways:
        model = pair(about).adding(way)
        chain = accounts.chain(model, on=DAY, about=km.AspectId("it"))
        assert [each.relation for each in chain.rendered] == [way.id]
        assert (chain.first, chain.last, chain.knots) == ((way.source,), (way.target,), ())
    found = [checks.run(pair(about).adding(each), on=DAY).violations for each in ways]
    assert [each.rule for each in found[0]] == [each.rule for each in found[1]]
    for order in (ways, ways[::-1]):
        both = accounts.chain(pair(about).adding(*order), on=DAY)
        assert {each.relation for each in both.rendered} == {each.id for each in ways}
        assert (both.knots, both.first, both.last) == ((("one", "other"),), (), ())


@pytest.mark.parametrize("about", UNDIRECTED)
def test_of_two_who_account_nothing_is_made_up(about: str) -> None:
    chain = accounts.chain(pair(about), on=DAY, about=km.AspectId("it"))
    assert (chain.rendered, chain.first, chain.last, chain.knots) == ((), (), (), ())


def test_any_number_of_accounts_reads_well() -> None:
    none = accounts.chain(TRUSTING, on=DAY, about=TRUST)
    assert (none.message("en"), none.message("nl")) == ("no accounts", "geen verantwoordingen")
    one = TRUSTING.adding(account("parents", "child", "trust"))
    assert accounts.chain(one, on=DAY, about=TRUST).message() == "accounts: 1; no loop; it ends at: The child"


@pytest.mark.concept("3-26")
def test_an_account_that_may_be_about_it_is_told_apart() -> None:
    vague = TRUSTING.adding(account("parents", "child"), account("child", "parents", "trust"))
    chain = accounts.chain(vague, on=DAY, about=TRUST)
    assert ([each.relation for each in chain.rendered], chain.knots) == (["child>parents"], ())
    assert [each.relation for each in chain.unspecific] == ["parents>child"]
    assert chain.message("nl").endswith("; verantwoordingen die niet zeggen waarover: 1")


def test_two_who_account_to_each_other_in_one_relation_are_a_loop() -> None:
    model = TRUSTING.adding(attrs.evolve(account("parents", "child", "trust"), mutual=True))
    chain = accounts.chain(model, on=DAY, about=TRUST)
    assert [(each.source, each.target) for each in chain.rendered] == [("parents", "child"), ("child", "parents")]
    assert [set(each) for each in chain.knots] == [{"parents", "child"}]
    need = km.NeedForAccount(
        id=km.NeedId("back"), by=km.StakeholderId("parents"), of=km.StakeholderId("child"), about=(TRUST,)
    )
    assert "back" in [each.need for each in needs.unmet(TRUSTING.adding(need), on=DAY)]
    assert "back" not in [each.need for each in needs.unmet(model.adding(need), on=DAY)]


def test_too_many_loops_are_not_told() -> None:
    many = [km.Stakeholder(id=km.StakeholderId(f"b{n}"), name="B", kind=km.StakeholderKind.BOARD) for n in range(9)]
    ties = [account(one.id, other.id, "trust") for one in many for other in many if one is not other]
    model = TRUSTING.adding(*many, *ties)
    assert len(accounts.loops(model, on=DAY, about=TRUST, longest=3)) == 204
    with pytest.raises(errors.InvalidValueError, match="over 10000 loops are of at most 9, or finding them"):
        accounts.loops(model, on=DAY, about=TRUST, longest=9)


def ladder(layers: int, *more: km.Relation) -> km.QualityModel:
    """Return a model of layers of two, of whom both account to both of the next, and the last ones to the first."""
    names = [f"{side}{layer}" for layer in range(layers) for side in "ab"]
    people = (km.Stakeholder(id=km.StakeholderId(e), name=e, kind=km.StakeholderKind.BOARD) for e in names)
    ties = (account(f"{one}{n}", f"{other}{n + 1}") for n in range(layers - 1) for one in "ab" for other in "ab")
    back = (account(f"{side}{layers - 1}", "a0") for side in "ab")
    return km.QualityModel(name="Ladder").adding(*people, *ties, *back, *more)


@pytest.mark.parametrize("longest", [24, 40, 59])
def test_ways_that_lead_back_too_late_are_not_walked(longest: int) -> None:
    model = ladder(60, account("a0", "b0"), account("b0", "a0"))
    assert [each.stakeholders for each in accounts.loops(model, on=DAY, longest=longest)] == [("a0", "b0")]


def test_the_short_loops_are_told_first() -> None:
    """Also where a longer one goes first by whom it passes next."""
    ring = ladder(2, account("a1", "b0"))
    found = [each.stakeholders for each in accounts.loops(ring, on=DAY)]
    assert found == [("a0", "a1"), ("a0", "b1"), ("b0", "a1"), ("a0", "a1", "b0", "b1")]


def test_loops_that_take_too_many_steps_to_find_are_not_told(monkeypatch: pytest.MonkeyPatch) -> None:
    model = ladder(3)
    assert len(accounts.loops(model, on=DAY)) == 4
    monkeypatch.setattr(accounts, "MOST_STEPS", 3)
    with pytest.raises(errors.InvalidValueError, match="takes over 3 steps: ask for shorter ones") as caught:
        accounts.loops(model, on=DAY)
    assert "kost meer dan 3 stappen" in caught.value.message("nl")


def test_an_account_that_someone_denies_is_contested() -> None:
    denial = attrs.evolve(account("parents", "child", "trust"), id=km.RelationId("denied"), present=False)
    model = TRUSTING.adding(account("parents", "child", "trust"), denial)
    (said,) = accounts.rendered(model, on=DAY, about=TRUST)
    assert said.contested
    assert said.message("en") == "Parents accounts to The child about Trust; this is contested"
    assert said.message("nl") == "Ouders legt verantwoording af aan Het kind over Trust; dit is omstreden"
    elsewhere = model.replacing(attrs.evolve(denial, about=(OUT_OF_SCHOOL,)))
    assert [each.contested for each in accounts.rendered(elsewhere, on=DAY, about=TRUST)] == [False]


def test_a_slip_of_the_pen_is_no_finding() -> None:
    with pytest.raises(errors.UnknownIdError, match="did you mean 'out-of-school'"):
        accounts.chain(DEMO, on=DAY, about=km.AspectId("out-of-shool"))
    with pytest.raises(errors.InvalidValueError) as caught:
        accounts.loops(DEMO, on=DAY, about=km.AspectId("child"))
    assert caught.value.message("en") == "'child' is one of the stakeholders, not of the quality aspects"
    assert caught.value.message("nl") == "'child' hoort bij de belanghebbenden, niet bij de aspecten van kwaliteit"
    with pytest.raises(errors.InvalidValueError, match="must be one id"):
        accounts.rendered(DEMO, on=DAY, about=("out-of-school",))  # type: ignore[arg-type]
    with pytest.raises(errors.InvalidValueError, match="on must be a day"):
        accounts.chain(DEMO, on="2026-06-01")  # type: ignore[arg-type]


def test_an_account_without_a_subject_is_about_no_aspect_in_particular() -> None:
    vague = DEMO.adding(account("parents", "child"))
    (said,) = (each for each in accounts.rendered(vague, on=DAY) if each.relation == "parents>child")
    assert said.message("en") == "Parents accounts to The child; it isn't said about what"
    assert said.message("nl") == "Ouders legt verantwoording af aan Het kind; waarover is niet gezegd"
    assert len(accounts.rendered(vague, on=DAY, about=OUT_OF_SCHOOL)) == 2


def test_an_account_that_is_reported_as_absent_is_none() -> None:
    absent = attrs.evolve(account("parents", "child", "trust"), present=False)
    assert accounts.rendered(DEMO.adding(absent), on=DAY) == accounts.rendered(DEMO, on=DAY)


def test_an_account_counts_while_it_and_both_its_ends_exist() -> None:
    gone = km.Stakeholder(
        id=km.StakeholderId("gone"), name="Gone", kind=km.StakeholderKind.BOARD, valid=km.Period(end=date(2020, 1, 1))
    )
    model = km.QualityModel(name="m").adding(
        gone,
        km.Stakeholder(id=km.StakeholderId("swv"), name="Swv", kind=km.StakeholderKind.SAMENWERKINGSVERBAND),
        account("gone", "swv", "trust"),
        account("swv", "nobody", "trust"),
    )
    assert len(accounts.rendered(model, on=date(2020, 1, 1))) == 1
    assert accounts.rendered(model, on=date(2020, 1, 2)) == ()


def test_a_moment_is_no_day_and_a_loop_has_a_longest() -> None:
    with pytest.raises(errors.InvalidValueError):
        accounts.rendered(DEMO, on=datetime(2026, 6, 1))  # noqa: DTZ001 - a moment, on purpose
    for longest in (1, None, True, 2.0):
        with pytest.raises(errors.InvalidValueError, match="at least 2"):
            accounts.loops(DEMO, on=DAY, longest=longest)  # type: ignore[arg-type]


def test_a_large_knot_is_found_at_once_and_its_loops_up_to_a_length() -> None:
    """In a thousand who all pass it on there is one loop of a thousand, and none of at most four."""
    people = [f"p{number}" for number in range(1000)]
    ring = [account(one, other) for one, other in zip(people, [*people[1:], people[0]], strict=True)]
    roles = [km.Stakeholder(id=km.StakeholderId(e), name=e, kind=km.StakeholderKind.ROLE) for e in people]
    model = km.QualityModel(name="Ring").adding(*roles, *ring)
    assert [len(each) for each in accounts.chain(model, on=DAY).knots] == [1000]
    assert accounts.loops(model, on=DAY) == ()


def test_the_door_names_its_modules() -> None:
    assert dir(analysis) == sorted(analysis.__all__)
    for name in analysis.__all__:
        assert getattr(analysis, name).__name__ == f"kwaliteitsmodel.analysis.{name}"
    with pytest.raises(AttributeError, match="nope"):
        getattr(analysis, "nope")  # noqa: B009 - a checker would see the name
