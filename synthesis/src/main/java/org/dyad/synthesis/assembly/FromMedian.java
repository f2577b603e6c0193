package org.dyad.synthesis.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.evidence.origin.Origin;
import org.dyad.evidence.origin.Sourced;
import org.dyad.evidence.study.MedianSummary;
import org.dyad.evidence.study.Summary;
import org.dyad.synthesis.complete.MeanAndSd;
import org.dyad.synthesis.complete.MedianConversion;
import org.dyad.synthesis.complete.MedianWithSpread;

/** Mean and SD from a printed median: only where the number of people is known and the spread is not lopsided. */
final class FromMedian {
    private FromMedian() {}

    /** Mean and SD in the printed unit, or why not; {@code n} is empty where it is not stated. */
    static MeanAndSd of(MedianSummary summary, Optional<Sourced<Integer>> n) {
        if (n.isEmpty()) {
            return new MeanAndSd.Refused("the number of people is not stated, so it cannot be turned into a mean");
        }
        if (summary.low().isEmpty() || summary.high().isEmpty()) {
            return new MeanAndSd.Refused("no spread is given beside it");
        }
        double low = summary.low().get().value();
        double middle = summary.median().value();
        double high = summary.high().get().value();
        OptionalInt people = OptionalInt.of(n.get().value());
        try {
            return switch (summary.kind()) {
                case QUARTILES -> MedianConversion.convert(new MedianWithSpread.Quartiles(low, middle, high), people);
                case RANGE -> MedianConversion.convert(new MedianWithSpread.Range(low, middle, high), people);
                case DOUBTFUL ->
                    new MeanAndSd.Refused("whether the numbers beside it are quartiles or a range is doubtful");
                case NOT_STATED ->
                    new MeanAndSd.Refused("whether the numbers beside it are quartiles or a range is not stated");
            };
        } catch (InvalidEvidence e) {
            return new MeanAndSd.Refused(String.valueOf(e.getMessage()));
        }
    }

    /** The made values with their way back. */
    static Summary summary(MedianSummary median, Optional<Sourced<Integer>> n, MeanAndSd.Made made) {
        List<Origin> inputs = new ArrayList<>();
        inputs.add(median.median().origin());
        median.low().ifPresent(v -> inputs.add(v.origin()));
        median.high().ifPresent(v -> inputs.add(v.origin()));
        n.ifPresent(v -> inputs.add(v.origin()));
        return new Summary(
                Optional.of(made.mean().sourced(inputs)), Optional.of(made.sd().sourced(inputs)), Optional.empty(), n);
    }
}
