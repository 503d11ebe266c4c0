"""Rules about the quadrant (``QUA``): places, moves, triggers, coverage, accents and how renewal is organised."""

from collections.abc import Iterable, Iterator
from datetime import date

from kwaliteitsmodel.analysis.accents import is_reasoned
from kwaliteitsmodel.analysis.coverage import Covered, Fullness, coverage, regions_covered
from kwaliteitsmodel.analysis.innovations import began_right
from kwaliteitsmodel.analysis.moves import hasty
from kwaliteitsmodel.analysis.quadrant import Item, items, placed, testbed, trying_out
from kwaliteitsmodel.checks.rules import Found, Severity, rule, rule_on_day
from kwaliteitsmodel.domain.goals import Goal
from kwaliteitsmodel.domain.ids import RegionId
from kwaliteitsmodel.domain.indicators import Indicator, Observation
from kwaliteitsmodel.domain.innovations import Innovation
from kwaliteitsmodel.domain.positions import Mode, Move, Scope
from kwaliteitsmodel.domain.programmes import Programme
from kwaliteitsmodel.domain.stakeholders import Stakeholder, StakeholderKind
from kwaliteitsmodel.domain.testbeds import Testbed
from kwaliteitsmodel.domain.values import Text, is_said, listed
from kwaliteitsmodel.model import QualityModel


@rule(
    "QUA001",
    Severity.ADVICE,
    sources=("3-48",),
    en="{id!r} has no position in the quadrant",
    nl="{id!r} heeft geen plaats in het kwadrant",
)
def an_item_lies_in_the_quadrant(model: QualityModel) -> Iterator[Found]:
    """Everything about quality lies in one of the four fields. Of indicators the rule IND004 says the same."""
    for each in items(model):
        if each.position is None and not isinstance(each, Indicator):
            yield Found(each.id)


def _moves(model: QualityModel) -> Iterator[tuple[Item, Move]]:
    return ((each, move) for each in items(model) for move in each.moves)


@rule(
    "QUA002",
    Severity.WARNING,
    sources=("3-50",),
    en="of the move of {id!r} to {to} isn't told {lacking}",
    nl="bij de verhuizing van {id!r} naar {to} staat niet {lacking}",
)
def a_move_says_why_and_what_was_yielded(model: QualityModel) -> Iterator[Found]:
    """What moves has shown what it is worth; without that nobody can tell later why it is where it is."""
    for each, move in _moves(model):
        lacking = [said for text, said in ((move.reason, _WHY), (move.yielded, _YIELD)) if not is_said(text)]
        if lacking:
            yield Found(each.id, {"to": move.to, "lacking": listed(lacking)})


_WHY = Text(nl="waarom", en="why")
_YIELD = Text(nl="wat het opleverde", en="what it yielded")


@rule(
    "QUA003",
    Severity.WARNING,
    sources=("3-50",),
    en="{id!r} moved from learning to securing; it isn't told to be {lacking}",
    nl="{id!r} verhuisde van leren naar borgen; er staat niet dat het {lacking} is",
)
def what_is_secured_is_controllable_and_predictable(model: QualityModel) -> Iterator[Found]:
    """Only what is crystallised can be secured; what is secured too early stops being learned from."""
    for each, move in _moves(model):
        ripe = ((move.controllable, _CONTROLLABLE), (move.predictable, _PREDICTABLE))
        lacking = [said for answer, said in ripe if not answer]
        if lacking and move.origin.mode is not move.to.mode:
            yield Found(each.id, {"lacking": listed(lacking)})


_CONTROLLABLE = Text(nl="beheersbaar", en="controllable")
_PREDICTABLE = Text(nl="voorspelbaar", en="predictable")


@rule(
    "QUA004",
    Severity.WARNING,
    sources=("3-49",),
    en="the finding {id!r} lies on the right, where things are learned, not found",
    nl="de bevinding {id!r} ligt rechts, waar wordt geleerd en niet vastgesteld",
)
def a_finding_lies_on_the_left(model: QualityModel) -> Iterator[Found]:
    """A finding stays where it was found, on the left; what it sets going is something new, on the right."""
    for each in model.findings:
        if each.position is not None and each.position.mode is Mode.LEARN:
            yield Found(each.id)


@rule(
    "QUA005",
    Severity.WARNING,
    sources=("3-49",),
    en="the trigger {id!r} starts from {finding!r}, which {why}",
    nl="de aanleiding {id!r} begint bij {finding!r}, dat {why}",
)
def a_trigger_starts_from_the_left(model: QualityModel) -> Iterator[Found]:
    """What sets something going is what was seen while securing: a finding, a figure, an observation of it."""
    for each in model.triggers:
        found = model.find(each.finding)
        if isinstance(found, Observation):
            found = model.find(found.indicator)
        why = None if found is None else _NO_ITEM if not isinstance(found, Item) else _not_left(found)
        if why is not None:
            yield Found(each.id, {"finding": each.finding, "why": why})


