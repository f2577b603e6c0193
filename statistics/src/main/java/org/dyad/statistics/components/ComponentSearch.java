package org.dyad.statistics.components;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.dyad.statistics.matrix.Vector;
import org.dyad.statistics.matrix.internal.Dense;
import org.dyad.statistics.optimise.SearchNotSettled;
import org.jspecify.annotations.Nullable;

/** The highest of the maxima that climbs from several starts reach, each held to its first-order conditions. */
final class ComponentSearch {
    /** Log-likelihood by which a climb that did not settle must lie above the best that did, to make that one doubtful. */
    private static final double HIGHER = 1e-6;

    private static final double SAME_POINT = 1e-6;

    private final ComponentLikelihood f;
    private final ComponentParameters parameters;
    private final ComponentClimb climb;

    private record Summit(Vector theta, double value, double dual, double complementarity) {
        boolean settled() {
            return dual <= ComponentOptimum.FIRST_ORDER_TOLERANCE
                    && complementarity <= ComponentOptimum.FIRST_ORDER_TOLERANCE;
        }
    }

    /** What was found: θ, and what is known of it. */
    record Found(Vector theta, ComponentOptimum optimum) {}

    ComponentSearch(ComponentLikelihood f, ComponentParameters parameters) {
        this.f = f;
        this.parameters = parameters;
        climb = new ComponentClimb(f, parameters, parameters.lower, parameters.upper);
    }

    Found highest() {
        List<Summit> summits = new ArrayList<>();
        int iterations = 0;
        int starts = 0;
        Summit nearest = null;
        for (double[] start : starts()) {
            starts++;
            if (!climb.from(start)) {
                continue;
            }
            iterations += climb.steps + ComponentSaddle.leave(parameters, climb);
            Summit summit = summit();
            if (summit.settled()) {
                summits.add(summit);
            } else if (nearest == null || summit.value() > nearest.value()) {
                nearest = summit;
            }
        }
        if (summits.isEmpty()) {
            throw notSettled(starts, nearest);
        }
        Summit best = summits.getFirst();
        for (Summit summit : summits) {
            best = summit.value() > best.value() ? summit : best;
        }
        if (nearest != null && nearest.value() > best.value() + HIGHER) {
            throw notSettled(starts, nearest);
        }
        // Back to it: the likelihood stands there for what is read off next, and its curvature is wanted.
        climb.from(best.theta().toArray());
        best = summit();
        return new Found(
                Vector.of(climb.theta),
                new ComponentOptimum(
                        starts,
                        summits.size(),
                        iterations,
                        f.evaluations(),
                        best.dual(),
                        best.complementarity(),
                        onBoundary(climb.theta),
                        curvature(),
                        ties(summits, best)));
    }

    /**
     * Starts of all kinds, and the maxima of simpler structures: a wider one must never end lower. A thousand random tables held three in
     * which the first kind alone did.
     */
    private List<double[]> starts() {
        List<double[]> starts = new ArrayList<>(new ComponentStarts(parameters, climb).all());
        for (OutcomeCovariance form : simpler()) {
            ComponentParameters other = new ComponentParameters(f.design, form);
            double[] phi = new double[f.parameters];
            other.phi(new ComponentSearch(f, other).highest().theta().toArray(), phi);
            starts.add(parameters.near(phi));
        }
        return starts;
    }

    private List<OutcomeCovariance> simpler() {
        int q = parameters.q;
        return switch (parameters.form) {
            case OutcomeCovariance.Unstructured un ->
                List.of(
                        q == 2
                                ? new OutcomeCovariance.CompoundSymmetry(2)
                                : new OutcomeCovariance.HeteroscedasticCompound(q));
            case OutcomeCovariance.HeteroscedasticCompound hcs ->
                List.of(
                        new OutcomeCovariance.CompoundSymmetry(q),
                        OutcomeCovariance.FixedCorrelation.of(q, 0),
                        OutcomeCovariance.FixedCorrelation.of(q, 0.5),
                        OutcomeCovariance.FixedCorrelation.of(q, 0.9));
            case OutcomeCovariance.None none -> List.of();
            case OutcomeCovariance.CompoundSymmetry cs -> List.of();
            case OutcomeCovariance.Diagonal diagonal -> List.of();
            case OutcomeCovariance.FixedCorrelation fixed -> List.of();
            case OutcomeCovariance.OneVariance one -> List.of();
        };
    }

    private static SearchNotSettled notSettled(int starts, @Nullable Summit nearest) {
        String where = nearest == null
                ? "The likelihood could not be computed at any of them."
                : String.format(
                        Locale.ROOT,
                        "The best of them still violates the first-order conditions by %.1e.",
                        Math.max(nearest.dual(), nearest.complementarity()));
        return new SearchNotSettled(
                "No maximum of the likelihood was found from %d starts. %s".formatted(starts, where),
                "Use fewer variances (leave out a level, or choose a simpler structure), and check the units of the standard errors.");
    }

