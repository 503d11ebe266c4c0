"""Phases and the cycles made of them: what may follow what, and where a round is complete."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import ClassVar, TypeAlias

import attrs

from kwaliteitsmodel.domain.fields import a, distinct, each_once, is_id, is_text
from kwaliteitsmodel.domain.values import Text, is_label, is_name
from kwaliteitsmodel.errors import InvalidValueError, Message, did_you_mean


@attrs.frozen(kw_only=True)
class CyclePhase:
    """A phase or activity of a cycle of quality (nl: *fase van een kwaliteitscyclus*).

    *code* tells it apart from the others of its cycle, *asks* is what is asked in it. What is done in a phase that
    *weighs* rests on evidence; in one that *steers* one decides to adjust or to consolidate.

    Source: 2-06, 2-14, 2-15, 3-29
    """

    code: str = attrs.field(validator=is_id)
    label: str | Text = attrs.field(validator=is_name)
    asks: str | Text = attrs.field(default="", validator=is_label)
    weighs: bool = attrs.field(default=False, validator=a(bool))
    steers: bool = attrs.field(default=False, validator=a(bool))


@attrs.frozen(kw_only=True)
class Transition:
    """That one phase may be followed by another (nl: *overgang*).

    Source: 2-06
    """

    origin: str = attrs.field(validator=is_id)
    to: str = attrs.field(validator=is_id)


@attrs.frozen(kw_only=True)
class Ways:
    """Which phases may come next (nl: *wat nu kan*): *onward* without more, *back* with a reason."""

    onward: tuple[str, ...] = attrs.field(validator=distinct(is_id))
    back: tuple[str, ...] = attrs.field(default=(), validator=distinct(is_id))


def _has_phases(of: "CycleDefinition") -> None:
    if len(of.phases) < 2:  # noqa: PLR2004 - one phase is no cycle
        raise InvalidValueError(
            Message(
                code="no-cycle",
                en="a cycle has two phases or more",
                nl="een cyclus heeft twee fasen of meer",
            ),
            "phases",
        )


def _joins_its_own(of: "CycleDefinition") -> None:
    known = {*of.codes}
    named = {
        "transitions": [code for each in of.transitions for code in (each.origin, each.to)],
        "starts": of.starts,
        "account": [of.account] if of.account else [],
    }
    for field, codes in named.items():
        for code in codes:
            if code not in known:
                raise _unknown(code, of, field)


def _stuck(of: "CycleDefinition") -> list[str]:
    """Return after which phases nothing comes."""
    left = {each.origin for each in of.transitions}
    return [each for each in of.codes if each not in left] if of.transitions else []


def _goes_on(of: "CycleDefinition") -> None:
    """Refuse a phase at which one stands still: a cycle has no end."""
    if stuck := _stuck(of):
        raise InvalidValueError(
            Message(
                code="phase-without-next",
                en="after {phase!r} nothing comes, and a cycle has no end",
                nl="na {phase!r} komt niets, en een cyclus heeft geen einde",
                fields={"phase": stuck[0]},
            ),
            "transitions",
        )


def _is_come_to(of: "CycleDefinition") -> None:
    """Refuse a phase that no way leads to from another: a round that comes by that one would never be complete."""
    named = {code for each in of.transitions for code in (each.origin, each.to)}
    if not of.transitions or not named <= {*of.codes} or _stuck(of):
        return
    first, following = of.codes[0], _following(of)
    preceding: dict[str, list[str]] = {code: [] for code in of.codes}
    for origin, several in following.items():
        for to in several:
            preceding[to].append(origin)
    lost = [(first, each) for each in _unreached(first, following)]
    lost += [(each, first) for each in _unreached(first, preceding)]
    if lost:
        origin, phase = lost[0]
        raise InvalidValueError(
            Message(
                code="phase-not-reached",
                en="no way leads from {origin!r} to {phase!r}, so not every round can be completed",
                nl="er leidt geen weg van {origin!r} naar {phase!r}, dus niet elke ronde kan compleet worden",
                fields={"phase": phase, "origin": origin},
            ),
            "transitions",
        )


def _unreached(first: str, following: Mapping[str, Iterable[str]]) -> list[str]:
    """Return which phases one doesn't come to from the *first*, by what follows what."""
    reached, left = {first}, [first]
    while left:
        onward = [each for each in following[left.pop()] if each not in reached]
        reached.update(onward)
        left += onward
    return [each for each in following if each not in reached]


