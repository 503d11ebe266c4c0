"""Codes that others give out, in their normal form."""

from collections.abc import Callable
from typing import TypeVar

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument
from hypothesis.strategies import SearchStrategy

from kwaliteitsmodel.domain.codes import BoardNumber, Brin, RioBoard, RioLocation, RioProvider, SiteCode, SwvCode
from kwaliteitsmodel.domain.words import Sector
from kwaliteitsmodel.strategies._given import Given, given

Code = TypeVar("Code")

_DIGITS, _LETTERS = "0123456789", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_SECTORS = (Sector.PO, Sector.VO)


def _some(characters: str, n: int) -> SearchStrategy[str]:
    return st.text(characters, min_size=n, max_size=n)


def _joined(code: Callable[[str], Code], *parts: SearchStrategy[str]) -> SearchStrategy[Code]:
    return st.tuples(*parts).map(lambda texts: code("".join(texts)))


_OFTEN = (Brin("00AA"), Brin("02QZ"))
"""Codes that are drawn more than once, so that there are sites of one institution."""

_BRINS = st.sampled_from(_OFTEN) | _joined(Brin, _some(_DIGITS, 2), _some(_LETTERS, 2))


def brins() -> SearchStrategy[Brin]:
    """Make codes of institutions: two digits and two letters.

    Example:
        >>> from hypothesis import find
        >>> find(brins(), lambda brin: True)
        Brin(text='00AA')
    """
    return _BRINS


def site_codes(*, brin: Given[Brin] | None = None) -> SearchStrategy[SiteCode]:
    """Make codes of sites, of the institution *brin* where it is given.

    Raises:
        InvalidArgument: If *brin* is neither a BRIN nor a strategy; if the strategy makes something else, when that is
            drawn.

    Example:
        >>> from hypothesis import find
        >>> find(site_codes(brin=Brin("02QZ")), lambda site: True)
        SiteCode(text='02QZ00')
    """
    institutions = _BRINS if brin is None else given("site_codes", "brin", brin, Brin)
    return _joined(SiteCode, institutions.map(str), _some(_DIGITS, 2))


def board_numbers() -> SearchStrategy[BoardNumber]:
    """Make numbers of governing bodies: five digits, leading zeros included.

    Example:
        >>> from hypothesis import find
        >>> find(board_numbers(), lambda board: True)
        BoardNumber(text='00000')
    """
    return _some(_DIGITS, 5).map(BoardNumber)


def swv_codes(*, sector: Given[Sector] | None = None) -> SearchStrategy[SwvCode]:
    """Make codes of samenwerkingsverbanden, of *sector* where it is given: primary or secondary education.

    Raises:
        InvalidArgument: If *sector* is no sector, or one that has no samenwerkingsverbanden, and no strategy either; if
            the strategy makes what is no sector, when that is drawn. Other sectors that it makes are left out.

    Example:
        >>> from hypothesis import find
        >>> find(swv_codes(sector=Sector.VO), lambda swv: True)
        SwvCode(text='VO0000')
    """
    if isinstance(sector, Sector) and sector not in _SECTORS:
        raise InvalidArgument(f"swv_codes(sector={sector!r}): samenwerkingsverbanden work in Sector.PO or Sector.VO")
    sectors = st.sampled_from(_SECTORS) if sector is None else given("swv_codes", "sector", sector, Sector)
    return _joined(SwvCode, sectors.filter(_SECTORS.__contains__).map(lambda each: each.name), _some(_DIGITS, 4))


def _rio(code: Callable[[str], Code], letter: str) -> SearchStrategy[Code]:
    return _joined(code, _some(_DIGITS, 3), st.just(letter), _some(_DIGITS, 3))


def rio_providers() -> SearchStrategy[RioProvider]:
    """Make codes of education providers in the register RIO.

    Example:
        >>> from hypothesis import find
        >>> find(rio_providers(), lambda provider: True)
        RioProvider(text='000A000')
    """
    return _rio(RioProvider, "A")


def rio_locations() -> SearchStrategy[RioLocation]:
    """Make codes of education locations in the register RIO.

    Example:
        >>> from hypothesis import find
        >>> find(rio_locations(), lambda location: True)
        RioLocation(text='000X000')
    """
    return _rio(RioLocation, "X")


def rio_boards() -> SearchStrategy[RioBoard]:
    """Make codes of education boards in the register RIO.

    Example:
        >>> from hypothesis import find
        >>> find(rio_boards(), lambda board: True)
        RioBoard(text='000B000')
    """
    return _rio(RioBoard, "B")
