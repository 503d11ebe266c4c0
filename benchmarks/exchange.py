"""How long it takes to plan an exchange of 300 schools, 60 boards and 90 auditors, with direct swaps and without.

Every plan is looked at by a checker that shares nothing with the planning. Seconds are those of the processor.
"""

import sys
import time
from pathlib import Path

TESTS = Path(__file__).parent.parent / "tests"
sys.path[:0] = [str(TESTS / "analysis"), str(TESTS / "laws")]

from large_round import DAY, drawn, visits  # noqa: E402
from rounds import faults, teams_of  # noqa: E402

from kwaliteitsmodel.analysis import planning  # noqa: E402
from kwaliteitsmodel.analysis.planning import ExchangeRules  # noqa: E402


def main(seeds: int) -> None:
    """Plan a round for each of so many seeds, and print a line for each."""
    for seed in range(1, seeds + 1):
        model = drawn(seed=seed)
        for no_swap in (False, True):
            rules = ExchangeRules(no_swap=no_swap)
            start = time.process_time()
            found = planning.exchange(model, visits(model), on=DAY, rules=rules)
            spent = time.process_time() - start
            kept = not set(faults(model, teams_of(found), rules)) - (set() if no_swap else {"swap"})
            swaps = "without swaps" if no_swap else "with swaps"
            print(f"seed {seed}, {swaps}: {spent:.1f} s, {found.guarantee.label('en')}, every hard rule kept: {kept}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2)
