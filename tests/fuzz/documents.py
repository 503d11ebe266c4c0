"""A fuzzer for documents: it makes bytes, guided by what they reach, and sees that every promise is kept.

    python tests/fuzz/documents.py json -max_total_time=600
    python tests/fuzz/documents.py yaml -max_total_time=600

Needs atheris; all options are those of libFuzzer. What it learns is kept in the folder ``.fuzz``, and used again. What
breaks a promise, or takes over a second, is kept in ``.fuzz/found``: give its path in place of options to try it again.
"""

import contextlib
import hashlib
import importlib
import json
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import yaml as pyyaml

atheris: Any = importlib.import_module("atheris")  # installed only where the fuzzer runs

with atheris.instrument_imports(include=["kwaliteitsmodel"]):
    import mutations
    import promises
    import seeds

    from kwaliteitsmodel.io import yaml

FOLDER = Path(".fuzz")
WORDS = seeds.words()
DEFAULTS = ("-max_len=12000", "-timeout=20", "-report_slow_units=1", "-use_value_profile=1")


def main(form: str, *options: str) -> None:
    """Fuzz documents of *form* with the *options* of libFuzzer; it ends the process."""
    documents, promise = {
        "json": (seeds.json_documents, promises.of_json),
        "yaml": (seeds.yaml_documents, promises.of_yaml),
    }[form]
    corpus, found = FOLDER / form, FOLDER / "found"
    for folder in (corpus, found):
        folder.mkdir(parents=True, exist_ok=True)
    for each in documents():
        (corpus / hashlib.sha1(each, usedforsecurity=False).hexdigest()).write_bytes(each)
    (FOLDER / "dictionary").write_text(seeds.dictionary(), encoding="ascii")
    places = [f"-dict={FOLDER / 'dictionary'}", f"-artifact_prefix={found}/{form}-"]
    again = options if any(not each.startswith("-") for each in options) else (*options, str(corpus))
    mutate = {"json": mutated_json, "yaml": mutated_yaml}[form]
    atheris.Setup([sys.argv[0], *DEFAULTS, *places, *again], promise, custom_mutator=mutate)
    atheris.Fuzz()


def mutated_json(content: bytes, most: int, seed: int) -> bytes:
    """Return *content* changed as a document in JSON, or as bytes."""
    return _mutated(content, most, Random(seed), json.loads, _as_json)  # noqa: S311 - no secret


def mutated_yaml(content: bytes, most: int, seed: int) -> bytes:
    """Return *content* changed as a document in YAML, or as bytes."""
    return _mutated(content, most, Random(seed), yaml.parsed, _as_yaml)  # noqa: S311 - no secret


def _mutated(
    content: bytes,
    most: int,
    random: Random,
    read: Callable[[bytes], Any],
    write: Callable[[Any, Random], str],
) -> bytes:
    """Return *content* changed as a document or, every third time and where it is none, as bytes."""
    if random.random() < 2 / 3:
        with contextlib.suppress(ValueError, RecursionError):
            changed = write(mutations.mutated(read(content), random, WORDS), random).encode(errors="surrogatepass")
            if len(changed) <= most:
                return changed
    return bytes(atheris.Mutate(content, most))


def _as_json(document: Any, random: Random) -> str:
    return json.dumps(document, ensure_ascii=random.random() < 1 / 2, indent=random.choice([None, 0, 1]))


def _as_yaml(document: Any, random: Random) -> str:
    """Return *document* as one of the many ways to write YAML, of which JSON is one."""
    if random.random() < 1 / 4:
        return _as_json(document, random)
    style, width = random.choice([None, True, False]), random.choice([9, 99])
    return pyyaml.safe_dump(document, allow_unicode=random.random() < 1 / 2, default_flow_style=style, width=width)


if __name__ == "__main__":
    main(*sys.argv[1:])