def _not_left(item: Item) -> Text | None:
    """Return that *item* doesn't lie on the left; nothing where it does, or nobody said where it lies."""
    return None if item.position is None or item.position.mode is Mode.SECURE else _NOT_LEFT


_NOT_LEFT = Text(nl="niet links ligt", en="doesn't lie on the left")
_NO_ITEM = Text(nl="niets is wat een plaats in het kwadrant heeft", en="is nothing that has a place in the quadrant")


@rule(
    "QUA006",
    Severity.WARNING,
    sources=("3-49", "3-59"),
    en="the trigger {id!r} leads to {started!r}, which is nothing new on the right",
    nl="de aanleiding {id!r} leidt tot {started!r}, dat niets nieuws aan de rechterkant is",
)
def a_trigger_leads_to_something_new_on_the_right(model: QualityModel) -> Iterator[Found]:
    """What was found asks for something to be learned: a goal, an innovation or a programme that began on the right."""
    for each in model.triggers:
        if began_right(model, each.started) is False:
            yield Found(each.id, {"started": each.started})


@rule_on_day(
    "QUA007",
    Severity.ADVICE,
    sources=("3-60",),
    en="figures aside, nothing in the lower row is known to be of {whom} {id!r}: ask about a school's own share",
    nl="behalve cijfers is in de onderste rij niets bekend van {whom} {id!r}: vraag naar het eigen aandeel",
)
def a_school_has_a_share_of_its_own(model: QualityModel, on: date) -> Iterator[Found]:
    """A school keeps a share of its own, whatever was agreed. Where a region tells that of no school, it is asked once.

    An indicator tells none by itself: registers hold figures of most schools, and those say nothing of a share. Where
    nothing but figures has a place, none is asked for.
    """
    if all(isinstance(model[each.id], Indicator) or not each.possible for each in placed(model, on=on)):
        return
    shares = {str(each.of): _may_have_share(model, each) for each in coverage(model, on=on).schools}
    silent: set[str] = set()
    for region, schools in _by_region(model, shares).items():
        if len(schools) > 1 and not any(shares[each] for each in schools):
            silent.update(schools)
            yield Found(region or min(schools), {"whom": _ALL_OF_REGION if region else _ALL})
    for each, share in shares.items():
        if not share and each not in silent:
            yield Found(each, {"whom": _ONE})


def _may_have_share(model: QualityModel, school: Covered) -> bool:
    """Return whether anything but an indicator lies, or may lie, in the lower row of *school*."""
    filled = (item for each in school.fields for item in (*each.items, *each.perhaps))
    return any(not isinstance(model[each], Indicator) for each in (*filled, *school.unplaced))


def _by_region(model: QualityModel, schools: Iterable[str]) -> dict[RegionId | None, list[str]]:
    """Return the schools of each region, in the order of the model; of no region, those of none."""
    there = {each.id for each in model.regions}
    by: dict[RegionId | None, list[str]] = {}
    for each in schools:
        regions: list[RegionId | None] = [*there.intersection(getattr(model.find(each), "regions", ()))]
        for region in regions or [None]:
            by.setdefault(region, []).append(each)
    return {region: by[region] for region in (*(each.id for each in model.regions), None) if region in by}


_ONE = Text(nl="de school", en="the school")
_ALL = Text(nl="welke school ook, zoals", en="any school, such as")
_ALL_OF_REGION = Text(nl="de scholen van de regio", en="the schools of the region")


@rule_on_day(
    "QUA008",
    Severity.ADVICE,
    sources=("3-35", "3-36"),
    en="all that is known in the upper row of the region {id!r} is of the office, none of the network",
    nl="alles wat in de bovenste rij van de regio {id!r} bekend is, is van het bureau en niets van het netwerk",
)
def the_upper_row_is_about_more_than_the_office(model: QualityModel, on: date) -> Iterator[Found]:
    """How an office works is easy to count; the quality of the network is harder to see and matters more."""
    for each in regions_covered(model, on=on):
        if each.office_only:
            yield Found(str(each.of))


@rule(
    "QUA009",
    Severity.ADVICE,
    sources=("3-60", "3-61"),
    en="{id!r} is of a school and waits for means of {waiting_for} alone",
    nl="{id!r} is van een school en wacht alleen op middelen van {waiting_for}",
)
def what_is_of_a_school_waits_not_for_the_whole_alone(model: QualityModel) -> Iterator[Found]:
    """Schools may expect much of the samenwerkingsverband, and keep a share of their own all the same."""
    for each in items(model):
        waiting_for = each.waiting_for if isinstance(each, Goal | Programme | Innovation) else ()
        at_school = each.position is not None and each.position.scope is Scope.SCHOOL
        if at_school and waiting_for and all(_is_swv(model, who) for who in waiting_for):
            yield Found(each.id, {"waiting_for": waiting_for})


def _is_swv(model: QualityModel, id: str) -> bool:
    who = model.find(id)
    return isinstance(who, Stakeholder) and who.kind is StakeholderKind.SAMENWERKINGSVERBAND


