"""DUO's open data become a model, and every row and cell of them is accounted for."""

import csv
import io
import tempfile
from collections import Counter
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kwaliteitsmodel import (
    BoardNumber,
    Brin,
    Extra,
    IndicatorId,
    Interval,
    Observation,
    Period,
    QuadrantField,
    RelationKind,
    Sector,
    SiteCode,
    StakeholderId,
    StakeholderKind,
    SwvCode,
    Text,
)
from kwaliteitsmodel.errors import InvalidTableError
from kwaliteitsmodel.readers import duo
from kwaliteitsmodel.references import references

LISTED = {
    "PROVINCIE": "Groningen",
    "BEVOEGD GEZAG NUMMER": "00123",
    "INSTELLINGSCODE": "02QZ",
    "VESTIGINGSCODE": "02QZ00",
    "VESTIGINGSNAAM": "De Linde",
    "POSTCODE": "9711 AA",
    "PLAATSNAAM": "GRONINGEN",
    "GEMEENTENUMMER": "0014",
    "GEMEENTENAAM": "GRONINGEN",
    "DENOMINATIE": "Openbaar",
    "TELEFOONNUMMER": " ",
}
HISTORY = {
    "INSTELLINGSCODE": "02QZ",
    "VESTIGINGSCODE": "02QZ00",
    "NAAM_VESTIGING": "De Linde",
    "SOORT_VESTIGING": "BO",
    "DENOMINATIE_VESTIGING": "Openbaar",
    "BEVOEGD_GEZAG_NUMMER": "00123",
    "GEMEENTECODE_VESTIGING": "14",
    "GEMEENTENAAM_VESTIGING": "GRONINGEN",
    "LEERLINGEN_2023": "0",
    "LEERLINGEN_2024": "<5",
    "LEERLINGEN_2025": "120",
}
REGION = {"pc4": "9711", "gemeente": "Groningen", "po_swv": "PO2001", "vo_swv": "VO2001"}
TWICE_NAMED = ({**REGION, "pc4": "9712", "po_swv": "PO2002", "vo_swv": "VO2002"},)


def written(path: Path, columns: Mapping[str, str], *rows: Mapping[str, str] | str, delimiter: str = ";") -> Path:
    """Write a table in which each row differs from *columns* as it says; text is a line of its own."""
    told = (row if isinstance(row, str) else delimiter.join({**columns, **row}.values()) for row in rows)
    path.write_bytes("".join(f"{line}\r\n" for line in (delimiter.join(columns), *told)).encode("cp1252"))
    return path


@attrs.frozen(kw_only=True)
class Files:
    """Three small files as DUO would publish them."""

    sites: tuple[Mapping[str, str] | str, ...] = ({},)
    regions: tuple[Mapping[str, str] | str, ...] = ({},)
    pupils: tuple[Mapping[str, str] | str, ...] | None = None

    def read(self, folder: Path) -> duo.Imported:
        """Write the files and read them."""
        pupils = None
        if self.pupils is not None:
            pupils = written(folder / "pupils.csv", HISTORY, *self.pupils)
        return duo.read(
            written(folder / "sites.csv", LISTED, *self.sites),
            regions=written(folder / "regions.csv", REGION, *self.regions, delimiter=","),
            pupils=pupils,
        )


def told(imported: duo.Imported) -> dict[str, dict[str, int]]:
    """Return what became of the rows and cells, where that is more than none."""
    return {
        f"{each.file} {each.unit}": {str(fate.value): number for fate, number in each.became.items() if number}
        for each in imported.losses.tallies
    }


def lost(imported: duo.Imported) -> list[tuple[str, int, str, str]]:
    """Return the losses but for columns left out: code, line, column and value."""
    return [
        (each.code, each.line, each.column, each.value)
        for each in imported.losses.losses
        if each.code != "column-left-out"
    ]


def lies_in(imported: duo.Imported, site: str) -> set[str]:
    """Return the ids of what a site lies in."""
    return {
        each.target
        for each in imported.model.relations
        if each.kind is RelationKind.LIES_IN and each.source == f"site:{site}"
    }


def observations(imported: duo.Imported) -> dict[str, object]:
    """Return the values of the observations by their ids."""
    return {each.id: each.value for each in imported.model.observations}


# The list of sites


def test_a_listed_site_belongs_to_all_it_names(tmp_path: Path) -> None:
    model = Files().read(tmp_path).model
    assert {each.id for each in model.relations} == {
        "part-of:site:02QZ00:institution:02QZ",
        "governs:board:00123:site:02QZ00",
        "lies-in:site:02QZ00:municipality:0014",
        "lies-in:site:02QZ00:swv:PO2001",
    }
    assert [each.id for each in model.stakeholders] == [
        "site:02QZ00",
        "institution:02QZ",
        "board:00123",
        "swv:PO2001",
        "municipality:0014",
    ]


