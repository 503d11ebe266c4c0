"""Bad and tempting examples for the rules about quality culture."""

import attrs
from good import CYCLE, GOOD, OTHER_SITE, SITE, SWV, TALK

import kwaliteitsmodel as km

ASKED, SAID = km.QuestionId("asked"), km.AnswerId("said")
WORDS, OTHERS = km.VocabularyId("words"), km.VocabularyId("words:others")
LESSON, WALK = km.SubProcessId("lesson"), km.ActivityId("walk")
HOME, MEETING = km.SubProcessId("home"), km.ActivityId("meeting")
TEACHER, BOARD = km.HierarchicalLevel(name="Teacher", rank=1), km.HierarchicalLevel(name="Board", rank=2)


def _words(**known: object) -> km.QualityModel:
    term = km.VocabularyTerm(term="quality", **known)  # type: ignore[arg-type]
    return GOOD.adding(km.SharedVocabulary(id=WORDS, of=SWV, terms=(term,)))


def _agreed(one: str | km.Text, other: str | km.Text) -> km.QualityModel:
    """Return a model in which two vocabularies of one partnership agree on a term."""
    again = km.SharedVocabulary(id=OTHERS, of=SWV, terms=(km.VocabularyTerm(term="Quality", agreed=other),))
    return _words(agreed=one).adding(again)


def _talk(id: str, *people: km.Participant) -> km.Conversation:
    return km.Conversation(id=km.ConversationId(id), participants=people)


def _who(id: km.StakeholderId, people: int | None = None) -> km.Participant:
    return km.Participant(stakeholder=id, people=people)


def _round(talks: tuple[km.ConversationId | None, ...], *concerned: km.StakeholderId) -> km.Cycle:
    """Return the good cycle, in which all concerned took part, with a conversation for each of its entries."""
    pairs = zip(GOOD[CYCLE].entries, talks, strict=True)
    entries = tuple(attrs.evolve(each, conversation=talk, took_part=concerned, on=None) for each, talk in pairs)
    shared = attrs.evolve(GOOD[CYCLE].perspective, shared_by=concerned)  # type: ignore[type-var]  # it is there
    return attrs.evolve(GOOD[CYCLE], entries=entries, concerned=concerned, perspective=shared)


ALONE = _talk("alone", _who(SITE, 2))
OTHER_TALK = _talk("other-talk", _who(OTHER_SITE), _who(SWV))
TOGETHER = _talk("together", _who(SITE), _who(OTHER_SITE), _who(SWV))


def _process(id: km.SubProcessId = LESSON, **known: object) -> km.SubProcess:
    return km.SubProcess(id=id, name=id, of=SITE, **known)  # type: ignore[arg-type]


def _activity(id: km.ActivityId = WALK, **known: object) -> km.QualityActivity:
    return km.QualityActivity(id=id, name=id, of=SITE, **known)  # type: ignore[arg-type]


def _asked(creates: km.AnswerKind, **answer: object) -> km.QualityModel:
    question = km.Question(id=ASKED, text="Asked", creates=creates)
    return GOOD.adding(question, km.Answer(id=SAID, question=ASKED, by=SITE, **answer))  # type: ignore[arg-type]


def _question(activity: str) -> km.QualityModel:
    return GOOD.adding(km.Question(id=ASKED, text="Asked", activity=activity))


BAD: dict[str, tuple[str, km.QualityModel]] = {
    "CUL001": (WORDS, _words()),
    "CUL002": (CYCLE, GOOD.adding(ALONE).replacing(_round((ALONE.id,) * 4, SITE, SWV))),
    "CUL003": (
        CYCLE,
        GOOD.adding(OTHER_TALK).replacing(_round((TALK, TALK, TALK, OTHER_TALK.id), SITE, OTHER_SITE, SWV)),
    ),
    "CUL004": (LESSON, GOOD.adding(_process(), _process(HOME), _activity(processes=(HOME,)))),
    "CUL005": (SITE, GOOD.adding(_process(level=BOARD), _activity(processes=(LESSON,), levels=(TEACHER,)))),
    "CUL006": (SAID, _asked(km.AnswerKind.DEGREE, words="Quite far")),
    "CUL007": (ASKED, _question("dream")),
    "CUL008": (OTHERS, _agreed("What we promised", "What pupils say")),
}
"""For each rule, who is to blame, and a model that breaks this rule and no other."""

STEP = km.Action(id=km.ActionId("arisen"), text="Do it", owner=SITE, arises_from=(km.EntityId(SAID),))

TEMPTING: dict[str, km.QualityModel] = {
    "CUL001": _words(not_agreed=True),
    "CUL002": GOOD.adding(ALONE).replacing(_round((ALONE.id, None, ALONE.id, ALONE.id), SITE, SWV)),
    "CUL003": GOOD.adding(TOGETHER).replacing(_round((TOGETHER.id, TALK, TALK, TALK), SITE, OTHER_SITE, SWV)),
    "CUL004": GOOD.adding(_process(), _process(HOME), _activity(processes=(HOME,)), _activity(MEETING)),
    "CUL005": GOOD.adding(
        _process(level=TEACHER),
        _process(HOME, level=BOARD),
        _activity(processes=(LESSON,), levels=(TEACHER,)),
        _activity(MEETING, processes=(HOME,), levels=(BOARD,)),
    ),
    "CUL006": _asked(km.AnswerKind.ACTION, words="I will").adding(STEP),
    "CUL007": _question("plan"),
    "CUL008": _agreed(km.Text(nl="Wat wij beloofden", en="What we promised"), "what we promised"),
}
"""For each rule, a model that looks as if it broke the rule, and keeps it."""
