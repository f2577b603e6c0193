package org.dyad.cli.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dyad.cli.text.Digits;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.statistics.mixed.Estimation;
import org.dyad.synthesis.multilevel.Level;
import org.dyad.synthesis.multilevel.MultilevelModel;
import org.dyad.synthesis.pool.HeterogeneityEstimator;
import org.dyad.synthesis.pool.MaximumLikelihood;
import org.dyad.synthesis.pool.RandomEffects;
import org.dyad.synthesis.pool.RestrictedMaximumLikelihood;
import org.dyad.synthesis.robust.ClusterRobust;
import org.dyad.synthesis.robust.WorkingModel;
import org.dyad.synthesis.table.StudyTable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Effects that depend on each other: nested levels, and standard errors by cluster. */
public final class DependenceOptions {
    @Option(
            names = "--random",
            split = "/",
            paramLabel = "COLUMN",
            description =
                    "Nested random effects, the outermost column first, such as --random trial/arm: a variance for each"
                            + " level. The last column is often one that numbers the rows.")
    private List<String> random = new ArrayList<>();

    @Option(
            names = "--rho",
            paramLabel = "R",
            description =
                    "With --random: assumed correlation of the sampling errors within the outermost unit. Default: 0.")
    private Optional<Double> rho = Optional.empty();

    @Option(
            names = "--robust",
            paramLabel = "COLUMN",
            description =
                    "Also give standard errors from whole clusters, the values of this column, which hold when effects"
                            + " within a cluster depend on each other in an unknown way.")
    private Optional<String> robust = Optional.empty();

    @Option(
            names = "--robust-type",
            paramLabel = "CR0|CR1|CR2",
            converter = CorrectionWord.class,
            description = "How they are corrected for few clusters. Default: CR2.")
    private ClusterRobust.Correction correction = ClusterRobust.Correction.CR2;

    /** Reads CR0, CR1 or CR2. */
    static final class CorrectionWord implements ITypeConverter<ClusterRobust.Correction> {
        @Override
        public ClusterRobust.Correction convert(String word) {
            return ClusterRobust.Correction.parse(word)
                    .orElseThrow(
                            () -> new TypeConversionException("expected one of CR0, CR1, CR2 but was '" + word + "'"));
        }
    }

    /** Whether a correlation was assumed. */
    public boolean assumes() {
        return rho.isPresent();
    }

    /** Whether levels were named. */
    public boolean nested() {
        return !random.isEmpty();
    }

    /** Whether the same study may stand in several rows, because its dependence is taken care of. */
    public boolean any() {
        return nested() || robust.isPresent();
    }

    /** Columns that a row must state. */
    public List<String> columns() {
        List<String> columns = new ArrayList<>(random);
        robust.ifPresent(columns::add);
        return columns;
    }

    /** The column of the clusters. */
    public Optional<String> clusters() {
        return robust;
    }

    /** The model of the levels, with what the pooling options say. */
    public MultilevelModel model(StudyTable.Selection selection, RandomEffects pooling) {
        List<Level> levels = random.stream()
                .map(name -> new Level(name, selection.labels(name)))
                .toList();
        MultilevelModel model = MultilevelModel.of(levels)
                .with(estimation("--random", pooling.estimator()))
                .with(pooling.test())
                .with(pooling.prediction())
                .withLevel(pooling.level());
        return rho.map(model::withAssumedCorrelation).orElse(model);
    }

    /** REML or ML; what other methods estimate is one variance only. */
    public static Estimation estimation(String option, HeterogeneityEstimator estimator) {
        if (estimator instanceof RestrictedMaximumLikelihood) {
            return Estimation.REML;
        }
        if (estimator instanceof MaximumLikelihood) {
            return Estimation.ML;
        }
        throw new InvalidEvidence(
                "%s estimates several variances at once, by --method REML or ML; %s is for one variance.",
                option, estimator.code());
    }

    /** Robust standard errors where a column was named. */
    public Optional<ClusterRobust> robust(WorkingModel model, StudyTable.Selection selection) {
        return robust.map(column -> ClusterRobust.of(model, selection.labels(column), correction));
    }

    /** Adds what was typed. */
    public Settings describe(Settings settings) {
        if (nested()) {
            settings.with("--random", String.join("/", random));
        }
        rho.ifPresent(value -> settings.with("--rho", Digits.typed(value)));
        robust.ifPresent(column -> settings.with("--robust", column).with("--robust-type", correction.name()));
        return settings;
    }
}
