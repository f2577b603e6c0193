package org.dyad.statistics.components;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;
import org.dyad.statistics.mixed.Estimation;
import org.dyad.statistics.mixed.NotEstimable;

/**
 * y ~ N(Xβ, V + Σ_k σ²_k Z_kZ_k' + Z_oGZ_o'), all random parts within groups. Work is proportional to the sum of cubes of the group sizes,
 * so thousands of small groups are quick and a group of a thousand observations takes seconds.
 *
 * @param groups     in the order in which they are summed: the caller puts them in a canonical one
 * @param outcomes   the form of G
 * @param estimation maximum likelihood, restricted, or no variances at all
 */
public record ComponentModel(List<ComponentGroup> groups, OutcomeCovariance outcomes, Estimation estimation) {
    public ComponentModel {
        groups = List.copyOf(groups);
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("A model needs at least one group of observations.");
        }
        if (estimation == Estimation.MOMENTS) {
            throw new IllegalArgumentException("Several variances are estimated by ML or REML; moments are for one G.");
        }
    }

    /**
     * Finds the highest maximum.
     *
     * @throws DependentColumn when a predictor follows from those before it
     * @throws NotEstimable    when there are no more observations than coefficients, or a known covariance is not positive definite
     * @throws org.dyad.statistics.optimise.SearchNotSettled when no start led to a point where the first-order conditions hold
     */
    public ComponentFit fit() {
        return prepare().fit();
    }

    PreparedComponents prepare() {
        ComponentDesign design = new ComponentDesign(groups, outcomes.outcomes());
        if (estimation != Estimation.FIXED && design.rows <= design.p && design.levels + design.outcomes > 0) {
            throw new NotEstimable("%d observations and %d coefficients leave nothing to estimate a variance from."
                    .formatted(design.rows, design.p));
        }
        return new PreparedComponents(this, design);
    }

    /** The profile of one level's variance about {@code fit}, for intervals. */
    public ComponentProfile profile(ComponentFit fit, int level) {
        return new ComponentProfile(prepare(), fit, level);
    }

    /** A design with its likelihood, standing ready for one search after another. */
    static final class PreparedComponents {
        final ComponentModel model;
        final ComponentDesign design;
        final ComponentLikelihood likelihood;
        final ComponentParameters parameters;

        PreparedComponents(ComponentModel model, ComponentDesign design) {
            this.model = model;
            this.design = design;
            likelihood = new ComponentLikelihood(design, model.estimation() == Estimation.REML);
            parameters = new ComponentParameters(design, model.outcomes());
        }

        ComponentFit fit() {
            double[] phi = new double[likelihood.parameters];
            if (Double.isNaN(likelihood.valueAt(phi))) {
                throw new NotEstimable(notPositive());
            }
            double residualQ = likelihood.residualSquares();
            double trace = likelihood.traceOfP() / (design.unit * design.unit);
            ComponentOptimum optimum;
            if (parameters.count == 0 || model.estimation() == Estimation.FIXED) {
                optimum = new ComponentOptimum(0, 0, 0, 1, 0, 0, 0, OptionalDouble.empty(), List.of());
            } else {
                ComponentSearch.Found found = new ComponentSearch(likelihood, parameters).highest();
                parameters.phi(found.theta().toArray(), phi);
                optimum = found.optimum();
            }
            double value = likelihood.valueAt(phi);
            return result(phi, value, residualQ, trace, optimum);
        }

        private String notPositive() {
            for (ComponentGroup group : model.groups()) {
                try {
                    org.dyad.statistics.matrix.Cholesky.of(group.covariance());
                } catch (org.dyad.statistics.matrix.NotPositiveDefinite e) {
                    return "%s: its known covariance matrix is not positive definite. Check its variances and correlations."
                            .formatted(group.label());
                }
            }
            return "The known covariances are too extreme to compute with; check their units.";
        }

        double logLikelihood(double value) {
            int degrees = likelihood.restricted ? design.rows - design.p : design.rows;
            return value - degrees * StrictMath.log(design.unit);
        }

        private ComponentFit result(
                double[] phi, double value, double residualQ, double trace, ComponentOptimum optimum) {
            double square = design.unit * design.unit;
            Matrix back = design.toGiven();
            Matrix covariance = Matrix.ofRowMajor(design.p, design.p, likelihood.coefficientCovariance());
            double[] levels = new double[design.levels];
            for (int k = 0; k < levels.length; k++) {
                levels[k] = square * phi[k];
            }
            double[] g = new double[design.outcomes * design.outcomes];
            for (int i = 0; i < g.length; i++) {
                g[i] = square * phi[likelihood.entry(i / design.outcomes, i % design.outcomes)];
            }
            return new ComponentFit(
                    model.estimation(),
                    Vector.of(back.scaled(design.unit)
                            .times(Vector.of(likelihood.beta))
                            .toArray()),
                    symmetric(back.times(covariance).times(back.transpose()).scaled(square)),
                    Vector.of(levels),
                    Matrix.ofRowMajor(design.outcomes, design.outcomes, g),
                    logLikelihood(value),
                    design.rows,
                    design.groups,
                    residualQ,
                    trace,
                    optimum,
                    unitEffects(phi));
        }

        private static Matrix symmetric(Matrix matrix) {
            return matrix.plus(matrix.transpose()).scaled(0.5);
        }

        private List<List<UnitEffect>> unitEffects(double[] phi) {
            double[] residual = new double[design.largest];
            double[] precision = new double[design.largest];
            List<List<UnitEffect>> all = new ArrayList<>();
            for (int k = 0; k < design.levels; k++) {
                List<UnitEffect> effects = new ArrayList<>();
                for (int i = 0; i < design.groups; i++) {
                    likelihood.unitSums(i, k, residual, precision);
                    int units = 0;
                    for (int code : model.groups().get(i).levels().get(k)) {
                        units = Math.max(units, code + 1);
                    }
                    for (int u = 0; u < units; u++) {
                        double left = phi[k] - phi[k] * phi[k] * precision[u];
                        effects.add(new UnitEffect(
                                i,
                                u,
                                design.unit * phi[k] * residual[u],
                                design.unit * StrictMath.sqrt(Math.max(0, left))));
                    }
                }
                all.add(effects);
            }
            return all;
        }
    }
}
