"""Where the fuzzer starts: documents that are right, some that are odd, and the words that it puts in."""

import json
from collections.abc import Iterator
from functools import cache

import attrs
from hypothesis import HealthCheck, Phase, given, settings

import kwaliteitsmodel as km
from kwaliteitsmodel import catalogue, io, strategies
from kwaliteitsmodel.io import yaml
from kwaliteitsmodel.model import QualityModel

DRAWING = settings(
    max_examples=150,
    derandomize=True,
    database=None,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.too_slow],
)
"""How models are drawn: the same ones each time, and nothing is kept."""

_HEAD = "format: kwaliteitsmodel\nversion: 1\nmodel:\n  name: "

ODD_YAML = (
    _HEAD + "|\n    Our\n    region\n  about: >-\n    Folded\n    text\n",
    _HEAD + '"\\u00e9\\x41\\N \\\n    b"\n',
    _HEAD + "&a Ours\n  about: *a\n  aspects:\n  - &b {id: a, name: *a}\n  - {id: b, name: *a}\n",
    "%YAML 1.2\n---\n# why\n" + _HEAD + "no # so\n...\n",
    "--- {format: kwaliteitsmodel, version: 0x1, model: {name: 'a', ? about : a,}}\n",
    _HEAD + "x\n  targets:\n  - {id: t, indicator: i, period: 2025/2026, value: 0o17}\n",
    _HEAD + "x\n  targets:\n  - {id: t, indicator: i, period: '2025', value: {low: .5, high: 1e3}}\n",
)
BAD_YAML = (
    _HEAD + "x\n  extra: {'a:b': [~, true, .inf, -.INF, .nan, [], {}]}\n",
    _HEAD + "!!str x\n",
    _HEAD + "'a \u2028 b'\n",
    _HEAD + "[" * 150 + "]" * 150 + "\n",
)
ODD_JSON = ('{"format": "kwaliteitsmodel", "version": 1, "model": {"name": "\\ud83d\\ude00 \\ud800", "name": "x"}}',)
BAD_JSON = (
    '{"format": "kwaliteitsmodel", "version": 1, "model": {"name": "x", "extra": {"a:b": [1e400, 1e-400, -0.0]}}}',
    '{"format": "kwaliteitsmodel", "version": 1, "model": ' + "[" * 3_000 + "]" * 3_000 + "}",
    "\ufeff{}",
)

TOKENS = (
    *('"', "{", "}", "[", "]", ": ", ", ", "null", "true", "false", "NaN", "-Infinity", "1e400", "-0.0", "0.1"),
    *("9007199254740993", "9007199254740992", "1e16", "\\ud800", "\\u0000", "\\u00e9", "e\u0301", "\ufeff", "\u2028"),
    *("2025", "2025/2026", "2025-10-01", "..", "2021-12", "9999-12-31", "0001-01-01", "0000", "2025-10-01.."),
    *("02QZ", "02QZ00", "38819", "PO2001", "110A133", "a:b", "kwaliteitsmodel", "---\n", "...\n", "&a ", "*a", "<<"),
    *("? ", "- ", "|\n", ">-\n", "# ", "!!str ", "%YAML 1.2\n", ".inf", ".nan", "0x1F", "0o17", "~", "\t", "\x00"),
)


@cache
def models() -> list[QualityModel]:
    """Return the demo, each of its entities alone, and models that are drawn, the same ones each time."""
    demo = catalogue.load("demo")
    alone = [QualityModel(name=demo.name).adding(each) for each in demo.entities()]
    found = [demo, *alone]

    @DRAWING
    @given(strategies.models(max_entities=5, dangling=True))
    def collect(model: QualityModel) -> None:
        found.append(model)

    collect()
    return found


@cache
def json_documents() -> list[bytes]:
    """Return documents in JSON, as we write it and as others do."""
    written = [io.json.dumps(each) for each in models()]
    others = [json.dumps(json.loads(each)) for each in written[::5]]
    return [each.encode() for each in (*written, *others, *ODD_JSON, *BAD_JSON)]


@cache
def yaml_documents() -> list[bytes]:
    """Return documents in YAML, as we write it and as people do, and some in JSON, which is YAML too."""
    held = models()
    written = [yaml.dumps(each) for each in held]
    others = [io.json.dumps(each) for each in held[::5]]
    return [each.encode() for each in (*written, *others, *ODD_YAML, *BAD_YAML)]


@cache
def words() -> list[str]:
    """Return what has a meaning in a document: keys, words of closed lists, signs, and values at some edge."""
    return list(dict.fromkeys([*TOKENS, *_names()]))


def _names() -> Iterator[str]:
    """Yield every key and every word of a closed list."""
    for name in dir(km):
        each = getattr(km, name)
        if isinstance(each, type) and attrs.has(each):
            yield from (field.name for field in attrs.fields(each) if field.init)
        if isinstance(each, type) and issubclass(each, km.Term):
            yield from (str(word.value) for word in each)


def dictionary() -> str:
    """Return the words in the form that libFuzzer reads, a line each."""
    return "".join(f'"{_escaped(each)}"\n' for each in words())


def _escaped(word: str) -> str:
    plain = set(range(0x20, 0x7F)) - set(b'"\\')
    return "".join(chr(byte) if byte in plain else f"\\x{byte:02X}" for byte in word.encode())
