"""Clauses on quality: how the quality of a goal or programme is pursued and guarded."""

import attrs

from kwaliteitsmodel.domain.fields import a, is_id, optional
from kwaliteitsmodel.domain.ids import StakeholderId
from kwaliteitsmodel.domain.values import Text, is_label
from kwaliteitsmodel.domain.words import Term


class LeadershipTask(Term):
    """What a leader does so that others share in leading (nl: *taak van een leidinggevende*).

    Source: 2-23, 2-24
    """

    TAKE_CHARGE = "take-charge", "regie nemen", "take charge"
    STIMULATE = "stimulate", "stimuleren en positioneren", "stimulate and position"
    GIVE_DIRECTION = "give-direction", "richting geven", "give direction"
    CREATE_IMPACT = "create-impact", "impact creëren", "create impact"
    GIVE_MEANING = "give-meaning", "betekenis geven", "give meaning"


class Impulse(Term):
    """What a steering group does to set quality culture going (nl: *impuls van een stuurgroep*).

    Source: 2-25, 2-26
    """

    KNOWLEDGE_BASE = (
        "knowledge-base",
        "werken met kennisbasis en systematiek",
        "work from a knowledge base and a system",
    )
    SHARE_EXAMPLES = "share-examples", "voorbeelden delen en verspreiden", "share and spread examples"
    USE_NETWORK = "use-network", "samenwerking in het netwerk benutten", "make use of the network"
    MODEL_DIALOGUE = "model-dialogue", "de dialoog voordoen en stimuleren", "model and stimulate dialogue"


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
    """What someone adds, to a goal or in an answer, and whether that can be seen (nl: *bijdrage*).

    *visible* is ``None`` where nobody said. *task* is the task of a leader that it is, *impulse* what a steering group
    sets going by it; ``None`` where it is neither.

    Source: 2-24, 2-25, 2-32
    """

    stakeholder: StakeholderId = attrs.field(validator=is_id)
    contribution: str | Text = attrs.field(default="", validator=is_label)
    visible: bool | None = attrs.field(default=None, validator=optional(a(bool)))
    task: LeadershipTask | None = attrs.field(default=None, validator=optional(a(LeadershipTask)))
    impulse: Impulse | None = attrs.field(default=None, validator=optional(a(Impulse)))
