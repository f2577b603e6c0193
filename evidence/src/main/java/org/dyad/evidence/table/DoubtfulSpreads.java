package org.dyad.evidence.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dyad.evidence.origin.Origin;
import org.dyad.evidence.origin.Sourced;
import org.dyad.evidence.study.Measurement;
import org.dyad.evidence.study.Summary;

/** Standard errors typed as standard deviations, and the other way round. */
final class DoubtfulSpreads {
    /**
     * People differ: 25(OH)D in groups has coefficients of variation of 0.25 to 0.6. Below this an SD is doubted. (j)
     */
    static final double SMALLEST_VARIATION = PlausibleLevels.SMALLEST_VARIATION;
    /** An SD read as a standard error gives this coefficient of variation at most, if that is what it is. (j) */
    static final double LARGEST_VARIATION = PlausibleLevels.LARGEST_VARIATION;
    /** People respond differently: a mean change of more than so many of its SDs is doubted. (j) */
    static final double MOST_SDS_OF_CHANGE = 3;
    /** Two arms of one trial whose means differ by more than so many standard errors are doubted. (j) */
    static final double MOST_STANDARD_ERRORS = 20;
    /** A stated SE may differ from SD over root n by this share before it is doubted. (j) */
    static final double MOST_DISAGREEMENT = 0.15;

    private final String file;
    private final List<Warning> warnings;

    private DoubtfulSpreads(String file, List<Warning> warnings) {
        this.file = file;
        this.warnings = warnings;
    }

    static void find(EvidenceTable table, List<Warning> warnings) {
        DoubtfulSpreads doubts = new DoubtfulSpreads(table.file(), warnings);
        for (Measurement m : table.measurements()) {
            doubts.level(m, m.baseline(), "baseline");
            doubts.level(m, m.end(), "final");
            doubts.change(m);
            doubts.agreement(m, m.end());
        }
        doubts.between(table.measurements());
    }

    /** SDs that the source prints; a derived one was judged when it was made. */
    private static Optional<Double> printedSd(Summary summary) {
        return summary.sd()
                .filter(sd -> !(sd.origin() instanceof Origin.Derived))
                .map(Sourced::value);
    }

    private static Optional<Integer> size(Measurement m, Summary summary) {
        return summary.n().or(m::nAnalysed).or(() -> m.end().n()).map(Sourced::value);
    }

    private void level(Measurement m, Summary summary, String which) {
        Optional<Double> sd = printedSd(summary);
        if (sd.isEmpty() || summary.mean().isEmpty() || summary.mean().get().value() <= 0) {
            return;
        }
        double mean = summary.mean().get().value();
        double variation = sd.get() / mean;
        if (variation >= SMALLEST_VARIATION) {
            return;
        }
        Optional<Integer> n = size(m, summary);
        double asError = n.map(size -> variation * Math.sqrt(size)).orElse(variation);
        if (n.isPresent() && asError > LARGEST_VARIATION) {
            return; // as a standard error it would be just as odd
        }
        String meaning = n.map(size -> String.format(
                        Locale.ROOT,
                        " Taken as a standard error (n = %d) it means an SD of %.3g.",
                        size,
                        sd.get() * Math.sqrt(size)))
                .orElse("");
        add(
                m.row(),
                which + "_sd",
                String.format(
                        Locale.ROOT,
                        "SD %s of a mean of %s is %.0f%%.",
                        Numbers.plain(sd.get()),
                        Numbers.plain(mean),
                        100 * variation),
                "People differ by 25 to 60% in 25(OH)D; this may be a standard error typed as an SD." + meaning
                        + " Check the source; if so, move it to " + which + "_se.");
    }

    private void change(Measurement m) {
        Optional<Double> sd = printedSd(m.change());
        if (sd.isEmpty() || m.change().mean().isEmpty()) {
            return;
        }
        double mean = m.change().mean().get().value();
        if (Math.abs(mean) <= MOST_SDS_OF_CHANGE * sd.get()) {
            return;
        }
        String meaning = size(m, m.change())
                .map(n -> String.format(
                        Locale.ROOT,
                        " Taken as a standard error (n = %d) it means an SD of %.3g.",
                        n,
                        sd.get() * Math.sqrt(n)))
                .orElse("");
        add(
                m.row(),
                "change_sd",
                String.format(
                        Locale.ROOT,
                        "The mean change %s is %.1f of its SDs (%s).",
                        Numbers.plain(mean),
                        Math.abs(mean) / sd.get(),
                        Numbers.plain(sd.get())),
                "Nobody would have failed to respond; this may be a standard error typed as an SD." + meaning
                        + " Check the source; if so, move it to change_se.");
    }

    private void agreement(Measurement m, Summary summary) {
        Optional<Integer> n = size(m, summary);
        if (summary.sd().isEmpty() || summary.se().isEmpty() || n.isEmpty() || n.get() < 2) {
            return;
        }
        boolean derived = summary.sd().get().origin() instanceof Origin.Derived
                || summary.se().get().origin() instanceof Origin.Derived;
        double expected = summary.sd().get().value() / Math.sqrt(n.get());
        double se = summary.se().get().value();
        if (!derived && Math.abs(se - expected) > MOST_DISAGREEMENT * expected) {
            add(
                    m.row(),
                    "final_se",
                    String.format(Locale.ROOT, "SE %s, but SD and n give %.3g.", Numbers.plain(se), expected),
                    "SD, SE and n do not fit together; one of them is wrong.");
        }
    }

    private void between(List<Measurement> all) {
        Map<List<Object>, List<Measurement>> outcomes = all.stream()
                .collect(Collectors.groupingBy(
                        m -> List.of(
                                m.study(),
                                m.compartment(),
                                m.unit(),
                                m.timePoint().words()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        for (List<Measurement> arms : outcomes.values()) {
            for (int i = 0; i < arms.size(); i++) {
                for (int j = i + 1; j < arms.size(); j++) {
                    apart(arms.get(i), arms.get(j));
                }
            }
        }
    }

    private void apart(Measurement a, Measurement b) {
        Optional<Double> va = variance(a);
        Optional<Double> vb = variance(b);
        if (va.isEmpty()
                || vb.isEmpty()
                || a.end().mean().isEmpty()
                || b.end().mean().isEmpty()) {
            return;
        }
        double difference = a.end().mean().get().value() - b.end().mean().get().value();
        double t = Math.abs(difference) / Math.sqrt(va.get() + vb.get());
        if (t > MOST_STANDARD_ERRORS) {
            add(
                    b.row(),
                    "final_sd",
                    String.format(Locale.ROOT, "Rows %d and %d differ by %.0f standard errors.", a.row(), b.row(), t),
                    "No trial of this size separates its arms so; standard errors may have been typed as SDs.");
        }
    }

    private static Optional<Double> variance(Measurement m) {
        Optional<Integer> n = size(m, m.end());
        return printedSd(m.end()).flatMap(sd -> n.map(size -> sd * sd / size));
    }

    private void add(int row, String column, String message, String reason) {
        warnings.add(new Warning(file, row, column, message, reason));
    }
}
