"""Models, reports and problems as plain data, for programs that read JSON."""

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import attrs

from kwaliteitsmodel.catalogue import concepts
from kwaliteitsmodel.changes import Difference
from kwaliteitsmodel.checks import Report
from kwaliteitsmodel.domain.instruments import InstrumentUse
from kwaliteitsmodel.domain.positions import QuadrantField
from kwaliteitsmodel.domain.principles import PrincipleSet
from kwaliteitsmodel.domain.questions import Question
from kwaliteitsmodel.domain.relations import Relation, RelationKind
from kwaliteitsmodel.domain.values import Text, label
from kwaliteitsmodel.domain.words import Missing
from kwaliteitsmodel.errors import Message, Problem
from kwaliteitsmodel.model import KINDS, Entity, QualityModel
from kwaliteitsmodel.readers.losses import LossReport

if TYPE_CHECKING:
    from kwaliteitsmodel.analysis.counts import CountTable, Shown


def model(shown: QualityModel, *, confidential: bool = False) -> dict[str, Any]:
    """Return what a model holds: its name, how many of each kind, and what lies in each field of the quadrant.

    What is recorded as confidential isn't in it, unless *confidential* asks for it.
    """
    shown = shown if confidential else shown.without_confidential()
    fields = quadrant(shown)
    return {
        "name": _both(shown.name),
        "about": _both(shown.about),
        "counts": counts(shown),
        "stakeholders": dict(Counter(str(each.kind.value) for each in shown.stakeholders)),
        "quadrant": {str(field.value): fields[field] for field in QuadrantField},
        "accounts": [{"from": each.source, "to": each.target, "about": list(each.about)} for each in accounts(shown)],
    }


def entries(shown: QualityModel) -> list[dict[str, Any]]:
    """Return the entities of a ready-made model, each with its kind, its name and the concepts that it comes from.

    A question tells what it belongs to as well, and a set of principles which are known, have a card or are missing.
    """
    return [
        {
            "kind": plural,
            "id": each.id,
            "name": _both(called(shown, each.id)),
            "concepts": list(concepts(each)),
            **_of_its_own(each),
        }
        for plural in KINDS
        for each in getattr(shown, plural)
    ]


def _of_its_own(entity: Entity) -> dict[str, Any]:
    """Return what an entry tells besides what every entry does."""
    if isinstance(entity, Question):
        belongs_to = entity.factor or entity.use
        return {"belongs_to": str(belongs_to.value) if belongs_to else entity.activity}
    if isinstance(entity, PrincipleSet):
        known = [
            {"number": each.number, "name": _both(each.name), "card": each.card is not None}
            for each in entity.principles
        ]
        return {"principles": known, "missing": list(entity.missing)}
    return {}


def called(shown: QualityModel, id: str) -> str | Text:
    """Return the name or text of the entity *id*, of a use that of its instrument, or the id where there is none."""
    found = shown.find(id)
    found = shown.find(found.instrument) if isinstance(found, InstrumentUse) else found
    names = (getattr(found, field, "") for field in ("name", "text", "title", "edition"))
    return next((each for each in names if each), id)


def counts(shown: QualityModel) -> dict[str, int]:
    """Return how many entities of each kind a model holds, by the name of their list."""
    return {plural: len(getattr(shown, plural)) for plural in KINDS}


def quadrant(shown: QualityModel) -> Mapping[QuadrantField, list[str]]:
    """Return the ids of what lies in each of the four fields, in the order of the model."""
    found: dict[QuadrantField, list[str]] = {field: [] for field in QuadrantField}
    for plural in _PLACED:
        for each in getattr(shown, plural):
            if each.position is not None:
                found[each.position.quadrant_field].append(each.id)
    return found


_PLACED = [plural for plural, kind in KINDS.items() if "position" in attrs.fields_dict(kind)]
"""The lists of what has a place in the quadrant."""


def accounts(shown: QualityModel) -> list[Relation]:
    """Return the relations by which someone accounts to someone, in the order of the model; absent ones are none."""
    return [each for each in shown.relations if each.kind is RelationKind.ACCOUNTS_TO and each.present]


def report(found: Report) -> dict[str, Any]:
    """Return what a check found."""
    return {
        "passed": found.passed,
        "violations": [
            {
                "rule": each.rule,
                "severity": each.severity.value,
                "id": each.id,
                "message": message(each.detail),
                "accepted_by": each.accepted_by,
            }
            for each in found.violations
        ],
        "run": list(found.run),
        "not_run": [{"rule": each.rule, "reason": message(each.reason)} for each in found.not_run],
    }


def difference(found: Difference, *, withheld: bool = False, small: bool = False) -> dict[str, Any]:
    """Return what changed from one model to another.

    *withheld* says that what is confidential wasn't compared, *small* that there are changes of small counts
    of people that aren't in it.
    """
    return {
        "changes": [
            {"code": each.detail.code, "id": each.id, "kind": each.kind, "message": message(each.detail)}
            for each in found
        ],
        "withheld": withheld,
        "small": small,
    }


def problem(found: Problem) -> dict[str, Any]:
    """Return one thing that is wrong with a document."""
    return {
        "pointer": found.pointer,
        "code": found.code,
        "message": {"nl": found.message("nl"), "en": found.message("en")},
    }


def losses(found: LossReport) -> dict[str, Any]:
    """Return what reading cost: what became of every row, what was lost of it, and what was assumed."""
    return {
        "tallies": [
            {
                "file": each.file,
                "unit": each.unit,
                "read": each.read,
                "became": {str(fate.value): n for fate, n in each.became.items()},
            }
            for each in found.tallies
        ],
        "counted": found.counted(),
        "losses": [
            {
                "file": each.file,
                "line": each.line,
                "column": each.column,
                "value": each.value,
                "place": each.place,
                "code": each.code,
                "message": message(each.detail),
            }
            for each in found.losses
        ],
        "assumptions": [message(each) for each in found.assumptions],
    }


def count_table(table: "CountTable") -> dict[str, Any]:
    """Return a table of counts with its totals: ``suppressed`` for what is left out, ``None`` for the unknown."""
    return {
        "indicator": table.indicator,
        "rows": list(table.rows),
        "columns": list(map(str, table.columns)),
        "cells": [list(map(_counted, row)) for row in table.cells],
        "row_totals": list(map(_counted, table.row_totals)),
        "column_totals": list(map(_counted, table.column_totals)),
        "total": _counted(table.total),
        "left_out": list(table.left_out),
        "withheld": table.withheld,
        "message": message(table.detail),
    }


def _counted(count: "Shown") -> int | str | None:
    return str(count.value) if isinstance(count, Missing) else count


def message(said: Message) -> dict[str, str]:
    """Return a sentence in both languages."""
    return {"nl": said.text("nl"), "en": said.text("en")}


def _both(text: str | Text) -> dict[str, str]:
    return {"nl": label(text, "nl"), "en": label(text, "en")}
