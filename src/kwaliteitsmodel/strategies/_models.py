"""Models: entities that point at each other."""

from collections.abc import Collection, Iterable, Mapping, Sequence, Sized
from operator import itemgetter
from typing import Any, TypeVar

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from kwaliteitsmodel.checks.cycles import (
    an_entry_is_of_the_day_of_its_conversation,
    what_comes_later_is_not_of_an_earlier_day,
)
from kwaliteitsmodel.domain.circles import FEWEST
from kwaliteitsmodel.domain.cycles import Cycle
from kwaliteitsmodel.domain.evidence import Evidence
from kwaliteitsmodel.domain.goals import Goal
from kwaliteitsmodel.domain.ids import EvidenceId
from kwaliteitsmodel.domain.indicators import Observation, Target
from kwaliteitsmodel.domain.relations import Relation, RelationKind
from kwaliteitsmodel.domain.stakeholders import Stakeholder
from kwaliteitsmodel.domain.successions import Succession
from kwaliteitsmodel.model import ID_TYPES, KINDS, Entity, QualityModel
from kwaliteitsmodel.strategies._arguments import number, plain, some_of
from kwaliteitsmodel.strategies._assuring import assured
from kwaliteitsmodel.strategies._fields import LABELS, NAMES, targets, within
from kwaliteitsmodel.strategies._pointing import Pointing
from kwaliteitsmodel.strategies._strings import extras, ids

_OFTEN = (
    *("stakeholders", "relations", "relations", "relations", "relations", "relations", "relations"),
    *("aspects", "indicators", "observations", "observations", "circles", "verdicts"),
    *("stakeholders", "relations", "relations", "relations", "aspects", "indicators", "observations", "goals"),
    *KINDS,
)
"""The kinds of entity as often as they turn up: more goes wrong with relations and observations."""

_PLURALS = {kind: plural for plural, kind in KINDS.items()}


def _needs(kind: type[Entity]) -> tuple[str, ...]:
    """Return what must be there before an entity of this kind can point at it, as often as it points at one."""
    return tuple(_PLURALS[ID_TYPES[each]] for each in targets(kind) if each != "EntityId")


_NEEDS = {
    **{plural: _needs(kind) for plural, kind in KINDS.items()},
    "circles": ("stakeholders",) * FEWEST,
    "triggers": ("findings", "goals"),
}
"""What must be there before an entity of some kind can point at it."""

_UPWARDS = frozenset({RelationKind.PART_OF, RelationKind.LIES_IN})
_BELONGING = _UPWARDS | {RelationKind.GOVERNS}


MORE = 12
"""How many more entities than the fewest a model has at most, where nobody says so."""

MOST = 50
"""The most entities of a model: each is drawn by itself, and hypothesis bounds how much is drawn at once."""


