"""Small models with a little of everything that is asked about involvement, and what holds in them on a day."""

from collections.abc import Callable, Collection
from datetime import date
from itertools import combinations
from typing import Any

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

import kwaliteitsmodel as km

Tie = km.RelationKind
PEOPLE = [km.StakeholderId(each) for each in "abcde"]
WHO = st.sampled_from(PEOPLE)
WHAT = st.sampled_from([km.AspectId(each) for each in "xyz"])
ABOUT = st.lists(WHAT, unique=True, max_size=2).map(tuple)
TALKS = [km.ConversationId(each) for each in ("c0", "c1")]
DAYS = [date(2025, 1, day) for day in (1, 2, 3)]
DAY = st.sampled_from(DAYS)
MAYBE = st.sampled_from([None, True, False])
RANK = st.sampled_from([None, 1, 2])
MOSTLY = st.sampled_from([True, True, None])
BY = st.sampled_from(PEOPLE[:2])
VALID = st.sampled_from([None, None, km.Period(end=DAYS[0]), km.Period(start=DAYS[2]), km.Period.on(DAYS[1])])
DATES = st.sampled_from(
    [None, *map(km.ApproximateDate.on, DAYS), km.ApproximateDate(earliest=DAYS[0], latest=DAYS[2])]
    + [km.ApproximateDate(earliest=one, latest=other) for one, other in combinations(DAYS, 2)]
)
HOLDERS = st.dictionaries(WHO, st.tuples(st.sampled_from(["", "hours"]), MAYBE), max_size=3)
PAIR = st.lists(WHO, unique=True, min_size=2, max_size=2)
RECORDED = st.one_of(
    st.none(),
    st.builds(km.Recorded, by=WHO, source=st.sampled_from([None, km.SourceId("s")])),
    st.builds(km.Recorded, source=st.sampled_from([km.SourceId("s"), km.SourceId("t")])),
)
TIES = (Tie.ACCOUNTS_TO, Tie.CONVERSES_WITH, Tie.TRUSTS, Tie.SHARES_AMBITION_WITH, Tie.EXPECTS_OF)
SETTINGS = st.sampled_from([None, km.Setting.KITCHEN_TABLE, km.Setting.MEETING_TABLE])
KIND = st.sampled_from([km.StakeholderKind.BOARD, km.StakeholderKind.SITE, km.StakeholderKind.ROLE])


def _each(
    make: Callable[..., Any], name: str, most: int, least: int = 0, **fields: SearchStrategy[Any]
) -> SearchStrategy[list[Any]]:
    """Make from *least* to *most* entities of the fields, with ids of *name* and a number."""
    known = st.lists(st.fixed_dictionaries(fields), min_size=least, max_size=most)
    return known.map(lambda several: [make(id=f"{name}{number}", **each) for number, each in enumerate(several)])


def _between(make: Callable[..., Any], one: str, other: str) -> Callable[..., Any]:
    """Return what makes an entity of *ends* that are two different stakeholders."""
    return lambda ends, **known: make(**{one: ends[0], other: ends[1]}, **known)


def _conversation(participants: dict[km.StakeholderId, int | None], relevances: dict[Any, Any], **known: Any) -> Any:
    return km.Conversation(
        participants=tuple(km.Participant(stakeholder=who, people=n) for who, n in participants.items()),
        relevances=tuple(km.Relevance(stakeholder=who, aspect=what, weight=n) for (who, what), n in relevances.items()),
        **known,
    )


def _shared(holders: dict[km.StakeholderId, tuple[str, bool | None]], **known: Any) -> km.SharedResponsibility:
    shares = (km.Share(stakeholder=who, contribution=what, visible=seen) for who, (what, seen) in holders.items())
    return km.SharedResponsibility(name="Shared", shares=tuple(shares), **known)


