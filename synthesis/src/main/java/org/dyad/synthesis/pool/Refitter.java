package org.dyad.synthesis.pool;

import org.dyad.evidence.InvalidEvidence;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;
import org.dyad.statistics.meta.KnownVarianceRegression;
import org.dyad.synthesis.effect.Contrast;
import org.dyad.synthesis.effect.Contrasts;

/** Fits one design again and again with other effects, as a bootstrap does. Safe for use by several threads. */
public final class Refitter {
    private final RandomEffects options;
    private final Moderators moderators;
    private final double[] variances;
    private final double[][] columns;

    Refitter(RandomEffects options, Contrasts contrasts, Moderators moderators) {
        this.options = options;
        this.moderators = moderators;
        this.variances =
                contrasts.contrasts().stream().mapToDouble(Contrast::variance).toArray();
        this.columns = Design.columns(contrasts, moderators);
    }

    /**
     * A fit in short.
     *
     * @param coefficients   in the order of the moderators' names
     * @param standardErrors in the same order
     * @param tauSquared     between-study variance
     */
    public record Refit(Vector coefficients, Vector standardErrors, double tauSquared) {}

    /** The fit to other effects with the variances of the original contrasts, both in their order. */
    public Refit refit(double[] effects) {
        return refit(effects, variances);
    }

    /** The fit to other effects and variances, in the order of the original contrasts. */
    public Refit refit(double[] effects, double[] otherVariances) {
        if (effects.length != variances.length || otherVariances.length != variances.length) {
            throw new InvalidEvidence(
                    "%s effects and %s variances for a design of %s studies.",
                    effects.length, otherVariances.length, variances.length);
        }
        KnownVarianceRegression model = Design.regression(effects, otherVariances, columns, moderators);
        double tauSquared = Fitting.tauSquared(options, model).value();
        model.at(tauSquared);
        Matrix covariance = model.covariance();
        double scale = Fitting.scale(options, model);
        double[] errors = new double[covariance.rows()];
        for (int j = 0; j < errors.length; j++) {
            errors[j] = Math.sqrt(covariance.get(j, j) * scale);
        }
        return new Refit(model.coefficients(), Vector.of(errors), tauSquared);
    }
}
