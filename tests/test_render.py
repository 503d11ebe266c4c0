"""Text for people: what is shown, how much of it, and in which language."""

import kwaliteitsmodel as km
from kwaliteitsmodel import catalogue, checks
from kwaliteitsmodel.domain.values import label
from kwaliteitsmodel.errors import Message, Problem
from kwaliteitsmodel.render import plain, text

DEMO = catalogue.load("demo")
EMPTY = km.QualityModel(name="Empty")


def people(n: int) -> km.QualityModel:
    return EMPTY.adding(
        *(km.Stakeholder(id=km.StakeholderId(f"p{i}"), name=f"P{i}", kind=km.StakeholderKind.ROLE) for i in range(n)),
        *(
            km.Relation(
                id=km.RelationId(f"r{i}"),
                kind=km.RelationKind.ACCOUNTS_TO,
                source=km.StakeholderId(f"p{i}"),
                target=km.StakeholderId("nobody"),
                about=(km.AspectId("unknown"),),
            )
            for i in range(n)
        ),
    )


def test_an_empty_model_has_an_empty_quadrant_and_no_accounts() -> None:
    shown = text.model(EMPTY)
    assert shown.startswith("Empty\n=====\n")
    assert shown.count("–") == 4
    assert "accounts" not in shown


def test_the_table_of_the_quadrant_is_straight() -> None:
    for language in ("nl", "en"):
        lines = text.quadrant(DEMO, language).splitlines()[2:]
        assert {len(line) for line in lines} == {2 * text.COLUMN + 3}


def test_one_is_said_in_the_singular_and_thousands_in_the_manner_of_the_language() -> None:
    one = people(1)
    assert "1 stakeholder, 1 relation" in text.summary(one)
    assert "1 belanghebbende, 1 relatie" in text.summary(one, "nl")
    assert "1,234 stakeholders" in text.summary(people(1234))
    assert "1.234 belanghebbenden" in text.summary(people(1234), "nl")


def test_an_indicator_without_a_place_lies_in_no_field() -> None:
    lost = km.Indicator(id=km.IndicatorId("i"), name="Lost")
    assert plain.model(EMPTY.adding(lost))["quadrant"] == {str(field.value): [] for field in km.QuadrantField}


def test_who_is_not_in_the_model_is_called_by_its_id() -> None:
    assert "  P0 → nobody (about: unknown)" in text.accountability(people(1))
    bare = DEMO.without("accounts-to:care-coordinator:parents")
    assert "Care coordinator →" not in text.accountability(bare)


def test_an_account_that_is_absent_is_no_account() -> None:
    absent = km.Relation(
        id=km.RelationId("r"),
        kind=km.RelationKind.ACCOUNTS_TO,
        source=km.StakeholderId("a"),
        target=km.StakeholderId("b"),
        present=False,
    )
    assert text.accountability(km.QualityModel(name="Region", relations=(absent,))) == ""


def test_long_lists_are_cut_and_say_so() -> None:
    shown = text.accountability(people(60)).splitlines()
    assert shown[-1] == "  … and 10 more"
    assert len(shown) == 2 + text.MOST_LINES + 1
    dutch = text.report(checks.run(people(60), select={"REF003"}), "nl")
    assert "… en nog 10" in dutch


def test_a_report_names_the_rules_that_were_not_run() -> None:
    assert "not run IND006: this rule needs a day" in text.report(checks.run(EMPTY))
    assert "IND006" in [each["rule"] for each in plain.report(checks.run(EMPTY))["not_run"]]


