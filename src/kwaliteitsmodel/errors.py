"""All that can go wrong, in one place.

Every exception is a :class:`KwaliteitsmodelError` and also a fitting builtin. What is wrong is said by a
:class:`Message` or a :class:`Problem`: values with fields for programs and one sentence, in two languages, for people.
"""

import difflib
import re
from collections.abc import Collection, Mapping
from datetime import date
from typing import Literal, get_args

import attrs

Language = Literal["nl", "en"]
"""The languages of every label and message: Dutch and English."""

_LANGUAGES: tuple[str, ...] = get_args(Language)


def _said(value: object, language: Language) -> object:
    """Return *value* as a sentence says it: labels in *language*, days in ISO 8601, several with commas."""
    label = getattr(value, "label", None)
    if callable(label):
        return label(language)
    if isinstance(value, tuple | list):
        return ", ".join(str(_said(each, language)) for each in value)
    return value.isoformat() if isinstance(value, date) else value


@attrs.frozen(kw_only=True)
class Message:
    """A sentence in two languages with the facts it is about (nl: *melding*).

    *en* and *nl* are templates in the form of :meth:`str.format`; *fields* fills them. The code is stable: programs
    may compare it.

    Example:
        >>> message = Message(code="too-few", en="only {n}", nl="maar {n}", fields={"n": 2})
        >>> message.text("nl")
        'maar 2'
    """

    code: str
    en: str
    nl: str
    fields: Mapping[str, object] = attrs.field(factory=dict, hash=False)

    def text(self, language: Language = "en") -> str:
        """Return the sentence in *language*.

        Raises:
            UnknownNameError: If *language* is another one than ``"en"`` and ``"nl"``.
        """
        if language not in _LANGUAGES:
            raise UnknownNameError(str(language), _LANGUAGES)
        template = self.nl if language == "nl" else self.en
        return template.format(**{name: _said(value, language) for name, value in self.fields.items()})

    def __str__(self) -> str:
        return self.text()


@attrs.frozen(kw_only=True)
class Problem:
    """One thing that is wrong with a document or table (nl: *probleem*).

    Attributes:
        pointer: Where it is: a JSON Pointer into a document (``"/model/stakeholders/0/name"``; ``""`` is the whole),
            or a line and column of a table (``"line 12, VESTIGINGSCODE"``).
        detail: What is wrong; its code is stable.
        value: What stands there; nothing where nothing does.
        hint: What was probably meant, or nothing.
    """

    pointer: str
    detail: Message
    value: object = attrs.field(default=None, hash=False)
    hint: Message | None = None

    @property
    def code(self) -> str:
        """The stable name of this sort of problem."""
        return self.detail.code

    def message(self, language: Language = "en") -> str:
        """Return what is wrong, and what was probably meant, as one sentence in *language*."""
        hint = f"; {self.hint.text(language)}" if self.hint else ""
        return self.detail.text(language) + hint

    def __str__(self) -> str:
        return f"{shown_pointer(self.pointer) or '(the whole)'}: {self.message()}"


def shown_pointer(pointer: str, language: Language = "en") -> str:
    """Return *pointer* as it can be shown: printable, at most 200 characters long, a line of a table in *language*."""
    if language == "nl" and not pointer.startswith("/"):
        pointer = re.sub(", (line|column) (?=[0-9]+(?:,|$))", lambda found: _PLACES[found[0]], pointer)
    text = pointer if len(pointer) <= 200 else pointer[:199] + "…"  # noqa: PLR2004 - as promised
    return text if text.isprintable() else repr(text)[1:-1]


_PLACES = {", line ": ", regel ", ", column ": ", kolom "}


def near(word: str, known: Collection[str]) -> str | None:
    """Return the one of *known* that *word* was probably meant to be, or ``None``.

    Only words of about the same length are weighed, and at most 2,000 of them, so that a slip of the pen in a very
    large model is answered at once.
    """
    if word.lower() in known:
        return word.lower()
    if len(word) > 64:  # noqa: PLR2004 - weighing longer ones takes seconds
        return None
    alike = [each for each in known if abs(len(each) - len(word)) <= 2]  # noqa: PLR2004 - about the same length
    if len(alike) > 2000:  # noqa: PLR2004 - more would take seconds
        alike = [each for each in alike if each[-3:] == word[-3:]][:2000]
    found = difflib.get_close_matches(word, alike, n=1, cutoff=0.7)
    return found[0] if found else None


def did_you_mean(word: str, known: Collection[str]) -> Message | None:
    """Return the hint that names the one of *known* nearest to *word*, or ``None`` where nothing is near."""
    meant = near(word, known)
    if meant is None:
        return None
    return Message(
        code="did-you-mean",
        en="did you mean {meant!r}?",
        nl="bedoelde u {meant!r}?",
        fields={"meant": meant},
    )


