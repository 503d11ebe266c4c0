"""However a cycle is driven, it takes the steps that a reference by hand allows, and no others."""

from typing import Any

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

import kwaliteitsmodel as km
from kwaliteitsmodel import strategies
from kwaliteitsmodel.errors import InvalidValueError

SCHOOL = km.StakeholderId("linde")
SHARED = km.SharedPerspective(statements=("We do well",), shared_by=(SCHOOL,))


def following(definition: km.CycleDefinition, code: str) -> set[str]:
    """Return what comes after a phase: by the arrows that are drawn, or else the next one round the ring."""
    if definition.transitions:
        return {each.to for each in definition.transitions if each.origin == code}
    codes = [each.code for each in definition.phases]
    return {codes[codes.index(code) + 1 - len(codes)]}


def own(codes: str, *ways: str) -> km.CycleDefinition:
    """Return a definition whose phases have *codes* of one letter, and whose transitions are *ways* of two."""
    return km.CycleDefinition(
        name="Own",
        phases=tuple(km.CyclePhase(code=each, label=each) for each in codes),
        transitions=tuple(km.Transition(origin=origin, to=to) for origin, to in ways),
    )


LONG = own("abcdef")
"""A ring in which one can go back far."""

LOOPS = own("abcd", "ab", "bc", "ca", "cd", "da")
"""One in which one comes where one was by going on, before the round is complete."""


class CycleMachine(RuleBasedStateMachine):
    """Advance a cycle of any definition, and keep a sheet of paper beside it.

    On the sheet each round is a column, in which who goes back strikes out what was done in between.
    """

    @initialize(
        definition=st.sampled_from((km.LEMNISCATE, km.PDCA, km.IMWR, LONG, LOOPS)) | strategies.cycle_definitions(),
    )
    def begin(self, definition: km.CycleDefinition) -> None:
        self.definition = definition
        self.codes = {each.code for each in definition.phases}
        self.cycle = km.Cycle(id=km.CycleId("c"), subject=SCHOOL, definition=definition, perspective=SHARED)
        self.rounds: list[list[str]] = []
        self.struck: list[bool] = []
        self.returned: list[bool] = []

    @rule(data=st.data(), reason=st.sampled_from(["", "It was not clear enough"]))
    def step(self, data: Any, reason: str) -> None:
        phase = data.draw(st.sampled_from(sorted(self.codes)))
        entry = km.CycleEntry(phase=phase, reason=reason)
        if self.allows(phase, reason):
            self.cycle = self.cycle.advance(entry)
            self.write(phase, back=not self.allows(phase, ""))
        else:
            with pytest.raises(InvalidValueError):
                self.cycle.advance(entry)

    def allows(self, phase: str, reason: str) -> bool:
        if not self.rounds:
            return not self.definition.starts or phase in self.definition.starts
        last = self.rounds[-1][-1]
        if phase == last or phase in following(self.definition, last):
            return True
        return bool(reason) and self.definition.returns and phase in self.standing()

    def standing(self) -> list[str]:
        """Return what isn't struck out in the last column."""
        return [each for each, struck in zip(self.rounds[-1], self.struck, strict=True) if not struck]

    def write(self, phase: str, *, back: bool) -> None:
        self.returned.append(back)
        if not self.rounds or set(self.rounds[-1]) == self.codes:
            self.rounds.append([])
            self.struck = []
        elif back:
            column = self.rounds[-1]
            to = max(at for at, each in enumerate(column) if each == phase and not self.struck[at])
            self.struck[to + 1 :] = [True] * (len(column) - to - 1)
        self.rounds[-1].append(phase)
        self.struck.append(False)

    @invariant()
    def rounds_and_returns_are_the_same(self) -> None:
        assert [[each.phase for each in done] for done in self.cycle.rounds] == self.rounds
        assert list(self.cycle.returned) == self.returned

    @invariant()
    def one_can_always_go_on(self) -> None:
        ways = self.cycle.ways
        assert ways.onward
        assert set(ways.onward) == {each for each in self.codes if self.allows(each, "")}
        assert {*ways.onward, *ways.back} == {each for each in self.codes if self.allows(each, "because")}


TestCycles = CycleMachine.TestCase
