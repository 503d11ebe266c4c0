"""Forms of account: in which way one may ask another to account for something."""

import attrs

from kwaliteitsmodel.domain.fields import a, distinct, is_id
from kwaliteitsmodel.domain.ids import StakeholderId
from kwaliteitsmodel.domain.values import Text, is_label
from kwaliteitsmodel.domain.words import YardstickKind


@attrs.frozen(kw_only=True)
class AccountForm:
    """The form in which an account is rendered, fair where both sides agreed to it (nl: *vorm van verantwoording*).

    *kinds* says in which way it shows what is accounted for: measured, noticed or felt.

    Source: 3-63
    """

    kinds: tuple[YardstickKind, ...] = attrs.field(default=(), validator=distinct(a(YardstickKind)))
    about: str | Text = attrs.field(default="", validator=is_label)
    agreed_by: tuple[StakeholderId, ...] = attrs.field(default=(), validator=distinct(is_id))
