"""Small counts of people leave no register unless one asks for them."""

import re
from collections.abc import Iterator

import attrs

from kwaliteitsmodel.domain.indicators import Indicator, Observation
from kwaliteitsmodel.domain.privacy import SMALLEST_SHOWN
from kwaliteitsmodel.domain.values import Text
from kwaliteitsmodel.domain.words import Missing
from kwaliteitsmodel.errors import Message
from kwaliteitsmodel.model import QualityModel

_PEOPLE = re.compile(
    r"\b(\w*(?:leerling|student|docent|cliënt|respondent)(?:en)?|\w*(?:thuiszitter|medewerker|deelnemer|schoolverlater)s?"
    r"|\w*(?:jongere|leerkracht|personeelslid|personeelsleden)n?|\w*(?:leraar|leraren|ouders?|kind(?:eren)?)"
    r"|personen|mensen|persoon|tlv(?:['’]?s)?|toelaatbaarheidsverklaring(?:en)?|vrijstelling(?:en)?|aantal"
    r"|(?:pupil|student|learner|truant|teacher|parent|person|employee|participant|respondent|client|exemption)s?"
    r"|child(?:ren)?|people|staff|declarations?\sof\sadmissibility|number|count)\b",
    re.IGNORECASE,
)
_SHARE = re.compile(r"[%‰/]|\b(per|share|aandeel|percentage)\b", re.IGNORECASE)


def counts_people(indicator: Indicator) -> bool:
    """Return whether *indicator* counts people, or a number of it isn't said what: by the words of its unit.

    What has no unit is told by its name.
    """
    said = indicator.unit or indicator.name
    words = f"{said.nl} {said.en}" if isinstance(said, Text) else said
    return _PEOPLE.search(words) is not None and _SHARE.search(words) is None


def without_small(model: QualityModel) -> QualityModel:
    """Return *model* with ``Missing.SUPPRESSED`` for each count of people below the threshold, zeros too."""
    counting = {each.id for each in model.indicators if counts_people(each)}
    small = (each for each in model.observations if each.indicator in counting and _is_small(each))
    return model.replacing(*(attrs.evolve(each, value=Missing.SUPPRESSED) for each in small))


def _is_small(seen: Observation) -> bool:
    return isinstance(seen.value, int | float) and seen.value < SMALLEST_SHOWN


def told(model: QualityModel, shared: QualityModel) -> Iterator[Message]:
    """Yield how many small counts of *model* aren't in *shared*."""
    many = sum(each.value is not model[each.id].value for each in shared.observations)
    if many:
        en = "{n} counts of people below {threshold} are left out: the word 'suppressed' stands there"
        nl = "{n} aantallen mensen onder {threshold} zijn weggelaten: er staat 'niet getoond'"
        yield Message(code="small-counts", en=en, nl=nl, fields={"n": many, "threshold": SMALLEST_SHOWN})
