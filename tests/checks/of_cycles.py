"""Bad and tempting examples for the rules about cycles."""

import attrs
from good import CYCLE, GOOD, OTHER_SITE, SITE, SWV, TALK

import kwaliteitsmodel as km


def _cycle(**changes: object) -> km.QualityModel:
    return GOOD.replacing(attrs.evolve(GOOD[CYCLE], **changes))  # type: ignore[arg-type]


def _entries(phase: str, **changes: object) -> tuple[km.CycleEntry, ...]:
    """Return the entries of the good cycle, of which those of one phase say something else."""
    entries = GOOD[CYCLE].entries
    return tuple(attrs.evolve(each, **changes) if each.phase == phase else each for each in entries)


def _accounts(**changes: object) -> tuple[km.Account, ...]:
    """Return the account of the good cycle, in which what is taken along says something else."""
    (account,) = GOOD[CYCLE].accounts
    (taken,) = account.taken_along
    return (attrs.evolve(account, taken_along=(attrs.evolve(taken, **changes),)),)  # type: ignore[arg-type]


def _account(**changes: object) -> tuple[km.Account, ...]:
    """Return the account of the good cycle, rendered at another time."""
    (account,) = GOOD[CYCLE].accounts
    return (attrs.evolve(account, **changes),)  # type: ignore[arg-type]


def _begun_again() -> tuple[km.CycleEntry, ...]:
    """Return the entries of the good cycle, and those of a second round, up to where account is due."""
    begun = (attrs.evolve(each, on=None, conversation=None, took_part=(SITE, SWV)) for each in GOOD[CYCLE].entries[:3])
    return (*GOOD[CYCLE].entries, *begun)


FEBRUARY, MARCH, APRIL = map(km.ApproximateDate.parse, ("2026-02", "2026-03", "2026-04"))


def _collected(on: km.ApproximateDate) -> tuple[km.CycleEntry, ...]:
    """Return the entries of the good cycle, the first of this day, and none of the others of a day of its own."""
    first, *others = GOOD[CYCLE].entries
    return (attrs.evolve(first, on=on), *(attrs.evolve(each, on=None) for each in others))


def _from_interpret() -> tuple[km.CycleEntry, ...]:
    """Return a round that ends where something is gathered, and what opens the next, in which that is weighed."""
    collect, interpret, act, account = GOOD[CYCLE].entries
    weighed = attrs.evolve(interpret, evidence=collect.evidence, on=None, conversation=None, took_part=(SITE,))
    return (weighed, act, account, collect, attrs.evolve(weighed, evidence=()))


ALONE = km.SharedPerspective(statements=("We do well",), shared_by=(SITE,))
ADJUSTED = (
    *(km.CycleEntry(phase=phase, took_part=(SITE, SWV)) for phase in ("plan", "do", "check")),
    km.CycleEntry(phase="improve", took_part=(SITE, SWV), steering=km.Steering.ADJUST),
)
"""A round of a cycle that doesn't tell where one decides."""

BAD: dict[str, tuple[str, km.QualityModel]] = {
    "CYC001": (CYCLE, _cycle(vision=km.Vision(what="What", how=" "))),
    "CYC002": (CYCLE, _cycle(concerned=(SITE, SWV, OTHER_SITE))),
    "CYC003": (CYCLE, _cycle(entries=_entries("collect", evidence=()))),
    "CYC004": (CYCLE, _cycle(entries=_entries("act", steering=None))),
    "CYC005": (CYCLE, _cycle(accounts=())),
    "CYC006": (CYCLE, _cycle(entries=_entries("interpret", on=km.ApproximateDate.parse("2026-04")))),
    "CYC007": (CYCLE, _cycle(entries=_entries("collect", conversation=TALK), perspective=ALONE)),
    "CYC008": (CYCLE, _cycle(accounts=_accounts(how=" "))),
    "CYC009": (CYCLE, _cycle(entries=_entries("account", steering=km.Steering.CONSOLIDATE))),
    "CYC010": (CYCLE, _cycle(vision=None)),
    "CYC011": (CYCLE, _cycle(entries=_collected(APRIL))),
}
"""For each rule, who is to blame, and a model that breaks this rule and no other."""

ALSO_BAD: dict[str, tuple[tuple[str, km.QualityModel], ...]] = {
    "CYC006": ((CYCLE, _cycle(accounts=_account(on=APRIL, conversation=TALK))),),
    "CYC011": (
        (CYCLE, _cycle(entries=_entries("interpret", on=None), accounts=_account(about="interpret", on=FEBRUARY))),
    ),
}
"""For each rule that tells several things, who is to blame in a model of each of the others."""

TEMPTING: dict[str, km.QualityModel] = {
    "CYC001": _cycle(vision=km.Vision(what=km.Text(en="What"), how=km.Text(nl="Hoe"))),
    "CYC002": _cycle(concerned=(SITE, SWV, OTHER_SITE), entries=_entries("act", took_part=())),
    "CYC003": _cycle(entries=_from_interpret()),
    "CYC004": _cycle(entries=_entries("act", steering=km.Steering.CONSOLIDATE)),
    "CYC005": _cycle(accounts=_account(on=APRIL), entries=_begun_again()),
    "CYC006": _cycle(entries=_entries("interpret", on=km.ApproximateDate.parse("2026-03-02..2026-03-09"))),
    "CYC007": _cycle(perspective=ALONE),
    "CYC008": _cycle(accounts=_accounts(how="", why_not="It is theirs to do")),
    "CYC009": _cycle(definition=km.PDCA, entries=ADJUSTED, accounts=()),
    "CYC010": _cycle(vision=None, entries=(), accounts=()),
    "CYC011": _cycle(entries=_collected(MARCH)),
}
"""For each rule, a model that looks as if it broke the rule, and keeps it."""
