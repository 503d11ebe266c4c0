"""Indicators: what shows quality, what one aims at, and what was seen."""

from math import isfinite
from typing import Any

import attrs

from kwaliteitsmodel.domain.fields import (
    a,
    check_each,
    distinct,
    is_id,
    is_number,
    is_plain,
    is_text,
    later,
    optional,
    wrong_type,
)
from kwaliteitsmodel.domain.ids import AspectId, IndicatorId, ObservationId, SourceId, StakeholderId, TargetId
from kwaliteitsmodel.domain.periods import Period
from kwaliteitsmodel.domain.positions import Position
from kwaliteitsmodel.domain.sources import Recorded
from kwaliteitsmodel.domain.values import NO_EXTRA, Extra, Interval, Text, is_label, is_name
from kwaliteitsmodel.domain.words import Missing


def _is_amount(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """Refuse what is neither a finite number nor an interval."""
    if type(value) is not Interval:
        is_number(instance, attribute, value)


def _is_outcome(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """Refuse what is neither a finite number, nor an interval, nor a word for why there is no value."""
    if type(value) is float or type(value) is int:
        is_number(instance, attribute, value)
    elif type(value) is not Interval and type(value) is not Missing:
        raise wrong_type(
            attribute.name,
            "a number, an Interval or a word of Missing",
            "een getal, een Interval of een woord van Missing",
            value,
        )


@attrs.frozen(kw_only=True)
class IndicatorDefinition:
    """How an indicator is computed and what it means (nl: *definitie van een indicator*).

    All parts may still be empty in a draft. Values of different definitions can't be compared.

    Source: 3-16
    """

    numerator: str | Text = attrs.field(default="", validator=is_label)
    denominator: str | Text = attrs.field(default="", validator=is_label)
    reference_date: str | Text = attrs.field(default="", validator=is_label)
    meaning: str | Text = attrs.field(default="", validator=is_label)
    source: SourceId | None = attrs.field(default=None, validator=optional(is_id))


@attrs.frozen(kw_only=True)
class Indicator:
    """Something that shows how it is with an aspect of quality (nl: *indicator*).

    *aspects* are the aspects it says something about, *position* is its one place in the quadrant, *unit* is what its
    values are counted in ("pupils", "%").

    Source: 3-12, 3-15, 3-16, 3-48

    Example:
        >>> Indicator(id=IndicatorId("pupils"), name="Pupils", unit="pupils").unit
        'pupils'
    """

    id: IndicatorId = attrs.field(validator=is_id)
    name: str | Text = attrs.field(validator=is_name)
    unit: str | Text = attrs.field(default="", validator=is_label)
    definition: IndicatorDefinition | None = attrs.field(default=None, validator=optional(a(IndicatorDefinition)))
    aspects: tuple[AspectId, ...] = attrs.field(default=(), validator=distinct(is_id))
    position: Position | None = attrs.field(default=None, validator=optional(a(Position)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))


@attrs.frozen(kw_only=True)
class Target:
    """The value that an indicator should have for someone in a period (nl: *streefcijfer*).

    A target is neither a value that was seen nor a benchmark. Without *of* it holds for all; *value* is in the unit of
    the indicator.

    Source: 3-15
    """

    id: TargetId = attrs.field(validator=is_id)
    indicator: IndicatorId = attrs.field(validator=is_id)
    period: Period = attrs.field(validator=a(Period))
    value: float | Interval = attrs.field(validator=_is_amount)
    of: StakeholderId | None = attrs.field(default=None, validator=optional(is_id))
    recorded: Recorded | None = attrs.field(default=None, validator=optional(a(Recorded)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))


@attrs.frozen(kw_only=True)
class Observation:
    """What an indicator showed of someone in a period (nl: *waarneming*).

    *value* is in the unit of the indicator and always there: a number, an :class:`Interval` where only bounds are
    known, or the word for why it is :class:`Missing`.

    Raises:
        InvalidValueError: If the value is not one of the three, or not finite.

    Source: 3-15, 4-18

    Example:
        >>> from datetime import date
        >>> seen = Observation(
        ...     id=ObservationId("pupils:linde:2025"),
        ...     indicator=IndicatorId("pupils"),
        ...     of=StakeholderId("linde"),
        ...     period=Period.on(date(2025, 10, 1)),
        ...     value=Interval(low=1, high=4),
        ... )
        >>> print(seen.value)
        1–4
    """

    id: ObservationId = attrs.field(metadata=later(is_id))
    indicator: IndicatorId = attrs.field(metadata=later(is_id))
    of: StakeholderId = attrs.field(metadata=later(is_id))
    period: Period = attrs.field(metadata=later(a(Period)))
    value: float | Interval | Missing = attrs.field(metadata=later(_is_outcome))
    recorded: Recorded | None = attrs.field(default=None, metadata=later(optional(a(Recorded))))
    note: str = attrs.field(default="", metadata=later(is_text))
    extra: Extra = attrs.field(default=NO_EXTRA, metadata=later(a(Extra)))

    def __attrs_post_init__(self) -> None:
        """Check every field, at once where that can be: short ids of ASCII, no note, nothing extra; most are so."""
        own: Any = self.id
        indicator: Any = self.indicator
        of: Any = self.of
        value = self.value
        if not (
            self.extra is NO_EXTRA
            and type(self.note) is str
            and not self.note
            and type(self.period) is Period
            and ((type(value) is float and isfinite(value)) or type(value) is Interval or type(value) is Missing)
            and (self.recorded is None or type(self.recorded) is Recorded)
            and type(own) is type(indicator) is type(of) is str
            and own
            and indicator
            and of
            and is_plain(own + indicator + of)
        ):
            check_each(self)
