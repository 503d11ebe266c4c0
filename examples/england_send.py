"""England, not the Netherlands: inspections of local areas for special needs, and whether the next one is rightly due.

Give it a table of inspections of local area partnerships in England (``send_latest.csv``, made of what Ofsted
publishes). Those data are public and don't come with the library; without a table, the program takes a few fictional
rows of the same form. In that table 1 January 1900 stands for no earlier inspection, and years have two digits or four.
"""

import csv
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

import attrs

import kwaliteitsmodel as km
from kwaliteitsmodel.domain.rhythms import every

ENGLAND = km.Text(nl="Engeland", en="England")
MONTHS = {1: 60, 2: 36, 3: 18}
"""After how many months the next inspection is due, by the outcome of the last."""

NO_EARLIER = date(1900, 1, 1)
FICTIONAL: tuple[dict[str, str], ...] = (
    {
        "urn": "1",
        "local_authority": "avonlea",
        "outcome_grade": "1.0",
        "previous_inspection_date": "01/01/1900",
        "inspection_start_date": "29/02/24",
        "publication_date": "18/04/24",
        "next_inspection_by_date": "28/02/29",
    },
    {
        "urn": "2",
        "local_authority": "brigadoon",
        "outcome_grade": "3.0",
        "previous_inspection_date": "07/10/2016",
        "inspection_start_date": "31/08/2024",
        "publication_date": "21/10/2024",
        "next_inspection_by_date": "31/08/25",
    },
    {
        "urn": "3",
        "local_authority": "camelot",
        "outcome_grade": "",
        "previous_inspection_date": "",
        "inspection_start_date": "",
        "publication_date": "",
        "next_inspection_by_date": "Last inspection date not provided",
    },
)
"""Inspections of places that don't exist, with what such tables come with: gaps, words for dates, a wrong date."""


class Difference(NamedTuple):
    """An inspection of which the derived day that the next is due isn't the published one."""

    audit: km.AuditId
    derived: date | None
    published: date | None


def day(text: str) -> date | None:
    """Return the day of *text* as ``dd/mm/yy`` or ``dd/mm/yyyy``; ``None`` where it isn't one, or stands for none."""
    parts = text.split("/")
    if len(parts) != 3 or not all(each.isdigit() for each in parts):  # noqa: PLR2004 - day, month and year
        return None
    number, month, year = map(int, parts)
    found = date(year if len(parts[2]) > 2 else 2000 + year, month, number)  # noqa: PLR2004 - two digits of a year
    return None if found == NO_EARLIER else found


def read(rows: Iterable[Mapping[str, str]]) -> km.QualityModel:
    """Return the model of a table of inspections: each partnership, its last inspection and the one before that."""
    entities: list[km.Entity] = []
    for row in rows:
        area = km.StakeholderId(f"england:{row['urn']}")
        name, kind = row["local_authority"].title(), km.StakeholderKind.OTHER
        entities.append(km.Stakeholder(id=area, name=name, kind=kind, own_kind="local area partnership in England"))
        earlier = day(row["previous_inspection_date"])
        before = km.AuditId(f"{area}:before")
        if earlier:
            entities.append(_inspection(before, area, earlier))
        grade = float(row["outcome_grade"]) if row["outcome_grade"] else None
        last = _inspection(km.AuditId(f"{area}:last"), area, day(row["inspection_start_date"]), grade)
        published = day(row["publication_date"])
        report = km.AuditReport(published=published) if published else None
        entities.append(attrs.evolve(last, follows=before if earlier else None, report=report))
    return km.QualityModel(name=ENGLAND).adding(*entities)


def _inspection(id_: km.AuditId, of: km.StakeholderId, held: date | None, score: float | None = None) -> km.Audit:
    when = km.ApproximateDate.on(held) if held else None
    return km.Audit(id=id_, kind=km.AuditKind.INSPECTION, of=of, held=when, score=score, about=ENGLAND)


def due(audit: km.Audit) -> date | None:
    """Return when the next inspection is due by the outcome of this one; ``None`` where that can't be told."""
    months = MONTHS.get(int(audit.score)) if audit.score is not None else None
    return every(audit.held, months=months).latest if audit.held and months else None


def differences(model: km.QualityModel, rows: Iterable[Mapping[str, str]]) -> list[Difference]:
    """Return where the derived day isn't the published one, also where only one of the two is there."""
    published = {km.AuditId(f"england:{row['urn']}:last"): day(row["next_inspection_by_date"]) for row in rows}
    every_one = (Difference(id_, due(model[id_]), said) for id_, said in published.items())
    return [each for each in every_one if each.derived != each.published]


def main() -> None:
    """Print the outcomes, and every next inspection of which the day isn't as derived."""
    rows: list[dict[str, str]] = list(FICTIONAL)
    if len(sys.argv) > 1:
        with Path(sys.argv[1]).open(encoding="utf-8-sig", newline="") as table:
            rows = list(csv.DictReader(table))
    else:
        print("no table given: fictional rows are read")
    model = read(rows)
    last = [each for each in model.audits if each.id.endswith(":last")]
    outcomes = Counter("unknown" if each.score is None else f"{each.score:g}" for each in last)
    print(f"England: {len(model.stakeholders)} local areas; outcomes: {dict(sorted(outcomes.items()))}")
    print(f"without an earlier inspection: {sum(each.follows is None for each in last)}")
    print(f"without anything that tells when the next is due: {sum(due(each) is None for each in last)}")
    for each in differences(model, rows):
        name = model[model[each.audit].of].name
        print(f"  {km.label(name)}: derived {each.derived or 'unknown'}, published {each.published or 'none'}")


if __name__ == "__main__":
    main()
