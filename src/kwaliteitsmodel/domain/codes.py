"""Codes that others give out: institutions, sites, boards, samenwerkingsverbanden, the register RIO.

Every code is read in the spellings met in the wild (lower case; spaces, dots and hyphens between the parts), kept in
one normal form, compared, hashed and ordered by it, and printed as it. No code has a check digit that is known, so
only the form is checked. Leading zeros are part of a code.
"""

import re
from functools import cache

import attrs

from kwaliteitsmodel.domain.fields import shortened
from kwaliteitsmodel.domain.values import Text
from kwaliteitsmodel.domain.words import Sector
from kwaliteitsmodel.errors import InvalidValueError, Message

_BETWEEN = r"[ \u00a0.\u2010-\u2013-]*"
"""What may stand between the parts of a code, and nowhere else."""


@cache
def _patterns(parts: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the form in which a code of these *parts* is kept, and the forms in which it is met."""
    groups = [f"({part})" for part in parts]
    return re.compile("".join(groups)), re.compile(_BETWEEN.join(groups), re.ASCII | re.IGNORECASE)


def _normal(text: str, parts: tuple[str, ...], en: str, nl: str) -> str:
    """Return the normal form of a code of these *parts*, or refuse it with a sentence that says the form."""
    normal, met = _patterns(parts)
    if type(text) is str and normal.fullmatch(text):
        return text
    found = met.fullmatch(text.strip()) if type(text) is str else None
    if found:
        return "".join(found.groups()).upper()
    raise InvalidValueError(
        Message(
            code="not-a-code",
            en="expected {form}, not {text}",
            nl="verwacht: {form}, niet {text}",
            fields={"form": Text(nl=nl, en=en), "text": shortened(text)},
        )
    )


def _brin(text: str) -> str:
    return _normal(
        text,
        ("[0-9]{2}", "[A-Z]{2}"),
        "a BRIN of two digits and two letters, such as 02QZ",
        "een BRIN van twee cijfers en twee letters, zoals 02QZ",
    )


@attrs.frozen(order=True)
class Brin:
    """The code of an institution: two digits and two letters (nl: *BRIN-nummer, instellingscode*).

    Example:
        >>> str(Brin("02qz"))
        '02QZ'
    """

    text: str = attrs.field(converter=_brin)

    def __str__(self) -> str:
        return self.text


def _site(text: str) -> str:
    return _normal(
        text,
        ("[0-9]{2}", "[A-Z]{2}", "[0-9]{2}"),
        "a site code of a BRIN and two digits, such as 02QZ00",
        "een vestigingscode van een BRIN en twee cijfers, zoals 02QZ00",
    )


@attrs.frozen(order=True)
class SiteCode:
    """The code of a site: the BRIN of its institution and two digits (nl: *vestigingscode*).

    ``00`` is usually the main site; that is a habit, not a rule.

    Example:
        >>> SiteCode("02qz00").brin
        Brin(text='02QZ')
    """

    text: str = attrs.field(converter=_site)

    @property
    def brin(self) -> Brin:
        """The institution that the site belongs to."""
        return Brin(self.text[:4])

    def __str__(self) -> str:
        return self.text


def _board(text: str) -> str:
    return _normal(
        text,
        ("[0-9]{5}",),
        "a board number of five digits, leading zeros included, such as 38819",
        "een bevoegdgezagsnummer van vijf cijfers, ook de nullen voorop, zoals 38819",
    )


@attrs.frozen(order=True)
class BoardNumber:
    """The number of a governing body: five digits, leading zeros included (nl: *bevoegdgezagsnummer*).

    Example:
        >>> str(BoardNumber("00123"))
        '00123'
    """

    text: str = attrs.field(converter=_board)

    def __str__(self) -> str:
        return self.text


def _swv(text: str) -> str:
    return _normal(
        text,
        ("PO|VO", "[0-9]{2}", "[0-9]{2}"),
        "a code of PO or VO and four digits, such as PO2001",
        "een code van PO of VO en vier cijfers, zoals PO2001",
    )


@attrs.frozen(order=True)
class SwvCode:
    """The code of a samenwerkingsverband: its sector and four digits (nl: *code van het samenwerkingsverband*).

    Example:
        >>> SwvCode("PO 20.01") == SwvCode("po2001")
        True
        >>> SwvCode("VO-25-07").sector
        <Sector.VO: 'vo'>
    """

    text: str = attrs.field(converter=_swv)

    @property
    def sector(self) -> Sector:
        """The sector that the samenwerkingsverband works in: primary or secondary education."""
        return Sector.PO if self.text.startswith("PO") else Sector.VO

    def __str__(self) -> str:
        return self.text


def _rio_provider(text: str) -> str:
    return _normal(
        text,
        ("[0-9]{3}", "A", "[0-9]{3}"),
        "a RIO provider of three digits, A and three digits, such as 110A133",
        "een RIO-onderwijsaanbieder van drie cijfers, A en drie cijfers, zoals 110A133",
    )


@attrs.frozen(order=True)
class RioProvider:
    """The code of an education provider in the register RIO: ``nnnAnnn`` (nl: *onderwijsaanbieder*)."""

    text: str = attrs.field(converter=_rio_provider)

    def __str__(self) -> str:
        return self.text


def _rio_location(text: str) -> str:
    return _normal(
        text,
        ("[0-9]{3}", "X", "[0-9]{3}"),
        "a RIO location of three digits, X and three digits, such as 100X123",
        "een RIO-onderwijslocatie van drie cijfers, X en drie cijfers, zoals 100X123",
    )


@attrs.frozen(order=True)
class RioLocation:
    """The code of an education location in the register RIO: ``nnnXnnn`` (nl: *onderwijslocatie*)."""

    text: str = attrs.field(converter=_rio_location)

    def __str__(self) -> str:
        return self.text


def _rio_board(text: str) -> str:
    return _normal(
        text,
        ("[0-9]{3}", "B", "[0-9]{3}"),
        "a RIO board of three digits, B and three digits, such as 100B123",
        "een RIO-onderwijsbestuur van drie cijfers, B en drie cijfers, zoals 100B123",
    )


@attrs.frozen(order=True)
class RioBoard:
    """The code of an education board in the register RIO: ``nnnBnnn`` (nl: *onderwijsbestuur*)."""

    text: str = attrs.field(converter=_rio_board)

    def __str__(self) -> str:
        return self.text
