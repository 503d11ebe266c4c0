"""Successions: as whom an organisation goes on, seen from a day."""

from datetime import date

import attrs

from kwaliteitsmodel.analysis.asked import held
from kwaliteitsmodel.analysis.holding import names
from kwaliteitsmodel.domain.fields import require_day
from kwaliteitsmodel.domain.ids import StakeholderId
from kwaliteitsmodel.domain.stakeholders import Stakeholder
from kwaliteitsmodel.errors import Language, Message
from kwaliteitsmodel.graph.successions import followed, steps
from kwaliteitsmodel.model import QualityModel


@attrs.frozen(kw_only=True)
class Standing:
    """Who an organisation is on a day (nl: *wie een organisatie is op een dag*).

    *surely* holds itself or its successors: several after a split. *perhaps* holds who it may be as well, because a
    date is known only roughly. Both are empty where the successions go round in a ring (rule ``INV005``).

    Source: 1-04
    """

    id: StakeholderId
    on: date
    surely: tuple[StakeholderId, ...]
    perhaps: tuple[StakeholderId, ...]
    detail: Message

    @property
    def either(self) -> bool:
        """Whether the dates leave open who it is."""
        return self.perhaps != ()

    def message(self, language: Language = "en") -> str:
        """Return who it is as a sentence in *language*."""
        return self.detail.text(language)


def at(model: QualityModel, id: StakeholderId, on: date) -> Standing:
    """Return who the organisation *id* is *on* that day: itself, or whoever it went on as.

    Chains, mergers and splits are followed; the day of a succession itself belongs to the successor. An organisation
    that has surely been succeeded is itself no longer, even if another part of it splits off only later. A succession
    without a date may have been at any time.

    Raises:
        UnknownIdError: If the model doesn't hold *id*.
        InvalidValueError: If *on* is no day, or *id* is the id of something else.

    Source: 1-04

    Example:
        >>> from kwaliteitsmodel import ApproximateDate, Stakeholder, StakeholderKind, Succession, SuccessionId
        >>> old, new = StakeholderId("council"), StakeholderId("sector-council")
        >>> model = QualityModel(name="Councils").adding(
        ...     Stakeholder(id=old, name="Council", kind=StakeholderKind.OTHER, own_kind="council"),
        ...     Stakeholder(id=new, name="Sector council", kind=StakeholderKind.OTHER, own_kind="council"),
        ...     Succession(
        ...         id=SuccessionId("s"),
        ...         predecessor=old,
        ...         successor=new,
        ...         on=ApproximateDate.parse("2020-10-01..2020-12-31"),
        ...     ),
        ... )
        >>> at(model, old, date(2021, 1, 1)).surely
        ('sector-council',)
        >>> print(at(model, old, date(2020, 12, 1)).message())
        on 2020-12-01 Council is perhaps: Council, Sector council
    """
    held(model, id, Stakeholder)
    require_day("on", on)
    surely, perhaps = followed(id, *steps(model.successions, on))
    return Standing(id=id, on=on, surely=surely, perhaps=perhaps, detail=_told(model, id, on, surely, perhaps))


def _told(
    model: QualityModel,
    id: StakeholderId,
    on: date,
    surely: tuple[StakeholderId, ...],
    perhaps: tuple[StakeholderId, ...],
) -> Message:
    """Return the sentence that says who *id* is."""
    en = [*(["{surely}"] if surely else []), *(["perhaps: {perhaps}"] if perhaps else [])]
    nl = [*(["{surely}"] if surely else []), *(["misschien: {perhaps}"] if perhaps else [])]
    return Message(
        code="standing",
        en="on {on} {name} is " + (", and ".join(en) or "nobody: its successions go round"),
        nl="op {on} is {name} " + (", en ".join(nl) or "niemand: de opvolgingen gaan rond"),
        fields={
            "on": on,
            "name": names(model, id)[0],
            "surely": names(model, *surely),
            "perhaps": names(model, *perhaps),
        },
    )
