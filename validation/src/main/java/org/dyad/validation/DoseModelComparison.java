package org.dyad.validation;

import java.util.List;
import org.dyad.statistics.matrix.Cholesky;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;
import org.dyad.statistics.mixed.Estimation;
import org.dyad.synthesis.dose.DoseCoefficient;
import org.dyad.synthesis.dose.DosePrediction;
import org.dyad.synthesis.dose.DoseResponse;
import org.dyad.synthesis.dose.DoseResponseFit;
import org.dyad.synthesis.dose.DoseShape;
import org.dyad.synthesis.dose.DoseStudy;
import org.dyad.synthesis.dose.PreparedDoseResponse;
import org.dyad.synthesis.dose.PsiChoice;
import org.dyad.synthesis.dose.Stage;
import org.dyad.synthesis.dose.TrialContribution;
import org.dyad.synthesis.dose.TrialCurve;
import org.dyad.synthesis.dose.VarianceShare;
import org.dyad.synthesis.dose.WaldTest;

/** Holds one dose-response model against the layout in which the reference cases write one. */
final class DoseModelComparison {
    private static final String DEFAULTS =
            "what the other program returns with its default stopping rules, which is never a target";
    private static final String FLOOR =
            "the moments have a negative eigenvalue: the other program sets it to 1.5e-8 whatever the units, Dyad to 0";
    private static final String OWN_SEARCH = "how the reference's own search ended";
    private static final String INPUT = "input of the comparison";

    /** The reference's search stops at gradients of 1e-6, which leaves its variances known to about this. */
    private static final double PSI_SHARE = 1e-4;

    private final Expected expected;
    private final DoseResponseFit fit;
    private final boolean fixed;
    private final boolean moments;

    private DoseModelComparison(Expected expected, DoseResponseFit fit) {
        this.expected = expected;
        this.fit = fit;
        this.moments = fit.options().estimation() == Estimation.MOMENTS;
        this.fixed = moments || fit.options().estimation() == Estimation.FIXED;
    }

    /** Compares the model named {@code shape_procedure_method}. */
    static void compare(Expected expected, String key, List<Double> knots, List<DoseStudy> studies, DoseResponse base) {
        String[] part = key.split("_", -1);
        DoseShape shape =
                switch (part[0]) {
                    case "linear" -> new DoseShape.Linear();
                    case "quadratic" -> new DoseShape.Quadratic();
                    case "rcs" -> new DoseShape.RestrictedCubicSpline(knots);
                    default -> throw new IllegalArgumentException("No shape " + part[0]);
                };
        Estimation estimation =
                switch (part[2]) {
                    case "fixed" -> Estimation.FIXED;
                    case "ml" -> Estimation.ML;
                    case "reml" -> Estimation.REML;
                    case "mm" -> Estimation.MOMENTS;
                    default -> throw new IllegalArgumentException("No method " + part[2]);
                };
        PreparedDoseResponse prepared = base.with(shape)
                .with(estimation)
                .with(PsiChoice.UNSTRUCTURED)
                .with("1stage".equals(part[1]) ? Stage.ONE : Stage.TWO)
                .prepare(studies);
        DoseModelComparison comparison = new DoseModelComparison(expected, prepared.fit());
        comparison.all(prepared, studies);
    }

    private void all(PreparedDoseResponse prepared, List<DoseStudy> studies) {
        expected.at("dimension").matches(fit.coefficients().size(), Tolerance.closedForm());
        if (fixed) {
            if (floored()) {
                expected.at("package_default").leaveOut(FLOOR);
            } else {
                estimates(expected.at("package_default"));
            }
            if (moments && !floored()) {
                variances(expected.at("package_default"));
            }
        } else {
            expected.at("package_default").leaveOut(DEFAULTS);
            estimates(expected.at("optimum"));
            variances(expected.at("optimum"));
            deviations(expected.at("blups"));
        }
        if (expected.has("vpc") && !floored()) {
            expected.at("vpc")
                    .matches(
                            fit.variancePartition().stream()
                                    .map(VarianceShare::share)
                                    .toList(),
                            Tolerance.absolute(PSI_SHARE, "hangs on a searched variance"));
        }
        if (floored()) {
            expected.at("predictions").leaveOut(FLOOR);
            if (expected.has("vpc")) {
                expected.at("vpc").leaveOut(FLOOR);
            }
        } else {
            predictions(expected.at("predictions"));
        }
        if (expected.has("heterogeneity")) {
            heterogeneity(expected.at("heterogeneity"));
        }
        if (expected.has("residual_Q")) {
            residualQ(expected.at("residual_Q"), studies);
        }
        if (expected.has("first_stage")) {
            firstStage(expected.at("first_stage"), prepared);
        }
        if (expected.has("studies_used")) {
            expected.at("studies_used").matches(studyNumbers(), Tolerance.closedForm());
        }
    }

