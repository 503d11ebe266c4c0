"""Cycles of quality: what may follow what, when one may begin, and of what account can be rendered."""

import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel.errors import InvalidValueError

SCHOOL, PARENTS = km.StakeholderId("linde"), km.StakeholderId("parents")
SHARED = km.SharedPerspective(statements=("Every child is known",), shared_by=(SCHOOL,))


def entry(phase: str, **known: object) -> km.CycleEntry:
    return km.CycleEntry(phase=phase, **known)  # type: ignore[arg-type]


def cycle(*phases: str, **known: object) -> km.Cycle:
    usual: dict[str, object] = {
        "definition": km.LEMNISCATE,
        "perspective": SHARED,
        "entries": tuple(map(entry, phases)),
    }
    return km.Cycle(id=km.CycleId("c"), subject=SCHOOL, **(usual | known))  # type: ignore[arg-type]


def day(text: str) -> km.ApproximateDate:
    return km.ApproximateDate.parse(text)


def said(error: pytest.ExceptionInfo[InvalidValueError]) -> str:
    return str(error.value)


def test_the_ready_made_cycles_share_no_phase_and_have_four() -> None:
    made = (km.LEMNISCATE, km.PDCA, km.IMWR)
    assert len({code for each in made for code in each.codes}) == 12
    assert km.LEMNISCATE.codes == ("collect", "interpret", "act", "account")


@pytest.mark.concept("2-13", "2-14", "2-15", "2-16")
def test_of_the_lemniscate_one_phase_weighs_one_steers_and_one_renders_account() -> None:
    """Which verbs they are called by is not known; what each of them does is."""
    collect, *others = km.LEMNISCATE.phases
    assert not collect.weighs
    assert not collect.steers
    assert [each.code for each in others if each.weighs] == ["interpret"]
    assert [each.code for each in others if each.steers] == ["act"]
    assert km.LEMNISCATE.account == others[-1].code == "account"


@pytest.mark.concept("2-12")
def test_a_vision_says_what_and_how_and_may_be_half_done() -> None:
    vision = km.Vision(what="Every child is known", shared_by=(SCHOOL,), agreements=("Call the same day",))
    assert cycle(vision=vision).vision == vision
    assert vision.how == ""


def test_only_the_lemniscate_asks_for_a_shared_perspective_and_only_pdca_has_a_start() -> None:
    assert [each.needs_perspective for each in (km.LEMNISCATE, km.PDCA, km.IMWR)] == [True, False, False]
    assert [each.starts for each in (km.LEMNISCATE, km.PDCA, km.IMWR)] == [(), ("plan",), ()]


@pytest.mark.concept("2-06", "2-07")
@pytest.mark.parametrize("first", km.LEMNISCATE.codes)
def test_a_lemniscate_is_begun_anywhere_and_has_no_end(first: str) -> None:
    codes = km.LEMNISCATE.codes * 3
    at = codes.index(first)
    walked = cycle(*codes[at : at + 8])
    assert [len(each) for each in walked.rounds] == [4, 4]
    assert walked.ways.onward


@pytest.mark.concept("3-29")
def test_plan_do_check_act_begins_with_a_plan() -> None:
    with pytest.raises(InvalidValueError, match="'do' can't come now; possible: plan"):
        cycle("do", definition=km.PDCA)


def test_nobody_jumps_ahead_and_is_told_what_can_come() -> None:
    with pytest.raises(InvalidValueError) as error:
        cycle("collect").advance(entry("act"))
    assert said(error) == "'act' can't come now; possible: collect, interpret"
    with pytest.raises(InvalidValueError) as first:
        cycle("do", definition=km.PDCA)
    assert first.value.message("nl") == "'do' kan nu niet; wel: plan"


def test_going_back_asks_for_a_reason_and_is_kept_as_a_return() -> None:
    begun = cycle("collect", "interpret")
    with pytest.raises(InvalidValueError, match=r"'collect' needs a reason; possible without: interpret, act$"):
        begun.advance(entry("collect", reason=" "))
    back = begun.advance(entry("collect", reason="Too little was known"))
    assert back.returned == (False, False, True)
    assert begun.entries == back.entries[:2]


