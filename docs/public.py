"""What the library promises to keep: every public name, with what it takes, a line each.

``generate.py --public`` writes it to ``tests/house/public.txt``, and a test compares. It is not written along with the
pages, so that nothing public goes away or takes something else without somebody noticing.
"""

import ast
import enum
import importlib
import inspect
from collections.abc import Iterator
from types import ModuleType
from typing import Any, NewType, TypeVar

import attrs

LIBRARY = "kwaliteitsmodel"
DOORS = (
    "",
    ".analysis",
    ".catalogue",
    ".changes",
    ".checks",
    ".domain.amounts",
    ".domain.rhythms",
    ".errors",
    ".graph",
    ".io",
    ".io.yaml",
    ".names",
    ".readers.duo",
    ".readers.losses",
    ".readers.norm_bands",
    ".readers.norm_trees",
    ".readers.registers",
    ".readers.survey",
    ".render.cards",
    ".render.plain",
    ".render.text",
    ".strategies",
)
"""The modules that people import by name; modules that these have on show are public too."""


def text() -> str:
    """Return every public name: module by module, a line each."""
    return "\n".join(f"{name} {said}".rstrip() for name, said in sorted(names().items())) + "\n"


def names() -> dict[str, str]:
    """Return every public name, by its full name, with its kind and what it takes."""
    return {f"{module.__name__}.{name}": said for module in modules() for name, said in _of_module(module)}


def modules() -> list[ModuleType]:
    """Return the public modules: the doors, and what stands behind them."""
    found = [importlib.import_module(f"{LIBRARY}{door}") for door in DOORS]
    for module in found:
        behind = (getattr(module, name) for name in shown(module))
        found += [each for each in behind if isinstance(each, ModuleType) and each not in found]
    return found


def shown(module: ModuleType) -> list[str]:
    """Return what *module* has on show: its ``__all__``, or else what it defines without an underscore."""
    if hasattr(module, "__all__"):
        return list(module.__all__)
    defined = _defined(ast.parse(inspect.getsource(module)))
    return [each for each in defined if each[0] != "_" and not isinstance(getattr(module, each), TypeVar)]


def _defined(tree: ast.Module) -> Iterator[str]:
    """Yield the names that stand at the top of a module as its own."""
    for node in tree.body:
        match node:
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name) | ast.AnnAssign(target=ast.Name(id=name)):
                yield name
            case ast.Assign(targets=targets):
                yield from (each.id for target in targets for each in ast.walk(target) if isinstance(each, ast.Name))
            case _:
                pass


def _of_module(module: ModuleType) -> Iterator[tuple[str, str]]:
    """Yield the public names of *module* and of its classes, each with its kind and what it takes."""
    for name in shown(module):
        thing = getattr(module, name)
        yield name, said(thing)
        if isinstance(thing, type):
            yield from ((f"{name}.{member}", each) for member, each in _of_class(thing).items())


def said(thing: Any) -> str:  # noqa: ANN401 - whatever a module holds
    """Return the kind of *thing*, and what it takes.

    Example:
        >>> said(text)
        'function ()'
    """
    if isinstance(thing, type) and issubclass(thing, enum.Enum):
        return f"words ({', '.join(thing.__members__)})"
    if isinstance(thing, type):
        return f"class {_taken(thing)}" if _is_ours(thing.__init__) else "class"
    if isinstance(thing, ModuleType | NewType):
        return "module" if isinstance(thing, ModuleType) else "id"
    return f"function {_taken(thing)}" if inspect.isfunction(inspect.unwrap(thing)) else "value"


def _of_class(kind: type) -> dict[str, str]:
    """Return the public methods and properties of *kind*, without those of a base that is public itself."""
    bases = [each for each in kind.__mro__ if each is kind or (_is_ours(each) and each.__name__[0] == "_")]
    members = {name: each for base in reversed(bases) for name, each in vars(base).items() if name[0] != "_"}
    fields = [each.name for each in attrs.fields(kind)] if attrs.has(kind) else []
    words = kind.__members__ if issubclass(kind, enum.Enum) else ()
    return {name: _member(each) for name, each in members.items() if name not in {*fields, *words}}


def _is_ours(thing: object) -> bool:
    return getattr(thing, "__module__", "").startswith(LIBRARY)


def _member(thing: object) -> str:
    """Return the kind of what stands in a class, and what it takes."""
    if isinstance(thing, staticmethod | classmethod):
        return f"{type(thing).__name__} {_taken(thing.__func__)}"
    return f"method {_taken(thing)}" if inspect.isfunction(thing) else "property"


def _taken(thing: Any) -> str:  # noqa: ANN401 - whatever can be called
    """Return the names of what can be given, whether by name only, and whether it may be left out."""
    signature = inspect.signature(thing)
    empty = inspect.Parameter.empty
    plain = [
        each.replace(annotation=empty, default=empty if each.default is empty else _LEFT_OUT)
        for each in signature.parameters.values()
    ]
    return str(signature.replace(parameters=plain, return_annotation=empty))


class _LeftOut:
    """A default, whichever it is."""

    def __repr__(self) -> str:
        return "…"


_LEFT_OUT = _LeftOut()
