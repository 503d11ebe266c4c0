"""A network without names: the same structure under ids that only the holder of a secret can lead back."""

import hmac
import secrets
from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from typing import Any, TypeVar

import attrs

from kwaliteitsmodel.domain.accounts import AccountForm
from kwaliteitsmodel.domain.conversations import Conversation, Participant
from kwaliteitsmodel.domain.fields import wrong_type
from kwaliteitsmodel.domain.ids import AspectId, ConversationId, RegionId, RelationId, SourceId, StakeholderId
from kwaliteitsmodel.domain.relations import Relation
from kwaliteitsmodel.domain.sources import Recorded
from kwaliteitsmodel.domain.stakeholders import Stakeholder
from kwaliteitsmodel.domain.values import NO_EXTRA, Text
from kwaliteitsmodel.graph.losses import Loss, Told, loss, of_the_whole
from kwaliteitsmodel.model import QualityModel
from kwaliteitsmodel.names import NAMES

_Alias = Callable[[str, str], str]
_Known = TypeVar("_Known", Stakeholder, Relation, Conversation)


@attrs.frozen(kw_only=True)
class Pseudonymised:
    """A network under pseudonyms, and what of the model isn't in it (nl: *gepseudonimiseerd netwerk*).

    The losses name nobody by an id of the original.
    """

    model: QualityModel
    losses: tuple[Loss, ...]


def pseudonymised(model: QualityModel, *, secret: bytes | None = None) -> Pseudonymised:
    """Return the stakeholders, relations and conversations of *model* under pseudonyms (nl: *gepseudonimiseerd*).

    Kept are who is tied to whom and who took part with how many, kinds, settings, layers, sectors, policy levels,
    weights, how often, whether a tie is present and mutual, who contributes and claims, periods and days, and in which
    ways an account is rendered. Every id, and every own kind and own setting, is another one, also of regions, aspects
    and sources, who recorded and who agreed. Everything else is gone, such as names, codes, texts, ``extra`` and all
    other entities; the losses tell. The same *secret* always makes the same of the same, so that two exports can be
    joined; without a *secret* one is made and forgotten. The order of all of them is that of the new ids, so it says
    nothing about the old ones. Whoever knows a network may still recognise people by their place in it: this is no
    anonymity.

    Raises:
        InvalidValueError: If *secret* is shorter than 16 bytes: a short one can be guessed.

    Example:
        >>> from kwaliteitsmodel import catalogue
        >>> demo = catalogue.load("demo")
        >>> hidden = pseudonymised(demo, secret=b"kept in a safe place")
        >>> len(hidden.model.stakeholders) == len(demo.stakeholders), hidden.model.stakeholders[0].name[:5]
        (True, 'actor')
        >>> hidden.losses[-1].message("nl")
        'niet bewaard: 1 afwijking'
    """
    alias, told = _alias(_key(secret)), Told(_SENTENCES)
    hidden = QualityModel(
        name=Text(nl="netwerk", en="network"),
        stakeholders=_hidden(model.stakeholders, _stakeholder, alias, told),
        relations=_hidden(model.relations, _relation, alias, told),
        conversations=_hidden(model.conversations, _conversation, alias, told),
    )
    whole = [name for name in ("about", "extra") if getattr(model, name) not in ("", NO_EXTRA)]
    losses = (*of_the_whole(whole, _HERE), *told.losses(), *_other_kinds(model, hidden))
    return Pseudonymised(model=hidden, losses=losses)


_FEWEST = 16
_HERE = Text(nl="het gepseudonimiseerde netwerk", en="the pseudonymised network")
_SENTENCES = {"not-kept": ("not kept: {field} ({n})", "niet bewaard: {field} ({n})")}


def _key(secret: object) -> bytes:
    """Return *secret*, or one that nobody knows; refuse one that can be guessed."""
    if secret is None:
        return secrets.token_bytes(32)
    if not isinstance(secret, bytes):
        raise wrong_type("secret", "bytes, such as b'…'", "bytes zoals b'…'", type(secret))
    if len(secret) < _FEWEST:
        raise wrong_type("secret", f"at least {_FEWEST} bytes", f"ten minste {_FEWEST} bytes", "…")
    return secret


def _alias(key: bytes) -> _Alias:
    """Return what makes another id of an id of some sort."""

    def alias(sort: str, id: str) -> str:
        return f"{sort}-{hmac.new(key, f'{sort}:{id}'.encode(), sha256).hexdigest()[:16]}"

    return alias