@pytest.mark.concept("2-07")
def test_who_went_back_goes_on_from_there_and_does_not_jump_to_what_was_done_before() -> None:
    back = cycle("collect", "interpret", "act").advance(entry("collect", reason="Too little was known"))
    assert back.ways == km.Ways(onward=("collect", "interpret"))
    with pytest.raises(InvalidValueError, match=r"'act' can't come now; possible: collect, interpret$"):
        back.advance(entry("act", reason="It was done before"))


def test_who_went_back_may_go_back_further() -> None:
    back = cycle("collect", "interpret", "act").advance(entry("interpret", reason="It was something else"))
    assert back.ways == km.Ways(onward=("interpret", "act"), back=("collect",))


def test_a_round_may_begin_with_a_return_and_its_way_begins_there() -> None:
    """What comes after a complete round opens the next, whatever it is; and only jumping ahead is refused."""
    whole = cycle(*km.LEMNISCATE.codes)
    assert whole.ways == km.Ways(onward=("collect", "account"), back=("interpret", "act"))
    again = whole.advance(entry("interpret", reason="The account raised questions"))
    assert [len(each) for each in again.rounds] == [4, 1]
    assert again.returned[-1]
    assert again.ways == km.Ways(onward=("interpret", "act"))


def test_what_is_read_as_a_history_is_a_walk_too() -> None:
    """Also after a return: what was done before in the round is not jumped to, with a reason or without."""
    walked = [("collect", ""), ("interpret", ""), ("act", ""), ("collect", "r"), ("account", "r")]
    with pytest.raises(InvalidValueError, match="'account' can't come now; possible: collect, interpret"):
        cycle(entries=tuple(entry(code, reason=reason) for code, reason in walked))


def test_where_one_can_not_return_a_reason_does_not_help() -> None:
    straight = km.CycleDefinition(name="Straight", phases=km.PDCA.phases, returns=False)
    with pytest.raises(InvalidValueError, match=r"'plan' can't come now; possible: do, check$"):
        cycle("plan", "do", definition=straight).advance(entry("plan", reason="again"))


def test_what_can_come_with_a_reason_is_told_too() -> None:
    with pytest.raises(InvalidValueError) as error:
        cycle("plan", "do", definition=km.PDCA).advance(entry("improve"))
    assert said(error).endswith("possible: do, check; with a reason: plan")


def test_a_round_is_complete_once_every_phase_has_occurred_in_it() -> None:
    again = cycle("collect", "interpret").advance(entry("collect", reason="r"))
    for phase in ("interpret", "act", "account", "collect"):
        again = again.advance(entry(phase))
    assert [[each.phase for each in done] for done in again.rounds] == [
        ["collect", "interpret", "collect", "interpret", "act", "account"],
        ["collect"],
    ]


def test_an_unknown_phase_is_named_with_the_one_that_was_meant() -> None:
    with pytest.raises(InvalidValueError) as error:
        cycle("colect")
    assert error.value.hint is not None
    assert error.value.hint.text() == "did you mean 'collect'?"
    assert "is no phase of this cycle; it has: collect, interpret, act, account" in said(error)


def test_a_phase_that_is_like_no_other_has_no_hint() -> None:
    with pytest.raises(InvalidValueError) as error:
        km.PDCA.after("zzz")
    assert (error.value.field, error.value.hint) == ("phase", None)


@pytest.mark.concept("2-08")
def test_no_lemniscate_begins_before_those_who_begin_share_when_one_does_well() -> None:
    with pytest.raises(InvalidValueError, match=r"share when one does well$"):
        cycle("collect", perspective=None)
    with pytest.raises(InvalidValueError, match="; not: parents"):
        cycle(entries=(entry("collect", took_part=(SCHOOL, PARENTS)),))
    assert cycle(perspective=None).ways.onward == km.LEMNISCATE.codes
    assert cycle("plan", definition=km.PDCA, perspective=None).rounds


def test_who_comes_later_need_not_share_it() -> None:
    begun = cycle(entries=(entry("collect", took_part=(SCHOOL,)),))
    assert begun.advance(entry("interpret", took_part=(PARENTS,))).entries[1].took_part == (PARENTS,)


