"""What the officer agreed with the schools: a rule of the application, run beside those of the library."""

from collections.abc import Iterator
from datetime import date

import kwaliteitsmodel as km
from kwaliteitsmodel import checks


@checks.rule(
    "dossiers:R1",
    checks.Severity.WARNING,
    en="nobody talked with {id!r}",
    nl="met {id!r} is niet gesproken",
)
def every_site_is_talked_with(model: km.QualityModel) -> Iterator[checks.Found]:
    """Figures about a site that nobody visits are read wrongly sooner or later."""
    heard = {each for talk in model.conversations for each in talk.stakeholders}
    for each in model.stakeholders:
        if each.kind is km.StakeholderKind.SITE and each.id not in heard:
            yield checks.Found(each.id)


def agenda(model: km.QualityModel, on: date) -> tuple[str, ...]:
    """Return what there is to talk about on a day, in Dutch, the worst first."""
    found = checks.run(model, on=on, rules=(every_site_is_talked_with,)).open()
    worst_first = sorted(found, key=lambda each: list(checks.Severity).index(each.severity))
    return tuple(f"{each.severity.label('nl')}: {each.message('nl')}" for each in worst_first)
