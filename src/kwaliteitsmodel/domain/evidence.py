"""Evidence: hard and soft data, hunches, and what people conclude of them."""

from collections.abc import Sequence
from itertools import combinations
from typing import ClassVar

import attrs

from kwaliteitsmodel.domain.fields import a, distinct, each_once, is_id, is_text, optional
from kwaliteitsmodel.domain.ids import AspectId, ConclusionId, EntityId, EvidenceId, HunchId, StakeholderId
from kwaliteitsmodel.domain.periods import ApproximateDate
from kwaliteitsmodel.domain.sources import Recorded
from kwaliteitsmodel.domain.values import NO_EXTRA, Extra, Text, is_label, is_name
from kwaliteitsmodel.domain.words import Term, YardstickKind
from kwaliteitsmodel.errors import InvalidValueError, Message


class EvidenceKind(Term):
    """Whether data are hard or soft (nl: *hard of zacht*).

    Hard is what can be shown: facts, figures, results, that there is a protocol; it need not be a number. Soft is what
    is noticed: experiences, conversations, observations, impressions.

    Source: 2-28, 2-29
    """

    HARD = "hard", "hard", "hard"
    SOFT = "soft", "zacht", "soft"


@attrs.frozen(kw_only=True)
class InformationQuality:
    """What someone finds of the quality of information, before asking what it means (nl: *kwaliteit van informatie*).

    *good* is ``None`` where the judge doesn't say.

    Source: 2-14, 2-31
    """

    by: StakeholderId = attrs.field(validator=is_id)
    good: bool | None = attrs.field(default=None, validator=optional(a(bool)))
    words: str | Text = attrs.field(default="", validator=is_label)


def _points_its_own_way(evidence: "Evidence") -> None:
    """Refuse soft data that validate, and hard data that interpret."""
    wrong = "validates" if evidence.kind is EvidenceKind.SOFT else "interprets"
    if getattr(evidence, wrong):
        en, nl = _WAYS[wrong]
        raise InvalidValueError(Message(code="wrong-way", en=en, nl=nl), wrong)


_WAYS = {
    "validates": (
        "soft data interpret hard data; they don't validate",
        "zachte data duiden harde data; ze valideren niet",
    ),
    "interprets": (
        "hard data validate soft data; they don't interpret",
        "harde data valideren zachte data; ze duiden niet",
    ),
}


@attrs.frozen(kw_only=True)
class Evidence:
    """Something that shows how it is with quality: a piece of data (nl: *gegeven*).

    Soft data *interprets* hard data, hard data *validates* soft data: the direction follows from the kind. *sort* is
    what sort of data it is, in words of your own; *shows* points at the observations or documents it stands for.

    Raises:
        InvalidValueError: If soft data validate, hard data interpret, or someone judges its
            quality twice.

    Source: 2-28, 2-29, 2-30, 2-31

    Example:
        >>> talks = Evidence(
        ...     id=EvidenceId("talks"),
        ...     kind=EvidenceKind.SOFT,
        ...     text="Parents feel heard",
        ...     interprets=(EvidenceId("survey"),),
        ... )
        >>> talks.kind.label("nl")
        'zacht'
    """

    id: EvidenceId = attrs.field(validator=is_id)
    kind: EvidenceKind = attrs.field(validator=a(EvidenceKind))
    text: str | Text = attrs.field(validator=is_name)
    sort: str = attrs.field(default="", validator=is_text)
    on: ApproximateDate | None = attrs.field(default=None, validator=optional(a(ApproximateDate)))
    about: tuple[AspectId, ...] = attrs.field(default=(), validator=distinct(is_id))
    shows: tuple[EntityId, ...] = attrs.field(default=(), validator=distinct(is_id))
    interprets: tuple[EvidenceId, ...] = attrs.field(default=(), validator=distinct(is_id))
    validates: tuple[EvidenceId, ...] = attrs.field(default=(), validator=distinct(is_id))
    quality: tuple[InformationQuality, ...] = attrs.field(default=(), validator=each_once(InformationQuality, "by"))
    recorded: Recorded | None = attrs.field(default=None, validator=optional(a(Recorded)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))

    _spanning: ClassVar = (_points_its_own_way,)

    def __attrs_post_init__(self) -> None:
        for check in self._spanning:
            check(self)


class HunchOutcome(Term):
    """What became of a hunch after it was checked (nl: *uitkomst van een vermoeden*).

    Source: 2-30, 2-37
    """

    OPEN = "open", "nog open", "open"
    BORNE_OUT = "borne-out", "bevestigd", "borne out"
    NOT_BORNE_OUT = "not-borne-out", "niet bevestigd", "not borne out"


