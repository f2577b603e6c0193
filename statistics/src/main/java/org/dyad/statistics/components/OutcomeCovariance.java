package org.dyad.statistics.components;

import org.dyad.statistics.matrix.Matrix;

/** The form of G, the q by q covariance between groups of their effects on q outcomes. */
public sealed interface OutcomeCovariance {
    /** q; 0 without G. */
    int outcomes();

    /** No G. */
    record None() implements OutcomeCovariance {
        @Override
        public int outcomes() {
            return 0;
        }
    }

    /** Any positive semidefinite matrix: q(q + 1)/2 parameters. */
    record Unstructured(int outcomes) implements OutcomeCovariance {
        public Unstructured {
            requireSome(outcomes);
        }
    }

    /** A variance for each outcome and one correlation for all pairs, from −1/(q − 1) to 1. */
    record HeteroscedasticCompound(int outcomes) implements OutcomeCovariance {
        public HeteroscedasticCompound {
            requireSome(outcomes);
        }
    }

    /** One variance and one correlation for all outcomes. */
    record CompoundSymmetry(int outcomes) implements OutcomeCovariance {
        public CompoundSymmetry {
            requireSome(outcomes);
        }
    }

    /** A variance for each outcome, correlations 0. */
    record Diagonal(int outcomes) implements OutcomeCovariance {
        public Diagonal {
            requireSome(outcomes);
        }
    }

    /**
     * A variance for each outcome, correlations known.
     *
     * @param correlations q by q, ones on the diagonal, positive semidefinite
     */
    record FixedCorrelation(Matrix correlations) implements OutcomeCovariance {
        public FixedCorrelation {
            requireSome(correlations.rows());
            for (int i = 0; i < correlations.rows(); i++) {
                if (!(Math.abs(correlations.get(i, i) - 1) <= 1e-12) || !correlations.isSymmetric(1e-12)) {
                    throw new IllegalArgumentException(
                            "A correlation matrix is symmetric with ones on its diagonal; this one is " + correlations);
                }
            }
        }

        /** The same correlation {@code rho} for every pair of {@code outcomes} outcomes. */
        public static FixedCorrelation of(int outcomes, double rho) {
            if (!(rho <= 1 && rho * (outcomes - 1) >= -1)) {
                throw new IllegalArgumentException(
                        "A correlation of %s between each two of %d outcomes; it must lie from %s to 1."
                                .formatted(rho, outcomes, outcomes < 2 ? -1 : -1.0 / (outcomes - 1)));
            }
            double[] entries = new double[outcomes * outcomes];
            for (int i = 0; i < entries.length; i++) {
                entries[i] = i / outcomes == i % outcomes ? 1 : rho;
            }
            return new FixedCorrelation(Matrix.ofRowMajor(outcomes, outcomes, entries));
        }

        @Override
        public int outcomes() {
            return correlations.rows();
        }
    }

    /**
     * G = σ²R: one variance for all outcomes, correlations known.
     *
     * @param correlations R, q by q, as of {@link FixedCorrelation}
     */
    record OneVariance(Matrix correlations) implements OutcomeCovariance {
        public OneVariance {
            correlations = new FixedCorrelation(correlations).correlations();
        }

        /** The same correlation {@code rho} for every pair of {@code outcomes} outcomes. */
        public static OneVariance of(int outcomes, double rho) {
            return new OneVariance(FixedCorrelation.of(outcomes, rho).correlations());
        }

        @Override
        public int outcomes() {
            return correlations.rows();
        }
    }

    private static void requireSome(int outcomes) {
        if (outcomes < 1) {
            throw new IllegalArgumentException("G of %d outcomes; at least one is needed.".formatted(outcomes));
        }
    }
}