def test_a_listed_site_is_as_published(tmp_path: Path) -> None:
    site = Files().read(tmp_path).model[StakeholderId("site:02QZ00")]
    assert (site.name, site.kind, site.own_kind, site.sector) == ("De Linde", StakeholderKind.SITE, "BO", Sector.PO)
    assert (site.site, site.brin, site.contributes, site.valid) == (SiteCode("02QZ00"), Brin("02QZ"), True, None)
    assert site.extra == Extra({"duo:denominatie": "Openbaar", "duo:postcode": "9711 AA", "duo:plaats": "GRONINGEN"})
    assert site.recorded is not None
    assert site.recorded.source == "duo-sites"


def test_names_that_are_not_published_are_not_invented(tmp_path: Path) -> None:
    model = Files().read(tmp_path).model
    assert model[StakeholderId("institution:02QZ")].name == Text(nl="instelling 02QZ", en="institution 02QZ")
    assert model[StakeholderId("institution:02QZ")].brin == Brin("02QZ")
    assert model[StakeholderId("board:00123")].name == Text(nl="bestuur 00123", en="board 00123")
    assert model[StakeholderId("board:00123")].board == BoardNumber("00123")
    assert model[StakeholderId("municipality:0014")].name == "GRONINGEN"
    swv = model[StakeholderId("swv:PO2001")]
    assert (swv.name, swv.swv, swv.sector) == ("samenwerkingsverband PO2001", SwvCode("PO2001"), Sector.PO)


def test_without_pupils_nothing_is_said_of_pupils(tmp_path: Path) -> None:
    imported = Files().read(tmp_path)
    assert imported.model.indicators == imported.model.observations == ()
    assert [each.id for each in imported.model.sources] == ["duo-sites", "swv-regions"]
    assert "reference-date" not in {each.code for each in imported.losses.assumptions}
    assert told(imported) == {"sites.csv rows": {"listed": 1}, "regions.csv rows": {"used": 1}}


def test_columns_that_are_not_taken_up_are_told(tmp_path: Path) -> None:
    left_out = Files().read(tmp_path).losses.of("column-left-out")
    assert [each.column for each in left_out] == ["PROVINCIE", "TELEFOONNUMMER"]


def test_a_single_space_is_nothing(tmp_path: Path) -> None:
    site = {"VESTIGINGSNAAM": " ", "POSTCODE": " ", "PLAATSNAAM": " ", "DENOMINATIE": " "}
    imported = Files(sites=(site,)).read(tmp_path)
    stakeholder = imported.model[StakeholderId("site:02QZ00")]
    assert stakeholder.name == Text(nl="vestiging 02QZ00", en="site 02QZ00")
    assert stakeholder.extra == Extra()
    assert lost(imported) == [
        ("no-name", 2, "VESTIGINGSNAAM", ""),
        ("postcode-unknown", 2, "POSTCODE", ""),
    ]


@pytest.mark.parametrize(
    ("row", "loss"),
    [
        ({"VESTIGINGSCODE": "2QZ00"}, ("not-a-code", 3, "VESTIGINGSCODE", "2QZ00")),
        ({"INSTELLINGSCODE": "?"}, ("not-a-code", 3, "INSTELLINGSCODE", "?")),
        ({"INSTELLINGSCODE": "03AA"}, ("codes-clash", 3, "INSTELLINGSCODE", "03AA")),
        ("a;b", ("wrong-number-of-cells", 3, "", "a;b")),
        (
            {"VESTIGINGSNAAM": "x\x00"},
            ("unprintable", 3, "", "Groningen;00123;02QZ;02QZ00;x�;9711 AA;GRONINGEN;0014;GRONI…"),
        ),
    ],
)
def test_an_unreadable_site_costs_that_site(
    tmp_path: Path, row: Mapping[str, str] | str, loss: tuple[str, int, str, str]
) -> None:
    other = {"INSTELLINGSCODE": "03AA", "VESTIGINGSCODE": "03AA01"}
    imported = Files(sites=({}, row, other)).read(tmp_path)
    assert lost(imported) == [loss]
    assert told(imported)["sites.csv rows"] == {"listed": 2, "unreadable": 1}
    assert "site:03AA01" in imported.model


