"""Models as YAML, for people who write documents by hand: the core schema of YAML 1.2, without tags.

``no`` is text and ``2025-10-01`` is text; only ``true``, ``false``, ``null`` and numbers are no text. Aliases are read,
up to a bound, and never written. Needs the extra ``yaml``.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any

from kwaliteitsmodel.errors import InvalidDocumentError, Message, MissingExtraError, Problem
from kwaliteitsmodel.io.document import Document, read_plain, to_plain
from kwaliteitsmodel.io.reading import whole
from kwaliteitsmodel.model import QualityModel

try:
    import yaml
except ImportError as error:
    raise MissingExtraError("yaml", "PyYAML") from error

MOST_NESTING = 100
"""How deep a document may be nested; ours are a tenth of that."""

MOST_ALIASED = 10_000
"""How many values aliases may stand for, all together, so that a small document can't grow without bound."""

_CORE: tuple[tuple[str, re.Pattern[str], Callable[[str], object]], ...] = (
    ("null", re.compile(r"~|null|Null|NULL|"), lambda _: None),
    ("bool", re.compile(r"true|True|TRUE|false|False|FALSE"), lambda text: text.lower() == "true"),
    ("int", re.compile(r"[-+]?[0-9]+"), whole),
    ("int", re.compile(r"0o[0-7]+"), lambda text: int(text, 8)),
    ("int", re.compile(r"0x[0-9a-fA-F]+"), lambda text: int(text, 16)),
    ("float", re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?"), float),
    ("float", re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)"), lambda text: float(text.replace(".", ""))),
)
"""What a plain scalar is, in the core schema; anything else is text."""

_BREAKS = re.compile("[\x85\u2028\u2029]")
"""Characters that break a line in YAML 1.1, as some readers still have it, and are ordinary ones in YAML 1.2."""


class _Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]  # the one in C where there is one
    """Writes what our reader reads back: text that could be something else is quoted, and nothing is an alias."""

    def ignore_aliases(self, data: object) -> bool:
        """Return that *data* is written in full."""
        del data
        return True


def _written(dumper: Any, text: str) -> Any:  # noqa: ANN401 - a dumper and a node of PyYAML
    """Return text as a node; what could break a line is escaped, which only double quotes allow."""
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"' if _BREAKS.search(text) else None)


_Dumper.add_representer(str, _written)
for _name, _form, _ in _CORE:
    _Dumper.add_implicit_resolver(f"tag:yaml.org,2002:{_name}", re.compile(f"^(?:{_form.pattern})$"), None)


def dumps(model: QualityModel) -> str:
    """Return the document of *model* as YAML text; equal models give equal text.

    Example:
        >>> print(dumps(QualityModel(name="no")))
        format: kwaliteitsmodel
        version: 1
        model:
          name: 'no'
        <BLANKLINE>
    """
    text: str = yaml.dump(to_plain(model), Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=10**9)
    return text


def dumpb(model: QualityModel) -> bytes:
    """Return the document of *model* as YAML in UTF-8: :func:`dumps` as bytes, for a file or a socket."""
    return dumps(model).encode()


def loads(text: str | bytes, *, careful: bool = False) -> QualityModel:
    """Return the model in the YAML document *text*; bytes are UTF-8.

    A key that stands twice in one mapping is refused, however it is read.

    Raises:
        InvalidDocumentError: If it isn't YAML of the core schema, or anything is wrong in the document; every problem
            is told at once.
    """
    return read(text, careful=careful).model


def read(text: str | bytes, *, careful: bool = False) -> Document:
    """Return the model in the YAML document *text* as :func:`loads` does, with the version it was written in.

    Raises:
        InvalidDocumentError: As :func:`loads` does.
    """
    return read_plain(parsed(text), careful=careful)


def parsed(text: str | bytes) -> object:
    """Return the plain data in YAML *text*.

    Raises:
        InvalidDocumentError: If it isn't one document of the core schema, or passes a bound.
    """
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        said = text if isinstance(text, str) else text.decode("utf-8")
        _refuse_breaks(said)
        return _Reading(yaml.parse(said, Loader=loader)).document()
    except UnicodeDecodeError as error:
        raise _unreadable("not UTF-8 at byte {at}", "geen UTF-8 bij byte {at}", at=error.start) from None
    except (yaml.YAMLError, ValueError) as error:
        raise _unreadable("not YAML: {why}", "geen YAML: {why}", why=" ".join(str(error).split())[:200]) from None


