"""Dialogues: conversations that are prepared, with who should be there and what is asked, and what they led to."""

from typing import ClassVar

import attrs

from kwaliteitsmodel.domain.asked import Asked
from kwaliteitsmodel.domain.fields import a, distinct, each_once, is_id, is_text, many, optional, whole
from kwaliteitsmodel.domain.ids import (
    AgreementId,
    AspectId,
    ConversationId,
    DevelopmentTaskId,
    DialogueId,
    LensId,
    NormEditionId,
    RegionId,
    StakeholderId,
)
from kwaliteitsmodel.domain.periods import ApproximateDate
from kwaliteitsmodel.domain.sources import Recorded
from kwaliteitsmodel.domain.values import NO_EXTRA, Extra, Text, is_label, is_name
from kwaliteitsmodel.domain.words import Setting, has_own_setting


@attrs.frozen(kw_only=True)
class Seat:
    """Whom one wants at a dialogue, and how many of them (nl: *gevraagde deelnemers*).

    From a *region*, of a *domain*, in a *role*, in the words that stakeholders have for them; with several of these,
    all of them at once. With none, anyone will do.

    Source: 0-25, 0-26
    """

    region: RegionId | None = attrs.field(default=None, validator=optional(is_id))
    domain: str = attrs.field(default="", validator=is_text)
    role: str = attrs.field(default="", validator=is_text)
    people: int = attrs.field(default=1, validator=whole(1))


@attrs.frozen(kw_only=True)
class Dialogue:
    """A conversation on quality that is prepared: a panel dialogue, a round table (nl: *dialoog*).

    *setting* says which. Who took part, and when, is told by the *conversation* in which it was held; without one it is
    *planned*, or it isn't known whether it was held. *composition* is what one asks for beforehand, *invited* are whom
    one asked. What is asked are its *questions*, and those of the *lenses* through which one looks; *tasks* are what is
    being developed that one thinks about together. A round table may have a norm's *edition* for its subject, and
    *occasions* that led to it. *dilemmas* and *opportunities* are those that people saw in it, *agreements* what they
    agreed on, and *sequel_owner* is who sees to what follows. Actions arise from it, findings rest on it and verdicts
    are given in it; these name it or its conversation.

    Raises:
        InvalidValueError: If the setting is ``OTHER`` and *own_setting* is empty, or two questions have the same number
            and part.

    Source: 0-15, 0-25, 0-28, 0-29, 1-06, 1-08, 1-17, 1-19, 1-23, 1-28

    Example:
        >>> panel = Dialogue(
        ...     id=DialogueId("panel"),
        ...     setting=Setting.PANEL_DIALOGUE,
        ...     composition=(Seat(role="mentor", people=2), Seat(role="student")),
        ... )
        >>> panel.setting.label("nl"), sum(each.people for each in panel.composition)
        ('panelgesprek', 3)
    """

    id: DialogueId = attrs.field(validator=is_id)
    name: str | Text = attrs.field(default="", validator=is_label)
    setting: Setting | None = attrs.field(default=None, validator=optional(a(Setting)))
    own_setting: str = attrs.field(default="", validator=is_text)
    convener: StakeholderId | None = attrs.field(default=None, validator=optional(is_id))
    planned: ApproximateDate | None = attrs.field(default=None, validator=optional(a(ApproximateDate)))
    conversation: ConversationId | None = attrs.field(default=None, validator=optional(is_id))
    composition: tuple[Seat, ...] = attrs.field(default=(), validator=many(a(Seat)))
    invited: tuple[StakeholderId, ...] = attrs.field(default=(), validator=distinct(is_id))
    about: tuple[AspectId, ...] = attrs.field(default=(), validator=distinct(is_id))
    edition: NormEditionId | None = attrs.field(default=None, validator=optional(is_id))
    occasions: tuple[str | Text, ...] = attrs.field(default=(), validator=many(is_name))
    questions: tuple[Asked, ...] = attrs.field(default=(), validator=each_once(Asked, "mark"))
    lenses: tuple[LensId, ...] = attrs.field(default=(), validator=distinct(is_id))
    tasks: tuple[DevelopmentTaskId, ...] = attrs.field(default=(), validator=distinct(is_id))
    dilemmas: tuple[str | Text, ...] = attrs.field(default=(), validator=many(is_name))
    opportunities: tuple[str | Text, ...] = attrs.field(default=(), validator=many(is_name))
    agreements: tuple[AgreementId, ...] = attrs.field(default=(), validator=distinct(is_id))
    sequel_owner: StakeholderId | None = attrs.field(default=None, validator=optional(is_id))
    recorded: Recorded | None = attrs.field(default=None, validator=optional(a(Recorded)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))

    _spanning: ClassVar = (has_own_setting,)

    def __attrs_post_init__(self) -> None:
        for check in self._spanning:
            check(self)