def models(
    *,
    min_entities: int = 0,
    max_entities: int | None = None,
    kinds: Collection[str | type[Entity]] | None = None,
    dangling: bool = False,
) -> SearchStrategy[QualityModel]:
    """Make models of *min_entities* to *max_entities* entities that point at each other.

    Where *max_entities* isn't given, it is twelve more than *min_entities*, and at most 50. With *kinds*, only these
    lists are filled, each called by its name or by its class, and those that they need: relations come with
    stakeholders, and in a small model there may be room for the stakeholders only.

    What always holds, so that no rule of severity error is violated:

    - every reference points at an entity of the model, of the kind that its place asks for;
    - nobody belongs to itself by relations of belonging (part of, lies in, governed by), however long the way;
    - nobody succeeds itself, however long the way;
    - no goal is a part or a means of itself, however long the way;
    - no criterion is a part of itself, however long the way, nor of one of another edition;
    - no audit follows or builds on itself, and no finding is its own follow-up, however long the way;
    - soft data interpret hard data, and hard data validate soft data;
    - two mappings of the same two criteria say the same;
    - a judgement gives a grade of its scale that could be given that day, and mappings of scales name their grades;
    - a nonconformity has a criterion, and something that shows it;
    - an audit is as far as its dates and its report say, and tests a profile of its own school and day;
    - no certificate goes against the advice, an audit of its holder or the arrangement of supervision that it needs;
    - the support profiles of one school are valid one after another;
    - a site is part of nobody with another BRIN than its code says;
    - observations of one indicator, of the same stakeholder in the same period, say the same; so do targets.

    With *dangling*, references may also point at nothing, or at another kind of entity; then only the others hold, and
    *kinds* come alone.

    At most 50 entities are drawn at once, for hypothesis bounds how much is drawn; of *kinds* that hold much, such as
    cycles and sets of principles, fewer pass its health checks. A larger model is one of a shape, such as
    :func:`countries`, to which :meth:`~kwaliteitsmodel.QualityModel.adding` adds the entities of a drawn one.

    Raises:
        InvalidArgument: If a size is no whole number from 0 to 50, *max_entities* is less than *min_entities*, *kinds*
            is no collection of lists that a model has or empty, or *dangling* is neither true nor false.

    Example:
        >>> from hypothesis import find
        >>> model = find(models(max_entities=1), lambda model: model.stakeholders)
        >>> tuple(model.entities()) == model.stakeholders
        True
        >>> model = find(models(kinds=("goals",), min_entities=2), lambda model: True)
        >>> [type(each).__name__ for each in model.entities()]
        ['Goal', 'Goal']
    """
    fewest = number("models(min_entities", min_entities, 0, MOST)
    most = (
        min(fewest + MORE, MOST) if max_entities is None else number("models(max_entities", max_entities, fewest, MOST)
    )
    more = most - fewest
    pairs = st.tuples(ids(), st.sampled_from(_chosen(kinds)))
    sizes = sorted({fewest, fewest + more // 3, fewest + more * 2 // 3})
    plans = [st.lists(pairs, unique_by=itemgetter(0), min_size=size, max_size=most) for size in sizes]
    return _models(st.one_of(plans), dangling=plain("models(dangling", dangling, bool))


def _chosen(kinds: Collection[str | type[Entity]] | None) -> Sequence[str]:
    """Return the names of the lists that *kinds* call by name or class, as often as they turn up."""
    if kinds is None:
        return _OFTEN
    known: dict[object, str] = {name: plural for plural, kind in KINDS.items() for name in (plural, kind)}
    names = some_of("models(kinds", kinds, known)
    return [each for each in _OFTEN if each in names]


@st.composite
def _models(draw: DrawFn, plans: SearchStrategy[list[tuple[str, str]]], *, dangling: bool) -> QualityModel:
    held = _by_kind(draw(plans), complete=not dangling)
    pointing = Pointing(held=_by_id_type(held), loose=dangling)
    made = {
        plural: tuple(draw(within(kind, {"id": each}, pointing)) for each in held[plural])
        for plural, kind in KINDS.items()
    }
    model = QualityModel(name=draw(NAMES), about=draw(LABELS), extra=draw(extras()))
    return _consistent(model.adding(*(each for plural in KINDS for each in made[plural])))


def _by_kind(planned: Iterable[tuple[str, str]], *, complete: bool) -> dict[str, list[str]]:
    """Return the ids of each kind; where something lacks what it must point at, that is made first, and then it."""
    held: dict[str, list[str]] = {plural: [] for plural in KINDS}
    ahead: list[str] = []
    for each, plural in planned:
        ahead = ahead or [plural]
        while complete and (lacking := _lacking(ahead[0], held)):
            ahead = [lacking[0], *ahead]
        held[ahead.pop(0)].append(each)
    return held


def _lacking(plural: str, held: Mapping[str, Sized]) -> list[str]:
    """Return what must be there still before something of this kind can point at it."""
    needs = _NEEDS[plural]
    return [need for need in needs if len(held[need]) < needs.count(need)]


def _by_id_type(held: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    """Return the ids by the name of their type."""
    by_type = {name: tuple(held[_PLURALS[kind]]) for name, kind in ID_TYPES.items()}
    return {**by_type, "EntityId": tuple(each for several in held.values() for each in several)}


def _consistent(model: QualityModel) -> QualityModel:
    """Return *model* without what contradicts something else in it."""
    return attrs.evolve(
        assured(model),
        relations=tuple(_fitting(_upwards(each), model) for each in model.relations),
        successions=tuple(map(_onwards, model.successions)),
        goals=tuple(map(_aimed_onwards, model.goals)),
        cycles=_in_their_days(model),
        evidence=_across(model.evidence),
        targets=_agreeing(model.targets),
        observations=_agreeing(model.observations),
    )


def _upwards(relation: Relation) -> Relation:
    """Return *relation* such that whoever belongs to another comes before it in the alphabet: so there are no rings."""
    ends = (relation.source, relation.target)
    child, parent = ends if relation.kind in _UPWARDS else ends[::-1]
    if relation.kind not in _BELONGING or child < parent:
        return relation
    return attrs.evolve(relation, source=relation.target, target=relation.source)


def _onwards(succession: Succession) -> Succession:
    """Return *succession* such that whoever goes on comes first in the alphabet: so there are no rings."""
    before, after = sorted((succession.predecessor, succession.successor))
    return attrs.evolve(succession, predecessor=before, successor=after)


def _aimed_onwards(goal: Goal) -> Goal:
    """Return *goal*, a part and a means only of goals that come after it in the alphabet: so there are no rings."""
    whole = goal.part_of if goal.part_of is not None and goal.id < goal.part_of else None
    return attrs.evolve(goal, part_of=whole, serves=tuple(each for each in goal.serves if goal.id < each))


def _in_their_days(model: QualityModel) -> tuple[Cycle, ...]:
    """Return the cycles, without their conversations where those were held on days that contradict them."""
    rules = (an_entry_is_of_the_day_of_its_conversation, what_comes_later_is_not_of_an_earlier_day)
    apart = {found.id for each in rules if each.look for found in each.look(model)}
    return tuple(_without_talk(each) if each.id in apart else each for each in model.cycles)


def _without_talk(cycle: Cycle) -> Cycle:
    return attrs.evolve(
        cycle,
        entries=tuple(attrs.evolve(each, conversation=None) for each in cycle.entries),
        accounts=tuple(attrs.evolve(each, conversation=None) for each in cycle.accounts),
    )


def _across(evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """Return the *evidence*, of which soft data point only at hard data, and hard data at soft."""
    kinds = {each.id: each.kind for each in evidence}

    def others(each: Evidence, ids_: Iterable[EvidenceId]) -> tuple[EvidenceId, ...]:
        return tuple(other for other in ids_ if kinds.get(other) is not each.kind)

    return tuple(
        attrs.evolve(each, interprets=others(each, each.interprets), validates=others(each, each.validates))
        for each in evidence
    )


def _fitting(relation: Relation, model: QualityModel) -> Relation:
    """Return *relation*, or one of another kind where a site would be part of another's institution."""
    site, other = model.find(relation.source), model.find(relation.target)
    if relation.kind is not RelationKind.PART_OF or type(site) is not Stakeholder or type(other) is not Stakeholder:
        return relation
    if site.site is None or other.brin in {None, site.site.brin}:
        return relation
    return attrs.evolve(relation, kind=RelationKind.COLLABORATES_WITH)


Said = TypeVar("Said", Target, Observation)


def _agreeing(said: Iterable[Said]) -> tuple[Said, ...]:
    """Return what is *said* such that the first word about something is the only one."""
    first: dict[tuple[object, ...], Any] = {}
    return tuple(
        attrs.evolve(each, value=first.setdefault((each.indicator, each.of, each.period), each.value)) for each in said
    )
