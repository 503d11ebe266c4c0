"""Traces of persons in text: what looks like a citizen service number, an e-mail address or a telephone number.

A model is about organisations, roles and groups. These functions see what looks like a person by its form; a name they
don't know.
"""

import re

SMALLEST_SHOWN = 5
"""Counts of people below this are left out of what others read, unless one asks for them."""

_HYPHENS = str.maketrans(dict.fromkeys("\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{EN DASH}", "-"))
"""What a word processor makes of a hyphen."""

_NUMBER = re.compile(
    r"(?<!\d)(?<!\d[.,])"
    r"(?:\d{9}|\d{3}([.\s-])\d{3}\1\d{3}|\d{4}([.\s-])\d{2}\2\d{3})"
    r"(?!\d)(?![.,]\d)"
)
_OTHER_FORMS = re.compile(
    r"\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b"  # a UUID
    r"|\b(?=\d*[a-f])[0-9a-f]{32,}\b"  # a digest
    r"|\bISBN(?:-1[03])?:?\s?(?:\d[ -]?){9}[\dX](?:(?:[ -]?\d){3})?(?!\d)"  # a book
    r"|\b10\.\d{4,9}/\S+"  # a DOI
    r"|\bRSIN:?\s?\d{9}\b",  # an organisation
    re.IGNORECASE,
)
_PATH = re.compile(r"://[^\s?#]*/$")
"""What goes before a number that is a part of the path of a page by itself."""

_ADDRESS = re.compile(r"(?<![\w.%+@-])(?<!//)[\w.%+-]{1,64}@(?:[\w-]{1,63}\.){1,8}[^\W\d_]{2,24}(?![\w@])")
_TELEPHONE = re.compile(
    r"(?<![^\W_]|\+)(?<!\d[.,/–-])(?<!ISBN )(?<!ISBN: )(?!\d\d?([-./])\d\d?\1(?:19|20)\d\d(?!\d))"
    r"(?:(?:\+|00)31[\s.-]?(?:\(?0\)?\s?)?\(?[1-9](?:\)?[\s.-]?\d){8}"  # from abroad
    r"|\+(?!31)[1-9](?:[\s()/-]{0,3}\d){8,13}"  # of another country
    r"|\(?06\)?[\s./–-]{0,3}[1-9](?:[\s.-]?\d){7}"  # of a mobile
    r"|\(?0[1-9]\d\)?[\s./–-]{0,3}[1-9](?:[\s.-]?\d){6}"  # of a large town
    r"|\(?0[1-9]\d\d\)?[\s./–-]{0,3}[1-9](?:[\s.-]?\d){5}"  # of a small one
    r")(?![\w-])"
)
_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_SHOWN = 2
"""How many characters of a trace may be repeated."""


def citizen_numbers(text: str) -> tuple[str, ...]:
    """Return what in *text* looks like a citizen service number (nl: *burgerservicenummer*).

    That is nine digits, together or in groups with dots, hyphens or spaces, that pass the eleven test and have no other
    digit beside them. A UUID, a digest, an ISBN, a DOI, an RSIN and a number that is a part of the path of a page are
    known to be of another sort. More numbers pass the test, one in eleven.

    Example:
        >>> citizen_numbers("of 123456782 and 123.456.782; not 123456789")
        ('123456782', '123.456.782')
    """
    plain = text.translate(_HYPHENS)
    if not any(passes_eleven_test(found[0]) for found in _NUMBER.finditer(plain)):
        return ()
    rest = _OTHER_FORMS.sub(lambda found: "…" * len(found[0]), plain)
    passed = (found for found in _NUMBER.finditer(rest) if passes_eleven_test(found[0]))
    return tuple(text[slice(*found.span())] for found in passed if not _PATH.search(rest[: found.start()]))


def passes_eleven_test(text: str) -> bool:
    """Return whether the nine digits in *text* pass the test of citizen service numbers (nl: *elfproef*).

    Example:
        >>> passes_eleven_test("123456782"), passes_eleven_test("000000000")
        (True, False)
    """
    digits = [int(each) for each in text if each.isdecimal()]
    weighed = sum(digit * weight for digit, weight in zip(digits, _WEIGHTS, strict=True))
    return any(digits) and weighed % 11 == 0


def mail_addresses(text: str) -> tuple[str, ...]:
    """Return what in *text* looks like an e-mail address; who logs in at the address of a page is none.

    Example:
        >>> mail_addresses("ask a.b@school.example, not https://a@school.example or https://video.example/@school")
        ('a.b@school.example',)
    """
    return tuple(found[0] for found in _ADDRESS.finditer(text)) if "@" in text else ()


def telephone_numbers(text: str) -> tuple[str, ...]:
    """Return what in *text* looks like a telephone number: a Dutch one, or one of another country after its plus.

    Example:
        >>> telephone_numbers("06-12345678, (020) 123 45 67, +31 6 1234 5678; on 06-12-2025 10")
        ('06-12345678', '(020) 123 45 67', '+31 6 1234 5678')
    """
    return tuple(text[slice(*found.span())].strip() for found in _TELEPHONE.finditer(text.translate(_HYPHENS)))


def masked(trace: str) -> str:
    """Return *trace* so that one can find it again, and nobody can read it.

    Example:
        >>> masked("123456782")
        '12…'
    """
    return f"{trace[:_SHOWN]}…"


def without_traces(text: str) -> str:
    """Return *text* with every trace of a person in it masked.

    Example:
        >>> without_traces("pupil-123456782")
        'pupil-12…'
    """
    for see in (mail_addresses, citizen_numbers, telephone_numbers):
        for trace in see(text):
            text = text.replace(trace, masked(trace))
    return text
