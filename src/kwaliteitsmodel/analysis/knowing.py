"""Knowing: what a model held on a day of what is planned, open or valid for a time."""

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

import attrs

from kwaliteitsmodel.domain.actions import Action
from kwaliteitsmodel.domain.angles import LiaisonVisit
from kwaliteitsmodel.domain.audits import Audit
from kwaliteitsmodel.domain.certificates import Certificate
from kwaliteitsmodel.domain.judgements import SupervisionArrangement
from kwaliteitsmodel.domain.sources import known_by
from kwaliteitsmodel.domain.support import SupportPlan, SupportProfile
from kwaliteitsmodel.model import QualityModel

_T = TypeVar("_T", Action, Audit, Certificate, LiaisonVisit, SupervisionArrangement, SupportPlan, SupportProfile)


def known_on(model: QualityModel, on: date) -> QualityModel:
    """Return *model* without the audits, visits, actions and what is valid for a time that were recorded after *on*."""
    return attrs.evolve(
        model,
        actions=_known(model.actions, on),
        arrangements=_known(model.arrangements, on),
        audits=_known(model.audits, on),
        certificates=_known(model.certificates, on),
        support_plans=_known(model.support_plans, on),
        support_profiles=_known(model.support_profiles, on),
        visits=_known(model.visits, on),
    )


def _known(things: Iterable[_T], on: date) -> tuple[_T, ...]:
    return tuple(each for each in things if known_by(each.recorded, on))
