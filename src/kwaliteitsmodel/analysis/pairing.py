"""Pairing: which own judgements are laid beside which of others, and which have nothing beside them, and why."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from functools import cache

import attrs

from kwaliteitsmodel.analysis.asked import held
from kwaliteitsmodel.analysis.independence import belongings
from kwaliteitsmodel.domain.audits import AuditKind
from kwaliteitsmodel.domain.fields import wrong_type
from kwaliteitsmodel.domain.ids import (
    CriterionId,
    EntityId,
    JudgementId,
    ScaleId,
    ScaleMappingId,
    StakeholderId,
    SupportPlanId,
)
from kwaliteitsmodel.domain.judgements import Judgement
from kwaliteitsmodel.domain.norms import ScaleMapping
from kwaliteitsmodel.domain.rhythms import after
from kwaliteitsmodel.domain.words import Term
from kwaliteitsmodel.errors import InvalidValueError, Message
from kwaliteitsmodel.model import QualityModel


@attrs.frozen(kw_only=True)
class JudgedTwice:
    """What an organisation judges of itself, and another judges of it (nl: *eigen en extern oordeel*).

    Both are by the same *criterion*, of the same thing (*about*, or the organisation as a whole), on the same *scale*;
    where a mapping was asked for, the grades are those it maps to.

    Source: 4-07, 4-10
    """

    of: StakeholderId
    about: EntityId | None
    criterion: CriterionId
    scale: ScaleId
    own: JudgementId
    external: JudgementId
    own_grade: str
    external_grade: str


class Unpaired(Term):
    """Why a judgement isn't compared (nl: *reden om een oordeel niet te vergelijken*).

    Source: 4-10
    """

    ALONE = "alone", "er is geen oordeel om ernaast te leggen", "there is no judgement to lay beside it"
    OTHER_SCALE = "other-scale", "het oordeel ernaast heeft een andere schaal", "the one beside it is on another scale"
    UNMAPPED = "unmapped", "de koppeling noemt deze trede niet", "the mapping doesn't name this grade"
    NO_GRADE = "no-grade", "de schaal heeft deze trede niet", "the scale doesn't have this grade"
    CONTRADICTORY = (
        "contradictory",
        "oordelen van één dag spreken elkaar tegen",
        "those of one day contradict each other",
    )
    SAME_ORGANISATION = (
        "same-organisation",
        "wie oordeelt hoort bij dezelfde organisatie",
        "who judges belongs to the same organisation",
    )


@attrs.frozen(kw_only=True)
class LeftOut:
    """A judgement that isn't compared, and why (nl: *niet vergeleken oordeel*).

    Source: 4-10
    """

    judgement: JudgementId
    why: Unpaired


def paired(  # noqa: PLR0913 - what is asked, each by itself
    model: QualityModel,
    on: date,
    years: int,
    by: Collection[StakeholderId],
    mappings: Collection[ScaleMappingId],
    *,
    plan: SupportPlanId | None,
) -> tuple[list[JudgedTwice], list[LeftOut]]:
    """Return the pairs of own judgements and those of others up to *on*, and the judgements that are left out.

    With *plan*, only what is judged by criteria that refer to it.

    Raises:
        InvalidValueError: If two mappings have one source, or an id is of something else.
        UnknownIdError: If the model doesn't hold one of *mappings*.

    Source: 4-07, 4-10, 4-22
    """
    sided, related = _sided(model, _counting(model, on, years, by, plan))
    read, unread = _read(model, sided, _mappings(model, mappings))
    latest, contradictory = _latest(read)
    pairs, alone = _paired(latest)
    return pairs, [*related, *unread, *contradictory, *alone]


def several(name: str, ids: Collection[str]) -> Collection[str]:
    """Return *ids*, and refuse one text where several ids are meant."""
    if isinstance(ids, str):
        raise wrong_type(name, "several ids", "meerdere id’s", ids)
    return ids


_Sided = tuple[Judgement, bool]
"""A judgement, and whether it is one's own."""


def _counting(
    model: QualityModel, on: date, years: int, by: Collection[StakeholderId], plan: SupportPlanId | None
) -> Iterator[_Sided]:
    """Yield the judgements that count: one's own, and those of whoever is asked for, by criteria of the plan if any."""
    asked, of_plan = frozenset(by), {each.id for each in model.criteria if each.support_plan == plan}
    own_audits = {each.id: each.of for each in model.audits if each.kind is AuditKind.SELF_EVALUATION}
    for each in model.judgements:
        if plan is not None and each.criterion not in of_plan:
            continue
        own = each.is_own or (each.audit is not None and own_audits.get(each.audit) == each.of)
        if each.on <= on <= after(each.on, years=years) and (own or not asked or each.by in asked):
            yield each, own


