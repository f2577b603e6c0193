package org.dyad.synthesis.dose;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.dyad.statistics.distribution.StudentT;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.mixed.MixedFit;
import org.dyad.statistics.mixed.NotEstimable;

/** From a mixed model to the curve that a reader sees. */
final class FitAssembly {
    private FitAssembly() {}

    static DoseResponseFit of(PreparedDoseResponse prepared, MixedFit fit) {
        DoseResponse options = prepared.options();
        int q = options.shape().coefficients();
        int p = prepared.design().columns();
        int trials = fit.groups();
        if (options.test() == IntervalTest.T && trials <= p) {
            throw new NotEstimable(
                    "%s trials leave no degrees of freedom for t with %s coefficients. Use z, or a simpler shape."
                            .formatted(trials, p));
        }
        Optional<HalfEffectDose> ed50 = prepared.found().ed50();
        Matrix covariance = ed50.map(e -> widened(fit.betaCovariance(), e)).orElse(fit.betaCovariance());
        double df = options.test() == IntervalTest.Z ? Double.POSITIVE_INFINITY : trials - p;
        return new DoseResponseFit(
                options,
                fit.structure(),
                prepared.notes(),
                coefficients(prepared, fit, covariance, df),
                covariance,
                fit.psi(),
                fit.logLikelihood(),
                fit.aic() + (ed50.isPresent() ? 2 : 0),
                bic(fit, ed50.isPresent()),
                ResidualHeterogeneity.of(fit.residualQ(), fit.residualDegreesOfFreedom()),
                WaldTest.of(fit.beta(), covariance, indices(p, i -> true), df),
                q == 1 || !options.shape().startsWithTheDose()
                        ? Optional.empty()
                        : Optional.of(WaldTest.of(fit.beta(), covariance, indices(p, i -> i % q > 0), df)),
                moderatorTests(prepared, fit, covariance, df),
                prepared.found().powers(),
                ed50,
                fit.optimum(),
                prepared.contributions(fit),
                prepared.arms(),
                fit.observations());
    }

    /** An ED50 counts as one parameter more. */
    private static double bic(MixedFit fit, boolean withEd50) {
        double perParameter = (fit.bic() + 2 * fit.logLikelihood()) / fit.parameters();
        return fit.bic() + (withEd50 ? perParameter : 0);
    }

    private static List<Integer> indices(int count, IntPredicate which) {
        return IntStream.range(0, count).filter(which).boxed().toList();
    }

    private static List<ModeratorTest> moderatorTests(
            PreparedDoseResponse prepared, MixedFit fit, Matrix covariance, double df) {
        CurveDesign design = prepared.design();
        int q = design.shape().coefficients();
        List<ModeratorTest> tests = new ArrayList<>();
        for (int m = 0; m < design.moderators().size(); m++) {
            int block = m + 1;
            String name = design.moderators().get(m);
            DoubleSummaryStatistics values = prepared.trials().stream()
                    .mapToDouble(trial -> trial.covariates().value(name).orElseThrow())
                    .summaryStatistics();
            tests.add(new ModeratorTest(
                    name,
                    design.centres().get(m),
                    values.getMin(),
                    values.getMax(),
                    fit.groups(),
                    WaldTest.of(fit.beta(), covariance, indices(design.columns(), i -> i / q == block), df)));
        }
        return tests;
    }

    private static List<DoseCoefficient> coefficients(
            PreparedDoseResponse prepared, MixedFit fit, Matrix covariance, double df) {
        StudentT t = new StudentT(df);
        double multiplier = t.twoSidedQuantile(prepared.options().level());
        List<String> names = prepared.design().names();
        List<DoseCoefficient> coefficients = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            double estimate = fit.beta().get(i);
            double se = StrictMath.sqrt(covariance.get(i, i));
            coefficients.add(new DoseCoefficient(
                    names.get(i),
                    estimate,
                    se,
                    estimate / se,
                    df,
                    t.twoSidedPValue(estimate / se),
                    estimate - multiplier * se,
                    estimate + multiplier * se));
        }
        prepared.found().ed50().ifPresent(ed50 -> coefficients.add(coefficient(ed50, df)));
        return coefficients;
    }

    /** Its interval is that of the profile likelihood; that an ED50 is 0 is no question, so there is no test. */
    private static DoseCoefficient coefficient(HalfEffectDose ed50, double df) {
        return new DoseCoefficient(
                "ED50",
                ed50.estimate(),
                ed50.standardError(),
                Double.NaN,
                df,
                Double.NaN,
                ed50.ciLower(),
                ed50.ciUpper());
    }

    /**
     * With V the covariance for a known ED50, whose variance is w, and m the change of the coefficients along the profile:
     * V + w m m' beside w m and w, the inverse of the joint information.
     */
    private static Matrix widened(Matrix v, HalfEffectDose ed50) {
        int p = v.rows();
        double w = ed50.standardError() * ed50.standardError();
        double[] entries = new double[(p + 1) * (p + 1)];
        for (int i = 0; i <= p; i++) {
            for (int j = 0; j <= p; j++) {
                double mi = i < p ? ed50.movesWith().get(i) : 1;
                double mj = j < p ? ed50.movesWith().get(j) : 1;
                entries[i * (p + 1) + j] = (i < p && j < p ? v.get(i, j) : 0) + w * mi * mj;
            }
        }
        return Matrix.ofRowMajor(p + 1, p + 1, entries);
    }
}
