"""Which column of a survey's tables says what, and what its codes mean."""

import re
from typing import Any, TypeAlias

import attrs

from kwaliteitsmodel.domain.fields import a, is_text, many, optional
from kwaliteitsmodel.domain.periods import Period
from kwaliteitsmodel.domain.relations import RelationKind
from kwaliteitsmodel.domain.sources import Recorded
from kwaliteitsmodel.domain.stakeholders import StakeholderKind
from kwaliteitsmodel.domain.words import Layer, Sector, require_own_kind
from kwaliteitsmodel.readers.survey.meanings import Coded, is_column, means, period_of
from kwaliteitsmodel.readers.tables import Layout

SomeStakeholderKind: TypeAlias = StakeholderKind | tuple[StakeholderKind, str]
"""A kind of stakeholder, or one with a word of your own beside it: ``(StakeholderKind.OTHER, "agency")``."""

SomeRelationKind: TypeAlias = RelationKind | tuple[RelationKind, str]
"""A kind of relation, or one with a word of your own beside it: ``(RelationKind.OTHER, "borrows from")``."""


@attrs.frozen(kw_only=True)
class NodeColumns:
    """Which column of a table of nodes says what of a stakeholder (nl: *kolommen van de knopen*).

    A column is named as the table names it; an empty name says that there is none, and then a stakeholder is called by
    its id. *kind* is one for all, or :class:`~kwaliteitsmodel.readers.survey.Coded`; *own_kind* is a column with words
    of their own beside it. *regions* are columns with the name of a region: that of the model which is called so, or
    else a new one, ``region:`` and the name. What stands in the columns *keep* goes along as text, as ``survey:`` and
    the name of the column in ``extra``. *recorded* holds for every row.

    Raises:
        InvalidValueError: If a kind is ``OTHER``, and no word of its own and no column *own_kind* says which; if
            something is no name of a column, or means something else than it should.

    Example:
        >>> NodeColumns(kind=StakeholderKind.SITE, name="school", keep=("pupils",)).id
        'id'
    """

    id: str = attrs.field(default="id", validator=is_column)
    kind: SomeStakeholderKind | Coded[SomeStakeholderKind] = attrs.field(validator=means(StakeholderKind, own=True))
    name: str = attrs.field(default="", validator=is_text)
    own_kind: str = attrs.field(default="", validator=is_text)
    layer: Coded[Layer] | None = attrs.field(default=None, validator=optional(means(Layer, alone=False)))
    sector: Coded[Sector] | None = attrs.field(default=None, validator=optional(means(Sector, alone=False)))
    regions: tuple[str, ...] = attrs.field(default=(), validator=many(is_column))
    keep: tuple[str, ...] = attrs.field(default=(), validator=many(is_column))
    recorded: Recorded | None = attrs.field(default=None, validator=optional(a(Recorded)))

    def __attrs_post_init__(self) -> None:
        _require_own_kinds(self.kind, self.own_kind)

    @property
    def layout(self) -> Layout:
        """What a table with these columns must look like."""
        plain = (self.id, self.name, self.own_kind, *self.regions, *self.keep)
        return _layout(*plain, *_coded(self.kind, self.layer, self.sector))


@attrs.frozen(kw_only=True)
class TieColumns:
    """Which column of a table of edges says what of a relation (nl: *kolommen van de lijnen*).

    Whether ties are *directed* must be said. An undirected tie becomes one relation, from the end whose id comes first
    in the alphabet to the other, that is *mutual*.

    *kind* is one for all, or :class:`~kwaliteitsmodel.readers.survey.Coded`; so is *valid*, when the ties hold: a wave
    of the survey, as a period or a year. *by* is the column that says who reported the tie; it may be the same as
    *source*. *present* tells the codes of ties that are there from those of ties that are reported to be absent.
    Without a column *id*, the id of a relation follows from its kind, ends, validity and who reported it. An empty name
    says that there is no such column; *keep* and *recorded* are as for :class:`NodeColumns`.

    Raises:
        InvalidValueError: If a kind is ``OTHER``, and no word of its own and no column *own_kind* says which; if
            *directed* is neither true nor false; if something is no name of a column, or means something else than it
            should.

    Example:
        >>> TieColumns(kind=RelationKind.TRUSTS, directed=True, by="source", valid=Coded(column="wave")).target
        'target'
    """

    source: str = attrs.field(default="source", validator=is_column)
    target: str = attrs.field(default="target", validator=is_column)
    directed: bool = attrs.field(validator=a(bool))
    kind: SomeRelationKind | Coded[SomeRelationKind] = attrs.field(validator=means(RelationKind, own=True))
    id: str = attrs.field(default="", validator=is_text)
    own_kind: str = attrs.field(default="", validator=is_text)
    weight: str = attrs.field(default="", validator=is_text)
    present: Coded[bool] | None = attrs.field(default=None, validator=optional(means(bool, alone=False)))
    valid: Period | Coded[Period] | None = attrs.field(
        default=None, converter=period_of, validator=optional(means(Period))
    )
    by: str = attrs.field(default="", validator=is_text)
    keep: tuple[str, ...] = attrs.field(default=(), validator=many(is_column))
    recorded: Recorded | None = attrs.field(default=None, validator=optional(a(Recorded)))

    def __attrs_post_init__(self) -> None:
        _require_own_kinds(self.kind, self.own_kind)

    @property
    def layout(self) -> Layout:
        """What a table with these columns must look like."""
        plain = (self.source, self.target, self.id, self.own_kind, self.weight, self.by)
        return _layout(*plain, *self.keep, *_coded(self.kind, self.present, self.valid))


def _require_own_kinds(said: Any, own_column: str) -> None:  # noqa: ANN401 - a kind of either sort, or codes
    """Refuse a kind ``OTHER`` without a word of its own, unless a column has the words."""
    for each in said.codes.values() if isinstance(said, Coded) else (said,):
        kind, own = each if isinstance(each, tuple) else (each, "")
        require_own_kind(kind, own_column or own)


def _coded(*said: object) -> tuple[str, ...]:
    return tuple(each.column for each in said if isinstance(each, Coded))


def _layout(*columns: str) -> Layout:
    return Layout(delimiter="", required=tuple(each for each in columns if each), also=re.compile("(?!)"))
