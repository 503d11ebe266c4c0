"""What a check tells: violations of rules, and the rules that could not be run."""

from collections.abc import Iterator

import attrs

from kwaliteitsmodel.checks.rules import Severity
from kwaliteitsmodel.domain.ids import DeviationId
from kwaliteitsmodel.errors import Language, Message


@attrs.frozen(kw_only=True)
class Violation:
    """One place where one rule isn't kept (nl: *overtreding*).

    *id* is the entity that it is about, empty where that is the model itself. *accepted_by* is the deviation that
    accepts it, if one does: such a violation is shown, and doesn't count as a failure.
    """

    rule: str
    severity: Severity
    id: str
    detail: Message
    accepted_by: DeviationId | None = None

    def message(self, language: Language = "en") -> str:
        """Return what is wrong as a sentence in *language*."""
        return self.detail.text(language)


@attrs.frozen(kw_only=True)
class NotRun:
    """A rule that was not run, and why (nl: *niet uitgevoerd*)."""

    rule: str
    reason: Message


@attrs.frozen(kw_only=True)
class Report:
    """What a check of a model found (nl: *verslag*).

    *violations* stand in the order of the rules, and within a rule in the order of the model; *run* names the rules
    that were run, *not_run* those that could not be.
    """

    violations: tuple[Violation, ...]
    run: tuple[str, ...]
    not_run: tuple[NotRun, ...]

    def open(self, *severities: Severity) -> tuple[Violation, ...]:
        """Return the violations that no deviation accepts, of *severities* or of any."""
        return tuple(each for each in self._open() if not severities or each.severity in severities)

    @property
    def accepted(self) -> tuple[Violation, ...]:
        """The violations that a deviation accepts."""
        return tuple(each for each in self.violations if each.accepted_by is not None)

    @property
    def passed(self) -> bool:
        """Whether no violation of severity error is open."""
        return not self.open(Severity.ERROR)

    def _open(self) -> Iterator[Violation]:
        return (each for each in self.violations if each.accepted_by is None)
