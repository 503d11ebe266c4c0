"""Errors: values with fields for programs and a sentence in two languages for people."""

import copy
import pickle
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kwaliteitsmodel as km
from kwaliteitsmodel import errors, strategies
from kwaliteitsmodel.errors import (
    ClosedStreamError,
    DuplicateIdError,
    FileTooLargeError,
    IdInUseError,
    IncomparableError,
    InvalidDocumentError,
    InvalidTableError,
    InvalidValueError,
    KwaliteitsmodelError,
    Message,
    Misfit,
    MisfitError,
    MissingExtraError,
    Problem,
    UnknownFormatError,
    UnknownIdError,
    UnknownNameError,
    did_you_mean,
    near,
)

TOO_FEW = Message(code="too-few", en="only {n}", nl="maar {n}", fields={"n": 2})
HINT = Message(code="hint", en="add one", nl="voeg er een toe")
WRONG = Problem(pointer="/model/name", detail=TOO_FEW, value=2, hint=HINT)

EXAMPLES: dict[str, tuple[KwaliteitsmodelError, type[Exception], str, str]] = {
    "anything": (KwaliteitsmodelError("a {b} c"), Exception, "a {b} c", "a {b} c"),
    "a value": (InvalidValueError(TOO_FEW, "name"), ValueError, "only 2", "maar 2"),
    "a value with a hint": (
        InvalidValueError(TOO_FEW, "name", HINT),
        ValueError,
        "only 2; add one",
        "maar 2; voeg er een toe",
    ),
    "two definitions": (
        IncomparableError("Absence in 2019", "Absence in 2020"),
        ValueError,
        "values of different definitions can't be compared: Absence in 2019; Absence in 2020",
        "waarden van verschillende definities zijn niet te vergelijken: Absence in 2019; Absence in 2020",
    ),
    "an id twice": (
        DuplicateIdError("a"),
        ValueError,
        "the id 'a' is used twice; ids are unique in the whole model",
        "het id 'a' komt twee keer voor; een id is uniek in het hele model",
    ),
    "an unknown id": (
        UnknownIdError("a"),
        LookupError,
        "nothing in this model has the id 'a'",
        "niets in dit model heeft het id 'a'",
    ),
    "a misspelt id": (
        UnknownIdError("leezn", "lezen"),
        LookupError,
        "nothing in this model has the id 'leezn'; did you mean 'lezen'?",
        "niets in dit model heeft het id 'leezn'; bedoelde u 'lezen'?",
    ),
    "a difference that does not fit": (
        MisfitError((Misfit(id="a", detail=TOO_FEW),)),
        ValueError,
        "the difference doesn't fit this model:\n  only 2",
        "het verschil past niet op dit model:\n  maar 2",
    ),
    "an id in use": (
        IdInUseError("a", ("b", "c")),
        ValueError,
        "'a' is still pointed at by 2: b, c; choose references='leave' or 'cascade'",
        "naar 'a' wordt nog verwezen door 2: b, c; kies references='leave' of 'cascade'",
    ),
    "an unknown name": (
        UnknownNameError("x", ("REF001", "IND001")),
        LookupError,
        "'x' is not known here; known: REF001, IND001",
        "'x' is hier niet bekend; bekend: REF001, IND001",
    ),
    "a misspelt name": (
        UnknownNameError("REF01", ("REF001", "IND001")),
        LookupError,
        "'REF01' is not known here; did you mean 'REF001'?",
        "'REF01' is hier niet bekend; bedoelde u 'REF001'?",
    ),
    "one problem": (
        InvalidDocumentError((WRONG,)),
        ValueError,
        "1 problem:\n  /model/name: only 2; add one",
        "1 probleem:\n  /model/name: maar 2; voeg er een toe",
    ),
    "two problems": (
        InvalidTableError((WRONG, Problem(pointer="", detail=TOO_FEW))),
        ValueError,
        "2 problems:\n  /model/name: only 2; add one\n  (the whole): only 2",
        "2 problemen:\n  /model/name: maar 2; voeg er een toe\n  (het geheel): maar 2",
    ),
    "places in a table": (
        InvalidTableError(
            tuple(
                Problem(pointer=each, detail=TOO_FEW)
                for each in ("a.csv, line 12, column 3", "a.csv, line 2, NAME", "a.csv, line 2", "/a, line 2")
            )
        ),
        ValueError,
        (
            "4 problems:\n  a.csv, line 12, column 3: only 2\n  a.csv, line 2, NAME: only 2\n  a.csv, line 2: only 2"
            "\n  /a, line 2: only 2"
        ),
        (
            "4 problemen:\n  a.csv, regel 12, kolom 3: maar 2\n  a.csv, regel 2, NAME: maar 2\n  a.csv, regel 2: maar 2"
            "\n  /a, line 2: maar 2"
        ),
    ),
    "a suffix": (
        UnknownFormatError("a.txt", (".json", ".gz")),
        ValueError,
        "a.txt doesn't say by its suffix of which format it is; known: .json, .gz",
        "a.txt zegt niet met zijn achtervoegsel van welk formaat het is; bekend: .json, .gz",
    ),
    "a large file": (
        FileTooLargeError("a.json", 10),
        ValueError,
        "a.json holds more than 10 bytes, the most that is read",
        "a.json is groter dan 10 bytes, het meeste dat wordt gelezen",
    ),
    "no standard input": (
        ClosedStreamError("stdin"),
        OSError,
        "there is no standard input to read from",
        "er is geen standaardinvoer om van te lezen",
    ),
    "no standard output": (
        ClosedStreamError("stdout"),
        OSError,
        "there is no standard output to write to",
        "er is geen standaarduitvoer om naar te schrijven",
    ),
    "an absent extra": (
        MissingExtraError("strategies", "hypothesis"),
        ImportError,
        "this needs hypothesis: pip install 'kwaliteitsmodel[strategies]'",
        "hiervoor is hypothesis nodig: pip install 'kwaliteitsmodel[strategies]'",
    ),
}


