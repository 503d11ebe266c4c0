"""Models whose relations say everything that a relation can say."""

import attrs
from hypothesis import strategies as st

import kwaliteitsmodel as km
from kwaliteitsmodel import strategies

FORMS = st.builds(
    km.AccountForm,
    kinds=st.lists(st.sampled_from(km.YardstickKind), unique=True).map(tuple),
    about=st.just("") | strategies.texts() | st.just("in short"),
    agreed_by=st.lists(strategies.ids(), unique=True, max_size=2).map(tuple),
)


VALID = st.none() | st.just(km.Period()) | strategies.periods()


@st.composite
def networks(draw: st.DrawFn, *, dangling: bool = False) -> km.QualityModel:
    """Draw a model whose relations say everything that a relation can say."""
    model = draw(strategies.models(dangling=dangling))

    def fuller(relation: km.Relation) -> km.Relation:
        return attrs.evolve(
            relation,
            present=draw(st.booleans()),
            mutual=draw(st.none() | st.booleans()),
            conversation=draw(st.none() | strategies.ids()),
            form=draw(st.none() | FORMS),
            per_year=draw(st.none() | st.integers(1, 400) | st.floats(0, 400, exclude_min=True)),
            valid=draw(VALID),
        )

    return attrs.evolve(
        model,
        stakeholders=tuple(attrs.evolve(each, valid=draw(VALID)) for each in model.stakeholders),
        relations=tuple(fuller(each) for each in model.relations),
    )
