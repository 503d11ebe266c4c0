"""A partnership that educates teachers walks the lemniscate: a round of talk about quality, and into the next.

Run it: ``python examples/stories/lemniscate.py``. What is expected of each step stands in ``lemniscate.toml``.
"""

from collections.abc import Iterator
from datetime import date

import attrs
from telling import Story, called

import kwaliteitsmodel as km
from kwaliteitsmodel import analysis, graph

story = Story(__file__)

BRUG = km.StakeholderId("partnership:brug")
LEADER, MENTORS, STUDENTS, EDUCATORS = (
    km.StakeholderId(f"role:{each}") for each in ("programme-leader", "mentors", "students", "educators")
)
CYCLE, ACTION, HUNCH = km.CycleId("cycle:brug"), km.ActionId("action:second"), km.HunchId("hunch:second")
STOPPED, SAID, WENT = (km.EvidenceId(f"evidence:{each}") for each in ("stopped", "said", "went"))
WORKS, ANSWER = km.ConclusionId("conclusion:works"), km.AnswerId("answer:together")
AMONG, TOGETHER, ALL = (km.ConversationId(f"talk:{each}") for each in ("among", "together", "all"))
STEERING, KASTANJE, GOAL = km.StakeholderId("steering"), km.StakeholderId("school:kastanje"), km.GoalId("goal:stay")
FAR, MOVING = km.AnswerId("answer:far"), km.AnswerId("answer:moving")
on = km.ApproximateDate.parse


def talk(id: km.ConversationId, day: str, **people: int) -> km.Conversation:
    """Return a talk of so many people of each role."""
    return km.Conversation(
        id=id,
        setting=km.Setting.MEETING_TABLE,
        held=on(day),
        participants=tuple(
            km.Participant(stakeholder=km.StakeholderId(f"role:{role}"), people=n) for role, n in people.items()
        ),
    )


def advanced(model: km.QualityModel, entry: km.CycleEntry) -> km.QualityModel:
    """Return a model in which the cycle has one *entry* more."""
    return model.replacing(model[CYCLE].advance(entry))


def mended(model: km.QualityModel, entry: km.CycleEntry) -> km.QualityModel:
    """Return a model in which *entry* stands for the last one of the cycle."""
    cycle = model[CYCLE]
    return model.replacing(attrs.evolve(cycle, entries=(*cycle.entries[:-1], entry)))


@story.step("in-charge")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.adding(
        km.Ownership(
            id=km.OwnershipId("own:culture"),
            owner=LEADER,
            of=km.EntityId("quality-culture"),
            aware=True,
            valid=km.Period.parse("2024-09-03.."),
        )
    )


@story.step("convened")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.adding(
        km.Cycle(
            id=CYCLE,
            subject=BRUG,
            definition=km.LEMNISCATE,
            name="Nobody stops in the first year",
            convener=LEADER,
            vision=km.Vision(what="Student teachers stay", shared_by=(LEADER,)),
            concerned=(LEADER, MENTORS, STUDENTS, EDUCATORS),
        )
    )


@story.step("too-soon")
def _(model: km.QualityModel) -> km.QualityModel:
    return advanced(model, km.CycleEntry(phase="interpret", on=on("2024-09-17"), took_part=(MENTORS,)))


@story.step("shared")
def _(model: km.QualityModel) -> km.QualityModel:
    all_of_them = (LEADER, MENTORS, STUDENTS, EDUCATORS)
    cycle = attrs.evolve(
        model[CYCLE],
        vision=km.Vision(
            what="Student teachers stay", how="School and institute guide together", shared_by=all_of_them
        ),
        perspective=km.SharedPerspective(statements=("Each student has someone to turn to",), shared_by=all_of_them),
    )
    return model.replacing(cycle)


@story.step("joint-goal")
def _(model: km.QualityModel) -> km.QualityModel:
    contributions = (
        km.Contribution(
            stakeholder=LEADER, contribution="says where to", visible=True, task=km.LeadershipTask.GIVE_DIRECTION
        ),
        km.Contribution(
            stakeholder=STEERING,
            contribution="shows what works elsewhere",
            visible=False,
            impulse=km.Impulse.SHARE_EXAMPLES,
        ),
        km.Contribution(stakeholder=MENTORS, contribution="notice who doubts", visible=True),
    )
    return model.adding(
        km.Goal(
            id=GOAL,
            text="Nobody stops in the first year",
            of=BRUG,
            period=km.Period.parse("2024-09-25..2025-07-31"),
            yardsticks=(km.YardstickKind.MEASURABLE, km.YardstickKind.FELT),
            contributions=contributions,
            position=km.Position(scope=km.Scope.COLLECTIVE, mode=km.Mode.SECURE),
        )
    )


