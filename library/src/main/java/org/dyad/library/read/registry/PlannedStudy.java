package org.dyad.library.read.registry;

import org.dyad.library.read.citation.BlockWriter;
import org.dyad.library.read.json.Json;

/** What a registry entry says was planned. */
record PlannedStudy(Json protocol, BlockWriter text) {
    void write() {
        text.paragraph(new Words(protocol)
                .value("Registry number: ", protocol.at("identificationModule", "nctId"), ".")
                .build());
        paragraphs("Summary", protocol.at("descriptionModule", "briefSummary"));
        paragraphs("Description", protocol.at("descriptionModule", "detailedDescription"));
        design(protocol.at("designModule"));
        arms(protocol.at("armsInterventionsModule"));
        Json outcomes = protocol.at("outcomesModule");
        outcomes("Primary outcomes as planned", outcomes.at("primaryOutcomes"));
        outcomes("Secondary outcomes as planned", outcomes.at("secondaryOutcomes"));
        outcomes("Other outcomes as planned", outcomes.at("otherOutcomes"));
        Json eligibility = protocol.at("eligibilityModule");
        paragraphs("Eligibility", eligibility.at("eligibilityCriteria"));
        text.paragraph(new Words(eligibility)
                .constant("Sex: ", eligibility.at("sex"), ". ")
                .value("Age from ", eligibility.at("minimumAge"), " ")
                .value("to ", eligibility.at("maximumAge"), "")
                .build());
    }

    private void paragraphs(String heading, Json value) {
        if (!value.words().isBlank()) {
            text.heading(2, Words.label(heading, value));
            text.paragraph(value.passage());
        }
    }

    private void design(Json design) {
        if (design.isNone()) {
            return;
        }
        text.heading(2, Words.label("Design", design));
        Words words = new Words(design);
        Json info = design.at("designInfo");
        words.constant("Study type: ", design.at("studyType"), ". ");
        design.at("phases").items().forEach(phase -> words.constant("Phase: ", phase, ". "));
        words.constant("Allocation: ", info.at("allocation"), ". ")
                .constant("Intervention model: ", info.at("interventionModel"), ". ")
                .constant("Purpose: ", info.at("primaryPurpose"), ". ")
                .constant("Masking: ", info.at("maskingInfo", "masking"), ". ")
                .value("Participants: ", design.at("enrollmentInfo", "count"), "")
                .constant(" (", design.at("enrollmentInfo", "type"), ")")
                .say(".");
        text.paragraph(words.build());
    }

    private void arms(Json module) {
        if (!module.at("armGroups").items().isEmpty()) {
            text.heading(2, Words.label("Arms", module.at("armGroups")));
        }
        for (Json arm : module.at("armGroups").items()) {
            text.item(
                    1,
                    new Words(arm)
                            .value(arm.at("label"))
                            .constant(" (", arm.at("type"), ")")
                            .value(": ", arm.at("description"), "")
                            .build());
        }
        if (!module.at("interventions").items().isEmpty()) {
            text.heading(2, Words.label("Interventions", module.at("interventions")));
        }
        for (Json intervention : module.at("interventions").items()) {
            text.item(
                    1,
                    new Words(intervention)
                            .constant("", intervention.at("type"), ": ")
                            .value(intervention.at("name"))
                            .value(": ", intervention.at("description"), "")
                            .build());
        }
    }

    private void outcomes(String heading, Json outcomes) {
        if (!outcomes.items().isEmpty()) {
            text.heading(2, Words.label(heading, outcomes));
        }
        for (Json outcome : outcomes.items()) {
            text.item(
                    1,
                    new Words(outcome)
                            .value(outcome.at("measure"))
                            .value(": ", outcome.at("description"), "")
                            .value(" Time frame: ", outcome.at("timeFrame"), "")
                            .build());
        }
    }
}
