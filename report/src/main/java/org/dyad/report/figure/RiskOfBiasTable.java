package org.dyad.report.figure;

import java.util.List;
import java.util.Optional;

/**
 * Judgements of the risk of bias, trial by domain, each as a sign on a colour.
 *
 * @param caption name and words
 * @param tool    such as "RoB 2"
 * @param domains the columns
 * @param trials  the rows
 * @param footers lines under the figure
 */
public record RiskOfBiasTable(
        Caption caption, String tool, List<Domain> domains, List<Trial> trials, List<String> footers)
        implements Figure {

    /** @throws IllegalArgumentException if a trial has another number of judgements than there are domains */
    public RiskOfBiasTable {
        domains = List.copyOf(domains);
        trials = List.copyOf(trials);
        footers = List.copyOf(footers);
        for (Trial trial : trials) {
            if (trial.judgements().size() != domains.size()) {
                throw new IllegalArgumentException("risk of bias, trial \"" + trial.name() + "\": "
                        + trial.judgements().size() + " judgements, expected " + domains.size()
                        + ", one for each domain.");
            }
        }
    }

    /** A domain of the tool: a short code for the column head, and its name for the legend. */
    public record Domain(String code, String name) {}

    /**
     * A trial's judgements.
     *
     * @param name       such as "Naik 2017"
     * @param judgements one for each domain
     * @param overall    the judgement over all domains; empty if the table has none
     * @param anchor     where the row leads
     */
    public record Trial(String name, List<RiskJudgement> judgements, Optional<RiskJudgement> overall, Anchor anchor) {
        public Trial {
            judgements = List.copyOf(judgements);
        }
    }
}
