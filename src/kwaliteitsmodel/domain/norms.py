"""Norms: what is asked of quality, in which edition, on which scale, and how norms relate to each other."""

from datetime import date
from typing import ClassVar

import attrs

from kwaliteitsmodel.domain.fields import a, each_once, is_id, is_text, many, optional, require_day, whole
from kwaliteitsmodel.domain.ids import (
    CriterionId,
    MappingId,
    NormEditionId,
    NormId,
    ScaleId,
    ScaleMappingId,
    StakeholderId,
    SupportPlanId,
)
from kwaliteitsmodel.domain.periods import ApproximateDate, Period
from kwaliteitsmodel.domain.sources import Citation
from kwaliteitsmodel.domain.values import NO_EXTRA, Extra, Text, is_label, is_name
from kwaliteitsmodel.domain.words import Term
from kwaliteitsmodel.errors import InvalidValueError, Message


class RequirementOrigin(Term):
    """Whose requirements they are: our own or those of others (nl: *wij- en zij-kwaliteit*).

    Source: 0-02, 1-01
    """

    OURS = "ours", "van onszelf", "our own"
    THEIRS = "theirs", "van anderen", "those of others"


class AdoptionStage(Term):
    """Whether someone was among the first to work with a norm (nl: *vroege of latere gebruiker*).

    Source: 1-05
    """

    EARLY = "early", "vroege gebruiker", "early adopter"
    LATER = "later", "latere gebruiker", "later adopter"


@attrs.frozen(kw_only=True)
class Adoption:
    """That someone began to work with a norm, early or later (nl: *ingebruikname van een norm*).

    Source: 1-05
    """

    by: StakeholderId = attrs.field(validator=is_id)
    stage: AdoptionStage = attrs.field(validator=a(AdoptionStage))
    since: ApproximateDate | None = attrs.field(default=None, validator=optional(a(ApproximateDate)))


@attrs.frozen(kw_only=True)
class Norm:
    """A set of requirements that one can be held to, and perhaps certified for (nl: *norm*).

    It is not the shared perspective from which a dialogue starts, which is sometimes called a norm too. *owner* is who
    looks after it, *certifiable* whether one can be certified for it, and *needs_basic_arrangement* whether that takes
    the basic arrangement of the inspection; ``None`` where that isn't known. *adoptions* are by whom it is used, as far
    as is known.

    Raises:
        InvalidValueError: If someone adopts it twice.

    Source: 1-01, 1-05, 1-25, 3-30

    Example:
        >>> Norm(id=NormId("kso"), name="Kwaliteitsnorm Speciaal Onderwijs", certifiable=True).certifiable
        True
    """

    id: NormId = attrs.field(validator=is_id)
    name: str | Text = attrs.field(validator=is_name)
    about: str | Text = attrs.field(default="", validator=is_label)
    owner: StakeholderId | None = attrs.field(default=None, validator=optional(is_id))
    origin: RequirementOrigin | None = attrs.field(default=None, validator=optional(a(RequirementOrigin)))
    certifiable: bool | None = attrs.field(default=None, validator=optional(a(bool)))
    needs_basic_arrangement: bool | None = attrs.field(default=None, validator=optional(a(bool)))
    adoptions: tuple[Adoption, ...] = attrs.field(default=(), validator=each_once(Adoption, "by"))
    citations: tuple[Citation, ...] = attrs.field(default=(), validator=many(a(Citation)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))


@attrs.frozen(kw_only=True)
class NormEdition:
    """A norm as it was in a certain time (nl: *uitgave van een norm*).

    Source: 1-01, 2-02, 3-30
    """

    id: NormEditionId = attrs.field(validator=is_id)
    norm: NormId = attrs.field(validator=is_id)
    edition: str | Text = attrs.field(default="", validator=is_label)
    published: ApproximateDate | None = attrs.field(default=None, validator=optional(a(ApproximateDate)))
    valid: Period | None = attrs.field(default=None, validator=optional(a(Period)))
    scale: ScaleId | None = attrs.field(default=None, validator=optional(is_id))
    citations: tuple[Citation, ...] = attrs.field(default=(), validator=many(a(Citation)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))


class CriterionKind(Term):
    """What a node in the tree of a norm is (nl: *soort onderdeel van een norm*).

    Source: 1-01, 3-30
    """

    AREA = "area", "gebied", "area"
    STANDARD = "standard", "standaard", "standard"
    CRITERION = "criterion", "criterium", "criterion"


class Binding(Term):
    """How binding a requirement is (nl: *bindendheid*).

    Source: 1-01
    """

    REQUIRED = "required", "verplicht", "required"
    RECOMMENDED = "recommended", "aanbevolen", "recommended"
    OPTIONAL = "optional", "vrij", "optional"


