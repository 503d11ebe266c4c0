"""Certificates: that an organisation keeps an edition of a norm, as an independent body found."""

from typing import ClassVar

import attrs

from kwaliteitsmodel.domain.fields import a, is_id, optional
from kwaliteitsmodel.domain.ids import AuditId, CertificateId, NormEditionId, StakeholderId
from kwaliteitsmodel.domain.periods import Period
from kwaliteitsmodel.domain.sources import Recorded
from kwaliteitsmodel.domain.values import NO_EXTRA, Extra, Text, is_label
from kwaliteitsmodel.domain.words import joins_two


@attrs.frozen(kw_only=True)
class Certificate:
    """That *certifier* certifies that *holder* keeps an edition of a norm (nl: *certificaat*).

    There is none without an edition and a holder, and nobody certifies themselves. *positive_advice* is what the audit
    advised; ``None`` where that isn't known.

    Raises:
        InvalidValueError: If the certifier is the holder.

    Source: 1-03, 1-22, 1-25
    """

    id: CertificateId = attrs.field(validator=is_id)
    edition: NormEditionId = attrs.field(validator=is_id)
    holder: StakeholderId = attrs.field(validator=is_id)
    certifier: StakeholderId = attrs.field(validator=is_id)
    valid: Period | None = attrs.field(default=None, validator=optional(a(Period)))
    audit: AuditId | None = attrs.field(default=None, validator=optional(is_id))
    positive_advice: bool | None = attrs.field(default=None, validator=optional(a(bool)))
    scope: str | Text = attrs.field(default="", validator=is_label)
    recorded: Recorded | None = attrs.field(default=None, validator=optional(a(Recorded)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))

    _spanning: ClassVar = (joins_two("holder", "certifier"),)

    def __attrs_post_init__(self) -> None:
        for check in self._spanning:
            check(self)
