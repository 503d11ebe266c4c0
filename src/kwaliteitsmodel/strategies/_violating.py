"""Models that break one rule: one of the smallest examples of it, called otherwise, among what breaks none."""

import json
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from datetime import date
from functools import cache, lru_cache
from importlib import resources

import attrs
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument
from hypothesis.strategies import DrawFn, SearchStrategy

from kwaliteitsmodel import io
from kwaliteitsmodel.checks import Violation, run
from kwaliteitsmodel.domain.ids import EntityId
from kwaliteitsmodel.domain.values import Extra, Text
from kwaliteitsmodel.errors import near
from kwaliteitsmodel.io.document import FORMAT, VERSION
from kwaliteitsmodel.model import Entity, QualityModel
from kwaliteitsmodel.references import moved, references
from kwaliteitsmodel.strategies._arguments import number
from kwaliteitsmodel.strategies._fields import NAMES
from kwaliteitsmodel.strategies._models import MOST, models
from kwaliteitsmodel.strategies._strings import extras, ids


@attrs.frozen(kw_only=True)
class Violating:
    """A model that breaks one rule at one place, and no other rule (nl: *model met één overtreding*).

    *rule* is the id of the rule, *id* the entity that is blamed, and *on* the day on which to check *model*: some rules
    look at the day, and on another one they may find more, or nothing. Such a day belongs to the model, so both are
    drawn together.
    """

    model: QualityModel
    rule: str
    id: str
    on: date


def violating(rule: str, *, max_entities: int = 12) -> SearchStrategy[Violating]:
    """Make models that break the rule with this id, at one place, and no other rule of whatever severity.

    Each holds a smallest example of the rule, of which ids, names, texts and extra vary as far as the rule leaves them
    free, among at most *max_entities* entities that break no rule; with 0 there are none. What a rule can tell in
    several ways is drawn in each. A failing test comes down to the smallest example alone, where it can of the first
    way: ``docs/reference/rules.md`` tells its size for each rule.

    Most of what is drawn around an example breaks some rule and is taken away, so what is left is mostly little.

    Only the rules of this library can be asked for: of a rule of your own nobody knows what breaks it.

    Raises:
        InvalidArgument: If no rule of this library has this id, where it tells which was probably meant, or
            *max_entities* is no whole number from 0 to 50.

    Example:
        >>> from hypothesis import given
        >>> from kwaliteitsmodel import checks
        >>> @given(violating("INV001", max_entities=3))
        ... def test_an_account_of_nothing_is_all_that_is_told(example: Violating) -> None:
        ...     told = checks.run(example.model, on=example.on).violations
        ...     assert [(each.rule, each.id) for each in told] == [("INV001", example.id)]
        >>> test_an_account_of_nothing_is_all_that_is_told()
    """
    if type(rule) is not str or rule not in _seeds():
        meant = near(str(rule).upper(), _seeds())
        hint = f"; did you mean {meant!r}?" if meant else ", and others aren't drawn"
        raise InvalidArgument(f"violating({rule!r}): no rule of this library has that id{hint}")
    number("violating(max_entities", max_entities, 0, MOST)
    return st.one_of([_around(each, max_entities) for each in _seeds()[rule]])


def _around(seed: Violating, max_entities: int) -> SearchStrategy[Violating]:
    return _violating(seed, _surroundings(max_entities))


@lru_cache(maxsize=8)
def _surroundings(max_entities: int) -> SearchStrategy[QualityModel]:
    """Return the models to stand in; one strategy for all rules, since it takes long before the first is drawn."""
    return models(max_entities=max_entities)


@cache
def _seeds() -> dict[str, tuple[Violating, ...]]:
    """Return the smallest examples of each rule, the simplest first, as ``docs/generate.py`` writes them."""
    shipped = json.loads(resources.files("kwaliteitsmodel.strategies").joinpath("violations.json").read_bytes())
    on = date.fromisoformat(shipped["on"])
    return {
        rule: tuple(Violating(model=_read(seed["model"]), rule=rule, id=seed["id"], on=on) for seed in several)
        for rule, several in shipped["rules"].items()
    }


def _read(plain: dict[str, object]) -> QualityModel:
    return io.from_plain({"format": FORMAT, "version": VERSION, "model": {"name": "Model", **plain}})