    /** Whether the moments had a negative eigenvalue. */
    private boolean floored() {
        return moments && fit.optimum().rank() < fit.coefficients().size();
    }

    private List<Double> studyNumbers() {
        return fit.contributions().stream().map(c -> Double.valueOf(c.study())).toList();
    }

    private void estimates(Expected at) {
        for (int i = 0; i < fit.coefficients().size(); i++) {
            coefficient(at.at("coefficients").at(i), fit.coefficients().get(i));
            for (int j = 0; j < fit.coefficients().size(); j++) {
                double size = Math.sqrt(fit.vcov().get(i, i) * fit.vcov().get(j, j));
                at.at("vcov").at(i).at(j).matches(fit.vcov().get(i, j), share(size));
            }
        }
        wald(at, "wald_chi2", "wald_df", "wald_p", fit.overall());
        if (at.has("wald_nonlinear")) {
            wald(at.at("wald_nonlinear"), "chi2", "df", "p", fit.nonlinearity().orElseThrow());
        }
        if (moments) {
            return; // the method has no likelihood
        }
        double constant = constantLeftOut();
        at.at("logLik").matches(fit.logLikelihood() - constant, Tolerance.absolute(1e-6, "log-likelihood"));
        at.at("AIC").matches(fit.aic() + 2 * constant, Tolerance.absolute(2e-6, "twice the log-likelihood's"));
        if (at.has("BIC")) {
            at.at("BIC").matches(fit.bic() + 2 * constant, Tolerance.absolute(2e-6, "twice the log-likelihood's"));
        }
    }

    /** 1/2 log|X'X|, which the reference's one-stage REML likelihood lacks and ours has; 0 elsewhere. */
    private double constantLeftOut() {
        if (fit.options().estimation() != Estimation.REML || fit.options().stage() == Stage.TWO) {
            return 0;
        }
        int q = fit.coefficients().size();
        Matrix gram = Matrix.zeros(q, q);
        for (TrialContribution trial : fit.contributions()) {
            for (double dose : trial.effects().doses()) {
                Matrix row = Matrix.ofRowMajor(
                        1, q, fit.basis(dose, trial.effects().referenceDose()).toArray());
                gram = gram.plus(row.transpose().times(row));
            }
        }
        return Cholesky.of(gram).logDeterminant() / 2;
    }

    private void coefficient(Expected at, DoseCoefficient c) {
        Tolerance near = ofStandardErrors(c.standardError());
        at.at("estimate").matches(c.estimate(), near);
        at.at("se").matches(c.standardError(), near);
        at.at("z").matches(c.statistic(), share(Math.max(1, Math.abs(c.statistic()))));
        at.at("pval").matches(c.pValue(), Tolerance.absolute(fixed ? 1e-8 : 1e-5, "follows z"));
        at.at("ci_lb").matches(c.ciLower(), near);
        at.at("ci_ub").matches(c.ciUpper(), near);
    }

    private void wald(Expected at, String statistic, String df, String p, WaldTest test) {
        at.at(statistic).matches(test.statistic(), share(Math.max(1, test.statistic())));
        at.at(df).matches(test.df(), Tolerance.closedForm());
        at.at(p).matches(test.pValue(), Tolerance.absolute(fixed ? 1e-8 : 1e-5, "follows the statistic"));
    }

    private Tolerance ofStandardErrors(double standardError) {
        return fixed
                ? Tolerance.closedForm()
                : Tolerance.absolute(1e-4 * standardError, "1e-4 standard errors at a searched maximum");
    }

    private Tolerance share(double size) {
        return Tolerance.absolute((fixed ? 1e-8 : PSI_SHARE) * size, "a share of the quantity's size");
    }

