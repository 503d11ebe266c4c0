"""What single cells say: ids, codes, kinds, numbers, and what is kept as it stands."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from decimal import Decimal
from math import isfinite
from typing import TypeVar
from urllib.parse import quote

from kwaliteitsmodel.domain.relations import RelationKind
from kwaliteitsmodel.domain.stakeholders import StakeholderKind
from kwaliteitsmodel.domain.values import NO_EXTRA, Extra
from kwaliteitsmodel.errors import InvalidValueError
from kwaliteitsmodel.readers.losses import Loss
from kwaliteitsmodel.readers.survey.meanings import Coded, Meaning
from kwaliteitsmodel.readers.survey.messages import (
    NO_KIND,
    NO_WEIGHT,
    kind_kept,
    not_a_weight,
    unknown_code,
    weight_inexact,
)
from kwaliteitsmodel.readers.tables import Row

Kind = TypeVar("Kind", StakeholderKind, RelationKind)

_NOT_IN_IDS = re.compile(r"\s|%(?=[0-9A-Fa-f]{2})")
_NUMBER = re.compile(r"[-+]?[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]+)?", re.ASCII)


def spelled(text: str) -> str:
    """Return *text* as an id: in Unicode's form NFC, with white space as addresses on the web have it.

    Two texts never become one id, but for two forms of the same letter; what is an id already stays as it is, except
    where it looks like such a spelling.

    Example:
        >>> spelled("De Linde")
        'De%20Linde'
        >>> spelled("De%20Linde")
        'De%2520Linde'
    """
    return _NOT_IN_IDS.sub(lambda found: quote(found[0], safe=""), same_letters(text))


def same_letters(text: str) -> str:
    """Return *text* in Unicode's form NFC, in which two forms of the same letter are one."""
    return unicodedata.normalize("NFC", text)


def meant(row: Row, coded: Coded[Meaning], plain: Callable[[str], Meaning | None]) -> Meaning | None:
    """Return what the code in *row* means, by *plain* where no codes are listed; ``None`` where that isn't known."""
    code = row[coded.column]
    if coded.codes:
        return coded.codes[code] if code in coded.codes else _by_number(code, coded)
    try:
        return plain(code)
    except InvalidValueError:
        return None


_PLAIN_NUMBER = re.compile(r"-?(0|[1-9][0-9]{0,20})(\.[0-9]{1,20})?", re.ASCII)


def _by_number(code: str, coded: Coded[Meaning]) -> Meaning | None:
    """Return what the one code means that is the same number as *code*, as ``1`` and ``1.0`` are; ``01`` is none."""
    if not _PLAIN_NUMBER.fullmatch(code):
        return None
    same = [each for each in coded.codes if _PLAIN_NUMBER.fullmatch(each) and Decimal(each) == Decimal(code)]
    return coded.codes[same[0]] if len(same) == 1 else None


def word(row: Row, coded: Coded[Meaning] | None, plain: Callable[[str], Meaning], losses: list[Loss]) -> Meaning | None:
    """Return what a code in *row* stands for, or ``None``; a code that nobody explained is a loss."""
    if coded is None:
        return None
    found = meant(row, coded, plain)
    if found is None and row[coded.column]:
        losses.append(row.lost(unknown_code(row[coded.column]), coded.column))
    return found


def kind_of(
    row: Row,
    said: Kind | tuple[Kind, str] | Coded[Kind | tuple[Kind, str]],
    own_column: str,
    words: type[Kind],
    losses: list[Loss],
) -> tuple[Kind, str]:
    """Return the kind that *row* is of and the word of its own beside it; an unknown code becomes such a word."""
    found = _decoded(row, said, words, losses) if isinstance(said, Coded) else said
    kind, own = found if isinstance(found, tuple) else (found, "")
    return kind, row[own_column] or own


def _decoded(
    row: Row, coded: Coded[Kind | tuple[Kind, str]], words: type[Kind], losses: list[Loss]
) -> Kind | tuple[Kind, str]:
    found = meant(row, coded, words.parse)
    if found is not None:
        return found
    code = row[coded.column]
    losses.append(row.lost(kind_kept(code) if code else NO_KIND, coded.column))
    return words.OTHER, code or "?"


def weight_of(row: Row, column: str, losses: list[Loss]) -> float | None:
    """Return the weight that *row* says, or ``None``; a cell that says none is a loss."""
    text = row[column]
    is_number = _NUMBER.fullmatch(text) is not None
    if is_number and _is_held(text, float(text)):
        return float(text)
    if column:
        detail = weight_inexact(text) if is_number else not_a_weight(text)
        losses.append(row.lost(detail if text else NO_WEIGHT, column))
    return None


def _is_held(text: str, weight: float) -> bool:
    """Return whether *weight* is the number *text*: not infinite, nor rounded to fewer digits, nor 0 for a trace."""
    if not isfinite(weight):
        return False
    digits, _, power = text.lower().partition("e")
    if weight == 0:
        return not re.search("[1-9]", digits)
    return bool(power) or abs(Decimal(digits)) <= 2**53


def kept(row: Row, columns: Iterable[str], also: Extra = NO_EXTRA) -> Extra:
    """Return what stands in *columns* of *row*, and *also*; an empty cell says nothing."""
    said = {f"survey:{column}": row[column] for column in columns if row[column]}
    return Extra({**said, **also}) if said else also
