"""Codes of a survey and what they may mean, checked when they are said and not when a table is read."""

from collections.abc import Mapping
from typing import Any, Generic, TypeVar

import attrs

from kwaliteitsmodel.domain.fields import Validator, shortened, wrong_type
from kwaliteitsmodel.domain.periods import CalendarYear, SchoolYear
from kwaliteitsmodel.domain.words import Term
from kwaliteitsmodel.errors import InvalidValueError, Message, near
from kwaliteitsmodel.readers.texts import said

Meaning = TypeVar("Meaning")


def is_column(_: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """Refuse what can't be the name of a column that must be there."""
    if type(value) is not str or not value.strip():
        raise wrong_type(attribute.name, "the name of a column", "de naam van een kolom", value)


def _by_text(codes: Mapping[Any, Meaning]) -> dict[str, Meaning]:
    """Return *codes* by the text that a cell would have; two that a cell can't tell apart are refused."""
    if not isinstance(codes, Mapping):
        raise wrong_type("codes", "a dict from codes to what they mean", "een dict van codes naar betekenis", codes)
    answer: dict[str, Meaning] = {}
    for code, meaning in codes.items():
        text = said(code).strip()
        if text in answer:
            raise wrong_type("codes", "codes of which each stands once", "codes die elk één keer staan", code)
        answer[text] = meaning
    return answer


@attrs.frozen(kw_only=True)
class Coded(Generic[Meaning]):
    """A column of codes, and what each of them means (nl: *kolom met codes*).

    Without *codes*, a cell says it as documents do: ``site``, ``converses-with``, ``po``, ``true``, ``2025/2026``. With
    them, nothing else is understood. A code is text, and so is a number: ``{1: ...}`` is ``{"1": ...}``. A cell ``1.0``
    is the code ``1``, but ``01`` is another.

    Raises:
        InvalidValueError: If *column* names none, or two codes are the same.

    Example:
        >>> from kwaliteitsmodel import StakeholderKind
        >>> Coded(column="type", codes={"1": StakeholderKind.SITE, 2: (StakeholderKind.OTHER, "library")}).column
        'type'
    """

    column: str = attrs.field(validator=is_column)
    codes: Mapping[str, Meaning] = attrs.field(factory=dict, converter=_by_text, hash=False)


def period_of(said: Any) -> Any:  # noqa: ANN401 - whatever isn't a time is refused by the validator
    """Return the period of a school year or a calendar year, also of those that codes mean; all else as it is."""
    if isinstance(said, SchoolYear | CalendarYear):
        return said.period
    if isinstance(said, Coded):
        return attrs.evolve(said, codes={code: period_of(each) for code, each in said.codes.items()})
    return said


def means(kind: type, *, alone: bool = True, own: bool = False) -> Validator:
    """Return a validator for codes that mean a *kind*, and where it may stand *alone* for one that holds for all.

    With *own*, a word of one's own may stand beside it.
    """

    def check(_: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
        name = attribute.name
        if isinstance(value, Coded):
            for code, each in value.codes.items():
                if not _fits(each, kind, own=own):
                    raise _wrong(f"{name}, code {shortened(code)},", each, kind.__name__, _word(kind, each))
        elif not (alone and _fits(value, kind, own=own)):
            wanted = f"{kind.__name__} / Coded(column=…)" if alone else "Coded(column=…)"
            raise _wrong(name, value, wanted, _word(kind, value) or _column(value))

    return check


def _fits(value: object, kind: type, *, own: bool) -> bool:
    if own and isinstance(value, tuple) and len(value) == 2:  # noqa: PLR2004 - a pair
        return type(value[0]) is kind and type(value[1]) is str
    return type(value) is kind


def _word(kind: type, value: object) -> str | None:
    """Return how the word of a list is written that *value* was probably meant to be."""
    if not (issubclass(kind, Term) and isinstance(value, str)):
        return None
    found = near(value, [str(each.value) for each in kind])
    return None if found is None else f"{kind.__name__}.{kind.parse(found).name}"


def _column(value: object) -> str | None:
    return f"Coded(column={shortened(value)})" if isinstance(value, str) else None


def _wrong(name: str, value: object, wanted: str, meant: str | None) -> InvalidValueError:
    detail = Message(
        code="wrong-type",
        en="{name} must be {wanted}, not {value}",
        nl="{name} moet {wanted} zijn, niet {value}",
        fields={"name": name, "wanted": wanted, "value": shortened(value)},
    )
    hint = Message(code="did-you-mean", en="did you mean {meant}?", nl="bedoelde u {meant}?", fields={"meant": meant})
    return InvalidValueError(detail, name.partition(",")[0], hint if meant else None)
