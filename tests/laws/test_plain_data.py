"""Plain data hold nothing but what JSON knows, say all that the model says, and are nobody's but the receiver's."""

import copy
import json

from hypothesis import given
from inside import everything_in

import kwaliteitsmodel as km
from kwaliteitsmodel import io, strategies
from kwaliteitsmodel.io.document import from_plain, to_plain

PLAIN = {dict, list, str, int, float, bool, type(None)}


@given(strategies.models(dangling=True))
def test_what_is_written_is_plain(model: km.QualityModel) -> None:
    assert {type(each) for each in everything_in(to_plain(model))} <= PLAIN


@given(strategies.models())
def test_json_says_what_the_plain_data_say(model: km.QualityModel) -> None:
    assert json.loads(io.json.dumps(model)) == to_plain(model)


@given(strategies.models(dangling=True))
def test_a_good_document_is_good_on_the_careful_road_too(model: km.QualityModel) -> None:
    assert from_plain(to_plain(model), careful=True) == model


@given(strategies.models(dangling=True))
def test_reading_leaves_plain_data_as_they_are_and_changing_them_leaves_the_model(model: km.QualityModel) -> None:
    plain = to_plain(model)
    before = copy.deepcopy(plain)
    assert from_plain(plain) == model
    assert plain == before
    for holder in [each for each in everything_in(plain) if isinstance(each, dict | list)]:
        holder.clear()
    assert to_plain(model) == before
