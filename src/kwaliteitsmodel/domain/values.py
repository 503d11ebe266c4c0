"""Small values that many nouns hold: text in two languages, intervals, and what an application adds."""

import json
import re
from collections.abc import Callable, ItemsView, Iterable, Iterator, Mapping, Sequence, ValuesView
from math import inf
from types import MappingProxyType
from typing import Any, ClassVar, TypeAlias

import attrs

from kwaliteitsmodel.domain.fields import check_each, is_number, is_text, later, optional, shortened, wrong_type
from kwaliteitsmodel.domain.words import Term
from kwaliteitsmodel.errors import InvalidValueError, Language, Message

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
"""Plain JSON: exactly these types, no subclass of them."""

MOST_NESTING = 32
"""How deep the values of an :class:`Extra` may be nested."""

MOST_VALUES = 1_000_000
"""How many values an :class:`Extra` may hold: one that stands there again and again counts each time."""


def _has_words(text: "Text") -> None:
    """Refuse a text that is empty in both languages."""
    if not text.nl.strip() and not text.en.strip():
        raise InvalidValueError(
            Message(
                code="no-text",
                en="a text needs words in Dutch or English",
                nl="een tekst heeft woorden nodig",
            )
        )


@attrs.frozen(kw_only=True)
class Text:
    """A name or text in Dutch and English; at least one of the two is there (nl: *tekst*).

    Wherever a field takes ``str | Text``, a plain ``str`` is shown as it is in both languages.

    Raises:
        InvalidValueError: If both are empty, or one holds control characters.

    Example:
        >>> Text(nl="vestiging", en="site").label("nl")
        'vestiging'
    """

    nl: str = attrs.field(default="", validator=is_text)
    en: str = attrs.field(default="", validator=is_text)

    _spanning: ClassVar = (_has_words,)

    def __attrs_post_init__(self) -> None:
        for check in self._spanning:
            check(self)

    def label(self, language: Language = "en") -> str:
        """Return the text in *language*, or in the other one where it is absent."""
        wanted, other = (self.nl, self.en) if language == "nl" else (self.en, self.nl)
        return wanted if wanted.strip() else other

    def __str__(self) -> str:
        return self.label()


def label(text: str | Text, language: Language = "en") -> str:
    """Return *text* as it is shown in *language*; a plain ``str`` is shown as it is."""
    return text if isinstance(text, str) else text.label(language)


def is_said(text: str | Text) -> bool:
    """Return whether *text* says anything: blanks alone don't."""
    return isinstance(text, Text) or text.strip() != ""


def both(say: Callable[[Language], str]) -> Text:
    """Return what *say* says, in both languages.

    Example:
        >>> name = Text(nl="vestiging", en="site")
        >>> both(lambda language: f"{name.label(language)} (2025)").label("nl")
        'vestiging (2025)'
    """
    return Text(nl=say("nl"), en=say("en"))


def listed(words: Sequence[Text | Term]) -> Text:
    """Return *words* as a sentence names them, the last after "and".

    Example:
        >>> listed([Text(nl="een", en="one"), Text(nl="twee", en="two"), Text(nl="drie", en="three")]).label("nl")
        'een, twee en drie'
    """
    return both(lambda language: joined([each.label(language) for each in words], _AND[language]))


_AND: dict[Language, str] = {"nl": "en", "en": "and"}


def joined(words: Sequence[str], last: str) -> str:
    """Return *words* with commas between them, and the word *last* before the last one.

    Example:
        >>> joined(["one", "two", "three"], "or")
        'one, two or three'
    """
    return f" {last} ".join([*([", ".join(words[:-1])] if words[1:] else []), *words[-1:]])


