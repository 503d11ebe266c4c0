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
        adoptions,
        assurance,
        audits,
        bands,
        calendar,
        certificates,
        circles,
        conversations,
        counts,
        cover,
        coverage,
        culture,
        cycles,
        dialogues,
        evidence,
        exchanges,
        figures,
        generations,
        goals,
        independence,
        innovations,
        instruments,
        integrality,
        means,
        membership,
        moves,
        needs,
        network,
        norms,
        planning,
        plans,
        practices,
        principles,
        processes,
        profiles,
        progress,
        provisions,
        quadrant,
        questions,
        relations,
        reliability,
        reports,
        responsibilities,
        salience,
        signals,
        successions,
        support,
        suppression,
        ties,
        trends,
        verdicts,
        yields,
    )

__all__ = [
    "accents",
    "accounts",
    "actions",
    "adoptions",
    "assurance",
    "audits",
    "bands",
    "calendar",
    "certificates",
    "circles",
    "conversations",
    "counts",
    "cover",
    "coverage",
    "culture",
    "cycles",
    "dialogues",
    "evidence",
    "exchanges",
    "figures",
    "generations",
    "goals",
    "independence",
    "innovations",
    "instruments",
    "integrality",
    "means",
    "membership",
    "moves",
    "needs",
    "network",
    "norms",
    "planning",
    "plans",
    "practices",
    "principles",
    "processes",
    "profiles",
    "progress",
    "provisions",
    "quadrant",
    "questions",
    "relations",
    "reliability",
    "reports",
    "responsibilities",
    "salience",
    "signals",
    "successions",
    "support",
    "suppression",
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
