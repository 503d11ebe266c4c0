"""Whatever any of these tests has refused, it is told as it should be."""

import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import attrs
import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel.errors import InvalidValueError, Message

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "documents.md"

OF_THE_WHOLE = {
    "no-text",
    "not-a-code",
    "not-a-date",
    "not-a-day",
    "not-a-period",
    "not-a-school-year",
    "not-an-interval",
    "not-namespaced",
    "not-plain",
    "period-ends-early",
    "profile-says-nothing",
    "records-nothing",
    "unknown-word",
}
"""What is wrong with a value as a whole, and with none of its fields."""

NEVER_IN_A_DOCUMENT = {"not-a-year", "under-the-least"}
"""What is refused to who calls a function."""

CODES = set(re.findall(r"^\| `([a-z-]+)` \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE)) | NEVER_IN_A_DOCUMENT
"""The codes that people may build on, by the page about documents."""

HINTS = {"did-you-mean", "words", "write"}
"""What is said of what was probably meant."""

OPTIONS = {"confidence", "earlier_grade", "fourth", "n", "per", "times", "weights"}
"""What functions call what they are given."""

FIELDS = OPTIONS | {
    field.name
    for kind in vars(km).values()
    if isinstance(kind, type) and attrs.has(kind)
    for field in attrs.fields(kind)
}


def filled(template: str) -> set[str | None]:
    """Return what a sentence has places for."""
    return {name for _, name, _, _ in Formatter().parse(template)} - {None}


@pytest.fixture(autouse=True, scope="module")
def every_refusal_has_its_code_its_field_and_both_sentences() -> Iterator[None]:
    """See it where the error is made, so that it holds for each refusal that any test brings about."""
    original = InvalidValueError.__init__

    def checked(
        self: InvalidValueError, detail: Message, field: str | None = None, hint: Message | None = None
    ) -> None:
        assert detail.code in CODES, detail.code
        assert (field is None) == (detail.code in OF_THE_WHOLE | NEVER_IN_A_DOCUMENT), (field, detail.code)
        assert field is None or field in FIELDS, field
        for said in filter(None, (detail, hint)):
            assert said.text("nl") != said.text("en")
            assert filled(said.nl) == filled(said.en)
            assert not re.search(r"\bNone\b", said.en + said.nl), "what is unknown would be said by a field"
        assert hint is None or hint.code in HINTS, hint.code
        original(self, detail, field, hint)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(InvalidValueError, "__init__", checked)
        yield
