"""Clauses on quality: how the quality of a goal or programme is pursued and guarded."""

import attrs

from kwaliteitsmodel.domain.fields import a, is_id, optional
from kwaliteitsmodel.domain.ids import StakeholderId
from kwaliteitsmodel.domain.values import Text, is_label


@attrs.frozen(kw_only=True)
class QualityClause:
    """How the quality of a goal or a programme is pursued, and how it is guarded (nl: *kwaliteitsparagraaf*).

    Quality isn't to be had apart: not in a chapter of its own, but with each programme. One of the two may be missing
    in a draft, and a rule tells.

    Source: 3-54, 3-55
    """

    pursued_how: str | Text = attrs.field(default="", validator=is_label)
    guarded_how: str | Text = attrs.field(default="", validator=is_label)


@attrs.frozen(kw_only=True)
class Contribution:
    """What someone adds to a goal, and whether that can be seen (nl: *bijdrage*).

    *visible* is ``None`` where nobody said.

    Source: 2-32
    """

    stakeholder: StakeholderId = attrs.field(validator=is_id)
    contribution: str | Text = attrs.field(default="", validator=is_label)
    visible: bool | None = attrs.field(default=None, validator=optional(a(bool)))