class KwaliteitsmodelError(Exception):
    """Anything that this library refuses (nl: *fout*).

    Every kind carries its sentence in both languages; ``str(error)`` is the English one.
    """

    def message(self, language: Language = "en") -> str:
        """Return what is wrong as a sentence in *language*."""
        return self._detail().text(language)

    def _detail(self) -> Message:
        return Message(code="error", en="{said}", nl="{said}", fields={"said": super().__str__()})

    def __str__(self) -> str:
        return self.message()


class InvalidValueError(KwaliteitsmodelError, ValueError):
    """A value that can't exist was asked for; *field* names the attribute that is to blame, if one is."""

    def __init__(self, detail: Message, field: str | None = None, hint: Message | None = None) -> None:
        super().__init__(detail, field, hint)
        self.detail, self.field, self.hint = detail, field, hint

    def message(self, language: Language = "en") -> str:
        """Return what is wrong, and what was probably meant, as a sentence in *language*."""
        hint = f"; {self.hint.text(language)}" if self.hint else ""
        return self.detail.text(language) + hint


class IncomparableError(KwaliteitsmodelError, ValueError):
    """Two values were compared that differ in more than their value; *one* and *other* say how each of them was.

    *apart* is what they differ in: ``"definitions"``, ``"stakeholders"`` or ``"periods"``.
    """

    def __init__(self, one: object, other: object, apart: str = "definitions") -> None:
        super().__init__(one, other, apart)
        self.one, self.other, self.apart = one, other, apart

    def _detail(self) -> Message:
        en, nl = _APART[self.apart]
        return Message(
            code="incomparable",
            en=f"values of {en} can't be compared: {{one}}; {{other}}",
            nl=f"waarden van {nl} zijn niet te vergelijken: {{one}}; {{other}}",
            fields={"one": self.one, "other": self.other},
        )


_APART = {
    "definitions": ("different definitions", "verschillende definities"),
    "stakeholders": ("different stakeholders", "verschillende belanghebbenden"),
    "periods": ("periods that aren't whole years apart", "perioden die geen hele jaren uit elkaar liggen"),
}


class DuplicateIdError(KwaliteitsmodelError, ValueError):
    """An id would be used twice in one model; ids are unique over entities of every kind."""

    def __init__(self, id: str) -> None:
        super().__init__(id)
        self.id = id

    def _detail(self) -> Message:
        return Message(
            code="duplicate-id",
            en="the id {id!r} is used twice; ids are unique in the whole model",
            nl="het id {id!r} komt twee keer voor; een id is uniek in het hele model",
            fields={"id": self.id},
        )


class UnknownIdError(KwaliteitsmodelError, LookupError):
    """An id was asked for that a model, or a network of it, doesn't hold; *near* is the one that was probably meant."""

    def __init__(self, id: str, near: str | None = None, among: Literal["model", "network"] = "model") -> None:
        super().__init__(id, near, among)
        self.id, self.near, self.among = id, near, among

    def _detail(self) -> Message:
        hint = ("; did you mean {near!r}?", "; bedoelde u {near!r}?") if self.near else ("", "")
        return Message(
            code="unknown-id",
            en="nothing in this {among} has the id {id!r}" + hint[0],
            nl=f"niets in dit {'netwerk' if self.among == 'network' else 'model'} heeft het id {{id!r}}" + hint[1],
            fields={"id": str(self.id)[:80], "near": self.near, "among": self.among},
        )


class IdInUseError(KwaliteitsmodelError, ValueError):
    """An entity can't be taken away while *used_by* still points at it."""

    def __init__(self, id: str, used_by: tuple[str, ...]) -> None:
        super().__init__(id, used_by)
        self.id, self.used_by = id, used_by

    def _detail(self) -> Message:
        return Message(
            code="id-in-use",
            en="{id!r} is still pointed at by {n}: {some}; choose references='leave' or 'cascade'",
            nl="naar {id!r} wordt nog verwezen door {n}: {some}; kies references='leave' of 'cascade'",
            fields={"id": self.id, "n": len(self.used_by), "some": self.used_by[:5]},
        )


class UnknownNameError(KwaliteitsmodelError, LookupError):
    """A name was asked for that a closed list doesn't have: a rule, an entry of the catalogue, a file format."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        super().__init__(name, known)
        self.name, self.known = name, known

    def _detail(self) -> Message:
        meant = near(self.name, self.known)
        hint = ("did you mean {meant!r}?", "bedoelde u {meant!r}?") if meant else ("known: {known}", "bekend: {known}")
        return Message(
            code="unknown-name",
            en="{name!r} is not known here; " + hint[0],
            nl="{name!r} is hier niet bekend; " + hint[1],
            fields={"name": self.name, "known": self.known, "meant": meant},
        )


class _ProblemsError(KwaliteitsmodelError, ValueError):
    """Something that was read has problems; all of them are told at once."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(problems)
        self.problems = problems

    def _detail(self) -> Message:
        shown = "\n".join(f"  {each}" for each in self.problems[:20])
        more = len(self.problems) - 20
        many = len(self.problems) != 1
        return Message(
            code="problems",
            en=("{n} problems" if many else "1 problem") + ":\n{shown}" + ("\n  … and {more} more" if more > 0 else ""),
            nl=("{n} problemen" if many else "1 probleem") + ":\n{shown}" + ("\n  … en nog {more}" if more > 0 else ""),
            fields={"n": len(self.problems), "shown": shown, "more": more},
        )

    def message(self, language: Language = "en") -> str:
        """Return the first twenty problems, a line each, in *language*."""
        detail = self._detail()
        whole = "(het geheel)" if language == "nl" else "(the whole)"
        shown = "\n".join(
            f"  {shown_pointer(each.pointer, language) or whole}: {each.message(language)}"
            for each in self.problems[:20]
        )
        return attrs.evolve(detail, fields={**detail.fields, "shown": shown}).text(language)


