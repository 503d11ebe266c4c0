"""Rules about instruments (``INS``): what they are used for, on which side, and what they yield."""

from collections.abc import Iterator
from datetime import date

from kwaliteitsmodel.analysis import instruments, yields
from kwaliteitsmodel.analysis.instruments import Motivation
from kwaliteitsmodel.checks.rules import Found, Severity, rule_on_day
from kwaliteitsmodel.domain.instruments import STALE_AFTER, to_do
from kwaliteitsmodel.model import QualityModel


@rule_on_day(
    "INS001",
    Severity.ADVICE,
    sources=("1-09",),
    en="{id!r} is used, and for nobody it is told what it yields",
    nl="{id!r} wordt gebruikt, maar er is voor niemand gezegd wat het oplevert",
)
def an_instrument_in_use_yields_something_for_someone(model: QualityModel, on: date) -> Iterator[Found]:
    """What an instrument is for is what it yields for pupils, parents or staff; where nobody can say it, one asks."""
    for each in yields.yields(model, on=on):
        if each.untold:
            yield Found(each.instrument)


@rule_on_day(
    "INS002",
    Severity.ADVICE,
    sources=("1-16",),
    en="{by!r} finds that {id!r} is used because it is expected, and that it doesn't help",
    nl="{by!r} vindt dat {id!r} wordt gebruikt omdat het hoort, en dat het niet helpt",
)
def who_uses_an_instrument_is_helped_by_it(model: QualityModel, on: date) -> Iterator[Found]:
    """What is only done because it should be takes time from what helps. That another is helped takes nothing away."""
    for each in instruments.motives(model, on=on):
        if each.motivation is Motivation.EXPECTED_ONLY:
            yield Found(each.instrument, {"by": each.by})


@rule_on_day(
    "INS003",
    Severity.ADVICE,
    sources=("1-14",),
    en="{id!r} has gone stale: it yielded nothing the last {n} times",
    nl="{id!r} is sleets: het leverde de laatste {n} keer niets op",
)
def an_instrument_has_not_gone_stale(model: QualityModel, on: date) -> Iterator[Found]:
    """What goes on without yield becomes a burden. Old and much used is no reason: only that it yields nothing."""
    for each in instruments.questioned(model, on=on):
        if each.stale:
            yield Found(each.instrument, {"n": STALE_AFTER})


@rule_on_day(
    "INS004",
    Severity.WARNING,
    sources=("3-56", "3-57"),
    en="{id!r} uses {instrument!r} in {field}, but its kind {kind!r} is made for securing",
    nl="{id!r} gebruikt {instrument!r} in {field}, maar de soort {kind!r} is gemaakt om te borgen",
)
def an_instrument_for_securing_is_not_used_for_learning(model: QualityModel, on: date) -> Iterator[Found]:
    """What measures and records hardly helps to learn. The reverse is never told: what helps to learn may do more."""
    for each in instruments.misplaced(model, on=on):
        yield Found(each.use, {"instrument": each.instrument, "kind": each.kind, "field": each.quadrant_field})


@rule_on_day(
    "INS005",
    Severity.ADVICE,
    sources=("0-07",),
    en="{id!r} doesn't say whether it is to establish, achieve or maintain quality",
    nl="{id!r} zegt niet of het er is om kwaliteit vast te stellen, te bereiken of te behouden",
)
def an_instrument_says_what_it_does_with_quality(model: QualityModel, on: date) -> Iterator[Found]:
    """Whether one has what one needs can only be seen where each says what it does."""
    for each in instruments.in_use(model, on=on):
        if not each.functions:
            yield Found(each.id)


@rule_on_day(
    "INS006",
    Severity.ADVICE,
    sources=("0-07",),
    en="{id!r} has no instrument to {lacking} quality",
    nl="{id!r} heeft geen instrument om kwaliteit {lacking}",
)
def instruments_together_establish_achieve_and_maintain(model: QualityModel, on: date) -> Iterator[Found]:
    """Who only establishes how it is, doesn't make it better. Where one doesn't say what it does, one can't tell.

    Of an organisation that the model doesn't hold, only that is told.
    """
    for each in instruments.functions(model, on=on):
        if each.of is not None and each.of in model and each.lacking:
            yield Found(each.of, {"lacking": to_do(each.lacking)})


RULES = (
    an_instrument_in_use_yields_something_for_someone,
    who_uses_an_instrument_is_helped_by_it,
    an_instrument_has_not_gone_stale,
    an_instrument_for_securing_is_not_used_for_learning,
    an_instrument_says_what_it_does_with_quality,
    instruments_together_establish_achieve_and_maintain,
)
