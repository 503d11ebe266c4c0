"""Which registers there are, and what their columns are called."""

import re
import typing
from collections.abc import Mapping
from functools import cached_property

import attrs

from kwaliteitsmodel.domain.sources import Recorded
from kwaliteitsmodel.domain.stakeholders import StakeholderKind
from kwaliteitsmodel.domain.values import Text
from kwaliteitsmodel.errors import UnknownNameError
from kwaliteitsmodel.model import KINDS, Entity
from kwaliteitsmodel.readers.registers.forms import Form, form_of

_HEADINGS = {
    "id": Text(nl="id", en="id"),
    "name": Text(nl="naam", en="name"),
    "text": Text(nl="tekst", en="text"),
    "kind": Text(nl="soort", en="kind"),
    "own_kind": Text(nl="eigen soort", en="own kind"),
    "about": Text(nl="over", en="about"),
    "brin": Text(nl="brin", en="brin"),
    "site": Text(nl="vestigingscode", en="site code"),
    "board": Text(nl="bestuursnummer", en="board number"),
    "swv": Text(nl="swv-code", en="swv code"),
    "rio_provider": Text(nl="rio-aanbieder", en="rio provider"),
    "rio_location": Text(nl="rio-locatie", en="rio location"),
    "rio_board": Text(nl="rio-bestuur", en="rio board"),
    "layer": Text(nl="laag", en="layer"),
    "sector": Text(nl="sector", en="sector"),
    "regions": Text(nl="regio's", en="regions"),
    "domains": Text(nl="domeinen", en="domains"),
    "roles": Text(nl="rollen", en="roles"),
    "contributes": Text(nl="draagt bij", en="contributes"),
    "claims": Text(nl="stelt eisen", en="claims"),
    "valid": Text(nl="geldig", en="valid"),
    "source": Text(nl="van", en="from"),
    "target": Text(nl="naar", en="to"),
    "present": Text(nl="aanwezig", en="present"),
    "mutual": Text(nl="wederzijds", en="mutual"),
    "weight": Text(nl="gewicht", en="weight"),
    "medium": Text(nl="medium", en="medium"),
    "per_year": Text(nl="keer per jaar", en="times a year"),
    "of": Text(nl="school", en="school"),
    "by": Text(nl="door", en="by"),
    "on": Text(nl="datum", en="date"),
    "conversation": Text(nl="gesprek", en="conversation"),
    "angle": Text(nl="invalshoek", en="angle"),
    "words": Text(nl="toelichting", en="words"),
    "auditors": Text(nl="auditoren", en="auditors"),
    "held": Text(nl="gehouden", en="held"),
    "programme": Text(nl="auditprogramma", en="audit programme"),
    "stage": Text(nl="moment", en="stage"),
    "planned": Text(nl="gepland", en="planned"),
    "status": Text(nl="stand", en="status"),
    "editions": Text(nl="normuitgaven", en="norm editions"),
    "criteria": Text(nl="criteria", en="criteria"),
    "tests": Text(nl="toetst profiel", en="tests profile"),
    "self_evaluation": Text(nl="zelfevaluatie", en="self-evaluation"),
    "follows": Text(nl="volgt op", en="follows"),
    "outcome": Text(nl="uitkomst", en="outcome"),
    "score": Text(nl="score", en="score"),
    "criterion": Text(nl="criterium", en="criterion"),
    "scale": Text(nl="schaal", en="scale"),
    "grade": Text(nl="oordeel", en="grade"),
    "audit": Text(nl="audit", en="audit"),
    "indicator": Text(nl="indicator", en="indicator"),
    "period": Text(nl="periode", en="period"),
    "value": Text(nl="waarde", en="value"),
    "note": Text(nl="opmerking", en="note"),
    "setting": Text(nl="tafel", en="setting"),
    "own_setting": Text(nl="eigen tafel", en="own setting"),
    "participants": Text(nl="deelnemers", en="participants"),
    "consultation": Text(nl="overleg", en="consultation"),
    "policy_level": Text(nl="beleidsniveau", en="policy level"),
    "geo_level": Text(nl="gebiedsniveau", en="geographical level"),
    "owner": Text(nl="eigenaar", en="owner"),
    "helpers": Text(nl="helpers", en="helpers"),
    "due": Text(nl="uiterlijk", en="due"),
    "arises_from": Text(nl="komt voort uit", en="arises from"),
    "serves": Text(nl="dient", en="serves"),
    "done_on": Text(nl="gedaan op", en="done on"),
    "effect": Text(nl="effect", en="effect"),
    "hours": Text(nl="uren", en="hours"),
    "euros": Text(nl="euro's", en="euros"),
    "recorded.by": Text(nl="vastgelegd door", en="recorded by"),
    "recorded.on": Text(nl="vastgelegd op", en="recorded on"),
    "recorded.source": Text(nl="vastgelegd uit", en="recorded from"),
    "recorded.confidential": Text(nl="vertrouwelijk", en="confidential"),
}
"""What a column is called, by the field that stands in it."""

