"""Registers that were written from a model, and edited, go back into it: what a cell says anew is changed, no more."""

import typing
from collections.abc import Iterator
from pathlib import Path

import attrs

from kwaliteitsmodel.changes import Changed, Difference, Entry, diff
from kwaliteitsmodel.domain.sources import Recorded
from kwaliteitsmodel.domain.values import Interval, Text
from kwaliteitsmodel.domain.words import Missing
from kwaliteitsmodel.errors import InvalidTableError, InvalidValueError, Language, Message, Problem
from kwaliteitsmodel.model import Entity, QualityModel, kind_of
from kwaliteitsmodel.readers.losses import LossReport
from kwaliteitsmodel.readers.registers.columns import REGISTERS, Column, plain_heading
from kwaliteitsmodel.readers.registers.doubts import doubts
from kwaliteitsmodel.readers.registers.gathering import Gathered, RowFate
from kwaliteitsmodel.readers.registers.reading import gathered_in, in_use
from kwaliteitsmodel.readers.registers.rows import Placed, Row, made, recorded, refused, rows_of
from kwaliteitsmodel.readers.registers.sheets import Sheet, shown
from kwaliteitsmodel.readers.registers.shielding import compared
from kwaliteitsmodel.readers.registers.writing import cell_of, shared_part, value_of
from kwaliteitsmodel.readers.tables import AnyPath


@attrs.frozen(kw_only=True)
class Updated:
    """The model after registers changed it, how it was *before*, and what that cost (nl: *bijgewerkt model*)."""

    before: QualityModel
    model: QualityModel
    losses: LossReport

    @property
    def difference(self) -> Difference:
        """All that changed, as :func:`kwaliteitsmodel.changes.diff` tells it."""
        return diff(self.before, self.model)

    def changes(self, *, confidential: bool = False, small: bool = False) -> tuple[Message, ...]:
        """Return what changed as sentences in the words of the registers.

        What is recorded as confidential isn't in them, unless *confidential* asks for it, and neither are small counts
        of people and what gives them away, unless *small* does; that they aren't is told.
        """
        found = compared(self.before, self.model, confidential=confidential, small=small)
        untold = [_WITHHELD] if found.withheld else []
        untold += [_SMALL] if found.small else []
        return (*map(_sentence, found.shown), *untold)


_WITHHELD = Message(
    code="withheld",
    en="what is confidential wasn't compared",
    nl="wat vertrouwelijk is, is niet vergeleken",
)
_SMALL = Message(
    code="small-not-shown",
    en="what changed of small counts of people, or would give them away, isn't shown here",
    nl="wat er veranderde aan kleine aantallen mensen, of ze zou verraden, staat hier niet bij",
)


def _sentence(entry: Entry) -> Message:
    """Return what *entry* says, with headings in the place of fields, and registers in that of lists."""
    register = next(each for each in REGISTERS if each.plural == entry.kind)
    words = {"field": register.called(entry.field)} if isinstance(entry, Changed) else {"kind": register.name}
    return attrs.evolve(entry.detail, fields={**entry.detail.fields, **words})


def update(model: QualityModel, folder: AnyPath, *, confidential: bool = False, small: bool = False) -> Updated:
    """Return *model* as the registers in *folder* change it, such as those that were written from it and edited since.

    A row whose id the model holds changes what its cells say otherwise than :func:`write` says it; an empty cell takes
    away what would stand there. What has no column, or no place in a cell, stays; so does what is confidential or a
    small count and therefore isn't in them: *confidential* and *small* say that they were written with it. A text in
    two languages is changed in that of the headings. That something is confidential is taken back by the word *no*
    only, never by an empty cell; and that a number isn't shown takes none away, which is told. A row with another id is
    new; one that happens to have the id of something confidential that wasn't written is refused. Whatever isn't in the
    registers stays in the model; how much of what could stand there doesn't is told.

    Raises:
        OSError: If there is no such folder, or a file can't be read.
        FileTooLargeError: If one holds too much.
        MissingExtraError: If there is a workbook and openpyxl isn't installed.
        InvalidTableError: If anything is wrong anywhere: all of it is told, with file, sheet, row and column, and
            nothing is changed.
    """
    gathered = gathered_in(Path(folder))
    written = shared_part(model, confidential=confidential, small=small)
    placed = list(_placed(gathered, model, written))
    if gathered.problems:
        raise InvalidTableError(tuple(gathered.problems))
    after = _with(model, [each.entity for each in placed])
    gathered.losses += doubts(placed, after)
    gathered.assumptions += _staying(gathered, written, {each.entity.id for each in placed})
    fates = ((each.row.sheet, _fate(each.entity, model)) for each in placed)
    report = gathered.report(fates, RowFate.ADDED, RowFate.CHANGED, RowFate.UNCHANGED)
    return Updated(before=model, model=after, losses=report)


def _staying(gathered: Gathered, written: QualityModel, met: set[str]) -> Iterator[Message]:
    """Yield how many that could stand in a register that lies there stand in none of its rows."""
    there = {each.register.plural for each in gathered.sheets}
    for register in (each for each in REGISTERS if each.plural in there):
        many = sum(each.id not in met for each in getattr(written, register.plural))
        if many:
            yield attrs.evolve(_STAYS, fields={"n": many, "register": register.name})


_STAYS = Message(
    code="stays",
    en="what stands in no row of the register of {register} stays in the model: {n}",
    nl="wat in geen rij van het register van {register} staat, blijft in het model: {n}",
)


def _with(model: QualityModel, entities: list[Entity]) -> QualityModel:
    changed = (each for each in entities if _fate(each, model) is RowFate.CHANGED)
    return model.replacing(*changed).adding(*(each for each in entities if each.id not in model))


