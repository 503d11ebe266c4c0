"""Stakeholders: everyone who contributes to appropriate education or makes a claim on it."""

from typing import Any, ClassVar

import attrs

from kwaliteitsmodel.domain.codes import (
    BoardNumber,
    Brin,
    RioBoard,
    RioLocation,
    RioProvider,
    SiteCode,
    SwvCode,
)
from kwaliteitsmodel.domain.fields import (
    a,
    check_each,
    distinct,
    is_id,
    is_one_at_most,
    is_plain,
    is_text,
    later,
    optional,
)
from kwaliteitsmodel.domain.ids import RegionId, StakeholderId
from kwaliteitsmodel.domain.periods import Period
from kwaliteitsmodel.domain.sources import Recorded
from kwaliteitsmodel.domain.values import NO_EXTRA, Extra, Text, is_label, is_name
from kwaliteitsmodel.domain.words import Layer, Sector, Term, has_own_kind
from kwaliteitsmodel.errors import InvalidValueError, Message


class StakeholderKind(Term):
    """What sort of person or organisation a stakeholder is (nl: *soort belanghebbende*).

    The list is open: ``OTHER`` goes with a word of your own, :attr:`Stakeholder.own_kind`.

    Source: 3-20, 3-21, 3-65, 2-34
    """

    SITE = "site", "vestiging", "site"
    INSTITUTION = "institution", "instelling", "institution"
    BOARD = "board", "schoolbestuur", "school board"
    SAMENWERKINGSVERBAND = "samenwerkingsverband", "samenwerkingsverband", "samenwerkingsverband"
    PARTNERSHIP = "partnership", "opleidingspartnerschap", "training partnership"
    TEACHER_EDUCATION = "teacher-education", "lerarenopleiding", "teacher education"
    MUNICIPALITY = "municipality", "gemeente", "municipality"
    YOUTH_CARE = "youth-care", "jeugdhulp", "youth care"
    HEALTH_CARE = "health-care", "gezondheidszorg", "health care"
    INSPECTORATE = "inspectorate", "inspectie", "inspectorate"
    MINISTRY = "ministry", "ministerie", "ministry"
    POLITICS = "politics", "politiek", "politics"
    MEDIA = "media", "media", "media"
    PUBLIC = "public", "bevolking", "the public"
    CHILD = "child", "kind", "child"
    PARENT = "parent", "ouder", "parent"
    ROLE = "role", "rol van mensen", "role of people"
    OTHER = "other", "anders", "other"


def _has_the_brin_of_its_site(stakeholder: "Stakeholder") -> None:
    """Refuse a site code that begins with another BRIN than the one beside it."""
    site, brin = stakeholder.site, stakeholder.brin
    if site is not None and brin is not None and not site.text.startswith(brin.text):
        raise _clash("brin", site, site.brin, brin)


def _has_the_sector_of_its_swv(stakeholder: "Stakeholder") -> None:
    """Refuse a code of a samenwerkingsverband that names another sector than the one beside it."""
    swv, sector = stakeholder.swv, stakeholder.sector
    if swv is not None and sector not in {None, swv.sector}:
        raise _clash("sector", swv, swv.sector, sector)