def test_the_quadrant_shows_all_that_lies_in_it() -> None:
    """A use is called by its instrument, or by its id where that is nowhere, or is no instrument."""
    here = km.Position(scope=km.Scope.COLLECTIVE, mode=km.Mode.LEARN)
    itself, lost = km.UseId("itself"), km.UseId("lost")
    model = EMPTY.adding(
        km.Goal(id=km.GoalId("g"), text=km.Text(nl="Rust", en="Rest"), position=here),
        km.Goal(id=km.GoalId("nowhere"), text="Nowhere"),
        km.Instrument(id=km.InstrumentId("survey"), name="Survey"),
        km.InstrumentUse(id=km.UseId("used"), instrument=km.InstrumentId("survey"), position=here),
        km.InstrumentUse(id=itself, instrument=km.InstrumentId(itself), position=here),
        km.InstrumentUse(id=lost, instrument=km.InstrumentId("gone"), position=here),
    )
    shown = text.quadrant(model, "nl")
    assert all(f"• {each} " in shown for each in ("Rust", "Survey", "itself", "lost"))
    assert "Nowhere" not in shown
    assert plain.model(model)["quadrant"]["upper-right"] == ["g", "used", "itself", "lost"]


def test_a_problem_of_the_whole_is_said_to_be_of_the_whole() -> None:
    whole = Problem(pointer="", detail=Message(code="x", en="wrong", nl="fout"))
    assert text.problems([whole]) == "  (the whole): wrong"
    assert text.problems([whole], "nl") == "  (het geheel): fout"


def test_an_aspect_that_is_not_said_is_not_shown() -> None:
    silent = EMPTY.adding(
        km.Relation(
            id=km.RelationId("r"),
            kind=km.RelationKind.ACCOUNTS_TO,
            source=km.StakeholderId("a"),
            target=km.StakeholderId("b"),
        )
    )
    assert text.accountability(silent).splitlines()[-1] == "  a → b"


def test_the_questions_of_a_ready_made_model_stand_with_what_they_belong_to() -> None:
    lemniscate = catalogue.load("lemniscate")
    lines = text.entries(lemniscate).splitlines()
    place = lines.index("  adjust or consolidate")
    assert lines[place + 1] == "    What exactly will we do together now? [2-15]"
    assert lines[lines.index("  leadership") + 1].endswith("[2-19, 2-23]")
    belongs = {each["id"]: each["belongs_to"] for each in plain.entries(lemniscate) if each["kind"] == "questions"}
    assert belongs["lemniscate:act:1"] == "act"
    assert belongs["lemniscate:leadership:1"] == "leadership"
    assert belongs["lemniscate:reflection:1"] == "insight"
    assert all(f"    {label(each.text, 'nl')} [" in text.entries(lemniscate, "nl") for each in lemniscate.questions)


def test_questions_that_belong_to_nothing_stand_alone_and_one_of_another_cycle_under_its_activity() -> None:
    loose = km.Question(id=km.QuestionId("loose"), text="Loose?")
    planned = km.Question(id=km.QuestionId("planned"), text="Planned?", activity="plan")
    assert "questions\n---------\n  Loose?" in text.entries(EMPTY.adding(loose)) + "\n"
    both = text.entries(EMPTY.adding(loose, planned))
    assert "  other questions\n    Loose?\n  plan\n    Planned?" in both


def test_a_set_of_principles_tells_which_are_known_have_a_card_and_are_missing() -> None:
    shown = text.entries(catalogue.load("iko"))
    assert "    10 Integral (with its card)\n    unknown: 2, 5, 6, 7, 8" in shown
    assert "     4 Eigenheid (zonder kaart)" in text.entries(catalogue.load("iko"), "nl")
    (told,) = (each for each in plain.entries(catalogue.load("iko")) if each["kind"] == "principle_sets")
    assert [each["number"] for each in told["principles"] if each["card"]] == [10]
    assert told["missing"] == [2, 5, 6, 7, 8]
    whole = km.PrincipleSet(
        id=km.PrincipleSetId("whole"),
        name="Whole",
        principles=tuple(km.Principle(number=each, name=f"The one of {each}") for each in range(1, 11)),
    )
    assert "unknown" not in text.entries(EMPTY.adding(whole))
