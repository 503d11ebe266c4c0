"""Pairs of an aspect and someone to whom it is relevant, as a sentence names them."""

from collections.abc import Iterable, Sequence
from typing import TypeAlias

from kwaliteitsmodel.analysis.holding import names
from kwaliteitsmodel.domain.ids import AspectId, StakeholderId
from kwaliteitsmodel.domain.values import Text, both, label
from kwaliteitsmodel.model import QualityModel

Pair: TypeAlias = tuple[AspectId, StakeholderId]
"""An aspect, and someone to whom it is relevant."""

SHOWN = 5
"""How many stakeholders are named in a sentence; the others are counted."""


def shown(model: QualityModel, lost: Iterable[Pair]) -> Text:
    """Return which aspects are shown to whom; those that are shown to the same people stand together."""
    people: dict[AspectId, tuple[StakeholderId, ...]] = {}
    for aspect, who in lost:
        people[aspect] = (*people.get(aspect, ()), who)
    together: dict[tuple[StakeholderId, ...], list[AspectId]] = {}
    for aspect, several in people.items():
        together.setdefault(several, []).append(aspect)
    told = [(_listed(model, aspects), _listed(model, several, SHOWN)) for several, aspects in together.items()]
    first, rest = told[0], told[1:]
    return Text(
        en=f"{first[0].en} to {first[1].en}" + "".join(f"; nor {what.en} to {who.en}" for what, who in rest),
        nl=f"{first[0].nl} zien aan {first[1].nl}"
        + "".join(f"; en niets {what.nl} aan {who.nl}" for what, who in rest),
    )


def _listed(model: QualityModel, ids: Sequence[str], most: int | None = None) -> Text:
    """Return what people call *ids*, the first *most* of them by name."""
    called, more = names(model, *ids[:most]), len(ids) - len(ids[:most])
    told = both(lambda language: ", ".join(label(each, language) for each in called))
    return Text(en=f"{told.en} and {more} more", nl=f"{told.nl} en nog {more}") if more else told
