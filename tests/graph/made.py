"""Stakeholders and relations of which only what a test is about is said."""

from typing import Any

import kwaliteitsmodel as km


def person(id: str, **known: Any) -> km.Stakeholder:
    """Return a role with this id, called so."""
    return km.Stakeholder(**{"id": km.StakeholderId(id), "name": id, "kind": km.StakeholderKind.ROLE, **known})


def tie(id: str, source: str = "a", target: str = "b", **known: Any) -> km.Relation:
    """Return a relation of trust with this id."""
    ends = {"source": km.StakeholderId(source), "target": km.StakeholderId(target)}
    return km.Relation(**{"id": km.RelationId(id), "kind": km.RelationKind.TRUSTS, **ends, **known})
