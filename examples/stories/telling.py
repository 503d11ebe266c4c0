"""Tells stories and lays what happened beside what was expected: the one thing that all stories here share.

A story is three files of one name: how it begins (``.json``, a document, joined with what the table takes from the
catalogue), who does what when and what is expected of it
(``.toml``, a table that was written first), and the program that does it (``.py``). What the table expects has to
happen, and nothing else: a rule that isn't in the table stays silent.
"""

import sys
import tempfile
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import attrs

import kwaliteitsmodel as km
from kwaliteitsmodel import catalogue, checks, io
from kwaliteitsmodel.errors import InvalidValueError, KwaliteitsmodelError

Table = Mapping[str, Any]
Doing = Callable[[km.QualityModel], km.QualityModel]
Asking = Callable[[km.QualityModel, date], Iterable[str]]

START = "start"


@attrs.frozen(kw_only=True)
class Moment:
    """What a step of a story did: how the model is since, what was refused, and which rules began or ceased to tell."""

    step: str
    on: date
    model: km.QualityModel
    refused: str = ""
    because: str = ""
    told: Mapping[str, str] = attrs.field(factory=dict)
    told_before: Mapping[str, str] = attrs.field(factory=dict)

    @property
    def appear(self) -> dict[str, str]:
        """What rules tell since this step: rule and entity, with the sentence."""
        return {each: said for each, said in self.told.items() if each not in self.told_before}

    @property
    def gone(self) -> dict[str, str]:
        """What rules tell no longer since this step."""
        return {each: said for each, said in self.told_before.items() if each not in self.told}


@attrs.frozen(kw_only=True)
class Answer:
    """What a question got for an answer about a day, as it was known then or at the end of the story."""

    question: str
    on: date
    at_the_end: bool
    said: tuple[str, ...]


@attrs.frozen(kw_only=True)
class Happened:
    """All that happened in a story."""

    moments: tuple[Moment, ...]
    answers: tuple[Answer, ...]

    @property
    def model(self) -> km.QualityModel:
        """How the model is at the end."""
        return self.moments[-1].model


class Story:
    """A story: its table, and what the program says is done at each step and asked by each question."""

    def __init__(self, program: str) -> None:
        """Read the table beside *program*."""
        self.begin = Path(program).with_suffix(".json")
        self.table: Table = tomllib.loads(Path(program).with_suffix(".toml").read_text(encoding="utf-8"))
        self.steps: dict[str, Doing] = {}
        self.questions: dict[str, Asking] = {}

    def step(self, id: str) -> Callable[[Doing], Doing]:
        """Say that the function that follows does the step *id* of the table."""
        return lambda doing: self.steps.setdefault(id, doing)

    def question(self, id: str) -> Callable[[Asking], Asking]:
        """Say that the function that follows asks the question *id* of the table."""
        return lambda asking: self.questions.setdefault(id, asking)

    def happen(self, folder: Path | None = None) -> Happened:
        """Let it happen: in memory, or saved to *folder* and loaded again after each step."""
        moments = [_began(self._start(), self.table["begins"])]
        for row in self.table["step"]:
            done = _done(self.steps.get(row["id"], _nothing), row["id"], row["on"], moments[-1])
            moments.append(done if folder is None else attrs.evolve(done, model=_again(done.model, folder)))
        return Happened(moments=tuple(moments), answers=tuple(self._answers(moments)))

    def tell(self) -> None:
        """Print the story, and stop with status 1 where it didn't go as the table says, on either road."""
        happened = self.happen()
        print("\n".join(tale(self.table, happened)))
        with tempfile.TemporaryDirectory() as folder:
            from_documents = self.happen(Path(folder))
        apart = [*self.unlike(happened), *self.unlike(from_documents)]
        print("\n".join(dict.fromkeys(apart)) or "\nAll of it went as the table says, from documents too.")
        sys.exit(1 if apart else 0)

    def unlike(self, happened: Happened) -> list[str]:
        """Return each way in which what *happened* isn't what the table says, and the program doesn't fit the table."""
        fits = (
            *_unlike("steps of the program", [each["id"] for each in self.table["step"]], self.steps),
            *_unlike("questions of the program", [each["id"] for each in self.table["question"]], self.questions),
        )
        return [*fits, *differences(self.table, happened)]

    def _start(self) -> km.QualityModel:
        """Return how it begins: the document, joined with what the table takes from the catalogue."""
        model = io.load(self.begin)
        for name, nouns in self.table.get("catalogue", {}).items():
            taken = catalogue.load(name)
            model = model.adding(*(each for noun in nouns for each in getattr(taken, noun)))
        return model

    def _answers(self, moments: Sequence[Moment]) -> Iterator[Answer]:
        for row in self.table["question"]:
            ask = self.questions.get(row["id"], _silence)
            for answer in row["answers"]:
                on = answer["on"]
                then = [each for each in moments if each.on <= on][-1]
                for asked in (then, moments[-1]) if row.get("looks_back", True) else (then,):
                    said = tuple(ask(asked.model, on))
                    yield Answer(question=row["id"], on=on, at_the_end=asked is not then, said=said)


