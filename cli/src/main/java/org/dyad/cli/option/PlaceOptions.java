package org.dyad.cli.option;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dyad.cli.text.Digits;
import org.dyad.synthesis.dose.CurveModerators;
import org.dyad.synthesis.dose.TrialCovariates;
import picocli.CommandLine.Option;

/** Values of covariates of trials at which an answer is wanted. */
public final class PlaceOptions {
    @Option(
            names = "--moderators",
            split = ",",
            paramLabel = "NAME=VALUE",
            description =
                    "Give the answer for trials with these values, such as baseline=12,duration_weeks=16. Of an evidence"
                            + " table: baseline (mean of its arms, in the unit asked for) and duration_weeks; of a simple table any"
                            + " column of numbers, as it stands. 10 trials for each are needed.")
    private Map<String, Double> values = new LinkedHashMap<>();

    public boolean isEmpty() {
        return values.isEmpty();
    }

    public List<String> names() {
        return List.copyOf(values.keySet());
    }

    /** The covariates in the engine's words. */
    public CurveModerators moderators() {
        return CurveModerators.of(names().toArray(String[]::new));
    }

    /** As it can be typed. */
    public String typed() {
        return values.entrySet().stream()
                .map(e -> e.getKey() + "=" + Digits.typed(e.getValue()))
                .collect(Collectors.joining(","));
    }

    /** Where the answer is wanted. */
    public TrialCovariates at() {
        TrialCovariates at = TrialCovariates.none();
        for (Map.Entry<String, Double> entry : values.entrySet()) {
            at = at.with(entry.getKey(), entry.getValue());
        }
        return at;
    }
}
