package org.dyad.validation;

import java.nio.file.Path;
import java.util.List;
import org.dyad.synthesis.effect.Contrasts;
import org.dyad.synthesis.pool.Coefficient;
import org.dyad.synthesis.pool.CommonEffect;
import org.dyad.synthesis.pool.HeterogeneityEstimator;
import org.dyad.synthesis.pool.Moderator;
import org.dyad.synthesis.pool.Moderators;
import org.dyad.synthesis.pool.PoolingFit;
import org.dyad.synthesis.pool.RandomEffects;
import org.dyad.synthesis.sensitivity.CaseFit;
import org.dyad.synthesis.sensitivity.Cumulative;
import org.dyad.synthesis.sensitivity.Deletion;
import org.dyad.synthesis.sensitivity.Influence;
import org.dyad.synthesis.sensitivity.LeaveOneOut;
import org.dyad.synthesis.sensitivity.StudyInfluence;

/** Leave-one-out, cumulative by year, case deletion. */
final class BcgSensitivity implements ReferenceCase {
    private static final Tolerance SEARCHED = Tolerance.searched();

    @Override
    public String name() {
        return "bcg_sensitivity";
    }

    @Override
    public String covers() {
        return "leave-one-out, cumulative by year, influence of single studies on means and on a meta-regression";
    }

    @Override
    public void compare(Path folder, Expected expected) {
        Contrasts contrasts = Bcg.contrasts(folder);
        Bcg.compareEffects(expected.at("effects"), contrasts);
        for (String method : List.of("EE", "DL", "REML")) {
            RandomEffects options = RandomEffects.withDefaults()
                    .with(HeterogeneityEstimator.parse(method).orElseThrow());
            Expected leftOut = expected.at("leave_one_out").at(method);
            List<CaseFit> cases = LeaveOneOut.of(options, contrasts).cases();
            for (int i = 0; i < cases.size(); i++) {
                leftOut.at(i).at("left_out").matches(cases.get(i).position() + 1, SEARCHED);
                fit(leftOut.at(i), cases.get(i).fit().orElseThrow());
            }
            cumulative(
                    expected.at("cumulative").at(method),
                    Cumulative.by(options, contrasts, Bcg.numeric(folder, "year"))
                            .steps());
            influence(expected.at("influence").at(method), Influence.of(options, contrasts));
        }
        Moderator latitude = Bcg.numeric(folder, "ablat");
        influence(
                expected.at("influence_metaregression_REML"),
                Influence.of(RandomEffects.withDefaults(), contrasts, Moderators.of(latitude)));
    }

    private static void cumulative(Expected expected, List<CaseFit> steps) {
        for (int i = 0; i < steps.size(); i++) {
            expected.at(i).at("step").matches(i + 1, SEARCHED);
            expected.at(i).at("added_trial").matches(steps.get(i).position() + 1, SEARCHED);
            fit(expected.at(i), steps.get(i).fit().orElseThrow());
        }
    }

    private static void fit(Expected expected, PoolingFit fit) {
        Coefficient mean = fit.pooled();
        expected.at("estimate").matches(mean.estimate(), SEARCHED);
        expected.at("se").matches(mean.standardError(), SEARCHED);
        expected.at("statistic").matches(mean.statistic(), SEARCHED);
        expected.at("pval").matches(mean.pValue(), SEARCHED);
        expected.at("ci_lb").matches(mean.lower(), SEARCHED);
        expected.at("ci_ub").matches(mean.upper(), SEARCHED);
        expected.at("Q").matches(fit.heterogeneity().q(), Tolerance.closedForm());
        boolean common = fit.options().estimator() instanceof CommonEffect;
        expected.at("tau2").matches(fit.tauSquared().value(), common ? SEARCHED : Tolerance.variance());
        if (fit.count() == 1) {
            String why =
                    "one study has no degree of freedom; metafor writes 0 for I2, and 1 for H2 and p, where Dyad writes none";
            expected.at("Qp").leaveOut(why);
            expected.at("I2").leaveOut(why);
            expected.at("H2").leaveOut(why);
            return;
        }
        expected.at("Qp").matches(fit.heterogeneity().pValue(), Tolerance.closedForm());
        expected.at("I2").matches(fit.heterogeneity().i2(), Tolerance.variance());
        expected.at("H2").matches(fit.heterogeneity().h2(), SEARCHED);
    }

    private static void influence(Expected expected, Influence influence) {
        for (int i = 0; i < influence.studies().size(); i++) {
            StudyInfluence study = influence.studies().get(i);
            Deletion without = study.deletion().orElseThrow();
            Expected here = expected.at(i);
            here.at("trial").matches(i + 1, SEARCHED);
            here.at("rstudent").matches(without.rstudent(), SEARCHED);
            here.at("dffits").matches(without.dffits(), SEARCHED);
            here.at("cook_d").matches(without.cookDistance(), SEARCHED);
            here.at("cov_r").matches(without.covarianceRatio(), SEARCHED);
            here.at("tau2_del").matches(without.tauSquared(), Tolerance.variance());
            here.at("QE_del").matches(without.q(), Tolerance.closedForm());
            here.at("hat").matches(study.hat(), SEARCHED);
            if (here.has("weight")) {
                here.at("weight").matches(study.weightPercent(), SEARCHED);
                here.at("rstandard").matches(influence.full().studies().get(i).standardisedResidual(), SEARCHED);
                here.at("rstudent_resid").matches(without.residual(), SEARCHED);
                here.at("rstudent_se").matches(without.standardError(), SEARCHED);
                here.at("dfbs").matches(without.dfbetas().get(0), SEARCHED);
                if (study.influential()
                        != Boolean.parseBoolean(here.at("influential").text())) {
                    throw new IllegalStateException("The reference flags trial " + (i + 1) + " otherwise.");
                }
            } else {
                here.at("dfbs_intrcpt").matches(without.dfbetas().get(0), SEARCHED);
                here.at("dfbs_ablat").matches(without.dfbetas().get(1), SEARCHED);
            }
        }
    }
}
