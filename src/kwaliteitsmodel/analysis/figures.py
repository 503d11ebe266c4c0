"""Figures: what was collected of a period, and whether anyone spoke of it."""

from collections.abc import Mapping
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
    conversations, *levels* whether it was discussed at a school, in a region or nationally, as far as they say so.

    Source: 4-18
    """

    indicator: IndicatorId
    period: Period
    n: int
    took_part: tuple[StakeholderId, ...]
    conversations: tuple[ConversationId, ...]
    levels: tuple[GeoLevel, ...]
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return where it was discussed as a sentence in *language*."""
        return self.detail.text(language)


def collected(model: QualityModel, *, on: date) -> tuple[Collected, ...]:
    """Return every figure of a period that is over by that day, by indicator in the order of the model and in time.

    While its period runs there is still time to talk about it. A figure is discussed where a conversation that was
    surely held by then names the indicator with a period in which the figure's lies. A talk about an indicator as such
    is none about its figures, and a value that is missing is no figure.

    Raises:
        InvalidValueError: If *on* is no day.

    Source: 4-18
    """
    require_day("on", on)
    found: dict[IndicatorId, dict[Period, set[StakeholderId]]] = {}
    for each in known_on(model.observations, on):
        if not isinstance(each.value, Missing) and each.period.end is not None and each.period.end <= on:
            found.setdefault(each.indicator, {}).setdefault(each.period, set()).add(each.of)
    discussed = _discussed(model, on)
    return tuple(
        _collected(indicator, period, found[indicator.id][period], discussed.get(indicator.id, _SILENCE))
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
        Basic support realised, 2025/2026 (of 2): discussed in no conversation
    """
    return tuple(each for each in collected(model, on=on) if not each.conversations)


def _in_time(period: Period) -> tuple[date, date]:
    return period.end or date.max, period.start or date.min


def _discussed(model: QualityModel, on: date) -> Mapping[IndicatorId, Spans[Conversation]]:
    """Return which periods of which indicator were spoken of by that day, and in which conversation."""
    found: dict[IndicatorId, list[tuple[Period, Conversation]]] = {}
    for talk in model.conversations:
        if talk.held is not None and talk.held.latest <= on:
            for each in talk.figures:
                if each.period is not None:
                    found.setdefault(each.indicator, []).append((each.period, talk))
    return {indicator: Spans.made(pairs) for indicator, pairs in found.items()}


_SILENCE: Spans[Conversation] = Spans.made(())


def _collected(
    indicator: Indicator, period: Period, of: set[StakeholderId], discussed: Spans[Conversation]
) -> Collected:
    talks = {talk.id: talk for talk in discussed.around(period)}
    took_part = sorted(of & {who for talk in talks.values() for who in talk.stakeholders})
    where = {talk.geo_level for talk in talks.values()}
    levels = tuple(each for each in GeoLevel if each in where)
    at = ("discussed ({levels})", "besproken ({levels})") if levels else ("discussed", "besproken")
    said = at if talks else ("discussed in no conversation", "in geen gesprek besproken")
    by = (", {took_part} took part", ", {took_part} deed mee") if took_part else ("", "")
    return Collected(
        indicator=indicator.id,
        period=period,
        n=len(of),
        took_part=tuple(took_part),
        conversations=tuple(talks),
        levels=levels,
        detail=Message(
            code="collected",
            en="{indicator}, {period} (of {n}): " + said[0] + by[0],
            nl="{indicator}, {period} (van {n}): " + said[1] + by[1],
            fields={
                "indicator": indicator.name,
                "period": period,
                "n": len(of),
                "levels": levels,
                "took_part": len(took_part),
            },
        ),
    )
