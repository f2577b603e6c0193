package org.dyad.synthesis.multivariate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.dyad.statistics.components.ComponentFit;
import org.dyad.statistics.components.ComponentGroup;
import org.dyad.statistics.components.ComponentOptimum;
import org.dyad.statistics.distribution.ChiSquared;
import org.dyad.statistics.distribution.StudentT;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.mixed.Estimation;
import org.dyad.synthesis.pool.Coefficient;
import org.dyad.synthesis.pool.FitStatistics;
import org.dyad.synthesis.pool.Heterogeneity;
import org.dyad.synthesis.pool.Interval;
import org.dyad.synthesis.pool.Moderators;
import org.dyad.synthesis.pool.ModeratorsTest;
import org.dyad.synthesis.robust.Regression;
import org.dyad.synthesis.robust.WorkingModel;

/** A fitted model of several outcomes; effects are on the analysis scale (natural log for ratios). */
public final class MultivariateFit implements WorkingModel.Source {
    /** Fewest trials whose variance is read as an estimate (methods, Pooling). */
    private static final int LEAST_TRIALS = 3;

    private final TrialOutcomes data;
    private final Moderators moderators;
    private final MultivariateModel options;
    private final List<String> names;
    private final List<String> outcomes;
    private final BetweenCorrelation correlation;
    private final double degreesOfFreedom;
    private final List<TrialOutcomes.Trial> trials;
    private final List<ComponentGroup> groups;
    private final ComponentFit fit;

    MultivariateFit(
            TrialOutcomes data,
            Moderators moderators,
            MultivariateModel options,
            List<String> names,
            List<String> outcomes,
            BetweenCorrelation correlation,
            double degreesOfFreedom,
            List<TrialOutcomes.Trial> trials,
            List<ComponentGroup> groups,
            ComponentFit fit) {
        this.data = data;
        this.moderators = moderators;
        this.options = options;
        this.names = names;
        this.outcomes = outcomes;
        this.correlation = correlation;
        this.degreesOfFreedom = degreesOfFreedom;
        this.trials = trials;
        this.groups = groups;
        this.fit = fit;
    }

    public TrialOutcomes data() {
        return data;
    }

    public Moderators moderators() {
        return moderators;
    }

    /** How it was asked for. */
    public MultivariateModel options() {
        return options;
    }

    /** What became of the correlation between outcomes: {@code Estimated} or {@code Fixed}, never {@code ByRule}. */
    public BetweenCorrelation correlation() {
        return correlation;
    }

    /** Fewest trials that report two outcomes together, over all pairs; 0 with one outcome. */
    public int fewestTogether() {
        return outcomes.size() < 2 ? 0 : MultivariateFitting.fewestTogether(data, outcomes);
    }

    /** Whether an estimated correlation rests on enough trials to be read as an estimate. */
    public boolean correlationIsAnEstimate() {
        return correlation instanceof BetweenCorrelation.Estimated
                && fewestTogether() >= BetweenCorrelation.LEAST_TRIALS;
    }

    /** Number of rows. */
    public int count() {
        return fit.rows();
    }

    /** One mean for each outcome by name, then the slopes. */
    public List<Coefficient> coefficients() {
        return Regression.coefficients(names, fit.beta(), fit.covariance(), degreesOfFreedom, options.level());
    }

    /** Of the coefficients. */
    public Matrix covariance() {
        return fit.covariance();
    }

    /** Of the coefficients' t; {@code POSITIVE_INFINITY} means the normal. */
    public double degreesOfFreedom() {
        return degreesOfFreedom;
    }

    /** Names of the outcomes, sorted: rows and columns of G. */
    public List<String> outcomes() {
        return outcomes;
    }

    /** G, between trials. */
    public Matrix g() {
        return fit.g();
    }

    /** The correlation of two outcomes between trials; empty where one of their variances is 0. */
    public OptionalDouble correlation(int a, int b) {
        double product = fit.g().get(a, a) * fit.g().get(b, b);
        if (a == b) {
            return OptionalDouble.of(1);
        }
        return switch (correlation) {
            case BetweenCorrelation.Fixed fixed -> OptionalDouble.of(fixed.rho());
            case BetweenCorrelation.Estimated estimated ->
                product > 0
                        ? OptionalDouble.of(Math.clamp(fit.g().get(a, b) / Math.sqrt(product), -1, 1))
                        : OptionalDouble.empty();
            case BetweenCorrelation.ByRule rule -> OptionalDouble.empty();
        };
    }

