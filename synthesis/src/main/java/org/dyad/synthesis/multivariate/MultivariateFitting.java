package org.dyad.synthesis.multivariate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.statistics.components.ComponentFit;
import org.dyad.statistics.components.ComponentGroup;
import org.dyad.statistics.components.ComponentModel;
import org.dyad.statistics.components.DependentColumn;
import org.dyad.statistics.components.OutcomeCovariance;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;
import org.dyad.synthesis.pool.Moderator;
import org.dyad.synthesis.pool.Moderators;
import org.dyad.synthesis.pool.NotEstimable;
import org.dyad.synthesis.robust.Regression;

/** From the rows of trials to a {@link MultivariateFit}. */
final class MultivariateFitting {
    private MultivariateFitting() {}

    static MultivariateFit fit(MultivariateModel options, TrialOutcomes data, Moderators moderators) {
        List<String> outcomes = data.names();
        List<Moderator.Column> columns = columns(data, moderators);
        List<String> names = names(outcomes, columns);
        List<TrialOutcomes.Trial> trials = data.trials().stream()
                .map(trial -> sorted(trial, data))
                .sorted(Comparator.comparing(TrialOutcomes.Trial::label))
                .toList();
        List<ComponentGroup> groups = trials.stream()
                .map(trial -> group(trial, data, outcomes, columns))
                .toList();
        BetweenCorrelation correlation = decided(options, data, outcomes);
        ComponentModel kernel =
                new ComponentModel(groups, form(options, outcomes.size(), correlation), options.estimation());
        ComponentFit fit = kernelFit(kernel, names);
        double freedom = Regression.degreesOfFreedom(options.test(), fit.rows(), fit.coefficients());
        return new MultivariateFit(
                data, moderators, options, names, outcomes, correlation, freedom, trials, groups, fit);
    }

    /** What the rule makes of it: a correlation is estimated only from enough trials that report both outcomes. */
    private static BetweenCorrelation decided(MultivariateModel options, TrialOutcomes data, List<String> outcomes) {
        if (options.structure() == OutcomeStructure.DIAGONAL || outcomes.size() == 1) {
            return new BetweenCorrelation.Fixed(0);
        }
        return switch (options.correlation()) {
            case BetweenCorrelation.Estimated estimated -> estimated;
            case BetweenCorrelation.Fixed fixed -> fixed;
            case BetweenCorrelation.ByRule rule ->
                fewestTogether(data, outcomes) >= BetweenCorrelation.LEAST_TRIALS
                        ? new BetweenCorrelation.Estimated()
                        : new BetweenCorrelation.Fixed(BetweenCorrelation.FIXED.get(1));
        };
    }

    static int fewestTogether(TrialOutcomes data, List<String> outcomes) {
        int fewest = Integer.MAX_VALUE;
        for (String a : outcomes) {
            for (String b : outcomes) {
                if (!a.equals(b)) {
                    fewest = Math.min(fewest, data.trialsWith(a, b));
                }
            }
        }
        return fewest;
    }

    private static OutcomeCovariance form(MultivariateModel options, int q, BetweenCorrelation correlation) {
        return switch (correlation) {
            case BetweenCorrelation.Fixed fixed -> {
                if (q > 1 && fixed.rho() * (q - 1) < -1) {
                    throw new InvalidEvidence(
                            "A correlation of %s between each two of %s outcomes cannot be; it must be at least %s.",
                            fixed.rho(), q, -1.0 / (q - 1));
                }
                yield options.structure() == OutcomeStructure.COMPOUND_SYMMETRY
                        ? OutcomeCovariance.OneVariance.of(q, fixed.rho())
                        : OutcomeCovariance.FixedCorrelation.of(q, fixed.rho());
            }
            case BetweenCorrelation.Estimated estimated -> estimated(options, q);
            case BetweenCorrelation.ByRule rule -> estimated(options, q);
        };
    }

    private static OutcomeCovariance estimated(MultivariateModel options, int q) {
        return switch (options.structure()) {
            case UNSTRUCTURED -> new OutcomeCovariance.Unstructured(q);
            case HETEROSCEDASTIC_COMPOUND -> new OutcomeCovariance.HeteroscedasticCompound(q);
            case COMPOUND_SYMMETRY -> new OutcomeCovariance.CompoundSymmetry(q);
            case DIAGONAL -> new OutcomeCovariance.Diagonal(q);
        };
    }

    private static ComponentFit kernelFit(ComponentModel kernel, List<String> names) {
        try {
            return kernel.fit();
        } catch (DependentColumn e) {
            throw new NotEstimable(
                    "Column %s is the same in all trials that report its outcome, or follows from the columns before it. Drop"
                            + " the moderator, or the outcome.",
                    names.get(e.column()));
        } catch (org.dyad.statistics.mixed.NotEstimable e) {
            throw new NotEstimable("%s", String.valueOf(e.getMessage()));
        }
    }

    private static List<Moderator.Column> columns(TrialOutcomes data, Moderators moderators) {
        for (Moderator moderator : moderators.moderators()) {
            if (moderator.count() != data.contrasts().count()) {
                throw new InvalidEvidence(
                        "Moderator %s has %s values for %s rows; each row needs one.",
                        moderator.name(), moderator.count(), data.contrasts().count());
            }
        }
        return moderators.moderators().stream()
                .flatMap(m -> m.columns().stream())
                .toList();
    }

    /** One mean for each outcome, then for each moderator column one slope for each outcome. */
    private static List<String> names(List<String> outcomes, List<Moderator.Column> columns) {
        List<String> names = new ArrayList<>(outcomes);
        for (Moderator.Column column : columns) {
            outcomes.forEach(outcome -> names.add(outcome + ":" + column.name()));
        }
        return List.copyOf(names);
    }

    /** A trial with its rows in the order of the outcomes' names, whatever their order in the table. */
    private static TrialOutcomes.Trial sorted(TrialOutcomes.Trial trial, TrialOutcomes data) {
        List<Integer> order = IntStream.range(0, trial.rows().size())
                .boxed()
                .sorted(Comparator.comparing(
                        i -> data.outcomes().get(trial.rows().get(i))))
                .toList();
        return new TrialOutcomes.Trial(
                trial.label(),
                order.stream().map(trial.rows()::get).toList(),
                trial.covariance().select(order, order));
    }

    private static ComponentGroup group(
            TrialOutcomes.Trial trial, TrialOutcomes data, List<String> outcomes, List<Moderator.Column> columns) {
        int n = trial.rows().size();
        int q = outcomes.size();
        int p = q * (1 + columns.size());
        double[] x = new double[n * p];
        List<Integer> codes = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int row = trial.rows().get(i);
            int code = outcomes.indexOf(data.outcomes().get(row));
            codes.add(code);
            x[i * p + code] = 1;
            for (int j = 0; j < columns.size(); j++) {
                x[i * p + (j + 1) * q + code] = columns.get(j).values().get(row);
            }
        }
        return new ComponentGroup(
                trial.label(),
                Vector.of(trial.rows().stream()
                        .map(row -> data.contrasts().contrasts().get(row).effect())
                        .toList()),
                Matrix.ofRowMajor(n, p, x),
                trial.covariance(),
                List.of(),
                codes);
    }
}
