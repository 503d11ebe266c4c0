"""What looks like a person in text, and what doesn't."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kwaliteitsmodel as km
from kwaliteitsmodel import checks
from kwaliteitsmodel.domain.privacy import (
    citizen_numbers,
    mail_addresses,
    masked,
    passes_eleven_test,
    telephone_numbers,
    without_traces,
)

DIGITS = st.text("0123456789", min_size=9, max_size=9)


AROUND = (
    *("{}", "Ask {}, please", "({})", "{}.", "id:{}", "pupil-{}", "pupil_{}", "bsn{}", "{}-2024", "pupil/{}", "a,{},b"),
    *("https://school.example/?bsn={}", "https://school.example/pupil-{}", "1 {} 2", "{}x", "{} in 2024"),
)


@given(DIGITS, st.sampled_from(AROUND))
def test_nine_digits_are_seen_if_and_only_if_they_pass_the_eleven_test(digits: str, around: str) -> None:
    forms = [digits, f"{digits[:4]} {digits[4:6]} {digits[6:]}"]
    forms += [each.join((digits[:3], digits[3:6], digits[6:])) for each in ".- \xa0"]
    for each in forms:
        assert citizen_numbers(around.format(each)) == ((each,) if passes_eleven_test(digits) else ())


@given(DIGITS, st.text("0123456789", min_size=1, max_size=3))
def test_a_longer_number_is_none(digits: str, more: str) -> None:
    assert citizen_numbers(digits + more) == citizen_numbers(more + digits) == ()


@pytest.mark.parametrize(
    "text",
    [
        *("https://library.example/123456782", "https://library.example/a/123456782/b?c=d", "10.1234/123456782"),
        *("123e4567-e89b-12d3-a456-a123456782bc", "RSIN 123456782", "ISBN 123456782X", "ISBN: 978-123456782-1"),
        *("0.123456782", "0,123456782", "123456782.5", "d123456782e" * 3),
    ],
)
def test_a_number_that_is_known_to_be_another_is_none(text: str) -> None:
    assert citizen_numbers(text) == ()
    assert citizen_numbers(f"{text} of 123456782") == ("123456782",)


@given(DIGITS.map(lambda digits: next(each for n in range(100) if passes_eleven_test(each := f"{digits[:7]}{n:02}"))))
def test_what_is_found_is_never_repeated(digits: str) -> None:
    about = km.Text(en=f"{digits} {digits}@a.nl 06{digits[1:]}", nl="")
    told = km.QualityModel(name="Draft").adding(km.QualityAspect(id=km.AspectId("a"), name="A", about=about))
    told = told.adding(km.QualityAspect(id=km.AspectId(f"pupil-{digits}"), name="A"))
    found = checks.run(told, select={"PRV"}).violations
    assert {each.id for each in found} == {each.id for each in told.entities()}
    for each in found:
        assert digits not in each.message("nl") + each.message("en")
    assert digits not in masked(digits)


@pytest.mark.parametrize("hyphen", ["\N{HYPHEN}", "\N{NON-BREAKING HYPHEN}", "\N{EN DASH}"])
def test_a_hyphen_of_a_word_processor_hides_no_number(hyphen: str) -> None:
    text = f"RSIN 123456782, 123{hyphen}456{hyphen}782, 1234{hyphen}56{hyphen}782, 020{hyphen}123{hyphen}45{hyphen}67"
    assert citizen_numbers(text) == (f"123{hyphen}456{hyphen}782", f"1234{hyphen}56{hyphen}782")
    assert telephone_numbers(text) == (f"020{hyphen}123{hyphen}45{hyphen}67",)
    assert without_traces(text) == "RSIN 123456782, 12…, 12…, 02…"


@pytest.mark.parametrize(
    "text", ["a@b.nl", "mailto:a.b-c@school.example", "Ask a+b@x.school.example.", "(a_b@school.example)", "1@2.eu"]
)
def test_addresses_are_seen(text: str) -> None:
    assert len(mail_addresses(text)) == 1


@pytest.mark.parametrize("text", ["a@b", "@school", "a @ b.nl", "https://a@b.nl/c", "https://x.example/@a", "3@4.5"])
def test_what_is_no_address_is_not(text: str) -> None:
    assert mail_addresses(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        *("0612345678", "06 12 34 56 78", "06-1234 5678", "+31612345678", "0031 6 12345678", "+31 (0)20 123 45 67"),
        *("020-1234567", "0341 123456", "(0341) 12 34 56", "tel:0201234567", "(06) 12345678", "06/12345678"),
        *("06 – 12345678", "+31 (6) 12345678", "tel-0612345678", "tel.0612345678", "tel_0612345678"),
        *("+32 2 123 45 67", "+49 (0)30/1234567", "+352 123456", "06\N{NON-BREAKING HYPHEN}12345678"),
        *("06\xa012345678", "06 12 2034 56", "020/123 45 67", "a,0612345678"),
    ],
)
def test_telephone_numbers_are_seen(text: str) -> None:
    assert len(telephone_numbers(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        *("99ZZ00", "41234", "1016 AB", "2024-2025", "06-12-2025 10", "01-08-2025 31-07", "ISBN 0306406152"),
        *("06123456789", "0.0612345678", "0363010000758545", "110A133", "06-1234", "x0612345678", "00 12345678"),
        *("+1 200 000", "+12.345.678.901", "10:00+01:00", "+31 12", "a+49301234567", "1+49301234567"),
        *("06/12/2025 10", "01-08-2024/31-07-2025", "06.12.2025 10:30", "0,0612345678", "2025-0612345678"),
    ],
)
def test_what_is_no_telephone_number_is_not(text: str) -> None:
    assert telephone_numbers(text) == ()


@pytest.mark.parametrize(
    "known", [{"name": "Of 123456782"}, {"about": "123456782"}, {"extra": km.Extra({"a:b": 123456782.0})}]
)
def test_what_the_model_itself_holds_is_told_of_the_model(known: dict[str, object]) -> None:
    (found,) = checks.run(km.QualityModel(**({"name": "Draft"} | known)), select={"PRV"}).violations  # type: ignore[arg-type]
    assert found.id == ""
    assert found.message("nl").startswith("het model bevat iets dat op een burgerservicenummer lijkt (12…) in")
    assert found.message("en").startswith("the model holds")


def test_an_id_that_nobody_has_is_told_of_who_points_at_it() -> None:
    gone = km.AspectId("pupil-123456782")
    goal = km.Goal(id=km.GoalId("g"), text="Dare more", aspects=(gone,))
    model = km.QualityModel(name="Draft").adding(goal)
    (found,) = checks.run(model, select={"PRV"}).violations
    assert (found.id, found.message("en")) == (
        "g",
        "'g' holds what looks like a citizen service number (12…) in aspects",
    )
    (found,) = checks.run(model.adding(km.QualityAspect(id=gone, name="A")), select={"PRV"}).violations
    assert (found.id, found.message("en")) == (
        gone,
        "'pupil-12…' holds what looks like a citizen service number (12…) in id",
    )


def test_no_sentence_holds_the_trace_in_an_id() -> None:
    traces = "a@school.example:123456782:tel-0612345678"
    model = km.QualityModel(name="Draft").adding(km.QualityAspect(id=km.AspectId(traces), name="A"))
    found = checks.run(model, select={"PRV"}).violations
    assert [each.rule for each in found] == ["PRV001", "PRV002", "PRV003"]
    assert {each.message("nl").partition(" ")[0] for each in found} == {"'a@…:12…:tel-06…'"}
    assert {each.id for each in found} == {traces}
