"""Dialogues: who is missing from what was asked for, and what people saw, found and decided in one."""

from collections.abc import Iterable
from typing import Any

import attrs

from kwaliteitsmodel.analysis import asked
from kwaliteitsmodel.analysis.holding import named, names
from kwaliteitsmodel.domain.conversations import Conversation
from kwaliteitsmodel.domain.dialogues import Dialogue, Seat
from kwaliteitsmodel.domain.findings import Valence
from kwaliteitsmodel.domain.ids import DialogueId, FindingId, GoodPracticeId, StakeholderId, SubProcessId, VerdictId
from kwaliteitsmodel.domain.processes import KeepOrDrop
from kwaliteitsmodel.domain.stakeholders import Stakeholder, StakeholderKind
from kwaliteitsmodel.domain.values import Text, both, is_said, label
from kwaliteitsmodel.errors import Language, Message
from kwaliteitsmodel.model import QualityModel


@attrs.frozen(kw_only=True)
class Seated:
    """How far a seat of a dialogue is taken (nl: *bezetting van een dialoog*).

    *present* are who surely fit it, *perhaps* who may: of them the region, the domain or the role isn't known.
    *lacking* is how many people are missing: ``None`` where that isn't known, 0 where enough surely are there. Someone
    may fit several seats.

    Source: 0-25, 0-26
    """

    seat: Seat
    present: tuple[StakeholderId, ...]
    perhaps: tuple[StakeholderId, ...]
    lacking: int | None
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return who was asked for and how many are missing, as a sentence in *language*."""
        return self.detail.text(language)


def seated(model: QualityModel, dialogue: DialogueId) -> tuple[Seated, ...]:
    """Return for each seat that is asked for how far it is taken: who takes part, or is invited while it is planned.

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
    people = tuple(_people(model, of))
    return tuple(_seated(model, each, people) for each in of.composition)


def _people(model: QualityModel, dialogue: Dialogue) -> Iterable[tuple[Stakeholder, int | None]]:
    """Yield who takes part or is invited, and how many people that are, as far as is known."""
    talk = model.find(dialogue.conversation) if dialogue.conversation is not None else None
    if isinstance(talk, Conversation):
        there = [(each.stakeholder, each.people) for each in talk.participants]
    else:
        there = [(each, None) for each in dialogue.invited]
    for who, number in there:
        found = model.find(who)
        if isinstance(found, Stakeholder):
            yield found, number or (None if found.kind is StakeholderKind.ROLE else 1)


def _seated(model: QualityModel, seat: Seat, people: tuple[tuple[Stakeholder, int | None], ...]) -> Seated:
    fits = [(who, number, fitting(seat, who)) for who, number in people]
    surely = [(who.id, number) for who, number, fit in fits if fit]
    perhaps = tuple(who.id for who, _, fit in fits if fit is None)
    there = sum(number or 1 for _, number in surely)
    unsure = bool(perhaps) or any(number is None for _, number in surely)
    short = max(0, seat.people - there)
    lacking = None if short and unsure else short
    detail = Message(
        code="seated",
        en="{seat}: {asked} asked for, {there} there; missing: {lacking}",
        nl="{seat}: {asked} gevraagd, {there} aanwezig; er ontbreken: {lacking}",
        fields={
            "seat": told(model, seat),
            "asked": seat.people,
            "there": there,
            "lacking": _UNKNOWN if lacking is None else lacking,
        },
    )
    return Seated(seat=seat, present=tuple(who for who, _ in surely), perhaps=perhaps, lacking=lacking, detail=detail)


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

    *plus* and *minus* are the reflections, findings with that valence; *kept* and *dropped* what was decided of
    sub-processes, with the reason; *interpreted* the good practices that were given a meaning; *verdicts* those that
    were given in it, and *silent* who took part and gave none. Actions are told by
    :func:`kwaliteitsmodel.analysis.actions.became_of`.

    Source: 0-24, 1-06, 1-08, 1-20, 1-21
    """

    dialogue: DialogueId
    plus: tuple[FindingId, ...]
    minus: tuple[FindingId, ...]
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
        "verdicts: {verdicts}",
        nl="{dialogue}: plus {plus}, min {minus}; behouden: {kept}; losgelaten: {dropped}; geduid: {interpreted}; "
        "oordelen: {verdicts}",
        fields={
            "dialogue": named(model, dialogue.id),
            "plus": len(parts["plus"]),
            "minus": len(parts["minus"]),
            "kept": _names_of(model, parts["kept"]),
            "dropped": _names_of(model, parts["dropped"]),
            "interpreted": names(model, *parts["interpreted"]) or _NONE,
            "verdicts": len(parts["verdicts"]),
        },
    )


_NONE = (Text(nl="niets", en="nothing"),)


def _names_of(model: QualityModel, decided: tuple[tuple[SubProcessId, KeepOrDrop], ...]) -> tuple[str | Text, ...]:
    return names(model, *dict.fromkeys(process for process, _ in decided)) or _NONE
