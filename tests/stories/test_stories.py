"""The stories in ``examples/stories``: each goes as its table says, in memory and from documents, and nothing else."""

import importlib.util
import re
from functools import cache
from pathlib import Path
from typing import Any

import attrs
import pytest
from telling import START, Happened, Story, differences, tale

import kwaliteitsmodel as km
from kwaliteitsmodel import catalogue, io

ROOT = Path(__file__).parents[2]
PROGRAMS = sorted(each.with_suffix(".py") for each in (ROOT / "examples" / "stories").glob("*.toml"))
each_story = pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.stem)


@cache
def story_of(program: Path) -> Story:
    spec = importlib.util.spec_from_file_location(f"story_of_{program.stem}", program)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    story: Story = module.story
    return story


@cache
def happened_in(program: Path) -> Happened:
    return story_of(program).happen()


@each_story
def test_all_that_the_table_expects_happens_and_nothing_else(program: Path) -> None:
    assert story_of(program).unlike(happened_in(program)) == []


@each_story
def test_from_documents_it_goes_the_same_way(program: Path, tmp_path: Path) -> None:
    from_documents = story_of(program).happen(tmp_path)
    assert from_documents == happened_in(program)
    assert story_of(program).unlike(from_documents) == []


@each_story
def test_every_step_and_question_names_concepts_that_are_listed(program: Path) -> None:
    page = (ROOT / "docs" / "reference" / "concepts.md").read_text(encoding="utf-8")
    listed = set(re.findall(r'id="([0-4]-\d\d)"', page))
    table = story_of(program).table
    for row in (*table["step"], *table["question"]):
        assert row["concepts"], row["id"]
        assert {*row["concepts"]} <= listed, row["id"]


@each_story
def test_every_question_is_asked_of_two_days_and_gets_two_answers(program: Path) -> None:
    for row in story_of(program).table["question"]:
        said = [each["is"] for each in row["answers"]]
        assert len({each["on"] for each in row["answers"]}) == len(said) >= 2, row["id"]
        assert any(each != said[0] for each in said), row["id"]


@each_story
def test_where_the_end_does_not_tell_how_it_was_the_table_says_why(program: Path) -> None:
    table, end = story_of(program).table, happened_in(program).model
    written = re.findall(r"(?m)^looks_back = false(.*)$", program.with_suffix(".toml").read_text(encoding="utf-8"))
    left = [each for each in table["question"] if not each.get("looks_back", True)]
    assert [each for each in written if not re.match(r" +# \w", each)] == []
    assert len(written) == len(left)
    for row in left:
        ask = story_of(program).questions[row["id"]]
        assert any([*ask(end, each["on"])] != each["is"] for each in row["answers"]), row["id"]


@each_story
def test_a_day_on_which_nothing_changes_is_a_day_that_is_asked_about(program: Path) -> None:
    table, moments = story_of(program).table, happened_in(program).moments
    asked = {answer["on"] for question in table["question"] for answer in question["answers"]}
    for row, was, now in zip(table["step"], moments, moments[1:], strict=False):
        silent = now.model == was.model and not {"refused", "appear", "gone"} & row.keys()
        assert not silent or row["on"] in asked, row["id"]


@each_story
def test_something_is_refused_and_something_told_and_solved(program: Path) -> None:
    steps = story_of(program).table["step"]
    assert any("refused" in each for each in steps)
    appeared = {one for each in steps for one in each.get("appear", ())}
    assert appeared & {one for each in steps for one in each.get("gone", ())}


@each_story
def test_the_tale_tells_every_step_and_every_answer(program: Path) -> None:
    table = story_of(program).table
    told = "\n".join(tale(table, happened_in(program)))
    assert table["title"] in told
    assert all(each["does"] in told for each in table["step"])
    assert all(each["asks"] in told for each in table["question"])


def _mutated(table: dict[str, Any], place: int, **changes: Any) -> dict[str, Any]:
    rows = [dict(each) for each in table["step"]]
    rows[place] |= changes
    return table | {"step": rows}


