"""Ids, names and texts: simple ones, and those that break what is written without care."""

import unicodedata

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from kwaliteitsmodel.domain.privacy import citizen_numbers
from kwaliteitsmodel.domain.values import Extra, Json
from kwaliteitsmodel.strategies._numbers import NUMBERS

_HOSTILE = (
    "'",
    '"',
    "<b>&amp;</b>",
    "]]>",
    "-->",
    "{}",
    "{0!r}",
    "%s",
    "\\n",
    "\n",
    "\t",
    "\x85",
    "\u2028",
    "\ufeff",
    "=1+1",
    ",;|",
    "#",
    "null",
    "1e5",
    "e\u0301",
    "ß",
    "שלום",
    "\u202eabc",
    "👩‍👩‍👧",
)
"""Legal in any text, and the ruin of careless quoting, formatting, escaping or measuring."""

_HOSTILE_IN_IDS = ("'", '"', "<b>", "&", "{}", "{0!r}", "%s", "\\", "=", ",;|", "#", "~1", "é", "ß", "שלום", "👩", "..")
"""The same for ids, which hold no white space and nothing invisible."""

_CHARACTERS = st.characters(
    exclude_categories=("Cs", "Cc"), include_characters="\t\n\x85", exclude_characters="\ufffe\uffff"
)
_PRINTABLE = st.characters(exclude_categories=("C", "Z"))

_WORDS = ("a", "b", "school", "De Linde")

STRINGS: SearchStrategy[str] = st.one_of(
    st.sampled_from(("", *_WORDS, *_HOSTILE)),
    st.lists(st.sampled_from(_HOSTILE), min_size=1, max_size=3).map("".join),
    st.text(_CHARACTERS, max_size=12),
)
"""Any text that a field may hold, the empty one included."""

VISIBLE: SearchStrategy[str] = st.sampled_from(_WORDS) | STRINGS.filter(str.strip)
"""Text with something to see."""

_IDS: SearchStrategy[str] = st.one_of(
    st.sampled_from((*"abcdefghijklmnopqrstuvwxyz0123456789", *_HOSTILE_IN_IDS)),
    st.lists(st.sampled_from((*"0a:-./", *_HOSTILE_IN_IDS)), min_size=1, max_size=5).map("".join),
    st.text(_PRINTABLE, min_size=1, max_size=12),
).map(lambda text: unicodedata.normalize("NFC", text))


def ids() -> SearchStrategy[str]:
    """Make ids of any kind of entity: short ones, ones with punctuation, ones from all of Unicode.

    Each is 1–200 printable characters without white space, in the form NFC. An id is text at run time, so wrap it
    where its type matters: ``ids().map(AspectId)``.

    Example:
        >>> from hypothesis import find
        >>> find(ids(), lambda id: True)
        'a'
    """
    return _IDS


_KEYS: SearchStrategy[tuple[str, str]] = st.tuples(
    st.sampled_from(("a", "myapp", "nl.example_1-x")), st.sampled_from(("a", "é", '"', "b c", "{}"))
)


def _is_nobodys(number: float) -> bool:
    """Return whether *number* doesn't look like a citizen service number, as a rule would say of it."""
    return not (number == int(number) and citizen_numbers(str(int(number))))


_JSON: SearchStrategy[Json] = st.recursive(
    st.none() | st.booleans() | NUMBERS.filter(_is_nobodys) | STRINGS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(STRINGS, inner, max_size=3),
    max_leaves=5,
)

_VALUES: SearchStrategy[dict[str, Json]] = st.dictionaries(_KEYS.map(":".join), _JSON, max_size=3)

_EXTRAS: SearchStrategy[Extra] = _VALUES.map(Extra)


def extras() -> SearchStrategy[Extra]:
    """Make what applications add: namespaced keys with plain JSON values, nested and empty ones included.

    Numbers are finite, whole ones at most 2^53 either side of zero, and none looks like a citizen service number; keys
    and texts may hold anything that is legal.

    Example:
        >>> from hypothesis import find
        >>> find(extras(), lambda extra: "myapp:a" in extra)
        Extra({'myapp:a': None})
    """
    return _EXTRAS
