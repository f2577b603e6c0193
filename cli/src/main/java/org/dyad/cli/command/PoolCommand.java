package org.dyad.cli.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dyad.cli.option.BayesOptions;
import org.dyad.cli.option.DependenceOptions;
import org.dyad.cli.option.EffectsInput;
import org.dyad.cli.option.Format;
import org.dyad.cli.option.PoolingOptions;
import org.dyad.cli.option.Settings;
import org.dyad.cli.text.BayesText;
import org.dyad.cli.text.PoolingText;
import org.dyad.report.json.BayesJson;
import org.dyad.report.json.JsonOut;
import org.dyad.report.json.PoolingJson;
import org.dyad.synthesis.bayes.BayesianFit;
import org.dyad.synthesis.pool.Moderators;
import org.dyad.synthesis.pool.PoolingFit;
import org.dyad.synthesis.pool.RandomEffects;
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
            "  dyad pool examples/bcg/trials.csv --measure RR --subgroup allocation --format json",
            "  dyad pool schools.csv --random district/school --robust district",
            "  dyad pool examples/bcg/trials.csv --measure OR --method MH",
            "  dyad pool examples/bcg/trials.csv --measure RR --prior half-normal:0.5 --threshold -0.2"
        })
public final class PoolCommand implements Callable<Integer> {
    @Mixin
    private EffectsInput input = new EffectsInput();

    @Mixin
    private PoolingOptions pooling = new PoolingOptions();

    @Mixin
    private BayesOptions bayes = new BayesOptions();

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
            names = "--format",
            paramLabel = "text|json|csv",
            converter = Format.Word.class,
            description = "What to write. Default: text.")
    private Format format = Format.TEXT;

    @Mixin
    private DependenceOptions dependence = new DependenceOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (subgroup.isPresent() && !moderators.isEmpty()) {
            throw new WrongCall("--subgroup pools each group without moderators. Use one of the two, or add "
                    + subgroup.get() + " to --moderators.");
        }
        requireUsefulPrior();
        requireWholeDependence();
        if (pooling.counts().isPresent()) {
            return new PoolCounts(pooling.counts().get(), input, pooling, format, spec).run();
        }
        EffectsInput.Effects effects = input.read(columns());
        StudyTable.Selection selection = effects.selection();
        Moderators explained = moderators.isEmpty() ? Moderators.none() : selection.moderators(moderators);
        if (dependence.any()) {
            return new DependentPooling(spec, input, pooling, dependence, format).run(effects, explained);
        }
        RandomEffects options = pooling.randomEffects();
        PoolingFit fit = options.fit(selection.contrasts(), explained);
        Optional<Subgroups> groups =
                subgroup.map(name -> Subgroups.of(options, selection.contrasts(), name, selection.labels(name)));
        Optional<BayesianFit> bayesian = bayes.model().map(model -> model.fit(selection.contrasts()));
        effects.warnings().forEach(warning -> spec.commandLine().getErr().println("dyad: warning: " + warning));
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case TEXT -> out.print(text(effects, fit, groups, bayesian));
            case JSON -> out.print(json(effects, fit, groups, bayesian));
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
        dependence.columns().stream().filter(name -> !columns.contains(name)).forEach(columns::add);
        return columns;
    }

    private void requireWholeDependence() {
        if (dependence.assumes() && !dependence.nested()) {
            throw new WrongCall("--rho is a correlation within the outermost unit of --random; name one.");
        }
        if (subgroup.isPresent() && dependence.any()) {
            throw new WrongCall("--subgroup pools independent studies. With --random or --robust add " + subgroup.get()
                    + " to --moderators.");
        }
        if (bayes.model().isPresent() && dependence.any()) {
            throw new WrongCall("--prior pools independent studies; it takes neither --random nor --robust.");
        }
    }

    private void requireUsefulPrior() {
        bayes.idle().ifPresent(option -> {
            throw new WrongCall(
                    option + " belongs to a Bayesian fit; add --prior half-normal:SCALE, with the scale in units of"
                            + " the effect.");
        });
        if (bayes.model().isPresent() && !moderators.isEmpty()) {
            throw new WrongCall("--prior pools all studies into one mean; it takes no --moderators.");
        }
        if (bayes.model().isPresent() && format == Format.CSV) {
            throw new WrongCall("--format csv has no place for a Bayesian fit. Use text or json.");
        }
    }

    private String json(
            EffectsInput.Effects effects, PoolingFit fit, Optional<Subgroups> groups, Optional<BayesianFit> bayesian) {
        return JsonOut.object(out -> {
            PoolingJson.write(out, fit);
            PoolingJson.subgroups(out, groups);
            bayesian.ifPresent(
                    b -> out.object("bayesian", () -> BayesJson.write(out, b, bayes.threshold(), pooling.level())));
            PoolingJson.leftOut(out, effects.selection().leftOut());
            out.words("warnings", effects.warnings());
        });
    }

    private String text(
            EffectsInput.Effects effects, PoolingFit fit, Optional<Subgroups> groups, Optional<BayesianFit> bayesian) {
        StringBuilder text = new StringBuilder(PoolingText.of(fit));
        groups.ifPresent(g -> text.append('\n').append(PoolingText.of(g)));
        bayesian.ifPresent(b -> text.append('\n').append(BayesText.of(b, bayes.threshold(), pooling.level())));
        text.append('\n').append(Notes.of(effects.source(), effects.selection().leftOut()));
        text.append(bayes.describe(pooling.describe(input.describe(new Settings(spec), effects)))
                .line());
        return text.toString();
    }
}
