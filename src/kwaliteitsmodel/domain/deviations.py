"""Deviations: differences that people accept, with a reason."""

import attrs

from kwaliteitsmodel.domain.fields import a, distinct, is_id, is_text, optional
from kwaliteitsmodel.domain.ids import DeviationId, EntityId, StakeholderId
from kwaliteitsmodel.domain.periods import Period
from kwaliteitsmodel.domain.values import NO_EXTRA, Extra, Text, is_name


@attrs.frozen(kw_only=True)
class Deviation:
    """An accepted violation of a rule: shown as accepted, never hidden (nl: *afwijking*).

    *rule* is the id of the rule, *about* the id of the entity it is accepted for, *agreed_by* who agreed. One with a
    *valid* holds only on those days, so only where a check is told the day.

    Source: 0-13, 0-14

    Example:
        >>> Deviation(id=DeviationId("d1"), rule="IND001", about=EntityId("pupils"), reason="still a draft").rule
        'IND001'
    """

    id: DeviationId = attrs.field(validator=is_id)
    rule: str = attrs.field(validator=is_text)
    about: EntityId = attrs.field(validator=is_id)
    reason: str | Text = attrs.field(validator=is_name)
    agreed_by: tuple[StakeholderId, ...] = attrs.field(default=(), validator=distinct(is_id))
    valid: Period | None = attrs.field(default=None, validator=optional(a(Period)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))
