package org.dyad.report.json;

import java.util.Optional;
import org.dyad.review.difference.ResultsDifference;
import org.dyad.review.difference.ResultsDifference.OutcomeDifference;
import org.dyad.review.difference.ResultsDifference.QuantityChange;
import org.dyad.review.difference.ResultsDifference.Reading;
import org.dyad.review.difference.ResultsDifference.TrialChange;
import org.dyad.review.difference.ResultsDigest.StudyDigest;

/** What a later run of a review changed. */
final class ChangesJson {
    private ChangesJson() {}

    static void write(JsonOut out, ResultsDifference changes) {
        out.field("earlierProgram", changes.earlierProgram())
                .field("program", changes.program())
                .field("nothingChanged", changes.isNone())
                .list("inputs", changes.inputs(), (o, input) -> o.field("file", input.file())
                        .field("change", input.change().word()))
                .list("choices", changes.choices(), (o, choice) -> o.field("name", choice.name())
                        .field("before", choice.before())
                        .field("after", choice.after()))
                .list("outcomes", changes.outcomes(), ChangesJson::outcome);
    }

    private static void outcome(JsonOut out, OutcomeDifference outcome) {
        out.field("name", outcome.name())
                .field("unit", outcome.unit())
                .field("change", outcome.change().word())
                .words("conclusions", outcome.conclusions())
                .list("trials", outcome.trials(), ChangesJson::trial)
                .list("quantities", outcome.quantities(), ChangesJson::quantity);
    }

    private static void trial(JsonOut out, TrialChange trial) {
        out.field("trial", trial.trial()).field("change", trial.change().word());
        study(out, "before", trial.before());
        study(out, "after", trial.after());
    }

    private static void study(JsonOut out, String name, Optional<StudyDigest> study) {
        out.object(name, study, s -> out.field("yi", s.effect()).field("vi", s.variance()));
    }

    private static void quantity(JsonOut out, QuantityChange quantity) {
        out.field("name", quantity.name())
                .field("kind", quantity.kind().name().toLowerCase(java.util.Locale.ROOT))
                .field("change", quantity.change().word())
                .object("before", () -> reading(out, quantity.before()))
                .object("after", () -> reading(out, quantity.after()))
                .field("shift", quantity.shift())
                .field("widthRatio", quantity.widthRatio());
    }

    private static void reading(JsonOut out, Reading reading) {
        out.field("estimate", reading.estimate())
                .field("lower", reading.lower())
                .field("upper", reading.upper())
                .field("words", reading.words());
    }
}
