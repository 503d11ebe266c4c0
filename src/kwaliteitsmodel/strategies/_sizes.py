"""Sizes of what is drawn: a whole number, or a strategy that makes them."""

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from kwaliteitsmodel.strategies._arguments import number
from kwaliteitsmodel.strategies._given import Given

UP_TO_THREE = st.integers(0, 3)
ONE_TO_THREE = st.integers(1, 3)
"""Sizes that keep an example small, where nobody says which."""


def whole(option: str, value: Given[int], least: int, most: int) -> SearchStrategy[int]:
    """Return *value* as a strategy of whole numbers from *least* to *most*; *option* says whose and which it is.

    Raises:
        InvalidArgument: If it is neither, at once; if a strategy makes another number, when that is drawn.
    """

    def possible(value: int) -> int:
        return number(option, value, least, most, also=", or a strategy")

    return value.map(possible) if isinstance(value, SearchStrategy) else st.just(possible(value))
