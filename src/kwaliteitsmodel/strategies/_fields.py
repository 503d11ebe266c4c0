"""How fields are drawn: as their types and what checks them say, and what belongs together as their class says."""

from collections.abc import Callable, Mapping
from functools import cache
from operator import attrgetter
from types import NoneType
from typing import Any, NewType, get_args

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from kwaliteitsmodel.domain import fields as checks
from kwaliteitsmodel.domain.asked import is_part
from kwaliteitsmodel.domain.codes import BoardNumber, Brin, RioBoard, RioLocation, RioProvider, SiteCode, SwvCode
from kwaliteitsmodel.domain.cycles import Account, CycleEntry
from kwaliteitsmodel.domain.deviations import Deviation
from kwaliteitsmodel.domain.fields import Validator
from kwaliteitsmodel.domain.indicators import Benchmark, Observation, Target
from kwaliteitsmodel.domain.periods import ApproximateDate, Period, SchoolYear
from kwaliteitsmodel.domain.phases import CyclePhase, Transition, Ways
from kwaliteitsmodel.domain.principles import Note, is_one_of_ten
from kwaliteitsmodel.domain.values import Extra, Interval, Text, is_label, is_name
from kwaliteitsmodel.domain.words import Missing, Term
from kwaliteitsmodel.strategies import _codes
from kwaliteitsmodel.strategies._asking import ASKED
from kwaliteitsmodel.strategies._drawing import at_one, changed, never, own_word, several
from kwaliteitsmodel.strategies._given import Default, How, Recipe, T, always, built
from kwaliteitsmodel.strategies._numbers import AMOUNTS, NUMBERS, WHOLE, intervals, numbers
from kwaliteitsmodel.strategies._placing import aimed, placed
from kwaliteitsmodel.strategies._pointing import ANYWHERE, NOTHING, Pointing
from kwaliteitsmodel.strategies._strings import STRINGS, VISIBLE, extras, ids
from kwaliteitsmodel.strategies._time import approximate_dates, periods
from kwaliteitsmodel.strategies._together import ASSURED, INVOLVED, Together, measured
from kwaliteitsmodel.strategies._walking import shared, walked


def made(kind: type[T], options: Mapping[str, object]) -> SearchStrategy[T]:
    """Make things of the class *kind*; what they point at need not exist."""
    return within(kind, options, ANYWHERE)


def within(kind: type[T], options: Mapping[str, object], pointing: Pointing) -> SearchStrategy[T]:
    """Make things of the class *kind* that point at what may be pointed at."""
    ours: type = kind
    return built(recipe(ours), options, pointing)


@cache
def recipe(kind: type) -> Recipe:
    """Return how things of the class *kind* are drawn; what depends on other fields comes after them."""
    fields = attrs.fields_dict(kind)
    own = {name: own_word(name) for name in fields if name.startswith("own_")}
    together = {**own, **_TOGETHER.get(kind, {})}
    alone = {name: _default(kind, field) for name, field in fields.items() if name not in together}
    return Recipe(kind=kind, fields={**alone, **together})


def _default(kind: type, field: "attrs.Attribute[Any]") -> Default:
    """Return how a field is drawn about which no other field says anything; an entity leaves some of them out."""
    if field.name == "id":
        return Default(how=ids(), needed=always)
    how = _HOW[kind, field.name] if (kind, field.name) in _HOW else _how(field.type, checks.check_of(field))
    entity = "id" in attrs.fields_dict(kind)
    return Default(how=how, needed=never if entity and field.default is not attrs.NOTHING else always)


def _how(kind: Any, check: Validator | None) -> How:  # noqa: ANN401 - any type
    """Return how a field of the type *kind* is drawn that *check* checks."""
    maker, of = checks.made_of(check)
    if maker in _BY_MAKER:
        return _BY_MAKER[maker](kind, *of)
    if check is checks.is_id and isinstance(kind, NewType):
        return at_one(kind.__name__)
    if check in _BY_CHECK:
        return _BY_CHECK[check]
    raise TypeError(f"no strategy is known for {kind} that is checked by {check}")


def _perhaps(kind: Any, check: Validator) -> How:  # noqa: ANN401 - any type
    """Return how something or nothing is drawn."""
    inner = _how(next(each for each in get_args(kind) if each is not NoneType), check)
    return changed(inner, lambda each: st.none() | each)