def _is_no_part_of_itself(criterion: "Criterion") -> None:
    """Refuse a criterion that is a part of itself."""
    if criterion.part_of == criterion.id:
        raise InvalidValueError(
            Message(
                code="criterion-in-itself",
                en="{id!r} can't be a part of itself",
                nl="{id!r} kan geen deel zijn van zichzelf",
                fields={"id": criterion.id},
            ),
            "part_of",
        )


@attrs.frozen(kw_only=True)
class Criterion:
    """Something that an edition of a norm asks, or a part of it that holds such things (nl: *criterium, standaard*).

    *code* is what the norm itself calls it. In the tree of the norm it is *part_of* a standard or an area; without that
    it stands at the top. *support_plan* is the support plan in which a samenwerkingsverband and its schools agreed on
    it; ``None`` where it refers to none.

    Raises:
        InvalidValueError: If it is a part of itself.

    Source: 1-01, 3-30, 4-07
    """

    id: CriterionId = attrs.field(validator=is_id)
    edition: NormEditionId = attrs.field(validator=is_id)
    name: str | Text = attrs.field(validator=is_name)
    code: str = attrs.field(default="", validator=is_text)
    kind: CriterionKind = attrs.field(default=CriterionKind.CRITERION, validator=a(CriterionKind))
    part_of: CriterionId | None = attrs.field(default=None, validator=optional(is_id))
    binding: Binding | None = attrs.field(default=None, validator=optional(a(Binding)))
    about: str | Text = attrs.field(default="", validator=is_label)
    scale: ScaleId | None = attrs.field(default=None, validator=optional(is_id))
    support_plan: SupportPlanId | None = attrs.field(default=None, validator=optional(is_id))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))

    _spanning: ClassVar = (_is_no_part_of_itself,)

    def __attrs_post_init__(self) -> None:
        for check in self._spanning:
            check(self)


@attrs.frozen(kw_only=True)
class Grade:
    """One of the judgements that a scale has (nl: *trede van een schaal*).

    *rank* says which is better, a higher one; ``None`` for one outside the order, such as "can't be judged". *valid* is
    when it could be given. *ended* is the last day on which it could, where that is known only roughly; since when it
    could isn't known then, unless *valid* says so. *appraisal* says that it is an appreciation of what someone set out
    to do, and no judgement of what is required.

    Source: 3-30, 4-20
    """

    value: str = attrs.field(validator=is_text)
    label: str | Text = attrs.field(default="", validator=is_label)
    rank: int | None = attrs.field(default=None, validator=optional(whole(0)))
    valid: Period | None = attrs.field(default=None, validator=optional(a(Period)))
    appraisal: bool = attrs.field(default=False, validator=a(bool))
    ended: ApproximateDate | None = attrs.field(default=None, validator=optional(a(ApproximateDate)))


@attrs.frozen(kw_only=True)
class Scale:
    """The judgements that can be given, and when each of them could (nl: *beoordelingsschaal*).

    Raises:
        InvalidValueError: If one grade stands in it twice.

    Source: 3-30, 4-10, 4-20

    Example:
        >>> scale = Scale(
        ...     id=ScaleId("s"),
        ...     name="Inspection",
        ...     grades=(Grade(value="adequate", rank=1), Grade(value="good", valid=Period.parse("..2023-07-31"))),
        ... )
        >>> [each.value for each in scale.grades]
        ['adequate', 'good']
    """

    id: ScaleId = attrs.field(validator=is_id)
    name: str | Text = attrs.field(validator=is_name)
    grades: tuple[Grade, ...] = attrs.field(default=(), validator=each_once(Grade, "value"))
    citations: tuple[Citation, ...] = attrs.field(default=(), validator=many(a(Citation)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))


def could_be_given(grade: Grade, on: date) -> bool | None:
    """Return whether *grade* could be given *on* that day; ``None`` where it may and may not.

    One of which nothing is said always could. Where its end is known only roughly, it surely could from the beginning
    that *valid* says up to the first day that may have been the last. Nothing is known of one that is said to have
    ended before it began.

    Raises:
        InvalidValueError: If *on* is no day.

    Source: 3-30, 4-20

    Example:
        >>> good = Grade(value="good", ended=ApproximateDate.parse("2023-06-01..2023-09-30"))
        >>> print(could_be_given(good, date(2023, 7, 15)), could_be_given(good, date(2023, 10, 1)))
        None False
    """
    require_day("on", on)
    start = grade.valid.start if grade.valid is not None else None
    if start is not None and grade.ended is not None and grade.ended.is_before(start):
        return None
    if not (grade.valid is None or on in grade.valid) or (grade.ended is not None and grade.ended.is_before(on)):
        return False
    return True if grade.ended is None or (start is not None and on <= grade.ended.earliest) else None


