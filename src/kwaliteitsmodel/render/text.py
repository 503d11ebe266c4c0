"""Models, reports and problems as text for people, in Dutch or English."""

import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from kwaliteitsmodel.analysis.questions import Grouped, grouped
from kwaliteitsmodel.changes import Difference
from kwaliteitsmodel.checks import Report, Severity, Violation
from kwaliteitsmodel.domain.phases import LEMNISCATE, CycleDefinition
from kwaliteitsmodel.domain.positions import Mode, QuadrantField, Scope
from kwaliteitsmodel.domain.questions import Question
from kwaliteitsmodel.domain.relations import Relation
from kwaliteitsmodel.domain.values import Text, label
from kwaliteitsmodel.errors import Language, Message, Problem, shown_pointer
from kwaliteitsmodel.io import Document
from kwaliteitsmodel.model import QualityModel
from kwaliteitsmodel.names import NAMES
from kwaliteitsmodel.readers.losses import Loss, LossReport
from kwaliteitsmodel.render import plain

if TYPE_CHECKING:
    from kwaliteitsmodel.analysis.counts import CountTable, Shown

MOST_LINES = 50
"""The most lines of one sort that are shown; how many more there are is said."""

COLUMN = 40
"""The width of a field of the quadrant, in characters."""

_ONE_OR_MORE = {
    **NAMES,
    "error": (Text(nl="fout", en="error"), Text(nl="fouten", en="errors")),
    "warning": (Text(nl="waarschuwing", en="warning"), Text(nl="waarschuwingen", en="warnings")),
    "advice": (Text(nl="advies", en="piece of advice"), Text(nl="adviezen", en="pieces of advice")),
    "rule": (Text(nl="regel", en="rule"), Text(nl="regels", en="rules")),
}


def model(shown: QualityModel, language: Language = "en", *, confidential: bool = False) -> str:
    """Return a model in brief: its name, what it holds, its quadrant, and who accounts to whom.

    What is recorded as confidential isn't in it, which is said, unless *confidential* asks for it.
    """
    open_part = shown if confidential else shown.without_confidential()
    parts = [summary(open_part, language), quadrant(open_part, language), accountability(open_part, language)]
    parts += [] if open_part is shown else [_WITHHELD.label(language)]
    return "\n\n".join(part for part in parts if part)


_WITHHELD = Text(nl="Wat vertrouwelijk is, staat hier niet bij.", en="What is confidential isn't shown here.")


def summary(shown: QualityModel, language: Language = "en") -> str:
    """Return the name of a model, what it is about and how many of each kind it holds."""
    name = label(shown.name, language)
    lines = [name, "=" * len(name)]
    if shown.about:
        lines.append(label(shown.about, language))
    held = [_number(n, kind, language) for kind, n in plain.counts(shown).items() if n]
    lines += textwrap.wrap(", ".join(held), 100)
    kinds = Counter(each.kind for each in shown.stakeholders)
    lines += textwrap.wrap(
        "; ".join(f"{kind.label(language)} {n}" for kind, n in kinds.most_common()),
        100,
        initial_indent="  ",
        subsequent_indent="  ",
    )
    return "\n".join(lines)


def quadrant(shown: QualityModel, language: Language = "en") -> str:
    """Return the quadrant as a table of two rows and two columns, with what lies in each field."""
    fields = plain.quadrant(shown)

    def items(field: QuadrantField) -> list[str]:
        return [f"• {_called(shown, each, language)[:200]}" for each in fields[field]] or ["–"]

    rule = f"+{'-' * COLUMN}+{'-' * COLUMN}+"
    left, right = Mode.SECURE.label(language).upper(), Mode.LEARN.label(language).upper()
    lines = [_heading(Text(nl="Kwadrant", en="Quadrant"), language), rule, *_cells([left], [right])]
    rows = (
        (Scope.COLLECTIVE, QuadrantField.UPPER_LEFT, QuadrantField.UPPER_RIGHT),
        (Scope.SCHOOL, QuadrantField.LOWER_LEFT, QuadrantField.LOWER_RIGHT),
    )
    for scope, secure, learn in rows:
        title = scope.label(language)
        lines += [rule, *_cells([f"[{title}]", *items(secure)], [f"[{title}]", *items(learn)])]
    return "\n".join([*lines, rule])