def test_of_a_site_that_is_listed_twice_the_first_stays(tmp_path: Path) -> None:
    imported = Files(sites=({}, {"VESTIGINGSNAAM": "De Eik"})).read(tmp_path)
    assert imported.model[StakeholderId("site:02QZ00")].name == "De Linde"
    assert told(imported)["sites.csv rows"] == {"listed": 1, "repeated": 1}
    (loss,) = imported.losses.of("repeated")
    assert (loss.line, loss.detail.fields["line"]) == (3, 2)


@pytest.mark.parametrize("number", ["0", " ", "1234", "12345A"])
def test_what_is_no_board_number_is_no_board(tmp_path: Path, number: str) -> None:
    imported = Files(sites=({"BEVOEGD GEZAG NUMMER": number},)).read(tmp_path)
    assert lost(imported) == [("no-board", 2, "BEVOEGD GEZAG NUMMER", number.strip())]
    assert not [each for each in imported.model.stakeholders if each.kind is StakeholderKind.BOARD]


@pytest.mark.parametrize(
    ("number", "name"), [(" ", "GRONINGEN"), ("0000", "GRONINGEN"), ("14a", "X"), ("9999", "ONBEKEND"), ("0014", " ")]
)
def test_an_unknown_municipality_is_no_municipality(tmp_path: Path, number: str, name: str) -> None:
    imported = Files(sites=({"GEMEENTENUMMER": number, "GEMEENTENAAM": name},)).read(tmp_path)
    assert lost(imported) == [("no-municipality", 2, "GEMEENTENUMMER", number.strip())]
    assert lies_in(imported, "02QZ00") == {"swv:PO2001"}


def test_a_municipality_keeps_its_first_name(tmp_path: Path) -> None:
    others = tuple(
        {"VESTIGINGSCODE": f"02QZ0{n}", "GEMEENTENAAM": name} for n, name in [(1, "Groningen"), (2, "ASSEN")]
    )
    imported = Files(sites=({}, *others)).read(tmp_path)
    assert imported.model[StakeholderId("municipality:0014")].name == "GRONINGEN"
    assert lost(imported) == [("municipality-renamed", 4, "GEMEENTENAAM", "ASSEN")]


# Where a site lies


def test_where_a_site_lies_follows_from_its_postcode_whatever_its_municipality(tmp_path: Path) -> None:
    imported = Files(sites=({"POSTCODE": "9712AB"},), regions=({}, *TWICE_NAMED)).read(tmp_path)
    assert lies_in(imported, "02QZ00") == {"swv:PO2002", "municipality:0014"}
    (relation,) = [each for each in imported.model.relations if each.target == "swv:PO2002"]
    assert relation.recorded is not None
    assert relation.recorded.source == "swv-regions"


def test_without_known_postcode_the_municipality_decides_where_it_lies_in_one(tmp_path: Path) -> None:
    imported = Files(sites=({"POSTCODE": "9799 AA"},)).read(tmp_path)
    assert "swv:PO2001" in lies_in(imported, "02QZ00")
    assert lost(imported) == [("postcode-unknown", 2, "POSTCODE", "9799 AA")]


def test_without_known_postcode_a_divided_municipality_decides_nothing(tmp_path: Path) -> None:
    imported = Files(sites=({"POSTCODE": "9799 AA"},), regions=({}, *TWICE_NAMED)).read(tmp_path)
    assert lies_in(imported, "02QZ00") == {"municipality:0014"}
    (loss,) = imported.losses.of("no-samenwerkingsverband")
    assert (str(loss.detail.fields["site"]), loss.detail.fields["codes"]) == ("02QZ00", ("PO2001", "PO2002"))
    assert loss.detail.text("nl") == "vestiging 02QZ00 kan in elk van PO2001, PO2002 liggen"


def test_a_site_with_neither_postcode_nor_municipality_is_not_placed(tmp_path: Path) -> None:
    imported = Files(sites=({"POSTCODE": " ", "GEMEENTENUMMER": " "},)).read(tmp_path)
    assert lies_in(imported, "02QZ00") == set()
    assert imported.losses.counted()["no-samenwerkingsverband"] == 1


def test_a_postcode_in_two_regions_places_nothing(tmp_path: Path) -> None:
    imported = Files(regions=({}, {"po_swv": "PO2002"})).read(tmp_path)
    assert lies_in(imported, "02QZ00") == {"municipality:0014"}
    assert told(imported)["regions.csv rows"] == {"used": 2}


