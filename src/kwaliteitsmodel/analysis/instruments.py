"""Instruments: why they are used, on which side of the quadrant, and what they do with quality together."""

from datetime import date

import attrs

from kwaliteitsmodel.analysis.holding import named, names
from kwaliteitsmodel.analysis.using import Uses, is_stale, uses_of
from kwaliteitsmodel.domain.goals import Goal
from kwaliteitsmodel.domain.ids import InstrumentId, InstrumentKindId, StakeholderId, UseId
from kwaliteitsmodel.domain.instruments import (
    STALE_AFTER,
    Instrument,
    InstrumentUse,
    Motive,
    QualityFunction,
    to_do,
)
from kwaliteitsmodel.domain.periods import meets
from kwaliteitsmodel.domain.positions import Mode, QuadrantField
from kwaliteitsmodel.domain.words import Term
from kwaliteitsmodel.errors import Language, Message
from kwaliteitsmodel.graph.choices import day_of
from kwaliteitsmodel.model import QualityModel


class Motivation(Term):
    """Whether an instrument is used because it should be, because it helps, both or neither (nl: *hoort of helpt*).

    Source: 1-16
    """

    EXPECTED_AND_HELPS = "expected-and-helps", "hoort en helpt", "expected, and helps"
    EXPECTED_ONLY = "expected-only", "hoort, maar helpt niet", "expected, and doesn't help"
    HELPS_ONLY = "helps-only", "helpt, maar hoort niet", "helps, and isn't expected"
    NEITHER = "neither", "hoort niet, helpt niet", "neither expected nor of help"


@attrs.frozen(kw_only=True)
class Motivated:
    """Why an instrument is used, as one stakeholder sees it (nl: *beweegreden*).

    *motivation* is ``None`` where they left something open; *expected* and *helps* are what they said, ``None`` where
    they didn't.

    Source: 1-16
    """

    instrument: InstrumentId
    by: StakeholderId
    expected: bool | None
    helps: bool | None
    motivation: Motivation | None
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return how they see it as a sentence in *language*."""
        return self.detail.text(language)


@attrs.frozen(kw_only=True)
class Questioned:
    """An instrument of which to ask whether to go on with it (nl: *instrument ter discussie*).

    *expected_only* are those to whom it is expected and doesn't help; others may see it otherwise. *stale* says whether
    it has gone stale; ``None`` where that isn't known.

    Source: 1-14, 1-16
    """

    instrument: InstrumentId
    expected_only: tuple[StakeholderId, ...]
    stale: bool | None
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return what there is to ask as a sentence in *language*."""
        return self.detail.text(language)


@attrs.frozen(kw_only=True)
class Misplaced:
    """A use of an instrument on the side of learning, while it is made for securing (nl: *verkeerde kant*).

    *quadrant_field* is that of the use, or of the first goal that the instrument serves.

    Source: 3-56, 3-57
    """

    use: UseId
    instrument: InstrumentId
    kind: InstrumentKindId
    quadrant_field: QuadrantField
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return what is used where as a sentence in *language*."""
        return self.detail.text(language)


@attrs.frozen(kw_only=True)
class Equipped:
    """What the instruments of an organisation together do with quality (nl: *toerusting*).

    *of* is ``None`` for instruments of which nobody said whose they are. *untold* are the functions that none of them
    is told to have; *unsaid* are the instruments of which no function is told, which may have any. *lacking* are the
    functions that none of them has: those untold, where a function is told of each; else ``None``.

    Source: 0-07
    """

    of: StakeholderId | None
    instruments: tuple[InstrumentId, ...]
    untold: tuple[QualityFunction, ...]
    lacking: tuple[QualityFunction, ...] | None
    unsaid: tuple[InstrumentId, ...]
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return what is lacking as a sentence in *language*."""
        return self.detail.text(language)


def in_use(model: QualityModel, *, on: date) -> tuple[Instrument, ...]:
    """Return the instruments that an organisation has *on* that day; one without validity is always there.

    Raises:
        InvalidValueError: If *on* is no day.

    Source: 1-13

    Example:
        >>> survey = Instrument(id=InstrumentId("survey"), name="Satisfaction survey")
        >>> [each.id for each in in_use(QualityModel(name="North").adding(survey), on=date(2026, 6, 1))]
        ['survey']
    """
    then = day_of(on)
    return tuple(each for each in model.instruments if meets(each.valid, then))


def motivation(motive: Motive) -> Motivation | None:
    """Return which of the four *motive* is; ``None`` where one of the two wasn't answered.

    Source: 1-16

    Example:
        >>> motivation(Motive(by=StakeholderId("staff"), expected=True, helps=False))
        <Motivation.EXPECTED_ONLY: 'expected-only'>
    """
    if motive.expected is None or motive.helps is None:
        return None
    return _MOTIVATIONS[motive.expected, motive.helps]


_MOTIVATIONS = {
    (True, True): Motivation.EXPECTED_AND_HELPS,
    (True, False): Motivation.EXPECTED_ONLY,
    (False, True): Motivation.HELPS_ONLY,
    (False, False): Motivation.NEITHER,
}