def entries(shown: QualityModel, language: Language = "en") -> str:
    """Return what a ready-made model holds, kind by kind, each with the concepts that it comes from.

    Questions stand with what they belong to, and a set of principles tells which are known and which aren't.
    """
    found: dict[str, list[dict[str, Any]]] = {}
    for each in plain.entries(shown):
        found.setdefault(each["kind"], []).append(each)
    parts = [summary(shown, language)]
    for kind, several in found.items():
        lines = {each["id"]: "\n".join(_entry(each, language)) for each in several}
        told = _by_place(shown, lines, language) if kind == "questions" else lines.values()
        parts.append("\n".join([_heading(NAMES[kind][1], language), *told]))
    return "\n\n".join(parts)


def _entry(entry: Mapping[str, Any], language: Language) -> Iterator[str]:
    """Yield an entry with its concepts, and of a set of principles each with whether its card is there."""
    numbers = f" [{', '.join(entry['concepts'])}]" if entry["concepts"] else ""
    yield f"  {entry['name'][language]}{numbers}"
    for each in entry.get("principles", ()):
        yield f"    {each['number']:>2} {each['name'][language]} ({_CARD[each['card']].label(language)})"
    if entry.get("missing"):
        yield f"    {_UNKNOWN.label(language)}: {', '.join(map(str, entry['missing']))}"


_CARD = {True: Text(nl="met kaart", en="with its card"), False: Text(nl="zonder kaart", en="without a card")}
_UNKNOWN = Text(nl="onbekend", en="unknown")


def _by_place(shown: QualityModel, lines: Mapping[str, str], language: Language) -> Iterator[str]:
    """Yield the lines of questions under what they belong to; where none belongs to anything, the lines alone."""
    groups = {label(each.name, language): list(each.questions) for each in grouped(shown.questions) if each.questions}
    told = {each.id for several in groups.values() for each in several}
    for each in shown.questions:
        if each.activity and each.id not in told:  # of a cycle that isn't the lemniscate
            groups.setdefault(each.activity, []).append(each)
    if not any(each.activity or each.factor or each.use for each in shown.questions):
        yield from lines.values()
        return
    for name, several in groups.items():
        yield f"  {name}"
        yield from (f"  {lines[each.id]}" for each in several)


def _cells(left: list[str], right: list[str]) -> Iterator[str]:
    """Yield the lines of one row of the quadrant."""
    columns = [[line for item in items for line in textwrap.wrap(item, COLUMN - 2)] for items in (left, right)]
    for place in range(max(map(len, columns))):
        cells = (column[place] if place < len(column) else "" for column in columns)
        yield "|" + "|".join(f" {cell:<{COLUMN - 2}} " for cell in cells) + "|"


def accountability(shown: QualityModel, language: Language = "en") -> str:
    """Return who accounts to whom about what, a line each; empty where nobody does."""
    relations = plain.accounts(shown)
    if not relations:
        return ""
    title = _heading(Text(nl="Wie legt verantwoording af aan wie", en="Who accounts to whom"), language)
    return "\n".join([title, *_first((_account(shown, each, language) for each in relations), relations, language)])


def _account(shown: QualityModel, relation: Relation, language: Language) -> str:
    about = ", ".join(_called(shown, each, language) for each in relation.about)
    what = f" ({Text(nl='over', en='about').label(language)}: {about})" if about else ""
    return f"  {_called(shown, relation.source, language)} → {_called(shown, relation.target, language)}{what}"


def _called(shown: QualityModel, id: str, language: Language) -> str:
    """Return the name or text of the entity *id*, of a use that of its instrument, or the id where there is none."""
    return label(plain.called(shown, id), language)


