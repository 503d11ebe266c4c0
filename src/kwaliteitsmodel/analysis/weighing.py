"""Weighing: what all that is reported of one tie comes to, when it is asked whether it is there and how strong."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Any, Literal, TypeAlias, get_args

import attrs

from kwaliteitsmodel.analysis.holding import meets
from kwaliteitsmodel.analysis.reports import reporter
from kwaliteitsmodel.domain.fields import Validator, a, is_day, is_number, optional
from kwaliteitsmodel.domain.ids import StakeholderId
from kwaliteitsmodel.domain.relations import Relation
from kwaliteitsmodel.errors import UnknownNameError

Value: TypeAlias = Literal["presence", "count", "weight", "lowest", "highest"]
"""How much a tie counts: 1, the number of relations that it stands for, or its weight.

Of the weight that several report, ``"weight"`` takes what they agree on; ``"lowest"`` and ``"highest"`` choose.
"""

Reports: TypeAlias = Literal["any", "both", "uncontested"]
"""Whose word is taken for a tie: anyone's, that of both its ends together, or anyone's whom nobody contradicts."""


def _word_of(words: tuple[str, ...]) -> Validator:
    def check(_: object, __: "attrs.Attribute[Any]", value: object) -> None:
        if value not in words:
            raise UnknownNameError(str(value), words)

    return check


@attrs.frozen(kw_only=True)
class Question:
    """How the reports of ties are to be taken: the options of :func:`~kwaliteitsmodel.analysis.ties.ties`, checked."""

    on: date | None = attrs.field(validator=optional(is_day))
    undirected: bool | None = attrs.field(validator=optional(a(bool)))
    reports: Reports = attrs.field(validator=_word_of(get_args(Reports)))
    minimum: float | None = attrs.field(validator=optional(is_number))
    conversations: bool = attrs.field(validator=a(bool))
    value: Value = attrs.field(validator=_word_of(get_args(Value)))

    @property
    def weighs(self) -> bool:
        """Whether the value of a tie is a weight, which may not be known."""
        return self.value not in ("presence", "count")


@attrs.frozen(kw_only=True)
class Weighed:
    """What the reports of one tie come to: those that are *kept*, why others are *lost*, and how much it counts.

    It is *contradicted* where one says that it is there and another, of some same day, that it is absent; *unknown*
    where it would be in the network but for a weight that isn't known.
    """

    source: StakeholderId
    target: StakeholderId
    mutual: bool
    kept: tuple[Relation, ...]
    lost: Counter[str]
    value: float
    contradicted: bool
    unknown: bool


def weighed(reports: Sequence[Relation], asked: Question) -> Weighed:
    """Return what *reports*, all of one tie, come to."""
    present = [each for each in reports if each.present]
    denied = [each for each in reports if not each.present]
    contradicted = any(meets(one.valid, other.valid) for one in present for other in denied)
    lost = Counter(absent=len(denied))
    strong = [each for each in present if not _weakness(each, asked.minimum)]
    lost.update(filter(None, (_weakness(each, asked.minimum) for each in present)))
    value, why = _weight(strong, asked.value) if asked.weighs else (_count(strong, asked.value), "")
    why = _set_aside(strong, asked.reports, contradicted=contradicted) or why
    if why:
        lost[why] += len(strong)
    return Weighed(
        source=reports[0].source,
        target=reports[0].target,
        mutual=reports[0].is_mutual,
        kept=() if why else tuple(strong),
        lost=lost,
        value=value,
        contradicted=contradicted,
        unknown=why in ("without_weight", "weights_differ") or (not strong and lost["without_weight"] > 0),
    )


def _weakness(report: Relation, minimum: float | None) -> str:
    """Return why *report* isn't strong enough; nothing where it is."""
    if minimum is None:
        return ""
    if report.weight is None:
        return "without_weight"
    return "too_weak" if report.weight < minimum else ""


def _set_aside(strong: Sequence[Relation], reports: Reports, *, contradicted: bool) -> str:
    """Return why the word of those who report a tie isn't taken; nothing where it is."""
    if reports == "both" and not {end for each in strong for end in (each.source, each.target)} <= {
        reporter(each) for each in strong
    }:
        return "not_by_both"
    return "contradicted" if reports == "uncontested" and contradicted else ""


def _count(strong: Sequence[Relation], value: Value) -> float:
    return 1.0 if value == "presence" else float(len(strong))


def _weight(strong: Sequence[Relation], value: Value) -> tuple[float, str]:
    """Return the weight of a tie, and why it isn't known; nothing where it is."""
    said = _weights(strong)
    if not said:
        return 0.0, "without_weight" if strong else ""
    if value == "weight" and len(said) > 1:
        return 0.0, "weights_differ"
    return (max if value == "highest" else min)(said), ""


def _weights(strong: Sequence[Relation]) -> set[float]:
    """Return the weights of a tie that reporters give: of what one reports the sum, where all of it is known.

    Relations without a reporter are taken as one report, by someone who isn't known.
    """
    by: dict[StakeholderId | None, list[float | None]] = {}
    for each in strong:
        by.setdefault(reporter(each), []).append(each.weight)
    known = (tuple(each for each in said if each is not None) for said in by.values() if None not in said)
    return {float(sum(each)) for each in known}
