"""Registers that a region keeps for two school years, for a quality officer: a model, a calendar and a check.

The registers are made here, in a folder that goes away: workbooks of Excel for each school year where openpyxl is
installed, else CSV. Then all of them are read as one model. The calendar tells for each school year which schools
weren't visited, and what falls due, is planned or is still open; the report tells what the rules find. With a folder as
argument, yours are read instead.
"""

import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from importlib.util import find_spec
from pathlib import Path

import kwaliteitsmodel as km
from kwaliteitsmodel import checks
from kwaliteitsmodel.analysis.assurance import unvisited
from kwaliteitsmodel.analysis.calendar import calendar
from kwaliteitsmodel.readers import registers
from kwaliteitsmodel.render import text

TODAY = date(2026, 1, 15)
YEARS = (km.SchoolYear(2024), km.SchoolYear(2025))
TYPED = {
    "regio/scholen.csv": """id;naam;soort
plas;De Plas;samenwerkingsverband
linde;De Linde;
eik;De Eik;vestiging
manager;Relatiebeheerder;rol van mensen
""",
    "regio/relaties.csv": """id;soort;van;naar;geldig
r1;voert gesprek met;manager;linde;
r2;voert gesprek met;manager;eik;
r3;ligt in;linde;plas;2019-08-01..
r4;ligt in;eik;plas;2021-08-01..
""",
    "2024-2025/bezoeken.csv": """id;school;door;datum;toelichting
b1;linde;manager;3-12-2024;"goed gesprek; de afspraken staan"
""",
    "2024-2025/audits.csv": """id;school;soort;gehouden;stand
a1;linde;externe audit;13-3-2025;gehouden
""",
    "2024-2025/acties.csv": """id;tekst;eigenaar;uiterlijk;komt voort uit
k1;Herzie het profiel;linde;1-6-2025;a1
""",
    "2025-2026/bezoeken.csv": """id;school;door;datum
b2;eik;manager;2025-11-20
b3;linde;manager;2026-03-12
""",
    "2025-2026/audits.csv": """id;school;soort;gepland;stand
a2;eik;externe audit;2026-04-01..2026-04-30;gepland
""",
    "2025-2026/gesprekken.csv": """id;naam;gehouden;deelnemers
g1;Startgesprek;15-9-2025;"manager (1); linde (2)"
""",
}
"""What people typed, by where it is kept."""


def keep(folder: Path) -> None:
    """Keep what was typed in *folder*, as workbooks of Excel where that can be."""
    with tempfile.TemporaryDirectory() as elsewhere:
        for name, rows in TYPED.items():
            path = Path(elsewhere) / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(rows, encoding="utf-8")
        for part in sorted(Path(elsewhere).iterdir()):
            (folder / part.name).mkdir()
            model = registers.read(part).model
            registers.write(model, folder / part.name, suffix="xlsx" if find_spec("openpyxl") else "csv")


def year(model: km.QualityModel, which: km.SchoolYear) -> Iterator[str]:
    """Yield which schools weren't visited in a school year, and what its calendar holds."""
    yield f"Schooljaar {which}"
    yield from (f"  {each.message('nl')}" for each in unvisited(model, which, on=TODAY))
    yield from (f"  {each.message('nl')}" for each in calendar(model, on=TODAY, during=which))
    yield ""


def main(folder: Path) -> None:
    """Read the registers in *folder*, and print what reading cost, the calendar and the report."""
    read = registers.read(folder, name="Regio De Plas")
    print(text.losses(read.losses, "nl"))
    print()
    print(text.summary(read.model, "nl"))
    print()
    for each in YEARS:
        print("\n".join(year(read.model, each)))
    print(text.report(checks.run(read.model, on=TODAY), "nl"))


if __name__ == "__main__":
    if len(sys.argv) > 1:
        main(Path(sys.argv[1]))
    else:
        with tempfile.TemporaryDirectory() as made:
            keep(Path(made))
            main(Path(made))
