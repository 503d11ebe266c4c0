"""Judgements: what someone judges by a criterion, of their own quality or of another's; supervision."""

from datetime import date
from typing import ClassVar

import attrs

from kwaliteitsmodel.domain.fields import a, is_day, is_id, is_text, optional
from kwaliteitsmodel.domain.ids import (
    ArrangementId,
    AuditId,
    CriterionId,
    EntityId,
    JudgementId,
    NormEditionId,
    ScaleId,
    StakeholderId,
)
from kwaliteitsmodel.domain.periods import Period
from kwaliteitsmodel.domain.sources import Recorded
from kwaliteitsmodel.domain.values import NO_EXTRA, Extra, Text, is_label
from kwaliteitsmodel.domain.words import Term, has_own_kind


@attrs.frozen(kw_only=True)
class Judgement:
    """The grade that someone gives someone by a criterion (nl: *oordeel volgens een criterium*).

    It is one's own where *by* is *of*, and which is which stays visible; a part of an organisation that judges in its
    self-evaluation speaks for it too, which the model tells and the judgement alone doesn't. *about* is the thing that
    is judged where that is not the organisation as a whole, such as its support profile. *audit* is the audit it was
    given in.

    Source: 4-07, 4-10, 4-20, 4-22

    Example:
        >>> own = Judgement(
        ...     id=JudgementId("j"),
        ...     by=StakeholderId("school"),
        ...     of=StakeholderId("school"),
        ...     criterion=CriterionId("c"),
        ...     scale=ScaleId("s"),
        ...     grade="adequate",
        ...     on=date(2025, 3, 1),
        ... )
        >>> own.is_own
        True
    """

    id: JudgementId = attrs.field(validator=is_id)
    by: StakeholderId = attrs.field(validator=is_id)
    of: StakeholderId = attrs.field(validator=is_id)
    criterion: CriterionId = attrs.field(validator=is_id)
    scale: ScaleId = attrs.field(validator=is_id)
    grade: str = attrs.field(validator=is_text)
    on: date = attrs.field(validator=is_day)
    about: EntityId | None = attrs.field(default=None, validator=optional(is_id))
    audit: AuditId | None = attrs.field(default=None, validator=optional(is_id))
    words: str | Text = attrs.field(default="", validator=is_label)
    recorded: Recorded | None = attrs.field(default=None, validator=optional(a(Recorded)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))

    @property
    def is_own(self) -> bool:
        """Whether *by* is *of*: someone judges their own quality."""
        return self.by == self.of


class ArrangementKind(Term):
    """Under which supervision of the inspection someone is (nl: *soort toezichtsarrangement*).

    The list is open: ``OTHER`` goes with a word of your own, :attr:`SupervisionArrangement.own_kind`.

    Source: 4-20
    """

    BASIC = "basic", "basisarrangement", "basic arrangement"
    ADAPTED_WEAK = "adapted-weak", "aangepast arrangement: zwak", "adapted arrangement: weak"
    ADAPTED_VERY_WEAK = "adapted-very-weak", "aangepast arrangement: zeer zwak", "adapted arrangement: very weak"
    OTHER = "other", "anders", "other"


@attrs.frozen(kw_only=True)
class SupervisionArrangement:
    """The supervision that the inspection gives someone for a time (nl: *toezichtsarrangement*).

    Raises:
        InvalidValueError: If the kind is ``OTHER`` and *own_kind* is empty.

    Source: 4-20
    """

    id: ArrangementId = attrs.field(validator=is_id)
    of: StakeholderId = attrs.field(validator=is_id)
    kind: ArrangementKind = attrs.field(validator=a(ArrangementKind))
    own_kind: str = attrs.field(default="", validator=is_text)
    valid: Period | None = attrs.field(default=None, validator=optional(a(Period)))
    edition: NormEditionId | None = attrs.field(default=None, validator=optional(is_id))
    recorded: Recorded | None = attrs.field(default=None, validator=optional(a(Recorded)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))

    _spanning: ClassVar = (has_own_kind,)

    def __attrs_post_init__(self) -> None:
        for check in self._spanning:
            check(self)
