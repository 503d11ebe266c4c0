"""An exchange of auditors for a coordinator: who audits whom next year, what it costs, and why it may not be possible.

It builds a fictional region of three boards with two schools each, plans a visit to every school, and shows who gives
and takes. Then one auditor falls ill, and the program tells which rules can't hold together any more.
"""

from datetime import date

import kwaliteitsmodel as km
from kwaliteitsmodel import analysis
from kwaliteitsmodel.errors import MissingExtraError

DAY = date(2026, 10, 1)
SCHOOLS = {
    "Meerkoet": "Plas",
    "Waterhoen": "Plas",
    "Ekster": "Bos",
    "Gaai": "Bos",
    "Scholekster": "Kust",
    "Kluut": "Kust",
}

boards = [
    km.Stakeholder(id=km.StakeholderId(name.lower()), name=f"Stichting {name}", kind=km.StakeholderKind.BOARD)
    for name in dict.fromkeys(SCHOOLS.values())
]
schools = [
    km.Stakeholder(id=km.StakeholderId(name.lower()), name=f"De {name}", kind=km.StakeholderKind.SITE)
    for name in SCHOOLS
]
governs = [
    km.Relation(
        id=km.RelationId(f"governs-{name.lower()}"),
        kind=km.RelationKind.GOVERNS,
        source=km.StakeholderId(board.lower()),
        target=km.StakeholderId(name.lower()),
    )
    for name, board in SCHOOLS.items()
]
trained = km.Qualification(since=date(2024, 9, 1), leads=True)
auditors = [
    km.Auditor(id=km.AuditorId(f"auditor-{each.id}"), employer=each.id, qualifications=(trained,), capacity=2)
    for each in schools
]
visits = [km.Audit(id=km.AuditId(f"visit-{each.id}"), kind=km.AuditKind.PEER_VISIT, of=each.id) for each in schools]
model = km.QualityModel(name="Uitwisseling").adding(*boards, *schools, *governs, *auditors, *visits)


def main() -> None:
    """Print who audits whom, and why nobody can once an auditor is ill."""
    rules = analysis.planning.ExchangeRules(smallest=2, largest=2)
    plan = analysis.planning.exchange(model, [each.id for each in visits], on=DAY, rules=rules)
    for team in plan.teams:
        print(team.message("nl"))
    for cost in plan.costs:
        print(cost.message("nl"))
    print(plan.message("nl"))
    fewer = model.without(auditors[0].id)
    print(analysis.planning.exchange(fewer, [each.id for each in visits], on=DAY, rules=rules).message("nl"))


try:
    main()
except MissingExtraError as error:
    print(error.message("nl"))
