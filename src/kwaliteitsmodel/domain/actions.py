"""Actions: what someone will do, is doing or did, whatever it arose from."""

from datetime import date

import attrs

from kwaliteitsmodel.domain.fields import a, distinct, is_amount_of, is_day, is_id, optional
from kwaliteitsmodel.domain.ids import ActionId, EntityId, GoalId, StakeholderId
from kwaliteitsmodel.domain.sources import Recorded
from kwaliteitsmodel.domain.values import NO_EXTRA, Extra, Text, is_label, is_name


@attrs.frozen(kw_only=True)
class Action:
    """Something that someone will do, is doing or has done (nl: *actie, stap, interventie, vervolg*).

    One noun for a step that one can set oneself, the sequel of a conversation, an intervention for a goal, a
    contingency and what follows from an audit. It *arises_from* whatever has an id, such as a conversation, a good
    practice, a finding or a judgement; of a midterm that is the goal, of an account in a cycle the cycle or the
    conversation. It *serves* goals. *owner* is who does it, *helpers* who can help. *done_on* is ``None`` while it is
    open, and *effect* tells what became of it. *hours* and *euros* are its costs; ``None`` is not known.

    Source: 0-28, 0-33, 1-23, 2-15, 3-58

    Example:
        >>> step = Action(id=ActionId("call"), text="Call the parents", owner=StakeholderId("mentor"))
        >>> step.done_on is None
        True
    """

    id: ActionId = attrs.field(validator=is_id)
    text: str | Text = attrs.field(validator=is_name)
    owner: StakeholderId | None = attrs.field(default=None, validator=optional(is_id))
    helpers: tuple[StakeholderId, ...] = attrs.field(default=(), validator=distinct(is_id))
    due: date | None = attrs.field(default=None, validator=optional(is_day))
    arises_from: tuple[EntityId, ...] = attrs.field(default=(), validator=distinct(is_id))
    serves: tuple[GoalId, ...] = attrs.field(default=(), validator=distinct(is_id))
    done_on: date | None = attrs.field(default=None, validator=optional(is_day))
    effect: str | Text = attrs.field(default="", validator=is_label)
    hours: float | None = attrs.field(default=None, validator=optional(is_amount_of))
    euros: float | None = attrs.field(default=None, validator=optional(is_amount_of))
    recorded: Recorded | None = attrs.field(default=None, validator=optional(a(Recorded)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))