def _hidden(
    things: Iterable[_Known], hide: Callable[[_Known, _Alias], _Known], alias: _Alias, told: Told
) -> tuple[_Known, ...]:
    """Return *things* under pseudonyms, in the order of those, and tell which of their fields are empty now."""
    found = sorted(((hide(each, alias), each) for each in things), key=lambda each: each[0].id)
    for hidden, each in found:
        for field in _emptied(each, hidden):
            told.add("not-kept", hidden.id, field)
    return tuple(hidden for hidden, _ in found)


def _emptied(before: Any, after: Any) -> Iterator[str]:  # noqa: ANN401 - two of the same class of attrs
    """Yield the fields of *before* that say something and are empty in *after*."""
    for field in attrs.fields(type(before)):
        was, now = getattr(before, field.name), getattr(after, field.name)
        if isinstance(was, AccountForm) and now is not None:
            yield from (f"{field.name}.{name}" for name in _emptied(was, now))
        elif was != now and now == field.default:
            yield field.name


def _other_kinds(model: QualityModel, hidden: QualityModel) -> Iterator[Loss]:
    """Yield of each kind of entity that isn't kept how many there are."""
    for field, (one, several) in NAMES.items():
        n = len(getattr(model, field))
        if n and not getattr(hidden, field):
            what = one if n == 1 else several
            yield loss("not-kept", "not kept: {n} {what}", "niet bewaard: {n} {what}", field=field, n=n, what=what)


def _kept(thing: object, *names: str) -> dict[str, Any]:
    """Return those fields of *thing* that stay as they are."""
    return {name: getattr(thing, name) for name in names}


def _stakeholder(stakeholder: Stakeholder, alias: _Alias) -> Stakeholder:
    own = StakeholderId(alias("actor", stakeholder.id))
    return Stakeholder(
        **_kept(stakeholder, "kind", "layer", "sector", "contributes", "claims", "valid"),
        id=own,
        name=own,
        own_kind=_own("kind", stakeholder.own_kind, alias),
        regions=tuple(RegionId(each) for each in _sorted("region", stakeholder.regions, alias)),
        recorded=_recorded(stakeholder.recorded, alias),
    )


def _relation(relation: Relation, alias: _Alias) -> Relation:
    talk = relation.conversation
    return Relation(
        **_kept(relation, "kind", "weight", "present", "mutual", "per_year", "valid"),
        id=RelationId(alias("tie", relation.id)),
        source=StakeholderId(alias("actor", relation.source)),
        target=StakeholderId(alias("actor", relation.target)),
        own_kind=_own("kind", relation.own_kind, alias),
        about=_aspects(relation.about, alias),
        conversation=None if talk is None else ConversationId(alias("conversation", talk)),
        form=_form(relation.form, alias),
        recorded=_recorded(relation.recorded, alias),
    )


def _conversation(conversation: Conversation, alias: _Alias) -> Conversation:
    took_part = (
        Participant(stakeholder=StakeholderId(alias("actor", each.stakeholder)), people=each.people)
        for each in conversation.participants
    )
    return Conversation(
        **_kept(conversation, "setting", "held", "policy_level"),
        id=ConversationId(alias("conversation", conversation.id)),
        own_setting=_own("setting", conversation.own_setting, alias),
        participants=tuple(sorted(took_part, key=lambda each: each.stakeholder)),
        about=_aspects(conversation.about, alias),
        recorded=_recorded(conversation.recorded, alias),
    )


def _sorted(sort: str, ids: Iterable[str], alias: _Alias) -> list[str]:
    """Return the other ids of *ids*, in their own order."""
    return sorted(alias(sort, each) for each in ids)


def _aspects(ids: Iterable[str], alias: _Alias) -> tuple[AspectId, ...]:
    return tuple(AspectId(each) for each in _sorted("aspect", ids, alias))


def _own(sort: str, own: str, alias: _Alias) -> str:
    return alias(sort, own) if own else ""


def _form(form: AccountForm | None, alias: _Alias) -> AccountForm | None:
    if form is None:
        return None
    agreed_by = tuple(StakeholderId(each) for each in _sorted("actor", form.agreed_by, alias))
    return AccountForm(**_kept(form, "kinds"), agreed_by=agreed_by)


def _recorded(recorded: Recorded | None, alias: _Alias) -> Recorded | None:
    if recorded is None:
        return None
    by, source = recorded.by, recorded.source
    return Recorded(
        by=None if by is None else StakeholderId(alias("actor", by)),
        on=recorded.on,
        source=None if source is None else SourceId(alias("source", source)),
        confidential=recorded.confidential,
    )
