"""What a good model keeps: rules with ids, and a check that tells where a model doesn't keep them."""

from kwaliteitsmodel.checks.report import NotRun, Report, Violation
from kwaliteitsmodel.checks.rules import Found, Rule, Severity, rule, rule_on_day
from kwaliteitsmodel.checks.running import RULES, run

__all__ = ["RULES", "Found", "NotRun", "Report", "Rule", "Severity", "Violation", "rule", "rule_on_day", "run"]


def __dir__() -> list[str]:
    return __all__
