package org.dyad.synthesis.bias;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.dyad.statistics.distribution.ChiSquared;
import org.dyad.statistics.distribution.StudentT;
import org.dyad.statistics.matrix.Cholesky;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;
import org.dyad.statistics.optimise.NewtonClimb;
import org.dyad.statistics.optimise.SearchNotSettled;
import org.dyad.synthesis.effect.Contrasts;
import org.dyad.synthesis.pool.Coefficient;
import org.dyad.synthesis.pool.MaximumLikelihood;
import org.dyad.synthesis.pool.Moderators;
import org.dyad.synthesis.pool.NotEstimable;
import org.dyad.synthesis.pool.PoolingFit;
import org.dyad.synthesis.pool.RandomEffects;

/** Climbs from several starts and takes the highest maximum. */
final class SelectionFitting {
    /** Log-likelihoods nearer than this are those of one maximum. */
    private static final double SAME = 1e-6;

    private final SelectionModel model;
    private final Contrasts contrasts;
    private final Moderators moderators;
    private final PoolingFit unselected;
    private final SelectionScale scale;
    private final int p;
    private final int steps;

    private SelectionFitting(SelectionModel model, Contrasts contrasts, Moderators moderators) {
        this.model = model;
        this.contrasts = contrasts;
        this.moderators = moderators;
        this.unselected = RandomEffects.withDefaults()
                .with(new MaximumLikelihood())
                .withLevel(model.level())
                .fit(contrasts, moderators);
        this.scale = SelectionScale.of(model, contrasts, moderators);
        this.p = unselected.coefficients().size();
        this.steps = model.steps().size();
    }

    static SelectionFit fit(SelectionModel model, Contrasts contrasts, Moderators moderators) {
        SelectionFitting fitting = new SelectionFitting(model, contrasts, moderators);
        fitting.requireTrialsEverywhere();
        return fitting.fit();
    }

    private void requireTrialsEverywhere() {
        List<Integer> counts = scale.likelihood().counts();
        for (int j = 0; j < counts.size(); j++) {
            if (counts.get(j) == 0) {
                throw new NotEstimable(
                        "No trial has its p value (for %s) between %s, so nothing says how often such trials are seen; the"
                                + " intervals %s hold %s trials. Choose other steps.",
                        model.direction().words(),
                        model.intervals().get(j).replace(" to ", " and "),
                        String.join(", ", model.intervals()),
                        String.join(", ", counts.stream().map(String::valueOf).toList()));
            }
        }
        if (contrasts.count() < p + 1 + steps) {
            throw new NotEstimable(
                    "%s trials cannot carry a selection model with %s parameters. Use fewer steps.",
                    contrasts.count(), p + 1 + steps);
        }
    }

    private SelectionFit fit() {
        double[] bounds = new double[p + 1 + steps];
        Arrays.fill(bounds, Double.NEGATIVE_INFINITY);
        bounds[p] = 0;
        List<NewtonClimb> climbs = starts().stream()
                .map(start -> NewtonClimb.from(start, Vector.of(bounds), scale.likelihood()::at))
                .toList();
        List<NewtonClimb> settled = climbs.stream()
                .filter(NewtonClimb::settled)
                .sorted(Comparator.comparingDouble((NewtonClimb c) -> c.point().value())
                        .reversed())
                .toList();
        double highest =
                climbs.stream().mapToDouble(c -> c.point().value()).max().orElseThrow();
        if (settled.isEmpty() || settled.getFirst().point().value() < highest - SAME) {
            throw new SearchNotSettled(
                    "The likelihood of the selection model has no maximum that could be found: %s of %s climbs settled%s."
                            .formatted(
                                    settled.size(),
                                    climbs.size(),
                                    settled.isEmpty() ? "" : ", and another rose higher without an end"),
                    "These trials hold too little about selection for the steps %s; use fewer or other steps."
                            .formatted(model.steps()));
        }
        return result(climbs.size(), settled);
    }

    /** The unselected fit with no, some and much selection, and three points away from it. */
    private List<Vector> starts() {
        List<Double> fitted = scaledCoefficients();
        double tau = unselected.tauSquared().value() / (scale.unit() * scale.unit());
        return List.of(
                start(fitted, 0, tau, 0),
                start(fitted, 0, tau, -1),
                start(fitted, 0, tau, 1),
                start(fitted, -0.7, 0.5, -2),
                start(fitted, 0.7, 0.5, 1),
                start(fitted, -0.3, 0, -1));
    }