def _following(of: "CycleDefinition") -> dict[str, list[str]]:
    """Return of each phase which may follow it."""
    codes = of.codes
    following: dict[str, list[str]] = {code: [] for code in codes}
    around = zip(codes, (*codes[1:], codes[0]), strict=True)
    for origin, to in [(each.origin, each.to) for each in of.transitions] or around:
        following[origin].append(to)
    return following


def _unknown(code: str, of: "CycleDefinition", field: str) -> InvalidValueError:
    """Return the error for a phase, named in *field*, that a cycle doesn't have."""
    return InvalidValueError(
        Message(
            code="unknown-phase",
            en="{phase!r} is no phase of this cycle; it has: {codes}",
            nl="{phase!r} is geen fase van deze cyclus; die heeft: {codes}",
            fields={"phase": code, "codes": of.codes},
        ),
        field,
        did_you_mean(code, of.codes),
    )


Step: TypeAlias = tuple[bool | None, Collection[str], Counter[str]]
"""Whether one went back by a step, ``None`` where it couldn't be; what may come after it, and how often what lies
behind on the way."""


@attrs.frozen(kw_only=True)
class CycleDefinition:
    """Which phases a cycle has, and which may follow which (nl: *definitie van een kwaliteitscyclus*).

    Without *transitions* each phase is followed by the next, and the last by the first. One may begin at any phase,
    unless *starts* names some. One may go back with a reason, if *returns*, to a phase on the way by which one came,
    and goes on from there along the transitions: what was done before in the round is not jumped to. *account* is the
    phase at which rendering account is due. Where *needs_perspective*, nothing begins before all who take part in the
    beginning share a view of when one does well.

    Raises:
        InvalidValueError: If there are fewer than two phases, a transition or start names another, a phase stands
            twice, nothing comes after one, or no way leads from one to another.

    Source: 2-06, 2-07, 2-08, 3-29

    Example:
        >>> LEMNISCATE.after("account"), PDCA.starts
        (('collect',), ('plan',))
    """

    name: str | Text = attrs.field(validator=is_name)
    phases: tuple[CyclePhase, ...] = attrs.field(validator=each_once(CyclePhase, "code"))
    transitions: tuple[Transition, ...] = attrs.field(default=(), validator=each_once(Transition, "origin", "to"))
    starts: tuple[str, ...] = attrs.field(default=(), validator=distinct(is_id))
    returns: bool = attrs.field(default=True, validator=a(bool))
    account: str = attrs.field(default="", validator=is_text)
    needs_perspective: bool = attrs.field(default=False, validator=a(bool))

    _spanning: ClassVar = (_has_phases, _joins_its_own, _goes_on, _is_come_to)

    def __attrs_post_init__(self) -> None:
        for check in self._spanning:
            check(self)

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of its phases, in their order."""
        return tuple(each.code for each in self.phases)

    @property
    def by_code(self) -> dict[str, CyclePhase]:
        """Its phases by their codes, in their order."""
        return {each.code: each for each in self.phases}

    def after(self, code: str) -> tuple[str, ...]:
        """Return the phases that may follow the one with this *code*.

        Raises:
            InvalidValueError: If it has no such phase.
        """
        following = _following(self)
        if code not in following:
            raise _unknown(code, self, "phase")
        return tuple(following[code])

    def rounds(self, walked: Iterable[str]) -> tuple[tuple[str, ...], ...]:
        """Return what was *walked* in rounds; a round is complete once every phase has occurred in it.

        The last round may still be under way.

        Raises:
            InvalidValueError: If it has no such phase as one that was walked.

        Example:
            >>> PDCA.rounds(["plan", "do", "check", "do", "check", "improve", "plan"])
            (('plan', 'do', 'check', 'do', 'check', 'improve'), ('plan',))
        """
        rounds: list[list[str]] = []
        left: set[str] = set()
        for each in self._known(walked):
            if not left:
                rounds.append([])
                left = {*self.codes}
            rounds[-1].append(each)
            left.discard(each)
        return tuple(map(tuple, rounds))

    def ways(self, walked: Iterable[str]) -> Ways:
        """Return what may come after what was *walked*.

        Going on with the same phase is no return. One goes back along the way by which one came, in the latest round; a
        return cuts that way off, so that nobody jumps ahead after it. Where the latest round is complete, what comes
        opens the next, also when it is a return; the way of the new round begins with it.

        Raises:
            InvalidValueError: If it has no such phase as one that was walked.

        Example:
            >>> LEMNISCATE.ways(["collect", "interpret", "act"])
            Ways(onward=('act', 'account'), back=('collect', 'interpret'))
            >>> LEMNISCATE.ways(["collect", "interpret", "act", "collect"])
            Ways(onward=('collect', 'interpret'), back=())
        """
        onward: Collection[str] = self.starts or self.codes
        behind = Counter[str]()
        for _, onward, behind in self._steps(walked):  # noqa: B007 - those after the last step are asked for
            pass
        back = {code for code in self.codes if behind[code] and self.returns} - {*onward}
        return Ways(onward=self._in_order(onward), back=self._in_order(back))

    def returned(self, walked: Iterable[str]) -> Iterator[bool | None]:
        """Yield of each phase of what is *walked* whether one goes back by it; ``None`` where it can't come there.

        What comes after one that can't is told as if one had come there.

        Raises:
            InvalidValueError: If it has no such phase as one that is walked.

        Example:
            >>> list(LEMNISCATE.returned(["collect", "interpret", "collect", "act"]))
            [False, False, True, None]
        """
        return (back for back, *_ in self._steps(walked))

    def _steps(self, walked: Iterable[str]) -> Iterator[Step]:
        """Yield each step of what is *walked*; what lies behind is the way in the round, and a return cuts it off."""
        following = {code: {code, *after} for code, after in _following(self).items()}
        onward, way, behind, left = {*self.starts} or {*self.codes}, list[str](), Counter[str](), {*self.codes}
        for code in self._known(walked):
            back = False if code in onward else (self.returns and behind[code] > 0) or None
            if not left:
                way, behind, left = [], Counter(), {*self.codes}
            while back and way and way[-1] != code:
                behind[way.pop()] -= 1
            way.append(code)
            behind[code] += 1
            left.discard(code)
            onward = following[code]
            yield back, onward, behind

    def _known(self, walked: Iterable[str]) -> Iterator[str]:
        known = {*self.codes}
        for code in walked:
            if code not in known:
                raise _unknown(code, self, "entries")
            yield code

    def _in_order(self, codes: Collection[str]) -> tuple[str, ...]:
        return tuple(each for each in self.codes if each in codes)


def _phase(code: str, nl: str, en: str, *, weighs: bool = False, steers: bool = False) -> CyclePhase:
    return CyclePhase(code=code, label=Text(nl=nl, en=en), weighs=weighs, steers=steers)


LEMNISCATE = CycleDefinition(
    name=Text(nl="Kwaliteitslemniscaat", en="Quality lemniscate"),
    phases=(
        _phase("collect", "informatie verzamelen", "collect information"),
        _phase("interpret", "betekenis geven", "give meaning", weighs=True),
        _phase("act", "bijsturen of bestendigen", "adjust or consolidate", steers=True),
        _phase("account", "rekenschap afleggen", "render account"),
    ),
    account="account",
    needs_perspective=True,
)
"""The four activities in the order of the text; endless, and begun anywhere (nl: *kwaliteitslemniscaat*).

Its original verbs are not known, nor which activities lie on which loop: the codes are neutral, and the Dutch labels
say what each activity is. Source: 2-06, 2-07, 2-13, 2-14, 2-15, 2-16
"""

PDCA = CycleDefinition(
    name="PDCA",
    phases=(
        _phase("plan", "plannen", "plan"),
        _phase("do", "uitvoeren", "do"),
        _phase("check", "nagaan", "check"),
        _phase("improve", "bijstellen", "act"),
    ),
    starts=("plan",),
)
"""The four phases of plan–do–check–act, which begins with a plan. Source: 3-29"""

IMWR = CycleDefinition(
    name="IMWR",
    phases=(
        _phase("inspire", "inspireren", "inspire"),
        _phase("mobilise", "mobiliseren", "mobilise"),
        _phase("appreciate", "waarderen", "appreciate"),
        _phase("reflect", "reflecteren", "reflect"),
    ),
)
"""The four phases of INK's other cycle: inspire, mobilise, appreciate, reflect (nl: *IMWR*). Source: 3-29"""
