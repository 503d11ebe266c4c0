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


Verdict: TypeAlias = tuple[float, str]
"""How much reports of a tie come to, and why they don't count; nothing where they do."""

_NOT_KNOWN = ("without_weight", "weights_differ")


@attrs.frozen(kw_only=True)
class Weighed:
    """What the reports of one tie come to: those that are *kept*, why others are *lost*, and how much it counts.

    It is *contradicted* where one says that it is there and another, of some same day, that it is absent; *unknown* are
    the ways that it would go in the network but for a weight that isn't known. *perhaps_apart* is a mutual one of which
    it isn't known whether each way stands by itself, since that depends on such a weight.
    """

    tie: ReportedTie
    kept: tuple[Relation, ...]
    lost: tuple[tuple[Relation, str], ...]
    value: float
    contradicted: bool
    unknown: tuple[Way, ...]
    perhaps_apart: bool


def weighed(tie: ReportedTie, asked: Question) -> Weighed:
    """Return what the reports of one *tie* come to, none of which is known to be weaker than the minimum."""
    strong, unsure, denied = _sorted(tie.reports, asked)
    apart = [each for each in unsure if tie.mutual and not each.is_mutual]
    verdicts = _verdicts(tie, apart, asked)
    value, why = min(verdicts.values(), key=_how_little)
    lost = [*((each, "absent") for each in denied), *((each, "without_weight") for each in unsure)]
    return Weighed(
        tie=tie,
        kept=() if why else tuple(strong),
        lost=(*lost, *((each, why) for each in strong if why)),
        value=value,
        contradicted=_contradict([*strong, *unsure], denied),
        unknown=tuple(way for way, (_, why) in verdicts.items() if why in _NOT_KNOWN),
        perhaps_apart=bool(apart),
    )


def _sorted(reports: Sequence[Relation], asked: Question) -> tuple[list[Relation], list[Relation], list[Relation]]:
    """Return who says that a tie is there, who does without it being known how strong it is, and who denies it."""
    present, denied = ([each for each in reports if each.present is said] for said in (True, False))
    sifted = asked.minimum is not None
    strong, unsure = ([each for each in present if (sifted and each.weight is None) is it] for it in (False, True))
    return strong, unsure, denied


def _verdicts(tie: ReportedTie, apart: Sequence[Relation], asked: Question) -> dict[Way, Verdict]:
    """Return what the reports of *tie* come to, for each way that it goes.

    Of those that are *apart* it isn't known whether they count, nor so whether each way stands by itself: known is what
    is so in both cases.
    """
    if not apart:
        return dict.fromkeys(tie.ways, _verdict(tie, tie.reports, asked))
    together = [each for each in tie.reports if each not in apart]
    found = {}
    for way in tie.ways:
        there = [each for each in tie.reports if each.is_mutual or (each.source, each.target) == way]
        one, other = _verdict(tie, together, asked), _verdict(tie, there, asked)
        alike = one == other or (_is_out(one) and _is_out(other))
        found[way] = one if alike else (0.0, "without_weight")
    return found


def _how_little(verdict: Verdict) -> int:
    """Return how little a *verdict* makes of a tie: that it counts, that this isn't known, or that it doesn't."""
    return 2 if _is_out(verdict) else int(verdict[1] != "")


def _is_out(verdict: Verdict) -> bool:
    return verdict[1] not in ("", *_NOT_KNOWN)


def _verdict(tie: ReportedTie, reports: Sequence[Relation], asked: Question) -> Verdict:
    """Return what *reports* of *tie* come to."""
    strong, unsure, denied = _sorted(reports, asked)
    if not strong and not unsure:
        return 0.0, "absent"
    value, why = _outcome(strong, unsure, asked)
    aside = _set_aside(tie, strong, unsure, denied, asked.reports)
    return (0.0, aside) if aside else (value, why)


def _contradict(present: Sequence[Relation], denied: Sequence[Relation]) -> bool:
    return any(meets(one.valid, other.valid) for one in present for other in denied)


def _outcome(strong: Sequence[Relation], unsure: Sequence[Relation], asked: Question) -> Verdict:
    """Return how much a tie counts, and why that isn't known; nothing where it is."""
    if asked.weighs:
        return _weight([*strong, *unsure], asked.value)
    known = not unsure or (asked.value == "presence" and bool(strong))
    return float(len(strong)), "" if known else "without_weight"


def _set_aside(
    tie: ReportedTie,
    strong: Sequence[Relation],
    unsure: Sequence[Relation],
    denied: Sequence[Relation],
    reports: Reports,
) -> str:
    """Return why the word of those who report *tie* isn't taken; nothing where it is."""
    ends = {tie.source, tie.target}
    if reports == "both" and not ends <= set(map(reporter, strong)):
        return "without_weight" if ends <= set(map(reporter, [*strong, *unsure])) else "not_by_both"
    return _contested(strong, unsure, denied) if reports == "uncontested" else ""


def _contested(strong: Sequence[Relation], unsure: Sequence[Relation], denied: Sequence[Relation]) -> str:
    """Return why a denial keeps a tie out, or may if a weight that isn't known is enough; nothing where none can."""
    if _contradict(strong, denied):
        return "contradicted"
    if not _contradict(unsure, denied):
        return ""
    others = strong or [each for each in unsure if not _contradict([each], denied)]
    return "without_weight" if others else "contradicted"


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
