"""A network without names: the same structure under ids that only the holder of a secret can lead back."""

import hmac
import secrets
from collections.abc import Callable, Iterable
from hashlib import sha256

import attrs

from kwaliteitsmodel.domain.fields import wrong_type
from kwaliteitsmodel.domain.ids import AspectId, ConversationId, RegionId, RelationId, SourceId, StakeholderId
from kwaliteitsmodel.domain.relations import Relation
from kwaliteitsmodel.domain.sources import Recorded
from kwaliteitsmodel.domain.stakeholders import Stakeholder
from kwaliteitsmodel.domain.values import NO_EXTRA, Text
from kwaliteitsmodel.model import QualityModel

_Alias = Callable[[str, str], str]


def pseudonymised(model: QualityModel, *, secret: bytes | None = None) -> QualityModel:
    """Return the stakeholders and relations of *model* under pseudonyms (nl: *gepseudonimiseerd*).

    Kept are who is tied to whom, kinds, weights, layers, sectors, periods and days. Names, codes, texts, ``extra`` and
    all other entities are gone. Every id, and every own kind, is another one: the same *secret* always makes the same
    of the same, so that two exports can be joined; without a *secret* one is made and forgotten. The order of all of
    them is that of the new ids, so it says nothing about the old ones. Whoever knows a network may still recognise
    people by their place in it: this is no anonymity.

    Raises:
        InvalidValueError: If *secret* is shorter than 16 bytes: a short one can be guessed.

    Example:
        >>> from kwaliteitsmodel import catalogue
        >>> demo = catalogue.load("demo")
        >>> hidden = pseudonymised(demo, secret=b"kept in a safe place")
        >>> len(hidden.stakeholders) == len(demo.stakeholders), hidden.stakeholders[0].name[:5]
        (True, 'actor')
    """
    if secret is not None and type(secret) is not bytes:
        raise wrong_type("secret", "bytes, such as b'…'", "bytes zoals b'…'", type(secret))
    if secret is not None and len(secret) < _FEWEST:
        raise wrong_type("secret", f"at least {_FEWEST} bytes", f"ten minste {_FEWEST} bytes", "…")
    key = secret or secrets.token_bytes(32)

    def alias(sort: str, id: str) -> str:
        return f"{sort}-{hmac.new(key, f'{sort}:{id}'.encode(), sha256).hexdigest()[:16]}"

    stakeholders = [_stakeholder(each, alias) for each in model.stakeholders]
    relations = [_relation(each, alias) for each in model.relations]
    return QualityModel(
        name=Text(nl="netwerk", en="network"),
        stakeholders=tuple(sorted(stakeholders, key=lambda each: each.id)),
        relations=tuple(sorted(relations, key=lambda each: each.id)),
    )


_FEWEST = 16


def _stakeholder(stakeholder: Stakeholder, alias: _Alias) -> Stakeholder:
    own = StakeholderId(alias("actor", stakeholder.id))
    return attrs.evolve(
        stakeholder,
        id=own,
        name=own,
        own_kind=_own(stakeholder.own_kind, alias),
        about="",
        regions=tuple(RegionId(each) for each in _sorted("region", stakeholder.regions, alias)),
        domains=(),
        roles=(),
        recorded=_recorded(stakeholder.recorded, alias),
        extra=NO_EXTRA,
        brin=None,
        site=None,
        board=None,
        swv=None,
        rio_provider=None,
        rio_location=None,
        rio_board=None,
    )


def _relation(relation: Relation, alias: _Alias) -> Relation:
    form, talk = relation.form, relation.conversation
    if form is not None:
        agreed_by = tuple(StakeholderId(each) for each in _sorted("actor", form.agreed_by, alias))
        form = attrs.evolve(form, about="", agreed_by=agreed_by)
    return attrs.evolve(
        relation,
        id=RelationId(alias("tie", relation.id)),
        source=StakeholderId(alias("actor", relation.source)),
        target=StakeholderId(alias("actor", relation.target)),
        own_kind=_own(relation.own_kind, alias),
        about=tuple(AspectId(each) for each in _sorted("aspect", relation.about, alias)),
        conversation=None if talk is None else ConversationId(alias("conversation", talk)),
        medium="",
        form=form,
        recorded=_recorded(relation.recorded, alias),
        extra=NO_EXTRA,
    )


def _sorted(sort: str, ids: Iterable[str], alias: _Alias) -> list[str]:
    """Return the other ids of *ids*, in their own order."""
    return sorted(alias(sort, each) for each in ids)


def _own(own_kind: str, alias: _Alias) -> str:
    return alias("kind", own_kind) if own_kind else ""


def _recorded(recorded: Recorded | None, alias: _Alias) -> Recorded | None:
    if recorded is None:
        return None
    by, source = recorded.by, recorded.source
    return Recorded(
        by=None if by is None else StakeholderId(alias("actor", by)),
        on=recorded.on,
        source=None if source is None else SourceId(alias("source", source)),
    )
