package org.dyad.statistics.mixed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.SymmetricEigen;
import org.dyad.statistics.matrix.Vector;
import org.dyad.statistics.random.RandomStream;

/** A design that is whitened once and fitted to any number of observation vectors, from any number of threads. */
public final class PreparedModel {
    private final Estimation estimation;
    private final PsiStructure structure;
    private final Matrix correlation;
    private final List<Group> given;
    private final WhitenedDesign design;

    PreparedModel(Estimation estimation, PsiStructure structure, Optional<Matrix> correlation, List<Group> given) {
        this.estimation = estimation;
        this.structure = structure;
        this.given = given;
        this.design = new WhitenedDesign(given, structure);
        this.correlation = correlation.orElseGet(() -> Matrix.identity(design.q));
        if (structure == PsiStructure.FIXED_CORRELATION && this.correlation.rows() != design.q) {
            throw new IllegalArgumentException(
                    "Correlations of %d effects for groups that have %d.".formatted(this.correlation.rows(), design.q));
        }
        int free = design.rows - design.p;
        if (estimation != Estimation.FIXED && free < 1) {
            throw new NotEstimable("%d observations and %d fixed effects leave nothing to estimate a variance from."
                    .formatted(design.rows, design.p));
        }
    }

    /** Rows of all groups, in order. */
    public int observations() {
        return design.rows;
    }

    /** The observations that the groups came with, stacked in order. */
    public Vector observed() {
        double[] stacked = new double[design.rows];
        for (int i = 0; i < given.size(); i++) {
            System.arraycopy(given.get(i).y().toArray(), 0, stacked, design.offset[i], design.size(i));
        }
        return Vector.of(stacked);
    }

    /** The fit to the observations that the groups came with. */
    public MixedFit fit() {
        return fit(observed());
    }

    /** The fit to other observations on the same design, from all starts. */
    public MixedFit fit(Vector stacked) {
        requireLength(stacked.size());
        Likelihood likelihood = new Likelihood(design, estimation == Estimation.REML);
        likelihood.observe(stacked.toArray());
        MaximumSearch.Found found = estimation == Estimation.MOMENTS
                ? ofMoments(stacked)
                : new MaximumSearch(likelihood, structure, correlation).fromAllStarts();
        return result(likelihood, found);
    }