@story.step("examples")
def _(model: km.QualityModel) -> km.QualityModel:
    goal = model[GOAL]
    seen = tuple(attrs.evolve(each, visible=True) for each in goal.contributions)
    return model.replacing(attrs.evolve(goal, contributions=seen))


@story.step("anywhere")
def _(model: km.QualityModel) -> km.QualityModel:
    entry = km.CycleEntry(phase="interpret", on=on("2024-10-01"), took_part=(LEADER, MENTORS), conversation=AMONG)
    return advanced(model.adding(talk(AMONG, "2024-10-01", mentors=3)), entry)


@story.step("grounds")
def _(model: km.QualityModel) -> km.QualityModel:
    stopped = km.Evidence(id=STOPPED, kind=km.EvidenceKind.HARD, text="Six of forty stopped", validates=(SAID,))
    said = km.Evidence(
        id=SAID, kind=km.EvidenceKind.SOFT, text="They felt alone in the classroom", interprets=(STOPPED,)
    )
    entry = attrs.evolve(model[CYCLE].entries[-1], evidence=(STOPPED, SAID))
    return mended(model.adding(stopped, said), entry)


@story.step("jump")
def _(model: km.QualityModel) -> km.QualityModel:
    return advanced(model, km.CycleEntry(phase="account", on=on("2024-10-08"), took_part=(LEADER,)))


@story.step("undecided")
def _(model: km.QualityModel) -> km.QualityModel:
    entry = km.CycleEntry(phase="act", on=on("2024-10-15"), took_part=(MENTORS, EDUCATORS), conversation=TOGETHER)
    answer = km.Answer(
        id=ANSWER,
        question=km.QuestionId("lemniscate:act:1"),
        by=EDUCATORS,
        about=BRUG,
        on=on("2024-10-15"),
        conversation=TOGETHER,
        words="Something with a second mentor, perhaps.",
    )
    return advanced(model.adding(talk(TOGETHER, "2024-10-15", educators=2, mentors=2), answer), entry)


@story.step("decided")
def _(model: km.QualityModel) -> km.QualityModel:
    entry = attrs.evolve(
        model[CYCLE].entries[-1], steering=km.Steering.ADJUST, outcome="Each student gets a second mentor"
    )
    action = km.Action(
        id=ACTION,
        text="Find a second mentor for each student",
        owner=EDUCATORS,
        helpers=(MENTORS,),
        due=date(2024, 12, 1),
        arises_from=(km.EntityId(TOGETHER),),
    )
    answer = attrs.evolve(model[ANSWER], created=(km.EntityId(ACTION),))
    return mended(model.replacing(answer), entry).adding(action)


@story.step("hunch")
def _(model: km.QualityModel) -> km.QualityModel:
    hunch = km.Hunch(id=HUNCH, text="Who has two mentors stays", by=MENTORS, on=on("2024-10-29"))
    return model.adding(hunch, km.Conclusion(id=WORKS, text="A second mentor works", hunches=(HUNCH,), of=BRUG))


AGAIN = km.CycleEntry(phase="interpret", on=on("2024-11-05"), took_part=(MENTORS,))


@story.step("no-way-back")
def _(model: km.QualityModel) -> km.QualityModel:
    return advanced(model, AGAIN)


@story.step("way-back")
def _(model: km.QualityModel) -> km.QualityModel:
    return advanced(model, attrs.evolve(AGAIN, reason="Three more have stopped"))


@story.step("two-in-one")
def _(model: km.QualityModel) -> km.QualityModel:
    both = km.Question(
        id=km.QuestionId("question:both"),
        text="Who leads here, and what do we learn from that?",
        factor=km.KeyFactor.LEADERSHIP,
        use=km.ModelUse.INSIGHT,
    )
    return model.adding(both)


@story.step("overview")
def _(model: km.QualityModel) -> km.QualityModel:
    question = km.Question(
        id=km.QuestionId("question:overview"),
        text="What belongs to quality culture here, and how does it hang together?",
        use=km.ModelUse.OVERVIEW,
    )
    return model.adding(question, answered("overview", question.id, LEADER, "2024-11-12", "More than what we count."))


