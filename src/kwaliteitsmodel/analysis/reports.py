"""Reports of ties: who says that a tie is there or is absent, and how far both ends say the same."""

from collections.abc import Iterator
from datetime import date

import attrs

from kwaliteitsmodel.analysis.asked import tie_of
from kwaliteitsmodel.analysis.holding import relating
from kwaliteitsmodel.domain.ids import StakeholderId
from kwaliteitsmodel.domain.relations import Relation
from kwaliteitsmodel.domain.words import Term
from kwaliteitsmodel.errors import Language, Message
from kwaliteitsmodel.graph.choices import day_of
from kwaliteitsmodel.graph.kinds import Kind
from kwaliteitsmodel.graph.reported import ReportedTie, by_tie
from kwaliteitsmodel.model import QualityModel


class Uncomparable(Term):
    """Why a tie that is reported can't be compared between its ends (nl: *reden waarom niet te vergelijken*)."""

    NO_REPORTER = "no-reporter", "wie het meldde is niet bekend", "it isn't known who reported it"
    OUTSIDER = "outsider", "alleen anderen meldden het", "only others reported it"
    NOT_HEARD = "not-heard", "de andere kant heeft niets gemeld", "the other end reported nothing"


@attrs.frozen(kw_only=True)
class Uncompared:
    """A tie of which only one side is known, or none (nl: *niet te vergelijken relatie*)."""

    source: StakeholderId
    target: StakeholderId
    why: Uncomparable


@attrs.frozen(kw_only=True)
class Concordance:
    """How far ties that one end reports are reported by the other end too (nl: *overeenstemming van meldingen*).

    *both* of the *n* ties that could be compared are reported as present by both ends. *uncompared* are those that
    could not: silence of someone who reported nothing at all is no denial.
    """

    kind: Kind
    both: int
    n: int
    uncompared: tuple[Uncompared, ...]
    detail: Message

    @property
    def share(self) -> float | None:
        """Which part of the ties that could be compared both ends report; ``None`` where there are none."""
        return self.both / self.n if self.n else None

    def message(self, language: Language = "en") -> str:
        """Return how far both ends say the same as a sentence in *language*."""
        return self.detail.text(language)


def reported(model: QualityModel, kind: Kind, *, on: date) -> tuple[ReportedTie, ...]:
    """Return what is said *on* that day of ties of one *kind*, by tie.

    Raises:
        InvalidValueError: If *on* is no day.
        UnknownNameError: If *kind* is a text that is neither a kind nor an own kind in the model.

    Source: 3-22, 3-26, 3-40
    """
    return by_tie(relating(model, tie_of(model, kind), time=day_of(on)))


def contradictory(model: QualityModel, kind: Kind, *, on: date) -> tuple[ReportedTie, ...]:
    """Return the ties of which someone says *on* that day that they are there, and someone that they are absent.

    Both are kept; this only shows where people should talk.

    Raises:
        InvalidValueError: If *on* is no day.
        UnknownNameError: As :func:`reported` does.
    """
    return tuple(each for each in reported(model, kind, on=on) if each.contradictory)


def union(model: QualityModel, kind: Kind, *, on: date) -> tuple[Relation, ...]:
    """Return one relation for each tie that anyone reports as present, the first such report.

    Raises:
        InvalidValueError: If *on* is no day.
        UnknownNameError: As :func:`reported` does.

    Example:
        >>> from kwaliteitsmodel import RelationKind, catalogue
        >>> day, kind = date(2026, 6, 1), RelationKind.ACCOUNTS_TO
        >>> model = catalogue.load("demo")
        >>> len(union(model, kind, on=day)), len(intersection(model, kind, on=day))
        (6, 0)
    """
    return tuple(_first_present(each) for each in reported(model, kind, on=on) if each.present_by)


def intersection(model: QualityModel, kind: Kind, *, on: date) -> tuple[Relation, ...]:
    """Return one relation for each tie that both its ends report as present, the first such report.

    Raises:
        InvalidValueError: If *on* is no day.
        UnknownNameError: As :func:`reported` does.
    """
    every = reported(model, kind, on=on)
    return tuple(_first_present(each) for each in every if each.by_both)


def _first_present(tie: ReportedTie) -> Relation:
    return next(each for each in tie.reports if each.present)


def concordance(model: QualityModel, kind: Kind, *, on: date) -> Concordance:
    """Return how far ties of one *kind* that one end reports as present *on* that day are reported by the other too.

    The other end could have done so if it reported any tie of this kind that day, as present or absent. Ties that
    couldn't be compared are listed, with the reason.

    Raises:
        InvalidValueError: If *on* is no day.
        UnknownNameError: As :func:`reported` does.
    """
    every = reported(model, kind, on=on)
    heard = {who for each in every for who in each.by}
    present = [each for each in every if each.present_by]
    uncompared = tuple(_uncompared(present, heard))
    both = sum(each.by_both for each in present)
    n = len(present) - len(uncompared)
    asked = tie_of(model, kind)
    detail = _told(asked, both, n, len(uncompared))
    return Concordance(kind=asked, both=both, n=n, uncompared=uncompared, detail=detail)


def _uncompared(present: list[ReportedTie], heard: set[StakeholderId]) -> Iterator[Uncompared]:
    for each in present:
        ends = {each.source, each.target}
        saying = ends & each.present_by
        if not saying:
            why = Uncomparable.OUTSIDER if each.present_by - {None} else Uncomparable.NO_REPORTER
        elif not ends <= heard:
            why = Uncomparable.NOT_HEARD
        else:
            continue
        yield Uncompared(source=each.source, target=each.target, why=why)


def _told(kind: Kind, both: int, n: int, uncompared: int) -> Message:
    return Message(
        code="concordance",
        en="{kind}: ties that both ends report: {both} of {n}; not to be compared: {uncompared}",
        nl="{kind}: relaties die beide kanten melden: {both} van {n}; niet te vergelijken: {uncompared}",
        fields={"kind": kind, "both": both, "n": n, "uncompared": uncompared},
    )
