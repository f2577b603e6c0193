package org.dyad.statistics.mixed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;
import org.dyad.statistics.matrix.internal.Dense;
import org.dyad.statistics.mixed.NewtonSearch.Summit;
import org.dyad.statistics.optimise.SearchNotSettled;
import org.dyad.statistics.random.RandomStream;

/** Finds the highest maximum of a {@link Likelihood}: closed form, scan, or climbs from fixed starts. */
final class MaximumSearch {
    /** Multiples of the sampling variance among which the general size of Ψ is first looked for. */
    private static final double[] SIZES = {0.01, 0.1, 1, 10, 100, 1000, 10_000};

    /** Eigenvalues of Ψ below this are tried as exact zeros. */
    private static final double NEGLIGIBLE = 1e-9;

    /** Log-likelihood that an exact zero may cost before the small eigenvalue is kept. */
    private static final double COST_OF_ZERO = 1e-10;

    private static final int SCATTERED_PER_EFFECT = 4;
    private static final long SCATTER_SEED = 1;

    private final Likelihood f;
    private final PsiStructure structure;
    private final Matrix correlation;
    private final int q;
    private final Factor factor;
    private final NewtonSearch newton;

    /** A maximum with what is known of it; {@code nearTies} are other Ψ in the design's coordinates. */
    record Found(
            Vector psi,
            Optimum.Claim claim,
            int starts,
            int settled,
            int iterations,
            Conditions conditions,
            OptionalDouble scannedTo,
            List<Vector> nearTies) {
        Optimum optimum(int evaluations, List<Optimum.LocalMaximum> ties) {
            return new Optimum(
                    claim,
                    starts,
                    settled,
                    iterations,
                    evaluations,
                    conditions.dualFeasibility(),
                    conditions.complementarity(),
                    conditions.rank(),
                    conditions.curvature(),
                    scannedTo,
                    ties);
        }
    }

    MaximumSearch(Likelihood f, PsiStructure structure, Matrix correlation) {
        this.f = f;
        this.structure = structure;
        this.correlation = correlation;
        this.q = f.design.q;
        this.factor = new Factor(structure, correlation, q);
        this.newton = new NewtonSearch(f, factor);
    }

    Found fromAllStarts() {
        if (factor.parameters > 1) {
            return best(starts(bestSize()));
        }
        return closedFormOrScan();
    }

    /** From {@code psi} and from the best multiple of the identity only. */
    Found near(double[] psi) {
        if (factor.parameters <= 1) {
            return closedFormOrScan();
        }
        double size = bestSize();
        return best(List.of(widened(psi, size), scaledIdentity(size)));
    }

    private Found closedFormOrScan() {
        if (factor.parameters == 1) {
            OneVarianceScan.Peak peak = new OneVarianceScan(f).highest();
            double[] psi = scaledIdentity(peak.variance());
            List<Vector> ties = peak.nearTies().stream()
                    .map(variance -> Vector.of(scaledIdentity(variance)))
                    .toList();
            return checked(new Found(
                    Vector.of(psi),
                    Optimum.Claim.GLOBAL,
                    1,
                    1,
                    peak.steps(),
                    Conditions.at(f, structure, correlation, psi),
                    OptionalDouble.of(peak.scannedTo()),
                    ties));
        }
        double[] none = new double[0];
        f.valueAt(none);
        Conditions conditions = new Conditions(0, 0, 0, OptionalDouble.empty());
        return new Found(
                Vector.zeros(0), Optimum.Claim.CLOSED_FORM, 1, 1, 0, conditions, OptionalDouble.empty(), List.of());
    }

    private double bestSize() {
        double best = SIZES[0];
        double highest = Double.NEGATIVE_INFINITY;
        for (double size : SIZES) {
            double value = f.valueAt(scaledIdentity(size));
            if (value > highest) {
                highest = value;
                best = size;
            }
        }
        return best;
    }

    private double[] scaledIdentity(double size) {
        double[] psi = new double[q * q];
        for (int i = 0; i < q; i++) {
            psi[i * q + i] = size;
        }
        return psi;
    }

    /** A start strictly inside the cone: on its boundary the climb would begin at a stationary point of L. */
    private double[] widened(double[] psi, double size) {
        double[] start = psi.clone();
        for (int i = 0; i < q; i++) {
            start[i * q + i] = start[i * q + i] * 1.01 + 0.01 * Math.min(1, size);
        }
        return start;
    }

    /** Round, small and round, and stretched along each axis and each diagonal between two axes. */
    private List<double[]> starts(double size) {
        List<double[]> starts = new ArrayList<>();
        starts.add(scaledIdentity(size));
        starts.add(scaledIdentity(0.02 * size));
        for (int i = 0; i < q; i++) {
            starts.add(stretched(size, i, i, 1));
        }
        for (int i = 0; i < q && structure == PsiStructure.UNSTRUCTURED; i++) {
            for (int j = 0; j < i; j++) {
                starts.add(stretched(size, i, j, 1));
                starts.add(stretched(size, i, j, -1));
            }
        }
        addScattered(starts, size);
        return starts;
    }

    /** L with normal entries, the same ones in every run, from a thirtieth to thirty times the general size. */
    private void addScattered(List<double[]> starts, double size) {
        double[] l = new double[q * q];
        double[] psi = new double[q * q];
        double[] theta = new double[factor.parameters];
        int count = SCATTERED_PER_EFFECT * q;
        for (int i = 0; i < count; i++) {
            RandomStream random = RandomStream.of(SCATTER_SEED, i);
            double scale = StrictMath.sqrt(size * StrictMath.pow(30, 2.0 * i / (count - 1) - 1));
            for (int m = 0; m < theta.length; m++) {
                theta[m] = scale * random.nextNormal();
            }
            factor.root(theta, l);
            factor.psi(l, psi);
            starts.add(widened(psi, size));
        }
    }

