"""What the fields of a cycle say together: its entries walk through its phases, in time, and account is of what was."""

from collections.abc import Iterable
from operator import attrgetter
from typing import Any

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from kwaliteitsmodel.domain.cycles import Account, Cycle, CycleEntry, SharedPerspective, TakenAlong
from kwaliteitsmodel.domain.phases import IMWR, LEMNISCATE, PDCA, CycleDefinition, CyclePhase, Transition
from kwaliteitsmodel.domain.values import is_said
from kwaliteitsmodel.strategies._drawing import MOST, NONE, never
from kwaliteitsmodel.strategies._given import Default, Values, always
from kwaliteitsmodel.strategies._pointing import Pointing
from kwaliteitsmodel.strategies._strings import STRINGS, VISIBLE
from kwaliteitsmodel.strategies._together import Together, Within

LONGEST = 8
"""The most entries of a cycle that is drawn: two rounds of four phases."""


def _codes(values: Values) -> list[str]:
    return [each.code for each in values["phases"]]


def _lost(codes: list[str], ways: Iterable[tuple[str, str]]) -> list[str]:
    """Return to which phases none of the *ways* leads from the first, nor from one of them that stands before."""
    following: dict[str, set[str]] = {code: set() for code in codes}
    for origin, to in ways:
        following[origin].add(to)
    come_to, left, lost = set[str](), list[str](), list[str]()
    for code in codes:
        if code not in come_to:
            come_to.add(code)
            left.append(code)
            lost.append(code)
        while left:
            onward = following[left.pop()] - come_to
            come_to |= onward
            left += onward
    return lost[1:]


def _transitions(_: Pointing, values: Values) -> SearchStrategy[tuple[Transition, ...]]:
    """Make transitions by which one comes from every phase to every other; and none at all."""
    codes = _codes(values)
    after = st.lists(st.sampled_from(codes), min_size=1, max_size=2, unique=True)

    def joined(several: tuple[list[str], ...]) -> tuple[Transition, ...]:
        ways = [(code, to) for code, following in zip(codes, several, strict=True) for to in following]
        ways += [(codes[0], each) for each in _lost(codes, ways)]
        ways += [(each, codes[0]) for each in _lost(codes, [(to, origin) for origin, to in ways])]
        return tuple(Transition(origin=origin, to=to) for origin, to in ways)

    return st.just(()) | st.tuples(*(after for _ in codes)).map(joined)


def _starts(_: Pointing, values: Values) -> SearchStrategy[tuple[str, ...]]:
    """Make phases at which one may begin; and none, so that one may begin anywhere."""
    return st.lists(st.sampled_from(_codes(values)), unique=True, max_size=2).map(tuple)


def _account(_: Pointing, values: Values) -> SearchStrategy[str]:
    return st.just("") | st.sampled_from(_codes(values))


def _why_not(_: Pointing, values: Values) -> SearchStrategy[Any]:
    return st.just("") if is_said(values["how"]) else STRINGS


def _some(pointing: Pointing) -> SearchStrategy[tuple[str, ...]]:
    """Make the ids of one to three stakeholders: there is one at least, for each cycle has its subject."""
    return st.lists(pointing.at_one("StakeholderId"), unique=True, min_size=1, max_size=MOST).map(tuple)


def _in_order(entries: list[CycleEntry]) -> tuple[CycleEntry, ...]:
    """Return the entries with their days in the order of time."""
    days = iter(sorted((each.on for each in entries if each.on is not None), key=attrgetter("earliest")))
    return tuple(each if each.on is None else attrs.evolve(each, on=next(days)) for each in entries)


def _must_share(values: Values) -> bool:
    """Return whether those who begin must be among those who share the perspective that was given."""
    return values["definition"].needs_perspective and values.get("perspective") is not None


def _who_share(values: Values) -> SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(values["perspective"].shared_by), unique=True, max_size=MOST).map(tuple)


def _begins_shared(values: Values) -> bool:
    """Return whether a perspective must be shared before what is done."""
    return bool(values.get("entries")) and values["definition"].needs_perspective


def shared(within: Within) -> Together:
    """Return what is said together of a definition of a cycle, of what is taken along and of a perspective."""

    def some(pointing: Pointing) -> SearchStrategy[tuple[CyclePhase, ...]]:
        each = within(CyclePhase, {}, pointing)
        return st.lists(each, min_size=2, max_size=4, unique_by=attrgetter("code")).map(tuple)

    def phases(pointing: Pointing, _: Values) -> SearchStrategy[tuple[CyclePhase, ...]]:
        return pointing.once("phases", lambda: some(pointing))

    statements = st.lists(VISIBLE, min_size=1, max_size=MOST).map(tuple)
    return {
        CycleDefinition: {
            "phases": Default(how=phases, needed=always),
            "transitions": Default(how=_transitions, needed=never),
            "starts": Default(how=_starts, needed=never),
            "account": Default(how=_account, needed=never),
        },
        TakenAlong: {
            "how": Default(how=STRINGS, needed=always),
            "why_not": Default(how=_why_not, needed=always),
        },
        SharedPerspective: {
            "statements": Default(how=statements, needed=always),
            "shared_by": Default(how=lambda pointing, _: _some(pointing), needed=always),
        },
    }


def walked(within: Within) -> Together:
    """Return what is said together of a cycle."""

    def definitions(pointing: Pointing, _: Values) -> SearchStrategy[CycleDefinition]:
        return st.sampled_from((LEMNISCATE, PDCA, IMWR)) | within(CycleDefinition, {}, pointing)

    @st.composite
    def walk(draw: DrawFn, pointing: Pointing, values: Values) -> tuple[CycleEntry, ...]:
        definition: CycleDefinition = values["definition"]
        entries: list[CycleEntry] = []
        for _ in range(draw(st.integers(0, LONGEST))):
            ways = definition.ways([each.phase for each in entries])
            phase = draw(st.sampled_from(ways.onward + ways.back))
            known: dict[str, Any] = {"reason": VISIBLE} if phase in ways.back else {}
            begins = {} if entries or not _must_share(values) else {"took_part": _who_share(values)}
            entries.append(draw(within(CycleEntry, {"phase": phase, **known, **begins}, pointing)))
        return _in_order(entries)

    def entries(pointing: Pointing, values: Values) -> SearchStrategy[tuple[CycleEntry, ...]]:
        nobody = values.get("perspective", values) is None
        return st.just(()) if nobody and values["definition"].needs_perspective else walk(pointing, values)

    def perspective(pointing: Pointing, values: Values) -> SearchStrategy[SharedPerspective | None]:
        begun = values["entries"][0].took_part if values["entries"] else ()
        shared = within(SharedPerspective, {"shared_by": begun or _some(pointing)}, pointing)
        return shared if _begins_shared(values) else NONE | shared

    def accounts(pointing: Pointing, values: Values) -> SearchStrategy[tuple[Account, ...]]:
        done = [each for each in values["entries"] if each.on is None] or list(values["entries"][:1])
        if not done:
            return st.just(())
        about = st.sampled_from([each.phase for each in done])
        return st.lists(within(Account, {"about": about, "on": None}, pointing), max_size=2).map(tuple)

    fields = {
        "definition": Default(how=definitions, needed=always),
        "entries": Default(how=entries, needed=never),
        "perspective": Default(how=perspective, needed=_begins_shared),
        "accounts": Default(how=accounts, needed=never),
    }
    return {Cycle: fields}
