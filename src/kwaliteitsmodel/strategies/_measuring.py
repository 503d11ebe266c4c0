"""What shows quality, and with what it is looked after: alone, so what it points at need not exist."""

from typing import Unpack

from hypothesis.strategies import SearchStrategy

from kwaliteitsmodel.domain.bands import NormBand, NormBands, YearOutcome
from kwaliteitsmodel.domain.conversations import Figure
from kwaliteitsmodel.domain.evidence import Conclusion, Evidence, Hunch, InformationQuality
from kwaliteitsmodel.domain.indicators import Benchmark, SuccessFactor
from kwaliteitsmodel.domain.instruments import Burden, Instrument, InstrumentKind, InstrumentUse, Motive, Yield
from kwaliteitsmodel.domain.thresholds import Explanation, Threshold
from kwaliteitsmodel.strategies._fields import made
from kwaliteitsmodel.strategies._options import (
    BenchmarkOptions,
    BurdenOptions,
    ConclusionOptions,
    EvidenceOptions,
    ExplanationOptions,
    FigureOptions,
    HunchOptions,
    InformationQualityOptions,
    InstrumentKindOptions,
    InstrumentOptions,
    InstrumentUseOptions,
    MotiveOptions,
    NormBandOptions,
    NormBandsOptions,
    SuccessFactorOptions,
    ThresholdOptions,
    YearOutcomeOptions,
    YieldOptions,
)


def success_factors(**options: Unpack[SuccessFactorOptions]) -> SearchStrategy[SuccessFactor]:
    """Make critical success factors; the aspects of one need not exist.

    Each field of :class:`~kwaliteitsmodel.SuccessFactor` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(success_factors(name="Trust"), lambda factor: True).aspects
        ()
    """
    return made(SuccessFactor, options)


def benchmarks(**options: Unpack[BenchmarkOptions]) -> SearchStrategy[Benchmark]:
    """Make benchmarks; the indicator need not exist.

    Each field of :class:`~kwaliteitsmodel.Benchmark` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> from kwaliteitsmodel import SchoolYear
        >>> find(benchmarks(period=SchoolYear(2025).period), lambda benchmark: True).value
        0
    """
    return made(Benchmark, options)


def thresholds(**options: Unpack[ThresholdOptions]) -> SearchStrategy[Threshold]:
    """Make thresholds: a value, a share of another indicator, or both; the indicators need not exist.

    Each field of :class:`~kwaliteitsmodel.Threshold` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(thresholds(value=None), lambda threshold: True).share_of
        'a'
    """
    return made(Threshold, options)


def explanations(**options: Unpack[ExplanationOptions]) -> SearchStrategy[Explanation]:
    """Make explanations of signals; the threshold, and whose signal it is, need not exist.

    Each field of :class:`~kwaliteitsmodel.Explanation` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> from kwaliteitsmodel import ExplanationKind
        >>> find(explanations(kind=ExplanationKind.OTHER), lambda each: True).own_kind == ""
        False
    """
    return made(Explanation, options)


def norm_bands(**options: Unpack[NormBandOptions]) -> SearchStrategy[NormBand]:
    """Make the bounds for one group, of which the upper one never lies under the lower one.

    Each field of :class:`~kwaliteitsmodel.NormBand` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(norm_bands(lower=535.2), lambda band: band.upper is not None).upper >= 535.2
        True
    """
    return made(NormBand, options)


def sets_of_norm_bands(**options: Unpack[NormBandsOptions]) -> SearchStrategy[NormBands]:
    """Make tables of norm bands that ascend; the indicators need not exist.

    Each field of :class:`~kwaliteitsmodel.NormBands` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(sets_of_norm_bands(end=100), lambda norm: norm.bands).bands[-1].start <= 100
        True
    """
    return made(NormBands, options)


def year_outcomes(**options: Unpack[YearOutcomeOptions]) -> SearchStrategy[YearOutcome]:
    """Make outcomes of one year.

    Each field of :class:`~kwaliteitsmodel.YearOutcome` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(year_outcomes(), lambda year: (year.pupils or 0) > 9).pupils
        10
    """
    return made(YearOutcome, options)


