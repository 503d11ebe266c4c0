"""What people call the kinds of entity, one and several."""

from kwaliteitsmodel.domain.values import Text

NAMES: dict[str, tuple[Text, Text]] = {
    "sources": (Text(nl="bron", en="source"), Text(nl="bronnen", en="sources")),
    "regions": (Text(nl="regio", en="region"), Text(nl="regio's", en="regions")),
    "stakeholders": (Text(nl="belanghebbende", en="stakeholder"), Text(nl="belanghebbenden", en="stakeholders")),
    "relations": (Text(nl="relatie", en="relation"), Text(nl="relaties", en="relations")),
    "circles": (
        Text(nl="cirkel van betrokkenheid", en="circle of involvement"),
        Text(nl="cirkels van betrokkenheid", en="circles of involvement"),
    ),
    "consultations": (
        Text(nl="structureel overleg", en="standing consultation"),
        Text(nl="structurele overleggen", en="standing consultations"),
    ),
    "conversations": (Text(nl="gesprek", en="conversation"), Text(nl="gesprekken", en="conversations")),
    "needs": (
        Text(nl="behoefte aan verantwoording", en="need for account"),
        Text(nl="behoeften aan verantwoording", en="needs for account"),
    ),
    "responsibilities": (
        Text(nl="gezamenlijke verantwoordelijkheid", en="shared responsibility"),
        Text(nl="gezamenlijke verantwoordelijkheden", en="shared responsibilities"),
    ),
    "ownerships": (Text(nl="eigenaarschap", en="ownership"), Text(nl="eigenaarschappen", en="ownerships")),
    "profiles": (
        Text(nl="profiel van een partner", en="actor profile"),
        Text(nl="profielen van partners", en="actor profiles"),
    ),
    "salience": (
        Text(nl="toegeschreven saillantie", en="attributed salience"),
        Text(nl="toegeschreven saillanties", en="attributed saliences"),
    ),
    "verdicts": (
        Text(nl="oordeel van een belanghebbende", en="verdict"),
        Text(nl="oordelen van belanghebbenden", en="verdicts"),
    ),
    "successions": (Text(nl="opvolging", en="succession"), Text(nl="opvolgingen", en="successions")),
    "aspects": (
        Text(nl="aspect van kwaliteit", en="quality aspect"),
        Text(nl="aspecten van kwaliteit", en="quality aspects"),
    ),
    "indicators": (Text(nl="indicator", en="indicator"), Text(nl="indicatoren", en="indicators")),
    "targets": (Text(nl="streefcijfer", en="target"), Text(nl="streefcijfers", en="targets")),
    "observations": (Text(nl="waarneming", en="observation"), Text(nl="waarnemingen", en="observations")),
    "goals": (Text(nl="doel", en="goal"), Text(nl="doelen", en="goals")),
    "programmes": (Text(nl="programma", en="programme"), Text(nl="programma's", en="programmes")),
    "innovations": (Text(nl="innovatie", en="innovation"), Text(nl="innovaties", en="innovations")),
    "actions": (Text(nl="actie", en="action"), Text(nl="acties", en="actions")),
    "findings": (Text(nl="bevinding", en="finding"), Text(nl="bevindingen", en="findings")),
    "triggers": (
        Text(nl="aanleiding tot vernieuwing", en="trigger"),
        Text(nl="aanleidingen tot vernieuwing", en="triggers"),
    ),
    "accents": (Text(nl="accent", en="accent"), Text(nl="accenten", en="accents")),
    "foci": (Text(nl="aandacht en energie", en="field focus"), Text(nl="aandacht en energie", en="field foci")),
    "success_factors": (
        Text(nl="kritieke succesfactor", en="critical success factor"),
        Text(nl="kritieke succesfactoren", en="critical success factors"),
    ),
    "sub_processes": (Text(nl="deelproces", en="sub-process"), Text(nl="deelprocessen", en="sub-processes")),
    "lenses": (Text(nl="bril", en="lens"), Text(nl="brillen", en="lenses")),
    "cycles": (Text(nl="kwaliteitscyclus", en="cycle of quality"), Text(nl="kwaliteitscycli", en="cycles of quality")),
    "questions": (Text(nl="vraag", en="question"), Text(nl="vragen", en="questions")),
    "answers": (Text(nl="antwoord", en="answer"), Text(nl="antwoorden", en="answers")),
    "dialogues": (Text(nl="dialoog", en="dialogue"), Text(nl="dialogen", en="dialogues")),
    "good_practices": (Text(nl="good practice", en="good practice"), Text(nl="good practices", en="good practices")),
    "development_tasks": (
        Text(nl="ontwikkelopdracht", en="development task"),
        Text(nl="ontwikkelopdrachten", en="development tasks"),
    ),
    "principle_sets": (
        Text(nl="reeks principes", en="set of principles"),
        Text(nl="reeksen principes", en="sets of principles"),
    ),
    "influencing_factors": (
        Text(nl="factor van invloed", en="influencing factor"),
        Text(nl="factoren van invloed", en="influencing factors"),
    ),
    "climate_impressions": (
        Text(nl="indruk van het klimaat", en="impression of the climate"),
        Text(nl="indrukken van het klimaat", en="impressions of the climate"),
    ),
    "role_effectiveness": (
        Text(nl="effectiviteit in een rol", en="effectiveness in a role"),
        Text(nl="effectiviteit in rollen", en="effectiveness in roles"),
    ),
    "vocabularies": (
        Text(nl="gezamenlijk begrippenkader", en="shared vocabulary"),
        Text(nl="gezamenlijke begrippenkaders", en="shared vocabularies"),
    ),
    "growth": (
        Text(nl="groei van een partnerschap", en="growth of a partnership"),
        Text(nl="groei van partnerschappen", en="growth of partnerships"),
    ),
    "activities": (
        Text(nl="activiteit voor kwaliteit", en="quality activity"),
        Text(nl="activiteiten voor kwaliteit", en="quality activities"),
    ),
    "benchmarks": (Text(nl="benchmark", en="benchmark"), Text(nl="benchmarks", en="benchmarks")),
    "thresholds": (Text(nl="signaleringswaarde", en="threshold"), Text(nl="signaleringswaarden", en="thresholds")),
    "explanations": (Text(nl="verklaring", en="explanation"), Text(nl="verklaringen", en="explanations")),
    "norm_bands": (
        Text(nl="normtabel", en="set of norm bands"),
        Text(nl="normtabellen", en="sets of norm bands"),
    ),
    "instrument_kinds": (
        Text(nl="soort instrument", en="kind of instrument"),
        Text(nl="soorten instrument", en="kinds of instrument"),
    ),
    "instruments": (Text(nl="instrument", en="instrument"), Text(nl="instrumenten", en="instruments")),
    "uses": (
        Text(nl="toepassing van een instrument", en="use of an instrument"),
        Text(nl="toepassingen van instrumenten", en="uses of instruments"),
    ),
    "evidence": (Text(nl="gegeven", en="piece of evidence"), Text(nl="gegevens", en="pieces of evidence")),
    "hunches": (Text(nl="vermoeden", en="hunch"), Text(nl="vermoedens", en="hunches")),
    "conclusions": (Text(nl="conclusie", en="conclusion"), Text(nl="conclusies", en="conclusions")),
    "audits": (Text(nl="audit", en="audit"), Text(nl="audits", en="audits")),
    "norms": (Text(nl="norm", en="norm"), Text(nl="normen", en="norms")),
    "norm_editions": (
        Text(nl="uitgave van een norm", en="edition of a norm"),
        Text(nl="uitgaven van normen", en="editions of norms"),
    ),
    "criteria": (Text(nl="criterium", en="criterion"), Text(nl="criteria", en="criteria")),
    "scales": (Text(nl="beoordelingsschaal", en="scale"), Text(nl="beoordelingsschalen", en="scales")),
    "norm_mappings": (
        Text(nl="koppeling tussen normen", en="mapping between norms"),
        Text(nl="koppelingen tussen normen", en="mappings between norms"),
    ),
    "scale_mappings": (
        Text(nl="koppeling tussen schalen", en="mapping between scales"),
        Text(nl="koppelingen tussen schalen", en="mappings between scales"),
    ),
    "judgements": (
        Text(nl="oordeel volgens een criterium", en="judgement"),
        Text(nl="oordelen volgens criteria", en="judgements"),
    ),
    "arrangements": (
        Text(nl="toezichtsarrangement", en="supervision arrangement"),
        Text(nl="toezichtsarrangementen", en="supervision arrangements"),
    ),
    "audit_programmes": (
        Text(nl="auditprogramma", en="audit programme"),
        Text(nl="auditprogramma's", en="audit programmes"),
    ),
    "auditors": (Text(nl="auditor", en="auditor"), Text(nl="auditoren", en="auditors")),
    "certificates": (Text(nl="certificaat", en="certificate"), Text(nl="certificaten", en="certificates")),
    "angles": (Text(nl="invalshoek", en="angle"), Text(nl="invalshoeken", en="angles")),
    "visits": (Text(nl="relatiebezoek", en="liaison visit"), Text(nl="relatiebezoeken", en="liaison visits")),
    "desk_entries": (
        Text(nl="melding van het Loket", en="entry of the advice desk"),
        Text(nl="meldingen van het Loket", en="entries of the advice desk"),
    ),
    "school_steps": (
        Text(nl="stap van een school", en="step of a school"),
        Text(nl="stappen van scholen", en="steps of schools"),
    ),
    "support_plans": (
        Text(nl="ondersteuningsplan", en="support plan"),
        Text(nl="ondersteuningsplannen", en="support plans"),
    ),
    "support_profiles": (
        Text(nl="schoolondersteuningsprofiel", en="school support profile"),
        Text(nl="schoolondersteuningsprofielen", en="school support profiles"),
    ),
    "agreements": (Text(nl="afspraak", en="agreement"), Text(nl="afspraken", en="agreements")),
    "quality_systems": (
        Text(nl="kwaliteitssysteem", en="quality system"),
        Text(nl="kwaliteitssystemen", en="quality systems"),
    ),
    "verifications": (
        Text(nl="verificatie van een afspraak", en="verification"),
        Text(nl="verificaties van afspraken", en="verifications"),
    ),
    "provisions": (Text(nl="voorziening", en="provision"), Text(nl="voorzieningen", en="provisions")),
    "provision_needs": (
        Text(nl="behoefte aan een voorziening", en="need for a provision"),
        Text(nl="behoeften aan voorzieningen", en="needs for provisions"),
    ),
    "deviations": (Text(nl="afwijking", en="deviation"), Text(nl="afwijkingen", en="deviations")),
}
"""One and several of each kind, by the name of its list in a model."""
