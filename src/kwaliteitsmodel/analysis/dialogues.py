"""Dialogues: who is missing from what was asked for, and what people saw, found and decided in one."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

import attrs
import networkx as nx

from kwaliteitsmodel.analysis import asked
from kwaliteitsmodel.analysis.holding import named, names
from kwaliteitsmodel.domain.conversations import Conversation
from kwaliteitsmodel.domain.dialogues import Dialogue, Seat
from kwaliteitsmodel.domain.findings import Valence
from kwaliteitsmodel.domain.ids import (
    AgreementId,
    DialogueId,
    FindingId,
    GoodPracticeId,
    StakeholderId,
    SubProcessId,
    VerdictId,
)
from kwaliteitsmodel.domain.processes import KeepOrDrop
from kwaliteitsmodel.domain.stakeholders import Stakeholder, StakeholderKind
from kwaliteitsmodel.domain.values import Text, both, is_said, label
from kwaliteitsmodel.errors import Language, Message
from kwaliteitsmodel.model import QualityModel


@attrs.frozen(kw_only=True)
class Seated:
    """How far a seat of a dialogue is taken (nl: *bezetting van een dialoog*).

    *present* are who surely fit it, *perhaps* who may: of them the region, the domain or the role isn't known.
    *lacking* is how many people are missing: ``None`` where that isn't known, 0 where enough surely are there; of
    *at_least* so many it is sure. It is of this seat by itself: of who fits several, :func:`surely_missing` tells.

    Source: 0-25, 0-26
    """

    seat: Seat
    present: tuple[StakeholderId, ...]
    perhaps: tuple[StakeholderId, ...]
    lacking: int | None
    at_least: int
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return who was asked for and how many are missing, as a sentence in *language*."""
        return self.detail.text(language)


def seated(model: QualityModel, dialogue: DialogueId, *, on: date | None = None) -> tuple[Seated, ...]:
    """Return for each seat that is asked for how far it is taken: by who took part, or is invited while it is planned.

    It is planned while it has no conversation, and *on* a day before its conversation was held. Where nobody is on
    record as having taken part or invited, nothing tells who came, so that of no seat it is known who is missing.
    A participant counts for as many people as are known to have taken part. Of a role of people whose number isn't
    known there may be more than one, so that nobody is surely missing; of anyone else it is taken that one came.

    Raises:
        UnknownIdError: If the model doesn't hold the dialogue.
        InvalidValueError: If it is the id of something else.

    Source: 0-25, 0-26

    Example:
        >>> from kwaliteitsmodel import StakeholderId
        >>> mentor = Stakeholder(
        ...     id=StakeholderId("m"), name="A mentor", kind=StakeholderKind.OTHER, own_kind="person", roles=("mentor",)
        ... )
        >>> panel = Dialogue(id=DialogueId("d"), composition=(Seat(role="Mentor", people=2),), invited=(mentor.id,))
        >>> for each in seated(QualityModel(name="Region").adding(mentor, panel), panel.id):
        ...     print(each.message())
        Mentor: 2 asked for, 1 there; missing: 1
    """
    of = asked.held(model, dialogue, Dialogue)
    people = _people(model, of, on)
    return tuple(_seated(model, each, people) for each in of.composition)


_People = tuple[tuple[Stakeholder, int | None], ...]


def surely_missing(model: QualityModel, dialogue: DialogueId, *, on: date | None = None) -> int | None:
    """Return how many people surely are missing over all seats together; ``None`` where nothing tells who came.

    Nobody takes two seats: a mentor who is a student too fills the seat of a mentor or that of a student, so that more
    may be missing than of any seat by itself. Who may fit a seat is taken to fit it.

    Raises:
        UnknownIdError: If the model doesn't hold the dialogue.
        InvalidValueError: If it is the id of something else.

    Source: 0-25, 0-26
    """
    of = asked.held(model, dialogue, Dialogue)
    people = _people(model, of, on)
    wanted = sum(each.people for each in of.composition)
    if people is None or not wanted:
        return None if people is None else 0
    flow: nx.DiGraph[object] = nx.DiGraph()
    flow.add_node("there")
    for place, seat in enumerate(of.composition):
        flow.add_edge(("seat", place), "taken", capacity=seat.people)
        flow.add_edges_from((("who", who.id), ("seat", place)) for who, _ in people if fitting(seat, who) is not False)
    for who, number in people:
        flow.add_edge("there", ("who", who.id), capacity=wanted if number is None else number)
    return wanted - int(nx.maximum_flow_value(flow, "there", "taken"))