def motives(model: QualityModel, *, on: date) -> tuple[Motivated, ...]:
    """Return why each instrument is used, as each stakeholder sees it: those of *on* that day, said by then.

    What one says is never merged with what another says: there is no answer for an instrument as such.

    Raises:
        InvalidValueError: If *on* is no day.

    Source: 1-16

    Example:
        >>> motive = Motive(by=StakeholderId("staff"), expected=False, helps=True)
        >>> survey = Instrument(id=InstrumentId("survey"), name="Satisfaction survey", motives=(motive,))
        >>> print(motives(QualityModel(name="North").adding(survey), on=date(2026, 6, 1))[0].message())
        Satisfaction survey, as staff sees it: helps, and isn't expected
    """
    return tuple(
        _motivated(model, each, motive)
        for each in in_use(model, on=on)
        for motive in each.motives
        if motive.on is None or motive.on <= on
    )


def _motivated(model: QualityModel, instrument: Instrument, motive: Motive) -> Motivated:
    seen = motivation(motive)
    expected, helps = _EXPECTED[motive.expected], _HELPS[motive.helps]
    detail = Message(
        code="motive",
        en="{instrument}, as {by} sees it: " + ("{motivation}" if seen else f"{expected[0]}; {helps[0]}"),
        nl="{instrument}, zoals {by} het ziet: " + ("{motivation}" if seen else f"{expected[1]}; {helps[1]}"),
        fields={"instrument": instrument.name, "by": named(model, motive.by), "motivation": seen},
    )
    return Motivated(
        instrument=instrument.id,
        by=motive.by,
        expected=motive.expected,
        helps=motive.helps,
        motivation=seen,
        detail=detail,
    )


_EXPECTED = {
    True: ("expected", "hoort"),
    False: ("not expected", "hoort niet"),
    None: ("whether it is expected isn't told", "of het hoort is niet gezegd"),
}
_HELPS = {
    True: ("helps", "helpt"),
    False: ("doesn't help", "helpt niet"),
    None: ("whether it helps isn't told", "of het helpt is niet gezegd"),
}


def questioned(model: QualityModel, *, on: date, n: int = STALE_AFTER) -> tuple[Questioned, ...]:
    """Return the instruments that someone uses only because it is expected, and those that have gone stale.

    Gone stale is what yielded nothing the last *n* times, as :func:`~kwaliteitsmodel.analysis.yields.staleness` tells,
    also of instruments of which it isn't known; these aren't questioned for it.

    Raises:
        InvalidValueError: If *on* is no day, or *n* no whole number of at least 1.

    Source: 1-14, 1-16

    Example:
        >>> from kwaliteitsmodel import Stakeholder, StakeholderKind
        >>> staff = Stakeholder(id=StakeholderId("staff"), name="Staff", kind=StakeholderKind.ROLE)
        >>> survey = Instrument(
        ...     id=InstrumentId("survey"),
        ...     name="Satisfaction survey",
        ...     motives=(Motive(by=staff.id, expected=True, helps=False),),
        ... )
        >>> for each in questioned(QualityModel(name="North").adding(staff, survey), on=date(2026, 6, 1)):
        ...     print(each.message())
        Satisfaction survey: expected and no help, as seen by Staff
    """
    expected, uses = _expected_only(model, on), uses_of(model, on=on)
    found = (
        _questioned(model, each, tuple(expected.get(each.id, ())), stale=is_stale(uses.get(each.id, Uses()), n), n=n)
        for each in in_use(model, on=on)
    )
    return tuple(each for each in found if each.expected_only or each.stale)


def _expected_only(model: QualityModel, on: date) -> dict[InstrumentId, list[StakeholderId]]:
    found: dict[InstrumentId, list[StakeholderId]] = {}
    for each in motives(model, on=on):
        if each.motivation is Motivation.EXPECTED_ONLY:
            found.setdefault(each.instrument, []).append(each.by)
    return found


def _questioned(
    model: QualityModel, instrument: Instrument, by: tuple[StakeholderId, ...], *, stale: bool | None, n: int
) -> Questioned:
    parts = [
        (by, "expected and no help, as seen by {by}", "hoort, maar helpt niet, zoals gezien door {by}"),
        (stale, "gone stale: no yield, the last {n} times", "sleets: geen opbrengst, de laatste {n} keer"),
    ]
    detail = Message(
        code="questioned",
        en="{instrument}: " + "; ".join(en for there, en, _ in parts if there),
        nl="{instrument}: " + "; ".join(nl for there, _, nl in parts if there),
        fields={"instrument": instrument.name, "by": names(model, *by), "n": n},
    )
    return Questioned(instrument=instrument.id, expected_only=by, stale=stale, detail=detail)


