"""What a rule is: a named sentence about what a good model keeps, and what finds where it isn't kept."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from inspect import cleandoc
from typing import TypeAlias

import attrs

from kwaliteitsmodel.domain.words import Term
from kwaliteitsmodel.errors import InvalidValueError, Message
from kwaliteitsmodel.model import QualityModel


class Severity(Term):
    """How bad it is when a rule isn't kept (nl: *ernst*)."""

    ERROR = "error", "fout", "error"
    WARNING = "warning", "waarschuwing", "warning"
    ADVICE = "advice", "advies", "advice"


@attrs.frozen
class Found:
    """One place where a rule isn't kept (nl: *vindplaats*).

    *id* is the entity that it is about, empty where that is the model itself; *fields* fill the sentences of the rule,
    in which ``{id}`` may stand too.
    """

    id: str
    fields: Mapping[str, object] = attrs.field(factory=dict, hash=False)


_RULE_ID = re.compile(r"[A-Z]{3}[0-9]{3}|[A-Za-z][\w.-]*:\S+")

Look: TypeAlias = Callable[[QualityModel], Iterator[Found]]
LookOnDay: TypeAlias = Callable[[QualityModel, date], Iterator[Found]]


@attrs.frozen(kw_only=True)
class Rule:
    """A named sentence about what a good model keeps (nl: *regel*).

    *id* is a family and a number (``"IND001"``) or, for rules of your own, a namespace and a name (``"myapp:R1"``); it
    never changes meaning. *en* and *nl* are the sentence for one violation, templates in the form of :meth:`str.format`
    over ``{id}`` and the fields of what was found. *why* says why it matters, *sources* names the concepts it comes
    from. A rule looks either at the model alone, or also at the day of checking.

    Raises:
        InvalidValueError: If the id is no such id, or the rule looks in both ways or in neither.
    """

    id: str
    name: str
    severity: Severity
    en: str
    nl: str
    why: str
    sources: tuple[str, ...] = ()
    look: Look | None = None
    look_on_day: LookOnDay | None = None

    def __attrs_post_init__(self) -> None:
        if (self.look is None) == (self.look_on_day is None) or not _RULE_ID.fullmatch(self.id):
            raise InvalidValueError(
                Message(
                    code="not-a-rule",
                    en="a rule has an id such as IND001 or myapp:R1, and looks with or without a day, not {id!r}",
                    nl="een regel heeft een id als IND001 of myapp:R1, en kijkt met of zonder peildag, niet {id!r}",
                    fields={"id": self.id},
                ),
                "id",
            )

    @property
    def family(self) -> str:
        """What rules about one noun share: ``"IND"`` of ``"IND001"``, ``"myapp"`` of ``"myapp:R1"``."""
        return self.id.partition(":")[0] if ":" in self.id else self.id.rstrip("0123456789")

    def message(self, found: Found) -> Message:
        """Return the sentence about one place where the rule isn't kept."""
        return Message(code=self.id, en=self.en, nl=self.nl, fields={**found.fields, "id": found.id})


def rule(id: str, severity: Severity, *, en: str, nl: str, sources: tuple[str, ...] = ()) -> Callable[[Look], Rule]:
    """Return a decorator that makes a rule of a function from a model to the places where the rule isn't kept.

    The function's name is the name of the rule, its docstring the reason for it.

    Example:
        >>> @rule("myapp:R1", Severity.ADVICE, en="{id} has a short name", nl="{id} heeft een korte naam")
        ... def names_are_telling(model):
        ...     \"\"\"A name of one letter tells nobody anything.\"\"\"
        ...     return (Found(each.id) for each in model.aspects if len(str(each.name)) < 2)
        >>> names_are_telling.family
        'myapp'
    """

    def made(look: Look) -> Rule:
        name, why = _said(look)
        return Rule(id=id, name=name, severity=severity, en=en, nl=nl, why=why, sources=sources, look=look)

    return made


def rule_on_day(
    id: str, severity: Severity, *, en: str, nl: str, sources: tuple[str, ...] = ()
) -> Callable[[LookOnDay], Rule]:
    """Return a decorator as :func:`rule`, for a function that also takes the day of checking."""

    def made(look: LookOnDay) -> Rule:
        name, why = _said(look)
        return Rule(id=id, name=name, severity=severity, en=en, nl=nl, why=why, sources=sources, look_on_day=look)

    return made


def _said(look: Callable[..., object]) -> tuple[str, str]:
    """Return the name of a function as words, and its docstring."""
    return look.__name__.replace("_", " "), cleandoc(look.__doc__ or "")