def _fate(entity: Entity, model: QualityModel) -> RowFate:
    before = model.find(entity.id)
    if before is None:
        return RowFate.ADDED
    return RowFate.UNCHANGED if before == entity else RowFate.CHANGED


def _placed(gathered: Gathered, model: QualityModel, written: QualityModel) -> Iterator[Placed]:
    """Yield what the rows make of what the model holds, or of nothing; gather what is wrong with them."""
    met: dict[str, Placed] = {}
    for row in rows_of(gathered):
        before = model.find(row.values["id"])
        known = before if isinstance(before, row.sheet.register.kind) else None
        entity = made(row, gathered) if known is None else _edited(row, known, written, gathered)
        if entity is None:
            continue
        placed = Placed(entity=entity, row=row)
        gathered.problems += _clashes(placed, before, met.get(entity.id), written)
        met.setdefault(entity.id, placed)
        yield placed


def _clashes(placed: Placed, before: Entity | None, first: Placed | None, written: QualityModel) -> Iterator[Problem]:
    """Yield that the id of *placed* is that of the *first* row, of another kind, or of what people couldn't see."""
    if first is not None or (before is not None and kind_of(before) != kind_of(placed.entity)):
        yield in_use(placed, first)
    elif before is not None and before != placed.entity and _is_hidden(placed.row, written):
        yield attrs.evolve(in_use(placed), hint=_HIDDEN)


def _is_hidden(row: Row, written: QualityModel) -> bool:
    """Return whether what has the id of *row* wasn't *written*, and the row doesn't know that it is confidential."""
    return row.values["id"] not in written and "recorded.confidential" not in row.values


_HIDDEN = Message(
    code="hidden-id",
    en="something confidential has it: choose another one,"
    " or say that the registers were written with what is confidential (--confidential)",
    nl="iets vertrouwelijks heeft het: kies een ander,"
    " of zeg dat de registers zijn geschreven met wat vertrouwelijk is (--confidential)",
)


def _edited(row: Row, entity: Entity, written: QualityModel, gathered: Gathered) -> Entity | None:
    """Return *entity* with what *row* says otherwise than it is *written*, or gather why that can't be."""
    base = written.find(entity.id) or entity
    edits: dict[str, typing.Any] = {
        column.field: _edit(row, column, entity, base)
        for _, column in row.columns.values()
        if row.values.get(column.field) not in _said(row, base, column) and not _hides(row, column, entity, gathered)
    }
    parts = {field: edits.pop(field) for field in list(edits) if field.startswith("recorded.")}
    try:
        if parts:
            edits["recorded"] = recorded(parts, getattr(entity, "recorded", None))
        return attrs.evolve(entity, **edits) if edits else entity
    except InvalidValueError as error:
        gathered.problems.append(refused(row, error, next(iter(parts), "id")))
        return None


def _hides(row: Row, column: Column, entity: Entity, gathered: Gathered) -> bool:
    """Return whether *row* only says that a number isn't shown, where *entity* has it; tell that it stays."""
    kept = value_of(entity, column.field)
    if row.values.get(column.field) is not Missing.SUPPRESSED or not isinstance(kept, int | float | Interval):
        return False
    gathered.losses.append(row.loss(column.field, Missing.SUPPRESSED.value, _KEPT))
    return True


_KEPT = Message(
    code="number-kept",
    en="that a number isn't shown doesn't take it away: it stays in the model",
    nl="dat een getal niet wordt getoond, haalt het niet weg: het blijft in het model staan",
)


def _said(row: Row, entity: Entity, column: Column) -> Iterator[object]:
    """Yield what reading gives of what is written in *column* for *entity*; nothing where that is empty."""
    value = value_of(entity, column.field)
    cell, _ = cell_of(entity, column, _language(row, column) if isinstance(value, Text) else "nl")
    yield None if cell == "" else column.form.read(cell) if isinstance(cell, str) else value
    if column.field == "recorded.confidential":
        yield None


def _edit(row: Row, column: Column, entity: Entity, base: Entity) -> object:
    """Return what is to stand in the field of *column*."""
    new = row.values.get(column.field)
    old, seen = value_of(entity, column.field), value_of(base, column.field)
    if new is None:
        new = row.sheet.register.otherwise.get(column.field, _nothing(row, column.field))
    if isinstance(old, Text) and isinstance(new, str) and new:
        return attrs.evolve(old, **{_language(row, column): new})
    if isinstance(old, tuple) and isinstance(new, tuple) and old != seen:
        who = {getattr(each, "stakeholder", each) for each in (*new, *seen)}
        return (*new, *(each for each in old if getattr(each, "stakeholder", each) not in who))
    return new


def _nothing(row: Row, field: str) -> typing.Any:  # noqa: ANN401 - of any field
    """Return what *field* holds where nothing is said."""
    part = field.removeprefix("recorded.")
    return attrs.fields_dict(Recorded if part != field else row.sheet.register.kind)[part].default


def _language(row: Row, column: Column) -> Language:
    """Return in which language *column* is headed; where that is the same in both, in which most others are."""
    if column.heading.nl == column.heading.en:
        return _mostly(row.sheet)
    return "en" if plain_heading(row.heading(column.field)) == column.heading.en else "nl"


def _mostly(sheet: Sheet) -> Language:
    """Return in which language the headings of *sheet* are; Dutch where it can't be told."""
    headings = {plain_heading(shown(each)) for each in sheet.rows[0][1]}
    columns = sheet.register.columns
    en, nl = (sum(getattr(each.heading, language) in headings for each in columns) for language in ("en", "nl"))
    return "en" if en > nl else "nl"
