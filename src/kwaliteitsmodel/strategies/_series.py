"""Models of one indicator that was observed year after year."""

from typing import Any

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
from kwaliteitsmodel.errors import InvalidValueError
from kwaliteitsmodel.model import QualityModel
from kwaliteitsmodel.strategies._building import party
from kwaliteitsmodel.strategies._given import Given, given
from kwaliteitsmodel.strategies._sizes import ONE_TO_THREE, whole

_OBSERVED, _YEARS = 50, 50
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

    Raises:
        InvalidArgument: If there are fewer than 1 or more than 50 stakeholders, fewer than 2 or more than 50 years, or
            an observation can't have that value.

    Example:
        >>> from hypothesis import find
        >>> model = find(time_series(stakeholders=1, years=3, values=7), lambda model: True)
        >>> [(each.id, str(each.period), each.value) for each in model.observations]
        [('of:1:2000', '2000/2001', 7), ('of:1:2001', '2001/2002', 7), ('of:1:2002', '2002/2003', 7)]
    """
    return _time_series(
        whole("time_series(stakeholders", stakeholders, 1, _OBSERVED),
        whole("time_series(years", years, 2, _YEARS),
        values if isinstance(values, SearchStrategy) else st.just(values),
        given("time_series", "changed", changed, bool),
    )


@st.composite
def _time_series(
    draw: DrawFn,
    stakeholders: SearchStrategy[int],
    years: SearchStrategy[int],
    values: SearchStrategy[Any],
    changed: SearchStrategy[bool],
) -> QualityModel:
    first, n = draw(st.integers(_FIRST, _LAST)), draw(years)
    since = draw(st.integers(1, n - 1)) if draw(changed) else None
    of = [f"of:{number}" for number in range(1, draw(stakeholders) + 1)]
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


def _observation(of: str, year: SchoolYear, value: Any) -> Observation:  # noqa: ANN401 - whatever was given
    own = ObservationId(f"{of}:{year.start}")
    try:
        return Observation(id=own, indicator=_ID, of=StakeholderId(of), period=year.period, value=value)
    except InvalidValueError as error:
        raise InvalidArgument(f"time_series(values={value!r}): {error}") from error