def figures(**options: Unpack[FigureOptions]) -> SearchStrategy[Figure]:
    """Make figures that are discussed; the indicator need not exist.

    Each field of :class:`~kwaliteitsmodel.Figure` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(figures(indicator="pupils"), lambda figure: True).period is None
        True
    """
    return made(Figure, options)


def instrument_kinds(**options: Unpack[InstrumentKindOptions]) -> SearchStrategy[InstrumentKind]:
    """Make kinds of instrument, with or without a side that they suit.

    Each field of :class:`~kwaliteitsmodel.InstrumentKind` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(instrument_kinds(), lambda kind: kind.suits is not None).suits
        <Mode.SECURE: 'secure'>
    """
    return made(InstrumentKind, options)


def instruments(**options: Unpack[InstrumentOptions]) -> SearchStrategy[Instrument]:
    """Make instruments; whose one is, and what it serves, need not exist.

    Each field of :class:`~kwaliteitsmodel.Instrument` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> from kwaliteitsmodel import Motive
        >>> find(instruments(motives=(Motive(by="staff"),)), lambda instrument: True).motives[0].by
        'staff'
    """
    return made(Instrument, options)


def instrument_uses(**options: Unpack[InstrumentUseOptions]) -> SearchStrategy[InstrumentUse]:
    """Make uses of instruments, also such as yielded nothing; the instrument need not exist.

    Each field of :class:`~kwaliteitsmodel.InstrumentUse` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(instrument_uses(yielded_nothing=True), lambda use: True).yields
        ()
    """
    return made(InstrumentUse, options)


def yields(**options: Unpack[YieldOptions]) -> SearchStrategy[Yield]:
    """Make yields, for anyone.

    Each field of :class:`~kwaliteitsmodel.Yield` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> from kwaliteitsmodel import Beneficiary
        >>> find(yields(beneficiary=Beneficiary.OTHER), lambda each: True).own_beneficiary
        'a'
    """
    return made(Yield, options)


def motives(**options: Unpack[MotiveOptions]) -> SearchStrategy[Motive]:
    """Make motives for using an instrument; whose they are need not exist.

    Each field of :class:`~kwaliteitsmodel.Motive` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(motives(by="staff"), lambda motive: motive.helps is not None).helps
        False
    """
    return made(Motive, options)


def burdens(**options: Unpack[BurdenOptions]) -> SearchStrategy[Burden]:
    """Make burdens of instruments; who bears one need not exist.

    Each field of :class:`~kwaliteitsmodel.Burden` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(burdens(of="staff"), lambda burden: burden.felt is not None).felt
        1
    """
    return made(Burden, options)


def evidence(**options: Unpack[EvidenceOptions]) -> SearchStrategy[Evidence]:
    """Make pieces of evidence, hard and soft, that point their own way; what one points at need not exist.

    Each field of :class:`~kwaliteitsmodel.Evidence` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(evidence(interprets=("survey",)), lambda each: True).kind
        <EvidenceKind.SOFT: 'soft'>
    """
    return made(Evidence, options)


def information_qualities(**options: Unpack[InformationQualityOptions]) -> SearchStrategy[InformationQuality]:
    """Make judgements of the quality of information; who judges need not exist.

    Each field of :class:`~kwaliteitsmodel.InformationQuality` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(information_qualities(by="linde"), lambda each: each.good is not None).good
        False
    """
    return made(InformationQuality, options)


def hunches(**options: Unpack[HunchOptions]) -> SearchStrategy[Hunch]:
    """Make hunches, open and checked ones; who has one, and what checks it, need not exist.

    Each field of :class:`~kwaliteitsmodel.Hunch` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(hunches(), lambda hunch: hunch.checked_by).checked_by
        ('a',)
    """
    return made(Hunch, options)


def conclusions(**options: Unpack[ConclusionOptions]) -> SearchStrategy[Conclusion]:
    """Make conclusions; what one rests on need not exist.

    Each field of :class:`~kwaliteitsmodel.Conclusion` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(conclusions(rests_on=("talks",)), lambda each: True).hunches
        ()
    """
    return made(Conclusion, options)
