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


class CycleMachine(RuleBasedStateMachine):
    """Advance a cycle of any definition, and keep a list of rounds beside it."""

    @initialize(
        definition=st.sampled_from((km.LEMNISCATE, km.PDCA, km.IMWR)) | strategies.cycle_definitions(),
    )
    def begin(self, definition: km.CycleDefinition) -> None:
        self.definition = definition
        self.codes = {each.code for each in definition.phases}
        self.cycle = km.Cycle(id=km.CycleId("c"), subject=SCHOOL, definition=definition, perspective=SHARED)
        self.rounds: list[list[str]] = []

    @rule(data=st.data(), reason=st.sampled_from(["", "It was not clear enough"]))
    def step(self, data: Any, reason: str) -> None:
        phase = data.draw(st.sampled_from(sorted(self.codes)))
        entry = km.CycleEntry(phase=phase, reason=reason)
        if self.allows(phase, reason):
            self.cycle = self.cycle.advance(entry)
            if not self.rounds or set(self.rounds[-1]) == self.codes:
                self.rounds.append([])
            self.rounds[-1].append(phase)
        else:
            with pytest.raises(InvalidValueError):
                self.cycle.advance(entry)

    def allows(self, phase: str, reason: str) -> bool:
        if not self.rounds:
            return not self.definition.starts or phase in self.definition.starts
        last = self.rounds[-1]
        if phase == last[-1] or phase in following(self.definition, last[-1]):
            return True
        return bool(reason) and self.definition.returns and phase in last

    @invariant()
    def rounds_are_the_same(self) -> None:
        assert [[each.phase for each in done] for done in self.cycle.rounds] == self.rounds

    @invariant()
    def one_can_always_go_on(self) -> None:
        ways = self.cycle.ways
        assert ways.onward
        assert set(ways.onward) == {each for each in self.codes if self.allows(each, "")}
        assert {*ways.onward, *ways.back} == {each for each in self.codes if self.allows(each, "because")}


TestCycles = CycleMachine.TestCase
