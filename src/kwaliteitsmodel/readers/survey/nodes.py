"""Stakeholders as the rows of a table of nodes tell of them."""

from collections.abc import Mapping

from kwaliteitsmodel.domain.ids import StakeholderId
from kwaliteitsmodel.domain.regions import Region
from kwaliteitsmodel.domain.stakeholders import Stakeholder, StakeholderKind
from kwaliteitsmodel.domain.words import Layer, Sector
from kwaliteitsmodel.readers.losses import Loss
from kwaliteitsmodel.readers.survey.cells import kept, kind_of, same_letters, spelled, word
from kwaliteitsmodel.readers.survey.columns import NodeColumns
from kwaliteitsmodel.readers.survey.gathering import RefusedError
from kwaliteitsmodel.readers.survey.messages import NO_ID, respelled
from kwaliteitsmodel.readers.survey.regions import regions_of
from kwaliteitsmodel.readers.tables import Row


def stakeholder(row: Row, columns: NodeColumns, named: Mapping[str, Region], losses: list[Loss]) -> Stakeholder:
    """Return the stakeholder that *row* tells of; *named* are the regions by their names.

    Raises:
        RefusedError: If it doesn't say of whom.
        InvalidValueError: If there can't be such a stakeholder.
    """
    kind, own = kind_of(row, columns.kind, columns.own_kind, StakeholderKind, losses)
    return Stakeholder(
        id=StakeholderId(id_of(row, columns.id, losses)),
        name=row[columns.name] or same_letters(row[columns.id]),
        kind=kind,
        own_kind=own,
        layer=word(row, columns.layer, Layer.parse, losses),
        sector=word(row, columns.sector, Sector.parse, losses),
        regions=regions_of(row, columns.regions, named, losses),
        recorded=columns.recorded,
        extra=kept(row, columns.keep),
    )


def id_of(row: Row, column: str, losses: list[Loss]) -> str:
    """Return the id in *row*; one that had to be spelled otherwise is a loss.

    Raises:
        RefusedError: If there is none.
    """
    text = row[column]
    if not text:
        raise RefusedError(NO_ID, column)
    answer = spelled(text)
    if answer != text:
        losses.append(row.lost(respelled(answer), column))
    return answer