def test_a_reformed_site_lies_in_the_national_samenwerkingsverband(tmp_path: Path) -> None:
    imported = Files(sites=({"DENOMINATIE": "Reformatorisch"},)).read(tmp_path)
    assert lies_in(imported, "02QZ00") == {"municipality:0014", "swv:PO0001"}
    (relation,) = [each for each in imported.model.relations if each.target == "swv:PO0001"]
    assert relation.recorded is None
    assert "reformed-is-national" in {each.code for each in imported.losses.assumptions}


@pytest.mark.parametrize(
    ("row", "loss"),
    [
        ({"po_swv": "Europoort", "vo_swv": " "}, [("not-a-code", "po_swv"), ("not-a-code", "vo_swv")]),
        ({"pc4": "0123"}, [("not-a-postcode", "pc4")]),
        ({"po_swv": "VO2001", "vo_swv": "PO2001"}, [("other-sector", "po_swv"), ("other-sector", "vo_swv")]),
        ("9711", [("wrong-number-of-cells", "")]),
    ],
)
def test_an_unreadable_region_costs_that_postcode(
    tmp_path: Path, row: Mapping[str, str] | str, loss: list[tuple[str, str]]
) -> None:
    imported = Files(regions=({}, row)).read(tmp_path)
    assert [(each.code, each.column) for each in imported.losses.losses if each.file == "regions.csv"] == loss
    assert told(imported)["regions.csv rows"] == {"used": 1, "unreadable": 1}
    assert "swv:PO2001" in lies_in(imported, "02QZ00")


def test_half_a_region_is_used(tmp_path: Path) -> None:
    imported = Files(regions=({"vo_swv": "?"},)).read(tmp_path)
    assert told(imported)["regions.csv rows"] == {"used": 1}
    assert "swv:PO2001" in lies_in(imported, "02QZ00")


# The history of pupils


def test_a_listed_site_gets_an_observation_of_each_year_that_says_a_number(tmp_path: Path) -> None:
    imported = Files(pupils=({},)).read(tmp_path)
    assert observations(imported) == {
        "pupils:site:02QZ00:2024": Interval(low=1, high=4),
        "pupils:site:02QZ00:2025": 120,
    }
    assert told(imported)["pupils.csv rows"] == {"joined": 1}
    assert told(imported)["pupils.csv cells"] == {"number": 1, "interval": 1, "zero": 1}
    assert imported.model.observations[1] == Observation(
        id=imported.model.observations[1].id,
        indicator=IndicatorId("pupils"),
        of=StakeholderId("site:02QZ00"),
        period=Period.on(date(2025, 10, 1)),
        value=120,
    )


def test_the_indicator_says_what_it_counts_and_when(tmp_path: Path) -> None:
    imported = Files(pupils=({},)).read(tmp_path)
    indicator = imported.model[IndicatorId("pupils")]
    assert indicator.definition is not None
    assert indicator.definition.reference_date == Text(nl="1 oktober", en="1 October")
    assert indicator.definition.source == "duo-pupils"
    assert indicator.position is not None
    assert indicator.position.quadrant_field is QuadrantField.LOWER_LEFT
    assert "reference-date" in {each.code for each in imported.losses.assumptions}


def test_any_year_is_read_in_the_order_of_time(tmp_path: Path) -> None:
    text = ";".join([*list(HISTORY)[:8], "LEERLINGEN_2031", "LEERLINGEN_1987", "LEERLINGEN_ONBEKEND"])
    row = ";".join([*list(HISTORY.values())[:8], "31", "87", "3"])
    path = tmp_path / "more.csv"
    path.write_text(f"{text}\n{row}\n", encoding="utf-8-sig")
    imported = duo.read(
        written(tmp_path / "sites.csv", LISTED, {}),
        regions=written(tmp_path / "regions.csv", REGION, {}, delimiter=","),
        pupils=path,
    )
    assert list(observations(imported).items()) == [("pupils:site:02QZ00:1987", 87), ("pupils:site:02QZ00:2031", 31)]
    assert [each.column for each in imported.losses.losses if each.file == "more.csv"] == ["LEERLINGEN_ONBEKEND"]


def test_a_history_without_any_year_is_none(tmp_path: Path) -> None:
    columns = {column: value for column, value in HISTORY.items() if not column.startswith("LEERLINGEN")}
    sites = written(tmp_path / "sites.csv", LISTED, {})
    regions = written(tmp_path / "regions.csv", REGION, {}, delimiter=",")
    with pytest.raises(InvalidTableError, match=r"pupils\.csv: there is no column of a year"):
        duo.read(sites, regions=regions, pupils=written(tmp_path / "pupils.csv", columns, {}))


