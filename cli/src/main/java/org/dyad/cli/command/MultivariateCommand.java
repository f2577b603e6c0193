package org.dyad.cli.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dyad.cli.option.BetweenCorrelationWord;
import org.dyad.cli.option.DependenceOptions;
import org.dyad.cli.option.EffectsInput;
import org.dyad.cli.option.Format;
import org.dyad.cli.option.OutcomeStructureWord;
import org.dyad.cli.option.PoolingOptions;
import org.dyad.cli.option.Settings;
import org.dyad.cli.text.DependentText;
import org.dyad.cli.text.Digits;
import org.dyad.evidence.table.Column;
import org.dyad.evidence.table.ReadOptions;
import org.dyad.evidence.table.SimpleTable;
import org.dyad.report.json.DependentJson;
import org.dyad.report.json.JsonOut;
import org.dyad.report.json.PoolingJson;
import org.dyad.synthesis.multivariate.BetweenCorrelation;
import org.dyad.synthesis.multivariate.MultivariateFit;
import org.dyad.synthesis.multivariate.MultivariateModel;
import org.dyad.synthesis.multivariate.OutcomeStructure;
import org.dyad.synthesis.multivariate.TrialOutcomes;
import org.dyad.synthesis.pool.Moderators;
import org.dyad.synthesis.pool.RandomEffects;
import org.dyad.synthesis.table.StudyTable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dyad multivariate FILE}: several outcomes of the same trials in one model. */
@Command(
        name = "multivariate",
        description = {
            "Pool several outcomes of the same trials together.",
            "",
            "The file has one row for each trial and outcome. A trial that lacks one outcome still informs it through the others."
                    + " The sampling covariances within a trial are read from columns (--vcov), or a correlation is assumed"
                    + " (--rho).",
            "",
            "--vcov a,b,...: in each row, the first of these columns is its covariance with the first row of the same trial in"
                    + " the file, the second with the second row, and so on; with itself it is the variance. A trial with"
                    + " fewer rows leaves the other cells empty."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {ExitCodes.DONE, ExitCodes.NOT_POSSIBLE, ExitCodes.WRONG_CALL},
        footerHeading = "%nExamples:%n",
        footer = {
            "  dyad multivariate outcomes.csv --study trial --outcome outcome --vcov v1i,v2i",
            "  dyad multivariate outcomes.csv --study trial --outcome outcome --rho 0.5 --structure diag --format json"
        })
public final class MultivariateCommand implements Callable<Integer> {
    private static final String STUDY = "study";

    @Mixin
    private EffectsInput input = new EffectsInput();

    @Mixin
    private PoolingOptions pooling = new PoolingOptions();

    @Option(names = "--study", paramLabel = "COLUMN", description = "Column that names the trial. Default: study.")
    private String study = STUDY;

    @Option(names = "--outcome", paramLabel = "COLUMN", required = true, description = "Column that names the outcome.")
    private String outcome = "";

    @Option(
            names = "--vcov",
            split = ",",
            paramLabel = "COLUMN",
            description = "Columns that hold the rows of each trial's sampling covariance matrix.")
    private List<String> vcov = new ArrayList<>();

    @Option(
            names = "--rho",
            paramLabel = "R",
            description = "Assumed correlation of the sampling errors of two outcomes of one trial.")
    private Optional<Double> rho = Optional.empty();

    @Option(
            names = "--structure",
            paramLabel = "un|hcs|cs|diag",
            converter = OutcomeStructureWord.class,
            completionCandidates = OutcomeStructureWord.class,
            description =
                    "Form of the covariance between trials. Default: un. Whether its correlations are estimated is for --correlation"
                            + " to say; diag has none.")
    private OutcomeStructure structure = OutcomeStructure.UNSTRUCTURED;

    @Option(
            names = "--correlation",
            paramLabel = "R|estimated",
            converter = BetweenCorrelationWord.class,
            description =
                    "Correlation between trials of any two outcomes: a number fixes it; 'estimated' estimates it however few the"
                            + " trials, which is marked. Default: estimated where 8 trials report both outcomes, else fixed at 0.5 and"
                            + " shown at 0, 0.5 and 0.8.")
    private Optional<BetweenCorrelation> correlation = Optional.empty();

    @Option(
            names = "--moderators",
            split = ",",
            paramLabel = "COLUMN",
            description = "Columns that may explain differences, with a slope for each outcome.")
    private List<String> moderators = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "text|json|csv",
            converter = Format.Word.class,
            description = "What to write. Default: text.")
    private Format format = Format.TEXT;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (vcov.isEmpty() == rho.isEmpty()) {
            throw new WrongCall(
                    "Give either --vcov with the columns of the sampling covariances, or --rho with a correlation"
                            + " to assume; here " + (rho.isPresent() ? "are both." : "is neither."));
        }
        if (structure == OutcomeStructure.DIAGONAL && correlation.isPresent()) {
            throw new WrongCall(
                    "--structure diag has no correlation between trials; leave out --correlation, or choose un, hcs or cs.");
        }
        SimpleTable source = source();
        List<String> columns = new ArrayList<>(List.of(outcome));
        columns.addAll(moderators);
        StudyTable.Selection selection = StudyTable.of(source, input.measure()).select(columns);
        TrialOutcomes data = rho.isPresent()
                ? TrialOutcomes.assuming(selection.contrasts(), selection.labels(outcome), rho.get())
                : TrialOutcomes.known(selection.contrasts(), selection.labels(outcome), covariances(source, selection));
        MultivariateFit fit =
                model().fit(data, moderators.isEmpty() ? Moderators.none() : selection.moderators(moderators));
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case TEXT ->
                out.print(DependentText.of(fit) + "\n" + Notes.of(source, selection.leftOut())
                        + settings().line());
            case JSON ->
                out.print(JsonOut.object(json -> {
                    DependentJson.write(json, fit);
                    PoolingJson.leftOut(json, selection.leftOut());
                }));
            case CSV -> out.print(DependentCsv.text(fit.coefficients(), Optional.empty()));
        }
        if (format != Format.TEXT) {
            Notes.leftOut(selection.leftOut(), spec.commandLine().getErr());
        }
        return CommandLine.ExitCode.OK;
    }

    /** The file with its column of trials called study, as all tables of effects have it. */
    private SimpleTable source() {
        ReadOptions options = input.table().options();
        return SimpleTable.read(input.table().file(), study.equals(STUDY) ? options : options.withColumn(STUDY, study));
    }

    private MultivariateModel model() {
        RandomEffects options = pooling.randomEffects();
        return new MultivariateModel(
                structure,
                correlation.orElse(new BetweenCorrelation.ByRule()),
                DependenceOptions.estimation("multivariate", options.estimator()),
                options.test(),
                options.prediction(),
                options.level());
    }

    /** For each row that is used, its covariances with the rows of its trial that are used, found by their place in the file. */
    private List<List<Double>> covariances(SimpleTable source, StudyTable.Selection selection) {
        List<List<Optional<Double>>> cells = new ArrayList<>();
        for (String name : vcov) {
            switch (source.column(name)) {
                case Column.Numeric numeric -> cells.add(numeric.values());
                case Column.Categorical words ->
                    throw new WrongCall("--vcov: column " + name + " holds words; covariances are numbers.");
            }
        }
        List<Optional<String>> trials = source.column(STUDY).words();
        Map<String, Integer> seen = new HashMap<>();
        List<Integer> place = new ArrayList<>();
        for (Optional<String> trial : trials) {
            place.add(seen.merge(trial.orElse(""), 1, Integer::sum) - 1);
        }
        List<List<Double>> covariances = new ArrayList<>();
        for (int row : selection.rows()) {
            List<Double> entries = new ArrayList<>();
            for (int other : selection.rows()) {
                if (trials.get(other).equals(trials.get(row))) {
                    int column = place.get(other);
                    entries.add(
                            column < cells.size() ? cells.get(column).get(row).orElse(Double.NaN) : Double.NaN);
                }
            }
            covariances.add(entries);
        }
        return covariances;
    }

    private Settings settings() {
        Settings settings = new Settings(spec).with("--study", study).with("--outcome", outcome);
        if (rho.isPresent()) {
            settings.with("--rho", Digits.typed(rho.get()));
        } else {
            settings.with("--vcov", String.join(",", vcov));
        }
        settings.with("--structure", structure.code());
        correlation.ifPresent(between -> settings.with(
                "--correlation",
                between instanceof BetweenCorrelation.Fixed(double r)
                        ? Digits.typed(r)
                        : BetweenCorrelationWord.ESTIMATED));
        return pooling.describe(settings);
    }
}
