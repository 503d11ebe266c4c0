"""Texts that no reader of documents may take for one, nor choke on."""

from typing import Literal, TypeAlias, get_args

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument
from hypothesis.strategies import DrawFn, SearchStrategy

from kwaliteitsmodel.io import json
from kwaliteitsmodel.strategies._models import models

Form: TypeAlias = Literal["json", "yaml"]
"""The formats in which documents are written."""

_MANY = st.sampled_from((1_000, 10_000, 100_000))
"""How often something is repeated; a text stays under a megabyte."""

_GOOD: SearchStrategy[str] = models(max_entities=1).map(json.dumps)


def _document(name: str = '"a"', weight: str = "1", key: str = '"about"', version: str = "1") -> str:
    """Return a document in JSON, which is YAML too, with pieces of text put into it; without those it is good."""
    relation = f'{{"id": "r", "kind": "governs", "source": "a", "target": "b", "weight": {weight}}}'
    model = f'{{"name": {name}, {key}: "", "relations": [{relation}]}}'
    return f'{{"format": "kwaliteitsmodel", "version": {version}, "model": {model}}}'


@st.composite
def _nested(draw: DrawFn) -> str:
    """Make lists in lists, and objects in objects: alone, or in a document; closed at the end or not."""
    start, end = draw(st.sampled_from((("[", "]"), ('{"a":', "}"), ('[{"a":', "}]"))))
    many = draw(_MANY)
    bomb = start * many + draw(st.sampled_from(("", "1" + end * many)))
    return draw(st.sampled_from((bomb, _document(name=bomb), _document(weight=bomb))))


_DIGITS = _MANY.map(lambda many: "9" * many)
_HUGE = _DIGITS | _DIGITS.map("-{}".format) | st.sampled_from(("1e999", "-1e999", "1E+9999999999", f"{2**53 + 1}"))
_NUMBERS = _HUGE.map(lambda number: _document(weight=number)) | _HUGE.map(lambda number: _document(version=number))

_NO_UTF_8 = (b"\xff", b"\xfe", b"\x80", b"\xc0\xaf", b"\xed\xa0\x80", b"\xf8\x88\x80\x80\x80", b"\xe2\x28\xa1")


@st.composite
def _misencoded(draw: DrawFn) -> bytes:
    """Make bytes that are no UTF-8: something is put among them that can't stand there, or they are of another kind."""
    good = draw(_GOOD)
    other = draw(st.sampled_from(("", "utf-16", "utf-32")))
    if other:
        return good.encode(other)
    content = good.encode()
    at = draw(st.integers(0, len(content)))
    return content[:at] + draw(st.sampled_from(_NO_UTF_8)) + content[at:]


@st.composite
def _truncated(draw: DrawFn) -> str | bytes:
    """Make a good document that breaks off before its last bracket."""
    whole = draw(_GOOD).rstrip()
    part = whole[: draw(st.integers(0, len(whole) - 1))]
    return part.encode() if draw(st.booleans()) else part


_TWICE = st.sampled_from((_document(key='"name"'), _document(name='{"nl": "a", "nl": "b"}'))) | st.sampled_from(
    ('"version"', '"format"')
).map(lambda key: "{" + f"{key}: 1, " + _document()[1:])
"""Keys that stand twice in one object."""

_CONTROLS = ("\x00", "\x01", "\x08", "\x0b", "\x1b", "\x1f", "\x7f", "\x84", "\ufffe", "\uffff", "\ud800", "\udfff")
_UNSHOWN = st.sampled_from(_CONTROLS).flatmap(
    lambda each: st.sampled_from((_document(name=f'"a{each}"'), _document(name=f'"a\\u{ord(each):04x}"')))
)
"""Characters that no text may hold, as they are and as escapes: control characters, and halves of a pair."""

_LONG = st.tuples(_MANY, st.sampled_from(("a", "\\u0000", "é", "/", "~")))
_KEYS = _LONG.map(lambda of: _document(key=f'"{of[1] * of[0]}"'))
_TOO_MUCH = st.sampled_from(("x", "}", "]", "\n---\n{}", "\n{}")).map(lambda more: _document() + more)

_BOTH = _nested() | _NUMBERS | _misencoded() | _truncated() | _TWICE | _UNSHOWN | _KEYS | _TOO_MUCH

_NO_NUMBERS = st.sampled_from(("NaN", "Infinity", "-Infinity", "+1", "01", ".5", "1.", "0x1", "1_000", "nan"))


def _marked(text: str) -> SearchStrategy[str | bytes]:
    """Make *text* with a byte order mark before it."""
    return st.sampled_from(("\ufeff" + text, b"\xef\xbb\xbf" + text.encode()))


_JSON_ALONE = (
    _NO_NUMBERS.map(lambda number: _document(weight=number))
    | _GOOD.flatmap(_marked)
    | st.sampled_from(("'a'", '"a\n"', '"a\t"', "// a\n1", '"\\x41"', "undefined", '"a",')).map(_document)
)

_LAUGHS = "\n".join(["a: &a0 [a, a]", *(f"b{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40))])
_YAML_ALONE = st.sampled_from(
    (
        _LAUGHS,
        "&a [*a]",
        "*nowhere",
        "{1: 2}",
        "? [a]\n: b",
        "!!python/object/apply:os.system ['true']",
        "!!binary gIGC",
        "a: b: c",
        "a:\n\t- b",
        "%YAML 9.9\n---\na",
        "a: 'b",
        *(_document(weight=each) for each in (".inf", "-.Inf", ".nan", "0x1" + "0" * 999, "!!float 1", "2025-01-01")),
        *(_document(name=f'"a{each}"') for each in "\x85\u2028\u2029"),
    )
)


def hostile_texts(*, form: Form = "json") -> SearchStrategy[str | bytes]:
    """Make texts that no reader of documents may take for one, nor choke on; as text or as bytes.

    Lists nested a hundred thousand deep, numbers of as many digits or too large for a float, NaN, bytes that aren't
    UTF-8, halves of surrogate pairs, byte order marks, keys that stand twice, documents that break off or go on too
    long, control characters, very long keys; in YAML also aliases that grow and tags. None is over a megabyte.

    Read in the *form* it was made for, each ends in an :class:`~kwaliteitsmodel.errors.InvalidDocumentError`; a key
    that stands twice does so in JSON only where it is read with ``careful=True``.

    Raises:
        InvalidArgument: If *form* is another than ``"json"`` and ``"yaml"``.

    Example:
        >>> from hypothesis import find
        >>> find(hostile_texts(), lambda text: text[:2] == "[[")[:5]
        '[[[[['
    """
    if form not in get_args(Form):
        raise InvalidArgument(f"hostile_texts({form=}): expected one of: {', '.join(get_args(Form))}")
    return _BOTH | (_JSON_ALONE if form == "json" else _YAML_ALONE)