def _nothing(model: km.QualityModel) -> km.QualityModel:
    return model


def _silence(_: km.QualityModel, __: date) -> tuple[str, ...]:
    return ()


def _began(model: km.QualityModel, on: date) -> Moment:
    return Moment(step=START, on=on, model=model, told=_told(model, on))


def _done(doing: Doing, step: str, on: date, before: Moment) -> Moment:
    """Return what *doing* a step did; where it is refused, all stays as it was."""
    model, refused, because = before.model, "", ""
    try:
        model = doing(before.model)
    except KwaliteitsmodelError as error:
        refused = error.detail.code if isinstance(error, InvalidValueError) else type(error).__name__
        because = error.message()
    told = _told(model, on)
    return Moment(step=step, on=on, model=model, refused=refused, because=because, told=told, told_before=before.told)


def _told(model: km.QualityModel, on: date) -> dict[str, str]:
    """Return what the rules tell on that day, but what people accepted: rule and entity, with the sentence.

    What one rule tells of one entity for the second time has ``(2)`` behind it, and so on: none hides another.
    """
    counted: Counter[str] = Counter()
    told: dict[str, str] = {}
    for each in checks.run(model, on=on).open():
        what = f"{each.rule} {each.id}".strip()
        counted[what] += 1
        told[what if counted[what] == 1 else f"{what} ({counted[what]})"] = each.message()
    return told


def _again(model: km.QualityModel, folder: Path) -> km.QualityModel:
    path = folder / "story.json"
    io.save(model, path)
    return io.load(path)


def differences(table: Table, happened: Happened) -> Iterator[str]:
    """Yield each way in which what *happened* isn't what the *table* says, both directions."""
    start = {"id": START, "on": table["begins"], "appear": table.get("violations", ())}
    day = table["begins"]
    for row, moment in zip((start, *table["step"]), happened.moments, strict=True):
        where = f"{moment.step} ({moment.on})"
        if row["on"] < day:
            yield f"{where}: comes after {day} in the table"
        day = row["on"]
        yield from _unlike(f"{where}: refused", filter(None, [row.get("refused")]), filter(None, [moment.refused]))
        yield from _unlike(f"{where}: told from now on", row.get("appear", ()), moment.appear)
        yield from _unlike(f"{where}: told no longer", row.get("gone", ()), moment.gone)
        if row is not start and row["who"] not in moment.model:
            yield f"{where}: nobody is called {row['who']}"
    expected = {(row["id"], each["on"]): each["is"] for row in table["question"] for each in row["answers"]}
    for each in happened.answers:
        where = f"{each.question} ({each.on}, asked {'at the end' if each.at_the_end else 'then'})"
        yield from _unlike(where, expected[each.question, each.on], each.said)


def _unlike(where: str, expected: Iterable[str], found: Iterable[str]) -> Iterator[str]:
    one, other = list(expected), list(found)
    yield from (f"{where}: expected, and it isn't there: {each}" for each in one if each not in other)
    yield from (f"{where}: it is there, and not expected: {each}" for each in other if each not in one)
    if sorted(one) != sorted(other) and {*one} == {*other}:
        yield f"{where}: expected {one}, and it is {other}"


def tale(table: Table, happened: Happened) -> Iterator[str]:
    """Yield what *happened*, line by line, as one tells it to people."""
    yield from (table["title"], "=" * len(table["title"]), "", table["about"].strip(), "")
    for row, moment in zip(({}, *table["step"]), happened.moments, strict=True):
        yield f"{moment.on}  " + (_told_of(row, moment.model) if row else "So it begins.")
        if moment.refused:
            yield f"    that can't be: {moment.because}"
        yield from (f"    {each.split()[0]} tells: {said}" for each, said in moment.appear.items())
        yield from (f"    {each.split()[0]} tells no longer: {said}" for each, said in moment.gone.items())
    for row in table["question"]:
        yield from ("", f"{row['asks']} [{', '.join(row['concepts'])}]")
        answers = {each.on: each.said for each in happened.answers if each.question == row["id"]}
        yield from (f"    {on}: {'; '.join(said) or 'none'}" for on, said in answers.items())


def _told_of(row: Table, model: km.QualityModel) -> str:
    return f"{called(model, row['who'])} {row['does']} [{', '.join(row['concepts'])}]"


def called(model: km.QualityModel, id: str) -> str:
    """Return what *id* is called in *model*, or the id itself."""
    found: Any = model.find(id)
    name = getattr(found, "name", "") or getattr(found, "text", "") or id
    return km.label(name, "en")
