package org.dyad.validation;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.dyad.synthesis.effect.Contrasts;
import org.dyad.synthesis.pool.DerSimonianLaird;
import org.dyad.synthesis.pool.Moderator;
import org.dyad.synthesis.pool.Moderators;
import org.dyad.synthesis.pool.PoolingFit;
import org.dyad.synthesis.pool.RandomEffects;
import org.dyad.synthesis.pool.StudyResult;

/** Two groupings and a year, no intercept, nearly as many coefficients as studies; residuals and study predictions. */
final class OddRegressions implements ReferenceCase {
    private static final Path BCG = Path.of("..", "..", "..", "synthesis", "src", "test", "resources", "org", "dyad");

    @Override
    public String name() {
        return "odd_regressions";
    }

    @Override
    public String covers() {
        return "meta-regression with two groupings and a year, without intercept, with one degree of freedom; residuals";
    }

    @Override
    public void compare(Path folder, Expected expected) {
        Path data = folder.resolve(BCG).resolve("synthesis").resolve("bcg.csv").normalize();
        Contrasts all = Bcg.read(data);
        Moderator year = Bcg.numericIn(data, "year");
        Moderator latitude = Bcg.numericIn(data, "ablat");
        Moderator allocation = new Moderator.Categorical("alloc", Bcg.textIn(data, "alloc"));
        Moderator era = new Moderator.Categorical(
                "era",
                ((Moderator.Numeric) year)
                        .values().stream().map(y -> y < 1960 ? "early" : "late").toList());
        Expected models = expected.at("regressions");
        compareAll(models.at("alloc_era_year"), all, Moderators.of(allocation, era, year));
        compareAll(models.at("alloc_only"), all, Moderators.of(allocation));
        compareWithoutIntercept(
                expected.at("no_intercept"), all, Moderators.of(latitude, year).withoutIntercept());
        List<Integer> four = List.of(0, 3, 6, 12);
        compareAll(
                models.at("nearly_saturated"),
                all.select(four),
                Moderators.of(latitude, year).select(four));
    }

    /** The reference is R's lm() and the definition of DL. */
    private static void compareWithoutIntercept(Expected expected, Contrasts contrasts, Moderators moderators) {
        PoolingFit fit =
                RandomEffects.withDefaults().with(new DerSimonianLaird()).fit(contrasts, moderators);
        expected.at("Q").matches(fit.heterogeneity().q(), Tolerance.closedForm());
        expected.at("Q_of_metafor")
                .differs(
                        fit.heterogeneity().q(),
                        Tolerance.closedForm(),
                        "metafor 3.8-1 centres the effects of a model without intercept before it computes Q; lm() in R gives Dyad's Q");
        expected.at("tau2_DL").matches(fit.tauSquared().value(), Tolerance.closedForm());
        for (int j = 0; j < fit.coefficients().size(); j++) {
            expected.at("estimate").at(j).matches(fit.coefficients().get(j).estimate(), Tolerance.closedForm());
            expected.at("vcov").at(j).matches(fit.covariance().row(j).toList(), Tolerance.closedForm());
        }
    }

    private static void compareAll(Expected fits, Contrasts contrasts, Moderators moderators) {
        for (String name : fits.fields()) {
            Expected expected = fits.at(name);
            PoolingFit fit = FitComparison.compareRegression(expected, contrasts, moderators);
            Expected studies = expected.at("studies");
            column(studies.at("weight"), fit, StudyResult::weightPercent);
            column(studies.at("resid"), fit, StudyResult::residual);
            column(studies.at("z"), fit, s -> s.standardisedResidual().orElse(Double.NaN));
            column(studies.at("blup"), fit, StudyResult::trueEffect);
            column(studies.at("blup_se"), fit, StudyResult::trueEffectError);
            column(studies.at("blup_lb"), fit, s -> s.trueEffectInterval().lower());
            column(studies.at("blup_ub"), fit, s -> s.trueEffectInterval().upper());
        }
    }

    private static void column(Expected expected, PoolingFit fit, Function<StudyResult, Double> value) {
        expected.matches(fit.studies().stream().map(value).toList(), Tolerance.searched());
    }
}
