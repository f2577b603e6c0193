package org.dyad.review.run;

import java.util.ArrayList;
import java.util.List;
import org.dyad.review.protocol.ReviewProtocol.CurvePlan;
import org.dyad.review.result.CurveResult;
import org.dyad.statistics.mixed.Estimation;
import org.dyad.synthesis.assembly.AssembledContrast;
import org.dyad.synthesis.assembly.Assembly;
import org.dyad.synthesis.assembly.CurveData;
import org.dyad.synthesis.dose.DoseResponse;
import org.dyad.synthesis.dose.DoseResponseFit;
import org.dyad.synthesis.dose.DoseShape;
import org.dyad.synthesis.dose.DoseStudy;
import org.dyad.synthesis.dose.WithinTrialCovariance;

/** Fits the dose-response curve. */
final class CurveStep {
    private final CurvePlan plan;
    private final double level;

    CurveStep(CurvePlan plan, double levelInPercent) {
        this.plan = plan;
        this.level = levelInPercent / 100;
    }

    Attempt<CurveResult> fit(Assembly assembly) {
        return fit(assembly, plan.shape());
    }

    Attempt<CurveResult> fit(Assembly assembly, String shape) {
        List<DoseStudy> studies = CurveData.studies(assembly);
        if (studies.isEmpty()) {
            return Attempt.none("No trial gives a difference between two daily doses with its standard error.");
        }
        return Attempt.at(() -> curve(assembly, shape, options(shape).fit(studies)));
    }

    private CurveResult curve(Assembly assembly, String shape, DoseResponseFit fit) {
        List<AssembledContrast> on = new ArrayList<>();
        List<AssembledContrast> off = new ArrayList<>();
        assembly.contrasts().forEach(c -> (c.keptOffCurve().isEmpty() ? on : off).add(c));
        List<String> notes = new ArrayList<>(fit.notes());
        if (fit.curveIsAnEstimate() && fit.trials() < PoolingStep.FEW_TRIALS) {
            notes.add(
                    "%s: the interval rests on a normal distribution and is too narrow if trials differ by more than chance."
                            .formatted(Words.trials(fit.trials())));
        }
        return new CurveResult(shape, fit, on, off, fit.lowestDose(), fit.highestDose(), notes);
    }

    DoseResponse options(String shape) {
        return DoseResponse.withDefaults()
                .with(DoseShape.parse(shape))
                .with(estimation())
                .with(WithinTrialCovariance.parse(plan.covariance()))
                .withLevel(level);
    }

    DoseResponse options() {
        return options(plan.shape());
    }

    private Estimation estimation() {
        return switch (plan.method()) {
            case "ml" -> Estimation.ML;
            case "fixed" -> Estimation.FIXED;
            default -> Estimation.REML;
        };
    }
}
