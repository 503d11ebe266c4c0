"""A folder of registers becomes a model: all of them, or everything that is wrong with them."""

from collections.abc import Iterator
from pathlib import Path

import attrs

from kwaliteitsmodel.domain.values import Text
from kwaliteitsmodel.errors import InvalidTableError, Message, Problem, shown_pointer
from kwaliteitsmodel.model import QualityModel, kind_of
from kwaliteitsmodel.readers.losses import LossReport
from kwaliteitsmodel.readers.registers.columns import REGISTERS
from kwaliteitsmodel.readers.registers.doubts import doubts
from kwaliteitsmodel.readers.registers.gathering import Gathered, RowFate, files_of
from kwaliteitsmodel.readers.registers.rows import Placed, made, rows_of
from kwaliteitsmodel.readers.registers.sheets import problem
from kwaliteitsmodel.readers.tables import AnyPath


@attrs.frozen(kw_only=True)
class Read:
    """The model that registers make, and what reading them cost (nl: *ingelezen registers*)."""

    model: QualityModel
    losses: LossReport


def read(folder: AnyPath, *, name: str | Text | None = None, into: QualityModel | None = None) -> Read:
    """Return the model of the registers in *folder* and the folders in it, after what *into* holds.

    A file is a register by its name, in Dutch or English, whatever follows it: ``bezoeken.xlsx``,
    ``visits 2024-2025.csv``; a workbook may also have several, each on a sheet with its name. Several files of one
    register, such as those of two school years, are read one after another. A heading is Dutch or English, columns may
    stand in any order, and those that aren't known are left out and told; empty rows are skipped. What is hidden is
    passed over; other spreadsheets than Excel's, ids that nobody has, and grades that aren't on their scale are told.
    *name* is what the model is called, by itself as the folder. What *into* holds isn't changed:
    :func:`~kwaliteitsmodel.readers.registers.update` does that.

    Raises:
        OSError: If there is no such folder, or a file can't be read.
        FileTooLargeError: If one holds too much.
        MissingExtraError: If there is a workbook and openpyxl isn't installed.
        InvalidTableError: If anything is wrong anywhere: all of it is told, with file, sheet, row and column, and
            nothing is read.
    """
    gathered = gathered_in(Path(folder))
    model = into or QualityModel(name=name or Path(folder).resolve().name or "registers")
    made_of = ((row, made(row, gathered)) for row in rows_of(gathered))
    placed = [Placed(entity=entity, row=row) for row, entity in made_of if entity is not None]
    gathered.problems += _twice(placed, model)
    if gathered.problems:
        raise InvalidTableError(tuple(gathered.problems))
    model = model.adding(*(each.entity for each in placed))
    gathered.losses += doubts(placed, model)
    return Read(
        model=model, losses=gathered.report(((each.row.sheet, RowFate.TAKEN) for each in placed), RowFate.TAKEN)
    )


def gathered_in(folder: Path) -> Gathered:
    """Return what lies in *folder*; that it holds no register is a problem too."""
    next(folder.iterdir(), None)  # what is no folder is refused by the system itself
    gathered = Gathered()
    for path in files_of(folder):
        gathered.take(path, path.relative_to(folder).as_posix())
    if not gathered.sheets and not gathered.problems:
        gathered.problems.append(problem(str(folder), "no-registers", *_NONE, names=[each.name for each in REGISTERS]))
    return gathered


_NONE = ("the folder holds no register; known: {names}", "de map bevat geen register; bekend: {names}")


def _twice(placed: list[Placed], model: QualityModel) -> Iterator[Problem]:
    """Yield where an id stands that was met before; ids are unique over all registers."""
    met: dict[str, Placed] = {}
    for each in placed:
        before = model.find(each.entity.id)
        if before is not None and kind_of(before) == kind_of(each.entity):
            yield attrs.evolve(in_use(each), hint=_UPDATE)
        elif before is not None or each.entity.id in met:
            yield in_use(each, met.get(each.entity.id))
        met.setdefault(each.entity.id, each)


def in_use(placed: Placed, first: Placed | None = None) -> Problem:
    """Return that the id of *placed* is used by something else: in the row of *first*, or in the model."""
    en, nl = "the id {id} is in use already", "het id {id} is al in gebruik"
    told = problem(placed.row.place(), "duplicate-id", en, nl, id=placed.entity.id)
    return told if first is None else attrs.evolve(told, hint=_first_met(first.row.place()))


def _first_met(place: str) -> Message:
    where = Text(nl=shown_pointer(place, "nl"), en=shown_pointer(place, "en"))
    en, nl = "it stands in {place}; keep one of these rows", "het staat in {place}; houd een van deze rijen"
    return Message(code="first-met", en=en, nl=nl, fields={"place": where})


_UPDATE = Message(
    code="update",
    en="to change what the model holds, update it (--update)",
    nl="werk het model bij om te wijzigen wat het bevat (--update)",
)
