"""Rules about evidence (``EVI``): hard and soft data, hunches and conclusions."""

from collections.abc import Iterator

from kwaliteitsmodel.analysis import evidence
from kwaliteitsmodel.checks.rules import Found, Severity, rule
from kwaliteitsmodel.domain.evidence import EvidenceKind, HunchOutcome
from kwaliteitsmodel.domain.values import Text
from kwaliteitsmodel.model import QualityModel


@rule(
    "EVI001",
    Severity.ERROR,
    sources=("2-28", "2-29", "2-30"),
    en="{id!r} points at {other!r}, which is {kind} too: soft data interpret hard data, hard data validate soft data",
    nl="{id!r} verwijst naar {other!r}, dat ook {kind} is: zachte data duiden harde, harde data valideren zachte",
)
def hard_and_soft_data_point_at_each_other(model: QualityModel) -> Iterator[Found]:
    """Soft data give hard data meaning, hard data make soft data sure; data of one kind do neither to each other."""
    kinds = {each.id: each.kind for each in model.evidence}
    for each in model.evidence:
        for other in (*each.interprets, *each.validates):
            if kinds.get(other) is each.kind:
                yield Found(each.id, {"other": other, "kind": each.kind})


@rule(
    "EVI002",
    Severity.WARNING,
    sources=("2-30",),
    en="the conclusion {id!r} is not grounded: {why}{data}",
    nl="de conclusie {id!r} is niet onderbouwd: {why}{data}",
)
def a_conclusion_is_grounded(model: QualityModel) -> Iterator[Found]:
    """Figures without meaning say nothing, and impressions that nothing bears out may be wrong."""
    for each in evidence.ungrounded(model):
        if not each.uninterpreted and not each.unvalidated:
            yield Found(each.conclusion, {"why": _ON_NOTHING, "data": ""})
        if each.uninterpreted:
            yield Found(each.conclusion, {"why": _NO_MEANING, "data": each.uninterpreted})
        if each.unvalidated:
            yield Found(each.conclusion, {"why": _NOT_VALIDATED, "data": each.unvalidated})


_ON_NOTHING = Text(nl="er liggen geen data onder", en="it rests on no data")
_NO_MEANING = Text(nl="geen van haar zachte data duidt ", en="none of its soft data interprets ")
_NOT_VALIDATED = Text(nl="geen van haar harde data valideert ", en="none of its hard data validates ")


@rule(
    "EVI003",
    Severity.WARNING,
    sources=("2-37",),
    en="the conclusion {id!r} rests on the hunch {hunch!r}, which is still open",
    nl="de conclusie {id!r} rust op het vermoeden {hunch!r}, dat nog open is",
)
def a_conclusion_does_not_rest_on_an_open_hunch(model: QualityModel) -> Iterator[Found]:
    """A hunch is where looking starts; what is concluded waits until it has been checked."""
    for each in evidence.premature(model):
        yield from (Found(each.conclusion, {"hunch": hunch}) for hunch in each.open_hunches)


@rule(
    "EVI004",
    Severity.WARNING,
    sources=("2-30", "2-37"),
    en="the hunch {id!r} is said to be {outcome}, and no hard data check it",
    nl="het vermoeden {id!r} heet {outcome}, en er zijn geen harde data die het toetsen",
)
def a_hunch_is_checked_by_hard_data(model: QualityModel) -> Iterator[Found]:
    """One impression doesn't settle another. A hunch that is still open may wait for its data."""
    kinds = {each.id: each.kind for each in model.evidence}
    for hunch in model.hunches:
        by = {kinds.get(each) for each in hunch.checked_by}
        if hunch.outcome is not HunchOutcome.OPEN and by <= {EvidenceKind.SOFT}:
            yield Found(hunch.id, {"outcome": hunch.outcome})


@rule(
    "EVI005",
    Severity.ADVICE,
    sources=("2-31",),
    en="the conclusion {id!r} rests on {evidence!r}, whose quality isn't good, as {by} judges",
    nl="de conclusie {id!r} rust op {evidence!r}, waarvan de kwaliteit niet goed is, oordeelt {by}",
)
def a_conclusion_rests_on_good_information(model: QualityModel) -> Iterator[Found]:
    """Whether information is good comes before what it means. Not everyone need find so for it to be talked about."""
    bad = {each.id: tuple(judged.by for judged in each.quality if judged.good is False) for each in model.evidence}
    for conclusion in model.conclusions:
        for rests in conclusion.rests_on:
            if bad.get(rests):
                yield Found(conclusion.id, {"evidence": rests, "by": bad[rests]})


@rule(
    "EVI006",
    Severity.WARNING,
    sources=("2-30", "2-37"),
    en="the conclusion {id!r} rests on the hunch {hunch!r}, which was not borne out",
    nl="de conclusie {id!r} rust op het vermoeden {hunch!r}, dat niet is bevestigd",
)
def a_conclusion_does_not_rest_on_a_refuted_hunch(model: QualityModel) -> Iterator[Found]:
    """What was checked and proved otherwise bears nothing. That it was suspected once takes nothing from the rest."""
    for each in evidence.refuted(model):
        yield from (Found(each.conclusion, {"hunch": hunch}) for hunch in each.refuted_hunches)


RULES = (
    hard_and_soft_data_point_at_each_other,
    a_conclusion_is_grounded,
    a_conclusion_does_not_rest_on_an_open_hunch,
    a_hunch_is_checked_by_hard_data,
    a_conclusion_rests_on_good_information,
    a_conclusion_does_not_rest_on_a_refuted_hunch,
)