@pytest.mark.parametrize("cell", ["", " ", "-3", "1.5", "<10", "²", "9" * 5000])
def test_what_is_no_number_of_pupils_is_no_observation(tmp_path: Path, cell: str) -> None:
    imported = Files(pupils=({"LEERLINGEN_2025": cell},)).read(tmp_path)
    assert "pupils:site:02QZ00:2025" not in imported.model
    assert told(imported)["pupils.csv cells"] == {"interval": 1, "zero": 1, "unreadable": 1}
    assert [(each.line, each.column) for each in imported.losses.of("not-a-count")] == [(2, "LEERLINGEN_2025")]


def test_where_the_history_differs_the_list_wins_and_the_difference_is_told(tmp_path: Path) -> None:
    row = {
        "NAAM_VESTIGING": "Linde",
        "SOORT_VESTIGING": "SBO",
        "BEVOEGD_GEZAG_NUMMER": "99999",
        "DENOMINATIE_VESTIGING": "Joods",
        "GEMEENTECODE_VESTIGING": "34",
        "GEMEENTENAAM_VESTIGING": "ALMERE",
    }
    imported, alike = Files(pupils=(row,)).read(tmp_path), Files(pupils=({},)).read(tmp_path)
    assert imported.model.stakeholders == alike.model.stakeholders
    assert imported.model.relations == alike.model.relations
    assert lost(imported) == [
        ("name-differs", 2, "NAAM_VESTIGING", "Linde"),
        ("kind-differs", 2, "SOORT_VESTIGING", "SBO"),
        ("board-differs", 2, "BEVOEGD_GEZAG_NUMMER", "99999"),
        ("denomination-differs", 2, "DENOMINATIE_VESTIGING", "Joods"),
        ("municipality-differs", 2, "GEMEENTECODE_VESTIGING", "34"),
    ]
    assert lost(alike) == []


def test_a_listed_site_without_history_is_told(tmp_path: Path) -> None:
    imported = Files(pupils=()).read(tmp_path)
    assert lost(imported) == [("no-pupils", 2, "VESTIGINGSCODE", "02QZ00")]
    assert imported.model.observations == ()


def test_rows_that_cannot_be_used_take_their_cells_with_them(tmp_path: Path) -> None:
    imported = Files(pupils=({}, {}, {"VESTIGINGSCODE": "?"}, "1;2")).read(tmp_path)
    assert told(imported)["pupils.csv rows"] == {"joined": 1, "repeated": 1, "unreadable": 2}
    assert told(imported)["pupils.csv cells"] == {
        "number": 1,
        "interval": 1,
        "zero": 1,
        "repeated": 3,
        "unreadable": 6,
    }
    assert [each[:2] for each in lost(imported)] == [
        ("repeated", 3),
        ("not-a-code", 4),
        ("wrong-number-of-cells", 5),
    ]


OLD = {"INSTELLINGSCODE": "19XY", "VESTIGINGSCODE": "19XY01", "NAAM_VESTIGING": "De Oude School"}


def test_a_site_that_only_the_history_knows_is_there_and_says_so(tmp_path: Path) -> None:
    imported = Files(pupils=({}, OLD)).read(tmp_path)
    site = imported.model[StakeholderId("site:19XY01")]
    assert site.recorded is not None
    assert site.recorded.source == "duo-pupils"
    assert (site.name, site.own_kind, site.sector) == ("De Oude School", "BO", Sector.PO)
    assert site.extra == Extra({"duo:denominatie": "Openbaar"})
    assert lost(imported) == []
    assert told(imported)["pupils.csv rows"] == {"joined": 1, "from-history": 1}
    assert {each.id for each in imported.model.pointing_at("site:19XY01")} == {
        "part-of:site:19XY01:institution:19XY",
        "governs:board:00123:site:19XY01",
        "lies-in:site:19XY01:municipality:0014",
        "lies-in:site:19XY01:swv:PO2001",
        "pupils:site:19XY01:2024",
        "pupils:site:19XY01:2025",
    }


