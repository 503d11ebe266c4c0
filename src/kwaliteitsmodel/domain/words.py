"""Words: the base of all closed lists, and the words that several nouns use."""

import enum
from collections.abc import Callable
from typing import Any, NoReturn, Protocol, Self, TypeVar

from kwaliteitsmodel.domain.fields import shortened
from kwaliteitsmodel.errors import InvalidValueError, Language, Message, did_you_mean


class Term(enum.Enum):
    """A word of a closed list, with a label in Dutch and in English (nl: *woord van een gesloten lijst*).

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
        return found if isinstance(found, cls) else cls._missing_(text)

    @classmethod
    def _missing_(cls, value: object) -> NoReturn:
        """Refuse *value* as :meth:`parse` does, also where a list is called with it."""
        values = [str(each.value) for each in cls]
        raise InvalidValueError(
            Message(
                code="unknown-word",
                en="{text} is not one of: {words}",
                nl="{text} is niet een van: {words}",
                fields={"text": shortened(value), "words": values},
            ),
            hint=did_you_mean(value, values) if type(value) is str else None,
        )


Word = TypeVar("Word", bound=Term)


def require_own_kind(kind: Term | None, own_kind: str, field: str = "own_kind") -> None:
    """Refuse the word ``OTHER`` of an open list without a word of the user's own in *field* beside it.

    Raises:
        InvalidValueError: If *kind* is ``OTHER`` and *own_kind* is empty.
    """
    if kind is not None and kind.name == "OTHER" and not own_kind.strip():
        raise InvalidValueError(
            Message(
                code="no-own-kind",
                en="of kind {kind}: {field} must say what it is",
                nl="van de soort {kind}: {field} moet zeggen wat het is",
                fields={"kind": kind, "field": field},
            ),
            field,
        )


def said(word: Word | None, own: str) -> Word | str | None:
    """Return what a word of an open list and one of the user's own beside it say: under ``OTHER``, the own one."""
    return own if word is not None and word.name == "OTHER" else word


class _OfSomeKind(Protocol):
    @property
    def kind(self) -> Term | None: ...
    @property
    def own_kind(self) -> str: ...


def has_own_kind(thing: _OfSomeKind) -> None:
    """Refuse a *thing* of the kind ``OTHER`` without a word of the user's own: a check that spans its two fields.

    Raises:
        InvalidValueError: As :func:`require_own_kind` does.
    """
    require_own_kind(thing.kind, thing.own_kind)


def has_own_setting(thing: Any) -> None:  # noqa: ANN401 - any class with the two fields
    """Refuse a *thing* in the setting ``OTHER`` without a word of the user's own: a check that spans its two fields."""
    require_own_kind(thing.setting, thing.own_setting, "own_setting")


def joins_two(one: str, other: str) -> Callable[[Any], None]:
    """Return a check that spans the fields *one* and *other*: it refuses a tie of a stakeholder with itself."""

    def check(tie: Any) -> None:  # noqa: ANN401 - any class with the two fields
        if getattr(tie, one) == getattr(tie, other):
            raise InvalidValueError(
                Message(
                    code="relation-to-itself",
                    en="two different stakeholders are meant, not {id!r} twice",
                    nl="er zijn twee verschillende belanghebbenden bedoeld, niet tweemaal {id!r}",
                    fields={"id": getattr(tie, one)},
                ),
                other,
            )

    return check


class PolicyLevel(Term):
    """The level of policy at which something is decided or spoken of (nl: *beleidsniveau*).

    Listed from the daily to the far-reaching. It is neither a layer of the system nor a level in a hierarchy.

    Source: 2-10
    """

    OPERATIONAL = "operational", "operationeel", "operational"
    TACTICAL = "tactical", "tactisch", "tactical"
    STRATEGIC = "strategic", "strategisch", "strategic"


class GeoLevel(Term):
    """How far something reaches: one school, a region, the country (nl: *geografisch niveau*).

    It is no level of policy, no layer of the system and no pole of the quadrant.

    Source: 4-06
    """

    SCHOOL = "school", "school", "school"
    REGION = "region", "regio", "region"
    NATIONAL = "national", "landelijk", "national"


class YardstickKind(Term):
    """In which way something shows (nl: *soort maatstaf: meetbaar, merkbaar, voelbaar*).

    Neither follows from another: what can't be measured is often noticed, and what is felt may be neither.

    Source: 1-18, 3-38
    """

    MEASURABLE = "measurable", "meetbaar", "measurable"
    NOTICEABLE = "noticeable", "merkbaar", "noticeable"
    FELT = "felt", "voelbaar", "felt"


class Setting(Term):
    """At what sort of table people talk (nl: *tafel, gesprekssetting*).

    The same aspect reads differently at another table. The list is open: ``OTHER`` goes with a word of your own.

    Source: 3-10, 0-25, 1-06, 1-17
    """

    KITCHEN_TABLE = "kitchen-table", "keukentafel", "kitchen table"
    MEETING_TABLE = "meeting-table", "vergadertafel", "meeting table"
    PANEL_DIALOGUE = "panel-dialogue", "panelgesprek", "panel dialogue"
    PROFESSIONAL_DIALOGUE = "professional-dialogue", "professionele dialoog", "professional dialogue"
    ROUND_TABLE = "round-table", "dialoogtafel", "round table"
    OTHER = "other", "anders", "other"


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


class KeyFactor(Term):
    """A factor that furthers quality culture (nl: *sleutelfactor*).

    There are four. The name of the fourth, leadership, is certain; those of the other three are inferred from what the
    source says of them. They work on each other and on the movement through the activities, so their order says
    nothing.

    Source: 2-17, 2-21, 2-22, 2-23
    """

    CONNECTEDNESS = "connectedness", "verbondenheid", "connectedness"
    LEARNING_ORGANISATION = "learning-organisation", "lerende organisatie", "learning organisation"
    PROFESSIONAL_LEARNING = "professional-learning", "professioneel leren", "professional learning"
    LEADERSHIP = "leadership", "leiderschap", "leadership"


class Sector(Term):
    """The sector of education (nl: *sector*).

    Source: 2-34
    """

    PO = "po", "primair onderwijs", "primary education"
    VO = "vo", "voortgezet onderwijs", "secondary education"
    MBO = "mbo", "middelbaar beroepsonderwijs", "secondary vocational education"
    HO = "ho", "hoger onderwijs", "higher education"


class Missing(Term):
    """Why there is no value: the value of what is not known (nl: *ontbrekende waarde*).

    Unknown is a value of its own: never 0, never left out.

    Source: 3-16
    """

    NOT_MEASURED = "not-measured", "niet gemeten", "not measured"
    REFUSED = "refused", "geweigerd", "refused"
    NOT_APPLICABLE = "not-applicable", "niet van toepassing", "not applicable"
    SUPPRESSED = "suppressed", "niet getoond", "suppressed"