class InvalidDocumentError(_ProblemsError):
    """A document can't be read; ``problems`` holds everything that is wrong with it."""


class InvalidTableError(_ProblemsError):
    """A table can't be read at all (a column is missing, the encoding is wrong); ``problems`` tells why."""


class UnknownFormatError(KwaliteitsmodelError, ValueError):
    """A file's name doesn't end in the suffix of a known format; *known* are those that do."""

    def __init__(self, path: str, known: tuple[str, ...]) -> None:
        super().__init__(path, known)
        self.path, self.known = path, known

    def _detail(self) -> Message:
        return Message(
            code="unknown-format",
            en="{path} doesn't say by its suffix of which format it is; known: {known}",
            nl="{path} zegt niet met zijn achtervoegsel van welk formaat het is; bekend: {known}",
            fields={"path": self.path, "known": self.known},
        )


@attrs.frozen(kw_only=True)
class Misfit:
    """One place where a difference doesn't fit a model (nl: *belemmering*).

    *id* is the entity it is about; ``None`` where it is about the model itself or the order of a list.
    """

    id: str | None
    detail: Message

    @property
    def code(self) -> str:
        """The stable name of this sort of misfit."""
        return self.detail.code

    def message(self, language: Language = "en") -> str:
        """Return what doesn't fit as a sentence in *language*."""
        return self.detail.text(language)


class MisfitError(KwaliteitsmodelError, ValueError):
    """A difference doesn't fit the model that it is applied to; *misfits* holds every place where it doesn't."""

    def __init__(self, misfits: tuple[Misfit, ...]) -> None:
        super().__init__(misfits)
        self.misfits = misfits

    def message(self, language: Language = "en") -> str:
        """Return the first twenty places where the difference doesn't fit, a line each, in *language*."""
        shown = [each.message(language) for each in self.misfits[:20]]
        more = len(self.misfits) - len(shown)
        detail = Message(
            code="misfits",
            en="the difference doesn't fit this model:{shown}" + ("\n  … and {more} more" if more else ""),
            nl="het verschil past niet op dit model:{shown}" + ("\n  … en nog {more}" if more else ""),
            fields={"shown": "".join(f"\n  {each}" for each in shown), "more": more},
        )
        return detail.text(language)


class FileTooLargeError(KwaliteitsmodelError, ValueError):
    """A file is larger than the reader was willing to take in; sizes are in bytes."""

    def __init__(self, path: str, limit: int) -> None:
        super().__init__(path, limit)
        self.path, self.limit = path, limit

    def _detail(self) -> Message:
        return Message(
            code="file-too-large",
            en="{path} holds more than {limit} bytes, the most that is read",
            nl="{path} is groter dan {limit} bytes, het meeste dat wordt gelezen",
            fields={"path": self.path, "limit": self.limit},
        )


class ClosedStreamError(KwaliteitsmodelError, OSError):
    """Standard input or output was asked for, and this process has none, or has closed it; *stream* says which."""

    def __init__(self, stream: Literal["stdin", "stdout"]) -> None:
        super().__init__(stream)
        self.stream = stream

    def _detail(self) -> Message:
        reads = self.stream == "stdin"
        return Message(
            code="closed-stream",
            en="there is no standard input to read from" if reads else "there is no standard output to write to",
            nl="er is geen standaardinvoer om van te lezen"
            if reads
            else "er is geen standaarduitvoer om naar te schrijven",
        )


class MissingExtraError(KwaliteitsmodelError, ImportError):
    """A part was used whose optional dependency isn't installed; *extra* is what to install."""

    def __init__(self, extra: str, package: str) -> None:
        super().__init__(extra, package)
        self.extra, self.package = extra, package

    def _detail(self) -> Message:
        return Message(
            code="missing-extra",
            en="this needs {package}: pip install 'kwaliteitsmodel[{extra}]'",
            nl="hiervoor is {package} nodig: pip install 'kwaliteitsmodel[{extra}]'",
            fields={"extra": self.extra, "package": self.package},
        )