def answered(id: str, question: str, by: km.StakeholderId, day: str, words: str = "") -> km.Answer:
    """Return what somebody answered to a question about the partnership, with words alone."""
    return km.Answer(
        id=km.AnswerId(f"answer:{id}"),
        question=km.QuestionId(question),
        by=by,
        about=BRUG,
        on=on(day),
        words=words,
    )


@story.step("no-degree")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.adding(answered("far", "lemniscate:reflection:1", MENTORS, "2024-11-19", "We have begun."))


@story.step("degree")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.replacing(attrs.evolve(model[FAR], degree=2))


def effective(day: str, level: km.PolicyLevel, degree: int) -> km.RoleEffectiveness:
    """Return how effective the steering group finds itself at a level of policy."""
    return km.RoleEffectiveness(
        id=km.RoleEffectivenessId(f"effective:{day}:{level.value}"),
        of=STEERING,
        degree=degree,
        on=on(day),
        policy_level=level,
        recorded=km.Recorded(by=STEERING, confidential=True),
    )


@story.step("nought")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.adding(effective("2024-11-26", km.PolicyLevel.OPERATIONAL, 0))


@story.step("effective")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.adding(
        effective("2024-11-26", km.PolicyLevel.OPERATIONAL, 1), effective("2024-11-26", km.PolicyLevel.STRATEGIC, 3)
    )


@story.step("other-layer")
def _(model: km.QualityModel) -> km.QualityModel:
    since = km.Period.parse("2024-11-28..")
    other = km.Stakeholder(
        id=KASTANJE,
        name="De Kastanje",
        kind=km.StakeholderKind.SITE,
        layer=km.Layer.OTHER_ORGANISATIONS,
        contributes=True,
        valid=since,
    )
    tie = km.Relation(
        id=km.RelationId("with:kastanje"),
        kind=km.RelationKind.COLLABORATES_WITH,
        source=BRUG,
        target=KASTANJE,
        valid=since,
    )
    return model.adding(other, tie)


@story.step("acted")
def _(model: km.QualityModel) -> km.QualityModel:
    entry = km.CycleEntry(phase="act", on=on("2024-12-03"), took_part=(EDUCATORS, MENTORS), steering=km.Steering.ADJUST)
    done = attrs.evolve(model[ACTION], done_on=date(2024, 12, 1), effect="All but two have a second mentor.")
    return advanced(model.replacing(done), entry)


def felt(condition: km.ClimateCondition, day: str, degree: int) -> km.ClimateImpression:
    """Return how far student teachers felt a condition of the climate to be there."""
    return km.ClimateImpression(
        id=km.ClimateImpressionId(f"felt:{day}:{condition.value}"),
        about=BRUG,
        by=STUDENTS,
        condition=condition,
        degree=degree,
        on=on(day),
    )


@story.step("climate")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.adding(
        felt(km.ClimateCondition.SAFETY, "2024-12-10", 1),
        felt(km.ClimateCondition.CONSTRUCTIVE_FEEDBACK, "2024-12-10", 2),
    )


@story.step("features")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.adding(
        *(
            km.Verdict(
                id=km.VerdictId(f"verdict:{feature}:{by}"),
                by=by,
                aspect=km.AspectId(f"lemniscate:climate:{feature}"),
                on=date(2024, 12, 17),
                sign=sign,
            )
            for feature, by, sign in (
                ("practical", MENTORS, km.VerdictSign.POSITIVE),
                ("taking-part", MENTORS, km.VerdictSign.POSITIVE),
                ("taking-part", STUDENTS, km.VerdictSign.NEGATIVE),
            )
        )
    )


@story.step("due")
def _(model: km.QualityModel) -> km.QualityModel:
    return advanced(model, km.CycleEntry(phase="account", on=on("2025-01-14"), took_part=(LEADER,)))


@story.step("account")
def _(model: km.QualityModel) -> km.QualityModel:
    account = km.Account(
        by=LEADER,
        about="act",
        on=on("2025-01-21"),
        taken_along=(
            km.TakenAlong(
                kind=km.TakenKind.CONCERN, whose=MENTORS, what="It takes time", how="They get an hour a week for it"
            ),
            km.TakenAlong(
                kind=km.TakenKind.REQUIREMENT,
                whose=EDUCATORS,
                what="Mentors are trained first",
                why_not="There is no training before the summer",
            ),
        ),
    )
    return model.replacing(attrs.evolve(model[CYCLE], accounts=(account,)))