    private Vector start(List<Double> coefficients, double shift, double tauSquared, double logDelta) {
        double[] start = new double[p + 1 + steps];
        for (int c = 0; c < p; c++) {
            start[c] = coefficients.get(c);
        }
        start[0] += shift;
        start[p] = tauSquared;
        Arrays.fill(start, p + 1, start.length, logDelta);
        return Vector.of(start);
    }

    /** The unselected coefficients in the units of the scale: {@code back} is upper triangular with only its first row off the diagonal. */
    private List<Double> scaledCoefficients() {
        List<Double> scaled = new ArrayList<>();
        for (int c = 0; c < p; c++) {
            scaled.add(
                    unselected.coefficients().get(c).estimate() / scale.back().get(c, c));
        }
        double first = unselected.coefficients().getFirst().estimate();
        for (int c = 1; c < p; c++) {
            first -= scale.back().get(0, c) * scaled.get(c);
        }
        scaled.set(0, first / scale.back().get(0, 0));
        return scaled;
    }

    private SelectionFit result(int starts, List<NewtonClimb> settled) {
        NewtonClimb best = settled.getFirst();
        Matrix covariance = covariance(best);
        double unit = scale.unit() * scale.unit();
        // In the units of the data the density of every effect is smaller by the unit.
        double logLikelihood = best.point().value() - contrasts.count() * StrictMath.log(Math.abs(scale.unit()));
        double statistic = Math.max(
                0, 2 * (logLikelihood - unselected.fitStatistics().orElseThrow().logLikelihood()));
        boolean boundary = !best.free().contains(p);
        List<Double> others = settled.stream()
                .map(c -> logLikelihood - best.point().value() + c.point().value())
                .filter(value -> value < logLikelihood - SAME)
                .map(value -> Math.rint(value * 1e6) / 1e6)
                .distinct()
                .toList();
        return new SelectionFit(
                model,
                unselected,
                coefficients(best, covariance),
                best.at().get(p) * unit,
                boundary ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(covariance.get(p, p)) * unit),
                weights(best, covariance),
                logLikelihood,
                new SelectionFit.LikelihoodRatio(statistic, steps, new ChiSquared(steps).survival(statistic)),
                new SelectionFit.Search(starts, settled.size(), others));
    }

    /** Of all parameters in scaled units; rows and columns of those on a bound are 0. */
    private static Matrix covariance(NewtonClimb climb) {
        List<Integer> free = climb.free();
        Matrix inverse = Cholesky.of(climb.point().hessian().select(free, free).scaled(-1))
                .inverse();
        int n = climb.at().size();
        double[] full = new double[n * n];
        for (int a = 0; a < free.size(); a++) {
            for (int b = 0; b < free.size(); b++) {
                full[free.get(a) * n + free.get(b)] = inverse.get(a, b);
            }
        }
        return Matrix.ofRowMajor(n, n, full);
    }

    private List<Coefficient> coefficients(NewtonClimb best, Matrix covariance) {
        List<Integer> own = IntStream.range(0, p).boxed().toList();
        Vector estimates =
                scale.back().times(Vector.of(own.stream().map(best.at()::get).toList()));
        Matrix spread = scale.back()
                .times(covariance.select(own, own))
                .times(scale.back().transpose());
        StudentT normal = new StudentT(Double.POSITIVE_INFINITY);
        double quantile = normal.twoSidedQuantile(model.level());
        List<Coefficient> coefficients = new ArrayList<>();
        for (int c = 0; c < p; c++) {
            double estimate = estimates.get(c);
            double error = Math.sqrt(spread.get(c, c));
            coefficients.add(new Coefficient(
                    moderators.names().get(c),
                    estimate,
                    error,
                    estimate / error,
                    Double.POSITIVE_INFINITY,
                    normal.twoSidedPValue(estimate / error),
                    estimate - quantile * error,
                    estimate + quantile * error));
        }
        return coefficients;
    }

    private List<SelectionFit.Weight> weights(NewtonClimb best, Matrix covariance) {
        List<Integer> counts = scale.likelihood().counts();
        List<SelectionFit.Weight> weights = new ArrayList<>();
        for (int j = 0; j <= steps; j++) {
            double delta = j == 0 ? 1 : StrictMath.exp(best.at().get(p + j));
            weights.add(new SelectionFit.Weight(
                    model.intervals().get(j),
                    counts.get(j),
                    delta,
                    j == 0
                            ? OptionalDouble.empty()
                            : OptionalDouble.of(delta * Math.sqrt(covariance.get(p + j, p + j)))));
        }
        return weights;
    }
}
