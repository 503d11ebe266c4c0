"""How values stand in a cell: words by their label, days as days, several with a semicolon between them."""

import csv
import io
import re
import typing
from collections.abc import Callable
from datetime import date

import attrs

from kwaliteitsmodel.domain.codes import BoardNumber, Brin, RioBoard, RioLocation, RioProvider, SiteCode, SwvCode
from kwaliteitsmodel.domain.conversations import Participant
from kwaliteitsmodel.domain.fields import shortened
from kwaliteitsmodel.domain.ids import StakeholderId
from kwaliteitsmodel.domain.periods import ApproximateDate, Period, day
from kwaliteitsmodel.domain.values import Interval, Text, label
from kwaliteitsmodel.domain.words import Missing, Term
from kwaliteitsmodel.errors import InvalidValueError, Language, Message, did_you_mean

Cell: typing.TypeAlias = "str | float | date"
"""What stands in a cell, in one language; text is empty where nothing does."""


@attrs.frozen(kw_only=True)
class Form:
    """How a value is read from the text of a cell, and what stands there for it.

    *days* says that a cell which a spreadsheet takes for a day may stand there, *numbers* that it is a number where
    one stands there; *words* are all that may, if it is a closed list.
    """

    read: Callable[[str], typing.Any]
    write: Callable[[typing.Any, Language], Cell]
    days: bool = False
    numbers: bool = False
    words: tuple[Term, ...] = ()


def form_of(kind: typing.Any) -> Form:  # noqa: ANN401 - the type of a field
    """Return how values of a field of the type *kind* stand in a cell."""
    inside = [each for each in typing.get_args(kind) if each not in {type(None), Ellipsis}]
    if typing.get_origin(kind) is tuple:
        return _people() if inside == [Participant] else _several(form_of(inside[0]))
    if Missing in inside:
        return Form(read=_outcome, write=_outcome_cell, numbers=True)
    if Text in inside or kind is str or isinstance(kind, typing.NewType):
        return Form(read=str, write=label)
    if inside:
        return form_of(inside[0])
    return _word(kind) if issubclass(kind, Term) else _FORMS[kind]


def _unreadable(text: str, en: str, nl: str) -> InvalidValueError:
    return InvalidValueError(
        Message(
            code="not-readable",
            en=f"{{text}} is not {en}",
            nl=f"{{text}} is {nl}",
            fields={"text": shortened(text)},
        )
    )


_DUTCH_DAY = re.compile(r"([0-3]?[0-9])-([01]?[0-9])-([0-9]{4})")


def _iso(text: str) -> str:
    """Return a day that is written the Dutch way, as 31-12-2025, in the form of ISO 8601; other text as it is."""
    found = _DUTCH_DAY.fullmatch(text)
    return f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}" if found else text


def _day_of(text: str) -> date:
    try:
        return day(_iso(text))
    except InvalidValueError:
        raise _unreadable(text, "a day as 2025-12-31 or 31-12-2025", "geen dag als 2025-12-31 of 31-12-2025") from None


def _days_cell(value: ApproximateDate | Period, _: Language) -> Cell:
    """Return one day as a day, others as they are written."""
    ends = attrs.astuple(value)
    return ends[0] if ends[0] is not None and ends[0] == ends[1] else str(value)


_NUMBER = r"-?[0-9]+(?:[.,][0-9]+)?(?:[eE][+-]?[0-9]+)?"
_BETWEEN = re.compile(rf"({_NUMBER})\s*[–-]\s*({_NUMBER})")
_BOUND = re.compile(rf"(≥|>=|≤|<=)\s*({_NUMBER})")


def _number(text: str) -> float:
    if _THOUSANDS.fullmatch(text):
        raise InvalidValueError(_TWO_NUMBERS, hint=_either(text))
    if not re.fullmatch(_NUMBER, text):
        raise _unreadable(text, "a number as 12 or 3.5", "geen getal als 12 of 3,5")
    return float(text.replace(",", "."))


_THOUSANDS = re.compile(r"-?[1-9][0-9]{0,2}(?:\.[0-9]{3})+")
_TWO_NUMBERS = Message(
    code="two-numbers",
    en="a point may stand between thousands or before decimals, and here it can't be told which",
    nl="een punt kan tussen duizendtallen of voor decimalen staan, en hier is niet te zeggen welke",
)


def _either(text: str) -> Message:
    """Return how to write what *text* may mean, without points."""
    thousands, decimal = text.replace(".", ""), text.replace(".", ",", 1)
    both = "." not in decimal
    return Message(
        code="without-points",
        en="write {thousands}" + (" for thousands, or {decimal} for decimals" if both else ""),
        nl="schrijf {thousands}" + (" voor duizendtallen, of {decimal} voor decimalen" if both else ""),
        fields={"thousands": thousands, "decimal": decimal},
    )


