"""Goals: which can be accounted for and in which form, how their quality is looked after, and who contributes."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date

import attrs
import networkx as nx

from kwaliteitsmodel.analysis.holding import names
from kwaliteitsmodel.analysis.quadrant import served
from kwaliteitsmodel.domain.accounts import AccountForm
from kwaliteitsmodel.domain.clauses import QualityClause
from kwaliteitsmodel.domain.goals import Clarity, Goal
from kwaliteitsmodel.domain.ids import GoalId, ProgrammeId, StakeholderId
from kwaliteitsmodel.domain.periods import meets
from kwaliteitsmodel.domain.programmes import Programme
from kwaliteitsmodel.domain.values import Text, is_said, listed
from kwaliteitsmodel.domain.words import Term, YardstickKind
from kwaliteitsmodel.errors import Language, Message
from kwaliteitsmodel.graph.choices import day_of
from kwaliteitsmodel.model import QualityModel


class Lacking(Term):
    """What a goal lacks to be accounted for (nl: *wat ontbreekt voor verantwoording*).

    Source: 3-62
    """

    CLARITY = "clarity", "helderheid", "clarity"
    YARDSTICK = "yardstick", "een maatstaf", "a yardstick"


@attrs.frozen(kw_only=True)
class Accountable:
    """Whether a goal can be accounted for, and what it lacks (nl: *doel waarover verantwoording mogelijk is*).

    *clear_to* and *unclear_to* are who find it clear and who don't. *clear* says whether all who judged find it clear;
    ``None`` where they differ, and where nobody judged: then it isn't known whether it can be accounted for.
    *yardsticks* are in which ways it shows, by itself or by indicators that measure it. It lacks clarity where all who
    judged find it unclear, and a yardstick where none is told and no indicator measures it, not even one that doesn't
    say how it shows. Clarity and yardsticks don't follow from each other.

    Source: 1-18, 3-62
    """

    goal: GoalId
    clear_to: tuple[StakeholderId, ...]
    unclear_to: tuple[StakeholderId, ...]
    clear: bool | None
    yardsticks: tuple[YardstickKind, ...]
    lacking: tuple[Lacking, ...]
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return whether it can be accounted for as a sentence in *language*."""
        return self.detail.text(language)


def accountable(model: QualityModel, *, on: date | None = None) -> tuple[Accountable, ...]:
    """Return for each goal whether it can be accounted for, in the order of the model; with *on*, as it is that day.

    Raises:
        InvalidValueError: If *on* is given and no day.

    Source: 3-62

    Example:
        >>> said = (Clarity(by=StakeholderId("parents"), clear=True),)
        >>> goal = Goal(id=GoalId("g"), text="Every child belongs", yardsticks=(YardstickKind.FELT,), clarity=said)
        >>> unjudged = attrs.evolve(goal, id=GoalId("u"), clarity=())
        >>> vague = attrs.evolve(goal, id=GoalId("v"), yardsticks=())
        >>> for each in accountable(QualityModel(name="Region").adding(goal, unjudged, vague)):
        ...     print(each.message())
        Every child belongs: can be accounted for
        Every child belongs: it isn't known whether it can be accounted for; nobody said whether it is clear
        Every child belongs: can't be accounted for; lacks a yardstick
    """
    kinds: dict[GoalId, dict[YardstickKind, None]] = {}
    for each in model.indicators:
        for goal in each.goals:
            kinds.setdefault(goal, {}).update(dict.fromkeys(each.yardsticks))
    return tuple(_accountable(each, kinds.get(each.id), on) for each in goals_on(model, on))


def too_vague(model: QualityModel, *, on: date | None = None) -> tuple[Accountable, ...]:
    """Return the goals that can't be accounted for, and which of the two they lack; with *on*, as it is that day.

    Raises:
        InvalidValueError: If *on* is given and no day.

    Source: 3-62
    """
    return tuple(each for each in accountable(model, on=on) if each.lacking)


def goals_on(model: QualityModel, on: date | None) -> Iterator[Goal]:
    """Yield the goals of that day, in the order of the model; without a day, all."""
    day = None if on is None else day_of(on)
    yield from (each for each in model.goals if meets(each.period, day))


