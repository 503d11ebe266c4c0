"""Instruments: with what people look after quality, how they use it, and what it yields."""

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

import attrs

from kwaliteitsmodel.domain.fields import (
    a,
    distinct,
    each_once,
    is_amount_of,
    is_day,
    is_id,
    is_text,
    many,
    optional,
    require_whole,
    whole,
)
from kwaliteitsmodel.domain.ids import AspectId, GoalId, InstrumentId, InstrumentKindId, StakeholderId, UseId
from kwaliteitsmodel.domain.periods import ApproximateDate, Period
from kwaliteitsmodel.domain.positions import Mode, Move, Position, moved_in_steps
from kwaliteitsmodel.domain.sources import Recorded
from kwaliteitsmodel.domain.values import NO_EXTRA, Extra, Text, is_label, is_name, joined
from kwaliteitsmodel.domain.words import Term, require_own_kind
from kwaliteitsmodel.errors import InvalidValueError, Message

STALE_AFTER = 3
"""After how many uses without yield an instrument has gone stale, unless one says otherwise."""


class QualityFunction(Term):
    """What quality assurance does with quality (nl: *functie van kwaliteitszorg*).

    Source: 0-07
    """

    ESTABLISH = "establish", "vaststellen", "establish"
    ACHIEVE = "achieve", "bereiken", "achieve"
    MAINTAIN = "maintain", "behouden", "maintain"


def to_do(functions: Sequence[QualityFunction]) -> Text:
    """Return what *functions* do with quality as one says it after "to" or "om kwaliteit".

    Source: 0-07

    Example:
        >>> said = to_do(tuple(QualityFunction))
        >>> said.en, said.nl
        ('establish, achieve or maintain', 'vast te stellen, te bereiken of te behouden')
    """
    en, nl = [each.en for each in functions], [_TO_DO[each] for each in functions]
    return Text(en=joined(en, "or"), nl=joined(nl, "of"))


_TO_DO = {
    QualityFunction.ESTABLISH: "vast te stellen",
    QualityFunction.ACHIEVE: "te bereiken",
    QualityFunction.MAINTAIN: "te behouden",
}


class Beneficiary(Term):
    """For whom something yields something (nl: *voor wie het iets oplevert*).

    The list is open: ``OTHER`` goes with a word of your own beside it.

    Source: 1-09
    """

    PUPILS = "pupils", "leerlingen", "pupils"
    PARENTS = "parents", "ouders", "parents"
    STAFF = "staff", "medewerkers", "staff"
    OTHER = "other", "anderen", "others"


def _has_own_beneficiary(thing: "Yield") -> None:
    """Refuse the beneficiary ``OTHER`` without a word of the user's own."""
    require_own_kind(thing.beneficiary, thing.own_beneficiary, "own_beneficiary")


@attrs.frozen(kw_only=True)
class Yield:
    """What something yields for someone: that is what it is for (nl: *opbrengst, bedoeling*).

    Raises:
        InvalidValueError: If the beneficiary is ``OTHER`` and *own_beneficiary* is empty.

    Source: 1-09
    """

    beneficiary: Beneficiary = attrs.field(validator=a(Beneficiary))
    text: str | Text = attrs.field(validator=is_name)
    own_beneficiary: str = attrs.field(default="", validator=is_text)

    _spanning: ClassVar = (_has_own_beneficiary,)

    def __attrs_post_init__(self) -> None:
        for check in self._spanning:
            check(self)


@attrs.frozen(kw_only=True)
class InstrumentKind:
    """A kind of instrument: monitoring, storytelling, satisfaction survey (nl: *soort instrument*).

    *suits* is the side of the quadrant for which it is made; ``None`` for one that suits both, or of which nobody said.
    In which fields it lies follows from how it is used. The panel, as a way of working, is one too.

    Source: 0-25, 1-13, 3-45, 3-56, 3-57
    """

    id: InstrumentKindId = attrs.field(validator=is_id)
    name: str | Text = attrs.field(validator=is_name)
    about: str | Text = attrs.field(default="", validator=is_label)
    suits: Mode | None = attrs.field(default=None, validator=optional(a(Mode)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))


@attrs.frozen(kw_only=True)
class Motive:
    """Why an instrument is used, as one stakeholder sees it (nl: *omdat het hoort of omdat het helpt*).

    *expected* says that it is used because that is how it should be, *helps* that it is used because it helps. Both may
    be so, or neither; ``None`` where the stakeholder didn't say. What one says is never merged with what another says.

    Source: 1-16
    """

    by: StakeholderId = attrs.field(validator=is_id)
    expected: bool | None = attrs.field(default=None, validator=optional(a(bool)))
    helps: bool | None = attrs.field(default=None, validator=optional(a(bool)))
    on: date | None = attrs.field(default=None, validator=optional(is_day))


@attrs.frozen(kw_only=True)
class Burden:
    """What an instrument asks of someone: hours, and how heavy it is felt to be (nl: *administratieve last*).

    *hours* are those of one cycle; *felt* is a rank of 1 and up, of which only the order means something. The two are
    told apart, since few hours may weigh heavily; ``None`` is not known.

    Source: 1-15
    """

    of: StakeholderId = attrs.field(validator=is_id)
    hours: float | None = attrs.field(default=None, validator=optional(is_amount_of))
    felt: int | None = attrs.field(default=None, validator=optional(whole(1)))


