"""Rules about quality culture (``CUL``): shared terms, talk of roles, integrality, questions and answers."""

from collections.abc import Iterator
from typing import get_args

from kwaliteitsmodel.analysis import culture, integrality, questions
from kwaliteitsmodel.analysis.conversations import RoleTalk
from kwaliteitsmodel.checks.rules import Found, Severity, rule
from kwaliteitsmodel.domain.cycles import Cycle
from kwaliteitsmodel.domain.phases import IMWR, LEMNISCATE, PDCA
from kwaliteitsmodel.domain.values import is_said, label
from kwaliteitsmodel.errors import Language
from kwaliteitsmodel.model import QualityModel


@rule(
    "CUL001",
    Severity.WARNING,
    sources=("0-19",),
    en="{id!r} says neither what people agreed {term!r} means, nor that they don't agree",
    nl="{id!r} zegt niet wat men heeft afgesproken dat {term!r} betekent, en ook niet dat men het niet eens is",
)
def of_each_term_is_told_whether_people_agree(model: QualityModel) -> Iterator[Found]:
    """Of a shared term there is one agreed definition; that people don't agree is as good to know."""
    for each in culture.apart(model):
        if not each.looked:
            yield Found(each.vocabulary, {"term": each.term.term})


@rule(
    "CUL002",
    Severity.WARNING,
    sources=("2-36",),
    en="in round {number} of {id!r} these roles spoke with no other role: {roles}",
    nl="in ronde {number} van {id!r} spraken deze rollen met geen andere rol: {roles}",
)
def roles_talk_with_each_other_in_a_round(model: QualityModel) -> Iterator[Found]:
    """Talk between roles is a condition of quality culture.

    Nothing is said of a round under way, nor of one of which not every conversation is known, or how many people took
    part where that matters.
    """
    for cycle, number, roles in _rounds(model):
        silent = tuple(each.role for each in roles if each.between is False)
        if silent:
            yield Found(cycle.id, {"number": number, "roles": silent})


@rule(
    "CUL003",
    Severity.WARNING,
    sources=("2-36",),
    en="in round {number} of {id!r} the holders of these roles didn't speak with each other: {roles}",
    nl="in ronde {number} van {id!r} spraken de dragers van deze rollen niet met elkaar: {roles}",
)
def holders_of_a_role_talk_among_themselves_in_a_round(model: QualityModel) -> Iterator[Found]:
    """Talk within a role is a condition too, where several have it.

    Nothing is said of a round under way, nor of one of which not every conversation is known, or how many people took
    part where that matters.
    """
    for cycle, number, roles in _rounds(model):
        silent = tuple(each.role for each in roles if each.within is False)
        if silent:
            yield Found(cycle.id, {"number": number, "roles": silent})


def _rounds(model: QualityModel) -> Iterator[tuple[Cycle, int, tuple[RoleTalk, ...]]]:
    """Yield the rounds that are complete and of which all talk is known, with how the roles talk."""
    for cycle in model.cycles:
        for each in culture.talk(model, cycle.id):
            if each.complete and each.known:
                yield cycle, each.number, each.roles


@rule(
    "CUL004",
    Severity.WARNING,
    sources=("0-04",),
    en="no activity of {of!r} for quality reaches the sub-process {id!r}",
    nl="geen activiteit van {of!r} voor kwaliteit bereikt het deelproces {id!r}",
)
def each_sub_process_has_an_activity(model: QualityModel) -> Iterator[Found]:
    """Integral is what reaches all sub-processes; which activity does is free, and so is how.

    Nothing is said of an organisation none of whose activities are on record, nor while one of them doesn't tell which
    sub-processes it reaches.
    """
    for each in integrality.everywhere(model):
        for process in each.idle:
            yield Found(process, {"of": each.of})


@rule(
    "CUL005",
    Severity.WARNING,
    sources=("0-04",),
    en="these levels of {id!r} take part in no activity for quality: {levels}",
    nl="deze niveaus van {id!r} nemen aan geen activiteit voor kwaliteit deel: {levels}",
)
def each_level_takes_part_in_an_activity(model: QualityModel) -> Iterator[Found]:
    """Integral is what all levels take part in; they need not all take part in everything.

    Nothing is said of an organisation none of whose activities are on record, nor while one of them doesn't tell which
    levels take part in it.
    """
    for each in integrality.everywhere(model):
        if each.apart and each.of in model:
            yield Found(each.of, {"levels": each.apart})


@rule(
    "CUL006",
    Severity.WARNING,
    sources=("0-29", "2-19"),
    en="the answer {id!r} to {question!r} doesn't bring what is asked for: {asked}",
    nl="het antwoord {id!r} op {question!r} levert niet op wat wordt gevraagd: {asked}",
)
def an_answer_brings_what_is_asked_for(model: QualityModel) -> Iterator[Found]:
    """Whoever asks for a step and gets words has no step."""
    asked = {each.id: each.creates for each in model.questions}
    for each in questions.lacking(model):
        yield Found(each.id, {"question": each.question, "asked": asked[each.question]})


@rule(
    "CUL007",
    Severity.WARNING,
    sources=("2-19",),
    en="the question {id!r} is of the activity {activity!r}, which no known cycle has",
    nl="de vraag {id!r} hoort bij de activiteit {activity!r}, die geen bekende cyclus heeft",
)
def a_question_is_of_an_activity_that_exists(model: QualityModel) -> Iterator[Found]:
    """Known are the ready-made cycles and those that the model holds."""
    definitions = (LEMNISCATE, PDCA, IMWR, *(each.definition for each in model.cycles))
    known = {code for each in definitions for code in each.codes}
    for each in model.questions:
        if each.activity is not None and each.activity not in known:
            yield Found(each.id, {"activity": each.activity})


@rule(
    "CUL008",
    Severity.WARNING,
    sources=("0-19",),
    en="{id!r} agrees on another definition of {term!r} than {other!r} does",
    nl="{id!r} spreekt een andere definitie van {term!r} af dan {other!r}",
)
def vocabularies_of_one_agree_on_one_definition(model: QualityModel) -> Iterator[Found]:
    """Who agreed twice on what a term means, each time otherwise, didn't agree.

    Capitals make no difference, and neither does the language in which a definition is told too.
    """
    first: dict[tuple[str, str], tuple[str, frozenset[str]]] = {}
    for each in model.vocabularies:
        for term in each.terms:
            if is_said(term.agreed):
                said = frozenset(label(term.agreed, language).strip().casefold() for language in get_args(Language))
                other, before = first.setdefault((each.of, term.term.strip().casefold()), (each.id, said))
                if other != each.id and not said & before:
                    yield Found(each.id, {"term": term.term, "other": other})


RULES = (
    of_each_term_is_told_whether_people_agree,
    roles_talk_with_each_other_in_a_round,
    holders_of_a_role_talk_among_themselves_in_a_round,
    each_sub_process_has_an_activity,
    each_level_takes_part_in_an_activity,
    an_answer_brings_what_is_asked_for,
    a_question_is_of_an_activity_that_exists,
    vocabularies_of_one_agree_on_one_definition,
)
