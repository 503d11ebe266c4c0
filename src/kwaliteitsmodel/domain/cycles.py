"""Cycles of quality that run: who did what when, what was seen, and of what account was rendered."""

from datetime import date
from typing import ClassVar

import attrs

from kwaliteitsmodel.domain.fields import a, distinct, is_id, many, optional
from kwaliteitsmodel.domain.ids import ConversationId, CycleId, EvidenceId, StakeholderId
from kwaliteitsmodel.domain.periods import ApproximateDate
from kwaliteitsmodel.domain.phases import CycleDefinition, Ways
from kwaliteitsmodel.domain.sources import Recorded
from kwaliteitsmodel.domain.values import NO_EXTRA, Extra, Text, is_label, is_name, is_said
from kwaliteitsmodel.domain.words import Term
from kwaliteitsmodel.errors import InvalidValueError, Message


class Steering(Term):
    """What one decides when acting; to do nothing is neither of the two (nl: *bijsturen of bestendigen*).

    Source: 2-15
    """

    ADJUST = "adjust", "bijsturen", "adjust"
    CONSOLIDATE = "consolidate", "bestendigen", "consolidate"


class TakenKind(Term):
    """What of others was taken along in an account (nl: *wat werd meegenomen*).

    Source: 2-16
    """

    CONCERN = "concern", "zorg", "concern"
    REQUIREMENT = "requirement", "eis", "requirement"
    PERSPECTIVE = "perspective", "perspectief", "perspective"


def _how_or_why_not(of: "TakenAlong") -> None:
    if is_said(of.how) and is_said(of.why_not):
        raise InvalidValueError(
            Message(
                code="taken-and-not",
                en="something is taken along, or it isn't: tell how, or why not",
                nl="iets is meegenomen, of niet: vertel hoe, of waarom niet",
            ),
            "why_not",
        )


@attrs.frozen(kw_only=True)
class TakenAlong:
    """What a concern, requirement or perspective of someone became in an account (nl: *meegenomen*).

    *how* tells how it was taken along, *why_not* why it wasn't; both are empty where that isn't told.

    Raises:
        InvalidValueError: If both *how* and *why_not* are told.

    Source: 2-16
    """

    kind: TakenKind = attrs.field(validator=a(TakenKind))
    whose: StakeholderId = attrs.field(validator=is_id)
    what: str | Text = attrs.field(default="", validator=is_label)
    how: str | Text = attrs.field(default="", validator=is_label)
    why_not: str | Text = attrs.field(default="", validator=is_label)

    _spanning: ClassVar = (_how_or_why_not,)

    def __attrs_post_init__(self) -> None:
        for check in self._spanning:
            check(self)


def _is_shared(of: "SharedPerspective") -> None:
    if not of.statements or not of.shared_by:
        raise InvalidValueError(
            Message(
                code="nothing-shared",
                en="a shared perspective states something, and is shared by someone",
                nl="een gezamenlijk perspectief zegt iets, en wordt door iemand gedeeld",
            ),
            "shared_by" if of.statements else "statements",
        )


@attrs.frozen(kw_only=True)
class SharedPerspective:
    """When one does well, as those who begin a cycle see it together (nl: *gezamenlijk perspectief op kwaliteit*).

    The source calls it "the norm"; it is no norm that one certifies by.

    Raises:
        InvalidValueError: If nothing is stated, or nobody shares it.

    Source: 2-08
    """

    statements: tuple[str | Text, ...] = attrs.field(validator=many(is_name))
    shared_by: tuple[StakeholderId, ...] = attrs.field(validator=distinct(is_id))

    _spanning: ClassVar = (_is_shared,)

    def __attrs_post_init__(self) -> None:
        for check in self._spanning:
            check(self)


@attrs.frozen(kw_only=True)
class Vision:
    """The vision in the heart of a cycle (nl: *visie*): *what* one is after, and *how*.

    Source: 2-12
    """

    what: str | Text = attrs.field(default="", validator=is_label)
    how: str | Text = attrs.field(default="", validator=is_label)
    shared_by: tuple[StakeholderId, ...] = attrs.field(default=(), validator=distinct(is_id))
    agreements: tuple[str | Text, ...] = attrs.field(default=(), validator=many(is_name))