    private MaximumSearch.Found ofMoments(Vector stacked) {
        List<Group> observed = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            Group group = given.get(i);
            int first = design.offset[i];
            double[] own = java.util.Arrays.copyOfRange(stacked.toArray(), first, first + design.size(i));
            observed.add(new Group(group.label(), Vector.of(own), group.x(), group.z(), group.covariance()));
        }
        Matrix psi = MethodOfMoments.psi(observed);
        int rank = 0;
        for (double value : SymmetricEigen.of(psi).values().toList()) {
            rank += value > 1e-13 * psi.get(0, 0) ? 1 : 0;
        }
        return new MaximumSearch.Found(
                Vector.of(Refitter.inDesign(design, psi)),
                Optimum.Claim.CLOSED_FORM,
                1,
                1,
                0,
                new Conditions(0, 0, rank, java.util.OptionalDouble.empty()),
                java.util.OptionalDouble.empty(),
                List.of());
    }

    /** A refitter for many observation vectors; it serves one thread, so make one for each. */
    public Refitter refitter(Matrix psi) {
        if (estimation == Estimation.MOMENTS) {
            throw new IllegalArgumentException("The method of moments has no likelihood to climb; use fit(Vector).");
        }
        return new Refitter(this, design, structure, correlation, estimation == Estimation.REML, psi);
    }

    /** Observations drawn from the model with these parameters, stacked; Ψ may be singular. */
    public Vector simulate(Vector beta, Matrix psi, RandomStream random) {
        int q = psi.rows();
        double[] root = root(psi);
        double[] stacked = new double[design.rows];
        double[] standard = new double[design.rows];
        double[] effect = new double[q];
        double[] draw = new double[q];
        for (int i = 0; i < given.size(); i++) {
            for (int j = 0; j < q; j++) {
                draw[j] = random.nextNormal();
            }
            for (int r = 0; r < q; r++) {
                effect[r] = 0;
                for (int c = 0; c < q; c++) {
                    effect[r] += root[r * q + c] * draw[c];
                }
            }
            Group group = given.get(i);
            for (int row = 0; row < design.size(i); row++) {
                double mean = 0;
                for (int j = 0; j < beta.size(); j++) {
                    mean += group.x().get(row, j) * beta.get(j);
                }
                for (int j = 0; j < q; j++) {
                    mean += group.z().get(row, j) * effect[j];
                }
                stacked[design.offset[i] + row] = mean;
                standard[design.offset[i] + row] = random.nextNormal();
            }
        }
        design.addColoured(standard, stacked);
        return Vector.of(stacked);
    }

    private static double[] root(Matrix psi) {
        if (psi.rows() == 0) {
            return new double[0];
        }
        SymmetricEigen eigen = SymmetricEigen.of(psi);
        int q = psi.rows();
        double[] root = new double[q * q];
        for (int i = 0; i < q; i++) {
            for (int j = 0; j < q; j++) {
                root[i * q + j] = eigen.vectors().get(i, j)
                        * StrictMath.sqrt(Math.max(0, eigen.values().get(j)));
            }
        }
        return root;
    }

    void requireLength(int length) {
        if (length != design.rows) {
            throw new IllegalArgumentException(
                    "%d observations for a design of %d rows.".formatted(length, design.rows));
        }
    }

    private MixedFit result(Likelihood likelihood, MaximumSearch.Found found) {
        List<Optimum.LocalMaximum> ties = new ArrayList<>();
        for (Vector psi : found.nearTies()) {
            double value = likelihood.valueAt(psi.toArray());
            ties.add(new Optimum.LocalMaximum(value, psi(psi.toArray()), beta(likelihood)));
        }
        double[] best = found.psi().toArray();
        likelihood.valueAt(new double[design.q * design.q]);
        double residualQ = likelihood.residualSquares();
        double logLikelihood = likelihood.valueAt(best);
        likelihood.differentiate();
        Matrix covariance = Matrix.ofRowMajor(
                design.p,
                design.p,
                WhitenedDesign.back(design.xTransform, likelihood.coefficientCovariance(), design.p));
        Optimum optimum = found.optimum(likelihood.evaluations(), ties);
        return new MixedFit(
                estimation,
                structure,
                beta(likelihood),
                covariance,
                psi(best),
                estimation == Estimation.MOMENTS ? Double.NaN : logLikelihood,
                design.rows,
                design.groups,
                residualQ,
                groupEffects(likelihood, best),
                optimum);
    }

    Matrix psi(double[] inDesign) {
        int q = given.get(0).z().columns();
        return structure == PsiStructure.ZERO
                ? Matrix.zeros(q, q)
                : Matrix.ofRowMajor(q, q, WhitenedDesign.back(design.zTransform, inDesign, q));
    }

    Vector beta(Likelihood likelihood) {
        return Matrix.ofRowMajor(design.p, design.p, design.xTransform).times(Vector.of(likelihood.beta));
    }

    /** b_i = Ψ Z_i'Σ_i⁻¹r_i; in the design's coordinates first, then T b. */
    private List<Vector> groupEffects(Likelihood likelihood, double[] psi) {
        int q = design.q;
        List<Vector> effects = new ArrayList<>();
        if (q == 0) {
            for (Group group : given) {
                effects.add(Vector.zeros(group.z().columns()));
            }
            return effects;
        }
        Matrix back = Matrix.ofRowMajor(q, q, design.zTransform).times(Matrix.ofRowMajor(q, q, psi));
        for (int i = 0; i < design.groups; i++) {
            effects.add(back.times(Vector.of(java.util.Arrays.copyOfRange(likelihood.g, i * q, (i + 1) * q))));
        }
        return effects;
    }
}
