"""Two models that know nothing of each other, joined: the documents of two regions, or of two years."""

from collections.abc import Iterator

import attrs

from kwaliteitsmodel.errors import Language, Message
from kwaliteitsmodel.model import Entity, QualityModel


@attrs.frozen(kw_only=True)
class Clash:
    """An id that stands for something else in either of two models (nl: *botsing*)."""

    id: str
    a: Entity
    b: Entity

    @property
    def detail(self) -> Message:
        """What clashes, as a sentence with its facts."""
        different = [field.name for field in attrs.fields(type(self.a)) if self._differs(field.name)]
        if type(self.a) is not type(self.b):
            return Message(
                code="kinds-clash",
                en="{id!r} is of one kind in one model and of another in the other",
                nl="{id!r} is in het ene model van een andere soort dan in het andere",
                fields={"id": self.id},
            )
        return Message(
            code="contents-clash",
            en="{id!r} is in both models, different in {fields}",
            nl="{id!r} is in beide modellen, verschillend in {fields}",
            fields={"id": self.id, "fields": different},
        )

    def _differs(self, field: str) -> bool:
        return bool(getattr(self.a, field) != getattr(self.b, field, None))

    def message(self, language: Language = "en") -> str:
        """Return what clashes as a sentence in *language*."""
        return self.detail.text(language)


@attrs.frozen(kw_only=True)
class Clashes:
    """All ids that keep two models from being joined (nl: *botsingen*). Never empty."""

    clashes: tuple[Clash, ...]

    def __iter__(self) -> Iterator[Clash]:
        return iter(self.clashes)

    def __len__(self) -> int:
        return len(self.clashes)


def join(a: QualityModel, b: QualityModel) -> QualityModel | Clashes:
    """Return a model with everything of *a* and everything of *b*, or the ids that stand for different things.

    An entity that both hold, equal in every field, is one. Those of *b* stand behind those of *a*. The name, what the
    model is about and extra are those of *a*: two regions never have the same.

    Example:
        >>> from kwaliteitsmodel import AspectId, QualityAspect, QualityModel
        >>> trust = QualityAspect(id=AspectId("trust"), name="Trust")
        >>> safety = QualityAspect(id=AspectId("safety"), name="Safety")
        >>> north = QualityModel(name="North").adding(trust)
        >>> south = QualityModel(name="South").adding(safety, trust)
        >>> [each.id for each in join(north, south).aspects]
        ['trust', 'safety']
        >>> for clash in join(north, south.replacing(attrs.evolve(trust, name="Confidence"))):
        ...     print(clash.message())
        'trust' is in both models, different in name
    """
    both = ((a.find(each.id), each) for each in b.entities())
    clashes = tuple(Clash(id=each.id, a=held, b=each) for held, each in both if held is not None and held != each)
    if clashes:
        return Clashes(clashes=clashes)
    return a.adding(*(each for each in b.entities() if each.id not in a))