@attrs.frozen(kw_only=True)
class Stakeholder:
    """A person in a role, or an organisation, that contributes or makes a claim (nl: *belanghebbende, stakeholder*).

    Sites, institutions, boards, samenwerkingsverbanden, municipalities and roles of people are all stakeholders;
    *kind* says which. To what a stakeholder belongs is said by relations. One may work in several *regions* and
    *domains*, such as care, and have several *roles*, such as chair; domains and roles are in one's own words.
    *contributes* and *claims* are ``None`` where that is not known. Without *valid* it exists always.

    Raises:
        InvalidValueError: If the kind is ``OTHER`` and *own_kind* is empty; if the site code belongs to another
            institution than *brin* says; if *sector* isn't the sector of the code *swv*.

    Source: 3-20, 0-18, 0-26

    Example:
        >>> school = Stakeholder(id=StakeholderId("linde"), name="De Linde", kind=StakeholderKind.SITE)
        >>> school.kind.label("nl")
        'vestiging'
    """

    id: StakeholderId = attrs.field(metadata=later(is_id))
    name: str | Text = attrs.field(metadata=later(is_name))
    kind: StakeholderKind = attrs.field(metadata=later(a(StakeholderKind)))
    own_kind: str = attrs.field(default="", metadata=later(is_text))
    about: str | Text = attrs.field(default="", metadata=later(is_label))
    brin: Brin | None = attrs.field(default=None, metadata=later(optional(a(Brin))))
    site: SiteCode | None = attrs.field(default=None, metadata=later(optional(a(SiteCode))))
    board: BoardNumber | None = attrs.field(default=None, metadata=later(optional(a(BoardNumber))))
    swv: SwvCode | None = attrs.field(default=None, metadata=later(optional(a(SwvCode))))
    rio_provider: RioProvider | None = attrs.field(default=None, metadata=later(optional(a(RioProvider))))
    rio_location: RioLocation | None = attrs.field(default=None, metadata=later(optional(a(RioLocation))))
    rio_board: RioBoard | None = attrs.field(default=None, metadata=later(optional(a(RioBoard))))
    layer: Layer | None = attrs.field(default=None, metadata=later(optional(a(Layer))))
    sector: Sector | None = attrs.field(default=None, metadata=later(optional(a(Sector))))
    regions: tuple[RegionId, ...] = attrs.field(default=(), metadata=later(distinct(is_id)))
    domains: tuple[str, ...] = attrs.field(default=(), metadata=later(distinct(is_text)))
    roles: tuple[str, ...] = attrs.field(default=(), metadata=later(distinct(is_text)))
    contributes: bool | None = attrs.field(default=None, metadata=later(optional(a(bool))))
    claims: bool | None = attrs.field(default=None, metadata=later(optional(a(bool))))
    valid: Period | None = attrs.field(default=None, metadata=later(optional(a(Period))))
    recorded: Recorded | None = attrs.field(default=None, metadata=later(optional(a(Recorded))))
    extra: Extra = attrs.field(default=NO_EXTRA, metadata=later(a(Extra)))

    _spanning: ClassVar = (has_own_kind, _has_the_brin_of_its_site, _has_the_sector_of_its_swv)

    def _is_plain(self) -> bool:
        """Return whether this is surely right: short ids of ASCII, and nothing of what is rare; most are so."""
        me: Any = self  # whatever its types promise
        return (
            me.extra is NO_EXTRA
            and type(me.kind) is StakeholderKind
            and me.kind is not StakeholderKind.OTHER
            and type(me.name) is str
            and me.name.isprintable()
            and me.name.strip() != ""
            and type(me.own_kind) is type(me.about) is str
            and not me.own_kind
            and not me.about
            and (me.brin is None or type(me.brin) is Brin)
            and (me.site is None or type(me.site) is SiteCode)
            and (me.site is None or me.brin is None or me.site.text.startswith(me.brin.text))
            and me.board is None
            and me.swv is None
            and me.rio_provider is None
            and me.rio_location is None
            and me.rio_board is None
            and me.layer is None
            and (me.sector is None or type(me.sector) is Sector)
            and type(me.domains) is type(me.roles) is tuple
            and not me.domains
            and not me.roles
            and (me.contributes is None or type(me.contributes) is bool)
            and (me.claims is None or type(me.claims) is bool)
            and (me.valid is None or type(me.valid) is Period)
            and (me.recorded is None or type(me.recorded) is Recorded)
            and is_one_at_most(me.regions)
            and type(me.id) is str
            and me.id != ""
            and is_plain("".join((me.id, *me.regions)))
        )

    def __attrs_post_init__(self) -> None:
        if self._is_plain():
            return
        check_each(self)
        for check in self._spanning:
            check(self)


def _clash(field: str, code: object, expected: object, found: object) -> InvalidValueError:
    """Return the error for a *field* that contradicts a code."""
    return InvalidValueError(
        Message(
            code="codes-clash",
            en="{field} is {found}, but the code {code} says {expected}",
            nl="{field} is {found}, maar de code {code} zegt {expected}",
            fields={"field": field, "code": code, "expected": expected, "found": found},
        ),
        field,
    )
