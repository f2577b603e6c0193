package org.dyad.report.figure;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Case-deletion diagnostics side by side: a row for each trial, a small plot for each diagnostic with a scale of its own.
 *
 * @param caption     name and words
 * @param nameHeader  head of the names
 * @param trials      names, from above
 * @param marked      whether each trial passes a limit
 * @param diagnostics in the order of drawing
 * @param footers     lines under the figure
 */
public record InfluencePanel(
        Caption caption,
        String nameHeader,
        List<String> trials,
        List<Boolean> marked,
        List<Diagnostic> diagnostics,
        List<String> footers)
        implements Figure {

    /** @throws IllegalArgumentException if a list has not one entry for each trial */
    public InfluencePanel {
        trials = List.copyOf(trials);
        marked = List.copyOf(marked);
        diagnostics = List.copyOf(diagnostics);
        footers = List.copyOf(footers);
        for (Diagnostic diagnostic : diagnostics) {
            if (diagnostic.values().size() != trials.size() || marked.size() != trials.size()) {
                throw new IllegalArgumentException("influence panel, " + diagnostic.name() + ": "
                        + diagnostic.values().size() + " values and " + marked.size() + " marks for " + trials.size()
                        + " trials; each trial needs one.");
            }
        }
    }

    /**
     * A diagnostic.
     *
     * @param name   head of its plot
     * @param centre the value of no influence, drawn as a line; empty for none
     * @param limits conventional limits, drawn dashed where they are near the values
     * @param values one for each trial; empty where it does not exist
     */
    public record Diagnostic(String name, OptionalDouble centre, List<Double> limits, List<OptionalDouble> values) {
        public Diagnostic {
            limits = List.copyOf(limits);
            values = List.copyOf(values);
        }
    }
}