def _accountable(goal: Goal, measured: Iterable[YardstickKind] | None, on: date | None) -> Accountable:
    said = [each for each in goal.clarity if on is None or each.on is None or each.on <= on]
    shown = {*goal.yardsticks, *(measured or ())}
    clear = is_clear(said)
    lacks = {Lacking.CLARITY: clear is False, Lacking.YARDSTICK: not shown and measured is None}
    lacking = tuple(each for each, so in lacks.items() if so)
    return Accountable(
        goal=goal.id,
        clear_to=tuple(each.by for each in said if each.clear),
        unclear_to=tuple(each.by for each in said if not each.clear),
        clear=clear,
        yardsticks=tuple(each for each in YardstickKind if each in shown),
        lacking=lacking,
        detail=_accounted(goal, lacking, said),
    )


def is_clear(said: Iterable[Clarity]) -> bool | None:
    """Return whether all who judged find it clear; ``None`` where they differ, and where nobody judged."""
    answers = {each.clear for each in said}
    return answers.pop() if len(answers) == 1 else None


def _accounted(goal: Goal, lacking: tuple[Lacking, ...], said: Collection[Clarity]) -> Message:
    if lacking:
        en, nl = "can't be accounted for; lacks {lacking}", "verantwoording niet mogelijk; mist {lacking}"
    elif is_clear(said):
        en, nl = "can be accounted for", "verantwoording mogelijk"
    elif said:
        en = "it isn't known whether it can be accounted for; people differ whether it is clear"
        nl = "of verantwoording mogelijk is, is niet bekend; mensen verschillen erover of het doel helder is"
    else:
        en = "it isn't known whether it can be accounted for; nobody said whether it is clear"
        nl = "of verantwoording mogelijk is, is niet bekend; niemand zei of het doel helder is"
    fields = {"goal": goal.text, "lacking": listed(lacking) if lacking else ()}
    return Message(code="accountable", en="{goal}: " + en, nl="{goal}: " + nl, fields=fields)


def wholes(model: QualityModel, parts: Iterable[GoalId]) -> set[GoalId]:
    """Return the goals *parts* and all that they are a part of, however far up."""
    return _reached(((each.id, each.part_of) for each in model.goals if each.part_of is not None), parts)


def leading_to(model: QualityModel, ends: Iterable[GoalId]) -> set[GoalId]:
    """Return the goals *ends*, and those that are a part of or a means to any of them, however far off."""
    return _reached(((end, each.id) for each in model.goals for end in served(each)), ends)


def _reached(steps: Iterable[tuple[GoalId, GoalId]], starts: Iterable[GoalId]) -> set[GoalId]:
    """Return *starts*, and where one comes from any of them, from one step to the next."""
    network: nx.DiGraph[GoalId] = nx.DiGraph(steps)
    anywhere = GoalId("")  # no goal: an id is never empty
    network.add_node(anywhere)
    network.add_edges_from((anywhere, each) for each in starts)
    return nx.descendants(network, anywhere)


@attrs.frozen(kw_only=True)
class Unclaused:
    """A goal or programme that doesn't say how its quality is pursued, or guarded (nl: *zonder kwaliteitsparagraaf*).

    *essential* is ``None`` where nobody said whether one can't do without it.

    Source: 3-55
    """

    id: GoalId | ProgrammeId
    essential: bool | None
    pursued: bool
    guarded: bool
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return what isn't said as a sentence in *language*."""
        return self.detail.text(language)


def unclaused(model: QualityModel, *, on: date | None = None) -> tuple[Unclaused, ...]:
    """Return the programmes and goals that don't say how their quality is pursued and guarded; with *on*, of that day.

    What is said not to be essential is left out; of goals, also those of which nobody said that they are.

    Raises:
        InvalidValueError: If *on* is given and no day.

    Source: 3-55

    Example:
        >>> programme = Programme(id=ProgrammeId("p"), name="Care at school", essential=True)
        >>> print(unclaused(QualityModel(name="Region").adding(programme))[0].message())
        Care at school doesn't say how its quality is pursued, nor how it is guarded
    """
    day = None if on is None else day_of(on)
    programmes = [each for each in model.programmes if each.essential is not False and meets(each.valid, day)]
    several: list[Goal | Programme] = [*programmes, *(each for each in goals_on(model, on) if each.essential)]
    answers = (_unclaused(each, each.clause or QualityClause()) for each in several)
    return tuple(each for each in answers if not (each.pursued and each.guarded))


def _unclaused(thing: Goal | Programme, clause: QualityClause) -> Unclaused:
    pursued, guarded = is_said(clause.pursued_how), is_said(clause.guarded_how)
    en, nl = _UNSAID[pursued, guarded]
    name = thing.text if isinstance(thing, Goal) else thing.name
    detail = Message(code="unclaused", en="{name} " + en, nl="{name} " + nl, fields={"name": name})
    return Unclaused(id=thing.id, essential=thing.essential, pursued=pursued, guarded=guarded, detail=detail)


