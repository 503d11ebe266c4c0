"""However a model came about, it holds what a plain dict holds after the same changes."""

from collections.abc import Callable
from typing import Any

import attrs
import pytest
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, initialize, invariant, multiple, rule

import kwaliteitsmodel as km
from kwaliteitsmodel import strategies
from kwaliteitsmodel.errors import DuplicateIdError, IdInUseError, UnknownIdError
from kwaliteitsmodel.model import kind_of
from kwaliteitsmodel.references import moved, references


class ModelMachine(RuleBasedStateMachine):
    """Change a model and a dict of entities side by side."""

    ids: Bundle[str] = Bundle("ids")

    @initialize(target=ids, start=strategies.models(max_entities=5) | strategies.models(max_entities=5, dangling=True))
    def begin(self, start: km.QualityModel) -> Any:
        self.model = start
        self.held: dict[str, km.Entity] = {each.id: each for each in start.entities()}
        return multiple(*self.held)

    @rule(target=ids, new=strategies.entities())
    def add(self, new: km.Entity) -> Any:
        if new.id in self.held:
            with pytest.raises(DuplicateIdError):
                self.model.adding(new)
            return multiple()
        self.model = self.model.adding(new)
        self.held[new.id] = new
        return new.id

    @rule(target=ids, id=strategies.ids(), source=ids, end=ids)
    def relate(self, id: str, source: str, end: str) -> Any:
        """Add something that points at what is there, or was."""
        if id in self.held or source == end:
            return multiple()
        new = km.Relation(
            id=km.RelationId(id),
            kind=km.RelationKind.ACCOUNTS_TO,
            source=km.StakeholderId(source),
            target=km.StakeholderId(end),
        )
        self.model = self.model.adding(new)
        self.held[id] = new
        return id

    @rule(target=ids, id=strategies.ids(), about=ids)
    def deviate(self, id: str, about: str) -> Any:
        """Add something that can't be there without another of any kind."""
        if id in self.held:
            return multiple()
        new = km.Deviation(id=km.DeviationId(id), rule="myapp:R1", about=km.EntityId(about), reason="so")
        self.model = self.model.adding(new)
        self.held[id] = new
        return id

    @rule(id=ids, data=st.data())
    def replace(self, id: str, data: st.DataObject) -> None:
        if id not in self.held:
            with pytest.raises(UnknownIdError):
                self.model.replacing(km.Source(id=km.SourceId(id), title="gone"))
            return
        new = attrs.evolve(data.draw(st.from_type(type(self.held[id]))), id=id)
        self.model = self.model.replacing(new)
        self.held[id] = new

    @rule(id=ids)
    def remove(self, id: str) -> None:
        """Remove it if nobody points at it."""
        users = [each for each in self.held if self._points(each, id) and each != id]
        if id not in self.held or users:
            with pytest.raises(IdInUseError if id in self.held else UnknownIdError):
                self.model.without(id)
            return
        self.model = self.model.without(id)
        del self.held[id]

    @rule(id=ids)
    def remove_and_leave(self, id: str) -> None:
        if id in self.held:
            self.model = self.model.without(id, references="leave")
            del self.held[id]

    @rule(id=ids)
    def remove_and_cascade(self, id: str) -> None:
        """Take away one, then whoever has lost what it needs, until all have what they need."""
        if id not in self.held:
            return
        self.model = self.model.without(id, references="cascade")
        gone, lost = {id}, {id}
        while lost:
            lost = {
                each
                for each, entity in self.held.items()
                if each not in gone and moved(entity, self._without(gone)) is None
            }
            gone |= lost
        after = {each: moved(entity, self._without(gone)) for each, entity in self.held.items() if each not in gone}
        self.held = {each: entity for each, entity in after.items() if entity is not None}

    @rule(target=ids, old=consumes(ids), new=strategies.ids())
    def rename(self, old: str, new: str) -> str:
        taken = new in self.held or any(self._points(each, new) for each in self.held)
        if old not in self.held or taken:
            return old
        self.model = self.model.renaming(old, new)
        renamed = (attrs.evolve(each, id=new) if each.id == old else each for each in self.held.values())
        after = (moved(each, lambda target: new if target == old else target) for each in renamed)
        self.held = {each.id: each for each in after if each is not None}
        return new

    def _points(self, id: str, target: str) -> bool:
        return any(each.target == target for each in references(self.held[id]))

    @staticmethod
    def _without(gone: set[str]) -> Callable[[str], str | None]:
        return lambda ref: None if ref in gone else ref

    @invariant()
    def holds_the_same(self) -> None:
        assert {each.id: each for each in self.model.entities()} == self.held
        assert [self.model.find(each) for each in self.held] == list(self.held.values())

    @invariant()
    def keeps_the_order_of_each_kind(self) -> None:
        expected: dict[str, list[str]] = {}
        for each in self.held.values():
            expected.setdefault(kind_of(each), []).append(each.id)
        for plural, ids in expected.items():
            assert [each.id for each in getattr(self.model, plural)] == ids


TestModelMachine = ModelMachine.TestCase
