"""Indicators: what shows quality, what one aims at, and what was seen."""

from math import inf
from typing import Any, ClassVar

import attrs

from kwaliteitsmodel.domain.amounts import Amount, Outcome, at_least, at_most, ends, lies_in
from kwaliteitsmodel.domain.fields import (
    MOST_ID_CHARACTERS,
    a,
    check_each,
    distinct,
    is_amount_of,
    is_id,
    is_number,
    is_text,
    later,
    many,
    optional,
    wrong_type,
)
from kwaliteitsmodel.domain.ids import (
    AspectId,
    BenchmarkId,
    GoalId,
    IndicatorId,
    ObservationId,
    SourceId,
    StakeholderId,
    SuccessFactorId,
    TargetId,
)
from kwaliteitsmodel.domain.periods import Period
from kwaliteitsmodel.domain.positions import Move, Position, moved_in_steps
from kwaliteitsmodel.domain.sources import Recorded
from kwaliteitsmodel.domain.values import NO_EXTRA, Extra, Interval, Text, both, is_label, is_name, label
from kwaliteitsmodel.domain.words import Missing, Term, YardstickKind
from kwaliteitsmodel.errors import IncomparableError, InvalidValueError, Language, Message


class IndicatorKind(Term):
    """What an indicator is for (nl: *kengetal, stuurgetal of KPI*).

    Source: 3-15, 3-29, 3-44
    """

    KEY_FIGURE = "key-figure", "kengetal", "key figure"
    MANAGEMENT_FIGURE = "management-figure", "stuurgetal", "management figure"
    KPI = "kpi", "kritieke prestatie-indicator (KPI)", "key performance indicator (KPI)"


class IndicatorStage(Term):
    """What an indicator looks at: what goes in, what is done, what comes out (nl: *input, throughput, output*).

    Source: 3-44
    """

    INPUT = "input", "input", "input"
    THROUGHPUT = "throughput", "throughput", "throughput"
    OUTPUT = "output", "output", "output"


class IndicatorOrigin(Term):
    """Whether an indicator comes from data that are there for all, or from a goal of one's own (nl: *herkomst*).

    Source: 3-33
    """

    GENERIC = "generic", "generiek", "generic"
    OWN_GOAL = "own-goal", "bij een eigen doel", "for a goal of one's own"