def test_what_surely_was_before_can_not_stand_after() -> None:
    with pytest.raises(InvalidValueError) as error:
        cycle(
            entries=(
                entry("collect", on=day("2025")),
                entry("interpret", on=day("2024-01-01..2026-01-01")),
                entry("act"),
                entry("account", on=day("2024")),
            )
        )
    assert said(error) == "'account' of 2024 comes after 2025"
    assert cycle(entries=(entry("collect", on=day("2025")), entry("interpret", on=day("2025-03")))).rounds


@pytest.mark.concept("2-16")
def test_account_is_rendered_of_what_was_undertaken_by_then_at_any_moment() -> None:
    done = cycle(entries=(entry("collect", on=day("2025-03")),))
    rendered = km.Account(by=SCHOOL, about="collect", on=day("2025-04"))
    accounts = [(rendered,), (km.Account(by=SCHOOL, about="collect"),), (km.Account(by=SCHOOL, about="account"),)]
    accounts += [(km.Account(by=SCHOOL, about="collect", on=day("2024")),)]
    for each in accounts[:2]:
        assert cycle(entries=done.entries, accounts=each).accounts == each
    for each in accounts[2:]:
        with pytest.raises(InvalidValueError, match="wasn't undertaken by then; undertaken: collect"):
            cycle(entries=done.entries, accounts=each)


@pytest.mark.concept("2-16")
@pytest.mark.parametrize(
    ("days", "rendered"), [(("2025-03-01", None), "2025-01-01"), (("2025-06-01", "2025"), "2025-02-01")]
)
def test_what_stands_after_something_was_not_undertaken_before_it(days: tuple[str, str | None], rendered: str) -> None:
    """Not known, or only roughly, is when: that it came after is known."""
    done = tuple(
        entry(phase, on=each and day(each)) for phase, each in zip(("collect", "interpret"), days, strict=True)
    )
    for on, fine in ((rendered, False), (days[0], True)):
        account = km.Account(by=SCHOOL, about="interpret", on=day(str(on)))
        if fine:
            assert cycle(entries=done, accounts=(account,)).accounts == (account,)
            continue
        with pytest.raises(InvalidValueError) as error:
            cycle(entries=done, accounts=(account,))
        assert error.value.detail.code == "account-of-nothing"


def test_something_is_taken_along_or_it_is_not() -> None:
    with pytest.raises(InvalidValueError, match="tell how, or why not"):
        km.TakenAlong(kind=km.TakenKind.CONCERN, whose=PARENTS, how="so", why_not="because")
    assert km.TakenAlong(kind=km.TakenKind.CONCERN, whose=PARENTS, why_not="because").how == ""


@pytest.mark.parametrize(("known", "field"), [({"statements": ()}, "statements"), ({"shared_by": ()}, "shared_by")])
def test_a_perspective_that_states_nothing_or_that_nobody_shares_is_none(known: dict[str, object], field: str) -> None:
    with pytest.raises(InvalidValueError) as error:
        km.SharedPerspective(**({"statements": ("s",), "shared_by": (SCHOOL,)} | known))  # type: ignore[arg-type]
    assert error.value.field == field


def phase(code: str) -> km.CyclePhase:
    return km.CyclePhase(code=code, label=code)


ALONE = tuple(km.Transition(origin=each, to=each) for each in "ab")
"""Two phases that are each followed by themselves only."""


@pytest.mark.parametrize(
    ("known", "code", "field"),
    [
        ({"phases": (phase("a"),)}, "no-cycle", "phases"),
        ({"phases": (phase("a"), phase("a"))}, "stands-twice", "phases"),
        ({"transitions": (km.Transition(origin="a", to="c"),)}, "unknown-phase", "transitions"),
        ({"transitions": (km.Transition(origin="a", to="b"),)}, "phase-without-next", "transitions"),
        ({"transitions": ALONE, "starts": ("a",)}, "phase-not-reached", "transitions"),
        ({"starts": ("c",)}, "unknown-phase", "starts"),
        ({"account": "c"}, "unknown-phase", "account"),
    ],
)
def test_a_definition_that_is_no_cycle_is_refused(known: dict[str, object], code: str, field: str) -> None:
    with pytest.raises(InvalidValueError) as error:
        km.CycleDefinition(**({"name": "Own", "phases": (phase("a"), phase("b"))} | known))  # type: ignore[arg-type]
    assert (error.value.detail.code, error.value.field) == (code, field)