def misplaced(model: QualityModel, *, on: date) -> tuple[Misplaced, ...]:
    """Return the uses by the day *on* of instruments on the wrong side of the quadrant, in the order of the model.

    That is where a kind that suits securing lies in a field of learning, or where all goals that its instrument serves
    lie there. It is hardly of use there; the reverse is never told, and a kind of which nobody said what it suits is
    never misplaced. The kind decides, not the name: one audit may suit securing and another learning.

    Raises:
        InvalidValueError: If *on* is no day.

    Source: 3-56, 3-57

    Example:
        >>> from kwaliteitsmodel import ApproximateDate, InstrumentKind, Position, Scope
        >>> monitor = InstrumentKind(id=InstrumentKindId("monitor"), name="Monitor", suits=Mode.SECURE)
        >>> figures = Instrument(id=InstrumentId("figures"), name="Figures", kind=monitor.id)
        >>> use = InstrumentUse(
        ...     id=UseId("u"),
        ...     instrument=figures.id,
        ...     on=ApproximateDate.parse("2025"),
        ...     position=Position(scope=Scope.SCHOOL, mode=Mode.LEARN),
        ... )
        >>> model = QualityModel(name="North").adding(monitor, figures, use)
        >>> print(misplaced(model, on=date(2026, 6, 1))[0].message())
        Figures is made for securing and used in lower right: learn at school
    """
    kinds = {each.id for each in model.instrument_kinds if each.suits is Mode.SECURE}
    secures = {each.id: each for each in in_use(model, on=on) if each.kind in kinds}
    uses = [each for each in model.uses if each.instrument in secures and not (each.on and each.on.is_after(on))]
    found = [_misplaced(model, each, secures[each.instrument]) for each in uses]
    return tuple(each for each in found if each is not None)


def _misplaced(model: QualityModel, use: InstrumentUse, instrument: Instrument) -> Misplaced | None:
    served = [model.find(each) for each in instrument.serves]
    positions = [each.position for each in served if isinstance(each, Goal)]
    learns = bool(positions) and all(each is not None and each.mode is Mode.LEARN for each in positions)
    there = [each for each in (use.position, *(positions if learns else ())) if each and each.mode is Mode.LEARN]
    if not there or instrument.kind is None:
        return None
    return Misplaced(
        use=use.id,
        instrument=instrument.id,
        kind=instrument.kind,
        quadrant_field=there[0].quadrant_field,
        detail=_put_wrong(instrument, there[0].quadrant_field),
    )


def _put_wrong(instrument: Instrument, field: QuadrantField) -> Message:
    return Message(
        code="misplaced",
        en="{instrument} is made for securing and used in {field}",
        nl="{instrument} is gemaakt om te borgen en gebruikt in {field}",
        fields={"instrument": instrument.name, "field": field},
    )


def functions(model: QualityModel, *, on: date) -> tuple[Equipped, ...]:
    """Return of each organisation that has instruments *on* that day which functions of quality none of them has.

    An organisation of which no instrument is known isn't told: it may well have some. Organisations stand in the order
    of their first instrument in the model.

    Raises:
        InvalidValueError: If *on* is no day.

    Source: 0-07

    Example:
        >>> survey = Instrument(
        ...     id=InstrumentId("survey"), name="Satisfaction survey", functions=(QualityFunction.ESTABLISH,)
        ... )
        >>> functions(QualityModel(name="North").adding(survey), on=date(2026, 6, 1))[0].message("nl")
        'niet gezegd van wie: geen instrument om kwaliteit te bereiken of te behouden'
    """
    several: dict[StakeholderId | None, list[Instrument]] = {}
    for each in in_use(model, on=on):
        several.setdefault(each.of, []).append(each)
    return tuple(_equipped(model, of, instruments) for of, instruments in several.items())


def _equipped(model: QualityModel, of: StakeholderId | None, instruments: list[Instrument]) -> Equipped:
    served = {function for each in instruments for function in each.functions}
    untold = tuple(each for each in QualityFunction if each not in served)
    unsaid = tuple(each.id for each in instruments if not each.functions)
    return Equipped(
        of=of,
        instruments=tuple(each.id for each in instruments),
        untold=untold,
        lacking=None if untold and unsaid else untold,
        unsaid=unsaid,
        detail=_told_to(model, of, untold, unsaid),
    )


def _told_to(
    model: QualityModel,
    of: StakeholderId | None,
    untold: tuple[QualityFunction, ...],
    unsaid: tuple[InstrumentId, ...],
) -> Message:
    said = _ALL_THREE if not untold else _MAY_HAVE if unsaid else _HAS_NONE
    return Message(
        code="functions",
        en=("{of}: " if of else "of nobody said whom: ") + said[0],
        nl=("{of}: " if of else "niet gezegd van wie: ") + said[1],
        fields={
            "of": named(model, of) if of else None,
            "untold": to_do(untold) if untold else None,
            "unsaid": names(model, *unsaid),
        },
    )


_ALL_THREE = ("instruments for all three functions", "instrumenten voor alle drie de functies")
_HAS_NONE = ("no instrument to {untold} quality", "geen instrument om kwaliteit {untold}")
_MAY_HAVE = (
    "of no instrument is told that it is to {untold} quality; what it is for isn't told of {unsaid}",
    "van geen instrument is gezegd dat het is om kwaliteit {untold}; niet gezegd waarvoor: {unsaid}",
)
