package org.dyad.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.dyad.cli.option.EffectsInput;
import org.dyad.cli.option.Format;
import org.dyad.cli.option.PoolingOptions;
import org.dyad.cli.option.Settings;
import org.dyad.cli.text.SensitivityText;
import org.dyad.report.json.JsonOut;
import org.dyad.report.json.PoolingJson;
import org.dyad.report.json.SensitivityJson;
import org.dyad.report.sensitivity.SensitivityFigures;
import org.dyad.report.sensitivity.SensitivityResults;
import org.dyad.synthesis.effect.Contrasts;
import org.dyad.synthesis.pool.Moderators;
import org.dyad.synthesis.pool.RandomEffects;
import org.dyad.synthesis.sensitivity.Cumulative;
import org.dyad.synthesis.sensitivity.Gosh;
import org.dyad.synthesis.sensitivity.Influence;
import org.dyad.synthesis.sensitivity.LeaveOneOut;
import org.dyad.synthesis.sensitivity.PermutationTest;
import org.dyad.synthesis.sensitivity.Progress;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dyad sensitivity FILE}: how far a pooled effect hangs on single studies. */
@Command(
        name = "sensitivity",
        description = {
            "Show how far a pooled effect hangs on single studies.",
            "",
            "The file is as for 'dyad pool'. Every study is left out in turn, the studies are added one after the other, and"
                    + " the influence of each is measured. With --gosh every subset of the studies is pooled; with --permute"
                    + " p values come from permutations instead of a distribution."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {ExitCodes.DONE, ExitCodes.NOT_POSSIBLE, ExitCodes.WRONG_CALL},
        footerHeading = "%nExamples:%n",
        footer = {
            "  dyad sensitivity examples/bcg/trials.csv --measure RR --order year",
            "  dyad sensitivity examples/bcg/trials.csv --measure RR --gosh --figures figures",
            "  dyad sensitivity examples/bcg/trials.csv --measure RR --moderators latitude --permute=5000 --seed 7"
        })
public final class SensitivityCommand implements Callable<Integer> {
    @Mixin
    private EffectsInput input = new EffectsInput();

    @Mixin
    private PoolingOptions pooling = new PoolingOptions();

    @Option(
            names = "--order",
            paramLabel = "COLUMN",
            description =
                    "Column by which studies are added one after the other, such as a year. Default: as in the file.")
    private Optional<String> order = Optional.empty();

    @Option(
            names = "--moderators",
            split = ",",
            paramLabel = "COLUMN",
            description = "Columns for a meta-regression: numbers as they are, words as categories.")
    private List<String> moderators = new ArrayList<>();

    @Option(names = "--gosh", description = "Pool every subset of the studies, or a random sample of them.")
    private boolean gosh;

    @Option(
            names = "--subsets",
            paramLabel = "N",
            description = "With --gosh: sample where there are more subsets than this. Default: 32768.")
    private int subsets = Gosh.MOST;

    @Option(
            names = "--permute",
            arity = "0..1",
            fallbackValue = "10000",
            paramLabel = "N",
            description =
                    "Permutation tests: exact where there are at most 50,000 permutations, else N of them at random. Default"
                            + " N: 10000. Write --permute=N.")
    private Optional<Integer> permute = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", description = "Seed of everything random. Default: 1.")
    private long seed = 1;

    @Option(names = "--figures", paramLabel = "DIR", description = "Write the figures into this folder, as SVG.")
    private Optional<Path> figures = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "text|json|csv",
            converter = Format.Word.class,
            description = "What to write. Default: text.")
    private Format format = Format.TEXT;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (order.isPresent() && !moderators.isEmpty()) {
            throw new WrongCall(
                    "--order adds studies to a pooled mean, and there is none with --moderators. Use one of the two.");
        }
        if (figures.isPresent() && figures.get().toString().isEmpty()) {
            throw new WrongCall("--figures is empty; name a folder.");
        }
        EffectsInput.Effects effects = input.read(columns());
        SensitivityResults results = results(effects);
        effects.warnings().forEach(warning -> spec.commandLine().getErr().println("dyad: warning: " + warning));
        List<Path> written =
                figures.isPresent() ? FigureFiles.write(SensitivityFigures.svg(results), figures.get()) : List.of();
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case TEXT -> out.print(text(effects, results, written));
            case JSON -> out.print(json(effects, results));
            case CSV -> out.print(SensitivityCsv.text(results));
        }
        if (format != Format.TEXT) {
            Notes.leftOut(effects.selection().leftOut(), spec.commandLine().getErr());
        }
        return CommandLine.ExitCode.OK;
    }

    private List<String> columns() {
        List<String> columns = new ArrayList<>(moderators);
        order.ifPresent(columns::add);
        return columns;
    }

    private SensitivityResults results(EffectsInput.Effects effects) {
        RandomEffects model = pooling.randomEffects();
        Contrasts contrasts = effects.contrasts();
        Moderators chosen =
                moderators.isEmpty() ? Moderators.none() : effects.selection().moderators(moderators);
        Gosh.Options subsetOptions =
                Gosh.Options.withDefaults().withMost(subsets).withSeed(seed);
        Optional<PermutationTest.Options> permutations = permute.map(
                n -> PermutationTest.Options.withDefaults().withIterations(n).withSeed(seed));
        LeaveOneOut leaveOneOut = LeaveOneOut.of(model, contrasts, chosen);
        return new SensitivityResults(
                leaveOneOut,
                chosen.isEmpty() ? Optional.of(cumulative(effects, model)) : Optional.empty(),
                Influence.of(model, contrasts, chosen),
                gosh
                        ? Optional.of(Gosh.of(
                                model,
                                contrasts,
                                chosen,
                                subsetOptions,
                                progress(
                                        "subsets",
                                        Gosh.planned(
                                                contrasts.count(),
                                                leaveOneOut
                                                        .full()
                                                        .coefficients()
                                                        .size(),
                                                subsetOptions))))
                        : Optional.empty(),
                permutations.map(options -> PermutationTest.of(
                        model,
                        contrasts,
                        chosen,
                        options,
                        progress("permutations", PermutationTest.planned(model, contrasts, chosen, options)))));
    }

    private Cumulative cumulative(EffectsInput.Effects effects, RandomEffects model) {
        return order.map(column -> Cumulative.by(
                        model,
                        effects.contrasts(),
                        effects.selection()
                                .moderators(List.of(column))
                                .moderators()
                                .getFirst()))
                .orElseGet(() -> Cumulative.inTableOrder(model, effects.contrasts()));
    }

    /** A line for each tenth on standard error, where a person is there to see it. */
    private Progress progress(String what, int total) {
        if (!Boolean.getBoolean("dyad.progress")) {
            return Progress.silent();
        }
        PrintWriter err = spec.commandLine().getErr();
        AtomicInteger sum = new AtomicInteger();
        return fits -> {
            int before = sum.getAndAdd(fits);
            long tenth = 10L * (before + fits) / total;
            if (tenth > 10L * before / total) {
                err.println("[" + 10 * tenth + "%] " + what + " of " + total);
                err.flush();
            }
        };
    }

    private String json(EffectsInput.Effects effects, SensitivityResults results) {
        return JsonOut.object(out -> {
            SensitivityJson.write(out, results);
            PoolingJson.leftOut(out, effects.selection().leftOut());
            out.words("warnings", effects.warnings());
        });
    }

    private String text(EffectsInput.Effects effects, SensitivityResults results, List<Path> written) {
        StringBuilder text = new StringBuilder(SensitivityText.of(results));
        text.append('\n').append(Notes.of(effects.source(), effects.selection().leftOut()));
        written.forEach(file -> text.append("Written: ").append(file).append('\n'));
        Settings settings = pooling.describe(input.describe(new Settings(spec), effects));
        if (results.gosh().isPresent()) {
            settings.with("--subsets", Integer.toString(subsets));
        }
        boolean random = results.gosh().stream().anyMatch(g -> !g.exhaustive())
                || results.permutation().stream().anyMatch(p -> !p.exact());
        if (random) {
            settings.with("--seed", Long.toString(seed));
        }
        return text.append(settings.line()).toString();
    }
}
