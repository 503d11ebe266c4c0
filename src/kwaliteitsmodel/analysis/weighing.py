"""Weighing: what all that is reported of one tie comes to, when it is asked whether it is there and how strong."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any, Literal, TypeAlias, get_args

import attrs

from kwaliteitsmodel.domain.fields import Validator, a, is_day, is_number, optional
from kwaliteitsmodel.domain.periods import meets
from kwaliteitsmodel.domain.relations import Relation
from kwaliteitsmodel.graph.choices import require_one_of
from kwaliteitsmodel.graph.kinds import Kinds, Reports
from kwaliteitsmodel.graph.reported import ReportedTie, Way, reporter

Value: TypeAlias = Literal["presence", "count", "weight", "lowest", "highest"]
"""How much a tie counts: 1, the number of relations that it stands for, or its weight.

Of the weight that several report, ``"weight"`` takes what they agree on; ``"lowest"`` and ``"highest"`` choose.
"""


def _word_of(words: tuple[str, ...]) -> Validator:
    """Return what refuses a value that is none of *words*."""

    def check(_: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
        require_one_of(attribute.name, value, words)

    return check


@attrs.frozen(kw_only=True)
class Question:
    """Which network is meant: what :func:`~kwaliteitsmodel.analysis.ties.ties` takes, checked (nl: *vraag*)."""

    kind: Kinds
    without: Collection[str] = ()
    on: date | None = attrs.field(default=None, validator=optional(is_day))
    undirected: bool | None = attrs.field(default=None, validator=optional(a(bool)))
    reports: Reports = attrs.field(default="any", validator=_word_of(get_args(Reports)))
    minimum: float | None = attrs.field(default=None, validator=optional(is_number))
    conversations: bool = attrs.field(default=False, validator=a(bool))
    value: Value = attrs.field(default="presence", validator=_word_of(get_args(Value)))

    @property
    def weighs(self) -> bool:
        """Whether the value of a tie is a weight, which may not be known."""
        return self.value not in ("presence", "count")


@attrs.frozen(kw_only=True)
class Weighed:
    """What the reports of one tie come to: those that are *kept*, why others are *lost*, and how much it counts.

    It is *contradicted* where one says that it is there and another, of some same day, that it is absent; *unknown* are
    the ways that it would go in the network but for a weight that isn't known.
    """

    tie: ReportedTie
    kept: tuple[Relation, ...]
    lost: tuple[tuple[Relation, str], ...]
    value: float
    contradicted: bool
    unknown: tuple[Way, ...]


def weighed(tie: ReportedTie, asked: Question) -> Weighed:
    """Return what the reports of one *tie* come to, none of which is known to be weaker than the minimum."""
    present, denied = ([each for each in tie.reports if each.present is said] for said in (True, False))
    contradicted = _contradict(present, denied)
    sifted = asked.minimum is not None
    unsure, strong = ([each for each in present if (sifted and each.weight is None) is said] for said in (True, False))
    value, why = _outcome(strong, unsure, asked)
    why = _set_aside(tie, strong, unsure, asked.reports, contradicted=contradicted) or why
    lost = [*((each, "absent") for each in denied), *((each, "without_weight") for each in unsure)]
    return Weighed(
        tie=tie,
        kept=() if why else tuple(strong),
        lost=(*lost, *((each, why) for each in strong if why)),
        value=value,
        contradicted=contradicted,
        unknown=_unknown(tie, why, unsure),
    )


def _contradict(present: Sequence[Relation], denied: Sequence[Relation]) -> bool:
    return any(meets(one.valid, other.valid) for one in present for other in denied)


def _unknown(tie: ReportedTie, why: str, unsure: Sequence[Relation]) -> tuple[Way, ...]:
    """Return the ways of *tie* of which it isn't known whether they are in the network, or how much they count.

    Where all that is said to go one way is *unsure*, it isn't known either whether each way of a mutual tie stands by
    itself: then one of them may be contradicted, and the other not.
    """
    if why in ("without_weight", "weights_differ"):
        return tie.ways
    by_itself = why == "contradicted" and tie.mutual and not all(each.is_mutual for each in unsure)
    return tuple(way for way in tie.ways if _is_uncontested(tie, way)) if by_itself else ()


def _is_uncontested(tie: ReportedTie, way: Way) -> bool:
    """Return whether someone says that *tie* goes this *way*, and nobody contradicts them."""
    said = [each for each in tie.reports if each.is_mutual or (each.source, each.target) == way]
    present, denied = ([each for each in said if each.present is what] for what in (True, False))
    return bool(present) and not _contradict(present, denied)


def _outcome(strong: Sequence[Relation], unsure: Sequence[Relation], asked: Question) -> tuple[float, str]:
    """Return how much a tie counts, and why that isn't known; nothing where it is."""
    if asked.weighs:
        return _weight([*strong, *unsure], asked.value)
    known = not unsure or (asked.value == "presence" and bool(strong))
    return float(len(strong)), "" if known else "without_weight"


def _set_aside(
    tie: ReportedTie, strong: Sequence[Relation], unsure: Sequence[Relation], reports: Reports, *, contradicted: bool
) -> str:
    """Return why the word of those who report *tie* isn't taken; nothing where it is."""
    ends = {tie.source, tie.target}
    if reports == "both" and not ends <= set(map(reporter, strong)):
        return "without_weight" if ends <= set(map(reporter, [*strong, *unsure])) else "not_by_both"
    return "contradicted" if reports == "uncontested" and contradicted else ""


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
    by: dict[str | None, list[float | None]] = {}
    for each in strong:
        by.setdefault(reporter(each), []).append(each.weight)
    known = (tuple(each for each in said if each is not None) for said in by.values() if None not in said)
    return {float(sum(each)) for each in known}