@attrs.frozen(kw_only=True)
class Hunch:
    """Something that someone suspects, to be checked by hard data (nl: *vermoeden*).

    Source: 2-30, 2-37
    """

    id: HunchId = attrs.field(validator=is_id)
    text: str | Text = attrs.field(validator=is_name)
    by: StakeholderId | None = attrs.field(default=None, validator=optional(is_id))
    on: ApproximateDate | None = attrs.field(default=None, validator=optional(a(ApproximateDate)))
    about: tuple[AspectId, ...] = attrs.field(default=(), validator=distinct(is_id))
    checked_by: tuple[EvidenceId, ...] = attrs.field(default=(), validator=distinct(is_id))
    outcome: HunchOutcome = attrs.field(default=HunchOutcome.OPEN, validator=a(HunchOutcome))
    recorded: Recorded | None = attrs.field(default=None, validator=optional(a(Recorded)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))


@attrs.frozen(kw_only=True)
class Conclusion:
    """What people conclude about quality, and on what that rests (nl: *conclusie*).

    It *rests_on* evidence and hunches. Whether it is grounded follows from how its hard and soft data interpret and
    validate each other; see :mod:`kwaliteitsmodel.analysis.evidence`.

    Source: 2-14, 2-30
    """

    id: ConclusionId = attrs.field(validator=is_id)
    text: str | Text = attrs.field(validator=is_name)
    rests_on: tuple[EvidenceId, ...] = attrs.field(default=(), validator=distinct(is_id))
    hunches: tuple[HunchId, ...] = attrs.field(default=(), validator=distinct(is_id))
    of: StakeholderId | None = attrs.field(default=None, validator=optional(is_id))
    about: tuple[AspectId, ...] = attrs.field(default=(), validator=distinct(is_id))
    on: ApproximateDate | None = attrs.field(default=None, validator=optional(a(ApproximateDate)))
    recorded: Recorded | None = attrs.field(default=None, validator=optional(a(Recorded)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))


def asks_for(yardstick: YardstickKind) -> EvidenceKind:
    """Return which kind of data a kind of yardstick asks for: measurable for hard, noticeable and felt for soft.

    It doesn't follow the other way round: soft data say nothing of whether something is noticed or felt.

    Source: 1-18, 3-38

    Example:
        >>> asks_for(YardstickKind.FELT)
        <EvidenceKind.SOFT: 'soft'>
    """
    return EvidenceKind.HARD if yardstick is YardstickKind.MEASURABLE else EvidenceKind.SOFT


def unlinked(evidence: Sequence[Evidence]) -> tuple[EvidenceId, ...]:
    """Return the hard data that none of these soft data interprets, and the soft data that none of the hard validates.

    What rests on *evidence* is grounded where there is some and none of it is returned. One link doesn't make the
    other: soft data that interpret hard data still need to be validated.

    Source: 2-30

    Example:
        >>> said = Evidence(id=EvidenceId("said"), kind=EvidenceKind.SOFT, text="They feel heard")
        >>> counted = Evidence(
        ...     id=EvidenceId("counted"), kind=EvidenceKind.HARD, text="Half of them", validates=(said.id,)
        ... )
        >>> unlinked([counted, said])
        ('counted',)
    """
    linked = {
        EvidenceKind.HARD: {each for soft in evidence for each in soft.interprets},
        EvidenceKind.SOFT: {each for hard in evidence for each in hard.validates},
    }
    return tuple(each.id for each in evidence if each.id not in linked[each.kind])


def triangulated(evidence: Sequence[Evidence]) -> bool | None:
    """Return whether two of *evidence* are from independent sources; ``None`` where that isn't known.

    Two are independent if the source from which they were recorded and the person or organisation by whom are known of
    both, and differ, and they show nothing that is the same. What isn't known of one may be the same as of the other.
    Hard and soft don't come into it: what is grounded need not be triangulated, nor the other way round.

    Source: 2-30

    Example:
        >>> from kwaliteitsmodel import SourceId
        >>> heard, told, counted = (
        ...     Evidence(
        ...         id=EvidenceId(f"{source}-{by}"),
        ...         kind=EvidenceKind.SOFT,
        ...         text="They feel heard",
        ...         recorded=Recorded(by=StakeholderId(by), source=SourceId(source) if source else None),
        ...     )
        ...     for by, source in (("parents", "talks"), ("parents", ""), ("school", "survey"))
        ... )
        >>> triangulated([heard, told]), triangulated([told, counted]), triangulated([heard, counted])
        (False, None, True)
    """
    known = [each for each in evidence if each.recorded and each.recorded.by and each.recorded.source]
    if _are_apart([_origins(each) for each in known]):
        return True
    return None if _are_apart([_origins(each) for each in evidence]) else False


def _origins(evidence: Evidence) -> frozenset[str | None]:
    """Return from what and by whom *evidence* was recorded, and what it shows, as far as is known."""
    recorded = evidence.recorded
    by, source = (recorded.by, recorded.source) if recorded else (None, None)
    return frozenset({by, source, *evidence.shows}) - {None}


def _are_apart(origins: Sequence[frozenset[str | None]]) -> bool:
    """Return whether two of *origins* share nothing.

    All are looked at in pairs only where none of them shares one thing with all others: then a pair is found soon.
    """
    common = frozenset.intersection(*origins) if origins else frozenset()
    return not common and any(one.isdisjoint(other) for one, other in combinations(origins, 2))
