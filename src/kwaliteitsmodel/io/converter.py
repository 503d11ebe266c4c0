"""The converter between our classes and plain data; a field is written only where it differs from its default."""

import types
import typing
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, TypeAlias, TypeVar

import attrs
from cattrs import Converter
from cattrs.errors import IterableValidationError, IterableValidationNote
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from kwaliteitsmodel.domain.fields import Validator, check_of
from kwaliteitsmodel.domain.values import Extra
from kwaliteitsmodel.domain.words import Term
from kwaliteitsmodel.errors import InvalidValueError
from kwaliteitsmodel.io.reading import WRITTEN_OTHERWISE, Reader, reader, readers
from kwaliteitsmodel.io.spanning import Structure, telling_spans
from kwaliteitsmodel.model import QualityModel

Writer: TypeAlias = Callable[[Any], Any]


def make_converter(preconf: Callable[..., Converter] | None = None, *, careful: bool = True) -> Converter:
    """Return a new converter for models, entities, values and words, with :func:`register_hooks` done.

    *preconf* makes the converter to begin with: any ``make_converter`` of ``cattrs.preconf``, or ``cattrs.Converter``,
    which does where nothing is given.

    Example:
        >>> from kwaliteitsmodel import AspectId, QualityAspect
        >>> make_converter().unstructure(QualityAspect(id=AspectId("trust"), name="Trust"))
        {'id': 'trust', 'name': 'Trust'}
    """
    return register_hooks((preconf or Converter)(detailed_validation=careful))


AnyConverter = TypeVar("AnyConverter", bound=Converter)


def register_hooks(converter: AnyConverter) -> AnyConverter:
    """Teach *converter* our classes, and return it; nothing changes for any other class or for its settings.

    Reading is strict: nothing is repaired, unknown keys are refused. A converter with ``detailed_validation`` tells
    everything that is wrong, where and why; one without accepts the same documents, sooner, and stops at the first
    thing wrong. Writing gives only ``dict``, ``list``, ``str``, ``int``, ``float``, ``bool`` and ``None``.

    Hooks may be registered in any order, also those that reach every class of attrs or every ``Enum``. A class that
    inherits from one of ours is written and read as ours, unless it has hooks of its own.

    Example:
        >>> import cattrs, kwaliteitsmodel as km
        >>> host = register_hooks(cattrs.Converter())
        >>> host.structure("PO 20.01", km.SwvCode), host.unstructure(km.SchoolYear(2025))
        (SwvCode(text='PO2001'), '2025/2026')
    """
    write = _writer(converter)
    for value in WRITTEN_OTHERWISE:
        converter.register_structure_hook(value, _ignoring_type(reader(value, converter.structure)))
        converter.register_unstructure_hook(value, write)
    converter.register_structure_hook(Term, lambda value, kind: reader(kind, converter.structure)(value))
    converter.register_unstructure_hook(Term, _value)
    for kind in _classes():
        _register(kind, converter, write)
    return converter


def _register(kind: type, converter: Converter, write: Writer) -> None:
    """Teach *converter* one class that is written as an object."""
    fields: dict[str, Any] = {field.name: override(unstruct_hook=write) for field in attrs.fields(kind) if field.init}
    settings: dict[str, Any] = {"_cattrs_omit_if_default": True, "_cattrs_use_alias": False}
    converter.register_structure_hook(kind, _of_an_object(kind, _structure(kind, converter)))
    converter.register_unstructure_hook(kind, make_dict_unstructure_fn(kind, converter, **settings, **fields))


def _of_an_object(kind: type, structure: Structure) -> Structure:
    """Return *structure*, which makes a *kind* of an object, such that it refuses what is none."""
    refuse = reader(kind, structure)

    def structure_object(plain: object, _: object) -> object:
        is_one = type(plain) is dict or isinstance(plain, Mapping)
        return structure(plain, kind) if is_one else refuse(plain)

    return structure_object