@attrs.frozen(kw_only=True)
class CycleEntry:
    """What was done at one moment of a cycle (nl: *stap in een cyclus*).

    *took_part* are those who did; empty where it isn't known. *reason* is why one went back to a *phase* that
    one came by. *steering* is what was decided where one acted; ``None`` where nothing was.

    Source: 2-13, 2-14, 2-15, 2-16
    """

    phase: str = attrs.field(validator=is_id)
    on: ApproximateDate | None = attrs.field(default=None, validator=optional(a(ApproximateDate)))
    took_part: tuple[StakeholderId, ...] = attrs.field(default=(), validator=distinct(is_id))
    conversation: ConversationId | None = attrs.field(default=None, validator=optional(is_id))
    evidence: tuple[EvidenceId, ...] = attrs.field(default=(), validator=distinct(is_id))
    outcome: str | Text = attrs.field(default="", validator=is_label)
    steering: Steering | None = attrs.field(default=None, validator=optional(a(Steering)))
    reason: str | Text = attrs.field(default="", validator=is_label)


@attrs.frozen(kw_only=True)
class Account:
    """An account of something that was done in a cycle, rendered at any moment (nl: *rekenschap*).

    *about* is the phase of which account is rendered; *taken_along* says what became of what others had at heart.

    Source: 2-16
    """

    by: StakeholderId = attrs.field(validator=is_id)
    about: str = attrs.field(validator=is_id)
    on: ApproximateDate | None = attrs.field(default=None, validator=optional(a(ApproximateDate)))
    taken_along: tuple[TakenAlong, ...] = attrs.field(default=(), validator=many(a(TakenAlong)))
    conversation: ConversationId | None = attrs.field(default=None, validator=optional(is_id))
    words: str | Text = attrs.field(default="", validator=is_label)


def _is_a_walk(of: "Cycle") -> None:
    """Refuse what can't follow what came before."""
    codes = [each.phase for each in of.entries]
    for number, (entry, back) in enumerate(zip(of.entries, of.definition.returned(codes), strict=True)):
        if back is None or (back and not is_said(entry.reason)):
            raise _impossible(entry.phase, of.definition.ways(codes[:number]))


def _impossible(phase: str, ways: Ways) -> InvalidValueError:
    if phase in ways.back:
        en = "going back to {phase!r} needs a reason; possible without: {onward}"
        nl = "teruggaan naar {phase!r} vraagt een reden; zonder reden kan: {onward}"
    else:
        en = "{phase!r} can't come now; possible: {onward}" + ("; with a reason: {back}" if ways.back else "")
        nl = "{phase!r} kan nu niet; wel: {onward}" + ("; met een reden: {back}" if ways.back else "")
    fields = {"phase": phase, "onward": ways.onward, "back": ways.back}
    return InvalidValueError(Message(code="impossible-phase", en=en, nl=nl, fields=fields), "entries")


def _begins_shared(of: "Cycle") -> None:
    """Refuse a beginning before those who take part in it share when one does well."""
    if not of.entries or not of.definition.needs_perspective:
        return
    shared = {*of.perspective.shared_by} if of.perspective else set[StakeholderId]()
    apart = tuple(each for each in of.entries[0].took_part if each not in shared)
    if of.perspective is None or apart:
        raise InvalidValueError(
            Message(
                code="nothing-shared-yet",
                en="no cycle begins before those who begin it share when one does well"
                + ("; not: {apart}" * bool(apart)),
                nl="geen cyclus begint voordat wie begint deelt wanneer het goed is"
                + ("; niet: {apart}" * bool(apart)),
                fields={"apart": apart},
            ),
            "perspective",
        )


def _in_time(of: "Cycle") -> None:
    """Refuse what surely was done before something that stands before it."""
    latest: ApproximateDate | None = None
    for each in of.entries:
        if each.on is None:
            continue
        if latest is not None and each.on.latest < latest.earliest:
            raise InvalidValueError(
                Message(
                    code="out-of-order",
                    en="{phase!r} of {on} comes after {latest}",
                    nl="{phase!r} van {on} komt na {latest}",
                    fields={"phase": each.phase, "on": str(each.on), "latest": str(latest)},
                ),
                "entries",
            )
        if latest is None or each.on.earliest > latest.earliest:
            latest = each.on