    /** Each outcome with its own heterogeneity and prediction. */
    public List<OutcomeResult> results() {
        List<OutcomeResult> results = new ArrayList<>();
        for (int j = 0; j < outcomes.size(); j++) {
            int reporting = data.trialsWith(outcomes.get(j));
            double tauSquared = fit.g().get(j, j);
            results.add(new OutcomeResult(
                    outcomes.get(j),
                    reporting,
                    tauSquared,
                    reporting < LEAST_TRIALS
                            ? Optional.of("Only %d of the trials report %s.".formatted(reporting, outcomes.get(j)))
                            : Optional.empty(),
                    prediction(j, reporting)));
        }
        return List.copyOf(results);
    }

    private Optional<Interval> prediction(int j, int reporting) {
        OptionalDouble freedom = options.prediction().degreesOfFreedom(reporting, 1);
        if (!moderators.isEmpty() || freedom.isEmpty() || reporting < LEAST_TRIALS) {
            return Optional.empty();
        }
        double half = new StudentT(freedom.getAsDouble()).twoSidedQuantile(options.level())
                * Math.sqrt(fit.g().get(j, j) + fit.covariance().get(j, j));
        return Optional.of(new Interval(fit.beta().get(j) - half, fit.beta().get(j) + half));
    }

    /** Cochran's Q of all rows together; I² and H² have no one meaning over several outcomes. */
    public Heterogeneity heterogeneity() {
        int freedom = fit.rows() - fit.coefficients();
        return new Heterogeneity(
                fit.residualQ(),
                freedom,
                freedom > 0
                        ? OptionalDouble.of(new ChiSquared(freedom).survival(fit.residualQ()))
                        : OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    /** That all coefficients are 0: every outcome's mean and every slope. */
    public ModeratorsTest jointTest() {
        return waldTest(IntStream.range(0, names.size()).boxed().toList());
    }

    /** That all slopes are 0; empty without moderators. */
    public Optional<ModeratorsTest> moderatorsTest() {
        return moderators.isEmpty()
                ? Optional.empty()
                : Optional.of(waldTest(
                        IntStream.range(outcomes.size(), names.size()).boxed().toList()));
    }

    private ModeratorsTest waldTest(List<Integer> tested) {
        return Regression.waldTest(fit.beta(), fit.covariance(), tested, degreesOfFreedom);
    }

    public FitStatistics fitStatistics() {
        int q = outcomes.size();
        int variances = options.estimation() == Estimation.FIXED
                ? 0
                : switch (correlation) {
                    case BetweenCorrelation.Fixed fixed -> variances();
                    case BetweenCorrelation.ByRule rule -> variances();
                    case BetweenCorrelation.Estimated estimated ->
                        switch (options.structure()) {
                            case UNSTRUCTURED -> q * (q + 1) / 2;
                            case HETEROSCEDASTIC_COMPOUND -> q + 1;
                            case COMPOUND_SYMMETRY -> 2;
                            case DIAGONAL -> q;
                        };
                };
        boolean restricted = options.estimation() == Estimation.REML;
        return Regression.fitStatistics(
                fit.logLikelihood(), names.size() + variances, restricted ? fit.rows() - names.size() : fit.rows());
    }

    /** Of G, where its correlations are fixed. */
    private int variances() {
        return options.structure() == OutcomeStructure.COMPOUND_SYMMETRY ? 1 : outcomes.size();
    }

    /** The form of G as it was fitted, in words: where the correlation was fixed, that of what was left to estimate. */
    public String formWords() {
        if (correlation instanceof BetweenCorrelation.Estimated
                || options.structure() == OutcomeStructure.DIAGONAL
                || outcomes.size() < 2) {
            return options.structure().words();
        }
        return options.structure() == OutcomeStructure.COMPOUND_SYMMETRY
                ? "one variance, correlation fixed"
                : "a variance for each outcome, correlation fixed";
    }

    /** How far the maximum can be trusted. */
    public ComponentOptimum optimum() {
        return fit.optimum();
    }

    /**
     * The same data at each of the correlations that are shown where none is estimated: 0, 0.5, 0.8. Fits anew; a structure without
     * correlation gives way to one with a variance for each outcome.
     */
    public List<MultivariateFit> atFixedCorrelations() {
        MultivariateModel form = options.structure() == OutcomeStructure.DIAGONAL
                ? options.with(OutcomeStructure.UNSTRUCTURED)
                : options;
        return BetweenCorrelation.FIXED.stream()
                .map(rho -> form.with(new BetweenCorrelation.Fixed(rho)).fit(data, moderators))
                .toList();
    }

    @Override
    public WorkingModel workingModel() {
        List<WorkingModel.Part> parts = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            ComponentGroup group = groups.get(i);
            Matrix between = fit.g().select(group.outcomes(), group.outcomes());
            parts.add(new WorkingModel.Part(
                    group.label(),
                    trials.get(i).rows(),
                    group.x(),
                    group.covariance().plus(between),
                    group.y().plus(group.x().times(fit.beta()).scaled(-1))));
        }
        return new WorkingModel(names, fit.beta(), false, options.level(), parts);
    }
}
