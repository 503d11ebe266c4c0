"""What may be pointed at: any id at all, or those that a model holds."""

from collections.abc import Callable, Hashable, Mapping
from typing import Any

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from kwaliteitsmodel.strategies._strings import ids

NOTHING: SearchStrategy[Any] = st.nothing()
"""The strategy where there is nothing to point at."""


@attrs.frozen(kw_only=True)
class Pointing:
    """The ids that may be pointed at, by the name of their type (``"AspectId"``).

    *held* is ``None`` where any id may be pointed at. With *loose* any other id may be pointed at too.
    """

    held: Mapping[str, tuple[str, ...]] | None = None
    loose: bool = False
    _made: dict[Hashable, SearchStrategy[Any]] = attrs.field(factory=dict, init=False, eq=False, repr=False)

    def once(self, key: Hashable, make: Callable[[], SearchStrategy[Any]]) -> SearchStrategy[Any]:
        """Return what is made for *key*, made once: hypothesis looks anew at each strategy that it hasn't seen."""
        if key not in self._made:
            self._made[key] = make()
        return self._made[key]

    def at_one(self, kind: str, *, but: object = None) -> SearchStrategy[str]:
        """Make ids of *kind*, never *but*; if *loose*, also of other kinds, and of nothing at all.

        It is :data:`NOTHING` where there is none.
        """
        if self.held is None:
            return ids() if but is None else ids().filter(lambda each: each != but)
        held = self.held
        return self.once((kind, but), lambda: self._at_one(held, kind, but))

    def _at_one(self, held: Mapping[str, tuple[str, ...]], kind: str, but: object) -> SearchStrategy[str]:
        wide = [held[kind], held["EntityId"]] if self.loose else [held[kind]]
        fits = [[each for each in several if each != but] for several in wide]
        here = [st.sampled_from(several) for several in fits if several]
        if self.loose:
            return st.one_of(*here, ids() if but is None else ids().filter(lambda each: each != but))
        return here[0] if here else NOTHING

    def can(self, kind: str) -> bool:
        """Return whether there is anything of *kind* to point at."""
        return self.held is None or self.loose or bool(self.held[kind])


ANYWHERE = Pointing()
"""Any id may be pointed at."""
