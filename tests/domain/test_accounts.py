"""Forms of account."""

import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel.errors import InvalidValueError


def test_a_form_may_be_empty_in_a_draft() -> None:
    assert km.AccountForm() == km.AccountForm(kinds=(), about="", agreed_by=())


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"kinds": (km.YardstickKind.FELT, km.YardstickKind.FELT)}, "stands-twice"),
        ({"kinds": ("felt",)}, "wrong-type"),
        ({"agreed_by": ("a", "a")}, "stands-twice"),
        ({"agreed_by": ["a"]}, "wrong-type"),
        ({"about": None}, "wrong-type"),
    ],
)
def test_what_is_no_form_is_refused(fields: dict[str, object], code: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        km.AccountForm(**fields)  # type: ignore[arg-type]
    assert (caught.value.detail.code, caught.value.field) == (code, next(iter(fields)))
