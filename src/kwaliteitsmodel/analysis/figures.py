"""Figures: what was collected of a period, and whether anyone spoke of it."""

from collections.abc import Mapping, Sequence
from datetime import date

import attrs

from kwaliteitsmodel.analysis.observing import known_on
from kwaliteitsmodel.analysis.spans import Spans
from kwaliteitsmodel.domain.conversations import Conversation
from kwaliteitsmodel.domain.fields import require_day
from kwaliteitsmodel.domain.ids import ConversationId, IndicatorId, StakeholderId
from kwaliteitsmodel.domain.indicators import Indicator
from kwaliteitsmodel.domain.periods import Period
from kwaliteitsmodel.domain.words import GeoLevel, Missing
from kwaliteitsmodel.errors import Language, Message
from kwaliteitsmodel.model import QualityModel


@attrs.frozen(kw_only=True)
class Collected:
    """A figure that was collected for a period, and the conversations in which it was discussed (nl: *kengetal*).

    *n* is of how many stakeholders there is a value, *took_part* who of them surely took part in one of these
    conversations, *levels* whether it was discussed at a school, in a region or nationally, as far as they say so. In
    *as_such* the indicator was spoken of without a period: that isn't known to be about this figure.

    Source: 4-18
    """

    indicator: IndicatorId
    period: Period
    n: int
    took_part: tuple[StakeholderId, ...]
    conversations: tuple[ConversationId, ...]
    as_such: tuple[ConversationId, ...]
    levels: tuple[GeoLevel, ...]
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return where it was discussed as a sentence in *language*."""
        return self.detail.text(language)


def collected(model: QualityModel, *, on: date) -> tuple[Collected, ...]:
    """Return every figure of a period that is over by that day, by indicator in the order of the model and in time.

    While its period runs there is still time to talk about it. A figure is discussed where a conversation that was
    surely held by then names the indicator with a period in which the figure's lies. A talk about an indicator as such
    is none about its figures, and is told apart; a value that is missing is no figure.

    Raises:
        InvalidValueError: If *on* is no day.

    Source: 4-18
    """
    require_day("on", on)
    found: dict[IndicatorId, dict[Period, set[StakeholderId]]] = {}
    for each in known_on(model.observations, on):
        if not isinstance(each.value, Missing) and each.period.end is not None and each.period.end <= on:
            found.setdefault(each.indicator, {}).setdefault(each.period, set()).add(each.of)
    discussed, as_such = _spoken_of(model, on)
    return tuple(
        _collected(
            indicator,
            period,
            found[indicator.id][period],
            discussed.get(indicator.id, _SILENCE).around(period),
            [each for each in as_such.get(indicator.id, ()) if not _is_before(each, period)],
        )
        for indicator in model.indicators
        for period in sorted(found.get(indicator.id, {}), key=_in_time)
    )


def undiscussed(model: QualityModel, *, on: date) -> tuple[Collected, ...]:
    """Return the figures of periods that are over by that day that were discussed in no conversation.

    Raises:
        InvalidValueError: If *on* is no day.

    Source: 4-18

    Example:
        >>> from kwaliteitsmodel import catalogue
        >>> for each in undiscussed(catalogue.load("demo"), on=date(2026, 9, 1)):
        ...     print(each.message())
        Basic support realised, 2025/2026 (stakeholders with a value: 2): discussed in no conversation
    """
    return tuple(each for each in collected(model, on=on) if not each.conversations)


def _in_time(period: Period) -> tuple[date, date]:
    return period.end or date.max, period.start or date.min


def _spoken_of(
    model: QualityModel, on: date
) -> tuple[Mapping[IndicatorId, Spans[Conversation]], Mapping[IndicatorId, list[Conversation]]]:
    """Return in which conversations by that day each indicator was spoken of: by period, and without a period."""
    dated: dict[IndicatorId, list[tuple[Period, Conversation]]] = {}
    as_such: dict[IndicatorId, list[Conversation]] = {}
    for talk in (each for each in model.conversations if each.was_held_in(Period(end=on))):
        for each in talk.figures:
            if each.period is None:
                as_such.setdefault(each.indicator, []).append(talk)
            else:
                dated.setdefault(each.indicator, []).append((each.period, talk))
    return {indicator: Spans.made(pairs) for indicator, pairs in dated.items()}, as_such


_SILENCE: Spans[Conversation] = Spans.made(())


def _is_before(talk: Conversation, period: Period) -> bool:
    """Return whether *talk* was over before *period* began."""
    return talk.held is not None and period.start is not None and talk.held.is_before(period.start) is True


def _collected(
    indicator: Indicator,
    period: Period,
    of: set[StakeholderId],
    discussed: Sequence[Conversation],
    as_such: Sequence[Conversation],
) -> Collected:
    talks = {talk.id: talk for talk in discussed}
    took_part = sorted(of & {who for talk in talks.values() for who in talk.stakeholders})
    where = {talk.geo_level for talk in talks.values()}
    levels = tuple(each for each in GeoLevel if each in where)
    fields: dict[str, object] = {
        "indicator": indicator.name,
        "period": period,
        "n": len(of),
        "levels": levels,
        "took_part": len(took_part),
    }
    return Collected(
        indicator=indicator.id,
        period=period,
        n=len(of),
        took_part=tuple(took_part),
        conversations=tuple(talks),
        as_such=tuple(dict.fromkeys(each.id for each in as_such)),
        levels=levels,
        detail=_told(fields, _DISCUSSED if talks else _AS_SUCH if as_such else _NOWHERE),
    )


def _told(fields: dict[str, object], said: tuple[str, str]) -> Message:
    at = " ({levels})" if fields["levels"] else ""
    by = (", of these {took_part} took part", ", van hen deed mee: {took_part}") if fields["took_part"] else ("", "")
    return Message(
        code="collected",
        en="{indicator}, {period} (stakeholders with a value: {n}): " + said[0] + at + by[0],
        nl="{indicator}, {period} (belanghebbenden met een waarde: {n}): " + said[1] + at + by[1],
        fields=fields,
    )


_DISCUSSED = ("discussed", "besproken")
_NOWHERE = ("discussed in no conversation", "in geen gesprek besproken")
_AS_SUCH = (
    "discussed in no conversation, but for the indicator as such",
    "in geen gesprek besproken, alleen de indicator als zodanig",
)
