"""Rules about good practices (``PRA``): where they come from, what they mean, and what they are used for."""

from collections.abc import Iterator

from kwaliteitsmodel.analysis.practices import held
from kwaliteitsmodel.checks.rules import Found, Severity, rule
from kwaliteitsmodel.domain.practices import GoodPractice, PracticeUse
from kwaliteitsmodel.model import QualityModel


@rule(
    "PRA001",
    Severity.WARNING,
    sources=("0-24",),
    en="{by!r} uses {id!r}, which nobody had interpreted by then",
    nl="{by!r} benut {id!r}, en niemand had die toen geduid",
)
def what_is_used_was_interpreted(model: QualityModel) -> Iterator[Found]:
    """What works in one place works by something; whoever copies it without asking by what copies the outside."""
    for each in model.good_practices:
        early = [use for use in each.uses if not _may_be_interpreted(model, each, use)]
        yield from (Found(each.id, {"by": who}) for who in dict.fromkeys(use.by for use in early))


def _may_be_interpreted(model: QualityModel, practice: GoodPractice, use: PracticeUse) -> bool:
    """Return whether *practice* was interpreted when it was used so, or may have been."""
    dates = [held(model, each.conversation) for each in practice.interpreted_in]
    return any(day is None or use.on is None or not use.on.is_before(day) for day in dates)


@rule(
    "PRA002",
    Severity.ADVICE,
    sources=("0-24",),
    en="nobody interpreted, used or shared the good practice {id!r}",
    nl="niemand heeft de good practice {id!r} geduid, benut of gedeeld",
)
def a_good_practice_is_interpreted(model: QualityModel) -> Iterator[Found]:
    """To find is the easy part; what it means to others is what people have to talk about. Who shares it, began to."""
    for each in model.good_practices:
        if not each.interpreted_in and not each.uses and not each.shared_with:
            yield Found(each.id)


@rule(
    "PRA003",
    Severity.ADVICE,
    sources=("0-24",),
    en="the good practice {id!r} was interpreted, and nobody uses it",
    nl="de good practice {id!r} is geduid, en niemand benut die",
)
def what_is_interpreted_is_used(model: QualityModel) -> Iterator[Found]:
    """What one has understood together is there to share or to build on; or one found that it isn't for them."""
    yield from (Found(each.id) for each in model.good_practices if each.interpreted_in and not each.uses)


@rule(
    "PRA004",
    Severity.WARNING,
    sources=("0-24", "0-26"),
    en="{id!r} doesn't say from whom or from where it is",
    nl="{id!r} zegt niet van wie of waarvandaan die is",
)
def a_good_practice_is_of_someone(model: QualityModel) -> Iterator[Found]:
    """Who wants to know more must know whom to ask: a person, or a region, a domain or a role."""
    for each in model.good_practices:
        if each.of is None and each.region is None and not each.domain.strip() and not each.role.strip():
            yield Found(each.id)


@rule(
    "PRA005",
    Severity.WARNING,
    sources=("0-24",),
    en="{id!r} was found on {found}, and interpreted or used before, on {before}",
    nl="{id!r} is gevonden op {found}, en daarvoor al geduid of benut, op {before}",
)
def what_is_interpreted_or_used_was_found(model: QualityModel) -> Iterator[Found]:
    """Nobody gives a meaning to what nobody found, or uses it: one of the dates is wrong, or it was found earlier."""
    for each in model.good_practices:
        dates = (*(held(model, one.conversation) for one in each.interpreted_in), *(use.on for use in each.uses))
        early = dict.fromkeys(str(day) for day in dates if day and each.found and day.is_before(each.found))
        if early:
            yield Found(each.id, {"found": str(each.found), "before": tuple(early)})


RULES = (
    what_is_used_was_interpreted,
    a_good_practice_is_interpreted,
    what_is_interpreted_is_used,
    a_good_practice_is_of_someone,
    what_is_interpreted_or_used_was_found,
)
