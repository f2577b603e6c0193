package org.dyad.validation;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.synthesis.dose.DoseShape;
import org.dyad.synthesis.dose.IntervalTest;
import org.dyad.synthesis.dyad.BetweenCorrelation;
import org.dyad.synthesis.dyad.DyadAnalysis;
import org.dyad.synthesis.dyad.DyadData;
import org.dyad.synthesis.dyad.DyadModel;
import org.dyad.synthesis.dyad.DyadTrial;
import org.dyad.synthesis.dyad.JointFit;
import org.dyad.synthesis.dyad.OutcomeEffects;

/** Mothers and infants in one dose-response model, correlation between trials free or held. */
final class DyadBivariate implements ReferenceCase {
    private static final Tolerance LOG_LIKELIHOOD =
            Tolerance.absolute(1e-8, "a maximum: its value is far better known than its place");

    @Override
    public String name() {
        return "dyad_bivariate";
    }

    @Override
    public String covers() {
        return "bivariate mixed dose-response model of mothers and infants, some trials with one of them only;"
                + " between-trial correlation estimated, or held at 0, 0.5 and 0.8; on the boundary too";
    }

    @Override
    public void compare(Path folder, Expected expected) {
        Map<String, Map<String, OutcomeEffects>> trials = DyadTables.read(expected.at("arms"));
        int few = (int) expected.at("few").number();
        expected.at("few").leaveOut(FitComparison.INPUT);
        Expected fits = expected.at("fits");
        for (String key : fits.fields()) {
            List<String> words = List.of(key.split("_", -1));
            boolean all = words.getFirst().equals("all");
            DoseShape shape = words.size() > 3 ? new DoseShape.Quadratic() : new DoseShape.Linear();
            double within = Double.parseDouble(words.get(1));
            JointFit fit = fit(trials, all ? trials.size() : few, shape, within, words.get(2));
            compare(fits.at(key), fit);
        }
        for (String key : expected.at("rma_mv").fields()) {
            compareWithMetafor(
                    expected.at("rma_mv").at(key), fit(trials, trials.size(), new DoseShape.Linear(), 0.5, key));
        }
    }

    private static JointFit fit(
            Map<String, Map<String, OutcomeEffects>> trials,
            int count,
            DoseShape shape,
            double within,
            String between) {
        List<DyadTrial> chosen = trials.entrySet().stream()
                .limit(count)
                .map(t -> DyadTrial.of(
                        t.getKey(), DyadTables.at(t.getValue(), "maternal"), DyadTables.at(t.getValue(), "infant")))
                .toList();
        DyadModel model =
                DyadModel.withDefaults().with(shape).with(IntervalTest.Z).withWithinCorrelation(within);
        DyadData data = new DyadData("nmol/L", chosen, List.of());
        return between.equals("UN")
                ? DyadAnalysis.run(model, data).joint().orElseThrow()
                : DyadAnalysis.assuming(model, data, Double.parseDouble(between));
    }

    private static void compare(Expected expected, JointFit fit) {
        expected.at("logLik").matches(fit.logLikelihood(), LOG_LIKELIHOOD);
        int q = fit.mother().beta().size();
        for (int i = 0; i < 2 * q; i++) {
            double beta =
                    i < q ? fit.mother().beta().get(i) : fit.infant().beta().get(i - q);
            double se = Math.sqrt(fit.covariance().get(i, i));
            expected.at("beta").at(i).matches(beta, Tolerance.absolute(1e-4 * se, "1e-4 standard errors"));
            for (int j = 0; j < 2 * q; j++) {
                double scale = se * Math.sqrt(fit.covariance().get(j, j));
                expected.at("vcov")
                        .at(i)
                        .at(j)
                        .matches(
                                fit.covariance().get(i, j),
                                Tolerance.absolute(1e-4 * scale, "1e-4 of its standard errors"));
                expected.at("psi")
                        .at(i)
                        .at(j)
                        .matches(fit.psi().get(i, j), Tolerance.absolute(1e-4 * scale, "1e-4 of its standard errors"));
            }
        }
    }

    /** metafor works per 1000 IU, so that its optimiser sees numbers near 1; it stops at 1e-10 of the log-likelihood. */
    private static void compareWithMetafor(Expected expected, JointFit fit) {
        List<Double> beta = List.of(
                1000 * fit.mother().beta().get(0), 1000 * fit.infant().beta().get(0));
        Matrix v = fit.covariance();
        List<Double> se = IntStream.range(0, 2)
                .mapToObj(i -> 1000 * Math.sqrt(v.get(i, i)))
                .toList();
        for (int i = 0; i < 2; i++) {
            Tolerance near = Tolerance.absolute(1e-4 * se.get(i), "1e-4 standard errors");
            expected.at("estimate").at(i).matches(beta.get(i), near);
            expected.at("se").at(i).matches(se.get(i), near);
            expected.at("sd").at(i).matches(1000 * Math.sqrt(fit.psi().get(i, i)), near);
        }
        expected.at("logLik_with_its_constant").matches(fit.logLikelihood(), LOG_LIKELIHOOD);
        if (fit.between() instanceof BetweenCorrelation.NotThere) {
            throw new IllegalStateException("both responses vary between these trials");
        }
    }
}