def _accounts_for_what_was_done(of: "Cycle") -> None:
    """Refuse an account of what surely wasn't undertaken yet: nothing was done before what stands before it."""
    begun: dict[str, date] = {}
    since = date.min
    for each in of.entries:
        since = since if each.on is None else max(since, each.on.earliest)
        begun.setdefault(each.phase, since)
    for account in of.accounts:
        rendered = date.max if account.on is None else account.on.latest
        if account.about not in begun or rendered < begun[account.about]:
            raise InvalidValueError(
                Message(
                    code="account-of-nothing",
                    en="account is rendered of {about!r}, which wasn't undertaken by then; undertaken: {done}",
                    nl="er wordt rekenschap afgelegd van {about!r}, en dat was nog niet ondernomen; wel: {done}",
                    fields={"about": account.about, "done": tuple(begun)},
                ),
                "accounts",
            )


@attrs.frozen(kw_only=True)
class Cycle:
    """A cycle of quality that someone goes through, again and again (nl: *kwaliteitscyclus*).

    *subject* is whose quality it is about: any organisation or partnership. *convener* calls the people together.
    *concerned* are all whom it concerns, also who never took part. Accounts may be rendered at any moment, of whatever
    was undertaken. The *definition* is held whole, so that what was allowed stays so, and the *entries* are always a
    walk through it.

    Raises:
        InvalidValueError: If a phase comes that can't come then, a return has no reason, an entry is surely before the
            one that stands before it, account is rendered of what wasn't undertaken, or it begins without the shared
            perspective that its definition asks for.

    Source: 2-06, 2-07, 2-08, 2-12

    Example:
        >>> from kwaliteitsmodel.domain.phases import PDCA
        >>> cycle = Cycle(id=CycleId("c"), subject=StakeholderId("north"), definition=PDCA)
        >>> cycle.advance(CycleEntry(phase="plan")).advance(CycleEntry(phase="do")).ways.onward
        ('do', 'check')
    """

    id: CycleId = attrs.field(validator=is_id)
    subject: StakeholderId = attrs.field(validator=is_id)
    definition: CycleDefinition = attrs.field(validator=a(CycleDefinition))
    name: str | Text = attrs.field(default="", validator=is_label)
    convener: StakeholderId | None = attrs.field(default=None, validator=optional(is_id))
    vision: Vision | None = attrs.field(default=None, validator=optional(a(Vision)))
    perspective: SharedPerspective | None = attrs.field(default=None, validator=optional(a(SharedPerspective)))
    concerned: tuple[StakeholderId, ...] = attrs.field(default=(), validator=distinct(is_id))
    entries: tuple[CycleEntry, ...] = attrs.field(default=(), validator=many(a(CycleEntry)))
    accounts: tuple[Account, ...] = attrs.field(default=(), validator=many(a(Account)))
    recorded: Recorded | None = attrs.field(default=None, validator=optional(a(Recorded)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))

    _spanning: ClassVar = (_is_a_walk, _begins_shared, _in_time, _accounts_for_what_was_done)

    def __attrs_post_init__(self) -> None:
        for check in self._spanning:
            check(self)

    @property
    def ways(self) -> Ways:
        """Which phases may come now: onward, or back with a reason."""
        return self.definition.ways([each.phase for each in self.entries])

    @property
    def rounds(self) -> tuple[tuple[CycleEntry, ...], ...]:
        """The entries in rounds; the last round may still be under way.

        Source: 2-07
        """
        left = iter(self.entries)
        rounds = self.definition.rounds(each.phase for each in self.entries)
        return tuple(tuple(next(left) for _ in each) for each in rounds)

    @property
    def returned(self) -> tuple[bool, ...]:
        """Of each entry whether one went back by it, along the way by which one came in the round.

        The first of a round may be one: what comes after a complete round opens the next, whatever it is.

        Source: 2-07
        """
        return tuple(map(bool, self.definition.returned(each.phase for each in self.entries)))

    def advance(self, entry: CycleEntry) -> "Cycle":
        """Return this cycle with one *entry* more.

        Raises:
            InvalidValueError: If that can't come now; the sentence names what can.
        """
        return attrs.evolve(self, entries=(*self.entries, entry))
