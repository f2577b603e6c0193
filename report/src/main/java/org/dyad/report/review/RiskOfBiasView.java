package org.dyad.report.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dyad.evidence.study.BiasDomain;
import org.dyad.evidence.study.Judgement;
import org.dyad.evidence.study.RiskOfBias;
import org.dyad.evidence.study.Study;
import org.dyad.report.figure.Anchor;
import org.dyad.report.figure.Caption;
import org.dyad.report.figure.RiskJudgement;
import org.dyad.report.figure.RiskOfBiasTable;
import org.dyad.review.result.ReviewResults;
import org.dyad.synthesis.assembly.AssembledTrial;
import org.dyad.synthesis.assembly.OutcomeDefinition;

/** Judgements of the risk of bias as persons made them; where nobody did, "not assessed". */
final class RiskOfBiasView {

    private final List<RiskOfBias> judged;
    private final ReviewResults results;

    RiskOfBiasView(ReviewResults results) {
        this.results = results;
        judged = results.companions().riskOfBias().map(t -> t.judgements()).orElse(List.of());
    }

    boolean isEmpty() {
        return judged.isEmpty();
    }

    static List<String> codes() {
        List<String> codes = new ArrayList<>();
        for (BiasDomain domain : BiasDomain.values()) {
            codes.add(domain.name());
        }
        codes.add("All");
        return codes;
    }

    /** One for each domain and one over all; empty if the review has no judgements at all. */
    List<RiskJudgement> judgements(AssembledTrial trial, OutcomeDefinition outcome) {
        if (isEmpty()) {
            return List.of();
        }
        List<String> ids = trial.studies().stream().map(Study::id).toList();
        RiskOfBias found = judged.stream()
                .filter(j -> ids.contains(j.study()) || j.study().equals(trial.trial()))
                .filter(j -> j.outcome().isEmpty() || j.outcome().get().equals(outcome.name()))
                .findFirst()
                .orElseGet(() -> RiskOfBias.notAssessed(trial.trial()));
        List<RiskJudgement> all = new ArrayList<>(
                found.domains().values().stream().map(RiskOfBiasView::shown).toList());
        all.add(shown(found.overall()));
        return all;
    }

    private static RiskJudgement shown(Judgement judgement) {
        return switch (judgement) {
            case LOW -> RiskJudgement.LOW;
            case SOME_CONCERNS -> RiskJudgement.SOME_CONCERNS;
            case HIGH -> RiskJudgement.HIGH;
            case NO_INFORMATION -> RiskJudgement.NO_INFORMATION;
            case NOT_ASSESSED -> RiskJudgement.NOT_ASSESSED;
        };
    }

    /** The table of all judgements; empty if there are none. */
    Optional<RiskOfBiasTable> table() {
        if (isEmpty()) {
            return Optional.empty();
        }
        List<RiskOfBiasTable.Domain> domains = new ArrayList<>();
        for (BiasDomain domain : BiasDomain.values()) {
            domains.add(new RiskOfBiasTable.Domain(domain.name(), Say.capital(domain.words())));
        }
        List<RiskOfBiasTable.Trial> trials = judged.stream()
                .map(j -> new RiskOfBiasTable.Trial(
                        label(j),
                        j.domains().values().stream().map(RiskOfBiasView::shown).toList(),
                        Optional.of(shown(j.overall())),
                        Anchor.NONE))
                .toList();
        return Optional.of(new RiskOfBiasTable(
                new Caption(
                        "risk-of-bias",
                        "Risk of bias",
                        "Judgements for " + trials.size() + " results by RoB 2 domain."),
                "RoB 2",
                domains,
                trials,
                List.of()));
    }

    private String label(RiskOfBias judgement) {
        String name =
                results.evidence().study(judgement.study()).map(Study::label).orElse(judgement.study());
        return judgement.outcome().map(words -> name + ", " + words).orElse(name);
    }
}