def _refuse_breaks(text: str) -> None:
    """Refuse what one reader takes for text and another for the end of a line, with other text as the result."""
    found = _BREAKS.search(text)
    if found:
        escape = {"\x85": "\\N", "\u2028": "\\L", "\u2029": "\\P"}[found[0]]
        raise _unreadable(
            "not every reader of YAML takes {name} for text (line {line}): write {escape} within double quotes",
            "niet elke lezer van YAML ziet {name} als tekst (regel {line}): schrijf {escape} tussen dubbele quotes",
            name=f"U+{ord(found[0]):04X}",
            escape=escape,
            line=text.count("\n", 0, found.start()) + 1,
        )


def _unreadable(en: str, nl: str, **fields: object) -> InvalidDocumentError:
    return InvalidDocumentError((Problem(pointer="", detail=Message(code="not-yaml", en=en, nl=nl, fields=fields)),))


class _Reading:
    """The events of one document on their way to plain data."""

    def __init__(self, events: Iterator[Any]) -> None:
        self.events = events
        self.anchors: dict[str, tuple[object, int]] = {}
        self.aliased = 0

    def document(self) -> object:
        """Return the only document there is."""
        next(self.events)
        if isinstance(next(self.events), yaml.StreamEndEvent):
            raise ValueError("there is no document")  # noqa: TRY004 - no type is wrong
        answer, _ = self.value(next(self.events), 0)
        next(self.events)
        if not isinstance(next(self.events), yaml.StreamEndEvent):
            raise ValueError("there is more than one document")  # noqa: TRY004 - no type is wrong
        return answer

    def value(self, event: Any, depth: int) -> tuple[object, int]:  # noqa: ANN401 - an event of PyYAML
        """Return the value that *event* begins, and how many values it holds."""
        if isinstance(event, yaml.AliasEvent):
            return self.alias(event.anchor)
        if depth > MOST_NESTING:
            raise ValueError(f"nested over {MOST_NESTING} deep")
        if event.tag is not None:
            raise ValueError(f"tags are not read: {event.tag[:60]!r}")
        read = {yaml.ScalarEvent: self.scalar, yaml.SequenceStartEvent: self.sequence}.get(type(event), self.mapping)
        answer = read(event, depth)
        if event.anchor is not None:
            self.anchors[event.anchor] = answer
        return answer

    def alias(self, anchor: str | None) -> tuple[object, int]:
        """Return what *anchor* stands for, as long as all aliases together stay within bounds."""
        if anchor is None or anchor not in self.anchors:
            raise ValueError(f"the alias {anchor!r:.60} stands for nothing")
        value, size = self.anchors[anchor]
        self.aliased += size
        if self.aliased > MOST_ALIASED:
            raise ValueError(f"aliases stand for over {MOST_ALIASED} values")
        return value, size

    def scalar(self, event: Any, _: int) -> tuple[object, int]:  # noqa: ANN401 - an event of PyYAML
        """Return text, or what plain text stands for in the core schema."""
        is_plain, _ = event.implicit
        found = (read for _, form, read in _CORE if is_plain and form.fullmatch(event.value))
        return next(found, str)(event.value), 1

    def sequence(self, _: object, depth: int) -> tuple[object, int]:
        """Return a list."""
        answer: list[object] = []
        total = 1
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            value, size = self.value(event, depth + 1)
            answer.append(value)
            total += size
        return answer, total

    def mapping(self, _: object, depth: int) -> tuple[object, int]:
        """Return a dict, whose keys are text and stand in it once."""
        answer: dict[str, object] = {}
        total = 1
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key, _size = self.value(event, depth + 1)
            if not isinstance(key, str) or key in answer:
                raise ValueError(f"the key {str(key)[:60]!r} is no text, or stands twice in one mapping")
            answer[key], size = self.value(next(self.events), depth + 1)
            total += size
        return answer, total