@st.composite
def _violating(draw: DrawFn, seed: Violating, surroundings: SearchStrategy[QualityModel]) -> Violating:
    own = draw(_varied(seed))
    around = _apart(draw(surroundings), own)
    alone = QualityModel(name=seed.model.name).adding(*own)
    return _among(around, own, seed) or _told(alone, _found(alone, seed), seed) or seed


def _among(around: QualityModel, own: tuple[Entity, ...], seed: Violating) -> Violating | None:
    """Return the example *own* among those of *around* that are blamed for nothing; nothing where they change it."""
    while True:
        model = around.adding(*own)
        found = _found(model, seed)
        blamed = {each.id for each in found if each.id in around}
        if not blamed:
            return _told(model, found, seed)
        around = around.without(*blamed, references="cascade")


def _found(model: QualityModel, seed: Violating) -> tuple[Violation, ...]:
    return run(model, on=seed.on).violations


def _told(model: QualityModel, found: tuple[Violation, ...], seed: Violating) -> Violating | None:
    """Return *model* with what was *found* in it, if that is what *seed* is an example of and nothing else."""
    if [each.rule for each in found] != [seed.rule]:
        return None
    return attrs.evolve(seed, model=model, id=found[0].id)


@st.composite
def _varied(draw: DrawFn, seed: Violating) -> tuple[Entity, ...]:
    """Make the example of *seed* with other ids, and other texts and extra where they are free."""
    model = seed.model
    texts = draw(st.dictionaries(_one_of(_free_texts(seed)), NAMES, max_size=3))
    added = draw(st.dictionaries(_one_of(_free_extras(seed)), extras(), max_size=2))
    for place, value in (*texts.items(), *added.items()):
        model = model.replacing(_with(model, *place, value))
    every = [each.id for each in model.entities()]
    new = draw(st.none() | st.lists(ids(), min_size=len(every), max_size=len(every), unique=True))
    nowhere = _targets(model.entities()) - {*every}
    return _renamed(model.entities(), dict(zip(every, _fresh(new or every, nowhere), strict=True)))


def _one_of(places: tuple[tuple[str, str], ...]) -> SearchStrategy[tuple[str, str]]:
    return st.sampled_from(places) if places else st.nothing()


def _with(model: QualityModel, id: str, field: str, value: object) -> Entity:
    entity: Entity = attrs.evolve(model[EntityId(id)], **{field: value})  # type: ignore[arg-type]  # it fits the field
    return entity


@cache
def _free_texts(seed: Violating) -> tuple[tuple[str, str], ...]:
    """Return the texts in the example *seed* that can be another: by whom and in which field."""
    return tuple(_free(seed, str | Text, Text(nl="Iets anders", en="Something else")))


@cache
def _free_extras(seed: Violating) -> tuple[tuple[str, str], ...]:
    """Return the places in the example *seed* that can hold any extra."""
    return tuple(_free(seed, Extra, Extra({"myapp:a": "b"})))


def _free(seed: Violating, kind: object, value: object) -> Iterator[tuple[str, str]]:
    """Yield where *value* can stand, in fields of this *kind*, with which *seed* stays an example."""
    for each in seed.model.entities():
        for field in attrs.fields(type(each)):
            if field.type == kind:
                other = seed.model.replacing(_with(seed.model, each.id, field.name, value))
                if _told(other, _found(other, seed), seed):
                    yield each.id, field.name


def _apart(around: QualityModel, own: tuple[Entity, ...]) -> QualityModel:
    """Return *around* with other ids where *own* has or points at the same ones."""
    every = [each.id for each in around.entities()]
    fresh = _fresh(every, {each.id for each in own} | _targets(own))
    moved = _renamed(around.entities(), dict(zip(every, fresh, strict=True)))
    return QualityModel(name=around.name, about=around.about, extra=around.extra).adding(*moved)


def _targets(entities: Iterable[Entity]) -> set[str]:
    return {each.target for entity in entities for each in references(entity)}


def _fresh(ids: Iterable[str], taken: AbstractSet[str]) -> list[str]:
    """Return *ids*, with something behind those that are *taken*."""
    every: list[str] = []
    for each in ids:
        new = each
        while new in taken or new in every:
            new += "~"
        every.append(new)
    return every


def _renamed(entities: Iterable[Entity], new: dict[str, str]) -> tuple[Entity, ...]:
    """Return *entities* with the ids *new*, all at once: a new one may have been another's."""
    kept = (moved(each, lambda target: new.get(target, target)) for each in entities)
    return tuple(attrs.evolve(each, id=new[each.id]) for each in kept if each)  # type: ignore[arg-type]  # text
