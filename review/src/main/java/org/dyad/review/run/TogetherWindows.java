package org.dyad.review.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dyad.evidence.quantity.ConcentrationUnit;
import org.dyad.review.protocol.ReviewProtocol;
import org.dyad.review.protocol.ReviewProtocol.TargetPlan;
import org.dyad.review.result.TogetherWindow;
import org.dyad.synthesis.assembly.Assembly;
import org.dyad.synthesis.assembly.CurveData;
import org.dyad.synthesis.assembly.OutcomeDefinition;
import org.dyad.synthesis.pool.NotEstimable;
import org.dyad.synthesis.target.JointWindow;
import org.dyad.synthesis.target.TargetAnalysis;
import org.dyad.synthesis.target.TargetQuestion;

/** Looks for doses that serve mothers and infants alike. */
final class TogetherWindows {
    private final ReviewProtocol protocol;

    TogetherWindows(ReviewProtocol protocol) {
        this.protocol = protocol;
    }

    /** For the first target of each that names an upper level, at each of the usual upper levels; both in one unit. */
    List<TogetherWindow> of(OutcomeDefinition mother, Assembly mothers, OutcomeDefinition infant, Assembly infants) {
        Optional<TargetPlan> ofMothers = plan(mother);
        Optional<TargetPlan> ofInfants = plan(infant);
        // A target of infants in another unit than the mothers' was written for another scale; nothing is converted
        // unseen.
        boolean sameUnit = protocol.outcome(infant.name())
                .map(o -> o.unit() == mother.unit())
                .orElse(false);
        if (ofMothers.isEmpty() || ofInfants.isEmpty() || !sameUnit) {
            return List.of();
        }
        Attempt<TargetAnalysis> one = analysis(mother, mothers, "Mothers");
        Attempt<TargetAnalysis> other = analysis(infant, infants, "Infants");
        List<TogetherWindow> windows = new ArrayList<>();
        List<Double> levels = TargetDetails.uppers(mother.unit());
        for (int i = 0; i < levels.size(); i++) {
            double upper = levels.get(i);
            Attempt<JointWindow> window = one.value().isEmpty() || other.value().isEmpty()
                    ? Attempt.none(one.value().isEmpty() ? one.reason() : other.reason())
                    : Attempt.at(() -> JointWindow.of(
                            one.value().get(),
                            other.value().get(),
                            question(mother, ofMothers.get())
                                    .withUpper(upper, ofMothers.get().upperFraction()),
                            question(infant, ofInfants.get())
                                    .withUpper(upper, ofInfants.get().upperFraction())));
            windows.add(new TogetherWindow(
                    ofMothers.get(),
                    ofInfants.get(),
                    words(TargetDetails.UPPER_THRESHOLDS.get(i), upper, mother.unit()),
                    window.value(),
                    window.reason()));
        }
        return windows;
    }

    private static String words(double nanomoles, double level, ConcentrationUnit unit) {
        String own = String.format(Locale.ROOT, "%.0f nmol/L", nanomoles);
        return unit == ConcentrationUnit.NANOMOLES_PER_LITRE
                ? own
                : String.format(Locale.ROOT, "%s (%.0f %s)", own, level, unit.symbol());
    }

    private Optional<TargetPlan> plan(OutcomeDefinition outcome) {
        return protocol.targets().stream()
                .filter(t -> t.outcome().equals(outcome.name()) && t.upper().isPresent())
                .findFirst();
    }

    private TargetQuestion question(OutcomeDefinition outcome, TargetPlan plan) {
        return new TargetStep(outcome, protocol.bootstrap(), protocol.pooling().level()).question(plan);
    }

    private Attempt<TargetAnalysis> analysis(OutcomeDefinition outcome, Assembly assembly, String who) {
        CurveStep curves = new CurveStep(
                protocol.curve().forOutcome(outcome.name()), protocol.pooling().level());
        return Attempt.at(() -> {
            if (CurveData.studies(assembly).isEmpty()) {
                throw new NotEstimable("%s: no trial gives a difference between two daily doses.", who);
            }
            return TargetAnalysis.of(CurveData.target(assembly), curves.options());
        });
    }
}
