"""What can't be together in one thing: for each check that spans fields, something that it refuses."""

from typing import Any, TypeAlias

import kwaliteitsmodel as km

Plain: TypeAlias = dict[str, Any]

Impossible: TypeAlias = tuple[Plain, tuple[str, str]]
"""Fields that pass their own checks, and the pointer and the code of the problem that they are together."""

ASTRAY: Impossible = (
    {"position": None, "moves": [{"origin": "lower-right", "to": "lower-left", "on": "2024"}]},
    ("/moves", "moved-elsewhere"),
)
"""A move of what lies nowhere."""

TWO = [{"code": "a", "label": "A"}, {"code": "b", "label": "B"}]
ALONE = [{"origin": each, "to": each} for each in "ab"]
RING = {"name": "Ring", "phases": TWO, "starts": ["a"]}
SHARED = {"name": "Shared", "phases": TWO, "needs_perspective": True}

SPANS: dict[type, list[Impossible]] = {
    km.Stakeholder: [
        ({"kind": "other", "own_kind": " "}, ("/own_kind", "no-own-kind")),
        ({"site": "02QZ00", "brin": "03AA"}, ("/brin", "codes-clash")),
        ({"swv": "PO2001", "sector": "vo"}, ("/sector", "codes-clash")),
    ],
    km.Relation: [
        ({"source": "a", "target": "a"}, ("/target", "relation-to-itself")),
        ({"kind": "other", "own_kind": ""}, ("/own_kind", "no-own-kind")),
    ],
    km.Audit: [({"kind": "other", "own_kind": ""}, ("/own_kind", "no-own-kind"))],
    km.ActorProfile: [
        ({"ambition": None, "capacity": None, "development_stage": None}, ("", "profile-says-nothing")),
    ],
    km.CircleOfInvolvement: [({"ring": ["a", "b"]}, ("/ring", "no-ring"))],
    km.Conversation: [({"setting": "other", "own_setting": ""}, ("/own_setting", "no-own-kind"))],
    km.Verdict: [({"setting": "other", "own_setting": ""}, ("/own_setting", "no-own-kind"))],
    km.NeedForAccount: [({"by": "a", "of": "a"}, ("/of", "relation-to-itself"))],
    km.Succession: [({"predecessor": "a", "successor": "a"}, ("/successor", "relation-to-itself"))],
    km.Goal: [
        ({"plan": {}, "exploration": {"intention": "Find out"}}, ("/exploration", "planned-and-explored")),
        ({"plan": {"midterm": "2024-01-01"}, "period": "2024", "exploration": None}, ("/plan", "midterm-outside")),
        ({"id": "a", "part_of": "a"}, ("/part_of", "goal-in-itself")),
        ASTRAY,
    ],
    km.Programme: [ASTRAY],
    km.Innovation: [({"reason": "other", "own_reason": ""}, ("/own_reason", "no-own-kind")), ASTRAY],
    km.Finding: [ASTRAY],
    km.Trigger: [({"finding": "a", "started": "a"}, ("/started", "triggers-itself"))],
    km.Indicator: [({"direction": "more", "band": {"low": 1}}, ("/band", "band-and-direction")), ASTRAY],
    km.Threshold: [
        ({"share": 0.5, "share_of": None}, ("/share", "share-of-nothing")),
        ({"value": None, "share": None, "share_of": None}, ("/value", "no-threshold")),
    ],
    km.Explanation: [({"kind": "other", "own_kind": ""}, ("/own_kind", "no-own-kind"))],
    km.NormBands: [
        ({"bands": [{"start": start, "lower": 0} for start in (2, 1)], "end": None}, ("/bands", "bands-out-of-order")),
        ({"bands": [{"start": 2, "lower": 0}], "end": 1}, ("/end", "bands-beyond-end")),
    ],
    km.InstrumentUse: [
        (
            {"yielded_nothing": True, "yields": [{"beneficiary": "pupils", "text": "Rest"}]},
            ("/yielded_nothing", "yields-and-not"),
        ),
        ASTRAY,
    ],
    km.Cycle: [
        ({"definition": RING, "entries": [{"phase": "b"}], "accounts": []}, ("/entries", "impossible-phase")),
        (
            {
                "definition": RING,
                "entries": [{"phase": "a", "on": "2025"}, {"phase": "b", "on": "2024"}],
                "accounts": [],
            },
            ("/entries", "out-of-order"),
        ),
        (
            {"definition": SHARED, "entries": [{"phase": "a"}], "perspective": None, "accounts": []},
            ("/perspective", "nothing-shared-yet"),
        ),
        (
            {"definition": RING, "entries": [], "accounts": [{"by": "a", "about": "a"}]},
            ("/accounts", "account-of-nothing"),
        ),
    ],
    km.InfluencingFactor: [({"kind": "other", "own_kind": " "}, ("/own_kind", "no-own-kind"))],
    km.VocabularyTerm: [
        ({"term": "t", "agreed": "So", "not_agreed": True}, ("/not_agreed", "agreed-and-not")),
    ],
    km.Question: [
        ({"activity": "act", "factor": "leadership", "use": None}, ("/use", "belongs-to-several")),
    ],
    km.Dialogue: [({"setting": "other", "own_setting": " "}, ("/own_setting", "no-own-kind"))],
    km.Evidence: [
        ({"kind": "soft", "validates": ["a"], "interprets": []}, ("/validates", "wrong-way")),
    ],
    km.Criterion: [({"id": "a", "part_of": "a"}, ("/part_of", "criterion-in-itself"))],
    km.NormMapping: [({"source": "a", "target": "a"}, ("/target", "mapped-to-itself"))],
    km.Certificate: [({"holder": "a", "certifier": "a"}, ("/certifier", "relation-to-itself"))],
    km.SupervisionArrangement: [({"kind": "other", "own_kind": ""}, ("/own_kind", "no-own-kind"))],
    km.Angle: [({"kind": "other", "own_kind": ""}, ("/own_kind", "no-own-kind"))],
    km.Exploration: [({"intention": "Find out", "reason": "other", "own_reason": " "}, ("/own_reason", "no-own-kind"))],
    km.Position: [({"scope": "school", "mode": "learn", "part": "office"}, ("/part", "part-of-a-school"))],
    km.Move: [({"origin": "upper-left", "to": "upper-left", "on": "2024"}, ("/to", "no-such-move"))],
    km.NormBand: [({"start": 0, "lower": 2, "upper": 1}, ("/upper", "bounds-out-of-order"))],
    km.Yield: [({"beneficiary": "other", "text": "Rest", "own_beneficiary": " "}, ("/own_beneficiary", "no-own-kind"))],
    km.AuditorTie: [({"to": "a", "kind": "other", "own_kind": " "}, ("/own_kind", "no-own-kind"))],
    km.CycleDefinition: [
        ({"phases": TWO[:1], "transitions": [], "starts": [], "account": ""}, ("/phases", "no-cycle")),
        ({"phases": TWO, "transitions": [], "starts": ["c"], "account": ""}, ("/starts", "unknown-phase")),
        (
            {"phases": TWO, "transitions": [{"origin": "a", "to": "b"}], "starts": [], "account": ""},
            ("/transitions", "phase-without-next"),
        ),
        (
            {"phases": TWO, "transitions": ALONE, "starts": [], "account": ""},
            ("/transitions", "phase-not-reached"),
        ),
    ],
    km.TakenAlong: [
        ({"kind": "concern", "whose": "a", "how": "So", "why_not": "Because"}, ("/why_not", "taken-and-not")),
    ],
    km.SharedPerspective: [({"statements": [], "shared_by": ["a"]}, ("/statements", "nothing-shared"))],
    km.Text: [({"nl": " ", "en": ""}, ("", "no-text"))],
    km.Interval: [({"low": 2, "high": 1}, ("", "not-an-interval"))],
    km.Recorded: [({"by": None, "on": None, "source": None}, ("", "records-nothing"))],
}
"""For each check that spans fields: what it refuses, and where and as what that is told.

What holds everything that its class requires is impossible by itself, and any other in whatever it is put into.
"""

_LEFT = {"origin": "lower-right", "to": "lower-left", "on": "2024"}
_MOVED: list[Impossible] = [
    ({"position": None, "moves": [_LEFT, _LEFT]}, ("/moves", "moves-in-pieces")),
    (
        {"position": None, "moves": [_LEFT, {"origin": "lower-left", "to": "upper-left", "on": "2023"}]},
        ("/moves", "moves-out-of-order"),
    ),
]

FURTHER: dict[type, list[Impossible]] = {
    km.Goal: _MOVED,
    km.Programme: _MOVED,
    km.Innovation: _MOVED,
    km.Finding: _MOVED,
    km.Indicator: _MOVED,
    km.InstrumentUse: _MOVED,
}
"""What else the same checks refuse, and tell with a code of its own."""
