"""Old formats: what was written before is lifted step by step, in whatever goes, and what is of today stays."""

import copy

from hypothesis import given
from hypothesis import strategies as st

import kwaliteitsmodel as km
from kwaliteitsmodel import strategies
from kwaliteitsmodel.errors import Message
from kwaliteitsmodel.io.document import VERSION, read_plain, to_plain
from kwaliteitsmodel.io.migrations import Migration, Plain, lift

KEYS = ("name", "about", "colour")


def renaming(old: str, new: str) -> Migration:
    """Return a step to the next version that renames a key, and tells so where it was there."""

    def step(plain: Plain) -> tuple[Plain, tuple[Message, ...]]:
        if old not in plain or new in plain:
            return plain, ()
        told = Message(code="renamed", en=f"{old} became {new}", nl=f"{old} werd {new}")
        return {new if key == old else key: value for key, value in plain.items()}, (told,)

    return step


STEPS = st.lists(st.builds(renaming, st.sampled_from(KEYS), st.sampled_from(KEYS)), min_size=1, max_size=4)


@given(strategies.models(dangling=True))
def test_a_document_of_today_is_read_without_a_change(model: km.QualityModel) -> None:
    read = read_plain(to_plain(model))
    assert (read.model, read.version, read.changes) == (model, VERSION, ())


@given(strategies.models(dangling=True), STEPS, st.data())
def test_lifting_in_two_goes_is_lifting_in_one_and_leaves_the_old_as_it_is(
    model: km.QualityModel, steps: list[Migration], data: st.DataObject
) -> None:
    old = to_plain(model)["model"]
    before = copy.deepcopy(old)
    last, migrations = len(steps) + 1, dict(enumerate(steps, 1))
    halfway = data.draw(st.integers(1, last))
    first, told_first = lift(old, 1, halfway, migrations)
    second, told_then = lift(first, halfway, last, migrations)
    assert lift(old, 1, last, migrations) == (second, told_first + told_then)
    assert sorted(map(repr, second.values())) == sorted(map(repr, before.values()))
    assert old == before