def _people(model: QualityModel, dialogue: Dialogue, on: date | None) -> _People | None:
    """Return who took part or, until it was held, is invited, and how many people that are, as far as is known."""
    talk = model.find(dialogue.conversation) if dialogue.conversation is not None else None
    held = talk.held if isinstance(talk, Conversation) else None
    there: list[tuple[StakeholderId, int | None]] = []
    if dialogue.conversation is None or (on is not None and held is not None and held.is_after(on)):
        there = [(each, None) for each in dialogue.invited]
    elif isinstance(talk, Conversation):
        there = [(each.stakeholder, each.people) for each in talk.participants]
    return tuple(_known(model, there)) if there else None


def _known(
    model: QualityModel, there: Iterable[tuple[StakeholderId, int | None]]
) -> Iterator[tuple[Stakeholder, int | None]]:
    for who, number in there:
        found = model.find(who)
        if isinstance(found, Stakeholder):
            yield found, number or (None if found.kind is StakeholderKind.ROLE else 1)


def _seated(model: QualityModel, seat: Seat, people: _People | None) -> Seated:
    fits = [(who, number, fitting(seat, who)) for who, number in people or ()]
    present = tuple(who.id for who, _, fit in fits if fit)
    perhaps = tuple(who.id for who, _, fit in fits if fit is None)
    there = sum(number or 1 for _, number, fit in fits if fit)
    endless = people is None or any(number is None for _, number, fit in fits if fit is not False)
    short = max(0, seat.people - there)
    at_most_there = there + sum(number or 1 for _, number, fit in fits if fit is None)
    at_least = 0 if endless else max(0, seat.people - at_most_there)
    lacking = short if short in (0, at_least) and people is not None else None
    detail = Message(
        code="seated",
        en="{seat}: {asked} asked for, {there} there; missing: {lacking}",
        nl="{seat}: {asked} gevraagd, {there} aanwezig; er ontbreken: {lacking}",
        fields={
            "seat": told(model, seat),
            "asked": seat.people,
            "there": _UNKNOWN if people is None else there,
            "lacking": _missing(lacking, at_least),
        },
    )
    return Seated(seat=seat, present=present, perhaps=perhaps, lacking=lacking, at_least=at_least, detail=detail)


def _missing(lacking: int | None, at_least: int) -> int | Text:
    if lacking is not None:
        return lacking
    return Text(nl=f"minstens {at_least}", en=f"at least {at_least}") if at_least else _UNKNOWN


_UNKNOWN = Text(nl="onbekend", en="unknown")
_ANYONE = Text(nl="wie dan ook", en="anyone")


def told(model: QualityModel, seat: Seat) -> Text:
    """Return whom a seat is for, as people say it."""
    parts = [seat.role, seat.domain, *([named(model, seat.region)] if seat.region is not None else [])]
    said = [each for each in parts if is_said(each)] or [_ANYONE]
    return both(lambda language: ", ".join(label(each, language) for each in said))


def fitting(seat: Seat, who: Stakeholder) -> bool | None:
    """Return whether *who* fits *seat*; ``None`` where nothing is known of the region, the domain or the role of them.

    A role of people has its name and its own kind for a role too. Capitals don't matter.
    """
    role = (*who.roles, *_names(who)) if who.kind is StakeholderKind.ROLE else who.roles
    answers = (_among(seat.region or "", who.regions), _among(seat.domain, who.domains), _among(seat.role, role))
    return False if False in answers else None if None in answers else True


def _names(who: Stakeholder) -> tuple[str, ...]:
    names_ = (who.name.nl, who.name.en) if isinstance(who.name, Text) else (who.name,)
    return (*names_, who.own_kind)


def _among(wanted: str, known: Iterable[str]) -> bool | None:
    """Return whether *wanted* is among *known*, as all is where nothing is wanted; ``None`` where nothing is known."""
    if not wanted.strip():
        return True
    said = {each.strip().casefold() for each in known} - {""}
    return wanted.strip().casefold() in said if said else None