def grades_on(scale: Scale, on: date) -> tuple[Grade, ...]:
    """Return the grades of *scale* that could be given *on* that day, or may have been.

    Raises:
        InvalidValueError: If *on* is no day.

    Source: 3-30, 4-20

    Example:
        >>> scale = Scale(
        ...     id=ScaleId("s"),
        ...     name="Inspection",
        ...     grades=(Grade(value="adequate", rank=1), Grade(value="good", valid=Period.parse("..2023-07-31"))),
        ... )
        >>> [[each.value for each in grades_on(scale, date(year, 1, 1))] for year in (2023, 2024)]
        [['adequate', 'good'], ['adequate']]
    """
    require_day("on", on)
    return tuple(each for each in scale.grades if could_be_given(each, on) is not False)


def places(scale: Scale) -> dict[str, int]:
    """Return, for each grade of *scale* that has a rank, which step it is from below; those of one rank share a step.

    Source: 3-30, 4-20

    Example:
        >>> grades = (Grade(value="good", rank=30), Grade(value="bad", rank=10), Grade(value="can't tell"))
        >>> places(Scale(id=ScaleId("s"), name="Scale", grades=grades))
        {'good': 1, 'bad': 0}
    """
    ranks = sorted({each.rank for each in scale.grades if each.rank is not None})
    step = {rank: place for place, rank in enumerate(ranks)}
    return {each.value: step[each.rank] for each in scale.grades if each.rank is not None}


def is_valid_on(edition: NormEdition, on: date) -> bool | None:
    """Return whether *edition* is valid *on* that day; ``None`` where it doesn't say when it is.

    What was surely published only later isn't valid yet.

    Raises:
        InvalidValueError: If *on* is no day.

    Source: 1-01, 3-30

    Example:
        >>> edition = NormEdition(
        ...     id=NormEditionId("kso:2011"), norm=NormId("kso"), published=ApproximateDate.parse("2011-11")
        ... )
        >>> is_valid_on(edition, date(2011, 1, 1)), is_valid_on(edition, date(2012, 1, 1))
        (False, None)
    """
    require_day("on", on)
    if edition.valid is not None:
        return on in edition.valid
    return False if edition.published is not None and edition.published.is_after(on) else None


class MappingKind(Term):
    """How what one criterion asks relates to what another asks (nl: *soort koppeling tussen normen*).

    Source: 1-25
    """

    EQUAL = "equal", "vraagt hetzelfde als", "asks the same as"
    SUBSET = "subset", "is een deel van", "is a part of"
    SUPERSET = "superset", "omvat", "contains"
    INTERSECTS = "intersects", "overlapt met", "overlaps"

    @property
    def inverse(self) -> "MappingKind":
        """How the other relates to the one: a part is contained, and the other way round."""
        return {MappingKind.SUBSET: MappingKind.SUPERSET, MappingKind.SUPERSET: MappingKind.SUBSET}.get(self, self)


def _maps_two(mapping: "NormMapping") -> None:
    """Refuse a mapping of a criterion to itself."""
    if mapping.source == mapping.target:
        raise InvalidValueError(
            Message(
                code="mapped-to-itself",
                en="two different criteria are meant, not {id!r} twice",
                nl="er zijn twee verschillende criteria bedoeld, niet tweemaal {id!r}",
                fields={"id": mapping.source},
            ),
            "target",
        )


@attrs.frozen(kw_only=True)
class NormMapping:
    """How a criterion of one norm or edition relates to one of another, and why (nl: *koppeling tussen normen*).

    Raises:
        InvalidValueError: If both are the same.

    Source: 1-25
    """

    id: MappingId = attrs.field(validator=is_id)
    source: CriterionId = attrs.field(validator=is_id)
    target: CriterionId = attrs.field(validator=is_id)
    kind: MappingKind = attrs.field(validator=a(MappingKind))
    rationale: str | Text = attrs.field(default="", validator=is_label)
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))

    _spanning: ClassVar = (_maps_two,)

    def __attrs_post_init__(self) -> None:
        for check in self._spanning:
            check(self)


@attrs.frozen(kw_only=True)
class GradePair:
    """That a grade of one scale means what a grade of another means (nl: *gelijkgestelde treden*).

    Source: 4-10
    """

    source: str = attrs.field(validator=is_text)
    target: str = attrs.field(validator=is_text)


@attrs.frozen(kw_only=True)
class ScaleMapping:
    """Which grades of one scale are taken to mean which of another, and why (nl: *koppeling tussen schalen*).

    Only with such a mapping are judgements on two scales compared.

    Raises:
        InvalidValueError: If one grade of the source is mapped twice.

    Source: 4-10
    """

    id: ScaleMappingId = attrs.field(validator=is_id)
    source: ScaleId = attrs.field(validator=is_id)
    target: ScaleId = attrs.field(validator=is_id)
    pairs: tuple[GradePair, ...] = attrs.field(default=(), validator=each_once(GradePair, "source"))
    rationale: str | Text = attrs.field(default="", validator=is_label)
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))
