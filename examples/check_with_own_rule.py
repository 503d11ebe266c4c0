"""A rule of your own, for a quality officer who has agreed something with the schools that no library can know.

In the fictional region it was agreed that every school accounts to the samenwerkingsverband. The rule tells which
school doesn't; the rules of the library run beside it.
"""

from collections.abc import Iterator
from datetime import date

import kwaliteitsmodel as km
from kwaliteitsmodel import catalogue, checks


@checks.rule(
    "delta:R1",
    checks.Severity.WARNING,
    en="{id!r} accounts to no samenwerkingsverband",
    nl="{id!r} verantwoordt zich aan geen samenwerkingsverband",
)
def every_school_accounts(model: km.QualityModel) -> Iterator[checks.Found]:
    """What was agreed by all is looked after by all; a school that nobody hears of is easily forgotten."""
    alliances = {each.id for each in model.stakeholders if each.kind is km.StakeholderKind.SAMENWERKINGSVERBAND}
    account = {
        each.source for each in model.relations if each.kind is km.RelationKind.ACCOUNTS_TO and each.target in alliances
    }
    for each in model.stakeholders:
        if each.kind is km.StakeholderKind.SITE and each.id not in account:
            yield checks.Found(each.id)


def main() -> None:
    """Check the fictional region with all rules and print what is found, in both languages."""
    report = checks.run(catalogue.load("demo"), rules=(every_school_accounts,), on=date(2026, 6, 1))
    for each in report.violations:
        accepted = f" (accepted by {each.accepted_by})" if each.accepted_by else ""
        print(
            f"{each.rule} {each.severity.label('en')}{accepted}\n  en: {each.message('en')}\n  nl: {each.message('nl')}"
        )
    print(f"{len(report.run)} rules run, {len(report.open())} violations open")


if __name__ == "__main__":
    main()