_BY_CLASS: dict[type, SearchStrategy[Any]] = {
    bool: st.booleans(),
    Period: periods(),
    ApproximateDate: approximate_dates(),
    Interval: intervals(),
    Extra: extras(),
    Brin: _codes.brins(),
    SiteCode: _codes.site_codes(),
    BoardNumber: _codes.board_numbers(),
    SwvCode: _codes.swv_codes(),
    RioProvider: _codes.rio_providers(),
    RioLocation: _codes.rio_locations(),
    RioBoard: _codes.rio_boards(),
}


def _of_class(kind: type) -> How:
    """Return how a value of a class is drawn: a word, a value of one part, or one of several parts."""
    if kind in _BY_CLASS:
        return _BY_CLASS[kind]
    if issubclass(kind, Term):
        return st.sampled_from(kind)
    needs, name = targets(kind), kind.__name__

    def one(pointing: Pointing, _: object) -> SearchStrategy[Any]:
        return pointing.once(name, lambda: within(kind, {}, pointing)) if all(map(pointing.can, needs)) else NOTHING

    return one


def targets(kind: type) -> list[str]:
    """Return the types of the ids that a thing of the class *kind* can't be without, its own left out."""
    fields = attrs.fields_dict(kind).values()
    required: list[Any] = [field.type for field in fields if field.default is attrs.NOTHING and field.name != "id"]
    return [each.__name__ for each in required if isinstance(each, NewType)]


def _joined(*tables: Together) -> Together:
    """Return all that *tables* say, class by class."""
    kinds = {kind for table in tables for kind in table}
    return {kind: {name: each for table in tables for name, each in table.get(kind, {}).items()} for kind in kinds}


_TOGETHER = _joined(
    INVOLVED, ASSURED, ASKED, measured(within), placed(within), aimed(within), shared(within), walked(within)
)
"""The fields of a class that depend on each other, in the order in which they are drawn."""

_TEXTS = made(Text, {})
LABELS: SearchStrategy[str | Text] = STRINGS | _TEXTS
"""A name or text that may be empty."""
NAMES: SearchStrategy[str | Text] = VISIBLE | _TEXTS
"""A name or text with something to see."""

_BY_MAKER: dict[Callable[..., Validator] | None, Callable[..., How]] = {
    checks.optional: _perhaps,
    checks.many: lambda kind, check: several(_how(get_args(kind)[0], check)),
    checks.distinct: lambda kind, check: several(_how(get_args(kind)[0], check), unique=True),
    checks.each_once: lambda _, one, *names: several(_of_class(one), unique_by=attrgetter(*names)),
    checks.whole: lambda _, least: st.integers(least, WHOLE),
    checks.a: lambda _, one: _of_class(one),
}
"""What passes the checks that were made of something, by what made them; they are told the type and that something."""

_BY_CHECK: dict[Validator | None, SearchStrategy[Any]] = {
    checks.is_text: STRINGS,
    is_label: LABELS,
    is_name: NAMES,
    checks.is_number: NUMBERS,
    checks.is_amount_of: numbers(low=0),
    checks.is_frequency: numbers(low=0).filter(bool),
    checks.is_day: st.dates(),
    is_part: st.sampled_from(("", "a", "b")),
    is_one_of_ten: st.integers(1, 10),
}
"""What passes each check that is written out."""

_OFTEN = st.sampled_from((SchoolYear(2025).period, SchoolYear(2026).period)) | periods()
"""Periods of which some are often the same, as those of figures are."""

_RULES = st.tuples(st.sampled_from(("myapp", "a", "nl.example")), st.sampled_from(("R1", "0", "é"))).map(":".join)
"""Ids of rules with a namespace: those are users' own, so any will do."""

_HOW: dict[tuple[type, str], How] = {
    (CyclePhase, "code"): ids(),
    (Transition, "origin"): ids(),
    (Transition, "to"): ids(),
    (CycleEntry, "phase"): ids(),
    (Account, "about"): ids(),
    (Ways, "onward"): several(ids(), unique=True),
    (Ways, "back"): several(ids(), unique=True),
    (Benchmark, "period"): _OFTEN,
    (Benchmark, "value"): AMOUNTS,
    (Target, "period"): _OFTEN,
    (Target, "value"): AMOUNTS,
    (Observation, "period"): _OFTEN,
    (Observation, "value"): AMOUNTS | st.sampled_from(Missing),
    (Deviation, "rule"): _RULES,
    (Note, "mark"): ids(),
}
"""How a field is drawn of which type and check don't tell enough."""
