"""Registers that a region keeps for two school years, for a quality officer: a model, a calendar and a report.

The registers are made here, in a folder that goes away: workbooks of Excel for each school year where openpyxl is
installed, else CSV. The first year is read after the norms, and makes a model, kept as a document. A year later the
registers of both years change that document: what was edited, such as an action that is done, and what is new; what
changed is told. The calendar tells for each school year which schools weren't visited, and what falls due, is planned
or is still open; the report sets the schools' own judgements beside those of others, and tells what the rules find.

With a folder as argument, your registers are read instead; a document as second argument is changed by them, or made::

    python examples/registers.py FOLDER model.json
"""

import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from importlib.util import find_spec
from pathlib import Path

import kwaliteitsmodel as km
from kwaliteitsmodel import checks, io
from kwaliteitsmodel.analysis.assurance import unvisited
from kwaliteitsmodel.analysis.calendar import calendar
from kwaliteitsmodel.analysis.reliability import compared
from kwaliteitsmodel.readers import registers
from kwaliteitsmodel.render import text

TODAY = date(2026, 1, 15)
YEARS = (km.SchoolYear(2024), km.SchoolYear(2025))
NORMS = km.QualityModel(name="Regio De Plas").adding(
    km.Norm(id=km.NormId("afspraak"), name="Wat wij afspraken"),
    km.NormEdition(id=km.NormEditionId("afspraak:2024"), norm=km.NormId("afspraak"), scale=km.ScaleId("drie")),
    km.Criterion(id=km.CriterionId("zicht"), edition=km.NormEditionId("afspraak:2024"), name="Zicht op ontwikkeling"),
    km.Scale(
        id=km.ScaleId("drie"),
        name="Drie treden",
        grades=tuple(km.Grade(value=each, rank=n) for n, each in enumerate(("onvoldoende", "voldoende", "goed"))),
        citations=(km.Citation(source=km.SourceId("afspraken")),),
    ),
    km.Source(id=km.SourceId("afspraken"), title="Afspraken van de regio"),
    km.Indicator(id=km.IndicatorId("wachttijd"), name="Wachttijd", unit="weken"),
    km.Angle(id=km.AngleId("jaarbezoek"), name="Jaarlijks bezoek", kind=km.AngleKind.VISIT),
)
"""What registers point at and don't hold."""

TYPED = {
    "regio/scholen.csv": """id;naam;soort;eigen soort
plas;De Plas;samenwerkingsverband;
linde;De Linde;;
eik;De Eik;vestiging;
manager;Relatiebeheerder;rol van mensen;
bureau;Bureau Kijk;anders;auditbureau
""",
    "regio/relaties.csv": """id;soort;van;naar;geldig
r1;voert gesprek met;manager;linde;
r2;voert gesprek met;manager;eik;
r3;ligt in;linde;plas;2019-08-01..
r4;ligt in;eik;plas;2021-08-01..
""",
    "2024-2025/bezoeken.csv": """id;school;door;datum;invalshoek;toelichting
b1;linde;manager;3-12-2024;jaarbezoek;"goed gesprek; de afspraken staan"
""",
    "2024-2025/audits.csv": """id;school;soort;gehouden;stand;auditoren;zelfevaluatie
a0;linde;zelfevaluatie;2025-01;gehouden;;
a1;linde;externe audit;13-3-2025;gehouden;bureau;a0
""",
    "2024-2025/oordelen.csv": """id;school;door;criterium;schaal;oordeel;datum;audit
o1;linde;linde;zicht;drie;goed;20-1-2025;a0
o2;linde;bureau;zicht;drie;voldoende;13-3-2025;a1
""",
    "2024-2025/kengetallen.csv": """id;school;indicator;periode;waarde
w1;linde;wachttijd;2024/2025;6,5
w2;eik;wachttijd;2024/2025;niet gemeten
""",
    "2024-2025/acties.csv": """id;tekst;eigenaar;uiterlijk;komt voort uit
k1;Herzie het profiel;linde;1-6-2025;a1
k2;Bespreek de wachttijd;manager;1-7-2025;w2
""",
    "2025-2026/bezoeken.csv": """id;school;door;datum;invalshoek
b2;eik;manager;2025-11-20;jaarbezoek
b3;linde;manager;2026-03-12;jaarbezoek
""",
    "2025-2026/audits.csv": """id;school;soort;gepland;stand
a2;eik;externe audit;2026-04-01..2026-04-30;gepland
""",
    "2025-2026/gesprekken.csv": """id;naam;gehouden;deelnemers
g1;Startgesprek;15-9-2025;"manager (1); linde (2)"
""",
    "2025-2026/kengetallen.csv": """id;school;indicator;periode;waarde
w3;linde;wachttijd;2025/2026;4
""",
}
"""What people typed, by where it is kept."""

