"""Rules about involvement (``INV``): accounts, needs, conversations, responsibilities, successions and verdicts."""

from collections.abc import Iterator, Sequence
from datetime import date

from kwaliteitsmodel.analysis import needs
from kwaliteitsmodel.analysis.conversations import role_of, roles_of
from kwaliteitsmodel.checks.rules import Found, Severity, rule, rule_on_day
from kwaliteitsmodel.domain.conversations import Conversation
from kwaliteitsmodel.domain.relations import RelationKind
from kwaliteitsmodel.domain.stakeholders import Stakeholder, StakeholderKind
from kwaliteitsmodel.domain.values import Text
from kwaliteitsmodel.domain.verdicts import Verdict
from kwaliteitsmodel.domain.words import said
from kwaliteitsmodel.graph.rings import rings
from kwaliteitsmodel.model import QualityModel


@rule(
    "INV001",
    Severity.WARNING,
    sources=("3-26",),
    en="{id!r} doesn't say about what {source!r} accounts to {target!r}",
    nl="{id!r} zegt niet waarover {source!r} verantwoording aflegt aan {target!r}",
)
def an_account_says_about_what(model: QualityModel) -> Iterator[Found]:
    """To account is always about something: without it nobody can tell whether their question is answered."""
    for each in model.relations:
        if each.kind is RelationKind.ACCOUNTS_TO and each.present and not each.about:
            yield Found(each.id, {"source": each.source, "target": each.target})


@rule(
    "INV002",
    Severity.WARNING,
    sources=("3-63",),
    en="the form of {id!r} is agreed on one side: {lacking} did not agree",
    nl="de vorm van {id!r} is maar van één kant afgesproken: {lacking} stemde niet in",
)
def a_form_is_agreed_by_both_sides(model: QualityModel) -> Iterator[Found]:
    """A form that one side lays down isn't fair. One that nobody agreed to yet is a proposal."""
    for each in model.relations:
        agreed = each.form.agreed_by if each.form and each.present else ()
        lacking = tuple(end for end in (each.source, each.target) if end not in agreed)
        if agreed and lacking:
            yield Found(each.id, {"lacking": lacking})


@rule(
    "INV003",
    Severity.WARNING,
    sources=("0-23",),
    en="the standing consultation {id!r} doesn't join two kinds of actor",
    nl="het structureel overleg {id!r} verbindt geen twee soorten actoren",
)
def a_standing_consultation_joins_two_kinds_of_actor(model: QualityModel) -> Iterator[Found]:
    """What structural consultation is for is that different actors meet; among equals it is a team meeting.

    Who is told to have several roles brings them all: where two share one, and one of them has another too, they are
    two kinds. Who differ in what they are differ as well, also where they have the same role; but a role of people with
    a kind of its own is no other than who is told to have that role. One alone meets nobody.
    """
    for each in model.consultations:
        members = [model.find(member) for member in each.members]
        known = [member for member in members if isinstance(member, Stakeholder)]
        if members and len(known) == len(members) and not _differ(known):
            yield Found(each.id)


def _differ(members: Sequence[Stakeholder]) -> bool:
    """Return whether there are two kinds of actor among *members*: by a role that they have, or by what they are."""
    roles = {role for each in members for role in roles_of(each)}
    kinds = {(each.kind, each.own_kind) if each.kind is StakeholderKind.ROLE else role_of(each) for each in members}
    return len(members) > 1 and (len(roles) > 1 or len(kinds - roles) > 1)


@rule(
    "INV004",
    Severity.WARNING,
    sources=("0-21",),
    en="the shared responsibility {id!r} has {holders}",
    nl="de gezamenlijke verantwoordelijkheid {id!r} heeft {holders}",
)
def a_shared_responsibility_has_two_holders(model: QualityModel) -> Iterator[Found]:
    """What one carries alone isn't shared: either someone is missing, or it is theirs."""
    for each in model.responsibilities:
        if not each.shares:
            yield Found(each.id, {"holders": Text(nl="geen dragers", en="no holders")})
        elif len(each.shares) == 1:
            yield Found(each.id, {"holders": Text(nl="maar één drager", en="only one holder")})


@rule(
    "INV005",
    Severity.ERROR,
    sources=("1-04",),
    en="by the succession {id!r} someone succeeds themselves, in the ring of: {ring}",
    nl="door de opvolging {id!r} volgt iemand zichzelf op, in de ring van: {ring}",
)
def nobody_succeeds_themselves(model: QualityModel) -> Iterator[Found]:
    """An organisation that went on as another can't be what that other goes on as: then nobody is left."""
    steps = ((each.predecessor, each.successor) for each in model.successions)
    ring_of = {each: ring for ring in rings(steps, str) for each in ring}
    blamed: dict[tuple[str, ...], str] = {}
    for each in sorted(model.successions, key=lambda each: each.id):
        ring = ring_of.get(each.predecessor)
        if ring is not None and ring == ring_of.get(each.successor):
            blamed.setdefault(ring, each.id)
    yield from (Found(each, {"ring": ring}) for ring, each in blamed.items())


@rule(
    "INV006",
    Severity.WARNING,
    sources=("3-05", "3-10"),
    en="the verdict {id!r} is of {on}, but its conversation {conversation!r} was held on {held}",
    nl="het oordeel {id!r} is van {on}, maar het gesprek {conversation!r} was op {held}",
)
def a_verdict_is_of_the_day_of_its_conversation(model: QualityModel) -> Iterator[Found]:
    """Which stories were told on one day is only known where the day of each is right."""
    for verdict, talk in _given_in(model):
        if talk.held is not None and verdict.on not in talk.held.period:
            yield Found(verdict.id, {"on": verdict.on, "conversation": talk.id, "held": talk.held})


