"""Models of one indicator that was observed year after year."""

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument
from hypothesis.strategies import DrawFn, SearchStrategy

from kwaliteitsmodel.domain.amounts import Outcome
from kwaliteitsmodel.domain.ids import IndicatorId, ObservationId, StakeholderId
from kwaliteitsmodel.domain.indicators import Direction, Indicator, IndicatorDefinition, Observation
from kwaliteitsmodel.domain.periods import Period, SchoolYear
from kwaliteitsmodel.domain.stakeholders import StakeholderKind
from kwaliteitsmodel.domain.values import Interval
from kwaliteitsmodel.domain.words import Missing
from kwaliteitsmodel.model import QualityModel
from kwaliteitsmodel.strategies._building import party
from kwaliteitsmodel.strategies._given import Given, given, refuse_impossible
from kwaliteitsmodel.strategies._sizes import ONE_TO_THREE, whole

_OBSERVED, _YEARS = 50, 50
_MOST = 1000
"""The most stakeholders times years: each value is drawn by itself, and hypothesis bounds how much is drawn at once."""

_SOME_YEARS, _CHANGED = st.integers(2, 6), st.booleans()
_FIRST, _LAST = 2000, 2030
_ID = IndicatorId("indicator")
_SMALL = Interval(low=1, high=4)

_VALUES: SearchStrategy[Outcome | None] = st.none() | st.integers(0, 200) | st.just(_SMALL) | st.sampled_from(Missing)


def time_series(
    *,
    stakeholders: Given[int] = ONE_TO_THREE,
    years: Given[int] = _SOME_YEARS,
    values: Given[Outcome | None] = _VALUES,
    changed: Given[bool] = _CHANGED,
) -> SearchStrategy[QualityModel]:
    """Make models of one indicator, ``indicator``, that was observed of several *stakeholders* year after year.

    *values* gives the value of each year, ``None`` where there is no observation of it: by itself whole numbers up to
    200, the interval of 1 to 4 of a small count, the words of :class:`~kwaliteitsmodel.Missing`, and ``None``.
    What always holds, beside that no rule of severity error is violated:

    - each observation is of a whole school year, one of *years* that follow on each other; of a stakeholder there is at
      most one in each;
    - each of these years has one definition; where it *changed*, those from some year after the first on have another,
      and values of before and after can't be compared;
    - there are as many stakeholders as is said, also where nothing was observed of one.

    There are at most 1000 values, *stakeholders* times *years*, for hypothesis bounds how much is drawn. Of *values*
    that take more than ours fewer pass its health checks: of floats less than half as many.

    Raises:
        InvalidArgument: If there are fewer than 1 or more than 50 stakeholders, fewer than 2 or more than 50 years, or
            more than 1000 of both multiplied, an observation can't have that value, or *changed* is neither true nor
            false; where a strategy makes what can't be, when that is drawn.

    Example:
        >>> from hypothesis import find
        >>> model = find(time_series(stakeholders=1, years=3, values=7), lambda model: True)
        >>> [(each.id, str(each.period), each.value) for each in model.observations]
        [('of:1:2000', '2000/2001', 7), ('of:1:2001', '2001/2002', 7), ('of:1:2002', '2002/2003', 7)]
    """
    several, long = (
        whole("time_series(stakeholders", stakeholders, 1, _OBSERVED),
        whole("time_series(years", years, 2, _YEARS),
    )
    if isinstance(stakeholders, int) and isinstance(years, int):
        _refuse_too_many(stakeholders, years)
    return _time_series(
        several,
        long,
        values.map(_possible) if isinstance(values, SearchStrategy) else st.just(_possible(values)),
        given("time_series", "changed", changed, bool),
    )


def _refuse_too_many(stakeholders: int, years: int) -> None:
    if stakeholders * years > _MOST:
        raise InvalidArgument(
            f"time_series({stakeholders=}, {years=}): expected at most {_MOST} of both multiplied, "
            f"not {stakeholders * years}"
        )


def _possible(value: Outcome | None) -> Outcome | None:
    if value is not None:
        refuse_impossible(Observation, "value", value, "time_series(values")
    return value


@st.composite
def _time_series(
    draw: DrawFn,
    stakeholders: SearchStrategy[int],
    years: SearchStrategy[int],
    values: SearchStrategy[Outcome | None],
    changed: SearchStrategy[bool],
) -> QualityModel:
    first, n, several = draw(st.integers(_FIRST, _LAST)), draw(years), draw(stakeholders)
    _refuse_too_many(several, n)
    since = draw(st.integers(1, n - 1)) if draw(changed) else None
    of = [f"of:{number}" for number in range(1, several + 1)]
    drawn = [(each, year, draw(values)) for each in of for year in range(first, first + n)]
    return QualityModel(name="Time series").adding(
        *(party(each, StakeholderKind.INSTITUTION) for each in of),
        _indicator(draw(st.sampled_from((Direction.MORE, Direction.LESS))), None if since is None else first + since),
        *(_observation(each, SchoolYear(year), value) for each, year, value in drawn if value is not None),
    )


def _indicator(direction: Direction, changed: int | None) -> Indicator:
    """Return the indicator, of which another definition holds since the school year *changed*."""
    since = None if changed is None else Period(start=SchoolYear(changed).period.start)
    until = None if changed is None else Period(end=SchoolYear(changed - 1).period.end)
    now = IndicatorDefinition(meaning="How many there are on 1 October", valid=since)
    before = IndicatorDefinition(meaning="How many there are at any time", valid=until)
    former = () if changed is None else (before,)
    return Indicator(
        id=_ID, name="Pupils", unit="pupils", direction=direction, definition=now, former_definitions=former
    )


def _observation(of: str, year: SchoolYear, value: Outcome) -> Observation:
    own = ObservationId(f"{of}:{year.start}")
    return Observation(id=own, indicator=_ID, of=StakeholderId(of), period=year.period, value=value)