def _sided(model: QualityModel, judgements: Iterable[_Sided]) -> tuple[list[_Sided], list[LeftOut]]:
    """Return the judgements that are one's own or those of others, and those that are neither."""
    index = belongings(model)
    own = cache(lambda who, day: index.on(who, day).own)
    sided: list[_Sided] = []
    related: list[LeftOut] = []
    for each, is_own in judgements:
        if is_own or own(each.by, each.on).isdisjoint(own(each.of, each.on)):
            sided.append((each, is_own))
        else:
            related.append(LeftOut(judgement=each.id, why=Unpaired.SAME_ORGANISATION))
    return sided, related


def _mappings(model: QualityModel, ids: Collection[ScaleMappingId]) -> dict[ScaleId, tuple[ScaleId, dict[str, str]]]:
    """Return, for each scale that is read as another, as which one and what becomes of its grades."""
    found: dict[ScaleId, tuple[ScaleId, dict[str, str]]] = {}
    for asked in several("mappings", ids):
        each = held(model, asked, ScaleMapping)
        if each.source in found:
            raise _twice(each)
        found[each.source] = each.target, {pair.source: pair.target for pair in each.pairs}
    return found


def _twice(mapping: ScaleMapping) -> InvalidValueError:
    return InvalidValueError(
        Message(
            code="scale-mapped-twice",
            en="two mappings read the scale {scale!r} as another: choose one",
            nl="twee koppelingen lezen de schaal {scale!r} als een andere: kies er een",
            fields={"scale": mapping.source},
        ),
        "mappings",
    )


_Read = tuple[Judgement, bool, ScaleId, str]
"""A judgement, whether it is one's own, and the scale and grade as which it is read."""


def _read(
    model: QualityModel, judgements: Iterable[_Sided], mappings: dict[ScaleId, tuple[ScaleId, dict[str, str]]]
) -> tuple[list[_Read], list[LeftOut]]:
    """Return how judgements are read through *mappings*, and those that can't be, or with a grade that isn't there."""
    known = {each.id: {grade.value for grade in each.grades} for each in model.scales}
    read: list[_Read] = []
    unread: list[LeftOut] = []
    for each, own in judgements:
        scale, grades = mappings.get(each.scale, (each.scale, {}))
        grade = grades.get(each.grade, each.grade if scale == each.scale else None)
        if grade is None:
            unread.append(LeftOut(judgement=each.id, why=Unpaired.UNMAPPED))
        elif grade not in known.get(scale, {grade}):
            unread.append(LeftOut(judgement=each.id, why=Unpaired.NO_GRADE))
        else:
            read.append((each, own, scale, grade))
    return read, unread


_Thing = tuple[StakeholderId, EntityId | None, CriterionId]
_Given = tuple[JudgementId, str]
_Sides = dict[bool, _Given | None]
"""What is judged by oneself and by others; ``None`` where that is contradictory."""


def _latest(read: Iterable[_Read]) -> tuple[dict[_Thing, dict[ScaleId, _Sides]], list[LeftOut]]:
    """Return the latest own and the latest external judgement of each thing on each scale, and those that clash."""
    last: dict[tuple[_Thing, ScaleId, bool], list[_Read]] = {}
    for one in read:
        each, own, scale, _ = one
        key = ((each.of, each.about, each.criterion), scale, own)
        before = last.get(key)
        if before is None or before[0][0].on < each.on:
            last[key] = [one]
        elif before[0][0].on == each.on:
            before.append(one)
    found: dict[_Thing, dict[ScaleId, _Sides]] = {}
    clashing: list[LeftOut] = []
    for (thing, scale, own), several in last.items():
        sides = found.setdefault(thing, {}).setdefault(scale, {})
        if len({grade for *_, grade in several}) > 1:
            clashing += [LeftOut(judgement=each.id, why=Unpaired.CONTRADICTORY) for each, *_ in several]
            sides[own] = None
        else:
            each, *_, grade = min(several, key=lambda one: one[0].id)
            sides[own] = each.id, grade
    return found, clashing


def _paired(latest: dict[_Thing, dict[ScaleId, _Sides]]) -> tuple[list[JudgedTwice], list[LeftOut]]:
    """Return the pairs, and the judgements that have nothing beside them."""
    pairs: list[JudgedTwice] = []
    alone: list[LeftOut] = []
    for thing, scales in latest.items():
        sorts = {own for sides in scales.values() for own in sides}
        elsewhere = Unpaired.OTHER_SCALE if len(sorts) > 1 else Unpaired.ALONE
        for scale, sides in scales.items():
            own, external = sides.get(True), sides.get(False)
            if own and external:
                pairs.append(_pair(thing, scale, own, external))
            else:
                why = Unpaired.CONTRADICTORY if None in sides.values() else elsewhere
                alone += [LeftOut(judgement=each, why=why) for each, _ in filter(None, (own, external))]
    return pairs, alone


def _pair(thing: _Thing, scale: ScaleId, ours: _Given, theirs: _Given) -> JudgedTwice:
    of, about, criterion = thing
    (own, own_grade), (external, external_grade) = ours, theirs
    return JudgedTwice(
        of=of,
        about=about,
        criterion=criterion,
        scale=scale,
        own=own,
        external=external,
        own_grade=own_grade,
        external_grade=external_grade,
    )
