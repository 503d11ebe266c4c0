"""Single values of rows and frames as text, the way a table in a file would have them."""

from datetime import date, time
from decimal import Decimal
from numbers import Real

from kwaliteitsmodel.domain.fields import shortened
from kwaliteitsmodel.errors import InvalidValueError, Message

_NOTHING = {"NoneType", "NAType", "NaTType"}
_TRUTHS = {"bool", "bool_"}
_PLAIN = (str, Real, Decimal, date, time)


def said(value: object) -> str:
    """Return what *value* says as text; nothing where it is nothing: ``None``, not a number, not known.

    Text, numbers, truths, days and moments say something, also those of numpy and pandas.

    Raises:
        InvalidValueError: If it is of another sort, such as bytes or a list, or is too large to be written.

    Example:
        >>> said(2.5), said(True), said(float("nan"))
        ('2.5', 'true', '')
    """
    sort = type(value).__name__
    if sort == "str":
        return str(value)
    if sort in _NOTHING or _is_no_number(value):
        return ""
    if not isinstance(value, _PLAIN) and sort not in {*_TRUTHS, "datetime64"}:
        raise _no_cell(value)
    try:
        text = str(value)
    except ValueError:  # a whole number of very many digits
        raise _no_cell(value) from None
    return {"NaT": ""}.get(text, text) if sort not in _TRUTHS else text.lower()


def _is_no_number(value: object) -> bool:
    return value.is_nan() if isinstance(value, Decimal) else isinstance(value, Real) and value != value  # noqa: PLR0124


def _no_cell(value: object) -> InvalidValueError:
    return InvalidValueError(
        Message(
            code="not-a-cell",
            en="a cell holds text, a number, a truth or a day, not {value}",
            nl="een cel bevat tekst, een getal, waar of onwaar, of een dag, niet {value}",
            fields={"value": shortened(value)},
        )
    )
