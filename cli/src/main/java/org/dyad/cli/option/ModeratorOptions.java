package org.dyad.cli.option;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dyad.cli.text.Digits;
import org.dyad.synthesis.dose.CurveModerators;
import org.dyad.synthesis.dose.TrialCovariates;
import picocli.CommandLine.Option;

/** Columns of a table that a curve may depend on, and the values at which it is shown. */
public final class ModeratorOptions {
    @Option(
            names = "--moderators",
            split = ",",
            paramLabel = "COLUMN",
            description =
                    "Columns with numbers of the trial (the mean of its rows) that the curve may depend on. 10 trials for"
                            + " each are needed.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--moderator-trials",
            paramLabel = "N",
            description = "Fit them with as few as N trials for each; the result says so. Default: 10.")
    private Optional<Integer> trials = Optional.empty();

    @Option(
            names = "--at-moderators",
            split = ",",
            paramLabel = "COLUMN=VALUE",
            description = "Show the curve at these values. Default: their means over the trials.")
    private Map<String, Double> at = new LinkedHashMap<>();

    public List<String> names() {
        return List.copyOf(names);
    }

    /** The same in the engine's words. */
    public CurveModerators moderators() {
        CurveModerators moderators = CurveModerators.of(names.toArray(String[]::new));
        return trials.map(moderators::requireTrials).orElse(moderators);
    }

    /** Where the curve is shown. */
    public TrialCovariates at() {
        TrialCovariates values = TrialCovariates.none();
        for (Map.Entry<String, Double> entry : at.entrySet()) {
            values = values.with(entry.getKey(), entry.getValue());
        }
        return values;
    }

    /** Adds moderators, where there are any, how many trials they need, and where the curve is shown. */
    public Settings describe(Settings settings) {
        if (names.isEmpty()) {
            return settings;
        }
        String shown = at.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + Digits.typed(entry.getValue()))
                .collect(Collectors.joining(","));
        return settings.with("--moderators", String.join(",", names))
                .with("--moderator-trials", String.valueOf(moderators().trialsPerModerator()))
                .with("--at-moderators", shown.isEmpty() ? "their means" : shown);
    }
}
