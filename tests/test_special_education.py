"""The share of special primary education from open data, beside a table that others derived: every difference told.

The derived table counts ``<5`` as nothing, puts reformed schools where they lie instead of in their national
samenwerkingsverband, places closed schools that lie in a divided municipality, which we leave out as uncertain, and
has lost the schools that closed before 2017 in the two municipalities whose names have accents. So it is looked at
twice: in the data as they are, and as they would be if reformed schools were as all others.
"""

import csv
import importlib.util
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType

import attrs
import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel.domain import amounts
from kwaliteitsmodel.readers import duo

SITES = "duo/02_alle_schoolvestigingen_bo_2026-04.csv"
PUPILS = "duo/06_historisch_leerlingen_per_vestiging_1996-2025.csv"
REGIONS = "swv/swv_pc4_2015.csv"
DERIVED = "swv/indicator_aandeel_sbo_so_per_po_swv.csv"
KINDS, YEARS = ("BO", "SBO"), range(2011, 2026)
ELSEWHERE = "OEGSTGEEST"
"""Where the derived table puts a closed school in another samenwerkingsverband than that of its municipality."""

Cell = tuple[str, int, str]
"""A samenwerkingsverband, a year and a kind of school."""


@attrs.frozen(kw_only=True)
class Counts:
    """Pupils of known number: surely there in both, perhaps there, somewhere else, not there; and schools of a few."""

    sure: Counter[Cell] = attrs.field(factory=Counter)
    perhaps: Counter[Cell] = attrs.field(factory=Counter)
    loose: Counter[tuple[int, str]] = attrs.field(factory=Counter)
    ours_only: Counter[Cell] = attrs.field(factory=Counter)
    few: Counter[Cell] = attrs.field(factory=Counter)


@pytest.fixture(scope="module")
def as_published(shared: Path) -> duo.Imported:
    """What the open data say as they are."""
    return duo.read(shared / "data" / SITES, regions=shared / "data" / REGIONS, pupils=shared / "data" / PUPILS)