WITHOUT_COLUMN: Mapping[str, Mapping[str, Text]] = {
    "relations": {"form": Text(nl="vorm van verantwoording", en="form of account")},
    "audits": {"team": Text(nl="auditteam", en="audit team"), "report": Text(nl="rapport", en="report")},
    "conversations": {
        "relevances": Text(nl="relevantie", en="relevance"),
        "figures": Text(nl="besproken kengetallen", en="figures that were discussed"),
    },
}
"""What registers have no column for, by the list of the model: what takes more than a cell to say."""

_EXTRA = Text(nl="extra van een toepassing", en="extra of an application")
_RECORD = Text(nl="vastlegging", en="record")


@attrs.frozen(kw_only=True)
class Column:
    """One column of a register (nl: *kolom*): the field that stands in it, and its heading.

    *required* says that a row can't do without it.
    """

    field: str
    heading: Text
    form: Form
    required: bool


@attrs.frozen(kw_only=True, slots=False)
class Register:
    """A table that people keep by hand, a row for each entity of one kind (nl: *register*).

    *plural* is the list of the model that it holds, *name* how its file or sheet is called. *otherwise* is what a row
    says where a cell is empty.
    """

    plural: str
    name: Text
    fields: tuple[str, ...]
    otherwise: Mapping[str, object] = attrs.field(factory=dict, hash=False)

    @property
    def kind(self) -> type[Entity]:
        """The class of what stands in it."""
        return KINDS[self.plural]

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """Its columns, in the order in which they are written."""
        return tuple(self._column(each) for each in (*self.fields, *_RECORDED))

    @property
    def elsewhere(self) -> Mapping[str, Text]:
        """What it has no column for, and how that is called (nl: *wat er niet in staat*)."""
        return {**WITHOUT_COLUMN.get(self.plural, {}), "extra": _EXTRA}

    def called(self, field: str) -> Text:
        """Return how people call *field*: by the heading of its column where it has one."""
        named = {each.field: each.heading for each in self.columns}
        return {**named, **self.elsewhere, "recorded": _RECORD}[field]

    def _column(self, name: str) -> Column:
        part = name.removeprefix("recorded.")
        field: attrs.Attribute[typing.Any] = attrs.fields_dict(Recorded if part != name else self.kind)[part]
        required = field.default is attrs.NOTHING and name not in self.otherwise
        return Column(field=name, heading=_HEADINGS[name], form=form_of(field.type), required=required)

    def column(self, heading: str) -> Column | None:
        """Return the column with this *heading* in either language, however its letters and apostrophes look."""
        wanted = plain_heading(heading)
        return next((each for each in self.columns if wanted in {each.heading.nl, each.heading.en}), None)


def plain_heading(heading: str) -> str:
    """Return *heading* as it is looked for: in small letters, with straight apostrophes and single spaces."""
    return " ".join(re.sub("[‘’ʼ´`]", "'", heading).casefold().split())  # noqa: RUF001 - all are typed


_RECORDED = tuple(each for each in _HEADINGS if each.startswith("recorded."))


def _register(plural: str, nl: str, en: str, fields: str, **otherwise: object) -> Register:
    return Register(plural=plural, name=Text(nl=nl, en=en), fields=tuple(fields.split()), otherwise=otherwise)


REGISTERS: tuple[Register, ...] = (
    _register(
        "stakeholders",
        "scholen",
        "schools",
        "id name kind own_kind brin site board swv rio_provider rio_location rio_board layer sector regions domains"
        " roles contributes claims valid about",
        kind=StakeholderKind.SITE,
    ),
    _register(
        "relations",
        "relaties",
        "relations",
        "id kind own_kind source target about present mutual weight medium conversation per_year valid",
    ),
    _register("visits", "bezoeken", "visits", "id of on by conversation angle words"),
    _register(
        "audits",
        "audits",
        "audits",
        "id of kind own_kind planned held status outcome score auditors programme stage editions criteria tests"
        " self_evaluation follows about",
    ),
    _register("judgements", "oordelen", "judgements", "id of by criterion scale grade on about audit words"),
    _register("observations", "kengetallen", "key figures", "id of indicator period value note"),
    _register(
        "conversations",
        "gesprekken",
        "conversations",
        "id name held participants setting own_setting about outcome consultation policy_level geo_level",
    ),
    _register(
        "actions", "acties", "actions", "id text owner due done_on effect helpers arises_from serves hours euros"
    ),
)
"""The registers there are, in the order in which they are read."""


def register_called(name: str) -> Register | None:
    """Return the register that a file or sheet is called by, whatever follows its name, as in *visits 2024-2025*."""
    for each in REGISTERS:
        for known in (each.name.nl, each.name.en):
            if re.fullmatch(rf"{known}(?:[\W_].*)?", name.strip().replace("_", " "), re.IGNORECASE | re.DOTALL):
                return each
    return None


def register_of(name: str) -> Register:
    """Return the register with exactly this *name*, in either language.

    Raises:
        UnknownNameError: If there is none.
    """
    found = register_called(name)
    if found is None or name.casefold() not in {found.name.nl, found.name.en}:
        raise UnknownNameError(name, tuple(known for each in REGISTERS for known in (each.name.nl, each.name.en)))
    return found
