"""Salience: how much attention a stakeholder gets, as someone attributes it."""

from datetime import date

import attrs

from kwaliteitsmodel.domain.fields import a, is_day, is_id, optional
from kwaliteitsmodel.domain.ids import SalienceId, StakeholderId
from kwaliteitsmodel.domain.sources import Recorded
from kwaliteitsmodel.domain.values import NO_EXTRA, Extra
from kwaliteitsmodel.domain.words import Term


class SalienceClass(Term):
    """What power, legitimacy and urgency together make of a stakeholder (nl: *klasse van saillantie*).

    The eight classes of Mitchell, Agle and Wood (1997); who has none of the three is no stakeholder in their sense.
    """

    NONE = "none", "geen belanghebbende", "non-stakeholder"
    DORMANT = "dormant", "sluimerend", "dormant"
    DISCRETIONARY = "discretionary", "discretionair", "discretionary"
    DEMANDING = "demanding", "veeleisend", "demanding"
    DOMINANT = "dominant", "dominant", "dominant"
    DANGEROUS = "dangerous", "gevaarlijk", "dangerous"
    DEPENDENT = "dependent", "afhankelijk", "dependent"
    DEFINITIVE = "definitive", "definitief", "definitive"


class PowerInterest(Term):
    """What to do with a stakeholder, by power and interest (nl: *veld van macht en belang*).

    The four fields of Mendelow's grid.
    """

    KEY_PLAYER = "key-player", "sleutelspeler", "key player"
    KEEP_SATISFIED = "keep-satisfied", "tevreden houden", "keep satisfied"
    KEEP_INFORMED = "keep-informed", "op de hoogte houden", "keep informed"
    MINIMAL_EFFORT = "minimal-effort", "minimale inspanning", "minimal effort"


@attrs.frozen(kw_only=True)
class Salience:
    """What someone sees in another on a day: power, legitimacy, urgency, interest (nl: *toegeschreven saillantie*).

    Others may see it otherwise, and it changes; each says so in an own one. ``None`` is not known.

    Example:
        >>> child = Salience(
        ...     id=SalienceId("s1"),
        ...     of=StakeholderId("child"),
        ...     by=StakeholderId("swv"),
        ...     on=date(2025, 9, 1),
        ...     power=False,
        ...     legitimacy=True,
        ...     urgency=True,
        ... )
        >>> child.salience_class, child.power_interest
        (<SalienceClass.DEPENDENT: 'dependent'>, None)
    """

    id: SalienceId = attrs.field(validator=is_id)
    of: StakeholderId = attrs.field(validator=is_id)
    by: StakeholderId = attrs.field(validator=is_id)
    on: date = attrs.field(validator=is_day)
    power: bool | None = attrs.field(default=None, validator=optional(a(bool)))
    legitimacy: bool | None = attrs.field(default=None, validator=optional(a(bool)))
    urgency: bool | None = attrs.field(default=None, validator=optional(a(bool)))
    interest: bool | None = attrs.field(default=None, validator=optional(a(bool)))
    recorded: Recorded | None = attrs.field(default=None, validator=optional(a(Recorded)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))

    @property
    def salience_class(self) -> SalienceClass | None:
        """Which of the eight classes this is; ``None`` while one of the three isn't known."""
        return _CLASSES.get((self.power, self.legitimacy, self.urgency))

    @property
    def power_interest(self) -> PowerInterest | None:
        """Which field of the grid of power and interest this is; ``None`` while one of the two isn't known."""
        return _GRID.get((self.power, self.interest))


_CLASSES: dict[tuple[bool | None, ...], SalienceClass] = {
    (False, False, False): SalienceClass.NONE,
    (True, False, False): SalienceClass.DORMANT,
    (False, True, False): SalienceClass.DISCRETIONARY,
    (False, False, True): SalienceClass.DEMANDING,
    (True, True, False): SalienceClass.DOMINANT,
    (True, False, True): SalienceClass.DANGEROUS,
    (False, True, True): SalienceClass.DEPENDENT,
    (True, True, True): SalienceClass.DEFINITIVE,
}
_GRID: dict[tuple[bool | None, ...], PowerInterest] = {
    (True, True): PowerInterest.KEY_PLAYER,
    (True, False): PowerInterest.KEEP_SATISFIED,
    (False, True): PowerInterest.KEEP_INFORMED,
    (False, False): PowerInterest.MINIMAL_EFFORT,
}