@pytest.mark.parametrize(
    ("kind", "denomination", "swv", "sector"),
    [
        ("BO", "Openbaar", {"swv:PO2001"}, Sector.PO),
        ("SBO", "Openbaar", {"swv:PO2001"}, Sector.PO),
        ("SO", "Openbaar", {"swv:PO2001"}, Sector.PO),
        ("SO/VSO", "Openbaar", {"swv:PO2001"}, None),
        ("VSO", "Openbaar", {"swv:VO2001"}, None),
        ("SO/VSO", "Reformatorisch", {"swv:PO0001"}, None),
        ("VSO", "Reformatorisch", set[str](), None),
        ("PRO", "Openbaar", set[str](), None),
        ("PRO", "Reformatorisch", set[str](), None),
    ],
)
def test_the_kind_of_school_decides_in_which_table_it_is_placed(
    tmp_path: Path, kind: str, denomination: str, swv: set[str], sector: Sector | None
) -> None:
    row = {**OLD, "SOORT_VESTIGING": kind, "DENOMINATIE_VESTIGING": denomination}
    imported = Files(pupils=({}, row)).read(tmp_path)
    site = imported.model[StakeholderId("site:19XY01")]
    assert (site.own_kind, site.sector) == (kind, sector)
    assert lies_in(imported, "19XY01") == {"municipality:0014", *swv}
    assert len(imported.losses.of("no-samenwerkingsverband")) == (0 if swv else 1)
    assert len(imported.losses.of("unknown-kind")) == (1 if kind == "PRO" else 0)


def test_without_secondary_regions_a_secondary_site_is_not_placed(tmp_path: Path) -> None:
    columns = {column: value for column, value in REGION.items() if column != "vo_swv"}
    imported = duo.read(
        written(tmp_path / "sites.csv", LISTED, {}),
        regions=written(tmp_path / "regions.csv", columns, {}, delimiter=","),
        pupils=written(tmp_path / "pupils.csv", HISTORY, {}, {**OLD, "SOORT_VESTIGING": "VSO"}),
    )
    assert lies_in(imported, "19XY01") == {"municipality:0014"}
    assert lies_in(imported, "02QZ00") == {"municipality:0014", "swv:PO2001"}
    assert [each[0] for each in lost(imported)] == ["no-samenwerkingsverband"]


def test_a_municipality_that_the_table_does_not_name_is_known_by_its_listed_sites(tmp_path: Path) -> None:
    """A municipality younger than the table of regions: the postcodes of listed sites tell where it lies."""
    listed = {"GEMEENTENUMMER": "1966", "GEMEENTENAAM": "HET HOGELAND"}
    row = {**OLD, "GEMEENTECODE_VESTIGING": "1966", "GEMEENTENAAM_VESTIGING": "HET HOGELAND"}
    imported = Files(sites=(listed,), pupils=(row,)).read(tmp_path)
    assert "swv:PO2001" in lies_in(imported, "19XY01")
    elsewhere = Files(sites=({},), pupils=(row,)).read(tmp_path)
    assert lies_in(elsewhere, "19XY01") == {"municipality:1966"}


def test_a_municipality_is_divided_where_table_and_listed_sites_together_say_so(tmp_path: Path) -> None:
    """A municipality that grew: by its name it lies in one region, by the postcodes of its sites in another too."""
    region = {"pc4": "9751", "gemeente": "Haren", "po_swv": "PO2002"}
    listed = {"INSTELLINGSCODE": "03AA", "VESTIGINGSCODE": "03AA00", "POSTCODE": "9751 AA"}
    imported = Files(sites=({}, listed), regions=({}, region), pupils=(OLD,)).read(tmp_path)
    assert lies_in(imported, "19XY01") == {"municipality:0014"}


@pytest.mark.parametrize(
    ("in_history", "in_regions"),
    [
        ("'S-GRAVENHAGE", "'s-Gravenhage"),
        ("S HERTOGENBOSCH", "'s-Hertogenbosch"),
        ("SÚDWEST-FRYSLÂN", "Sudwest Fryslan"),
        ("BERGEN NH", "Bergen (NH.)"),
        ("BERGEN LB", "Bergen (L.)"),
        ("NUENEN C.A.", "Nuenen Gerwen en Nederwetten"),
        ("NUENEN CA", "Nuenen Gerwen en Nederwetten"),
        ("DE FRYSKE MARREN", "De Friese Meren"),
    ],
)
def test_spellings_of_one_municipality_are_one_municipality(tmp_path: Path, in_history: str, in_regions: str) -> None:
    row = {**OLD, "GEMEENTECODE_VESTIGING": "99", "GEMEENTENAAM_VESTIGING": in_history}
    imported = Files(regions=({}, {"pc4": "1111", "gemeente": in_regions, "po_swv": "PO3001"}), pupils=(row,)).read(
        tmp_path
    )
    assert lies_in(imported, "19XY01") == {"municipality:0099", "swv:PO3001"}


@pytest.mark.parametrize(
    ("in_history", "in_regions"), [("BERGEN", "Bergen (L.)"), ("\xb0", ""), ("NOORDWIJK", "Noord")]
)
def test_names_that_only_look_alike_are_no_spellings_of_each_other(
    tmp_path: Path, in_history: str, in_regions: str
) -> None:
    row = {**OLD, "GEMEENTECODE_VESTIGING": "99", "GEMEENTENAAM_VESTIGING": in_history}
    imported = Files(regions=({}, {"pc4": "1111", "gemeente": in_regions, "po_swv": "PO3001"}), pupils=(row,)).read(
        tmp_path
    )
    assert lies_in(imported, "19XY01") == {"municipality:0099"}