def test_a_sentence_is_in_dutch_or_in_english_only() -> None:
    for language in ("fr", "NL", None):
        with pytest.raises(errors.UnknownNameError):
            Message(code="c", en="a", nl="b").text(language)  # type: ignore[arg-type]


def test_every_error_has_an_example_here() -> None:
    public = {each for name, each in vars(errors).items() if isinstance(each, type) and not name.startswith("_")}
    assert {each for each in public if issubclass(each, Exception)} == {type(each[0]) for each in EXAMPLES.values()}


@pytest.mark.parametrize(("error", "builtin", "en", "nl"), EXAMPLES.values(), ids=EXAMPLES.keys())
def test_an_error_is_a_sentence_in_two_languages(
    error: KwaliteitsmodelError, builtin: type[Exception], en: str, nl: str
) -> None:
    """And a fitting builtin, that survives a pickle and a copy with all its fields."""
    assert (str(error), error.message("en"), error.message("nl")) == (en, en, nl)
    assert isinstance(error, builtin)
    assert isinstance(error, KwaliteitsmodelError)
    for again in (pickle.loads(pickle.dumps(error)), copy.deepcopy(error)):  # noqa: S301 - our own
        assert type(again) is type(error)
        assert vars(again) == vars(error)
        assert again.message("nl") == nl


def test_of_very_many_problems_the_first_twenty_are_told() -> None:
    error = InvalidDocumentError((WRONG,) * 23)
    assert len(error.problems) == 23
    assert error.message("en").splitlines()[0] == "23 problems:"
    assert error.message("en").splitlines()[-1] == "  … and 3 more"
    assert error.message("nl").splitlines()[-1] == "  … en nog 3"
    assert len(str(error).splitlines()) == 22
    assert len(str(InvalidDocumentError((WRONG,) * 20)).splitlines()) == 21


def test_of_very_many_users_of_an_id_five_are_named() -> None:
    error = IdInUseError("a", tuple("bcdefgh"))
    assert "by 7: b, c, d, e, f;" in str(error)
    assert error.used_by == tuple("bcdefgh")


def test_a_message_says_words_and_days_as_people_do() -> None:
    message = Message(
        code="said",
        en="{word}, {day}, {several}, {name}",
        nl="{word}, {day}, {several}, {name}",
        fields={
            "word": km.Sector.PO,
            "day": date(2025, 10, 1),
            "several": (km.Missing.REFUSED, 1, ["a"]),
            "name": km.Text(nl="vestiging", en="site"),
        },
    )
    assert message.text("nl") == "primair onderwijs, 2025-10-01, geweigerd, 1, a, vestiging"
    assert str(message) == message.text() == "primary education, 2025-10-01, refused, 1, a, site"


@given(strategies.names().map(str))
def test_what_stands_in_a_message_is_no_template(text: str) -> None:
    message = Message(code="said", en="({said})", nl="[{said}]", fields={"said": text})
    assert (message.text("en"), message.text("nl")) == (f"({text})", f"[{text}]")


def test_a_message_is_equal_by_its_fields_and_hashes_without_them() -> None:
    one, other = (Message(code="a", en="{n}", nl="{n}", fields={"n": [n]}) for n in (1, 2))
    assert one != other
    assert hash(one) == hash(other)
    assert {WRONG: 1}[Problem(pointer="/model/name", detail=TOO_FEW, value=2, hint=HINT)] == 1


def test_a_problem_says_where_what_and_what_was_meant() -> None:
    assert WRONG.code == "too-few"
    assert str(WRONG) == "/model/name: only 2; add one"
    assert str(Problem(pointer="", detail=TOO_FEW)) == "(the whole): only 2"
    assert WRONG.message("nl") == "maar 2; voeg er een toe"


@pytest.mark.parametrize(
    ("pointer", "shown"), [("/model/é", "/model/é"), ("/a\n\x1b[1m", r"/a\n\x1b[1m"), ("a" * 300, "a" * 199 + "…")]
)
def test_where_a_problem_is_can_always_be_shown(pointer: str, shown: str) -> None:
    problem = Problem(pointer=pointer, detail=TOO_FEW)
    assert str(problem) == f"{shown}: only 2"
    assert InvalidDocumentError((problem,)).message("nl").endswith(f"  {shown}: maar 2")


def test_near_is_what_was_probably_meant() -> None:
    assert near("stakeholdrs", ["sources", "stakeholders"]) == "stakeholders"
    assert near("PO", ["po", "vo"]) == "po"
    assert near("colour", ["name", "kind"]) is None
    assert near("a", []) is None


def test_a_very_long_word_is_not_weighed() -> None:
    long = "a" * 1_000
    assert near(long, [f"{long}b"]) is None
    assert near(long, [long]) == long


def test_near_in_a_very_large_model_weighs_those_with_the_same_end() -> None:
    known = [f"site:{number:06}" for number in range(3_000)]
    assert near("sit:000042", known) == "site:000042"


def test_a_hint_names_what_was_meant_or_is_absent() -> None:
    hint = did_you_mean("knd", ["kind", "name"])
    assert hint is not None
    assert (hint.text("en"), hint.text("nl")) == ("did you mean 'kind'?", "bedoelde u 'kind'?")
    assert did_you_mean("colour", ["kind", "name"]) is None


@given(st.text(max_size=10), st.lists(st.text(max_size=10)))
def test_near_is_one_of_what_is_known(word: str, known: list[str]) -> None:
    assert near(word, known) in {None, *known}
