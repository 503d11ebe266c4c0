"""Regions: the areas that partners work together in."""

import attrs

from kwaliteitsmodel.domain.fields import a, is_id, optional
from kwaliteitsmodel.domain.ids import RegionId, StakeholderId
from kwaliteitsmodel.domain.periods import Period
from kwaliteitsmodel.domain.values import NO_EXTRA, Extra, Text, is_label, is_name


@attrs.frozen(kw_only=True)
class Region:
    """An area in which partners work together on quality (nl: *regio*).

    A regional samenwerkingsverband has one, a national one or a training partnership has several. *organised_by* is the
    stakeholder whose region it is. Without *valid* it has always been there.

    Source: 0-26, 3-01, 4-06
    """

    id: RegionId = attrs.field(validator=is_id)
    name: str | Text = attrs.field(validator=is_name)
    organised_by: StakeholderId | None = attrs.field(default=None, validator=optional(is_id))
    about: str | Text = attrs.field(default="", validator=is_label)
    valid: Period | None = attrs.field(default=None, validator=optional(a(Period)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))