def said(number: float | Interval) -> str:
    """Return *number* as text that is read in one way only: with a zero more where a point could mean thousands."""
    return re.sub(r"(?<![0-9.])[1-9][0-9]{0,2}\.[0-9]{3}(?![0-9e])", r"\g<0>0", str(number))


def _outcome(text: str) -> float | Interval | Missing:
    """Return a number, what lies between two, or why there is none."""
    between, bound = _BETWEEN.fullmatch(text), _BOUND.fullmatch(text)
    if between:
        return Interval(low=_number(between[1]), high=_number(between[2]))
    if bound:
        end = _number(bound[2])
        return Interval(low=end) if bound[1] in {"≥", ">="} else Interval(high=end)
    return _number(text) if text[0] in "-0123456789" else _word(Missing).read(text)


def _outcome_cell(value: float | Interval | Missing, language: Language) -> Cell:
    if isinstance(value, Missing):
        return value.label(language)
    return said(value) if isinstance(value, Interval) else value


def _truth(text: str) -> bool:
    known = {"ja": True, "yes": True, "true": True, "nee": False, "no": False, "false": False}
    if text.casefold() not in known:
        raise _unreadable(text, "yes or no", "geen ja of nee")
    return known[text.casefold()]


def _truth_cell(value: bool, language: Language) -> Cell:  # noqa: FBT001 - it is the value
    return {"nl": ("nee", "ja"), "en": ("no", "yes")}[language][value]


def _word(kind: type[Term]) -> Form:
    """Return how words of a list stand there: as either label, or as documents have them."""
    known = {name.casefold(): each for each in kind for name in (str(each.value), each.en, each.nl)}

    def read(text: str) -> Term:
        if text.casefold() not in known:
            fields = {"text": shortened(text), "words": tuple(kind)}
            en, nl = "{text} is not one of: {words}", "{text} is niet een van: {words}"
            raise InvalidValueError(
                Message(code="unknown-word", en=en, nl=nl, fields=fields), hint=did_you_mean(text, known)
            )
        return known[text.casefold()]

    return Form(read=read, write=lambda value, language: value.label(language), words=tuple(kind))


def _several(one: Form) -> Form:
    """Return how several values stand there, with a semicolon between them; one that holds one stands in quotes."""

    def read(text: str) -> tuple[object, ...]:
        return tuple(one.read(each.strip()) for each in _split(text) if each.strip())

    def write(values: tuple[object, ...], language: Language) -> str:
        return _joined(str(one.write(each, language)) for each in values)

    return Form(read=read, write=write)


def _split(text: str) -> list[str]:
    try:
        return next(csv.reader([text], delimiter=";", skipinitialspace=True, strict=True), [])
    except csv.Error:
        raise _unreadable(text, "a list as a; b", "geen lijst als a; b") from None


def _joined(texts: typing.Iterable[str]) -> str:
    line = io.StringIO()
    csv.writer(line, delimiter=";", lineterminator="").writerow(texts)
    return line.getvalue()


_PARTICIPANT = re.compile(r"(\S+)(?:\s+\(([0-9]{1,9})\))?")


def _people() -> Form:
    """Return how participants stand there: by id, with how many people behind it, as ``parents (3)``."""

    def one(text: str) -> Participant:
        found = _PARTICIPANT.fullmatch(text)
        if not found:
            raise _unreadable(text, "a participant as parents (3)", "geen deelnemer als ouders (3)")
        return Participant(stakeholder=StakeholderId(found[1]), people=int(found[2]) if found[2] else None)

    def called(value: Participant, _: Language) -> str:
        return value.stakeholder if value.people is None else f"{value.stakeholder} ({value.people})"

    return _several(Form(read=one, write=called))


_FORMS: dict[type, Form] = {
    date: Form(read=_day_of, write=lambda value, _: value, days=True),
    ApproximateDate: Form(read=lambda text: ApproximateDate.parse(_iso(text)), write=_days_cell, days=True),
    Period: Form(read=lambda text: Period.parse(_iso(text)), write=_days_cell, days=True),
    float: Form(read=_number, write=lambda value, _: value, numbers=True),
    bool: Form(read=_truth, write=_truth_cell),
    **{
        code: Form(read=code, write=lambda value, _: value.text)
        for code in (Brin, SiteCode, BoardNumber, SwvCode, RioProvider, RioLocation, RioBoard)
    },
}
