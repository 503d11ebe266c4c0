"""Yields: for whom instruments yield something, what they ask of whom for it, and which yield nothing any more."""

from collections.abc import Iterable
from datetime import date

import attrs

from kwaliteitsmodel.analysis.holding import named, names, ranked
from kwaliteitsmodel.analysis.instruments import in_use
from kwaliteitsmodel.analysis.using import Uses, is_stale, uses_of
from kwaliteitsmodel.domain.amounts import summed
from kwaliteitsmodel.domain.ids import InstrumentId, StakeholderId, UseId
from kwaliteitsmodel.domain.instruments import STALE_AFTER, Beneficiary, Burden, Instrument, InstrumentUse
from kwaliteitsmodel.errors import Language, Message
from kwaliteitsmodel.model import QualityModel


@attrs.frozen(kw_only=True)
class Yielded:
    """For whom the uses of an instrument yielded something (nl: *opbrengst voor wie*).

    Of each beneficiary the uses that yielded something for them. *nothing* are the uses of which one looked and found
    no yield, *unknown* those of which nothing is told. *unsure* are the uses that may be later than the day that was
    asked; they stand nowhere else. *fruitless* says whether it is used and yields nothing for pupils, parents and
    staff, ``None`` where that isn't known; *untold* whether it is surely used, and nobody told of any yield for anyone.

    Source: 1-09
    """

    instrument: InstrumentId
    pupils: tuple[UseId, ...]
    parents: tuple[UseId, ...]
    staff: tuple[UseId, ...]
    others: tuple[UseId, ...]
    nothing: tuple[UseId, ...]
    unknown: tuple[UseId, ...]
    unsure: tuple[UseId, ...]
    fruitless: bool | None
    untold: bool
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return for whom it yielded something as a sentence in *language*."""
        return self.detail.text(language)


@attrs.frozen(kw_only=True)
class Load:
    """What an instrument asks of all, or all instruments ask of someone (nl: *last*).

    *hours* is the sum of those of one cycle that are known, ``None`` where none is; *unknown* are those of whom or of
    which they aren't. How heavy it is *felt* to be stands apart: ranks have no sum and no mean, and no hours follow
    from them.

    Source: 1-15
    """

    of: InstrumentId | StakeholderId
    hours: float | None
    unknown: tuple[InstrumentId | StakeholderId, ...]
    felt: tuple[tuple[InstrumentId | StakeholderId, int], ...]
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return how heavy the load is as a sentence in *language*."""
        return self.detail.text(language)


def yields(model: QualityModel, *, on: date) -> tuple[Yielded, ...]:
    """Return for whom each instrument of *on* that day yielded something by then, and which uses say nothing of it.

    Raises:
        InvalidValueError: If *on* is no day.

    Source: 1-09

    Example:
        >>> survey = Instrument(id=InstrumentId("survey"), name="Satisfaction survey")
        >>> print(yields(QualityModel(name="North").adding(survey), on=date(2026, 6, 1))[0].message())
        Satisfaction survey: no yield told for anyone
    """
    instruments, uses = in_use(model, on=on), uses_of(model, on=on)
    return tuple(_yielded(each, uses.get(each.id, Uses())) for each in instruments)


def fruitless(model: QualityModel, *, on: date) -> tuple[Yielded, ...]:
    """Return the instruments that are used and surely yielded nothing for pupils, parents or staff.

    Raises:
        InvalidValueError: If *on* is no day.

    Source: 1-09

    Example:
        >>> from kwaliteitsmodel import ApproximateDate
        >>> survey = Instrument(id=InstrumentId("survey"), name="Satisfaction survey")
        >>> use = InstrumentUse(
        ...     id=UseId("u"), instrument=survey.id, on=ApproximateDate.parse("2025"), yielded_nothing=True
        ... )
        >>> [each.instrument for each in fruitless(QualityModel(name="North").adding(survey, use), on=date(2026, 6, 1))]
        ['survey']
    """
    return tuple(each for each in yields(model, on=on) if each.fruitless)


def _yielded(instrument: Instrument, uses: Uses) -> Yielded:
    by = {
        who: tuple(use.id for use in uses.sure if any(each.beneficiary is who for each in use.yields))
        for who in Beneficiary
    }
    found = tuple(who for who, some in by.items() if some)
    detail = Message(
        code="yields",
        en="{instrument} yielded something for: {found}" if found else "{instrument}: no yield told for anyone",
        nl="{instrument} leverde iets op voor: {found}" if found else "{instrument}: voor niemand een opbrengst bekend",
        fields={"instrument": instrument.name, "found": found},
    )
    return Yielded(
        instrument=instrument.id,
        pupils=by[Beneficiary.PUPILS],
        parents=by[Beneficiary.PARENTS],
        staff=by[Beneficiary.STAFF],
        others=by[Beneficiary.OTHER],
        nothing=tuple(each.id for each in uses.sure if each.yielded_nothing),
        unknown=tuple(each.id for each in uses.sure if not each.yielded_nothing and not each.yields),
        unsure=tuple(each.id for each in uses.unsure),
        fruitless=_fruitless(uses),
        untold=bool(uses.sure) and not any(each.yields for each in (*uses.sure, *uses.unsure)),
        detail=detail,
    )


def _fruitless(uses: Uses) -> bool | None:
    sure, unsure = ([_for_the_three(each) for each in several] for several in (uses.sure, uses.unsure))
    if True in sure:
        return False
    return True if sure and not {None, True} & {*sure, *unsure} else None


