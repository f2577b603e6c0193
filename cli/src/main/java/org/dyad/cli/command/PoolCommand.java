package org.dyad.cli.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dyad.cli.option.Format;
import org.dyad.cli.option.TableInput;
import org.dyad.cli.option.Words;
import org.dyad.cli.text.Digits;
import org.dyad.cli.text.PoolingText;
import org.dyad.evidence.effect.EffectMeasure;
import org.dyad.evidence.table.SimpleTable;
import org.dyad.report.json.JsonOut;
import org.dyad.report.json.PoolingJson;
import org.dyad.synthesis.pool.CoefficientTest;
import org.dyad.synthesis.pool.HeterogeneityEstimator;
import org.dyad.synthesis.pool.Moderators;
import org.dyad.synthesis.pool.PoolingFit;
import org.dyad.synthesis.pool.PredictionRule;
import org.dyad.synthesis.pool.RandomEffects;
import org.dyad.synthesis.pool.RestrictedMaximumLikelihood;
import org.dyad.synthesis.pool.Subgroups;
import org.dyad.synthesis.table.StudyTable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dyad pool FILE}: pooled effects, meta-regression, subgroups. */
@Command(
        name = "pool",
        description = {
            "Pool the effects of several studies.",
            "",
            "The file has one row per study: ready-made effects (yi with vi or sei), or what two groups reported, from which"
                    + " the effect named by --measure is computed. Ratios are analysed on the log scale and shown on both."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {ExitCodes.DONE, ExitCodes.NOT_POSSIBLE, ExitCodes.WRONG_CALL},
        footerHeading = "%nExamples:%n",
        footer = {
            "  dyad pool examples/bcg/trials.csv --measure RR",
            "  dyad pool examples/bcg/trials.csv --measure RR --test knha --moderators latitude",
            "  dyad pool examples/bcg/trials.csv --measure RR --subgroup allocation --format json"
        })
public final class PoolCommand implements Callable<Integer> {
    @Mixin
    private TableInput input = new TableInput();

    @Option(
            names = "--measure",
            paramLabel = "MEASURE",
            description =
                    "Effect to compute: MD, SMD, ROM (means), RR, OR, RD, PETO (counts), and others. Not needed where the"
                            + " file has yi; then it only says what yi is.")
    private Optional<EffectMeasure> measure = Optional.empty();

    @Option(
            names = "--method",
            paramLabel = "METHOD",
            converter = Words.Method.class,
            completionCandidates = Words.Method.class,
            description = "How the variance between studies is estimated: ${COMPLETION-CANDIDATES}. Default: REML.")
    private HeterogeneityEstimator method = new RestrictedMaximumLikelihood();

    @Option(
            names = "--test",
            paramLabel = "TEST",
            converter = Words.Test.class,
            completionCandidates = Words.Test.class,
            description = "Tests and intervals: z (normal), t, or knha (Knapp-Hartung). Default: z.")
    private CoefficientTest test = CoefficientTest.Z;

    @Option(
            names = "--level",
            paramLabel = "PERCENT",
            converter = Words.Level.class,
            description = "Level of all intervals. Default: 95.")
    private double level = 0.95;

    @Option(
            names = "--moderators",
            split = ",",
            paramLabel = "COLUMN",
            description = "Columns for a meta-regression: numbers as they are, words as categories.")
    private List<String> moderators = new ArrayList<>();

    @Option(
            names = "--subgroup",
            paramLabel = "COLUMN",
            description = "Column whose values make groups, pooled one by one and compared.")
    private Optional<String> subgroup = Optional.empty();

    @Option(
            names = "--predict",
            paramLabel = "RULE",
            converter = Words.Predict.class,
            completionCandidates = Words.Predict.class,
            description = "Degrees of freedom of the prediction interval: k-2, k-1, or z (none). Default: k-2.")
    private PredictionRule predict = PredictionRule.K_MINUS_2;

    @Option(
            names = "--format",
            paramLabel = "text|json|csv",
            converter = Format.Word.class,
            description = "What to write. Default: text.")
    private Format format = Format.TEXT;

    @Option(
            names = {"--random", "--robust"},
            hidden = true)
    private Optional<String> nested = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (nested.isPresent()) {
            throw new WrongCall("--random and --robust (nested random effects, robust intervals) are not there yet;"
                    + " this command pools independent studies.");
        }
        if (subgroup.isPresent() && !moderators.isEmpty()) {
            throw new WrongCall("--subgroup pools each group without moderators. Use one of the two, or add "
                    + subgroup.get() + " to --moderators.");
        }
        SimpleTable source = input.read();
        StudyTable.Selection selection = StudyTable.of(source, measure).select(columns());
        RandomEffects options = new RandomEffects(method, test, predict, level);
        PoolingFit fit = options.fit(
                selection.contrasts(), moderators.isEmpty() ? Moderators.none() : selection.moderators(moderators));
        Optional<Subgroups> groups =
                subgroup.map(name -> Subgroups.of(options, selection.contrasts(), name, selection.labels(name)));
        List<String> warnings = source.repeatedStudies().stream()
                .map(warning -> warning.sentence())
                .toList();
        warnings.forEach(warning -> spec.commandLine().getErr().println("dyad: warning: " + warning));
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case TEXT -> out.print(text(source, selection, fit, groups));
            case JSON -> out.print(json(selection, fit, groups, warnings));
            case CSV -> out.print(PoolingCsv.text(fit, groups));
        }
        if (format != Format.TEXT) {
            Notes.leftOut(selection.leftOut(), spec.commandLine().getErr());
        }
        return CommandLine.ExitCode.OK;
    }

    private List<String> columns() {
        List<String> columns = new ArrayList<>(moderators);
        subgroup.filter(name -> !columns.contains(name)).ifPresent(columns::add);
        return columns;
    }

    private static String json(
            StudyTable.Selection selection, PoolingFit fit, Optional<Subgroups> groups, List<String> warnings) {
        return JsonOut.object(out -> {
            PoolingJson.write(out, fit);
            PoolingJson.subgroups(out, groups);
            PoolingJson.leftOut(out, selection.leftOut());
            out.words("warnings", warnings);
        });
    }

    private String text(
            SimpleTable source, StudyTable.Selection selection, PoolingFit fit, Optional<Subgroups> groups) {
        StringBuilder text = new StringBuilder(PoolingText.of(fit));
        groups.ifPresent(g -> text.append('\n').append(PoolingText.of(g)));
        text.append('\n').append(Notes.of(source, selection.leftOut()));
        Settings settings = new Settings(spec);
        if (settings.typed("--measure")) {
            settings.with("--measure", fit.contrasts().measure().name());
        }
        text.append(settings.with("--method", method.code())
                .with("--test", test.code())
                .with("--predict", predict.code())
                .with("--level", Digits.typed(100 * level))
                .line());
        return text.toString();
    }
}
