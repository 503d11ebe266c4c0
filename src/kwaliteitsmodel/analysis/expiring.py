"""Expiring: what is valid for a time and ends, and after which nothing of its sort has come."""

from collections.abc import Hashable, Iterator
from datetime import date

import attrs

from kwaliteitsmodel.analysis.certificates import certified, norm_of
from kwaliteitsmodel.domain.ids import EntityId, StakeholderId
from kwaliteitsmodel.domain.periods import Period
from kwaliteitsmodel.domain.values import Text
from kwaliteitsmodel.model import QualityModel


@attrs.frozen(kw_only=True)
class Ending:
    """Something that is no longer valid after a *day* (nl: *iets dat afloopt*).

    *of* is whose it is, *by* who has to see to it that something comes after it.

    Source: 1-22, 3-32, 4-08
    """

    what: Text
    about: EntityId
    of: StakeholderId
    by: tuple[StakeholderId, ...]
    day: date


@attrs.frozen(kw_only=True)
class _Valid:
    """What is valid for a time, of which sort and whose it is."""

    key: Hashable
    valid: Period | None
    what: Text
    about: EntityId
    of: StakeholderId
    by: tuple[StakeholderId, ...]


def endings(model: QualityModel, on: date) -> Iterator[Ending]:
    """Yield what ends on a day to come, and what ended while nothing of its sort has come after it.

    Source: 1-22, 3-32, 4-08
    """
    renewed = {EntityId(each.certificate) for each in certified(model, on=on) if each.renewed}
    every = [each for each in _every(model) if each.about not in renewed]
    last: dict[Hashable, date] = {}
    for each in every:
        if each.valid is None or each.valid.start is None or each.valid.start <= on:
            last[each.key] = max(last.get(each.key, date.min), _end(each.valid))
    for each in every:
        end = each.valid.end if each.valid else None
        if end is not None and (end >= on or end == last[each.key]):
            yield Ending(what=each.what, about=each.about, of=each.of, by=each.by, day=end)


def _end(valid: Period | None) -> date:
    return valid.end or date.max if valid else date.max


def _every(model: QualityModel) -> Iterator[_Valid]:
    norms = norm_of(model)
    for each in model.certificates:
        yield _one((norms[each.edition], each.holder), each.valid, _CERTIFICATE, each.id, each.holder, each.holder)
    for plan in model.support_plans:
        yield _one((_PLAN, plan.of), plan.valid, _PLAN, plan.id, plan.of, plan.of)
    for profile in model.support_profiles:
        yield _one((_PROFILE, profile.of), profile.valid, _PROFILE, profile.id, profile.of, profile.of)
    for one in model.arrangements:
        yield _one((_ARRANGEMENT, one.of), one.valid, _ARRANGEMENT, one.id, one.of)


def _one(key: Hashable, valid: Period | None, what: Text, about: str, of: StakeholderId, *by: StakeholderId) -> _Valid:
    return _Valid(key=key, valid=valid, what=what, about=EntityId(about), of=of, by=by)


_CERTIFICATE = Text(nl="certificaat", en="certificate")
_PLAN = Text(nl="ondersteuningsplan", en="support plan")
_PROFILE = Text(nl="schoolondersteuningsprofiel", en="school support profile")
_ARRANGEMENT = Text(nl="toezichtsarrangement", en="supervision arrangement")
