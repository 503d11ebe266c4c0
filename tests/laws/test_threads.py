"""Threads may share a model: all of them read the same, and what one changes the others don't see."""

from concurrent.futures import ThreadPoolExecutor

from hypothesis import given

import kwaliteitsmodel as km
from kwaliteitsmodel import checks, io, strategies
from kwaliteitsmodel.references import references


@given(strategies.models())
def test_threads_read_the_same(model: km.QualityModel) -> None:
    def everything(_: int) -> object:
        found = [model.find(each.id) for each in model.entities()]
        pointed = {each.id: model.pointing_at(each.id) for each in model.entities()}
        return hash(model), found, pointed, [list(references(each)) for each in model.entities()]

    with ThreadPoolExecutor(4) as pool:
        first, *others = pool.map(everything, range(8))
    assert all(each == first for each in others)


@given(strategies.models())
def test_threads_that_change_a_model_each_have_their_own(model: km.QualityModel) -> None:
    before = io.json.dumps(model)

    def one_more(number: int) -> tuple[km.QualityModel, str]:
        changed = model.adding(km.Source(id=km.SourceId(f"of thread {number}".replace(" ", "-")), title=f"{number}"))
        checks.run(changed)
        return changed, io.json.dumps(changed)

    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(one_more, range(8)))
    assert [one_more(number) for number in range(8)] == made
    assert [each.without(each.sources[-1].id) for each, _ in made] == [model] * 8
    assert [each.sources[-1].title for each, _ in made] == list(map(str, range(8)))
    assert io.json.dumps(model) == before
