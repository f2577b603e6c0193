package org.dyad.validation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dyad.statistics.mixed.Estimation;
import org.dyad.synthesis.dose.CurveModerators;
import org.dyad.synthesis.dose.DoseArm;
import org.dyad.synthesis.dose.DoseResponse;
import org.dyad.synthesis.dose.DoseResponseFit;
import org.dyad.synthesis.dose.DoseShape;
import org.dyad.synthesis.dose.DoseStudy;
import org.dyad.synthesis.dose.GoodnessOfFit;
import org.dyad.synthesis.dose.HalfEffectDose;
import org.dyad.synthesis.dose.StudyCurve;
import org.dyad.synthesis.dose.TrialCovariates;

/** Emax and fractional polynomials, the ED50's profile likelihood, moderators, study curves and goodness of fit. */
final class DoseCurvesCase implements ReferenceCase {
    private static final String INPUT = "input of the comparison";

    /** The reference's search ends at relative changes of 1e-15 in the likelihood: about 3e-8 in what it searches. */
    private static final Tolerance SEARCHED = new Tolerance(2e-6, 1e-12, "hangs on a variance searched for by optim()");

    private static final Tolerance PROFILED =
            new Tolerance(2e-5, 1e-12, "found by BFGS with numerical derivatives, to about five digits");

    @Override
    public String name() {
        return "dose_curves";
    }

    @Override
    public String covers() {
        return "fractional polynomials, Emax with its ED50, moderators of the curve, study curves and their errors, goodness of fit";
    }

    @Override
    public void compare(Path folder, Expected expected) {
        List<DoseStudy> trials = trials(expected.at("arms"));
        expected.at("arms").leaveOut(INPUT);
        expected.at("shift").leaveOut(INPUT);
        Expected curves = expected.at("curves");
        for (String shape : curves.fields()) {
            DoseResponse model = DoseResponse.withDefaults().with(DoseShape.parse(shape));
            curve(curves.at(shape), model, trials);
        }
        Expected moderators = expected.at("moderators");
        for (String shape : moderators.fields()) {
            DoseResponse model =
                    DoseResponse.withDefaults().with(DoseShape.parse(shape)).with(CurveModerators.of("baseline"));
            curve(moderators.at(shape), model, trials);
        }
        halfEffect(expected.at("ed50"), trials);
        goodness(expected.at("gof"), trials);
    }

    private static List<DoseStudy> trials(Expected rows) {
        Map<String, List<DoseArm>> arms = new LinkedHashMap<>();
        Map<String, Double> baseline = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            Expected row = rows.at(i);
            String study = row.at("study").text();
            baseline.put(study, row.at("baseline").number());
            arms.computeIfAbsent(study, s -> new ArrayList<>())
                    .add(DoseArm.of(
                            row.at("dose").number(),
                            row.at("mean").number(),
                            row.at("sd").number(),
                            row.at("n").number()));
        }
        List<DoseStudy> trials = new ArrayList<>();
        arms.forEach((study, own) -> trials.add(DoseStudy.ArmBased.withLowestDoseAsReference(study, own)
                .with(TrialCovariates.of("baseline", baseline.getOrDefault(study, Double.NaN)))));
        return trials;
    }

    private static void curve(Expected at, DoseResponse model, List<DoseStudy> trials) {
        DoseResponseFit fit = model.fit(trials);
        int p = fit.coefficients().size();
        for (int i = 0; i < p; i++) {
            double estimate = fit.coefficients().get(i).estimate();
            (p == 1 ? at.at("estimate") : at.at("estimate").at(i)).matches(estimate, SEARCHED);
            for (int j = 0; j < p; j++) {
                double size = Math.sqrt(fit.vcov().get(i, i) * fit.vcov().get(j, j));
                at.at("vcov")
                        .at(i)
                        .at(j)
                        .matches(fit.vcov().get(i, j), Tolerance.absolute(2e-6 * size, "a share of its variances"));
            }
        }
        at.at("psi").matches(fit.psi().get(0, 0), new Tolerance(1e-5, 1e-15, "a variance searched for by optim()"));
        double ml = model.with(Estimation.ML).fit(trials).logLikelihood();
        at.at("logLik_ml").matches(ml, Tolerance.absolute(1e-6, "log-likelihood"));
        List<StudyCurve> own = fit.studyCurves();
        for (int i = 0; i < own.size(); i++) {
            double se = Math.sqrt(own.get(i).deviationCovariance().get(0, 0));
            at.at("deviation")
                    .at(i)
                    .matches(own.get(i).deviation().get(0), Tolerance.absolute(1e-5 * se, "a share of its error"));
            at.at("deviation_se").at(i).matches(se, new Tolerance(1e-5, 1e-15, "hangs on the variance"));
        }
    }

    private static void halfEffect(Expected at, List<DoseStudy> trials) {
        DoseResponseFit fit = DoseResponse.withDefaults()
                .with(DoseShape.parse("emax"))
                .with(Estimation.ML)
                .fit(trials);
        HalfEffectDose ed50 = fit.ed50().orElseThrow();
        at.at("estimate").matches(ed50.estimate(), PROFILED);
        at.at("se")
                .matches(
                        ed50.standardError(),
                        new Tolerance(2e-3, 0, "a Hessian whose cross terms with the variance count"));
        at.at("ceiling").matches(fit.coefficients().get(0).estimate(), PROFILED);
        at.at("ceiling_se")
                .matches(
                        fit.coefficients().get(0).standardError(),
                        new Tolerance(2e-2, 0, "observed information there, expected here"));
        at.at("sd").matches(Math.sqrt(fit.psi().get(0, 0)), PROFILED);
        at.at("logLik").matches(fit.logLikelihood(), Tolerance.absolute(1e-6, "log-likelihood"));
        at.at("ci_lb").matches(ed50.ciLower(), PROFILED);
        at.at("ci_ub").matches(ed50.ciUpper(), PROFILED);
    }

    private static void goodness(Expected gof, List<DoseStudy> trials) {
        for (String shape : gof.fields()) {
            Expected at = gof.at(shape);
            GoodnessOfFit fit = DoseResponse.withDefaults()
                    .with(DoseShape.parse(shape))
                    .fit(trials)
                    .goodnessOfFit();
            at.at("deviance").matches(fit.deviance(), Tolerance.closedForm());
            at.at("df").matches(fit.df(), Tolerance.closedForm());
            at.at("p").matches(fit.pValue(), new Tolerance(1e-8, 1e-15, "closed form"));
            at.at("r2").matches(fit.rSquared(), Tolerance.closedForm());
            at.at("r2_adjusted").matches(fit.adjustedRSquared(), Tolerance.closedForm());
            IntStream.range(0, fit.residuals().size()).forEach(i -> at.at("residuals")
                    .at(i)
                    .matches(fit.residuals().get(i).value(), Tolerance.absolute(1e-8, "residuals of size 1")));
        }
    }
}