@pytest.fixture(scope="module")
def imported(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> duo.Imported:
    """What the open data say if reformed schools are as all others are."""
    folder = tmp_path_factory.mktemp("all-alike")
    copies = [folder / Path(name).name for name in (SITES, PUPILS)]
    for name, copy in zip((SITES, PUPILS), copies, strict=True):
        copy.write_bytes((shared / "data" / name).read_bytes().replace(b"Reformatorisch", b"Alle gelijk"))
    return duo.read(copies[0], regions=shared / "data" / REGIONS, pupils=copies[1])


@pytest.fixture(scope="module")
def derived(shared: Path) -> dict[tuple[str, int], dict[str, str]]:
    with (shared / "data" / DERIVED).open(encoding="utf-8", newline="") as file:
        return {(row["swv"], int(row["jaar"])): row for row in csv.DictReader(file)}


def program() -> ModuleType:
    path = Path(__file__).parents[1] / "examples" / "special_education.py"
    spec = importlib.util.spec_from_file_location("special_education", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def rows_of(path: Path, encoding: str) -> Iterator[tuple[int, dict[str, str]]]:
    with path.open(encoding=encoding, newline="") as file:
        yield from enumerate(csv.DictReader(file, delimiter=";"), 2)


def candidates(imported: duo.Imported) -> Mapping[str, tuple[str, ...]]:
    """Return of each site that isn't placed in which samenwerkingsverbanden it may lie."""
    told = [each.detail.fields for each in imported.losses.of("no-samenwerkingsverband")]
    found = {f"site:{each['site']}": each.get("codes", ()) for each in told if "site" in each}
    return {site: tuple(map(str, codes)) for site, codes in found.items() if isinstance(codes, tuple)}


def counts(imported: duo.Imported, shared: Path) -> Counts:
    """Return what a table that counts no interval may hold."""
    model, found = imported.model, Counts()
    placed = {each.source: each.target[4:] for each in model.relations if each.target.startswith("swv:")}
    open_ones = candidates(imported)
    with_town = {f"site:{row['VESTIGINGSCODE']}": row for _, row in rows_of(shared / "data" / PUPILS, "utf-8-sig")}
    for each in model.observations:
        year, kind = each.period.start.year if each.period.start else 0, model[each.of].own_kind
        if year not in YEARS or kind not in KINDS:
            continue
        row = with_town[each.of]
        town = row["GEMEENTENAAM_VESTIGING"]
        closed = model[each.of].recorded == km.Recorded(source=km.SourceId("duo-pupils"))
        gone = all(row[f"LEERLINGEN_{later}"] == "0" for later in range(2017, 2026))
        number = each.value
        if not isinstance(number, int):
            found.few[placed.get(each.of, ""), year, kind] += 1
        elif not town.isascii() and closed and gone:
            found.ours_only[placed[each.of], year, kind] += number
        elif each.of in placed and not (town == ELSEWHERE and closed):
            found.sure[placed[each.of], year, kind] += number
        else:
            found.ours_only[placed.get(each.of, ""), year, kind] += number
            found.loose[year, kind] += number
            for swv in open_ones.get(each.of, ()):
                found.perhaps[swv, year, kind] += number
    return found


@pytest.fixture(scope="module")
def ours(imported: duo.Imported, shared: Path) -> Counts:
    return counts(imported, shared)


def test_every_count_of_the_derived_table_is_ours_or_lies_between_what_is_sure_and_what_may_be(
    derived: dict[tuple[str, int], dict[str, str]], ours: Counts
) -> None:
    """All 1,140 rows, both kinds; most are the same number, and where nothing is uncertain all are."""
    assert len(derived) == 1_140
    how = Counter[str]()
    for (swv, year), row in derived.items():
        for kind in KINDS:
            cell = (swv, year, kind)
            least, theirs = ours.sure[cell], int(row[kind])
            assert least <= theirs <= least + ours.perhaps[cell], cell
            how["same" if theirs == least else "more, within what may be"] += 1
    assert how == {"same": 1_974, "more, within what may be": 306}


def test_the_whole_country_is_the_same_each_year(derived: dict[tuple[str, int], dict[str, str]], ours: Counts) -> None:
    """What isn't surely in one place is somewhere in the derived table, so the sums agree to the pupil."""
    for year in YEARS:
        for kind in KINDS:
            theirs = sum(int(row[kind]) for (_, each), row in derived.items() if each == year)
            sure = sum(number for (_, each, which), number in ours.sure.items() if (each, which) == (year, kind))
            assert theirs == sure + ours.loose[year, kind]


Shares = Mapping[tuple[str, int], amounts.Amount | None]
ROUNDED = 0.005_001
"""The derived table tells two decimals."""


def shares(imported: duo.Imported) -> Shares:
    return program().shares(imported.model, program().unplaced(imported.losses))  # type: ignore[no-any-return]


def lies_between(theirs: float, ours: amounts.Amount | None) -> bool:
    low, high = amounts.ends(ours)
    return low - ROUNDED <= theirs <= high + ROUNDED


def cause(theirs: float, share: amounts.Amount | None, ours: Counts, cells: list[Cell]) -> str:
    """Return why the share of a row is what it is, and see that this is so."""
    if lies_between(theirs, share):
        low, high = amounts.ends(share)
        assert (low == high) == (not any(ours.few[each] or ours.perhaps[each] for each in cells))
        return "same" if low == high else "between what is sure and what may be"
    mine = amounts.share(ours.sure[cells[1]], ours.sure[cells[0]], per=100)
    assert theirs == pytest.approx(mine, abs=ROUNDED)
    lost = any(ours.ours_only[each] for each in cells)
    assert lost != any(ours.few[each] for each in cells)
    return "without schools that the table has lost or put elsewhere" if lost else "with fewer than five as nothing"


def test_every_share_of_the_derived_table_lies_within_the_bounds_of_ours_but_for_its_own_faults(
    derived: dict[tuple[str, int], dict[str, str]], ours: Counts, imported: duo.Imported
) -> None:
    """All 1,140 rows, looked at in what the program says, if reformed schools are as all others are."""
    found, how = shares(imported), Counter[str]()
    for (swv, year), row in derived.items():
        cells = [(swv, year, kind) for kind in KINDS]
        how[cause(float(row["aandeel_sbo_pct"]), found[f"swv:{swv}", year], ours, cells)] += 1
    assert how == {
        "same": 786,
        "between what is sure and what may be": 347,
        "with fewer than five as nothing": 1,
        "without schools that the table has lost or put elsewhere": 6,
    }
    assert sum(ours.few.values()) == 26


def of_reformed_schools(imported: duo.Imported, as_published: duo.Imported) -> km.QualityModel:
    """Return where the reformed schools lie, with only their pupils."""
    reformed = {each.source for each in as_published.model.relations if each.target == "swv:PO0001"}
    theirs = tuple(each for each in imported.model.observations if each.of in reformed)
    return attrs.evolve(imported.model, observations=theirs)


def test_in_the_data_as_they_are_reformed_schools_and_nothing_else_make_the_difference(
    derived: dict[tuple[str, int], dict[str, str]], imported: duo.Imported, as_published: duo.Imported
) -> None:
    """With the pupils of reformed schools counted where these lie, each number is what it is if all are alike."""
    asked, elsewhere = program(), program().unplaced(imported.losses)
    alike, plain = asked.counted(imported.model, elsewhere), asked.counted(as_published.model, elsewhere)
    reformed = asked.counted(of_reformed_schools(imported, as_published), elsewhere)
    found, how = shares(as_published), Counter[tuple[str, bool]]()
    for (swv, year), row in derived.items():
        cells = [((f"swv:{swv}", year), kind) for kind in KINDS]
        for cell in cells:
            assert alike[cell] == amounts.total([plain[cell], reformed.get(cell, 0)], least=0)
        changed = "reformed schools" if any(cell in reformed for cell in cells) else "none of them"
        how[changed, lies_between(float(row["aandeel_sbo_pct"]), found[f"swv:{swv}", year])] += 1
    assert how == {
        ("none of them", True): 508,
        ("none of them", False): 1,
        ("reformed schools", True): 157,
        ("reformed schools", False): 474,
    }


def test_a_school_that_may_lie_in_two_places_bounds_both_and_where_none_is_known_nothing_is_said(
    capsys: pytest.CaptureFixture[str],
) -> None:
    program().main([])
    assert capsys.readouterr().out.splitlines() == [
        "East: 2024: not known, 2025: not known",
        "North: 2024: 6.25–10.89 %, 2025: 0.56–6.88 %",
        "South: 2024: 6.25–15.09 %, 2025: 6.93–14.55 %",
    ]


def test_a_school_that_may_lie_anywhere_bounds_every_place() -> None:
    asked = program()
    counted = asked.counted(asked.fictional(), {})
    assert counted[("east", 2024), "SBO"] == km.Interval(low=0, high=10)
    assert asked.all_or_none(km.Missing.SUPPRESSED) == km.Interval(low=0)
    assert asked.all_or_none(0) == 0