@attrs.frozen(kw_only=True)
class Harvest:
    """What people saw, found and decided in a dialogue (nl: *oogst van een dialoog*).

    *plus* and *minus* are the reflections, findings with that valence, *plain* the findings without one; *dilemmas* and
    *opportunities* what people saw in it, *agreements* what they agreed on, and *sequel_owner* who sees to what
    follows; ``None`` is nobody, as far as is known. *kept* and *dropped* are what was decided of sub-processes, with
    the reason; *interpreted* the good practices that were given a meaning; *verdicts* those that were given in it, and
    *silent* who took part and gave none. Actions are told by :func:`kwaliteitsmodel.analysis.actions.became_of`.

    Source: 0-24, 1-06, 1-08, 1-20, 1-21, 1-23
    """

    dialogue: DialogueId
    plus: tuple[FindingId, ...]
    minus: tuple[FindingId, ...]
    plain: tuple[FindingId, ...]
    dilemmas: tuple[str | Text, ...]
    opportunities: tuple[str | Text, ...]
    agreements: tuple[AgreementId, ...]
    sequel_owner: StakeholderId | None
    kept: tuple[tuple[SubProcessId, KeepOrDrop], ...]
    dropped: tuple[tuple[SubProcessId, KeepOrDrop], ...]
    interpreted: tuple[GoodPracticeId, ...]
    verdicts: tuple[VerdictId, ...]
    silent: tuple[StakeholderId, ...]
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return what came out as a sentence in *language*."""
        return self.detail.text(language)


def harvest(model: QualityModel, dialogue: DialogueId) -> Harvest:
    """Return what people saw, found and decided in *dialogue*: what names it, or the conversation in which it was held.

    Raises:
        UnknownIdError: If the model doesn't hold the dialogue.
        InvalidValueError: If it is the id of something else.

    Source: 0-24, 1-06, 1-20, 1-21
    """
    of = asked.held(model, dialogue, Dialogue)
    talk = of.conversation
    here: set[str] = {of.id, *([talk] if talk is not None else [])}
    seen = [each for each in model.findings if not here.isdisjoint(each.rests_on)]
    decided = [(one.id, each) for one in model.sub_processes for each in one.decisions if _in(each, talk)]
    verdicts = [each for each in model.verdicts if _in(each, talk)]
    spoke = {each.by for each in verdicts}
    found: Any = model.find(talk) if talk is not None else None
    parts: dict[str, Any] = {
        "plus": tuple(each.id for each in seen if each.valence is Valence.PLUS),
        "minus": tuple(each.id for each in seen if each.valence is Valence.MINUS),
        "plain": tuple(each.id for each in seen if each.valence is None),
        "dilemmas": of.dilemmas,
        "opportunities": of.opportunities,
        "agreements": of.agreements,
        "sequel_owner": of.sequel_owner,
        "kept": tuple(each for each in decided if each[1].keep),
        "dropped": tuple(each for each in decided if not each[1].keep),
        "interpreted": tuple(
            each.id for each in model.good_practices if any(_in(one, talk) for one in each.interpreted_in)
        ),
        "verdicts": tuple(each.id for each in verdicts),
        "silent": tuple(each for each in getattr(found, "stakeholders", ()) if each not in spoke),
    }
    return Harvest(dialogue=of.id, detail=_said(model, of, parts), **parts)


def _in(thing: Any, talk: str | None) -> bool:  # noqa: ANN401 - any class with a conversation
    return talk is not None and bool(thing.conversation == talk)


def _said(model: QualityModel, dialogue: Dialogue, parts: dict[str, Any]) -> Message:
    return Message(
        code="harvest",
        en="{dialogue}: plus {plus}, minus {minus}; kept: {kept}; dropped: {dropped}; interpreted: {interpreted}; "
        "verdicts: {verdicts}; dilemmas: {dilemmas}; opportunities: {opportunities}; agreements: {agreements}; "
        "who sees to what follows: {sequel_owner}",
        nl="{dialogue}: plus {plus}, min {minus}; behouden: {kept}; losgelaten: {dropped}; geduid: {interpreted}; "
        "oordelen: {verdicts}; dilemma's: {dilemmas}; kansen: {opportunities}; afspraken: {agreements}; "
        "wie voor het vervolg zorgt: {sequel_owner}",
        fields={
            "dialogue": named(model, dialogue.id),
            "plus": len(parts["plus"]),
            "minus": len(parts["minus"]),
            "kept": _names_of(model, parts["kept"]),
            "dropped": _names_of(model, parts["dropped"]),
            "interpreted": names(model, *parts["interpreted"]) or _NONE,
            "verdicts": len(parts["verdicts"]),
            "dilemmas": len(dialogue.dilemmas),
            "opportunities": len(dialogue.opportunities),
            "agreements": names(model, *dialogue.agreements) or _NONE,
            "sequel_owner": named(model, dialogue.sequel_owner) if dialogue.sequel_owner is not None else _UNKNOWN,
        },
    )


_NONE = (Text(nl="niets", en="nothing"),)


def _names_of(model: QualityModel, decided: tuple[tuple[SubProcessId, KeepOrDrop], ...]) -> tuple[str | Text, ...]:
    return names(model, *dict.fromkeys(process for process, _ in decided)) or _NONE
