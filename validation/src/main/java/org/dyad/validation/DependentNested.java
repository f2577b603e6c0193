package org.dyad.validation;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dyad.statistics.mixed.Estimation;
import org.dyad.synthesis.effect.Contrasts;
import org.dyad.synthesis.multilevel.Level;
import org.dyad.synthesis.multilevel.MultilevelFit;
import org.dyad.synthesis.multilevel.MultilevelModel;
import org.dyad.synthesis.multilevel.UnitResult;
import org.dyad.synthesis.pool.Coefficient;
import org.dyad.synthesis.pool.CoefficientTest;
import org.dyad.synthesis.pool.Interval;
import org.dyad.synthesis.pool.Moderators;
import org.dyad.synthesis.pool.Prediction;
import org.dyad.synthesis.pool.PredictionRule;

/** Two, three and four nested levels, with moderators, correlated sampling errors and robust standard errors. */
final class DependentNested implements ReferenceCase {
    @Override
    public String name() {
        return "dependent_nested";
    }

    @Override
    public String covers() {
        return "nested random effects of two to four levels by ML and REML: variances with profile intervals, effects of units,"
                + " predictions, CR0 to CR2";
    }

    @Override
    public void compare(Path folder, Expected expected) {
        DependentData kon = new DependentData(folder.resolve("konstantopoulos2011.csv"));
        DependentData ass = new DependentData(folder.resolve("assink2016.csv"));
        Expected fits = expected.at("fits");
        for (String name : fits.fields()) {
            boolean schools = name.startsWith("kon");
            DependentData data = schools ? kon : ass;
            List<String> levels = schools
                    ? name.contains("two_level")
                            ? List.of("study")
                            : name.contains("four_level")
                                    ? List.of("region", "district", "school")
                                    : List.of("district", "school")
                    : List.of("study", "esid");
            Moderators moderators = name.contains("year_type")
                    ? data.moderators("year", "deltype")
                    : name.contains("year") || name.equals("kon_t_REML") ? data.moderators("year") : Moderators.none();
            MultilevelModel model = MultilevelModel.of(levels.stream()
                            .map(level -> new Level(level, data.text(level)))
                            .toList())
                    .with(name.endsWith("REML") ? Estimation.REML : Estimation.ML)
                    .with(name.equals("kon_t_REML") ? CoefficientTest.T : CoefficientTest.Z)
                    .with(name.equals("kon_t_REML") ? PredictionRule.K_MINUS_1 : PredictionRule.Z);
            Contrasts contrasts = data.contrasts(schools ? "study" : "esid");
            MultilevelFit fit =
                    (name.contains("rho") ? model.withAssumedCorrelation(0.6) : model).fit(contrasts, moderators);
            compareFit(fits.at(name), fit, name.equals("kon_t_REML"));
            if (fits.at(name).has("robust")) {
                DependentData.compareRobust(
                        fits.at(name).at("robust"), fit.workingModel(), data.text(schools ? "district" : "study"));
            }
        }
    }

