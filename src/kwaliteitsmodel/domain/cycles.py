"""Cycles of quality: the words for what one does in them."""

from kwaliteitsmodel.domain.words import Term


class CyclePhase(Term):
    """A phase or activity of a cycle of quality (nl: *fase van een kwaliteitscyclus*).

    The first four are the activities of the lemniscate, the last four the phases of plan–do–check–act. The original
    verbs of the lemniscate are not known: the words are neutral, the Dutch labels say what the activity is.

    Source: 2-13, 2-14, 2-15, 2-16, 3-29
    """

    COLLECT = "collect", "informatie verzamelen", "collect information"
    INTERPRET = "interpret", "betekenis geven", "give meaning"
    ACT = "act", "bijsturen of bestendigen", "adjust or consolidate"
    ACCOUNT = "account", "rekenschap afleggen", "render account"
    PLAN = "plan", "plannen (PDCA)", "plan (PDCA)"
    DO = "do", "uitvoeren (PDCA)", "do (PDCA)"
    CHECK = "check", "nagaan (PDCA)", "check (PDCA)"
    IMPROVE = "improve", "bijstellen (PDCA)", "act (PDCA)"


LEMNISCATE = (CyclePhase.COLLECT, CyclePhase.INTERPRET, CyclePhase.ACT, CyclePhase.ACCOUNT)
"""The four activities in the order of the text; endless, and started anywhere. Source: 2-06, 2-07"""

PDCA = (CyclePhase.PLAN, CyclePhase.DO, CyclePhase.CHECK, CyclePhase.IMPROVE)
"""The four phases of plan–do–check–act. Source: 3-29"""