    /** Ψ within 1e-4 of its own size, or 1e-5 of the estimation variance where it is 0 but for the reference's search. */
    private void variances(Expected at) {
        int q = fit.coefficients().size();
        for (int i = 0; i < q; i++) {
            for (int j = 0; j < q; j++) {
                double own = Math.sqrt(fit.psi().get(i, i) * fit.psi().get(j, j));
                double noise = Math.sqrt(fit.vcov().get(i, i) * fit.vcov().get(j, j));
                at.at("Psi")
                        .at(i)
                        .at(j)
                        .matches(
                                fit.psi().get(i, j),
                                Tolerance.absolute(
                                        Math.max(PSI_SHARE * own, 1e-5 * noise),
                                        "a variance that may lie on its boundary"));
            }
            double sd = Math.sqrt(fit.psi().get(i, i));
            double noise = fit.coefficients().get(i).standardError();
            at.at("sd_random")
                    .at(i)
                    .matches(sd, Tolerance.absolute(Math.max(PSI_SHARE * sd, 1e-5 * noise), "root of a variance"));
        }
        if (moments) {
            return;
        }
        at.at("n_parameters").matches(q + q * (q + 1) / 2.0, Tolerance.closedForm());
        at.at("logLik_excess_over_default").leaveOut(DEFAULTS);
        at.at("max_abs_gradient_scaled").leaveOut(OWN_SEARCH);
    }

    private void deviations(Expected at) {
        at.at("id").matches(studyNumbers(), Tolerance.closedForm());
        for (int i = 0; i < fit.contributions().size(); i++) {
            Vector deviation = fit.studyCurves().get(i).deviation();
            for (int j = 0; j < deviation.size(); j++) {
                double se = fit.coefficients().get(j).standardError();
                at.at("deviations").at(i).at(j).matches(deviation.get(j), ofStandardErrors(se));
            }
        }
    }

    private void predictions(Expected at) {
        for (int i = 0; i < at.size(); i++) {
            Expected row = at.at(i);
            DosePrediction prediction =
                    fit.predict(row.at("dose").number(), row.at("xref").number());
            Tolerance near = ofStandardErrors(prediction.standardError());
            row.at("dose").leaveOut(INPUT);
            row.at("xref").leaveOut(INPUT);
            row.at("pred").matches(prediction.estimate(), near);
            row.at("se").matches(prediction.standardError(), near);
            row.at("ci_lb").matches(prediction.ciLower(), near);
            row.at("ci_ub").matches(prediction.ciUpper(), near);
        }
    }

    private void heterogeneity(Expected at) {
        double q = fit.heterogeneity().q();
        int df = fit.heterogeneity().df();
        at.at("Q").matches(q, Tolerance.closedForm());
        at.at("df").matches(df, Tolerance.closedForm());
        at.at("p").matches(fit.heterogeneity().pValue(), Tolerance.closedForm());
        at.at("I2_percent").matches(Math.max(0, 100 * (q - df) / q), Tolerance.closedForm());
    }

    /** Q of the single effects about the curve common to the trials that were used: the one-stage fixed fit's. */
    private void residualQ(Expected at, List<DoseStudy> studies) {
        List<String> used =
                fit.contributions().stream().map(TrialContribution::study).toList();
        DoseResponseFit common = fit.options()
                .with(Stage.ONE)
                .fit(studies.stream().filter(s -> used.contains(s.study())).toList());
        at.at("Q").matches(common.heterogeneity().q(), Tolerance.closedForm());
        at.at("df").matches(common.heterogeneity().df(), Tolerance.closedForm());
        at.at("p").matches(common.heterogeneity().pValue(), Tolerance.closedForm());
    }

    private void firstStage(Expected at, PreparedDoseResponse prepared) {
        List<String> order =
                fit.contributions().stream().map(TrialContribution::study).toList();
        at.at("id").matches(studyNumbers(), Tolerance.closedForm());
        for (TrialCurve curve : prepared.trialCurves()) {
            int i = order.indexOf(curve.study());
            at.at("coefficients").at(i).matches(curve.coefficients().toList(), Tolerance.closedForm());
            for (int j = 0; j < curve.covariance().rows(); j++) {
                at.at("vcov").at(i).at(j).matches(curve.covariance().row(j).toList(), Tolerance.closedForm());
            }
        }
    }
}
