"""Questions about a model: plain functions over the whole, with frozen plain answers.

Each module is named after what it asks about. It is loaded when first asked for:

Example:
    >>> from kwaliteitsmodel import analysis
    >>> analysis.accounts.__name__
    'kwaliteitsmodel.analysis.accounts'
"""

from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kwaliteitsmodel.analysis import (
        accents,
        accounts,
        actions,
        bands,
        circles,
        conversations,
        cover,
        coverage,
        evidence,
        figures,
        goals,
        innovations,
        instruments,
        judgements,
        means,
        moves,
        needs,
        network,
        plans,
        profiles,
        progress,
        quadrant,
        relations,
        reports,
        responsibilities,
        salience,
        signals,
        successions,
        ties,
        trends,
        verdicts,
        yields,
    )

__all__ = [
    "accents",
    "accounts",
    "actions",
    "bands",
    "circles",
    "conversations",
    "cover",
    "coverage",
    "evidence",
    "figures",
    "goals",
    "innovations",
    "instruments",
    "judgements",
    "means",
    "moves",
    "needs",
    "network",
    "plans",
    "profiles",
    "progress",
    "quadrant",
    "relations",
    "reports",
    "responsibilities",
    "salience",
    "signals",
    "successions",
    "ties",
    "trends",
    "verdicts",
    "yields",
]

if not TYPE_CHECKING:

    def __getattr__(name: str) -> ModuleType:
        """Load a module when it is first asked for."""
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return import_module(f"{__name__}.{name}")


def __dir__() -> list[str]:
    return __all__