def _ties(kinds: Collection[km.RelationKind], least: int) -> SearchStrategy[list[Any]]:
    """Make at least *least* relations of *kinds*; most are present and hold always."""
    return _each(
        _between(km.Relation, "source", "target"),
        "r",
        8 + least,
        least,
        kind=st.sampled_from(list(kinds)),
        ends=PAIR,
        about=ABOUT,
        valid=VALID,
        recorded=RECORDED,
        present=st.sampled_from([True, True, False]),
        per_year=st.sampled_from([None, None, 2.0]),
        mutual=st.sampled_from([None, None, True]),
    )


PARTS = (
    _each(_between(km.NeedForAccount, "by", "of"), "n", 4, ends=PAIR, about=ABOUT, valid=VALID),
    _each(km.Ownership, "o", 3, owner=WHO, of=WHAT.map(km.EntityId), aware=MAYBE, valid=VALID, backing=RANK),
    _each(_shared, "s", 2, holders=HOLDERS, about=ABOUT, valid=VALID),
    _each(
        _conversation,
        "c",
        2,
        participants=st.dictionaries(WHO, st.sampled_from([None, 1, 2]), min_size=1, max_size=4),
        relevances=st.dictionaries(st.tuples(WHO, WHAT), st.sampled_from([None, 0.0, 1.0]), max_size=2),
        about=ABOUT,
        held=DATES,
        setting=SETTINGS,
    ),
    _each(
        km.Verdict,
        "v",
        5,
        by=BY,
        aspect=WHAT,
        on=DAY,
        sign=st.sampled_from(km.VerdictSign),
        setting=SETTINGS,
        conversation=st.sampled_from([None, *TALKS]),
        recorded=RECORDED,
    ),
    _each(km.Salience, "l", 6, of=WHO, by=BY, on=DAY, power=MAYBE, legitimacy=MOSTLY, urgency=MOSTLY, interest=MOSTLY),
    _each(km.ActorProfile, "p", 5, of=WHO, on=DAY, ambition=st.integers(1, 2), capacity=st.sampled_from([None, 1])),
    _each(_between(km.Succession, "predecessor", "successor"), "u", 5, ends=PAIR, on=DATES),
)


@st.composite
def involved(draw: DrawFn, kinds: Collection[km.RelationKind] = TIES, least: int = 0) -> km.QualityModel:
    """Draw a model of five stakeholders, three aspects, and a little of everything that is asked about.

    There are at least *least* relations, all of them of *kinds*.
    """
    people = [
        km.Stakeholder(id=each, name=each, kind=draw(KIND), valid=draw(st.sampled_from([None, None, draw(VALID)])))
        for each in PEOPLE
    ]
    aspects = [km.QualityAspect(id=km.AspectId(each), name=each.upper()) for each in "xyz"]
    ring = km.CircleOfInvolvement(id=km.CircleId("ring"), name="Ring", ring=tuple(PEOPLE[:4]))
    return km.QualityModel(name="Involved").adding(
        *people, *aspects, ring, *draw(_ties(kinds, least)), *(each for part in PARTS for each in draw(part))
    )


def there_on(model: km.QualityModel, on: date) -> set[str]:
    return {each.id for each in model.stakeholders if each.valid is None or on in each.valid}


def known_in(model: km.QualityModel, during: km.Period) -> set[str]:
    return {each.id for each in model.stakeholders if each.valid is None or each.valid.overlaps(during)}


def rendered(model: km.QualityModel, on: date) -> list[km.Relation]:
    """Return every account that someone renders: a mutual one each way."""
    return [each for each in told(model, on) if each.present]


def told(model: km.QualityModel, on: date) -> list[km.Relation]:
    """Return all that is said of accounts, that they are there or absent: of a mutual one each way."""
    every = holding(model, Tie.ACCOUNTS_TO, on)
    ways = [(each, attrs.evolve(each, source=each.target, target=each.source)) for each in every]
    return [way for each in ways for way in (each if each[0].mutual else each[:1])]


def holding(model: km.QualityModel, kind: km.RelationKind, on: date) -> list[km.Relation]:
    there = there_on(model, on)
    valid = [each for each in model.relations if each.valid is None or on in each.valid]
    return [each for each in valid if each.kind is kind and {each.source, each.target} <= there]