@rule(
    "QUA010",
    Severity.ADVICE,
    sources=("3-53",),
    en="the innovation {id!r} can't be seen in any policy",
    nl="de innovatie {id!r} is in geen beleid te zien",
)
def an_innovation_is_visible_in_policy(model: QualityModel) -> Iterator[Found]:
    """What nobody's plans know of is lost when those who carry it leave. Not said is not the same as invisible."""
    for each in model.innovations:
        if each.visible_in_policy is False:
            yield Found(each.id)


@rule(
    "QUA011",
    Severity.WARNING,
    sources=("3-52",),
    en="the testbed of {id!r} lacks {lacking}",
    nl="de proeftuin van {id!r} mist {lacking}",
)
def a_testbed_has_a_question_a_period_and_participants(model: QualityModel) -> Iterator[Found]:
    """Renewal happens where people, time and a question are set apart for it; without them they go on as they did."""
    for each in trying_out(model):
        trying = testbed(each)
        lacking = _lacks(trying) if trying else []
        if lacking:
            yield Found(each.id, {"lacking": listed(lacking)})


def _lacks(trying: Testbed) -> list[Text]:
    parts = (
        (is_said(trying.question), "een vraag", "a question"),
        (trying.period is not None, "een periode", "a period"),
        (trying.participants != (), "deelnemers", "participants"),
    )
    return [Text(nl=nl, en=en) for there, nl, en in parts if not there]


@rule_on_day(
    "QUA012",
    Severity.ADVICE,
    sources=("3-41", "3-48", "3-69"),
    en="of the region {id!r} nothing is known that lies in: {fields}",
    nl="van de regio {id!r} is niets bekend dat ligt in: {fields}",
)
def a_region_has_something_in_every_field(model: QualityModel, on: date) -> Iterator[Found]:
    """An empty field is worth a conversation, not a fault.

    Where nothing at all of a region has a place, nothing is missed; and something of which nobody said whose it is may
    be of the region.
    """
    loose = {field for each in placed(model, on=on) if not each.of for field in each.possible}
    for each in regions_covered(model, on=on):
        every = each.which(Fullness.EMPTY)
        empty = [field for field in every if field not in loose]
        if empty and len(every) < len(each.fields):
            yield Found(str(each.of), {"fields": empty})


@rule(
    "QUA013",
    Severity.ADVICE,
    sources=("3-69",),
    en="the accent {id!r} follows from no goal and gives no reason",
    nl="het accent {id!r} volgt uit geen doel en geeft geen reden",
)
def an_accent_has_a_reason(model: QualityModel) -> Iterator[Found]:
    """Stress that nobody can explain isn't a choice. It follows from goals, or from what people saw."""
    for each in model.accents:
        if not is_reasoned(each):
            yield Found(each.id)


@rule(
    "QUA014",
    Severity.ADVICE,
    sources=("3-52", "3-54", "3-59"),
    en="nobody organised how {id!r} is tried out: it has no testbed",
    nl="hoe {id!r} wordt uitgeprobeerd, is niet georganiseerd: er is geen proeftuin",
)
def what_is_learned_is_organised(model: QualityModel) -> Iterator[Found]:
    """Renewal doesn't happen by itself. What moved to securing needs no testbed any more."""
    for each in trying_out(model):
        if testbed(each) is None and each.position is not None and each.position.mode is Mode.LEARN:
            yield Found(each.id)


@rule(
    "QUA015",
    Severity.WARNING,
    sources=("3-50",),
    en="{id!r} moved on {moved} and began later, on {began}",
    nl="{id!r} verhuisde op {moved} en begon pas later, op {began}",
)
def nothing_moves_before_it_began(model: QualityModel) -> Iterator[Found]:
    """What wasn't there yet can't have moved: one of the two dates is wrong."""
    for each in hasty(model):
        if each.before:
            yield Found(each.item, {"moved": str(each.move.on), "began": each.began})


@rule(
    "QUA016",
    Severity.ADVICE,
    sources=("3-50",),
    en="{id!r} moved on {moved}, within a year after it began on {began}",
    nl="{id!r} verhuisde op {moved}, binnen een jaar nadat het op {began} begon",
)
def time_passes_before_something_moves(model: QualityModel) -> Iterator[Found]:
    """Before something is secured or shared, time tells what it is worth. How long that takes is for people to say."""
    for each in hasty(model):
        if not each.before:
            yield Found(each.item, {"moved": str(each.move.on), "began": each.began})


RULES = (
    an_item_lies_in_the_quadrant,
    a_move_says_why_and_what_was_yielded,
    what_is_secured_is_controllable_and_predictable,
    a_finding_lies_on_the_left,
    a_trigger_starts_from_the_left,
    a_trigger_leads_to_something_new_on_the_right,
    a_school_has_a_share_of_its_own,
    the_upper_row_is_about_more_than_the_office,
    what_is_of_a_school_waits_not_for_the_whole_alone,
    an_innovation_is_visible_in_policy,
    a_testbed_has_a_question_a_period_and_participants,
    a_region_has_something_in_every_field,
    an_accent_has_a_reason,
    what_is_learned_is_organised,
    nothing_moves_before_it_began,
    time_passes_before_something_moves,
)