def lemniscate(
    shown: QualityModel | CycleDefinition = LEMNISCATE,
    language: Language = "en",
    *,
    start: str | None = None,
    questions: Iterable[Question] = (),
) -> str:
    """Return a cycle, which has no end, from the phase *start* on, with the questions of each phase and key factor.

    Of a model these are the activities of the lemniscate, with the questions of the model too, save those recorded as
    confidential. Where there are no questions, only the walk is shown.

    Raises:
        InvalidValueError: If the cycle has no such phase.

    Source: 2-07, 2-19
    """
    of = shown if isinstance(shown, CycleDefinition) else LEMNISCATE
    held = () if isinstance(shown, CycleDefinition) else shown.without_confidential().questions
    groups = grouped((*held, *questions), of, start)
    walked = (label(each.name, language) for each in groups[: len(of.phases)])
    lines = [_heading(of.name, language), f"  {' → '.join(walked)} → …"]
    for each in groups:
        lines += _asked(each, language)
    return "\n".join(lines)


def _asked(group: Grouped, language: Language) -> Iterator[str]:
    """Yield the name of a group and its questions, a line each; nothing where it has none."""
    if group.questions:
        yield f"  {label(group.name, language)}"
    for each in group.questions:
        yield f"    • {label(each.text, language)}"


def report(found: Report, language: Language = "en") -> str:
    """Return what a check found: violations by severity, what was accepted, and which rules were not run."""
    lines = [_heading(Text(nl="Controle", en="Check"), language)]
    for severity in Severity:
        lines += _violations(found.open(severity), severity.label(language), language)
    lines += _violations(found.accepted, Text(nl="geaccepteerd", en="accepted").label(language), language)
    lines += [
        f"  {Text(nl='niet uitgevoerd', en='not run').label(language)} {each.rule}: {each.reason.text(language)}"
        for each in found.not_run
    ]
    numbers = [_number(len(found.open(each)), str(each.value), language) for each in Severity]
    run = Text(nl="uitgevoerd", en="run").label(language)
    lines.append(f"  {', '.join(numbers)}; {_number(len(found.run), 'rule', language)} {run}")
    return "\n".join(lines)


def _violations(violations: Sequence[Violation], title: str, language: Language) -> Iterator[str]:
    lines = (f"  {title} {each.rule}: {each.message(language)}" for each in violations)
    return _first(lines, violations, language)


def difference(found: Difference, language: Language = "en", *, withheld: bool = False, small: bool = False) -> str:
    """Return what changed from one model to another, a line each, or that nothing did.

    *withheld* says that what is confidential wasn't compared, *small* that there are changes of small counts
    of people that aren't in it.
    """
    lines = list(_first((f"  {each.message(language)}" for each in found), tuple(found), language))
    lines = lines or ([] if small else [Text(nl="geen verschil", en="no difference").label(language)])
    untold = [_NOT_COMPARED] if withheld else []
    untold += [_SMALL_NOT_SHOWN] if small else []
    return "\n".join([*lines, *(each.label(language) for each in untold)])


_NOT_COMPARED = Text(nl="Wat vertrouwelijk is, is niet vergeleken.", en="What is confidential wasn't compared.")
_SMALL_NOT_SHOWN = Text(
    nl="Wat er veranderde aan kleine aantallen mensen, of ze zou verraden, staat hier niet bij.",
    en="What changed of small counts of people, or would give them away, isn't shown here.",
)


def problems(found: Sequence[Problem], language: Language = "en") -> str:
    """Return what is wrong with a document, a line each with its place."""
    whole = Text(nl="(het geheel)", en="(the whole)").label(language)
    lines = (f"  {shown_pointer(each.pointer, language) or whole}: {each.message(language)}" for each in found)
    return "\n".join(_first(lines, found, language))


def document(shown: Document, language: Language = "en") -> str:
    """Return which version a document was written in, and what lifting it to ours changed."""
    written = Text(nl=f"Geschreven in versie {shown.version}", en=f"Written in version {shown.version}")
    return "\n".join([written.label(language), *(f"  {each.text(language)}" for each in shown.changes)])


