"""What is mutated, and which tests are to notice: see :mod:`mutants`, which changes the library and runs them."""

MUTATED = {
    "domain": "domain/",
    "model": "model.py",
    "io": "io/",
    "changes": "changes/",
    "checks": "checks/",
    "analysis": "analysis/",
}
"""What is mutated, by layer."""


def _laws(*names: str) -> tuple[str, ...]:
    return tuple(f"tests/laws/test_{each}.py" for each in names)


_OF_VALUES = ("all_problems", "amounts", "broken", "codes", "cycles", "lookup", "rows", "time", "values")
_HEART = ("tests/domain", "tests/test_errors.py", "tests/test_model.py", *_laws(*_OF_VALUES))

TESTS = {
    "domain": (_HEART, ("tests/analysis", "tests/checks", *_laws("round_trip", "shapes"))),
    "model": (
        (*_HEART, "tests/test_changes.py", *_laws("evolution", "hash_and_equality", "pickling_and_copying")),
        ("tests/checks", "tests/machines", "tests/test_confidential.py", *_laws("changes", "parts", "references")),
    ),
    "io": (
        ("tests/io", "tests/formats", *_laws("all_problems", "broken", "fast_road", "round_trip")),
        ("tests/test_cli.py", "tests/test_files.py", *_laws("shapes")),
    ),
    "changes": (
        ("tests/test_changes.py", "tests/test_confidential.py", *_laws("evolution", "parts")),
        ("tests/machines/test_model_machine.py", "tests/test_cli.py", *_laws("changes")),
    ),
    "checks": (("tests/checks",), ("tests/stories", *_laws("checks", "violating"))),
    "analysis": (
        (
            "tests/analysis",
            *_laws("amounts", "assurance", "cover", "cycles", "dialogues", "evidence", "independence", "involvement"),
            *_laws("network", "norms", "perspectives", "planning", "processes", "quadrant", "reported_ties"),
        ),
        ("tests/checks", "tests/stories", "tests/test_confidential.py", *_laws("progress")),
    ),
}
"""The tests that are to notice, by layer: those of the layer itself, then, for what lived through these, others."""

_ROADS = ("tests/io/test_documents.py", "tests/io/test_all_told.py", "tests/io/test_host.py")

AFRESH = {layer: near for layer, (near, _) in TESTS.items()} | {
    "domain": ("tests/domain", *_laws("all_problems", "codes")),
    "io": (*_ROADS, *_laws("round_trip", "fast_road", "all_problems", "broken")),
    "analysis": ("tests/analysis",),
}
"""Those for what is called once in a process: each such mutant takes a process of its own."""