def _for_the_three(use: InstrumentUse) -> bool | None:
    """Return whether *use* yielded something for pupils, parents or staff; ``None`` where nothing is told of it."""
    if use.yielded_nothing or use.yields:
        return any(each.beneficiary is not Beneficiary.OTHER for each in use.yields)
    return None


def burdens(model: QualityModel, *, on: date) -> tuple[Load, ...]:
    """Return what each instrument of *on* that day asks of all who bear it, in the order of the model.

    An instrument of which no burden is told is left out: that isn't known, and it isn't none.

    Raises:
        InvalidValueError: If *on* is no day.

    Source: 1-15

    Example:
        >>> survey = Instrument(
        ...     id=InstrumentId("survey"),
        ...     name="Satisfaction survey",
        ...     burdens=(Burden(of=StakeholderId("staff"), hours=12, felt=4), Burden(of=StakeholderId("parents"))),
        ... )
        >>> print(burdens(QualityModel(name="North").adding(survey), on=date(2026, 6, 1))[0].message())
        Satisfaction survey: 12 hours a cycle, not known of parents; felt: staff 4
    """
    borne = {each.id: [(burden.of, burden) for burden in each.burdens] for each in in_use(model, on=on)}
    return tuple(_load(model, each, several) for each, several in borne.items() if several)


def borne(model: QualityModel, *, on: date) -> tuple[Load, ...]:
    """Return what the instruments of *on* that day together ask of each who bears one, in one cycle of each.

    A cycle may be a week or four years: the sum is of one cycle of each instrument, and not of any time.

    They stand in the order in which the model first tells that they bear something.

    Raises:
        InvalidValueError: If *on* is no day.

    Source: 1-15

    Example:
        >>> staff = Burden(of=StakeholderId("staff"), hours=12)
        >>> survey = Instrument(id=InstrumentId("survey"), name="Satisfaction survey", burdens=(staff,))
        >>> print(borne(QualityModel(name="North").adding(survey), on=date(2026, 6, 1))[0].message())
        staff: 12 hours a cycle
    """
    found: dict[StakeholderId, list[tuple[InstrumentId, Burden]]] = {}
    for each in in_use(model, on=on):
        for burden in each.burdens:
            found.setdefault(burden.of, []).append((each.id, burden))
    return tuple(_load(model, who, several) for who, several in found.items())


def _load(
    model: QualityModel,
    of: InstrumentId | StakeholderId,
    several: Iterable[tuple[InstrumentId | StakeholderId, Burden]],
) -> Load:
    told = list(several)
    known = [each.hours for _, each in told if each.hours is not None]
    unknown = tuple(who for who, each in told if each.hours is None)
    felt = tuple((who, each.felt) for who, each in told if each.felt is not None)
    hours = summed(known) if known else None
    detail = Message(
        code="load",
        en="{of}: "
        + ("{hours:g} hours a cycle" if known else "hours not known")
        + (", not known of {unknown}" if known and unknown else "")
        + ("; felt: {felt}" if felt else ""),
        nl="{of}: "
        + ("{hours:g} uur per cyclus" if known else "uren onbekend")
        + (", onbekend van {unknown}" if known and unknown else "")
        + ("; ervaren: {felt}" if felt else ""),
        fields={
            "of": named(model, of),
            "hours": hours,
            "unknown": names(model, *unknown),
            "felt": tuple(ranked(model, *each) for each in felt),
        },
    )
    return Load(of=of, hours=hours, unknown=unknown, felt=felt, detail=detail)


@attrs.frozen(kw_only=True)
class Staleness:
    """Whether an instrument has gone stale by a day (nl: *sleets*).

    *stale* is ``None`` where that isn't known: of one of its last uses no yield is told and nobody looked, it may be
    later than the day, or there were too few.

    Source: 1-14
    """

    instrument: InstrumentId
    stale: bool | None
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return whether it has as a sentence in *language*."""
        return self.detail.text(language)


def staleness(model: QualityModel, *, on: date, n: int = STALE_AFTER) -> tuple[Staleness, ...]:
    """Return of each instrument *on* that day whether it has gone stale, also where that isn't known.

    Gone stale is what yielded nothing the last *n* times, as :func:`~kwaliteitsmodel.domain.instruments.gone_stale`
    says, whoever used it; age doesn't count. A use that may be later than *on* makes that unknown where it matters.

    Raises:
        InvalidValueError: If *on* is no day, or *n* no whole number of at least 1.

    Source: 1-14

    Example:
        >>> from kwaliteitsmodel import ApproximateDate
        >>> survey = Instrument(id=InstrumentId("survey"), name="Satisfaction survey")
        >>> use = InstrumentUse(id=UseId("u"), instrument=survey.id, on=ApproximateDate.parse("2025"))
        >>> for each in staleness(QualityModel(name="North").adding(survey, use), on=date(2026, 6, 1), n=1):
        ...     print(each.message())
        Satisfaction survey: not known whether it has gone stale
    """
    uses = uses_of(model, on=on)
    return tuple(_staleness(each, stale=is_stale(uses.get(each.id, Uses()), n), n=n) for each in in_use(model, on=on))


def _staleness(instrument: Instrument, *, stale: bool | None, n: int) -> Staleness:
    en, nl = _STALE[stale]
    fields = {"instrument": instrument.name, "n": n}
    detail = Message(code="staleness", en="{instrument}: " + en, nl="{instrument}: " + nl, fields=fields)
    return Staleness(instrument=instrument.id, stale=stale, detail=detail)


_STALE = {
    True: ("gone stale: no yield, the last {n} times", "sleets: geen opbrengst, de laatste {n} keer"),
    False: ("not gone stale", "niet sleets"),
    None: ("not known whether it has gone stale", "niet bekend of het sleets is"),
}
