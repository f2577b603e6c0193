package org.dyad.synthesis.table;

import java.util.List;
import java.util.Optional;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.evidence.table.Column;
import org.dyad.evidence.table.SimpleTable;
import org.dyad.synthesis.dose.DoseStudy;
import org.dyad.synthesis.dose.TrialCovariates;

/** Numbers of whole trials from a table of one row per arm: the mean of a trial's rows. */
final class TrialColumns {
    private TrialColumns() {}

    static List<DoseStudy> added(List<DoseStudy> trials, SimpleTable table, List<String> names) {
        Column study = table.column("study");
        return trials.stream()
                .map(trial -> {
                    TrialCovariates covariates = trial.covariates();
                    for (String name : names) {
                        Optional<Double> value = mean(table, study, trial.study(), name);
                        covariates = value.isPresent() ? covariates.with(name, value.get()) : covariates;
                    }
                    return trial.with(covariates);
                })
                .toList();
    }

    private static Optional<Double> mean(SimpleTable table, Column study, String trial, String name) {
        if (!(table.column(name) instanceof Column.Numeric numbers)) {
            throw new InvalidEvidence(
                    "%s: column %s has words in it; a moderator of a curve must be a number in every row that has it.",
                    table.file(), name);
        }
        double sum = 0;
        int rows = 0;
        for (int i = 0; i < table.size(); i++) {
            if (study.words().get(i).orElse("").equals(trial)
                    && numbers.values().get(i).isPresent()) {
                sum += numbers.values().get(i).get();
                rows++;
            }
        }
        return rows == 0 ? Optional.empty() : Optional.of(sum / rows);
    }
}
