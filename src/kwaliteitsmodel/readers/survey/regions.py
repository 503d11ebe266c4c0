"""Regions that the rows of a table of nodes name."""

import contextlib
from collections.abc import Iterable, Mapping

from kwaliteitsmodel.domain.fields import shortened, wrong_type
from kwaliteitsmodel.domain.ids import RegionId
from kwaliteitsmodel.domain.regions import Region
from kwaliteitsmodel.domain.values import label
from kwaliteitsmodel.errors import InvalidValueError
from kwaliteitsmodel.model import QualityModel
from kwaliteitsmodel.readers.losses import Loss
from kwaliteitsmodel.readers.survey.cells import same_letters, spelled
from kwaliteitsmodel.readers.survey.messages import no_region
from kwaliteitsmodel.readers.tables import Row


def regions_named(rows: Iterable[Row], columns: Iterable[str], model: QualityModel) -> dict[str, Region]:
    """Return the regions that *rows* name in *columns*, by those names: those of *model*, or new ones.

    A name that can't lead to a region is absent: it is too long for an id, or the model calls something else so.
    """
    known = _by_name(model)
    answer: dict[str, Region] = {}
    for text in dict.fromkeys(row[column] for row in rows for column in columns):
        if text:
            with contextlib.suppress(InvalidValueError):
                answer[text] = known.get(same_letters(text)) or _region(text, model)
    return answer


def _by_name(model: QualityModel) -> dict[str, Region | None]:
    """Return the regions of *model* by what they are called; ``None`` where several are called so."""
    answer: dict[str, Region | None] = {}
    for each in model.regions:
        for name in {same_letters(label(each.name, language)) for language in ("nl", "en")}:
            answer[name] = None if name in answer else each
    return answer


def _region(text: str, model: QualityModel) -> Region:
    new = Region(id=RegionId(f"region:{spelled(text)}"), name=same_letters(text))
    there = model.find(new.id)
    if there is None or isinstance(there, Region):
        return there or new
    raise wrong_type("regions", "a region", "een regio", shortened(there.id))


def regions_of(
    row: Row, columns: Iterable[str], named: Mapping[str, Region], losses: list[Loss]
) -> tuple[RegionId, ...]:
    """Return the regions that *row* names in *columns*, each once; a name that leads to none is a loss."""
    found: list[RegionId] = []
    for column in columns:
        text = row[column]
        if text in named:
            found.append(named[text].id)
        elif text:
            losses.append(row.lost(no_region(text), column))
    return tuple(dict.fromkeys(found))