@story.step("round")
def _(model: km.QualityModel) -> km.QualityModel:
    went = km.Evidence(id=WENT, kind=km.EvidenceKind.HARD, text="None of those with two mentors stopped")
    entry = km.CycleEntry(phase="collect", on=on("2025-02-04"), took_part=(MENTORS, EDUCATORS), evidence=(WENT,))
    return advanced(model.adding(went), entry)


@story.step("asked-too")
def _(model: km.QualityModel) -> km.QualityModel:
    told = km.Evidence(
        id=km.EvidenceId("evidence:told"),
        kind=km.EvidenceKind.SOFT,
        text="There is always someone who has time",
        interprets=(WENT,),
    )
    entry = attrs.evolve(model[CYCLE].entries[-1], took_part=(MENTORS, EDUCATORS, STUDENTS), evidence=(WENT, told.id))
    return mended(model.adding(told), entry)


@story.step("checked")
def _(model: km.QualityModel) -> km.QualityModel:
    told = km.EvidenceId("evidence:told")
    return model.replacing(
        attrs.evolve(model[WENT], validates=(told,)),
        attrs.evolve(model[HUNCH], checked_by=(WENT,), outcome=km.HunchOutcome.BORNE_OUT),
        attrs.evolve(model[WORKS], rests_on=(WENT, told)),
    )


@story.step("leading")
def _(model: km.QualityModel) -> km.QualityModel:
    contributions = (
        km.Contribution(stakeholder=EDUCATORS, visible=True, task=km.LeadershipTask.GIVE_MEANING),
        km.Contribution(stakeholder=STEERING, visible=True, impulse=km.Impulse.MODEL_DIALOGUE),
    )
    answer = answered("leading", "lemniscate:leadership:1", STEERING, "2025-02-25")
    return model.adding(attrs.evolve(answer, contributions=contributions))


@story.step("discernment")
def _(model: km.QualityModel) -> km.QualityModel:
    question = km.Question(
        id=km.QuestionId("question:moving"),
        text="What would set things moving here?",
        use=km.ModelUse.DISCERNMENT,
        creates=km.AnswerKind.FACTORS,
    )
    return model.adding(question, answered("moving", question.id, MENTORS, "2025-02-27", "We have to think."))


@story.step("moving")
def _(model: km.QualityModel) -> km.QualityModel:
    hour = km.InfluencingFactor(
        id=km.InfluencingFactorId("factor:hour"),
        text="An hour a week in which mentors learn from each other",
        on_what=km.Influenced.CULTURE,
        effect=km.FactorEffect.HELPS,
        factor=km.KeyFactor.PROFESSIONAL_LEARNING,
        by=MENTORS,
        about=BRUG,
        on=on("2025-02-28"),
    )
    return model.adding(hour).replacing(attrs.evolve(model[MOVING], created=(km.EntityId(hour.id),)))


@story.step("second-round")
def _(model: km.QualityModel) -> km.QualityModel:
    entry = km.CycleEntry(
        phase="interpret",
        on=on("2025-03-04"),
        took_part=(LEADER, MENTORS, STUDENTS, EDUCATORS),
        conversation=ALL,
        evidence=(WENT,),
    )
    answer = km.Answer(
        id=km.AnswerId("answer:where"),
        question=km.QuestionId("lemniscate:connectedness:1"),
        by=STUDENTS,
        about=BRUG,
        on=on("2025-03-04"),
        conversation=ALL,
        words="In the car on the way home, and here since today.",
    )
    return advanced(model.adding(talk(ALL, "2025-03-04", mentors=2, students=3, educators=2)), entry).adding(answer)


@story.step("climate-again")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.adding(felt(km.ClimateCondition.SAFETY, "2025-03-11", 3))


@story.step("effective-again")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.adding(effective("2025-03-18", km.PolicyLevel.OPERATIONAL, 3))


@story.question("standing")
def _(model: km.QualityModel, day: date) -> Iterator[str]:
    found = analysis.cycles.standing(model, CYCLE, on=day)
    yield f"round {found.round}{', complete' if found.complete else ''}: then {', '.join(found.ways.onward)}"