class Direction(Term):
    """Which values of an indicator are better (nl: *richting*).

    Source: 3-15
    """

    MORE = "more", "meer is beter", "more is better"
    LESS = "less", "minder is beter", "less is better"
    WITHIN = "within", "binnen een bandbreedte", "within a band"


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

    All parts may still be empty in a draft. Values of different definitions can't be compared. *valid* is when an
    indicator was computed so; ``None`` is always.

    Source: 3-16
    """

    numerator: str | Text = attrs.field(default="", validator=is_label)
    denominator: str | Text = attrs.field(default="", validator=is_label)
    reference_date: str | Text = attrs.field(default="", validator=is_label)
    meaning: str | Text = attrs.field(default="", validator=is_label)
    source: SourceId | None = attrs.field(default=None, validator=optional(is_id))
    valid: Period | None = attrs.field(default=None, validator=optional(a(Period)))


@attrs.frozen(kw_only=True)
class SuccessFactor:
    """What must go well for an organisation to succeed (nl: *kritieke succesfactor, KSF*).

    A KPI measures a success factor.

    Source: 3-29
    """

    id: SuccessFactorId = attrs.field(validator=is_id)
    name: str | Text = attrs.field(validator=is_name)
    about: str | Text = attrs.field(default="", validator=is_label)
    aspects: tuple[AspectId, ...] = attrs.field(default=(), validator=distinct(is_id))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))


def _has_a_band(indicator: "Indicator") -> None:
    """Refuse a band of good values without the direction ``WITHIN``, and the direction without a band."""
    if (indicator.band is not None) is not (indicator.direction is Direction.WITHIN):
        raise InvalidValueError(
            Message(
                code="band-and-direction",
                en="a band of good values goes with the direction 'within', and that direction with a band",
                nl="een bandbreedte hoort bij de richting 'within', en die richting bij een bandbreedte",
            ),
            "band",
        )


@attrs.frozen(kw_only=True)
class Indicator:
    """Something that shows how it is with an aspect of quality (nl: *indicator*).

    *aspects* are the aspects it says something about, *goals* those it measures, *position* is its one place in the
    quadrant now, *unit* is what its values are counted in ("pupils", "%"). *definition* is how it is computed now,
    *former_definitions* how it was before. A KPI says of which success *factor*. *yardsticks* is how it shows what it
    shows. *band* holds the good values where neither more nor less is better. *hours* is what a year of collecting it
    takes; ``None`` is not known.

    Raises:
        InvalidValueError: If a band goes with another direction than ``WITHIN`` or that direction has none, or its
            moves don't follow on each other.

    Source: 3-12, 3-15, 3-16, 3-29, 3-33, 3-37, 3-44, 3-48

    Example:
        >>> Indicator(id=IndicatorId("pupils"), name="Pupils", unit="pupils").unit
        'pupils'
    """

    id: IndicatorId = attrs.field(validator=is_id)
    name: str | Text = attrs.field(validator=is_name)
    unit: str | Text = attrs.field(default="", validator=is_label)
    definition: IndicatorDefinition | None = attrs.field(default=None, validator=optional(a(IndicatorDefinition)))
    former_definitions: tuple[IndicatorDefinition, ...] = attrs.field(
        default=(), validator=many(a(IndicatorDefinition))
    )
    aspects: tuple[AspectId, ...] = attrs.field(default=(), validator=distinct(is_id))
    goals: tuple[GoalId, ...] = attrs.field(default=(), validator=distinct(is_id))
    kind: IndicatorKind | None = attrs.field(default=None, validator=optional(a(IndicatorKind)))
    factor: SuccessFactorId | None = attrs.field(default=None, validator=optional(is_id))
    stage: IndicatorStage | None = attrs.field(default=None, validator=optional(a(IndicatorStage)))
    origin: IndicatorOrigin | None = attrs.field(default=None, validator=optional(a(IndicatorOrigin)))
    yardsticks: tuple[YardstickKind, ...] = attrs.field(default=(), validator=distinct(a(YardstickKind)))
    direction: Direction | None = attrs.field(default=None, validator=optional(a(Direction)))
    band: Interval | None = attrs.field(default=None, validator=optional(a(Interval)))
    hours: float | None = attrs.field(default=None, validator=optional(is_amount_of))
    position: Position | None = attrs.field(default=None, validator=optional(a(Position)))
    moves: tuple[Move, ...] = attrs.field(default=(), validator=many(a(Move)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))

    _spanning: ClassVar = (_has_a_band, moved_in_steps)

    def __attrs_post_init__(self) -> None:
        for check in self._spanning:
            check(self)


def definitions(indicator: Indicator) -> tuple[IndicatorDefinition, ...]:
    """Return every definition that *indicator* has or had, the former ones first."""
    return (*indicator.former_definitions, *(() if indicator.definition is None else (indicator.definition,)))


def definition_on(indicator: Indicator, period: Period) -> IndicatorDefinition | None:
    """Return the one definition by which *indicator* was computed all through *period*; ``None`` where there is none.

    A former definition goes before the one of now, which often doesn't say since when. Of two former ones for the same
    period neither is known to be the one. One that says nothing but when it held is none.

    Source: 3-16

    Example:
        >>> before = IndicatorDefinition(meaning="Absent over four weeks", valid=Period.parse("..2019-07-31"))
        >>> now = IndicatorDefinition(meaning="Absent four weeks or longer")
        >>> absence = Indicator(id=IndicatorId("a"), name="Absence", definition=now, former_definitions=(before,))
        >>> definition_on(absence, Period.parse("2018/2019")).meaning
        'Absent over four weeks'
        >>> definition_on(absence, Period.parse("2019")) is None
        True
    """
    meeting = [each for each in indicator.former_definitions if each.valid is None or each.valid.overlaps(period)]
    if not meeting and indicator.definition is not None:
        meeting = [indicator.definition]
    if len(meeting) != 1 or alike(meeting[0], _EMPTY):
        return None
    (found,) = meeting
    return found if found.valid is None or period.within(found.valid) else None


_EMPTY = IndicatorDefinition()


def same_definition(indicator: Indicator, one: Period, other: Period) -> IndicatorDefinition:
    """Return the definition by which *indicator* was computed in both periods.

    How long it held doesn't matter, nor that it came back. Where a period has no definition, or several, its values
    can't be compared with anything.

    Raises:
        IncomparableError: If they differ or one isn't known; it says what each of the two is.

    Source: 3-16

    Example:
        >>> absence = Indicator(id=IndicatorId("a"), name="Absence")
        >>> same_definition(absence, Period.parse("2018"), Period.parse("2019"))
        Traceback (most recent call last):
        ...
        kwaliteitsmodel.errors.IncomparableError: values of different definitions can't be compared: Absence in 2018 ...
    """
    first, second = definition_on(indicator, one), definition_on(indicator, other)
    if first is None or second is None or not alike(first, second):
        raise IncomparableError(_computed(indicator, one, first), _computed(indicator, other, second))
    return first


def alike(one: IndicatorDefinition, other: IndicatorDefinition) -> bool:
    """Return whether two definitions say the same, whenever they held.

    Source: 3-16
    """
    return one is other or attrs.evolve(one, valid=None) == attrs.evolve(other, valid=None)


def _computed(indicator: Indicator, period: Period, definition: IndicatorDefinition | None) -> Text:
    """Return how *indicator* was computed in *period*, in words."""
    return both(lambda language: f"{label(indicator.name, language)} in {period} ({_how(definition, language)})")


def _how(definition: IndicatorDefinition | None, language: Language) -> str:
    """Return how something is computed: what is counted, of what, and what it means, as far as that is said."""
    unknown = {"nl": "niet volgens één definitie", "en": "by no one definition"}[language]
    if definition is None:
        return unknown
    counted = " / ".join(
        filter(None, (label(each, language) for each in (definition.numerator, definition.denominator)))
    )
    said = (counted, label(definition.reference_date, language), label(definition.meaning, language))
    return ", ".join(filter(None, said)) or str(definition.source)


def reaches(value: Outcome | None, aim: Amount, direction: Direction) -> bool | None:
    """Return whether *value* reaches *aim*; ``None`` where that can't be told.

    Of an aim between bounds, more is reached from the low one on, less up to the high one, and a band within both.
    An aim without the bound that is asked for can't be reached or missed.

    Source: 3-15

    Example:
        >>> reaches(3, 4, Direction.MORE), reaches(Interval(low=1, high=4), 4, Direction.LESS)
        (False, True)
    """
    low, high = ends(aim)
    if direction is Direction.WITHIN:
        return lies_in(value, aim)
    if direction is Direction.MORE:
        return None if low == -inf else at_least(value, low)
    return None if high == inf else at_most(value, high)


@attrs.frozen(kw_only=True)
class Target:
    """The value that an indicator should have for someone in a period (nl: *streefcijfer*).

    A target is neither a value that was seen nor a benchmark. Without *of* it holds for all; *value* is in the unit of
    the indicator; *goal* is the goal whose target it is.

    Source: 3-15
    """

    id: TargetId = attrs.field(validator=is_id)
    indicator: IndicatorId = attrs.field(validator=is_id)
    period: Period = attrs.field(validator=a(Period))
    value: float | Interval = attrs.field(validator=_is_amount)
    of: StakeholderId | None = attrs.field(default=None, validator=optional(is_id))
    goal: GoalId | None = attrs.field(default=None, validator=optional(is_id))
    recorded: Recorded | None = attrs.field(default=None, validator=optional(a(Recorded)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))


@attrs.frozen(kw_only=True)
class Benchmark:
    """The value that others show in a period, to compare one's own with (nl: *benchmark*).

    It is neither a target nor a value of one's own: nobody needs to reach it. *group* says who the others are.

    Source: 3-15
    """

    id: BenchmarkId = attrs.field(validator=is_id)
    indicator: IndicatorId = attrs.field(validator=is_id)
    period: Period = attrs.field(validator=a(Period))
    value: float | Interval = attrs.field(validator=_is_amount)
    group: str | Text = attrs.field(default="", validator=is_label)
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
        """Check every field, at once where that can be: short ids of ASCII, nothing extra; most are so.

        What :func:`~kwaliteitsmodel.domain.fields.is_plain` asks is written out: there are so many that a call counts.
        """
        own: Any = self.id
        indicator: Any = self.indicator
        of: Any = self.of
        value = self.value
        if not (
            self.extra is NO_EXTRA
            and type(self.note) is str
            and (not self.note or self.note.isprintable())
            and type(self.period) is Period
            and ((type(value) is float and -inf < value < inf) or type(value) is Interval or type(value) is Missing)
            and (self.recorded is None or type(self.recorded) is Recorded)
            and type(own) is type(indicator) is type(of) is str
            and own
            and indicator
            and of
            and len(ids := own + indicator + of) <= MOST_ID_CHARACTERS
            and ids.isascii()
            and ids.isprintable()
            and " " not in ids
        ):
            check_each(self)
