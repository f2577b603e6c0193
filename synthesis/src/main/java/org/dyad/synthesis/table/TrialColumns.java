package org.dyad.synthesis.table;

import java.util.List;
import java.util.Optional;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.evidence.table.Column;
import org.dyad.evidence.table.SimpleTable;
import org.dyad.synthesis.dose.TrialCovariates;
import org.dyad.synthesis.target.TargetData;

/** Numbers of whole trials from a table of one row per arm: the mean of a trial's rows. */
final class TrialColumns {
    private TrialColumns() {}

    static TargetData added(TargetData data, SimpleTable table, List<String> names) {
        Column study = table.column("study");
        return data.withCovariates(trial -> {
            TrialCovariates covariates = TrialCovariates.none();
            for (String name : names) {
                Optional<Double> value = mean(table, study, trial, name);
                covariates = value.isPresent() ? covariates.with(name, value.get()) : covariates;
            }
            return covariates;
        });
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
