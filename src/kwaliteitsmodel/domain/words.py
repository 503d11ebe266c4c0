"""Words: the base of all closed lists, and the words that several nouns use."""

import enum
from typing import Protocol, Self

from kwaliteitsmodel.domain.fields import shortened
from kwaliteitsmodel.errors import InvalidValueError, Language, Message, did_you_mean


class Term(enum.Enum):
    """A word of a closed list, with a label in Dutch and in English (nl: *begrip*).

    The value is what documents hold, a short English slug; the label is what people see. A term is no text: words of
    two lists never compare equal.

    Example:
        >>> Sector.PO.value, Sector.PO.label("nl")
        ('po', 'primair onderwijs')
        >>> Sector.parse("po")
        <Sector.PO: 'po'>
    """

    nl: str
    en: str

    def __new__(cls, value: str, nl: str = "", en: str = "") -> Self:
        """Make a member of its value and its two labels."""
        term = object.__new__(cls)
        term._value_ = value
        term.nl, term.en = nl, en
        return term

    def label(self, language: Language = "en") -> str:
        """Return the word as people read it, in *language*."""
        return self.nl if language == "nl" else self.en

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the word whose value is *text*.

        Raises:
            InvalidValueError: If there is none; the sentence lists all the words there are.
        """
        found = cls._value2member_map_.get(text) if type(text) is str else None
        if isinstance(found, cls):
            return found
        values = [str(each.value) for each in cls]
        raise InvalidValueError(
            Message(
                code="unknown-word",
                en="{text} is not one of: {words}",
                nl="{text} is niet een van: {words}",
                fields={"text": shortened(text), "words": values},
            ),
            hint=did_you_mean(text, values) if type(text) is str else None,
        )


def require_own_kind(kind: Term, own_kind: str) -> None:
    """Refuse the word ``OTHER`` of an open list without a word of the user's own beside it.

    Raises:
        InvalidValueError: If *kind* is ``OTHER`` and *own_kind* is empty.
    """
    if kind.name == "OTHER" and not own_kind.strip():
        raise InvalidValueError(
            Message(
                code="no-own-kind",
                en="of kind {kind}: own_kind must say what it is",
                nl="van de soort {kind}: own_kind moet zeggen wat het is",
                fields={"kind": kind},
            ),
            "own_kind",
        )


class _OfSomeKind(Protocol):
    @property
    def kind(self) -> Term: ...
    @property
    def own_kind(self) -> str: ...


def has_own_kind(thing: _OfSomeKind) -> None:
    """Refuse a *thing* of the kind ``OTHER`` without a word of the user's own: a check that spans its two fields.

    Raises:
        InvalidValueError: As :func:`require_own_kind` does.
    """
    require_own_kind(thing.kind, thing.own_kind)


class Layer(Term):
    """The layer of the education system at which someone works (nl: *laag*).

    Listed from near the pupil to far from it. A layer is neither a pole of the quadrant nor an area.

    Source: 2-18
    """

    SCHOOL = "school", "school", "school"
    PARTNERSHIP = "partnership", "partnerschap of netwerk", "partnership or network"
    OTHER_ORGANISATIONS = (
        "other-organisations",
        "andere scholen, opleidingen en organisaties",
        "other schools, programmes and organisations",
    )
    NATIONAL = "national", "landelijk beleid", "national policy"


class Sector(Term):
    """The sector of education (nl: *sector*).

    Source: 2-34
    """

    PO = "po", "primair onderwijs", "primary education"
    VO = "vo", "voortgezet onderwijs", "secondary education"
    MBO = "mbo", "middelbaar beroepsonderwijs", "secondary vocational education"
    HO = "ho", "hoger onderwijs", "higher education"


class Missing(Term):
    """Why there is no value: the value of what is not known (nl: *ontbrekend*).

    Unknown is a value of its own: never 0, never left out.

    Source: 3-16
    """

    NOT_MEASURED = "not-measured", "niet gemeten", "not measured"
    REFUSED = "refused", "geweigerd", "refused"
    NOT_APPLICABLE = "not-applicable", "niet van toepassing", "not applicable"
    SUPPRESSED = "suppressed", "niet getoond", "suppressed"
