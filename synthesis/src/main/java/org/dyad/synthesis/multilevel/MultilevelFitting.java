package org.dyad.synthesis.multilevel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.dyad.statistics.components.ComponentFit;
import org.dyad.statistics.components.ComponentModel;
import org.dyad.statistics.components.DependentColumn;
import org.dyad.statistics.components.OutcomeCovariance;
import org.dyad.statistics.distribution.ChiSquared;
import org.dyad.statistics.mixed.Estimation;
import org.dyad.synthesis.effect.Contrasts;
import org.dyad.synthesis.pool.FitStatistics;
import org.dyad.synthesis.pool.Heterogeneity;
import org.dyad.synthesis.pool.Moderators;
import org.dyad.synthesis.pool.ModeratorsTest;
import org.dyad.synthesis.pool.NotEstimable;
import org.dyad.synthesis.robust.Regression;

/** From contrasts and levels to a {@link MultilevelFit}. */
final class MultilevelFitting {
    /** Fewest units whose variance is read as an estimate (methods, Pooling). */
    private static final int LEAST_UNITS = 3;

    private MultilevelFitting() {}

    static MultilevelFit fit(MultilevelModel options, Contrasts contrasts, Moderators moderators) {
        Nesting nesting = Nesting.of(options, contrasts, moderators);
        ComponentModel kernel =
                new ComponentModel(nesting.groups(), new OutcomeCovariance.None(), options.estimation());
        ComponentFit fit = kernelFit(kernel, moderators.names());
        int p = fit.coefficients();
        double freedom = Regression.degreesOfFreedom(options.test(), fit.rows(), p);
        List<LevelVariance> levels = levels(options, nesting, fit);
        return new MultilevelFit(
                contrasts,
                moderators,
                options,
                Regression.coefficients(moderators.names(), fit.beta(), fit.covariance(), freedom, options.level()),
                fit.covariance(),
                freedom,
                levels,
                heterogeneity(fit, levels),
                moderatorsTest(moderators, fit, freedom),
                statistics(options, fit),
                fit.optimum(),
                nesting,
                kernel,
                fit);
    }

    private static ComponentFit kernelFit(ComponentModel kernel, List<String> names) {
        try {
            return kernel.fit();
        } catch (DependentColumn e) {
            throw new NotEstimable(
                    "Moderator column %s is the same in all effects, or follows from the columns before it (%s). Drop it.",
                    names.get(e.column()), String.join(", ", names.subList(0, e.column())));
        } catch (org.dyad.statistics.mixed.NotEstimable e) {
            throw new NotEstimable("%s", String.valueOf(e.getMessage()));
        }
    }

    private static List<LevelVariance> levels(MultilevelModel options, Nesting nesting, ComponentFit fit) {
        double total = 0;
        for (double variance : fit.levelVariances().toList()) {
            total += variance;
        }
        double typical = typical(fit);
        // Every share has the total in it, so it is no better informed than the least informed of the variances.
        boolean shares = IntStream.range(0, options.levels().size()).allMatch(k -> nesting.count(k) >= LEAST_UNITS);
        double sum = 0;
        List<LevelVariance> levels = new ArrayList<>();
        for (int k = 0; k < options.levels().size(); k++) {
            double variance = fit.levelVariances().get(k);
            sum += variance;
            int units = nesting.count(k);
            String name = options.levels().get(k).name();
            levels.add(new LevelVariance(
                    name,
                    units,
                    variance,
                    shares ? OptionalDouble.of(100 * variance / (total + typical)) : OptionalDouble.empty(),
                    shares && total > 0 ? OptionalDouble.of(sum / total) : OptionalDouble.empty(),
                    units < LEAST_UNITS
                            ? Optional.of("Only %d units of level %s inform it.".formatted(units, name))
                            : Optional.empty()));
        }
        return levels;
    }

    /** s² = (k − p)/tr P at V alone. */
    static double typical(ComponentFit fit) {
        return (fit.rows() - fit.coefficients()) / fit.traceAtZero();
    }

    private static Heterogeneity heterogeneity(ComponentFit fit, List<LevelVariance> levels) {
        int freedom = fit.rows() - fit.coefficients();
        boolean shares = levels.stream().allMatch(level -> level.i2().isPresent());
        double i2 = levels.stream().mapToDouble(level -> level.i2().orElse(0)).sum();
        double total = levels.stream().mapToDouble(LevelVariance::variance).sum();
        return new Heterogeneity(
                fit.residualQ(),
                freedom,
                OptionalDouble.of(new ChiSquared(freedom).survival(fit.residualQ())),
                shares ? OptionalDouble.of(i2) : OptionalDouble.empty(),
                shares ? OptionalDouble.of(total / typical(fit) + 1) : OptionalDouble.empty());
    }

    private static Optional<ModeratorsTest> moderatorsTest(Moderators moderators, ComponentFit fit, double freedom) {
        if (moderators.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> tested = IntStream.range(moderators.intercept() ? 1 : 0, fit.coefficients())
                .boxed()
                .toList();
        return Optional.of(Regression.waldTest(fit.beta(), fit.covariance(), tested, freedom));
    }

    private static FitStatistics statistics(MultilevelModel options, ComponentFit fit) {
        boolean restricted = options.estimation() == Estimation.REML;
        int variances =
                options.estimation() == Estimation.FIXED ? 0 : options.levels().size();
        return Regression.fitStatistics(
                fit.logLikelihood(),
                fit.coefficients() + variances,
                restricted ? fit.rows() - fit.coefficients() : fit.rows());
    }
}