FIRST_YEAR = {name: rows for name, rows in TYPED.items() if not name.startswith("2025")}
A_YEAR_LATER = {
    **TYPED,
    "2024-2025/acties.csv": """id;tekst;eigenaar;uiterlijk;gedaan op;komt voort uit
k1;Herzie het profiel;linde;1-6-2025;16-5-2025;a1
k2;Bespreek de wachttijd;manager;1-7-2025;;w2
""",
}
"""What they had typed when the first year ended, and what a year later: an action is done by then."""


def keep(typed: dict[str, str], folder: Path) -> None:
    """Keep what was typed in *folder*, as workbooks of Excel where that can be."""
    with tempfile.TemporaryDirectory() as elsewhere:
        for name, rows in typed.items():
            path = Path(elsewhere) / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(rows, encoding="utf-8")
        for part in sorted(Path(elsewhere).iterdir()):
            (folder / part.name).mkdir(exist_ok=True)
            model = registers.read(part).model
            registers.write(model, folder / part.name, suffix="xlsx" if find_spec("openpyxl") else "csv")


def brought_up_to_date(document: Path, folder: Path) -> km.QualityModel:
    """Let the registers in *folder* change *document*, which is made where it isn't there, and print what that cost."""
    before = io.load(document) if document.exists() else NORMS
    updated = registers.update(before, folder)
    io.save(updated.model, document)
    print(text.losses(updated.losses, "nl"), text.changes(updated.changes(), "nl"), sep="\n\n", end="\n\n")
    return updated.model


def year(model: km.QualityModel, which: km.SchoolYear) -> Iterator[str]:
    """Yield which schools weren't visited in a school year, and what its calendar holds."""
    yield f"Schooljaar {which}"
    yield from (f"  {each.message('nl')}" for each in unvisited(model, which, on=TODAY))
    yield from (f"  {each.message('nl')}" for each in calendar(model, on=TODAY, during=which))
    yield ""


def report(model: km.QualityModel) -> Iterator[str]:
    """Yield what the model holds, the calendar of both years, own judgements beside others, and what the rules find."""
    yield f"{text.summary(model, 'nl')}\n"
    for each in YEARS:
        yield from year(model, each)
    yield "Eigen oordelen naast die van anderen"
    yield from (f"  {each.message('nl')}" for each in compared(model, on=TODAY, fewest=1).criteria)
    yield ""
    yield text.report(checks.run(model, on=TODAY), "nl")


def main(folder: Path, document: Path) -> None:
    """Bring *document* up to date with the registers in *folder*, and print the report of it."""
    print("\n".join(report(brought_up_to_date(document, folder))))


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made:
        given = [Path(each) for each in sys.argv[1:]]
        into = given[1] if given[1:] else Path(made) / "model.json"
        if given:
            main(given[0], into)
        else:
            keep(FIRST_YEAR, Path(made))
            brought_up_to_date(into, Path(made))
            keep(A_YEAR_LATER, Path(made))
            main(Path(made), into)
