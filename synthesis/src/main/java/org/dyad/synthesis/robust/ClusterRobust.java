package org.dyad.synthesis.robust;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.statistics.components.ClusterBlock;
import org.dyad.statistics.components.ClusterSandwich;
import org.dyad.statistics.distribution.FisherF;
import org.dyad.statistics.distribution.StudentT;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;
import org.dyad.synthesis.pool.Interval;
import org.dyad.synthesis.pool.NotEstimable;
import org.dyad.synthesis.pool.PoolingFit;

/**
 * Standard errors, intervals and tests from the residuals of whole clusters: they hold when effects within a cluster depend on each other
 * in another way than the model says. The estimates stay those of the model.
 *
 * @param correction   CR0 none, CR1 by m/(m − 1), CR2 so that the variance is unbiased where the model is right; the last for few clusters
 * @param clusters     how many
 * @param coefficients in the order of the fit
 * @param covariance   of the coefficients
 * @param jointTest    that all coefficients but the intercept are 0; empty where there is none such, or it has fewer than
 *                     {@value #LEAST_DEGREES_OF_FREEDOM} degrees of freedom
 */
public record ClusterRobust(
        Correction correction,
        int clusters,
        List<RobustCoefficient> coefficients,
        Matrix covariance,
        Optional<JointTest> jointTest) {
    /** Below this many degrees of freedom an interval would promise more than it holds (Tipton 2015; methods, Pooling). */
    public static final double LEAST_DEGREES_OF_FREEDOM = 4;

    public ClusterRobust {
        coefficients = List.copyOf(coefficients);
    }

    /** How residuals are corrected. */
    public enum Correction {
        CR0(ClusterSandwich.Correction.CR0),
        CR1(ClusterSandwich.Correction.CR1),
        CR2(ClusterSandwich.Correction.CR2);

        private final ClusterSandwich.Correction kernel;

        Correction(ClusterSandwich.Correction kernel) {
            this.kernel = kernel;
        }

        /** The correction of that name, in either case; empty where none has it. */
        public static Optional<Correction> parse(String name) {
            String wanted = name.strip().toUpperCase(Locale.ROOT);
            return List.of(values()).stream()
                    .filter(c -> c.name().equals(wanted))
                    .findFirst();
        }
    }

    /**
     * Approximate Hotelling's T² (HTZ).
     *
     * @see <a href="https://doi.org/10.1080/07350015.2016.1247004">Pustejovsky, Tipton (2018)</a>
     */
    public record JointTest(double statistic, int numerator, double denominator, double pValue) {}

    /** As {@link #of(WorkingModel, List, Correction)}, for plain pooling. */
    public static ClusterRobust of(PoolingFit fit, List<String> clusters, Correction correction) {
        return of(WorkingModel.of(fit), clusters, correction);
    }

    /** As {@link #of(WorkingModel, List, Correction)}, for models of levels or outcomes. */
    public static ClusterRobust of(WorkingModel.Source fit, List<String> clusters, Correction correction) {
        return of(fit.workingModel(), clusters, correction);
    }

    /**
     * Computes them.
     *
     * @param clusters the cluster of each row of the table
     * @throws InvalidEvidence when a cluster holds a part only of what the model takes to be dependent
     * @throws NotEstimable    when there are fewer than two clusters
     */
    public static ClusterRobust of(WorkingModel model, List<String> clusters, Correction correction) {
        int rows = model.parts().stream().mapToInt(part -> part.rows().size()).sum();
        if (clusters.size() != rows) {
            throw new InvalidEvidence(
                    "%s cluster labels for %s effects; each effect needs one.", clusters.size(), rows);
        }
        List<ClusterBlock> blocks = blocks(model, clusters);
        if (blocks.size() < 2) {
            throw new NotEstimable(
                    "Robust standard errors compare clusters, and there is only one (%s). Name a column with more.",
                    blocks.getFirst().label());
        }
        ClusterSandwich sandwich = ClusterSandwich.of(blocks, correction.kernel);
        List<RobustCoefficient> coefficients = new ArrayList<>();
        for (int j = 0; j < model.names().size(); j++) {
            coefficients.add(coefficient(model, sandwich, j));
        }
        return new ClusterRobust(
                correction, blocks.size(), coefficients, sandwich.covariance(), jointTest(model, sandwich));
    }

    private static List<ClusterBlock> blocks(WorkingModel model, List<String> clusters) {
        Map<String, List<WorkingModel.Part>> byCluster = new TreeMap<>();
        for (WorkingModel.Part part : model.parts()) {
            List<String> names =
                    part.rows().stream().map(clusters::get).distinct().sorted().toList();
            if (names.size() > 1) {
                throw new InvalidEvidence(
                        "%s: its effects depend on each other in the model but lie in %s clusters (%s). A cluster must hold"
                                + " whole groups: name the column of the outermost level, or a coarser one.",
                        part.label(), names.size(), String.join(", ", names));
            }
            byCluster
                    .computeIfAbsent(names.getFirst(), name -> new ArrayList<>())
                    .add(part);
        }
        List<ClusterBlock> blocks = new ArrayList<>();
        byCluster.forEach((label, parts) -> blocks.add(join(label, parts)));
        return blocks;
    }

    private static ClusterBlock join(String label, List<WorkingModel.Part> parts) {
        if (parts.size() == 1) {
            WorkingModel.Part only = parts.getFirst();
            return new ClusterBlock(label, only.x(), only.covariance(), only.residuals());
        }
        int n = parts.stream().mapToInt(part -> part.rows().size()).sum();
        int p = parts.getFirst().x().columns();
        double[] x = new double[n * p];
        double[] covariance = new double[n * n];
        double[] residuals = new double[n];
        int row = 0;
        for (WorkingModel.Part part : parts) {
            for (int a = 0; a < part.rows().size(); a++) {
                residuals[row + a] = part.residuals().get(a);
                for (int c = 0; c < p; c++) {
                    x[(row + a) * p + c] = part.x().get(a, c);
                }
                for (int b = 0; b < part.rows().size(); b++) {
                    covariance[(row + a) * n + row + b] = part.covariance().get(a, b);
                }
            }
            row += part.rows().size();
        }
        return new ClusterBlock(
                label, Matrix.ofRowMajor(n, p, x), Matrix.ofRowMajor(n, n, covariance), Vector.of(residuals));
    }

    private static RobustCoefficient coefficient(WorkingModel model, ClusterSandwich sandwich, int j) {
        double[] unit = new double[model.names().size()];
        unit[j] = 1;
        double estimate = model.estimates().get(j);
        double error = Math.sqrt(sandwich.covariance().get(j, j));
        double freedom = sandwich.degreesOfFreedom(Vector.of(unit));
        Optional<String> withheld = withheld(freedom);
        if (withheld.isPresent()) {
            return new RobustCoefficient(
                    model.names().get(j),
                    estimate,
                    error,
                    estimate / error,
                    freedom,
                    OptionalDouble.empty(),
                    Optional.empty(),
                    withheld);
        }
        StudentT t = new StudentT(freedom);
        double half = t.twoSidedQuantile(model.level()) * error;
        return new RobustCoefficient(
                model.names().get(j),
                estimate,
                error,
                estimate / error,
                freedom,
                OptionalDouble.of(t.twoSidedPValue(estimate / error)),
                Optional.of(new Interval(estimate - half, estimate + half)),
                withheld);
    }

    private static Optional<String> withheld(double freedom) {
        if (freedom >= LEAST_DEGREES_OF_FREEDOM) {
            return Optional.empty();
        }
        return Optional.of(
                freedom > 0
                        ? String.format(
                                Locale.ROOT,
                                "%.1f degrees of freedom; below 4 a robust interval and p value are not to be trusted, so they"
                                        + " are not given.",
                                freedom)
                        : "The clusters leave no degrees of freedom for it.");
    }

    private static Optional<JointTest> jointTest(WorkingModel model, ClusterSandwich sandwich) {
        List<Integer> tested = IntStream.range(
                        model.intercept() ? 1 : 0, model.names().size())
                .boxed()
                .toList();
        if (tested.isEmpty()) {
            return Optional.empty();
        }
        ClusterSandwich.WaldTest test;
        try {
            test = sandwich.test(model.estimates(), tested);
        } catch (org.dyad.statistics.matrix.NotPositiveDefinite fewerClustersThanCoefficients) {
            return Optional.empty();
        }
        return test.denominator() >= LEAST_DEGREES_OF_FREEDOM
                ? Optional.of(new JointTest(
                        test.statistic(),
                        test.numerator(),
                        test.denominator(),
                        new FisherF(test.numerator(), test.denominator()).survival(test.statistic())))
                : Optional.empty();
    }
}
