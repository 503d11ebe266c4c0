"""What the fields of questions, and of terms that people agree on, say together."""

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from kwaliteitsmodel.domain.culture import VocabularyTerm
from kwaliteitsmodel.domain.questions import ModelUse, Question
from kwaliteitsmodel.domain.values import is_said
from kwaliteitsmodel.domain.words import KeyFactor
from kwaliteitsmodel.strategies._drawing import NONE, never
from kwaliteitsmodel.strategies._given import Default, How, Values, always
from kwaliteitsmodel.strategies._pointing import Pointing
from kwaliteitsmodel.strategies._strings import STRINGS, ids
from kwaliteitsmodel.strategies._together import Together


def _only_one(name: str, drawn: SearchStrategy[object]) -> How:
    """Return how *name* is drawn, which must be empty where one of the others isn't."""
    others = {"activity", "factor", "use"} - {name}

    def how(_: Pointing, values: Values) -> SearchStrategy[object]:
        return NONE if any(values.get(other) is not None for other in others) else drawn

    return how


def _not_agreed(_: Pointing, values: Values) -> SearchStrategy[bool]:
    agreed = values.get("agreed", "")
    return st.just(value=False) if is_said(agreed) else st.booleans()


ASKED: Together = {
    Question: {
        "activity": Default(how=_only_one("activity", ids()), needed=never),
        "factor": Default(how=_only_one("factor", st.sampled_from(KeyFactor)), needed=never),
        "use": Default(how=_only_one("use", st.sampled_from(ModelUse)), needed=never),
    },
    VocabularyTerm: {
        "agreed": Default(how=STRINGS, needed=always),
        "not_agreed": Default(how=_not_agreed, needed=always),
    },
}
"""The fields of a class that depend on each other."""
