package org.dyad.report.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.dyad.report.figure.Anchor;
import org.dyad.report.figure.Axis;
import org.dyad.report.figure.Caption;
import org.dyad.report.figure.DoseCurve;
import org.dyad.report.figure.DoseCurve.CurvePoint;
import org.dyad.report.figure.DoseCurve.Range;
import org.dyad.report.figure.DoseCurve.TrialLine;
import org.dyad.report.figure.DoseCurve.TrialPoint;
import org.dyad.report.figure.PairedCurves;
import org.dyad.report.figure.Standing;
import org.dyad.synthesis.dose.DosePrediction;
import org.dyad.synthesis.dose.TrialEffects;
import org.dyad.synthesis.dyad.DyadResult;
import org.dyad.synthesis.dyad.DyadTrial;
import org.dyad.synthesis.dyad.JointFit;
import org.dyad.synthesis.dyad.OutcomeCurve;
import org.dyad.synthesis.dyad.OutcomeEffects;

/** Mother and infant as one: both curves of the joint fit. */
public final class DyadFigures {
    private static final int POINTS = 100;
    private static final Axis DOSE = Axis.of("Maternal dose", "IU per day");

    private DyadFigures() {}

    /** Both curves; empty where no joint fit could be made. */
    public static Optional<PairedCurves> curves(DyadResult result) {
        return result.joint().map(joint -> curves(result, joint));
    }

    private static PairedCurves curves(DyadResult result, JointFit joint) {
        List<String> footers = List.of(
                result.trials().size() + " trials, " + result.reportingBoth()
                        + " with both outcomes; each outcome lends the other strength. Correlation within arms "
                        + Say.fine(joint.withinCorrelation()) + " (assumed); between trials "
                        + joint.between().words() + ".",
                "A trial's line starts on the curve at its own reference dose.");
        return new PairedCurves(
                new Caption(
                        "mother-infant-curves",
                        "Mothers and infants in one model",
                        "Dose-response curves of mothers and infants, fitted together to "
                                + result.trials().size() + " trials."),
                List.of(
                        panel("Mothers", result, joint.mother(), DyadTrial::mother),
                        panel("Infants", result, joint.infant(), DyadTrial::infant)),
                footers);
    }

    private static PairedCurves.Panel panel(
            String who, DyadResult result, OutcomeCurve curve, Function<DyadTrial, Optional<OutcomeEffects>> of) {
        double from = result.model().from();
        double start = Math.min(from, curve.lowestDose());
        List<CurvePoint> points = new ArrayList<>();
        for (int i = 0; i <= POINTS; i++) {
            points.add(point(curve.predict(start + i * (curve.highestDose() - start) / POINTS, from)));
        }
        List<TrialLine> trials = new ArrayList<>();
        for (DyadTrial trial : result.trials()) {
            of.apply(trial).ifPresent(effects -> trials.add(line(trial, effects.effects(), curve, from)));
        }
        String level = Say.percent(result.model().level());
        String note = curve.isAnEstimate() ? "" : " (describes these trials; no estimate for others)";
        return new PairedCurves.Panel(
                who,
                new DoseCurve(
                        new Caption("mother-infant-" + who.toLowerCase(java.util.Locale.ROOT), who, who),
                        DOSE,
                        Axis.of("Difference from " + Say.dose(from) + " IU per day", result.unit()),
                        points,
                        OptionalDouble.of(start),
                        OptionalDouble.of(curve.highestDose()),
                        trials,
                        List.of(),
                        List.of(),
                        curve.shape().words() + note,
                        level + " confidence band",
                        points.stream().anyMatch(p -> p.prediction().isPresent())
                                ? Optional.of(level + " prediction band for a new trial")
                                : Optional.empty(),
                        List.of()));
    }

    private static CurvePoint point(DosePrediction p) {
        return new CurvePoint(
                p.dose(),
                p.estimate(),
                p.ciLower(),
                p.ciUpper(),
                p.predictionInterval().map(i -> new Range(i.lower(), i.upper())));
    }

    private static TrialLine line(DyadTrial trial, TrialEffects effects, OutcomeCurve curve, double from) {
        double base = curve.predict(effects.referenceDose(), from).estimate();
        List<TrialPoint> points = new ArrayList<>();
        points.add(new TrialPoint(effects.referenceDose(), base, Optional.empty(), 0, Anchor.NONE));
        for (int i = 0; i < effects.doses().size(); i++) {
            double variance = effects.covariance().get(i, i);
            points.add(new TrialPoint(
                    effects.doses().get(i),
                    base + effects.effects().get(i),
                    Optional.empty(),
                    1 / variance,
                    Anchor.NONE));
        }
        points.sort(java.util.Comparator.comparingDouble(TrialPoint::dose));
        return new TrialLine(trial.label(), points, Standing.included(), Anchor.NONE);
    }
}
