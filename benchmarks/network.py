"""How long every measure of networks takes on the whole of the Netherlands; together they must take under two minutes.

Give it the two files of open data: ``python benchmarks/network.py SITES REGIONS``.
"""

import sys
import time
from collections.abc import Callable
from typing import Any

import kwaliteitsmodel as km
from kwaliteitsmodel.analysis import network
from kwaliteitsmodel.readers import duo

KINDS = (km.RelationKind.GOVERNS, km.RelationKind.LIES_IN)
EITHER_WAY: tuple[Callable[..., object], ...] = (
    *(network.ties, network.size, network.density, network.degree, network.closeness, network.brokers),
    *(network.betweenness, network.eigenvector, network.core_periphery, network.communities),
)
DIRECTED: tuple[Callable[..., object], ...] = (
    *(network.reciprocity, network.components, network.isolates, network.in_degree, network.out_degree),
    *(network.constraint, network.effective_size),
)
BY_KIND: tuple[Callable[..., object], ...] = (network.ei_index, network.mixing, network.brokerage)
MOST = 120


def seconds(measure: Callable[..., object], model: km.QualityModel, **asked: Any) -> float:  # noqa: ANN401 - any
    """Return how long a measure works, and print it."""
    started = time.process_time()
    measure(model, **asked)
    spent = time.process_time() - started
    print(f"{spent:7.2f} s  {measure.__name__}{' undirected' if asked.get('undirected') else ''}")
    return spent


def main(files: list[str]) -> None:
    """Time every measure, and stop with an error where together they take too long."""
    model = duo.read(files[0], regions=files[1]).model
    spent = sum(seconds(each, model, kind=KINDS, undirected=True) for each in EITHER_WAY)
    spent += sum(seconds(each, model, kind=KINDS) for each in (*EITHER_WAY, *DIRECTED))
    for each in BY_KIND:
        spent += seconds(each, model, kind=KINDS, by="kind", undirected=True)
        spent += seconds(each, model, kind=KINDS, by="kind")
    spent += seconds(network.qap, model, kind=KINDS[1], other=km.RelationKind.PART_OF, permutations=1000)
    print(f"{spent:7.2f} s  together")
    if spent > MOST:
        sys.exit(f"this must take less than {MOST} s")


if __name__ == "__main__":
    main(sys.argv[1:])
