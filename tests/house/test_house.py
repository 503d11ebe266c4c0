"""The house rules, because a rule without a test is a wish."""

import ast
import importlib
import inspect
import pkgutil
import re
import subprocess
import sys
import typing
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Protocol

import attrs
import public
import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel import checks, domain
from kwaliteitsmodel.domain import ids
from kwaliteitsmodel.model import ID_TYPES, KINDS, QualityModel

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "kwaliteitsmodel"
MODULES = sorted(SOURCE.rglob("*.py"))
BY_POSITION = {"Brin", "SiteCode", "BoardNumber", "SwvCode", "RioProvider", "RioLocation", "RioBoard"} | {
    "SchoolYear",
    "CalendarYear",
    "Extra",
}
"""Classes with one value, which may be given by position."""
WITH_CACHED_PROPERTIES = SOURCE / "readers" / "registers" / "columns.py"
"""Where the columns of a register are found once, for all its rows."""


def domain_modules() -> list[ModuleType]:
    return [importlib.import_module(f"{domain.__name__}.{each.name}") for each in pkgutil.iter_modules(domain.__path__)]


def domain_classes() -> Iterator[type]:
    for module in domain_modules():
        for _, each in inspect.getmembers(module, inspect.isclass):
            if each.__module__ == module.__name__:
                yield each


ATTRS_CLASSES = [each for each in (*domain_classes(), QualityModel) if attrs.has(each)]
TERMS = [each for each in domain_classes() if issubclass(each, km.Term) and each is not km.Term] + [checks.Severity]


@pytest.mark.parametrize("kind", ATTRS_CLASSES, ids=lambda kind: kind.__name__)
def test_a_thing_of_the_domain_never_changes(kind: type) -> None:
    props = attrs.inspect(kind)
    assert props.is_frozen
    assert props.is_slotted
    assert props.is_hashable
    assert not hasattr(kind(*_first_value(kind)) if kind.__name__ in BY_POSITION else object(), "__dict__")
    by_position = {field.name for field in attrs.fields(kind) if field.init and not field.kw_only}
    assert len(by_position) == (1 if kind.__name__ in BY_POSITION else 0)


def _first_value(kind: type) -> tuple[object, ...]:
    examples = {"Brin": "99ZZ", "SiteCode": "99ZZ00", "BoardNumber": "99001", "SwvCode": "PO9901", "Extra": {}}
    rio = {"RioProvider": "110A133", "RioLocation": "110X133", "RioBoard": "110B133"}
    return (({"SchoolYear": 2025, "CalendarYear": 2025} | examples | rio)[kind.__name__],)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_the_decorator_is_spelled_out(path: Path) -> None:
    """A decorator of our own, or a bare ``define``, blinds type checkers and readers."""
    classes = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.ClassDef)]
    said = [ast.unparse(decorator) for node in classes for decorator in node.decorator_list]
    assert [each for each in said if not each.startswith("attrs.frozen")] == []
    assert [each for each in said if "slots=False" in each and path != WITH_CACHED_PROPERTIES] == []


def test_the_fields_of_what_is_public_are_given_by_name() -> None:
    """So that a field can come without changing what anyone wrote."""
    public_ones = {each for module in public.modules() for each in vars(module).values() if isinstance(each, type)}
    by_position = {
        each.__name__
        for each in public_ones
        if attrs.has(each) and any(field.init and not field.kw_only for field in attrs.fields(each))
    }
    assert by_position == {*BY_POSITION, "Found"}


@pytest.mark.parametrize("kind", [*ATTRS_CLASSES, *TERMS], ids=lambda kind: kind.__name__)
def test_a_class_says_what_it_is_with_the_dutch_word(kind: type) -> None:
    first = (kind.__doc__ or "").split("\n\n")[0]
    assert re.search(r"\(nl: \*[^*]+\*\)", first), kind.__name__


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.__name__)
def test_a_word_has_a_slug_and_a_label_in_both_languages(term: type[km.Term]) -> None:
    assert len(term) > 1
    for word in term:
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", word.value)
        assert word.label("nl").strip()
        assert word.label("en").strip()
    for language in ("nl", "en"):
        assert len({word.label(language) for word in term}) == len(term)


OPEN = {term for term in TERMS if "OTHER" in term.__members__}


@pytest.mark.parametrize("term", [term for term in TERMS if term in OPEN], ids=lambda term: term.__name__)
def test_an_open_list_ends_with_other_and_stands_in_a_field(term: type[km.Term]) -> None:
    assert list(term)[-1].name == "OTHER"
    assert [each for each in ATTRS_CLASSES if any(term in _types(field) for field in attrs.fields(each))]


@pytest.mark.parametrize("kind", ATTRS_CLASSES, ids=lambda kind: kind.__name__)
def test_beside_a_word_of_an_open_list_stands_a_word_of_ones_own(kind: type) -> None:
    fields = attrs.fields_dict(kind)
    for name, field in fields.items():
        assert bool(OPEN.intersection(_types(field))) == (f"own_{name}" in fields)


def _types(field: "attrs.Attribute[typing.Any]") -> set[object]:
    return {field.type, *typing.get_args(field.type)}


@pytest.mark.parametrize("kind", ATTRS_CLASSES, ids=lambda kind: kind.__name__)
def test_what_spans_fields_is_listed(kind: type) -> None:
    """So that a reader of documents can ask each check by itself, and the schema can say it."""
    source = inspect.getsource(kind)
    if kind.__name__ not in {"QualityModel", "Observation", "Period", "ApproximateDate", *BY_POSITION}:
        assert ("def __attrs_post_init__" in source) == ("_spanning: ClassVar" in source)


