"""Files in, a model and what it cost out."""

import attrs

from kwaliteitsmodel.domain.ids import SourceId
from kwaliteitsmodel.domain.sources import Source
from kwaliteitsmodel.domain.values import Text
from kwaliteitsmodel.model import QualityModel
from kwaliteitsmodel.readers.duo.layouts import PUPILS, REGIONS, SITES
from kwaliteitsmodel.readers.duo.messages import ASSUMED, ASSUMED_OF_PUPILS
from kwaliteitsmodel.readers.duo.network import PUPILS_SOURCE, REGIONS_SOURCE, SITES_SOURCE, Placed, network
from kwaliteitsmodel.readers.duo.pupils import PUPILS_INDICATOR, History, read_history
from kwaliteitsmodel.readers.duo.regions import placed, read_regions
from kwaliteitsmodel.readers.duo.sites import read_listed
from kwaliteitsmodel.readers.losses import Loss, LossReport
from kwaliteitsmodel.readers.tables import AnyPath, read_tables


@attrs.frozen(kw_only=True)
class Imported:
    """A model made from files, and what reading them cost (nl: *ingelezen model*)."""

    model: QualityModel
    losses: LossReport


def read(sites: AnyPath, *, regions: AnyPath, pupils: AnyPath | None = None) -> Imported:
    """Return the model of DUO's list of primary school sites, and what reading it cost.

    *sites* is the list of sites and *pupils* the history of pupils per site, both as DUO publishes them; *regions* is a
    table with a samenwerkingsverband for each four-digit postcode (columns ``pc4``, ``gemeente``, ``po_swv`` and, where
    known, ``vo_swv``). Each site becomes a stakeholder that is part of its institution, governed by its board, and lies
    in its municipality and its samenwerkingsverband; with *pupils*, each number in the history becomes an observation,
    and sites that only the history knows are there too: their ``recorded`` says so. What isn't certain is left out and
    told. The same files always make the same model.

    Raises:
        OSError: If a file can't be read.
        FileTooLargeError: If one is far larger than what is published.
        InvalidTableError: If one is no such table at all; the problems of all three are told at once. A row that can't
            be read is no error: it costs that row, and the losses tell.
    """
    asked = [(sites, SITES), (regions, REGIONS)] + ([] if pupils is None else [(pupils, PUPILS)])
    tables = read_tables(*asked)
    losses = [loss for table in tables for loss in table.losses]
    listed, of_sites = read_listed(tables[0], losses)
    known, of_regions = read_regions(tables[1], losses)
    known.noting(listed.values())
    history = read_history(tables[2], listed, losses) if pupils is not None else _NO_HISTORY
    all_sites = (*listed.values(), *history.sites.values())
    all_placed = [Placed(site=site, swv=placed(site, known, losses)) for site in all_sites]
    model = _model(all_placed, history, losses)
    report = LossReport(
        tallies=(of_sites, of_regions, *history.tallies),
        losses=_in_order(losses, [table.file for table in tables]),
        assumptions=ASSUMED if pupils is None else ASSUMED + ASSUMED_OF_PUPILS,
    )
    return Imported(model=model, losses=report)


_NO_HISTORY = History(sites={}, observations=(), tallies=())


def _model(all_placed: list[Placed], history: History, losses: list[Loss]) -> QualityModel:
    stakeholders, relations = network(all_placed, losses)
    has_pupils = history is not _NO_HISTORY
    return QualityModel(
        name=Text(nl="Scholen volgens open onderwijsdata", en="Schools according to open education data"),
        sources=(_SITES, _REGIONS, _PUPILS) if has_pupils else (_SITES, _REGIONS),
        stakeholders=stakeholders,
        relations=relations,
        indicators=(PUPILS_INDICATOR,) if has_pupils else (),
        observations=history.observations,
    )


def _in_order(losses: list[Loss], files: list[str]) -> tuple[Loss, ...]:
    """Return the losses in the order of the files, and of the lines within each."""
    return tuple(sorted(losses, key=lambda loss: (files.index(loss.file), loss.line)))


def _of_duo(id: SourceId, title: Text) -> Source:
    return Source(
        id=id,
        title=title,
        publisher="Dienst Uitvoering Onderwijs (DUO)",
        url="https://duo.nl/open_onderwijsdata/",
        about=Text(nl="Bron: DUO Open Onderwijsdata", en="Source: DUO Open Onderwijsdata"),
    )


_SITES = _of_duo(SITES_SOURCE, Text(nl="Vestigingen van basisscholen", en="Sites of primary schools"))
_PUPILS = _of_duo(
    PUPILS_SOURCE, Text(nl="Leerlingen per vestiging door de jaren", en="Pupils per site through the years")
)
_REGIONS = Source(
    id=REGIONS_SOURCE,
    title=Text(nl="Postcodes per samenwerkingsverband", en="Postcodes per samenwerkingsverband"),
    about=Text(
        nl="Naar de Regeling regio-indeling samenwerkingsverbanden; de tabel is van wie haar opgaf",
        en="After the Regeling regio-indeling samenwerkingsverbanden; the table is of whoever gave it",
    ),
)