@attrs.frozen(kw_only=True)
class Instrument:
    """Something with which an organisation looks after quality (nl: *instrument, kwaliteitsinstrument*).

    *functions* says what it does with quality: the instruments of an organisation together do all three. It *serves*
    goals, which joins what people do to what it is for; an instrument that serves none has become an end in itself.

    Raises:
        InvalidValueError: If one stakeholder gives two motives or bears two burdens.

    Source: 0-07, 0-31, 1-13, 1-15, 1-16, 2-20, 4-02

    Example:
        >>> survey = Instrument(
        ...     id=InstrumentId("survey"),
        ...     name="Satisfaction survey",
        ...     functions=(QualityFunction.ESTABLISH,),
        ...     motives=(Motive(by=StakeholderId("staff"), expected=True, helps=False),),
        ... )
        >>> survey.motives[0].helps
        False
    """

    id: InstrumentId = attrs.field(validator=is_id)
    name: str | Text = attrs.field(validator=is_name)
    kind: InstrumentKindId | None = attrs.field(default=None, validator=optional(is_id))
    of: StakeholderId | None = attrs.field(default=None, validator=optional(is_id))
    about: str | Text = attrs.field(default="", validator=is_label)
    functions: tuple[QualityFunction, ...] = attrs.field(default=(), validator=distinct(a(QualityFunction)))
    serves: tuple[GoalId, ...] = attrs.field(default=(), validator=distinct(is_id))
    aspects: tuple[AspectId, ...] = attrs.field(default=(), validator=distinct(is_id))
    motives: tuple[Motive, ...] = attrs.field(default=(), validator=each_once(Motive, "by"))
    burdens: tuple[Burden, ...] = attrs.field(default=(), validator=each_once(Burden, "of"))
    valid: Period | None = attrs.field(default=None, validator=optional(a(Period)))
    recorded: Recorded | None = attrs.field(default=None, validator=optional(a(Recorded)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))


def _yields_or_not(use: "InstrumentUse") -> None:
    """Refuse a use that yielded something and nothing."""
    if use.yielded_nothing and use.yields:
        raise InvalidValueError(
            Message(
                code="yields-and-not",
                en="what yielded nothing has no yields",
                nl="wat niets opleverde heeft geen opbrengsten",
            ),
            "yielded_nothing",
        )


@attrs.frozen(kw_only=True)
class InstrumentUse:
    """That an instrument was used, for what, and what that yielded (nl: *toepassing van een instrument*).

    Not the instrument but its use has a position in the quadrant. *yielded_nothing* says that one looked and found no
    yield; without that and without *yields* nothing is known.

    Raises:
        InvalidValueError: If it yielded nothing and something, or its moves don't follow on each other.

    Source: 1-09, 1-14, 3-56, 3-57
    """

    id: UseId = attrs.field(validator=is_id)
    instrument: InstrumentId = attrs.field(validator=is_id)
    by: StakeholderId | None = attrs.field(default=None, validator=optional(is_id))
    on: ApproximateDate | None = attrs.field(default=None, validator=optional(a(ApproximateDate)))
    yields: tuple[Yield, ...] = attrs.field(default=(), validator=many(a(Yield)))
    yielded_nothing: bool = attrs.field(default=False, validator=a(bool))
    position: Position | None = attrs.field(default=None, validator=optional(a(Position)))
    moves: tuple[Move, ...] = attrs.field(default=(), validator=many(a(Move)))
    recorded: Recorded | None = attrs.field(default=None, validator=optional(a(Recorded)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))

    _spanning: ClassVar = (_yields_or_not, moved_in_steps)

    def __attrs_post_init__(self) -> None:
        for check in self._spanning:
            check(self)


def gone_stale(uses: Sequence[InstrumentUse], n: int = STALE_AFTER) -> bool | None:
    """Return whether the last *n* uses of one instrument all yielded nothing; ``None`` where that isn't known.

    Only uses count, never age: what was used fewer than *n* times hasn't gone stale. A use of which no yield is told
    may have yielded something, and so ``None`` is the answer where it depends on that. Of uses whose dates overlap
    either may be the last, and one without a date may stand anywhere.

    Raises:
        InvalidValueError: If *n* is no whole number of at least 1.

    Source: 1-14

    Example:
        >>> survey = InstrumentId("survey")
        >>> one, other = (
        ...     InstrumentUse(id=UseId(year), instrument=survey, on=ApproximateDate.parse(year), yielded_nothing=True)
        ...     for year in ("2024", "2025")
        ... )
        >>> gone_stale([one, other], n=2), gone_stale([one, other], n=3)
        (True, False)
        >>> gone_stale([one, other, InstrumentUse(id=UseId("again"), instrument=survey)], n=3) is None
        True
    """
    require_whole("n", n, 1)
    if _surely_nothing(uses, n):
        return True
    return None if _perhaps_nothing(uses, n) else False


def _surely_nothing(uses: Sequence[InstrumentUse], n: int) -> bool:
    """Return whether in every order the last *n* yielded nothing: after what may have yielded come *n* others."""
    starts = sorted((each.on.earliest for each in uses if each.on), reverse=True)
    since = starts[n - 1] if len(starts) >= n else date.min
    return len(uses) >= n and all(each.yielded_nothing or _ends_before(each, since) for each in uses)


def _perhaps_nothing(uses: Sequence[InstrumentUse], n: int) -> bool:
    """Return whether in some order none of the last *n* has a yield: so many may come after what has one."""
    last = max((each.on.earliest for each in uses if each.yields and each.on), default=date.min)
    return sum(not each.yields and not _ends_before(each, last) for each in uses) >= n


def _ends_before(use: InstrumentUse, day: date) -> bool:
    """Return whether *use* was surely before *day*."""
    return use.on is not None and use.on.latest < day
