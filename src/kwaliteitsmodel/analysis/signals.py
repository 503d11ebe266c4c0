"""Signals: values beyond a threshold, how far, and what explains them if anyone said. A signal is no verdict."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

import attrs

from kwaliteitsmodel.analysis.asked import require_held
from kwaliteitsmodel.analysis.holding import named
from kwaliteitsmodel.analysis.observing import Observed, known_on, observed, spans_on, spoken, value_for
from kwaliteitsmodel.analysis.spans import Spans
from kwaliteitsmodel.domain.amounts import Amount, Outcome
from kwaliteitsmodel.domain.fields import require_day
from kwaliteitsmodel.domain.ids import ExplanationId, IndicatorId, ObservationId, StakeholderId, ThresholdId
from kwaliteitsmodel.domain.indicators import Observation
from kwaliteitsmodel.domain.periods import Period, meets
from kwaliteitsmodel.domain.series import year_before
from kwaliteitsmodel.domain.sources import known_by
from kwaliteitsmodel.domain.stakeholders import Stakeholder
from kwaliteitsmodel.domain.thresholds import Explanation, ExplanationKind, Side, Threshold, excess, is_breached, level
from kwaliteitsmodel.domain.values import Text, both, is_said
from kwaliteitsmodel.domain.words import Term, said
from kwaliteitsmodel.errors import Language, Message
from kwaliteitsmodel.model import QualityModel


class Signalled(Term):
    """Whether a value lies beyond its threshold (nl: *signaal*).

    Source: 3-11
    """

    BREACHED = "breached", "voorbij de signaleringswaarde", "beyond the threshold"
    KEPT = "kept", "niet voorbij de signaleringswaarde", "not beyond the threshold"
    UNTOLD = "untold", "niet te zeggen", "not to be told"


@attrs.frozen(kw_only=True)
class Signal:
    """How a value stands to its threshold, and what is said of it (nl: *signaal*).

    *level* is where the threshold lies for this stakeholder and period, *excess* by how much the value lies beyond it;
    ``None`` where that isn't known. *explanations* are those that were on file and are of the period: either lies in
    the other, for one that only shares some days with it may be of its neighbour. *again* are the causes
    among them that were on file for the year before too: an innocent cause is gone after a year, so one asks on. A
    reserve for risks is a duty and comes back each year.

    Source: 3-11
    """

    threshold: ThresholdId
    of: StakeholderId
    observation: ObservationId
    period: Period
    value: Outcome
    level: Amount | None
    excess: Amount | None
    signalled: Signalled
    explanations: tuple[ExplanationId, ...]
    again: tuple[ExplanationKind | str, ...]
    detail: Message

    @property
    def asks(self) -> bool:
        """Whether an explanation is asked for and none is on file."""
        return self.signalled is Signalled.BREACHED and not self.explanations

    def message(self, language: Language = "en") -> str:
        """Return how it stands as a sentence in *language*."""
        return self.detail.text(language)


def signals(model: QualityModel, *, on: date, of: StakeholderId | None = None) -> tuple[Signal, ...]:
    """Return how every value that one can know *on* that day stands to its thresholds; with *of*, only theirs.

    By threshold in the order of the model, then by stakeholder and in the order of time. A threshold counts for the
    periods in which it is valid. What it is a share of is that of the same period, or else of the one in which the
    value's lies: the income of the year, for what there is on 31 December. Where that isn't known, nor is the signal,
    unless the fixed value settles it. An explanation counts once it was recorded, and if it says anything.

    Raises:
        InvalidValueError: If *on* is no day, or *of* is the id of something else than a stakeholder.
        UnknownIdError: If the model doesn't hold *of*.

    Source: 3-11
    """
    return tuple(_signal(model, each) for each in _weighed(model, on, of))


def breaches(model: QualityModel, *, on: date, of: StakeholderId | None = None) -> tuple[Signal, ...]:
    """Return the signals that surely lie beyond their threshold, as :func:`signals` tells them.

    Raises:
        InvalidValueError: If *on* is no day, or *of* is the id of something else than a stakeholder.
        UnknownIdError: If the model doesn't hold *of*.

    Source: 3-11
    """
    weighed = _weighed(model, on, of)
    return tuple(_signal(model, each) for each in weighed if is_breached(each.excess))


@attrs.frozen(kw_only=True)
class _Weighed:
    """A value beside a threshold: all that a signal is made of."""

    threshold: Threshold
    seen: Observation
    whole: Outcome | None
    told: Spans[Explanation]

    @property
    def excess(self) -> Amount | None:
        """By how much the value lies beyond the threshold."""
        return excess(self.threshold, self.seen.value, self.whole)


def _weighed(model: QualityModel, on: date, of: StakeholderId | None) -> Iterator[_Weighed]:
    """Yield every value that one can know *on* that day beside each of its thresholds."""
    require_day("on", on)
    require_held(model, of, Stakeholder)
    found = observed(model)
    wholes = {each.share_of: _wholes(found, each.share_of, on) for each in model.thresholds if each.share_of}
    on_file = _on_file(model.explanations, on)
    for threshold in model.thresholds:
        of_what = wholes[threshold.share_of] if threshold.share_of else {}
        for who, seen in sorted(found.get(threshold.indicator, {}).items()):
            told = on_file.get((threshold.id, who), _SILENCE)
            for each in known_on(seen, on) if of in {None, who} else ():
                if meets(threshold.valid, each.period):
                    yield _Weighed(threshold=threshold, seen=each, whole=_whole(of_what, each), told=told)


_Wholes = Mapping[StakeholderId, Spans[Observation]]


def _wholes(found: Observed, indicator: IndicatorId, on: date) -> _Wholes:
    """Return what thresholds are shares of, as one can know it that day."""
    by_whom = found.get(indicator, {}).items()
    return {who: spans_on(seen, on) for who, seen in by_whom}


def _whole(wholes: _Wholes, part: Observation) -> Outcome | None:
    """Return what *part* is held beside: of its own period, or else of the one in which this lies, such as its year.

    Where two say otherwise it isn't known.
    """
    return value_for(part.period, wholes[part.of].around(part.period)) if part.of in wholes else None


def _on_file(
    explanations: Iterable[Explanation], on: date
) -> Mapping[tuple[ThresholdId, StakeholderId], Spans[Explanation]]:
    """Return what was on file that day and says anything, by threshold and stakeholder."""
    found: dict[tuple[ThresholdId, StakeholderId], list[Explanation]] = {}
    for each in explanations:
        if _words(each) is not None and known_by(each.recorded, on):
            found.setdefault((each.threshold, each.of), []).append(each)
    return {key: Spans.made((each.period, each) for each in several) for key, several in found.items()}


def _words(explanation: Explanation) -> str | Text | ExplanationKind | None:
    """Return the first of its own kind, its kind and its text that says anything."""
    own, text = explanation.own_kind, explanation.text
    return own if is_said(own) else explanation.kind or (text if is_said(text) else None)


_SILENCE: Spans[Explanation] = Spans.made(())


def _again(told: Spans[Explanation], period: Period) -> tuple[ExplanationKind | str, ...]:
    """Return the causes that are named both of *period* and of the year before."""
    named_now = _causes(told, period)
    before = year_before(period) if named_now else None
    earlier = () if before is None else _causes(told, before)
    return tuple(cause for cause in named_now if cause in earlier)


def _causes(told: Spans[Explanation], period: Period) -> tuple[ExplanationKind | str, ...]:
    """Return the innocent causes that are named of *period*, each once, in our words or their own."""
    every = (said(each.kind, each.own_kind) for each in told.either_way(period))
    return tuple(dict.fromkeys(each for each in every if each is not None and each is not ExplanationKind.RISK_RESERVE))


_SIGNALLED = {True: Signalled.BREACHED, False: Signalled.KEPT, None: Signalled.UNTOLD}


def _signal(model: QualityModel, weighed: _Weighed) -> Signal:
    threshold, seen, told = weighed.threshold, weighed.seen, weighed.told
    lies, beyond = level(threshold, weighed.whole), weighed.excess
    there = told.either_way(seen.period)
    signalled, again = _SIGNALLED[is_breached(beyond)], _again(told, seen.period)
    fields = {
        "indicator": named(model, seen.indicator),
        "of": named(model, seen.of),
        "period": seen.period,
        "value": spoken(seen.value),
        "level": spoken(lies),
        "signalled": signalled,
        "excess": spoken(beyond),
        "side": threshold.side,
        "why": tuple(_why(model, each) for each in there),
        "again": again,
    }
    return Signal(
        threshold=threshold.id,
        of=seen.of,
        observation=seen.id,
        period=seen.period,
        value=seen.value,
        level=lies,
        excess=beyond,
        signalled=signalled,
        explanations=tuple(each.id for each in there),
        again=again,
        detail=_told(fields),
    )


def _told(fields: dict[str, object]) -> Message:
    breached, again = fields["signalled"] is Signalled.BREACHED, fields["again"]
    silent = _ASKS if breached else ("", "")
    on_file = ("; on file: {why}", "; verklaring: {why}") if fields["why"] else silent
    bound = _BOUNDS[fields["side"] is Side.ABOVE]
    return Message(
        code="signal",
        en="{indicator} of {of} ({period}): {value}, threshold {level} ("
        + bound[0]
        + "): {signalled}"
        + (", by {excess}" if breached else "")
        + on_file[0]
        + ("; named the year before too: {again}" if again else ""),
        nl="{indicator} van {of} ({period}): {value}, signaleringswaarde {level} ("
        + bound[1]
        + "): {signalled}"
        + (", met {excess}" if breached else "")
        + on_file[1]
        + ("; ook het jaar ervoor genoemd: {again}" if again else ""),
        fields=fields,
    )


_BOUNDS = {True: ("at most", "ten hoogste"), False: ("at least", "ten minste")}
_ASKS = (
    "; it asks for an explanation, and none is on file",
    "; dat vraagt om een verklaring, en die is er niet",
)


def _why(model: QualityModel, explanation: Explanation) -> Text:
    """Return what an explanation says, in as few words as it has, and who said so when."""
    recorded = explanation.recorded
    by = None if recorded is None or recorded.by is None else named(model, recorded.by)
    on = None if recorded is None else recorded.on
    told = ", ".join(name for name, each in (("{by}", by), ("{on}", on)) if each is not None)
    words = "{said}" + (f" ({told})" if told else "")
    fields = {"said": _words(explanation), "by": by, "on": on}
    return both(Message(code="explained", en=words, nl=words, fields=fields).text)
