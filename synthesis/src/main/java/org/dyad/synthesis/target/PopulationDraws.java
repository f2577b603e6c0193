package org.dyad.synthesis.target;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dyad.statistics.matrix.Cholesky;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;
import org.dyad.statistics.mixed.Group;
import org.dyad.statistics.mixed.PsiStructure;
import org.dyad.statistics.random.RandomStream;

/**
 * Draws populations that the data do not speak against. First the variances between trials (of curves, levels, spreads) from
 * their confidence distributions, then level, curve and spread from their normal distributions at those variances, with
 * the covariance that level and curve share.
 *
 * <p>A bootstrap that simulates trials at the estimated variances promises too much: of three trials that differ, every fifth
 * set gives an estimate of 0, and its replicates then know of no difference. Drawing the variance gives the mean of
 * normal trials exactly Student's interval.
 *
 * <p>Of a curve with several coefficients the covariance keeps its form, and its size is drawn.
 *
 * @see <a href="https://doi.org/10.1177/0962280218773520">Nagashima, Noma, Furukawa (2019)</a>
 */
final class PopulationDraws {
    /** Share of the sampling covariance added to a covariance between trials that may be singular, so that it has a size to draw. */
    private static final double ROUNDED = 0.01;

    private final FittedPopulation fitted;
    private final List<Group> groups;
    private final ContrastLikelihood contrasts;
    private final LevelModel levelModel;
    private final double[] means;
    private final Matrix direction;
    private final Optional<ConfidenceDistribution> curveSize;
    private final Optional<ConfidenceDistribution> levelVariance;
    private final Optional<SpreadDraws> spread;

    PopulationDraws(
            FittedPopulation fitted,
            List<Group> groups,
            ContrastLikelihood contrasts,
            LevelModel levelModel,
            double[] means,
            PsiStructure structure) {
        this.fitted = fitted;
        this.groups = groups;
        this.contrasts = contrasts;
        this.levelModel = levelModel;
        this.means = means.clone();
        this.direction = direction(fitted, groups.size(), structure);
        double free = contrasts.betweenFreedom();
        this.curveSize = structure == PsiStructure.ZERO || free < 1
                ? Optional.empty()
                : Optional.of(new ConfidenceDistribution(size -> contrasts.betweenSquares(root(size)), free, 1));
        double[] y = fitted.level().levels;
        double[] v = fitted.level().variances;
        this.levelVariance = fitted.level().tauSquared.isEmpty()
                ? Optional.empty()
                : Optional.of(new ConfidenceDistribution(
                        t -> levelModel.line().squares(y, v, t),
                        y.length - levelModel.line().columns(),
                        scale(y, v)));
        this.spread = fitted.spread().map(SpreadDraws::new);
    }

    static double scale(double[] y, double[] v) {
        double mean = OneMean.mean(y, v, 0);
        double squares = 0;
        double variances = 0;
        for (int j = 0; j < y.length; j++) {
            squares += (y[j] - mean) * (y[j] - mean);
            variances += v[j];
        }
        return (squares + variances) / y.length;
    }

    /** A root of the covariance of size 1. */
    private static Matrix direction(FittedPopulation fitted, int trials, PsiStructure structure) {
        int q = fitted.psi().rows();
        double[] sampling = new double[q];
        for (int i = 0; i < q; i++) {
            sampling[i] = fitted.betaCovariance().get(i, i) * trials;
        }
        if (structure == PsiStructure.ZERO || q == 1) {
            return Matrix.diagonal(Math.sqrt(sampling[0]));
        }
        return Cholesky.of(fitted.psi().plus(Matrix.diagonal(sampling).scaled(ROUNDED)))
                .factor();
    }

    private Matrix root(double size) {
        return direction.scaled(Math.sqrt(size));
    }

    PopulationCurve draw(RandomStream random) {
        int q = fitted.psi().rows();
        Matrix root = curveSize.isPresent() ? root(curveSize.get().draw(random)) : Matrix.zeros(q, q);
        Matrix psi = root.times(root.transpose());
        OptionalDouble tauSquared = levelVariance.isPresent()
                ? OptionalDouble.of(levelVariance.get().draw(random))
                : OptionalDouble.empty();
        ContrastLikelihood.At at = contrasts.at(root);
        LevelModel.Fit level = levelModel.fit(means, at.beta().toArray(), psi, tauSquared);
        Vector shared = Vector.of(SharedCurves.of(groups, at.informations(), at.covariance(), psi, levelModel, level));
        Cholesky v = Cholesky.of(at.covariance());
        int p = at.beta().size();
        double[] z = new double[p];
        for (int i = 0; i < p; i++) {
            z[i] = random.nextNormal();
        }
        Vector error = v.factor().times(Vector.of(z));
        Vector regression = v.solve(shared);
        double rest = Math.max(0, level.variance - shared.dot(regression));
        double meanError = regression.dot(error) + Math.sqrt(rest) * random.nextNormal();
        // mean = level + F'beta; both move by their errors, and the level by what is left.
        double levelDrawn = level.level - meanError + Vector.of(level.meanBasis).dot(error);
        Vector beta = at.beta().minus(error);
        SpreadDraws.Draw people = spread.isPresent() ? spread.get().draw(random) : new SpreadDraws.Draw(0, 1);
        return new PopulationCurve(
                fitted.shape(),
                fitted.from(),
                levelDrawn,
                beta.toArray(),
                tauSquared,
                psi,
                people.logScale(),
                people.power());
    }
}