# Laws


lines = st.lists(
    st.one_of(
        st.just(";".join(LISTED.values())),
        st.just(";".join(HISTORY.values())),
        st.just(";".join({**HISTORY, **OLD}.values())),
        st.just(",".join(REGION.values())),
        st.lists(
            st.one_of(st.sampled_from([*LISTED.values(), *HISTORY.values()]), st.text(max_size=5)), max_size=12
        ).map(";".join),
        st.text(st.sampled_from('02QZ;,"\x00\x85\u2028 <5é\ud7ff'), max_size=20),
    ),
    max_size=8,
)


@given(sites=lines, regions=lines, pupils=lines)
def test_whatever_the_rows_are_each_is_accounted_for(sites: list[str], regions: list[str], pupils: list[str]) -> None:
    """No row stops the reading, each is counted once, and nothing in the model points at nothing."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / name for name in ("sites", "regions", "pupils")]
        heads = (";".join(LISTED), ",".join(REGION), ";".join(HISTORY))
        read = []
        for path, head, rows in zip(paths, heads, (sites, regions, pupils), strict=True):
            text = "\n".join([head, *rows])
            path.write_text(text, encoding="utf-8", newline="")
            read.append(sum(bool(line.strip()) for line in io.StringIO(text, newline=None)) - 1)
        imported = duo.read(paths[0], regions=paths[1], pupils=paths[2])
    assert [each.read for each in imported.losses.tallies] == [*read, read[2] * 3]
    targets = {each.target for entity in imported.model.entities() for each in references(entity)}
    assert all(imported.model.find(each) for each in targets)
    for loss in imported.losses.losses:
        assert loss.detail.text("nl")
        assert loss.detail.text("en")


@given(st.binary(max_size=60), st.sampled_from([b"", b"\xef\xbb\xbf"]))
def test_a_file_of_any_bytes_is_refused_with_problems(content: bytes, mark: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "any.csv"
        path.write_bytes(mark + content)
        with pytest.raises(InvalidTableError) as caught:
            duo.read(path, regions=path, pupils=path)
    assert len(caught.value.problems) >= 3


def test_the_same_files_make_the_same_model(tmp_path: Path) -> None:
    files = Files(pupils=({}, OLD))
    assert files.read(tmp_path) == files.read(tmp_path)


# The real data

NATIONAL = "PO0001"


@pytest.fixture(scope="module")
def imported(shared: Path) -> duo.Imported:
    """All that DUO publishes here, in one model."""
    folder = shared / "data"
    return duo.read(
        folder / "duo/02_alle_schoolvestigingen_bo_2026-04.csv",
        regions=folder / "swv/swv_pc4_2015.csv",
        pupils=folder / "duo/06_historisch_leerlingen_per_vestiging_1996-2025.csv",
    )


def rows_of(path: Path, encoding: str, delimiter: str) -> list[dict[str, str]]:
    """Return the rows of a table, read in the plainest way."""
    with path.open(encoding=encoding, newline="") as file:
        return list(csv.DictReader(file, delimiter=delimiter))


def source_of(imported: duo.Imported, site: str) -> str | None:
    """Return the source that a site was recorded from."""
    recorded = imported.model[StakeholderId(site)].recorded
    return None if recorded is None else recorded.source


def test_every_published_row_is_accounted_for(imported: duo.Imported) -> None:
    assert list(told(imported).values()) == [
        {"listed": 6_107},
        {"used": 4_043, "unreadable": 3},
        {"joined": 6_093, "from-history": 3_644},
        {"number": 228_821, "interval": 762, "zero": 62_527},
    ]
    assert len(imported.model.observations) == 228_821 + 762


def test_every_published_site_is_there_with_what_it_belongs_to(imported: duo.Imported) -> None:
    model = imported.model
    sites = Counter(source_of(imported, each.id) for each in model.stakeholders if each.kind is StakeholderKind.SITE)
    assert sites == {"duo-sites": 6_107, "duo-pupils": 3_644}
    ends: dict[str, set[str]] = {}
    for each in model.relations:
        site, other = (each.target, each.source) if each.kind is RelationKind.GOVERNS else (each.source, each.target)
        if source_of(imported, site) == "duo-sites":
            ends.setdefault(other.split(":")[0], set()).add(other)
    assert {kind: len(each) for kind, each in ends.items()} == {
        "institution": 5_996,
        "board": 748,
        "municipality": 342,
        "swv": 77,
    }
    assert f"swv:{NATIONAL}" in ends["swv"]


def test_the_losses_of_the_published_files_are_known(imported: duo.Imported) -> None:
    counted = imported.losses.counted()
    assert {
        code: counted.pop(code) for code in ("board-differs", "no-board", "no-municipality", "postcode-unknown")
    } == {
        "board-differs": 60,
        "no-board": 5,
        "no-municipality": 5,
        "postcode-unknown": 5,
    }
    assert {each.value for each in imported.losses.of("not-a-code")} == {"Europoort"}
    assert {each.line for each in imported.losses.of("not-a-code")} == {942, 943, 944}
    unplaced = {each.file[:2] for each in imported.losses.of("no-samenwerkingsverband")}
    assert unplaced == {"02", "06"}


@pytest.fixture(scope="module")
def swv_of(imported: duo.Imported) -> dict[str, str]:
    """The samenwerkingsverband that each site lies in, by code."""
    return {
        each.source.removeprefix("site:"): each.target.removeprefix("swv:")
        for each in imported.model.relations
        if each.target.startswith("swv:")
    }


def pupils_in_2025(imported: duo.Imported, site: str) -> int:
    """Return the pupils of a site in 2025; none where no number is known."""
    seen = imported.model.find(f"pupils:site:{site}:2025")
    return seen.value if isinstance(seen, Observation) and isinstance(seen.value, int) else 0


def test_pupils_per_samenwerkingsverband_agree_with_a_count_by_hand(
    imported: duo.Imported, swv_of: dict[str, str], shared: Path
) -> None:
    """In 2025, of listed sites with a known postcode: the sums are those of reading the files in the plainest way."""
    folder = shared / "data"
    postcodes = {row["pc4"]: row["po_swv"] for row in rows_of(folder / "swv/swv_pc4_2015.csv", "utf-8", ",")}
    listed = rows_of(folder / "duo/02_alle_schoolvestigingen_bo_2026-04.csv", "cp1252", ";")
    history = rows_of(folder / "duo/06_historisch_leerlingen_per_vestiging_1996-2025.csv", "utf-8-sig", ";")
    pupils = {row["VESTIGINGSCODE"]: row["LEERLINGEN_2025"] for row in history}
    by_hand, here = Counter[str](), Counter[str]()
    for row in listed:
        site, postcode = row["VESTIGINGSCODE"], row["POSTCODE"][:4]
        if postcode in postcodes:
            count = pupils.get(site, "0")
            swv = NATIONAL if row["DENOMINATIE"] == "Reformatorisch" else postcodes[postcode]
            by_hand[swv] += int(count) if count.isdigit() else 0
            here[swv_of[site]] += pupils_in_2025(imported, site)
    assert here == by_hand
    assert len(here) == 77


def test_pupils_per_samenwerkingsverband_agree_with_the_derived_table(
    imported: duo.Imported, swv_of: dict[str, str], shared: Path
) -> None:
    """In 2025, of primary schools, but for three sites whose samenwerkingsverband isn't certain.

    The derived table puts each site where it stands, so here too the reformed ones are put back at their postcodes.
    Sites with an unknown postcode it places by the majority of their municipality, also where that is divided: of
    those, two with postcode 1384 in Amsterdam and one with 4125 in Vijfheerenlanden are not placed here. Both sides
    leave out ``<5``.
    """
    folder = shared / "data"
    postcodes = {row["pc4"]: row["po_swv"] for row in rows_of(folder / "swv/swv_pc4_2015.csv", "utf-8", ",")}
    derived = {
        row["swv"]: int(row["leerlingen"])
        for row in rows_of(folder / "swv/indicator_leerlingen_per_swv_1996-2025.csv", "utf-8", ",")
        if (row["jaar"], row["soort"]) == ("2025", "BO")
    }
    here = Counter[str]()
    for each in imported.model.stakeholders:
        pupils = pupils_in_2025(imported, str(each.site)) if each.own_kind == "BO" else 0
        if pupils:
            swv = swv_of.get(str(each.site), "nowhere")
            here[postcodes[str(each.extra["duo:postcode"])[:4]] if swv == NATIONAL else swv] += pupils
    assert here.pop("nowhere") == 551 + 649 + 329
    assert {swv: derived[swv] - here[swv] for swv in derived if derived[swv] != here[swv]} == {
        "PO2707": 551 + 649,
        "PO2816": 329,
    }
