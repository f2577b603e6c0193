package org.dyad.validation;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dyad.evidence.effect.EffectMeasure;
import org.dyad.synthesis.bias.EggerTest;
import org.dyad.synthesis.bias.FailSafeN;
import org.dyad.synthesis.bias.MissingTrials;
import org.dyad.synthesis.bias.PetPeese;
import org.dyad.synthesis.bias.RankTest;
import org.dyad.synthesis.bias.SelectionDirection;
import org.dyad.synthesis.bias.SelectionFit;
import org.dyad.synthesis.bias.SelectionModel;
import org.dyad.synthesis.bias.TrimAndFill;
import org.dyad.synthesis.effect.Contrasts;
import org.dyad.synthesis.pool.Coefficient;
import org.dyad.synthesis.pool.HeterogeneityEstimator;
import org.dyad.synthesis.pool.Moderator;
import org.dyad.synthesis.pool.Moderators;
import org.dyad.synthesis.pool.RandomEffects;

/** Selection models, PET and PEESE, rank tests with ties, trim and fill, fail-safe numbers on six tables. */
final class BiasModels implements ReferenceCase {
    private static final Tolerance CLOSED = Tolerance.closedForm();
    private static final Tolerance SEARCHED = Tolerance.searched();
    private static final Tolerance HEIGHT =
            new Tolerance(1e-8, 1e-8, "a maximum is flat, so its height is found far better than its place");
    private static final Tolerance PLACE = new Tolerance(
            1e-4, 1e-6, "the reference stops its search, and differentiates numerically, at four to six digits");

    @Override
    public String name() {
        return "bias_models";
    }

    @Override
    public String covers() {
        return "selection models (one to three steps, both directions, two-sided, a moderator), PET and PEESE, rank tests with ties";
    }

    @Override
    public void compare(Path folder, Expected expected) {
        expected.at("data").leaveOut(FitComparison.INPUT);
        for (String key : expected.at("selection").fields()) {
            compareSelection(expected, expected.at("selection").at(key));
        }
        for (String set : expected.at("data").fields()) {
            Contrasts contrasts = contrasts(expected, set);
            PetPeese result = PetPeese.of(contrasts, 0.95);
            compareLine(expected.at("pet_peese").at(set).at("pet"), result.pet());
            compareLine(expected.at("pet_peese").at(set).at("peese"), result.peese());
            RankTest rank = RankTest.of(contrasts);
            expected.at("begg").at(set).at("tau").matches(rank.tau(), CLOSED);
            expected.at("begg").at(set).at("pval").matches(rank.pValue(), CLOSED);
            for (FailSafeN number : List.of(
                    FailSafeN.rosenthal(contrasts), FailSafeN.orwin(contrasts), FailSafeN.rosenberg(contrasts))) {
                Expected here =
                        expected.at("failsafe_n").at(set).at(number.method().words());
                here.at("fsnum").matches((double) number.trials(), CLOSED);
                here.at("pval").matches(number.pValue(), CLOSED);
            }
        }
        for (String key : expected.at("trimfill").fields()) {
            compareTrimAndFill(expected, expected.at("trimfill").at(key));
        }
    }

    private static Contrasts contrasts(Expected expected, String set) {
        Expected data = expected.at("data").at(set);
        return Contrasts.of(
                EffectMeasure.GEN, data.at("yi").numbers(), data.at("vi").numbers());
    }

    private static void compareSelection(Expected all, Expected expected) {
        String set = expected.at("data").text();
        expected.at("steps").leaveOut(FitComparison.INPUT);
        expected.at("mods").leaveOut(FitComparison.INPUT);
        String moderator = expected.at("mods").text();
        Moderators moderators = moderator.equals("null")
                ? Moderators.none()
                : Moderators.of(new Moderator.Numeric(
                        moderator, all.at("data").at(set).at(moderator).numbers()));
        SelectionFit fit = SelectionModel.of(
                        SelectionDirection.parse(expected.at("alternative").text())
                                .orElseThrow(),
                        expected.at("steps").numbers())
                .fit(contrasts(all, set), moderators);
        expected.at("logLik").matches(fit.logLikelihood(), HEIGHT);
        expected.at("logLik_unselected")
                .matches(fit.unselected().fitStatistics().orElseThrow().logLikelihood(), HEIGHT);
        expected.at("estimate")
                .matches(fit.coefficients().stream().map(Coefficient::estimate).toList(), PLACE);
        expected.at("se")
                .matches(
                        fit.coefficients().stream()
                                .map(Coefficient::standardError)
                                .toList(),
                        PLACE);
        expected.at("pval")
                .matches(fit.coefficients().stream().map(Coefficient::pValue).toList(), PLACE);
        expected.at("tau2").matches(fit.tauSquared(), PLACE);
        expected.at("se_tau2").matches(fit.tauSquaredError(), PLACE);
        expected.at("delta")
                .matches(fit.weights().stream().map(SelectionFit.Weight::delta).toList(), PLACE);
        for (int j = 0; j < fit.weights().size(); j++) {
            OptionalDouble error = fit.weights().get(j).standardError();
            expected.at("se_delta").at(j).matches(error, PLACE);
        }
        expected.at("LRT").matches(fit.test().statistic(), new Tolerance(1e-6, 1e-7, "a difference of two heights"));
        expected.at("LRTdf").matches(fit.test().degreesOfFreedom(), CLOSED);
        expected.at("LRTp").matches(fit.test().pValue(), PLACE);
    }

    private static void compareLine(Expected expected, EggerTest test) {
        List<Coefficient> line = test.fit().coefficients();
        expected.at("estimate").matches(line.stream().map(Coefficient::estimate).toList(), CLOSED);
        expected.at("se").matches(line.stream().map(Coefficient::standardError).toList(), CLOSED);
        expected.at("pval").matches(line.stream().map(Coefficient::pValue).toList(), CLOSED);
        expected.at("ci_lb").matches(line.getFirst().lower(), CLOSED);
        expected.at("ci_ub").matches(line.getFirst().upper(), CLOSED);
        expected.at("df").matches(line.getFirst().degreesOfFreedom(), CLOSED);
    }

    private static void compareTrimAndFill(Expected all, Expected expected) {
        TrimAndFill result = TrimAndFill.of(
                contrasts(all, expected.at("data").text()),
                RandomEffects.withDefaults()
                        .with(HeterogeneityEstimator.parse(expected.at("method").text())
                                .orElseThrow()),
                MissingTrials.parse(expected.at("estimator").text()).orElseThrow(),
                Optional.empty());
        if (!result.side().code().equals(expected.at("side").text())) {
            throw new IllegalStateException("side " + result.side());
        }
        expected.at("k0").matches(result.added(), CLOSED);
        expected.at("se_k0").matches(result.standardError(), SEARCHED);
        expected.at("estimate").matches(result.fit().pooled().estimate(), SEARCHED);
        expected.at("se").matches(result.fit().pooled().standardError(), SEARCHED);
        expected.at("tau2").matches(result.fit().tauSquared().value(), Tolerance.variance());
    }
}