_UNSAID = {
    (False, False): (
        "doesn't say how its quality is pursued, nor how it is guarded",
        "zegt niet hoe de kwaliteit wordt nagestreefd en ook niet hoe die wordt bewaakt",
    ),
    (False, True): ("doesn't say how its quality is pursued", "zegt niet hoe de kwaliteit wordt nagestreefd"),
    (True, False): ("doesn't say how its quality is guarded", "zegt niet hoe de kwaliteit wordt bewaakt"),
    (True, True): ("says how its quality is pursued and guarded", "zegt hoe kwaliteit wordt nagestreefd en bewaakt"),
}


@attrs.frozen(kw_only=True)
class ContributedTo:
    """Whose contribution to a goal can be seen, and whose can't (nl: *zichtbare bijdrage*).

    *unsaid* are those of whom nobody said whether it can be seen.

    Source: 2-32
    """

    goal: GoalId
    visible: tuple[StakeholderId, ...]
    invisible: tuple[StakeholderId, ...]
    unsaid: tuple[StakeholderId, ...]
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return whose contribution can be seen as a sentence in *language*."""
        return self.detail.text(language)


def contributed(model: QualityModel, *, on: date | None = None) -> tuple[ContributedTo, ...]:
    """Return who contribute to each goal that someone contributes to, visibly or not; with *on*, of that day.

    Raises:
        InvalidValueError: If *on* is given and no day.

    Source: 2-32
    """
    return tuple(_contributed(model, each) for each in goals_on(model, on) if each.contributions)


def _contributed(model: QualityModel, goal: Goal) -> ContributedTo:
    visible, invisible, unsaid = (
        tuple(each.stakeholder for each in goal.contributions if each.visible is way) for way in (True, False, None)
    )
    shown = {"visible": visible, "invisible": invisible, "unsaid": unsaid}
    detail = Message(
        code="contributions",
        en="{goal} | visible: {visible} | invisible: {invisible} | not said: {unsaid}",
        nl="{goal} | zichtbaar: {visible} | onzichtbaar: {invisible} | niet gezegd: {unsaid}",
        fields={"goal": goal.text, **{way: names(model, *who) or _NOBODY for way, who in shown.items()}},
    )
    return ContributedTo(goal=goal.id, visible=visible, invisible=invisible, unsaid=unsaid, detail=detail)


_NOBODY = Text(nl="niemand", en="nobody")


@attrs.frozen(kw_only=True)
class Agreed:
    """Whether both sides agreed to a form in which a goal is accounted for (nl: *afgesproken vorm*).

    The sides are whose goal it is and someone else. *agreed* is ``None`` where it is only proposed, or nobody said
    whose goal it is.

    Source: 3-63
    """

    goal: GoalId
    form: AccountForm
    agreed: bool | None
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return who agreed as a sentence in *language*."""
        return self.detail.text(language)


def agreed(model: QualityModel, *, on: date | None = None) -> tuple[Agreed, ...]:
    """Return for each form in which a goal is accounted for whether both sides agreed to it; with *on*, of that day.

    Raises:
        InvalidValueError: If *on* is given and no day.

    Source: 3-63
    """
    return tuple(_agreed(model, each, form) for each in goals_on(model, on) for form in each.forms)


def _agreed(model: QualityModel, goal: Goal, form: AccountForm) -> Agreed:
    answer = is_agreed(goal.of, form)
    en, nl = _AGREED[answer]
    fields = {"goal": goal.text, "by": names(model, *form.agreed_by)}
    detail = Message(code="agreed", en="{goal}: " + en, nl="{goal}: " + nl, fields=fields)
    return Agreed(goal=goal.id, form=form, agreed=answer, detail=detail)


_AGREED = {
    True: ("both sides agreed to the form: {by}", "beide kanten stemden in met de vorm: {by}"),
    False: ("one side agreed to the form: {by}", "één kant stemde in met de vorm: {by}"),
    None: (
        "it isn't known that both sides agreed to the form",
        "dat beide kanten instemden met de vorm is niet bekend",
    ),
}


def is_agreed(of: StakeholderId | None, form: AccountForm) -> bool | None:
    """Return whether who accounts, *of*, and someone else agreed to *form*; ``None`` where that isn't known."""
    if of is None or not form.agreed_by:
        return None
    return of in form.agreed_by and len(set(form.agreed_by)) > 1
