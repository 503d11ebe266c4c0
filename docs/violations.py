"""The smallest examples that break a rule, made of those of the tests; ``generate.py`` writes them for the strategies.

An example that is there already stays as it is, as long as it breaks its rule and no other, and nothing in it can go:
so a change of the tests changes little of the file. The others are made smaller anew.
"""

import json
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import attrs
import cases
from smaller import is_least, new_ids, renamed, smallest

from kwaliteitsmodel import QualityModel, Term, Text, io
from kwaliteitsmodel.checks import RULES, Found, Rule
from kwaliteitsmodel.domain.values import NO_EXTRA
from kwaliteitsmodel.io.document import FORMAT, VERSION
from kwaliteitsmodel.names import NAMES

FILE = Path(__file__).parents[1] / "src" / "kwaliteitsmodel" / "strategies" / "violations.json"
NAME = "Model"
"""What each of the models is called; it isn't written."""


@attrs.frozen(kw_only=True)
class Seed:
    """A smallest model that breaks a rule in one of the ways that it tells, and who is blamed."""

    id: str
    model: QualityModel


@cache
def seeds() -> dict[str, tuple[Seed, ...]]:
    """Return the smallest examples of each rule that has an example, in the order of the rules: the simplest first."""
    written = json.loads(FILE.read_text(encoding="utf-8"))["rules"] if FILE.exists() else {}
    return {each.id: tuple(_seeds(each, written.get(each.id, []))) for each in RULES if each.id in cases.bad()}


def text() -> str:
    """Return the file: the day of checking, and for each example who is blamed and the entities, one on a line."""
    rules = ",\n".join(f"{json.dumps(rule)}:[{','.join(map(_written, every))}]" for rule, every in seeds().items())
    return f'{{\n"on":"{cases.day()}",\n"rules":{{\n{rules}\n}}\n}}\n'


def size(rule: Rule) -> str:
    """Return what the first of the smallest examples of *rule* is made of: ``2 stakeholders, 1 relation``."""
    plain = io.to_plain(seeds()[rule.id][0].model)["model"]
    several = ((plural, len(entities)) for plural, entities in plain.items() if plural in NAMES)
    return ", ".join(f"{number} {NAMES[plural][number > 1].en}" for plural, number in several)


def _written(seed: Seed) -> str:
    members = {key: each for key, each in io.to_plain(seed.model)["model"].items() if key != "name"}
    lists = (f"{json.dumps(key)}:[\n{_lines(each)}\n]" for key, each in members.items())
    return f'{{"id":{json.dumps(seed.id)},"model":{{\n' + ",\n".join(lists) + "\n}}"


def _lines(entities: list[dict[str, Any]]) -> str:
    return ",\n".join(json.dumps(each, ensure_ascii=False, separators=(",", ":")) for each in entities)


def _seeds(rule: Rule, written: list[dict[str, Any]]) -> Iterator[Seed]:
    """Yield the examples of *rule*: after the first, each goes on telling what it is the example of."""
    for place, (blamed, model) in enumerate(cases.bad()[rule.id]):
        start = Seed(id=blamed, model=attrs.evolve(model, name=NAME, about="", extra=NO_EXTRA))
        told = words(rule, model) if place else None
        yield _seed(rule, start, told, written[place] if place < len(written) else {})


def words(rule: Rule, model: QualityModel) -> list[object]:
    """Return the words in what *rule* tells of *model*, without ids and numbers: what it is that is wrong."""
    values = (each for found in _found(rule, model) for each in found.fields.values())
    several = (one for each in values for one in (each if isinstance(each, tuple | list) else (each,)))
    return [each for each in several if isinstance(each, Text | Term)]


def _seed(rule: Rule, start: Seed, told: list[object] | None, written: dict[str, Any]) -> Seed:
    """Return the example that is *written*, if nothing in it can go, or a smaller one, of it or of *start*."""

    def breaks(less: QualityModel, blamed: str) -> bool:
        return _breaks(less, rule, blamed) and told in (None, words(rule, less))

    before = _read(written)
    if before is None or not breaks(before.model, before.id):
        return _made(rule, start, breaks)
    least = is_least(before.model, lambda less: breaks(less, before.id))
    return before if least else _made(rule, before, breaks)


def _read(written: dict[str, Any]) -> Seed | None:
    """Return the example that is *written*, if it can be read still."""
    try:
        document = {"format": FORMAT, "version": VERSION, "model": {"name": NAME, **written["model"]}}
        return Seed(id=written["id"], model=io.from_plain(document))
    except (KeyError, ValueError):
        return None


def _made(rule: Rule, start: Seed, breaks: Callable[[QualityModel, str], bool]) -> Seed:
    """Return a smallest example of *rule*, made of *start*, with ids that say what they stand for."""

    def keeps(less: QualityModel) -> bool:
        return breaks(less, start.id)

    least = renamed(smallest(start.model, keeps), keeps)
    other = _moved(least, new_ids(least))
    blamed = next((each.id for each in _found(rule, other)), "")
    return Seed(id=blamed, model=other) if breaks(other, blamed) else Seed(id=start.id, model=least)


def _moved(model: QualityModel, ids: dict[str, str]) -> QualityModel:
    """Return *model* with other *ids*; by way of ids that nothing has, since a new one may be an old one."""
    for old in ids:
        model = model.renaming(old, f"old:{old}")
    for old, new in ids.items():
        model = model.renaming(f"old:{old}", new)
    return model


def _breaks(model: QualityModel, rule: Rule, blamed: str) -> bool:
    """Return whether *model* breaks *rule* at one place, and no other rule."""
    if [each.id for each in _found(rule, model)] != [blamed]:
        return False
    other = next((each for each in _LIKELY if each is not rule and _found(each, model)), None)
    if other is not None:
        _LIKELY.remove(other)
        _LIKELY.insert(0, other)
    return other is None


_LIKELY = list(RULES)
"""The rules, those first that spoke last: they are the first to speak again."""


def _found(rule: Rule, model: QualityModel) -> list[Found]:
    return [*(rule.look(model) if rule.look else rule.look_on_day(model, cases.day()) if rule.look_on_day else ())]