@pytest.mark.parametrize("kind", ATTRS_CLASSES, ids=lambda kind: kind.__name__)
def test_what_must_be_there_comes_first(kind: type) -> None:
    """So that a person reads it first, and both ways of writing keep one order."""
    required = [field.default is attrs.NOTHING for field in attrs.fields(kind) if field.init]
    assert required == sorted(required, reverse=True)


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.__name__)
def test_an_entity_has_an_id_of_its_own_type_and_extra(kind: type) -> None:
    fields = attrs.fields_dict(kind)
    assert next(iter(fields)) == "id"
    assert list(fields)[-1] == "extra"
    assert getattr(fields["id"].type, "__name__", "") in ID_TYPES


def test_every_id_type_has_an_overload() -> None:
    types = {each.__name__ for each in vars(ids).values() if isinstance(each, typing.NewType)}
    overloads = typing.get_overloads(QualityModel.__getitem__)
    taken = {list(inspect.signature(each).parameters.values())[1].annotation.__name__ for each in overloads}
    assert types == taken == {*ID_TYPES, "EntityId"}


def test_the_door_shows_what_it_names() -> None:
    """Who looks, who takes all, and a type checker see the same."""
    taken: dict[str, object] = {}
    exec("from kwaliteitsmodel import *", taken)  # noqa: S102 - a star is only allowed at the top of a module
    tree = ast.parse((SOURCE / "__init__.py").read_text(encoding="utf-8"))
    seen = [each.asname for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) for each in node.names]
    assert dir(km) == sorted(filter(None, seen)) == sorted(taken.keys() - {"__builtins__"})
    for name in dir(km):
        assert getattr(km, name) is not None
    homes = {each for module in domain_modules() for each in vars(module)}
    assert {name for name in dir(km) if name not in homes} == {"QualityModel", "Entity"}
    with pytest.raises(AttributeError, match="Nope"):
        getattr(km, "Nope")  # noqa: B009 - a checker would see the name


def test_every_public_class_of_the_domain_is_on_show() -> None:
    """A protocol is none: it says what several classes have in common, and nothing is made of it."""
    public = [each for each in domain_classes() if not each.__name__.startswith("_") and Protocol not in each.__bases__]
    hidden = {each.__name__ for each in public} - set(dir(km))
    assert hidden == set()


@pytest.mark.parametrize(
    "statement", ["import kwaliteitsmodel", "from kwaliteitsmodel import QualityModel, Stakeholder, SchoolYear"]
)
def test_the_door_is_light(statement: str) -> None:
    heavy = "{'networkx', 'cattrs', 'hypothesis', 'narwhals', 'yaml', 'msgspec', 'openpyxl', 'scipy', 'rustworkx'}"
    code = f"{statement}; import sys; assert not {heavy} & set(sys.modules), {heavy} & set(sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()


def test_the_root_alone_loads_nothing_of_ours_or_others() -> None:
    code = "import kwaliteitsmodel, sys; print([m for m in sys.modules if m.startswith(('kwaliteitsmodel.', 'attr'))])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stdout.decode().strip() == "[]"


def _messages() -> Iterator[tuple[str, ast.expr, ast.expr, ast.expr | None]]:
    """Yield every pair of sentences: where it stands, the English one, the Dutch one, and what fills them."""
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            said = {each.arg: each.value for each in node.keywords} if isinstance(node, ast.Call) else {}
            if "en" in said and "nl" in said:
                yield f"{path.relative_to(SOURCE)}:{said['en'].lineno}", said["en"], said["nl"], said.get("fields")


MESSAGES = list(_messages())
SAID_BY_ONE = {"among"}
"""Fields whose value is an English word, for which the Dutch sentence has a word of its own."""


def _filled(sentence: ast.expr) -> set[str]:
    """Return the fields in a sentence, also in one that is put together."""
    texts = [
        each.value for each in ast.walk(sentence) if isinstance(each, ast.Constant) and isinstance(each.value, str)
    ]
    return {name for text in texts for name in re.findall(r"\{(\w+)", text)}


@pytest.mark.parametrize(("where", "en", "nl", "fields"), MESSAGES, ids=[where for where, *_ in MESSAGES])
def test_sentences_have_the_same_fields_in_both_languages(
    where: str, en: ast.expr, nl: ast.expr, fields: ast.expr | None
) -> None:
    assert _filled(en) - _filled(nl) <= SAID_BY_ONE, where
    assert _filled(nl) <= _filled(en), where
    if isinstance(fields, ast.Dict) and None not in fields.keys:
        given = {each.value for each in fields.keys if isinstance(each, ast.Constant)}
        assert _filled(en) <= given, where


def test_there_are_sentences_to_compare() -> None:
    assert len(MESSAGES) > 500


def test_ids_of_rules_are_unique_and_never_used_again() -> None:
    names = [each.id for each in checks.RULES]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[A-Z]{3}\d{3}", each) for each in names)
    retired = (ROOT / "docs" / "reference" / "retired-rules.md").read_text(encoding="utf-8")
    assert not [each for each in names if each in retired]


MAY_BE_LONG = {
    SOURCE / "__init__.py",
    SOURCE / "model.py",
    SOURCE / "strategies" / "__init__.py",
    SOURCE / "strategies" / "_options.py",
    SOURCE / "strategies" / "_terms.py",
}
"""What lists all kinds of entity, and what a program made of them."""


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_module_is_small_and_called_after_what_it_holds(path: Path) -> None:
    assert path in MAY_BE_LONG or len(path.read_text(encoding="utf-8").splitlines()) <= 400
    assert path.stem not in {"utils", "common", "base", "helpers", "types", "core"}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_everything_public_has_a_docstring(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    public = [
        node
        for node in (tree, *tree.body)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and not getattr(node, "name", "").startswith("_")
    ]
    assert [node for node in public if not ast.get_docstring(node)] == []
