"""The rule of the application holds over all models that the library can draw, also over drafts."""

from datetime import date

import attrs
from dossiers.agreed import agenda, every_site_is_talked_with
from hypothesis import given
from hypothesis import strategies as st

import kwaliteitsmodel as km
from kwaliteitsmodel import checks, strategies

DAY = date(2026, 6, 1)
SITE = km.Stakeholder(id=km.StakeholderId("a-new-site"), name="Nieuw", kind=km.StakeholderKind.SITE)
CONVERSATION = km.ConversationId("a-new-conversation")


def missed(model: km.QualityModel) -> set[str]:
    """Return the sites about which the rule of the application says something."""
    return {each.id for each in checks.run(model, select="dossiers", rules=(every_site_is_talked_with,)).violations}


def free(model: km.QualityModel) -> bool:
    return SITE.id not in model and CONVERSATION not in model


@given(strategies.models().filter(free))
def test_a_site_that_nobody_talked_with_is_told_until_somebody_does(model: km.QualityModel) -> None:
    grown = model.adding(SITE)
    assert missed(grown) == missed(model) | {SITE.id}
    talk = km.Conversation(id=CONVERSATION, participants=(km.Participant(stakeholder=SITE.id),))
    assert missed(grown.adding(talk)) == missed(model)


@given(strategies.models(dangling=True))
def test_the_rule_looks_at_any_draft(model: km.QualityModel) -> None:
    assert all(model[km.StakeholderId(each)].kind is km.StakeholderKind.SITE for each in missed(model))


@given(strategies.models(), st.dates())
def test_the_agenda_begins_with_what_is_worst(model: km.QualityModel, day: date) -> None:
    severities = [each.partition(":")[0] for each in agenda(model, day)]
    worst_first = [each.label("nl") for each in checks.Severity]
    assert severities == sorted(severities, key=worst_first.index)


def test_the_agenda_is_in_dutch() -> None:
    model = km.QualityModel(name="Regio", stakeholders=(SITE, attrs.evolve(SITE, id=km.StakeholderId("b"))))
    assert "waarschuwing: met 'b' is niet gesproken" in agenda(model, DAY)