def _classes() -> list[type]:
    """Return our classes that are written as objects, each after the ones that stand in its fields."""
    found: dict[type, None] = {}

    def visit(kind: object) -> None:
        for inner in typing.get_args(kind):
            visit(inner)
        if isinstance(kind, type) and attrs.has(kind) and kind not in WRITTEN_OTHERWISE and kind not in found:
            for field in attrs.fields(kind):
                visit(field.type if field.init else None)
            found[kind] = None

    visit(QualityModel)
    return list(found)


def _structure(kind: type, converter: Converter) -> Callable[[Any, type], Any]:
    """Return what makes an instance of *kind* of an object in a document."""
    if not converter.detailed_validation:
        return _quick(kind, converter)
    hooks = {
        field.name: _hook(field, reader(field.type, converter.structure)) for field in attrs.fields(kind) if field.init
    }
    settings: dict[str, Any] = {"_cattrs_forbid_extra_keys": True, "_cattrs_use_alias": False}
    settings |= {name: override(struct_hook=hook) for name, hook in hooks.items()}
    structure: Structure = make_dict_structure_fn(kind, converter, **settings)
    return telling_spans(kind, structure, hooks)


_AS_IT_IS = frozenset({str, bool, int, types.NoneType})
"""Types that are written as they are; the constructors refuse anything else where one of them belongs."""


def _quick(kind: type, converter: Converter) -> Callable[[Any, type], Any]:
    """Return what makes a *kind* of an object in a document by calling it, which refuses unknown and missing keys."""
    read = {
        field.name: readers(field.type, converter.structure, careful=False)
        for field in attrs.fields(kind)
        if field.init and not _stands_as_it_is(field.type)
    }

    def structure(plain: dict[str, Any], _: object) -> object:
        fields = dict(plain)
        for name, by_type in read.items():
            if name in fields:
                value = fields[name]
                fields[name] = by_type[type(value)](value)
        return kind(**fields)

    return structure


def _stands_as_it_is(kind: object) -> bool:
    return all(each in _AS_IT_IS or isinstance(each, typing.NewType) for each in typing.get_args(kind) or (kind,))


def _ignoring_type(read: Reader) -> Callable[[Any, Any], Any]:
    """Return *read* in the form that cattrs asks for."""

    def structure(value: object, _: object) -> object:
        return read(value)

    return structure


def _hook(field: "attrs.Attribute[Any]", read: Reader) -> Callable[[Any, Any], Any]:
    """Return *read* in the form that cattrs asks for; it also checks, so that each field tells its own."""
    check = check_of(field)

    def structure_and_check(value: object, _: object) -> object:
        answer = read(value)
        if type(answer) is tuple:
            _check_each(check, field, answer)
        check(None, field, answer)
        return answer

    return structure_and_check


def _check_each(check: Validator, field: "attrs.Attribute[Any]", values: tuple[object, ...]) -> None:
    """Tell all that is wrong in a list, each at its own place."""
    errors = []
    for place, value in enumerate(values):
        try:
            check(None, field, (value,))
        except InvalidValueError as error:
            alone = InvalidValueError(error.detail, hint=error.hint)
            alone.add_note(IterableValidationNote(f"at {place}", place, object))
            errors.append(alone)
    if errors:
        raise IterableValidationError("in a list", errors, tuple)  # pyright: ignore[reportCallIssue]


def _writer(converter: Converter) -> Writer:
    """Return what makes plain data of any value in a field."""
    by_type: dict[type, Writer] = {
        **dict.fromkeys((str, bool, types.NoneType), _same),
        **dict.fromkeys((int, float), _number),
        **dict.fromkeys(WRITTEN_OTHERWISE, str),
        date: date.isoformat,
        Extra: lambda extra: dict(extra.items()),  # dict(extra) would read the text once for each key
        tuple: lambda values: [write(each) for each in values],
    }

    def write(value: object) -> object:
        kind = type(value)
        if kind not in by_type:
            by_type[kind] = _value if issubclass(kind, Term) else converter.unstructure
        return by_type[kind](value)

    return write


def _same(value: object) -> object:
    return value


def _value(term: Term) -> object:
    return term.value


def _number(number: float) -> float:
    """Return a number in its one form: whole where it is whole, so that equal numbers are written alike."""
    whole = int(number)
    return whole if whole == number and abs(whole) <= 2**53 else number
