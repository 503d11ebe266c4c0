"""Models as YAML: the core schema, and nothing that could do harm."""

import builtins
import importlib
import sys

import pytest
import yaml as pyyaml

import kwaliteitsmodel as km
from kwaliteitsmodel import catalogue, io
from kwaliteitsmodel.errors import InvalidDocumentError, MissingExtraError
from kwaliteitsmodel.io import yaml

DEMO = catalogue.load("demo")
BOMB = "a: &a [1,1,1,1,1,1,1,1,1,1]\n" + "".join(
    f"{new}: &{new} [{', '.join([f'*{old}'] * 10)}]\n" for old, new in zip("abcdef", "bcdefg", strict=True)
)


def told(text: str | bytes) -> str:
    with pytest.raises(InvalidDocumentError) as caught:
        yaml.loads(text)
    assert [each.code for each in caught.value.problems] == ["not-yaml"]
    return str(caught.value)


def test_the_demo_is_read_back() -> None:
    assert yaml.loads(yaml.dumps(DEMO)) == DEMO
    assert yaml.loads(yaml.dumps(DEMO).encode(), careful=True) == DEMO
    assert yaml.read(yaml.dumps(DEMO)).version == 1


def test_json_is_yaml_too() -> None:
    assert yaml.loads(io.json.dumps(DEMO)) == DEMO


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("no", "no"),
        ("off", "off"),
        ("2025-10-01", "2025-10-01"),
        ("12:30", "12:30"),
        ("1_000", "1_000"),
        ("0o17", 15),
        ("0x1F", 31),
        ("-12", -12),
        ("1e3", 1000.0),
        (".5", 0.5),
        ("true", True),
        ("False", False),
        ("~", None),
        ("", None),
        ("'12'", "12"),
        ('"true"', "true"),
        ("[1, a]", [1, "a"]),
        ("{a: {b: null}}", {"a": {"b": None}}),
        ("&x a", "a"),
        ("[&x a, *x]", ["a", "a"]),
    ],
)
def test_scalars_are_those_of_the_core_schema(text: str, value: object) -> None:
    read = yaml.parsed(f"--- {text}\n")
    assert read == value
    assert type(read) is type(value)


@pytest.mark.parametrize(
    "word", ["no", "true", "null", "", "12", "0o17", "0x1F", "1e5", ".5", "~", "2025-01-01", ".inf"]
)
def test_text_that_looks_like_something_else_stays_text(word: str) -> None:
    model = km.QualityModel(name="x", about=word)
    assert yaml.loads(yaml.dumps(model)) == model


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "no document"),
        ("--- a\n--- b", "more than one document"),
        ("a: !!python/object/apply:os.system [ls]", "tags are not read"),
        ("!!set {a}", "tags are not read"),
        ("!mine x", "tags are not read"),
        ("a: &x [*x]", "stands for nothing"),
        ("a: *b", "stands for nothing"),
        ("a: 1\na: 2", "the key 'a' is no text, or stands twice"),
        ("1: a", "no text"),
        ("? [a]\n: b", "no text"),
        ("[1", "not YAML"),
        ("[" * 100_000, "nested over"),
        ("{a: " * 500, "nested over"),
        ("{? " * 500, "nested over"),
        (f"!{'a' * 80} x", f"tags are not read: '!{'a' * 59}'"),
        (BOMB, "aliases stand for"),
        ("a: \x00", "not YAML"),
        (b"\xff\xfe", "not UTF-8"),
    ],
    ids=range(18),
)
def test_what_is_no_harmless_document_is_refused(text: str | bytes, why: str) -> None:
    assert why in told(text)


def test_aliases_together_stand_for_so_many_values_and_no_more() -> None:
    """However few each of them stands for; one that stands for a list stands for what is in it too."""

    def aliased(times: int) -> str:
        return f"- &few [{', '.join('1' * 99)}]\n- [{', '.join(['*few'] * times)}]\n"

    assert yaml.parsed(aliased(100)) == [[1] * 99, [[1] * 99] * 100]
    assert f"aliases stand for over {yaml.MOST_ALIASED} values" in told(aliased(101))


def test_an_alias_of_an_object_stands_for_all_that_is_in_it() -> None:
    few = f"- &few {{{', '.join(f'a{n}: 1' for n in range(99))}}}\n"
    assert f"aliases stand for over {yaml.MOST_ALIASED} values" in told(f"{few}- [{', '.join(['*few'] * 101)}]\n")


def test_text_is_written_as_it_is_and_fields_in_their_order() -> None:
    model = km.QualityModel(name="Één", aspects=(km.QualityAspect(id=km.AspectId("rust"), name="Rust", about="Ça va"),))
    written = yaml.dumps(model).splitlines()
    assert [each.strip() for each in written if ":" in each] == [
        "format: kwaliteitsmodel",
        "version: 1",
        "model:",
        "name: Één",
        "aspects:",
        "- id: rust",
        "name: Rust",
        "about: Ça va",
    ]


def test_a_document_is_nested_so_deep_and_no_deeper() -> None:
    deep = yaml.MOST_NESTING + 1
    assert str(yaml.parsed("[" * deep + "]" * deep)) == "[" * deep + "]" * deep
    assert f"nested over {yaml.MOST_NESTING} deep" in told("[" * (deep + 1) + "]" * (deep + 1))


def test_numbers_that_are_none_are_refused_by_the_model() -> None:
    text = yaml.dumps(DEMO).replace("value: 7\n", "value: .nan\n")
    with pytest.raises(InvalidDocumentError) as caught:
        yaml.loads(text)
    assert [each.pointer for each in caught.value.problems] == ["/model/observations/0/value"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("a: 1\nb: 'x \u2028 y'", r"U+2028 for text (line 2): write \L"),
        ('{"a": "x\x85y"}', r"U+0085 for text (line 1): write \N"),
        ("# why\u2029\n\na: 1", r"U+2029 for text (line 1): write \P"),
    ],
    ids=["line separator", "next line", "paragraph separator"],
)
def test_what_some_readers_take_for_the_end_of_a_line_is_refused(text: str, why: str) -> None:
    """PyYAML would read a space, or other text than stands there, where YAML 1.2 has an ordinary character."""
    assert why in told(text)
    assert why in told(text.encode())


@pytest.mark.parametrize("text", ["a\u2028b", "\u2029", "a\x85", "a \u2028 b", "\u2028\n"])
def test_what_some_readers_take_for_the_end_of_a_line_is_written_as_an_escape(text: str) -> None:
    model = km.QualityModel(name="x", about=text, extra=km.Extra({"a:b": {text: text}}))
    written = yaml.dumps(model)
    assert not set(written) & set("\x85\u2028\u2029")
    assert yaml.loads(written) == model


def test_other_readers_read_the_same() -> None:
    assert pyyaml.safe_load(yaml.dumps(DEMO)) == io.to_plain(DEMO)


def test_without_pyyaml_the_error_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def refuse(name: str, *rest: object) -> object:
        if name == "yaml":
            raise ImportError(name)
        return real(name, *rest)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]

    monkeypatch.delitem(sys.modules, "kwaliteitsmodel.io.yaml")
    monkeypatch.setattr(builtins, "__import__", refuse)
    with pytest.raises(MissingExtraError, match=r"kwaliteitsmodel\[yaml\]"):
        importlib.import_module("kwaliteitsmodel.io.yaml")
