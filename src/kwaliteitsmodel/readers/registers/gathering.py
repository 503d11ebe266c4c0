"""What lies in a folder: registers, everything that is wrong with them, and what is passed over."""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from kwaliteitsmodel.domain.words import Term
from kwaliteitsmodel.errors import InvalidTableError, Message, Problem
from kwaliteitsmodel.readers.losses import Loss, LossReport, Tally
from kwaliteitsmodel.readers.registers.columns import register_called
from kwaliteitsmodel.readers.registers.excel import excel_sheets
from kwaliteitsmodel.readers.registers.sheets import Sheet, csv_sheet, problem
from kwaliteitsmodel.readers.tables import content_of

READ = (".xlsx", ".csv")
"""The suffixes of files that are read."""

_OTHERS = (".ods", ".fods", ".xls", ".xlsb", ".xlsm", ".xltx", ".numbers", ".tsv", ".tab")
"""The suffixes of other tables that people keep, which aren't."""


def files_of(folder: Path) -> Iterator[Path]:
    """Yield the tables in *folder* and in the folders in it, in order.

    What is hidden, by a name that begins with a dot, is none, and neither is what Excel keeps while a file is open.
    """
    for path in sorted(folder.rglob("*")):
        hidden = any(each.startswith(".") for each in path.relative_to(folder).parts)
        lock = path.name.startswith("~$")
        if path.suffix.lower() in {*READ, *_OTHERS} and not hidden and not lock and not path.is_dir():
            yield path


class RowFate(Term):
    """What became of a row of a register (nl: *lot van een rij*)."""

    TAKEN = "taken", "overgenomen", "taken up"
    ADDED = "added", "nieuw", "new"
    CHANGED = "changed", "gewijzigd", "changed"
    UNCHANGED = "unchanged", "ongewijzigd", "unchanged"


class Gathered:
    """What was found in the files: sheets, and all that is wrong or lost."""

    def __init__(self) -> None:
        self.sheets: list[Sheet] = []
        self.problems: list[Problem] = []
        self.losses: list[Loss] = []
        self.assumptions: list[Message] = []

    def take(self, path: Path, name: str) -> None:
        """Take up the registers of one file, which is told as *name*."""
        if path.suffix.lower() not in READ:
            detail = problem("", "not-read", *_NOT_READ, file=path.name, known=READ).detail
            self.losses.append(Loss(file=name, line=1, detail=detail))
            return
        try:
            self._take(name, content_of(path), path.suffix.lower())
        except InvalidTableError as error:
            self.problems.extend(error.problems)

    def _take(self, file: str, content: bytes, suffix: str) -> None:
        if suffix == ".xlsx":
            sheets, losses = excel_sheets(file, content)
            self.sheets += sheets
            self.losses += losses
            return
        register = register_called(Path(file).stem)
        if register is None:
            detail = problem("", "not-a-register", *_NO_REGISTER, file=file).detail
            self.losses.append(Loss(file=file, line=1, detail=detail))
            return
        sheet, assumed = csv_sheet(file, content, register)
        self.sheets.append(sheet)
        self.assumptions += [assumed] if assumed else []

    def report(self, fates: Iterable[tuple[Sheet, RowFate]], *known: RowFate) -> LossReport:
        """Return what reading cost, once nothing is wrong: *fates* say what became of each row, of those *known*."""
        became = {each: Counter[Term](dict.fromkeys(known, 0)) for each in self.sheets}
        for sheet, fate in fates:
            became[sheet][fate] += 1
        tallies = (Tally(file=each.file, unit="rows", read=n.total(), became=n) for each, n in became.items())
        return LossReport(tallies=tuple(tallies), losses=tuple(self.losses), assumptions=tuple(self.assumptions))


def holds_register(path: Path) -> bool:
    """Return whether reading the file at *path* finds a register, or finds something wrong with it.

    Raises:
        OSError: If it can't be read.
        FileTooLargeError: If it holds too much.
        MissingExtraError: If it is a workbook and openpyxl isn't installed.
    """
    gathered = Gathered()
    gathered.take(path, path.name)
    return bool(gathered.sheets or gathered.problems)


_NOT_READ = (
    "the spreadsheet {file} is not read: save it as one of {known}",
    "het rekenblad {file} wordt niet gelezen: sla het op als een van {known}",
)
_NO_REGISTER = (
    "the file {file} has the name of no register and is not read",
    "het bestand {file} heeft de naam van geen register en wordt niet gelezen",
)