@rule(
    "INV007",
    Severity.WARNING,
    sources=("3-10",),
    en="the verdict {id!r} was given at {here}, but its conversation {conversation!r} was at {there}",
    nl="het oordeel {id!r} is gegeven aan de {here}, maar het gesprek {conversation!r} was aan de {there}",
)
def a_verdict_is_given_at_the_table_of_its_conversation(model: QualityModel) -> Iterator[Found]:
    """The same aspect reads differently at another table, so one must know at which table it was."""
    for verdict, talk in _given_in(model):
        here, there = said(verdict.setting, verdict.own_setting), said(talk.setting, talk.own_setting)
        if here is not None and there is not None and here != there:
            yield Found(verdict.id, {"here": here, "conversation": talk.id, "there": there})


def _given_in(model: QualityModel) -> Iterator[tuple[Verdict, Conversation]]:
    """Yield the verdicts that were given in a conversation of the model."""
    for each in model.verdicts:
        talk = model.find(each.conversation) if each.conversation is not None else None
        if isinstance(talk, Conversation):
            yield each, talk


@rule_on_day(
    "INV008",
    Severity.ADVICE,
    sources=("3-70", "3-26"),
    en="{by!r}: an account is needed from {of!r}, and {there} ({id!r})",
    nl="{by!r} heeft verantwoording nodig van {of!r}, en {there} ({id!r})",
)
def who_needs_an_account_gets_one(model: QualityModel, on: date) -> Iterator[Found]:
    """Whoever depends on what another does should hear how it goes. Relevance alone is no need."""
    for each in needs.unmet(model, on=on):
        if each.fulfilment is needs.Fulfilment.UNMET:
            yield Found(each.need, {"by": each.by, "of": each.of, "there": _ELSEWHERE if each.accounts else _NONE})


_ELSEWHERE = Text(
    nl="wat er is gaat daar niet over, voor zover bekend", en="what there is isn't about it, as far as is known"
)
_NONE = Text(nl="die is er niet", en="there is none")


@rule_on_day(
    "INV009",
    Severity.ADVICE,
    sources=("3-70", "3-26"),
    en="{by!r}: an account is needed from {of!r}, and there is none about {lacking} ({id!r})",
    nl="{by!r} heeft verantwoording nodig van {of!r}, en die is er niet over {lacking} ({id!r})",
)
def an_account_is_about_all_that_is_needed(model: QualityModel, on: date) -> Iterator[Found]:
    """An account that leaves out what was asked for answers half the question."""
    for each in needs.unmet(model, on=on):
        if each.fulfilment is not needs.Fulfilment.UNMET:
            yield Found(each.need, {"by": each.by, "of": each.of, "lacking": each.lacking})


@rule(
    "INV010",
    Severity.WARNING,
    sources=("3-22", "0-15"),
    en="in the conversation {id!r} {people}",
    nl="aan het gesprek {id!r} {people}",
)
def a_conversation_is_of_two_people_at_least(model: QualityModel) -> Iterator[Found]:
    """Nobody talks alone. A role of which several may have taken part isn't held against anyone."""
    for each in model.conversations:
        if not each.participants:
            yield Found(each.id, {"people": Text(nl="doet niemand mee", en="nobody takes part")})
        elif [participant.people for participant in each.participants] == [1]:
            yield Found(each.id, {"people": Text(nl="doet maar één mens mee", en="only one person takes part")})


@rule(
    "INV011",
    Severity.WARNING,
    sources=("3-70", "3-26"),
    en="{id!r} doesn't say about what {by!r} needs an account from {of!r}",
    nl="{id!r} zegt niet waarover {by!r} verantwoording nodig heeft van {of!r}",
)
def a_need_says_about_what(model: QualityModel) -> Iterator[Found]:
    """A need is of someone, about something, from someone: one about nothing in particular is met by anything."""
    for each in model.needs:
        if not each.about:
            yield Found(each.id, {"by": each.by, "of": each.of})


@rule(
    "INV012",
    Severity.WARNING,
    sources=("3-23", "3-63"),
    en="{id!r} has a form of account, and is none: {source!r} {kind} {target!r}",
    nl="{id!r} heeft een vorm van verantwoording, maar is geen verantwoording: {source!r} {kind} {target!r}",
)
def only_an_account_has_a_form_of_account(model: QualityModel) -> Iterator[Found]:
    """Whoever overhears, expects or trusts is rendered no account by that; a kind of the user's own may be one."""
    for each in model.relations:
        if each.form is not None and each.kind not in {RelationKind.ACCOUNTS_TO, RelationKind.OTHER}:
            yield Found(each.id, {"source": each.source, "kind": each.kind, "target": each.target})


RULES = (
    an_account_says_about_what,
    a_form_is_agreed_by_both_sides,
    a_standing_consultation_joins_two_kinds_of_actor,
    a_shared_responsibility_has_two_holders,
    nobody_succeeds_themselves,
    a_verdict_is_of_the_day_of_its_conversation,
    a_verdict_is_given_at_the_table_of_its_conversation,
    who_needs_an_account_gets_one,
    an_account_is_about_all_that_is_needed,
    a_conversation_is_of_two_people_at_least,
    a_need_says_about_what,
    only_an_account_has_a_form_of_account,
)