def is_label(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """Refuse what is neither :class:`Text` nor plain text; plain text may be empty."""
    if type(value) is not Text:
        is_text(instance, attribute, value)


def is_name(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """Refuse what is neither :class:`Text` nor plain text with at least one visible character."""
    is_label(instance, attribute, value)
    if isinstance(value, str) and not value.strip():
        raise wrong_type(attribute.name, "a name with at least one letter", "een naam met ten minste een letter", value)


def _has_ends_in_order(interval: "Interval") -> None:
    """Refuse an interval without ends, or with the high one below the low one."""
    low, high = interval.low, interval.high
    if (low is None and high is None) or (low is not None and high is not None and high < low):
        raise InvalidValueError(
            Message(
                code="not-an-interval",
                en="an interval has a low end, a high end or both, the low one first, not {low} and {high}",
                nl="een interval heeft een onder- en/of bovengrens, de ondergrens eerst, niet {low} en {high}",
                fields={"low": low, "high": high},
            )
        )


@attrs.frozen(kw_only=True)
class Interval:
    """All numbers from *low* to *high*, both included: what may be known of a number (nl: *interval*).

    A missing end is open: "over 20" is ``Interval(low=20)``.

    Raises:
        InvalidValueError: If both ends are missing, an end isn't finite, or *low* exceeds *high*.

    Example:
        >>> fewer_than_five = Interval(low=1, high=4)
        >>> 3 in fewer_than_five, 0 in fewer_than_five
        (True, False)
    """

    low: float | None = attrs.field(default=None, metadata=later(optional(is_number)))
    high: float | None = attrs.field(default=None, metadata=later(optional(is_number)))

    _spanning: ClassVar = (_has_ends_in_order,)

    def __attrs_post_init__(self) -> None:
        low, high = self.low, self.high
        if type(low) is float and type(high) is float and -inf < low <= high < inf:
            return
        check_each(self)
        for check in self._spanning:
            check(self)

    def __contains__(self, number: float) -> bool:
        return (self.low is None or self.low <= number) and (self.high is None or number <= self.high)

    def __str__(self) -> str:
        low, high = (end if end is None or end % 1 or abs(end) > 2**53 else int(end) for end in (self.low, self.high))
        if low is None:
            return f"≤ {high}"
        return f"≥ {low}" if high is None else f"{low}–{high}"


_NAMESPACED = re.compile(r"[A-Za-z][A-Za-z0-9_.-]*:\S.*")


def _canonical(values: Mapping[str, Json]) -> str:
    """Return *values* as JSON in its one form: keys sorted, no spaces, nothing that another reader would change."""
    if not isinstance(values, Mapping):
        raise wrong_type("extra", "a mapping", "een mapping", values)
    _refuse_impure(dict(values), 0, iter(range(MOST_VALUES)))
    for key in values:
        if not _NAMESPACED.fullmatch(key):
            raise InvalidValueError(
                Message(
                    code="not-namespaced",
                    en="a key of extra starts with a namespace, such as 'myapp:colour', not {key}",
                    nl="een sleutel van extra begint met een naamruimte, zoals 'myapp:colour', niet {key}",
                    fields={"key": shortened(key)},
                )
            )
    return json.dumps(dict(values), sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def _refuse_impure(value: object, depth: int, left: Iterator[int]) -> None:
    """Raise unless *value* is plain JSON through and through, and no longer than what is *left* to count."""
    if depth > MOST_NESTING:
        raise _impure(f"nested over {MOST_NESTING} deep", f"meer dan {MOST_NESTING} diep genest")
    if next(left, None) is None:
        raise _impure(f"over {MOST_VALUES} of them", f"meer dan {MOST_VALUES} ervan")
    for each in _inside(value):
        _refuse_impure(each, depth + 1, left)


def _inside(value: object) -> Iterable[object]:
    """Return what *value* holds, or raise where it is neither a list nor an object and no plain JSON either."""
    if type(value) is dict:
        for key in value:
            if type(key) is not str:
                raise _impure(f"the key {shortened(key)}", f"de sleutel {shortened(key)}")
            is_text(None, _EXTRA, key)
        return value.values()
    if type(value) is list:
        return value
    if type(value) is str:
        is_text(None, _EXTRA, value)
    elif type(value) is int or type(value) is float:
        is_number(None, _EXTRA, value)
    elif value is not None and type(value) is not bool:
        raise _impure(shortened(value), shortened(value))
    return ()


def _impure(en: str, nl: str) -> InvalidValueError:
    return InvalidValueError(
        Message(
            code="not-plain",
            en=f"extra holds plain JSON values only, not {en}".replace("{", "{{").replace("}", "}}"),
            nl=f"extra bevat alleen gewone JSON-waarden, niet {nl}".replace("{", "{{").replace("}", "}}"),
        )
    )


@attrs.frozen(repr=False, init=False)
class Extra(Mapping[str, Json]):
    """What an application adds to an entity of ours: namespaced keys with plain JSON values (nl: *extra*).

    Immutable all the way down: kept as JSON text in one form and read anew on each look-up, so two with the same
    content are equal, hash alike, and ``1``, ``1.0`` and ``true`` stay different. Nothing in the library reads it; it
    survives every round trip unchanged.

    Raises:
        InvalidValueError: If a key has no namespace, or a value isn't plain JSON (no NaN or infinity, no tuple, no
            whole number over 2^53, nothing nested over 32 deep, no more than a million values).

    Example:
        >>> Extra({"myapp:colour": "red"})["myapp:colour"]
        'red'
    """

    text: str

    def __init__(self, values: Mapping[str, Json] = MappingProxyType({})) -> None:
        object.__setattr__(self, "text", _canonical(values))

    def _values(self) -> dict[str, Json]:
        values: dict[str, Json] = json.loads(self.text)
        return values

    def __getitem__(self, key: str) -> Json:
        return self._values()[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values())

    def __len__(self) -> int:
        return len(self._values())

    def items(self) -> ItemsView[str, Json]:
        """Return the keys with their values; the text is read once."""
        return self._values().items()

    def values(self) -> ValuesView[Json]:
        """Return the values; the text is read once."""
        return self._values().values()

    def __repr__(self) -> str:
        return f"Extra({self._values()!r})"


_EXTRA: "attrs.Attribute[str]" = attrs.fields(Extra).text.evolve(name="extra")

NO_EXTRA = Extra()
"""The one :class:`Extra` that holds nothing, shared by all that hold nothing."""
