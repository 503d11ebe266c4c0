"""Bad and tempting examples for the rules about privacy."""

import attrs
from good import ASPECT, GOOD, INDICATOR, SITE

import kwaliteitsmodel as km


def _site(**changes: object) -> km.QualityModel:
    return GOOD.replacing(attrs.evolve(GOOD[SITE], **changes))  # type: ignore[arg-type]


def _aspect(about: str | km.Text) -> km.QualityModel:
    return GOOD.replacing(attrs.evolve(GOOD[ASPECT], about=about))


BAD: dict[str, tuple[str, km.QualityModel]] = {
    "PRV001": (SITE, _site(extra=km.Extra({"app:more": {"who": [123456782]}}))),
    "PRV002": (ASPECT, _aspect(km.Text(en="Ask", nl="Vraag het aan m.jansen@school.example."))),
    "PRV003": (ASPECT, _aspect("Call 06-12345678")),
}
"""For each rule, who is to blame, and a model that breaks this rule and no other."""

TEMPTING: dict[str, km.QualityModel] = {
    "PRV001": _site(
        about="123456789 has nine digits; 12345678, 1234567821, 99ZZ00, 1234 AB, 2024 2025 and 0.123456782 too few",
        board=km.BoardNumber("99123"),
        rio_provider=km.RioProvider("110A133"),
        extra=km.Extra({"app:colour": "red", "app:share": 0.123456782, "app:none": None}),
    ),
    "PRV002": GOOD.replacing(
        attrs.evolve(
            GOOD[km.SourceId("plan")],
            url="https://guest@files.example/plan?at=@52.1,4.3",
            about="See https://video.example/@school, @school and 3 @ 4 euros",
        )
    ),
    "PRV003": GOOD.replacing(
        attrs.evolve(GOOD[INDICATOR], unit="06-12-2025 10:30; ISBN 0306406152; 2024-2025; 1016 AB 12; 0.1234567890")
    ),
}
"""For each rule, a model that looks as if it broke the rule, and keeps it."""
