"""A region in fewer than ten statements, for a quality officer: who is there, what was seen, what still has to be done.

It builds a fictional region of one school and its board, with one figure of which only the bounds are known. Then it
lets the rules tell what is missing, in Dutch.
"""

from datetime import date

import kwaliteitsmodel as km
from kwaliteitsmodel import checks

school = km.Stakeholder(id=km.StakeholderId("kiewit"), name="De Kiewit", kind=km.StakeholderKind.SITE)
board = km.Stakeholder(id=km.StakeholderId("plas"), name="Stichting De Plas", kind=km.StakeholderKind.BOARD)
governs = km.Relation(id=km.RelationId("plas-kiewit"), kind=km.RelationKind.GOVERNS, source=board.id, target=school.id)
absent = km.Indicator(id=km.IndicatorId("absent"), name=km.Text(nl="Thuiszitters", en="Out-of-school pupils"))
seen = km.Observation(
    id=km.ObservationId("absent:2025"),
    indicator=absent.id,
    of=school.id,
    period=km.Period.on(date(2025, 10, 1)),
    value=km.Interval(low=1, high=4),
)
model = km.QualityModel(name="De Plas").adding(school, board, governs, absent, seen)

print(f"{km.label(absent.name, 'nl')} van {school.name} op {seen.period}: {seen.value}")
for violation in checks.run(model, on=date(2026, 6, 1)).violations:
    print(f"{violation.severity.label('nl')} {violation.rule}: {violation.message('nl')}")