@each_story
def test_a_table_that_expects_anything_else_is_told(program: Path) -> None:
    table, happened = dict(story_of(program).table), happened_in(program)
    for place, row in enumerate(table["step"]):
        for key in ("appear", "gone"):
            more = [*row.get(key, ()), "REF001 nothing"]
            assert list(differences(_mutated(table, place, **{key: more}), happened)) != []
            for one in row.get(key, ()):
                fewer = [each for each in row[key] if each != one]
                assert list(differences(_mutated(table, place, **{key: fewer}), happened)) != []
        other = "" if "refused" in row else "no-such-move"
        assert list(differences(_mutated(table, place, refused=other), happened)) != []
        assert list(differences(_mutated(table, place, who="nobody"), happened)) != []
    assert list(differences(table | {"violations": ["REF001 nothing"]}, happened)) != []
    for question in table["question"]:
        answers = [each | {"is": [*each["is"], "and more"]} for each in question["answers"]]
        rest = [each for each in table["question"] if each is not question]
        assert list(differences(table | {"question": [*rest, question | {"answers": answers}]}, happened)) != []


def _first(**changes: Any) -> list[str]:
    """Return what is told of the first story where its program or table is changed."""
    story = story_of(PROGRAMS[0])
    changed = Story(str(PROGRAMS[0]))
    changed.steps, changed.questions, changed.table = dict(story.steps), dict(story.questions), dict(story.table)
    for name, value in changes.items():
        setattr(changed, name, value)
    return changed.unlike(changed.happen())


def test_a_step_or_question_that_only_one_of_the_two_knows_is_told() -> None:
    story = story_of(PROGRAMS[0])
    for kind in ("steps", "questions"):
        known = dict(getattr(story, kind))
        (gone, _), *_ = known.items()
        assert any(gone in each for each in _first(**{kind: {one: each for one, each in known.items() if one != gone}}))
        assert any("unheard" in each for each in _first(**{kind: known | {"unheard": lambda model, *_: model}}))


def test_days_that_go_back_are_told() -> None:
    story = story_of(PROGRAMS[0])
    first, second, *rest = story.table["step"]
    told = _first(table={**story.table, "step": [second, first, *rest]})
    assert any("comes after" in each for each in told)


def test_an_answer_that_is_given_twice_is_told() -> None:
    happened = happened_in(PROGRAMS[0])
    twice = [attrs.evolve(each, said=(*each.said, *each.said[:1])) for each in happened.answers]
    table = story_of(PROGRAMS[0]).table
    assert any("and it is" in each for each in differences(table, attrs.evolve(happened, answers=tuple(twice))))


def test_what_a_rule_tells_once_more_of_the_same_entity_is_not_hidden() -> None:
    story, happened = story_of(PROGRAMS[0]), happened_in(PROGRAMS[0])
    terms = tuple(km.VocabularyTerm(term=each) for each in ("calm", "safe", "whole"))
    who = happened.moments[0].model.stakeholders[0].id
    words = tuple(km.SharedVocabulary(id=km.VocabularyId("w"), of=who, terms=terms[:n]) for n in (1, 3))
    changed = Story(str(PROGRAMS[0]))
    first, second, *_ = ({**each, "appear": [], "gone": []} for each in story.table["step"])
    changed.table = {**story.table, "step": [first, second], "question": []}
    changed.steps = {
        first["id"]: lambda model: model.adding(words[0]),
        second["id"]: lambda model: model.replacing(words[1]),
    }
    told = [each.rpartition(": ")[2] for each in changed.unlike(changed.happen()) if "CUL001 w" in each]
    assert told == ["CUL001 w", "CUL001 w (2)", "CUL001 w (3)"]


@each_story
def test_what_the_table_takes_from_the_catalogue_is_there_from_the_beginning(program: Path) -> None:
    story = story_of(program)
    begins = happened_in(program).moments[0].model
    taken = [
        each
        for name, nouns in story.table.get("catalogue", {}).items()
        for noun in nouns
        for each in getattr(catalogue.load(name), noun)
    ]
    assert [each for each in taken if begins.find(each.id) != each] == []
    assert len([*begins.entities()]) == len([*io.load(story.begin).entities()]) + len(taken)


def test_some_stories_take_something_from_the_catalogue() -> None:
    assert [each.stem for each in PROGRAMS if story_of(each).table.get("catalogue")] == [
        "alliance",
        "integral",
        "lemniscate",
    ]


def test_it_begins_with_the_start() -> None:
    assert {happened_in(each).moments[0].step for each in PROGRAMS} == {START}