def test_a_round_is_done_once_every_phase_has_been_there() -> None:
    walked = ("plan", "do", "check", "do", "check", "improve", "plan")
    assert km.PDCA.rounds(walked) == (walked[:6], ("plan",))
    assert km.PDCA.rounds(()) == ()


def test_one_s_own_cycle_may_branch() -> None:
    ways = (("a", "b"), ("a", "c"), ("b", "a"), ("c", "a"))
    own = km.CycleDefinition(
        name="Own",
        phases=tuple(map(phase, "abc")),
        transitions=tuple(km.Transition(origin=origin, to=to) for origin, to in ways),
    )
    assert own.after("a") == ("b", "c")
    assert [each.phase for each in cycle("a", "c", "a", "b", definition=own).rounds[0]] == ["a", "c", "a", "b"]


def test_one_goes_back_along_the_way_by_which_one_came() -> None:
    """Not to the other branch, though that was done in the round too; to that, one goes on."""
    ways = (("a", "b"), ("a", "c"), ("b", "d"), ("c", "d"), ("d", "a"))
    own = km.CycleDefinition(
        name="Own",
        phases=tuple(map(phase, "abcd")),
        transitions=tuple(km.Transition(origin=origin, to=to) for origin, to in ways),
    )
    assert own.ways("abac").back == ("a",)
    assert own.ways("abdac").back == ("a", "b")
    assert list(own.returned("abacb")) == [False, False, True, False, None]


def test_a_phase_that_nobody_comes_to_is_named() -> None:
    with pytest.raises(InvalidValueError) as error:
        km.CycleDefinition(name="Own", phases=(phase("a"), phase("b")), transitions=ALONE, starts=("a",))
    assert said(error) == "no way leads from 'a' to 'b', so not every round can be completed"
    assert (
        error.value.detail.text("nl") == "er leidt geen weg van 'a' naar 'b', dus niet elke ronde kan compleet worden"
    )


@pytest.mark.concept("2-06")
@pytest.mark.parametrize("starts", [("c",), ()])
def test_a_phase_to_which_one_never_comes_back_is_named(starts: tuple[str, ...]) -> None:
    """The second round would be the last: that phase is in no other."""
    transitions = tuple(km.Transition(origin=origin, to=to) for origin, to in ("ab", "ba", "ca"))
    with pytest.raises(InvalidValueError, match="no way leads from 'a' to 'c'"):
        km.CycleDefinition(name="Own", phases=tuple(map(phase, "abc")), transitions=transitions, starts=starts)
    into = tuple(km.Transition(origin=each.to, to=each.origin) for each in transitions)
    with pytest.raises(InvalidValueError, match="no way leads from 'c' to 'a'"):
        km.CycleDefinition(
            name="Own",
            phases=tuple(map(phase, "abc")),
            transitions=(*into, km.Transition(origin="c", to="c")),
            starts=starts,
        )


def test_what_is_asked_of_a_definition_about_a_phase_that_it_lacks_is_refused() -> None:
    for ask in (km.PDCA.rounds, km.PDCA.ways, lambda walked: list(km.PDCA.returned(walked))):
        with pytest.raises(InvalidValueError, match="'paln' is no phase of this cycle"):
            ask(["plan", "paln"])


@pytest.mark.parametrize("definition", [km.LEMNISCATE, km.PDCA, km.IMWR], ids=lambda each: str(each.name))
def test_each_phase_has_a_code_of_its_own_and_a_name_in_both_languages(definition: km.CycleDefinition) -> None:
    assert len({*definition.codes}) == len(definition.phases)
    for phase in definition.phases:
        assert isinstance(phase.label, km.Text)
        assert phase.label.nl
        assert phase.label.en
        assert phase.label.nl != phase.label.en


def test_in_the_lemniscate_one_phase_weighs_and_one_steers() -> None:
    assert [(each.code, each.weighs, each.steers) for each in km.LEMNISCATE.phases] == [
        ("collect", False, False),
        ("interpret", True, False),
        ("act", False, True),
        ("account", False, False),
    ]