    private List<Double> ties(List<Summit> summits, Summit best) {
        List<Double> ties = new ArrayList<>();
        List<Summit> seen = new ArrayList<>(List.of(best));
        for (Summit summit : summits) {
            boolean known = seen.stream()
                    .anyMatch(s -> samePoint(s.theta().toArray(), summit.theta().toArray()));
            if (!known && summit.value() >= best.value() - ComponentOptimum.NEAR_TIE) {
                ties.add(summit.value());
                seen.add(summit);
            }
        }
        ties.sort((a, b) -> Double.compare(b, a));
        return ties;
    }

    /** Compared in φ: factors of one G may differ in sign. */
    private boolean samePoint(double[] a, double[] b) {
        double[] left = new double[f.parameters];
        double[] right = new double[f.parameters];
        parameters.phi(a, left);
        parameters.phi(b, right);
        for (int k = 0; k < left.length; k++) {
            if (Math.abs(left[k] - right[k]) > SAME_POINT * (1 + Math.abs(left[k]))) {
                return false;
            }
        }
        return true;
    }

    private int onBoundary(double[] theta) {
        int count = 0;
        for (int k = 0; k < parameters.count; k++) {
            count += theta[k] <= parameters.lower[k] || theta[k] >= parameters.upper[k] ? 1 : 0;
        }
        return count + (parameters.form instanceof OutcomeCovariance.Unstructured ? parameters.q - rank(theta) : 0);
    }

    private int rank(double[] theta) {
        double[] values = new double[parameters.q];
        Dense.symmetricEigen(scaledG(theta), parameters.q, values, new double[parameters.q * parameters.q]);
        int rank = 0;
        for (double value : values) {
            rank += value > 1e-10 * Math.max(1, values[parameters.q - 1]) ? 1 : 0;
        }
        return rank;
    }

    /** Largest second derivative over the parameters that are not on a bound. */
    private OptionalDouble curvature() {
        int[] free = new int[parameters.count];
        int size = 0;
        for (int k = 0; k < parameters.count; k++) {
            if (climb.theta[k] > parameters.lower[k] && climb.theta[k] < parameters.upper[k]) {
                free[size++] = k;
            }
        }
        if (size == 0) {
            return OptionalDouble.empty();
        }
        double[] h = new double[size * size];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                h[a * size + b] = climb.hessian[free[a] * parameters.count + free[b]];
            }
        }
        double[] values = new double[size];
        Dense.symmetricEigen(h, size, values, new double[size * size]);
        return OptionalDouble.of(values[size - 1]);
    }

    /** Where the climb ended, with its first-order conditions. */
    private Summit summit() {
        double[] theta = climb.theta;
        double[] g = climb.gradient;
        boolean factor = parameters.form instanceof OutcomeCovariance.Unstructured;
        boolean roots = parameters.form instanceof OutcomeCovariance.FixedCorrelation
                || parameters.form instanceof OutcomeCovariance.HeteroscedasticCompound;
        double dual = Double.NEGATIVE_INFINITY;
        double complementarity = 0;
        for (int k = 0; k < parameters.count; k++) {
            if (k < parameters.levels || (!factor && !roots)) {
                dual = Math.max(dual, g[k]);
                complementarity = Math.max(complementarity, Math.abs(g[k] * theta[k]));
            } else if (roots) {
                boolean low = theta[k] <= parameters.lower[k];
                boolean high = theta[k] >= parameters.upper[k];
                dual = Math.max(dual, low ? g[k] : high ? -g[k] : Math.abs(g[k]));
                int outcome = k - parameters.levels;
                // At a standard deviation of 0 its own slope can vanish by symmetry; the slope in the variance decides.
                if (low && outcome < parameters.q && Math.abs(g[k]) <= ComponentOptimum.FIRST_ORDER_TOLERANCE) {
                    double sd = parameters.unit(outcome);
                    dual = Math.max(dual, sd * sd * f.score[f.entry(outcome, outcome)]);
                }
            }
        }
        if (factor) {
            double[] conditions = onTheCone(theta);
            dual = Math.max(dual, conditions[0]);
            complementarity = Math.max(complementarity, conditions[1]);
        }
        return new Summit(Vector.of(theta), climb.value, dual, complementarity);
    }

    /** Largest eigenvalue of the slope matrix Γ of G, and the size of ΓG, in units of the known variances. */
    private double[] onTheCone(double[] theta) {
        int q = parameters.q;
        double[] slope = new double[q * q];
        for (int a = 0; a < q; a++) {
            for (int b = 0; b < q; b++) {
                double entry = f.score[f.entry(a, b)] * (a == b ? 1 : 0.5);
                slope[a * q + b] = entry * parameters.unit(a) * parameters.unit(b);
            }
        }
        double[] product = new double[q * q];
        Dense.times(slope, scaledG(theta), q, q, q, product);
        double size = 0;
        for (double entry : product) {
            size += entry * entry;
        }
        double[] values = new double[q];
        Dense.symmetricEigen(slope, q, values, new double[q * q]);
        return new double[] {values[q - 1], StrictMath.sqrt(size)};
    }

    private double[] scaledG(double[] theta) {
        int q = parameters.q;
        double[] phi = new double[f.parameters];
        parameters.phi(theta, phi);
        double[] g = new double[q * q];
        for (int a = 0; a < q; a++) {
            for (int b = 0; b < q; b++) {
                g[a * q + b] = phi[f.entry(a, b)] / parameters.unit(a) / parameters.unit(b);
            }
        }
        return g;
    }
}
