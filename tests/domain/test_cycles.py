"""Cycles of quality."""

import kwaliteitsmodel as km


def test_the_lemniscate_and_plan_do_check_act_share_no_phase() -> None:
    assert len(km.LEMNISCATE) == len(km.PDCA) == 4
    assert set(km.LEMNISCATE) | set(km.PDCA) == set(km.CyclePhase)


def test_the_lemniscate_runs_from_collecting_to_accounting() -> None:
    assert [each.value for each in km.LEMNISCATE] == ["collect", "interpret", "act", "account"]
    assert [each.value for each in km.PDCA] == ["plan", "do", "check", "improve"]