    private static void compareFit(Expected expected, MultilevelFit fit, boolean t) {
        for (int k = 0; k < fit.levels().size(); k++) {
            DependentData.one(expected.at("sigma2"), k)
                    .matches(fit.levels().get(k).variance(), Tolerance.variance());
            DependentData.one(expected.at("I2"), k)
                    .matches(fit.levels().get(k).i2(), new Tolerance(1e-6, 1e-5, "hangs on a variance near 0"));
            if (expected.has("profile")) {
                Interval interval = fit.varianceInterval(k).orElseThrow();
                expected.at("profile").at(k).matches(List.of(interval.lower(), interval.upper()), profile());
            }
            units(expected.at("blup").at(k), fit.units(k));
        }
        coefficients(expected, fit.coefficients());
        for (int j = 0; j < fit.coefficients().size(); j++) {
            expected.at("vcov").at(j).matches(fit.covariance().row(j).toList(), Tolerance.searched());
        }
        expected.at("k").matches(fit.count(), Tolerance.closedForm());
        expected.at("Q").matches(fit.heterogeneity().q(), Tolerance.closedForm());
        expected.at("Qdf").matches(fit.heterogeneity().degreesOfFreedom(), Tolerance.closedForm());
        expected.at("QEp").matches(fit.heterogeneity().pValue(), Tolerance.searched());
        expected.at("logLik").matches(fit.fitStatistics().logLikelihood(), Tolerance.searched());
        expected.at("AIC").matches(fit.fitStatistics().aic(), Tolerance.searched());
        expected.at("BIC").matches(fit.fitStatistics().bic(), Tolerance.searched());
        for (String field : List.of("QM", "QMp", "QMdf")) {
            if (fit.moderatorsTest().isEmpty()) {
                expected.at(field).leaveOut("metafor tests the intercept where there are no moderators");
            }
        }
        fit.moderatorsTest().ifPresent(test -> {
            expected.at("QM").matches(test.statistic(), Tolerance.searched());
            expected.at("QMp").matches(test.pValue(), Tolerance.searched());
            expected.at("QMdf").matches(test.numerator(), Tolerance.closedForm());
        });
        prediction(expected.at("prediction"), fit, t);
    }

    static void coefficients(Expected expected, List<Coefficient> coefficients) {
        for (int j = 0; j < coefficients.size(); j++) {
            Coefficient c = coefficients.get(j);
            DependentData.one(expected.at("estimate"), j).matches(c.estimate(), Tolerance.searched());
            DependentData.one(expected.at("se"), j).matches(c.standardError(), Tolerance.searched());
            DependentData.one(expected.at("statistic"), j).matches(c.statistic(), Tolerance.searched());
            DependentData.one(expected.at("pval"), j).matches(c.pValue(), Tolerance.searched());
            DependentData.one(expected.at("ci_lb"), j).matches(c.lower(), Tolerance.searched());
            DependentData.one(expected.at("ci_ub"), j).matches(c.upper(), Tolerance.searched());
        }
    }

    private static void units(Expected expected, List<UnitResult> units) {
        Map<String, UnitResult> byName = units.stream().collect(Collectors.toMap(UnitResult::unit, u -> u));
        for (int i = 0; i < units.size(); i++) {
            UnitResult unit =
                    Objects.requireNonNull(byName.get(expected.at("unit").at(i).text()));
            expected.at("effect").at(i).matches(unit.effect(), blup());
            expected.at("se").at(i).matches(unit.standardError(), blup());
        }
    }

    private static void prediction(Expected expected, MultilevelFit fit, boolean t) {
        for (int j = 0; j < fit.coefficients().size() - 1; j++) {
            DependentData.one(expected.at("at"), j).leaveOut("input");
        }
        Expected at = expected.at("at");
        List<Double> values =
                fit.coefficients().size() == 1 ? List.of() : at.size() == 0 ? List.of(at.number()) : at.numbers();
        Prediction prediction = fit.predict(values);
        expected.at("pred").matches(prediction.estimate(), Tolerance.searched());
        expected.at("se").matches(prediction.standardError(), Tolerance.searched());
        if (t) {
            String why =
                    "metafor takes effects minus coefficients as degrees of freedom, Dyad units minus coefficients";
            expected.at("pi_lb").leaveOut(why);
            expected.at("pi_ub").leaveOut(why);
        } else {
            expected.at("pi_lb").matches(prediction.prediction().orElseThrow().lower(), Tolerance.searched());
            expected.at("pi_ub").matches(prediction.prediction().orElseThrow().upper(), Tolerance.searched());
        }
    }

    /** The effect of a unit whose level has next to no variance is next to 0, and rounded. */
    private static Tolerance blup() {
        return new Tolerance(2e-6, 1e-8, "hangs on a searched variance that may lie near its boundary");
    }

    /** The reference maximises and inverts to 1e-9; the profile is flat at its maximum. */
    private static Tolerance profile() {
        return new Tolerance(1e-6, 1e-8, "inverts a searched profile");
    }
}