@story.question("absent")
def _(model: km.QualityModel, day: date) -> Iterator[str]:
    for each in analysis.cycles.rounds(model, CYCLE, on=day):
        if each.known:
            yield from (f"round {each.number}: {called(model, who)}" for who in each.absent)


@story.question("returns")
def _(model: km.QualityModel, day: date) -> Iterator[str]:
    for each in analysis.cycles.rounds(model, CYCLE, on=day):
        yield from (f"{entry.phase}: {entry.reason}" for entry in each.returns)


@story.question("apart")
def _(model: km.QualityModel, day: date) -> Iterator[str]:
    talks = [talk for each in analysis.cycles.rounds(model, CYCLE, on=day) for talk in each.conversations]
    for role in analysis.conversations.roles(model, *talks):
        if not role.between:
            yield from (called(model, each) for each in role.holders)


@story.question("taken-along")
def _(model: km.QualityModel, day: date) -> Iterator[str]:
    for each in analysis.cycles.accounted(model, CYCLE, on=day):
        yield from (called(model, who) for who in each.named)
        yield from (f"not: {called(model, who)}" for who in each.left_out)


@story.question("premature")
def _(model: km.QualityModel, _: date) -> Iterator[str]:
    yield from (called(model, each.conclusion) for each in analysis.evidence.premature(model))


@story.question("lacking")
def _(model: km.QualityModel, _: date) -> Iterator[str]:
    for each in analysis.questions.lacking(model):
        yield f"{called(model, each.by)} on: {called(model, each.question)}"


@story.question("to-do")
def _(model: km.QualityModel, day: date) -> Iterator[str]:
    for each in analysis.actions.todo(model, on=day):
        if each.owner:
            yield f"{called(model, each.owner)}: {', '.join(called(model, action) for action in each.actions)}"


@story.question("in-charge")
def _(model: km.QualityModel, day: date) -> Iterator[str]:
    for each in analysis.responsibilities.owned(model, on=day):
        yield from (called(model, owner) for owner in each.owners)


@story.question("joint")
def _(model: km.QualityModel, day: date) -> Iterator[str]:
    for joint in analysis.goals.contributed(model, on=day):
        for each in model[joint.goal].contributions:
            yield f"{called(model, each.stakeholder)}: {km.label(each.contribution, 'en')}"


@story.question("led")
def _(model: km.QualityModel, day: date) -> Iterator[str]:
    for each in analysis.culture.led(model, of=BRUG, on=day):
        if each.by:
            yield f"{each.what.value}: {', '.join(called(model, who) for who in each.by)}"


@story.question("used")
def _(model: km.QualityModel, day: date) -> Iterator[str]:
    for each in analysis.questions.grouped(model.questions):
        given = sum(len(analysis.questions.answers(model, question.id, on=day)) for question in each.questions)
        if given and isinstance(each.of, km.KeyFactor | km.ModelUse):
            yield f"{each.of.value}: {given}"


@story.question("effective")
def _(model: km.QualityModel, day: date) -> Iterator[str]:
    for level in km.PolicyLevel:
        found = analysis.culture.effectiveness(model, STEERING, policy_level=level, on=day)
        degrees = [str(each.degree) for each in found]
        if degrees:
            yield f"{level.value}: {', '.join(degrees)}"


@story.question("layers")
def _(model: km.QualityModel, day: date) -> Iterator[str]:
    network = graph.to_networkx(model, on=day)
    for layer in km.Layer:
        met = [called(model, each) for each in graph.in_layer(network, layer)]
        if met:
            yield f"{layer.value}: {', '.join(met)}"


@story.question("climate")
def _(model: km.QualityModel, day: date) -> Iterator[str]:
    for each in analysis.culture.climate(model, BRUG, on=day):
        felt_so = [f"{called(model, one.by)} {one.degree}" for one in each.impressions]
        if felt_so:
            yield f"{each.condition.value}: {', '.join(felt_so)}"


@story.question("features")
def _(model: km.QualityModel, day: date) -> Iterator[str]:
    for each in analysis.verdicts.conflicts(model, same_aspect=True):
        if each.on <= day:
            one, other = (called(model, model[side].by) for side in (each.positive, each.negative))
            yield f"{called(model, model[each.positive].aspect)}: {one} find so, {other} don't"


if __name__ == "__main__":
    story.tell()