    private double[] stretched(double size, int i, int j, int sign) {
        double[] psi = scaledIdentity(0.02 * size);
        psi[i * q + i] += size;
        if (i != j) {
            psi[j * q + j] += size;
            psi[i * q + j] += sign * size;
            psi[j * q + i] += sign * size;
        }
        return psi;
    }

    private Found best(List<double[]> starts) {
        List<Summit> summits = new ArrayList<>();
        int steps = 0;
        Summit highest = null;
        for (double[] start : starts) {
            Summit summit = newton.climb(factor.theta(start));
            steps += summit.steps();
            if (Double.isFinite(summit.value())) {
                summits.add(summit);
                // Strictly higher beyond rounding: which of two equal summits is reported must not hang on noise.
                if (highest == null || summit.value() > highest.value() + 1e-9) {
                    highest = summit;
                }
            }
        }
        int settled = (int) summits.stream().filter(Summit::settled).count();
        if (highest == null || !highest.settled()) {
            throw new SearchNotSettled(
                    "The climb to the highest likelihood did not settle (%d of %d starts did, after %d steps in all)."
                            .formatted(settled, starts.size(), steps),
                    "Use a simpler between-group covariance (diagonal, or none) or a simpler curve.");
        }
        double[] psi = withExactZeros(highest.psi().toArray());
        Conditions conditions = Conditions.at(f, structure, correlation, psi);
        return checked(new Found(
                Vector.of(psi),
                Optimum.Claim.BEST_OF_STARTS,
                starts.size(),
                settled,
                steps,
                conditions,
                OptionalDouble.empty(),
                nearTies(summits, highest)));
    }

    private static Found checked(Found found) {
        Conditions c = found.conditions();
        if (!(c.dualFeasibility() <= Optimum.FIRST_ORDER_TOLERANCE)
                || !(c.complementarity() <= Optimum.FIRST_ORDER_TOLERANCE)) {
            throw new SearchNotSettled(
                    String.format(
                            Locale.ROOT,
                            "The point found does not meet the conditions of a maximum: gradient %.2e outside and %.2e along the "
                                    + "covariance matrix, where at most %.0e is accepted.",
                            c.dualFeasibility(),
                            c.complementarity(),
                            Optimum.FIRST_ORDER_TOLERANCE),
                    "Use a simpler between-group covariance (diagonal, or none) or a simpler curve.");
        }
        return found;
    }

    private static List<Vector> nearTies(List<Summit> summits, Summit highest) {
        List<Summit> others = new ArrayList<>();
        for (Summit summit : summits) {
            boolean near = summit.settled() && summit.value() >= highest.value() - Optimum.NEAR_TIE;
            if (near && differs(summit, highest) && others.stream().allMatch(other -> differs(summit, other))) {
                others.add(summit);
            }
        }
        others.sort((s, t) -> Double.compare(t.value(), s.value()));
        return others.stream().map(Summit::psi).toList();
    }

    private static boolean differs(Summit s, Summit t) {
        double size = 0;
        double difference = 0;
        for (int i = 0; i < s.psi().size(); i++) {
            size = Math.max(size, Math.abs(t.psi().get(i)));
            difference = Math.max(difference, Math.abs(s.psi().get(i) - t.psi().get(i)));
        }
        return difference > 1e-3 * Math.max(1e-3, size);
    }

    /** Eigenvalues that are zero but for rounding become zero, unless that costs log-likelihood. */
    private double[] withExactZeros(double[] psi) {
        if (structure == PsiStructure.FIXED_CORRELATION) {
            return withExactZeroDeviations(psi);
        }
        double[] values = new double[q];
        double[] vectors = new double[q * q];
        Dense.symmetricEigen(psi.clone(), q, values, vectors);
        double threshold = NEGLIGIBLE * Math.max(1, values[q - 1]);
        if (values[0] > threshold || values[0] == 0) {
            return psi;
        }
        double[] snapped = new double[q * q];
        for (int j = 0; j < q; j++) {
            double kept = values[j] > threshold ? values[j] : 0;
            for (int r = 0; r < q; r++) {
                for (int c = 0; c <= r; c++) {
                    snapped[r * q + c] += kept * vectors[r * q + j] * vectors[c * q + j];
                    snapped[c * q + r] = snapped[r * q + c];
                }
            }
        }
        if (Arrays.equals(snapped, psi)) {
            return psi;
        }
        return f.valueAt(snapped) >= f.valueAt(psi) - COST_OF_ZERO ? snapped : psi;
    }

    /** With fixed correlations a zero is a whole row and column: dropping an eigenvalue would change the correlations. */
    private double[] withExactZeroDeviations(double[] psi) {
        double[] kept = psi.clone();
        double largest = 0;
        for (int i = 0; i < q; i++) {
            largest = Math.max(largest, psi[i * q + i]);
        }
        for (int i = 0; i < q; i++) {
            if (psi[i * q + i] > NEGLIGIBLE * Math.max(1, largest)) {
                continue;
            }
            double[] without = kept.clone();
            for (int j = 0; j < q; j++) {
                without[i * q + j] = 0;
                without[j * q + i] = 0;
            }
            // A standard deviation acts through its covariances too, so it may cost more than its square says.
            if (f.valueAt(without) >= f.valueAt(kept) - COST_OF_ZERO) {
                kept = without;
            }
        }
        return kept;
    }
}