def losses(found: LossReport, language: Language = "en") -> str:
    """Return what reading cost: what became of every row, what was lost with an example of each, what was assumed.

    What people can mend in a cell is told a line each.
    """
    lines = [_heading(Text(nl="Verantwoording van het inlezen", en="What reading cost"), language)]
    for tally in found.tallies:
        became = ", ".join(f"{fate.label(language)} {_thousands(n, language)}" for fate, n in tally.became.items())
        unit = _UNITS[tally.unit][tally.read != 1].label(language)
        lines.append(f"  {tally.file}: {_thousands(tally.read, language)} {unit}: {became}")
    for code in found.counted():
        lines += _lost(found.of(code), language)
    lines += [f"  {_ASSUMED.label(language)}: {each.text(language)}" for each in found.assumptions]
    return "\n".join(lines)


def _lost(losses: Sequence[Loss], language: Language) -> Iterator[str]:
    """Yield what was lost in one way: each of them where its cell is told, else how many, and the first."""
    first = losses[0]
    if first.place:
        yield from _first((f"  {each.message(language)}" for each in losses), losses, language)
    else:
        where = f"{first.file}:{first.line} {first.column}".strip()
        yield f"  {_thousands(len(losses), language)} × {where}: {first.detail.text(language)}"


def changes(found: Sequence[Message], language: Language = "en") -> str:
    """Return what changed in a model, a line each, or that nothing did."""
    lines = list(_first((f"  {each.text(language)}" for each in found), found, language))
    nothing = "  " + Text(nl="niets", en="nothing").label(language)
    return "\n".join([_heading(Text(nl="Wat is gewijzigd", en="What changed"), language), *(lines or [nothing])])


def count_table(shown: QualityModel, table: "CountTable", language: Language = "en") -> str:
    """Return a table of counts with its totals, ``×`` for what is left out and ``?`` for what isn't known."""
    total = Text(nl="totaal", en="total").label(language)
    lines = [["", *map(str, table.columns), total]]
    for row, cells, sum_of in zip(table.rows, table.cells, table.row_totals, strict=True):
        lines.append([_called(shown, row, language), *(_counted(each, language) for each in (*cells, sum_of))])
    lines.append([total, *(_counted(each, language) for each in (*table.column_totals, table.total))])
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    said = ["  ".join([line[0].ljust(widths[0]), *map(str.rjust, line[1:], widths[1:])]) for line in lines]
    heading = _heading(Text(nl="Aantallen", en="Counts"), language)
    return "\n".join([heading, *said, f"  {table.message(language)}"])


def _counted(count: "Shown", language: Language) -> str:
    if count is None:
        return "?"
    return _thousands(count, language) if isinstance(count, int) else "×"


_UNITS = {
    "rows": (Text(nl="rij", en="row"), Text(nl="rijen", en="rows")),
    "cells": (Text(nl="cel", en="cell"), Text(nl="cellen", en="cells")),
}
_ASSUMED = Text(nl="aangenomen", en="assumed")


def _first(lines: Iterable[str], all_of_them: Sequence[object], language: Language) -> Iterator[str]:
    """Yield the first lines, and how many more there are."""
    for place, line in enumerate(lines):
        if place == MOST_LINES:
            more = len(all_of_them) - MOST_LINES
            yield "  " + Text(nl=f"… en nog {more}", en=f"… and {more} more").label(language)
            return
        yield line


def _heading(title: str | Text, language: Language) -> str:
    text = label(title, language)
    return f"{text}\n{'-' * len(text)}"


def _number(n: int, what: str, language: Language) -> str:
    """Return how many there are of something, as words."""
    one, more = _ONE_OR_MORE[what]
    return f"{_thousands(n, language)} {(one if n == 1 else more).label(language)}"


def _thousands(n: int, language: Language) -> str:
    return f"{n:,}".replace(",", "." if language == "nl" else ",")
