package org.dyad.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dyad.cli.option.BiasWords;
import org.dyad.cli.option.EffectsInput;
import org.dyad.cli.option.Format;
import org.dyad.cli.option.PoolingOptions;
import org.dyad.cli.option.Settings;
import org.dyad.cli.text.BiasText;
import org.dyad.cli.text.Digits;
import org.dyad.report.bias.BiasFunnel;
import org.dyad.report.figure.Figures;
import org.dyad.report.json.BiasJson;
import org.dyad.report.json.JsonOut;
import org.dyad.report.json.PoolingJson;
import org.dyad.synthesis.bias.MissingTrials;
import org.dyad.synthesis.bias.SelectionDirection;
import org.dyad.synthesis.bias.SelectionModel;
import org.dyad.synthesis.bias.Side;
import org.dyad.synthesis.bias.SmallStudyEffects;
import org.dyad.synthesis.bias.SmallStudyOptions;
import org.dyad.synthesis.table.SampleSizes;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dyad bias FILE}: whether small studies say something else than large ones. */
@Command(
        name = "bias",
        description = {
            "Ask whether small studies say something else than large ones.",
            "",
            "Runs regressions on study size (Egger), the rank test (Begg), trim and fill, fail-safe numbers, PET-PEESE and a"
                    + " selection model, and says for each what it found or why these studies do not carry it. The file is"
                    + " one of those that 'dyad pool' reads."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {ExitCodes.DONE, ExitCodes.NOT_POSSIBLE, ExitCodes.WRONG_CALL},
        footerHeading = "%nExamples:%n",
        footer = {
            "  dyad bias examples/bcg/trials.csv --measure RR",
            "  dyad bias examples/bcg/trials.csv --measure RR --trim R0 --figure funnel.svg",
            "  dyad bias examples/bcg/trials.csv --measure RR --direction two.sided --steps 0.05 --format json"
        })
public final class BiasCommand implements Callable<Integer> {
    @Mixin
    private EffectsInput input = new EffectsInput();

    @Mixin
    private PoolingOptions pooling = new PoolingOptions();

    @Option(
            names = "--trim",
            paramLabel = "ESTIMATOR",
            converter = BiasWords.Trim.class,
            completionCandidates = BiasWords.Trim.class,
            description = "Trim and fill: how the number of missing studies is estimated, ${COMPLETION-CANDIDATES}."
                    + " Default: L0.")
    private MissingTrials trim = MissingTrials.L0;

    @Option(
            names = "--side",
            paramLabel = "SIDE",
            converter = BiasWords.MissingSide.class,
            completionCandidates = BiasWords.MissingSide.class,
            description =
                    "Trim and fill: where studies are missing, left or right. Default: where small studies would be"
                            + " missing by the slope of the mixed regression.")
    private Optional<Side> side = Optional.empty();

    @Option(
            names = "--steps",
            split = ",",
            paramLabel = "P",
            description = "Selection model: the p values at which the chance of being seen may change. Default: 0.025.")
    private List<Double> steps = List.of(SelectionModel.DEFAULT_STEP);

    @Option(
            names = "--direction",
            paramLabel = "DIRECTION",
            converter = BiasWords.Direction.class,
            completionCandidates = BiasWords.Direction.class,
            description = "Selection model: p values for effects above none (greater), below (less), or two.sided."
                    + " Default: the direction of the pooled effect.")
    private Optional<SelectionDirection> direction = Optional.empty();

    @Option(names = "--figure", paramLabel = "FILE.svg", description = "Write a contour-enhanced funnel plot there.")
    private Optional<Path> figure = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "text|json",
            converter = Format.Word.class,
            description = "What to write. Default: text.")
    private Format format = Format.TEXT;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (format == Format.CSV) {
            throw new WrongCall("bias writes text or json; its results do not make one table.");
        }
        EffectsInput.Effects read = input.read(List.of());
        SmallStudyEffects effects = SmallStudyEffects.of(
                read.contrasts(), pooling.randomEffects(), options(SampleSizes.of(read.source(), read.selection())));
        PrintWriter err = spec.commandLine().getErr();
        read.warnings().forEach(warning -> err.println("dyad: warning: " + warning));
        if (figure.isPresent()) {
            Files.writeString(figure.get(), Figures.svg(BiasFunnel.of(effects)));
            err.println("dyad: funnel plot written to " + figure.get());
        }
        PrintWriter out = spec.commandLine().getOut();
        if (format == Format.TEXT) {
            out.print(text(read, effects));
        } else {
            out.print(json(read, effects));
            Notes.leftOut(read.selection().leftOut(), err);
        }
        return CommandLine.ExitCode.OK;
    }

    private SmallStudyOptions options(List<Double> sizes) {
        return new SmallStudyOptions(trim, side, steps, direction, sizes);
    }

    private static String json(EffectsInput.Effects read, SmallStudyEffects effects) {
        return JsonOut.object(out -> {
            BiasJson.write(out, effects);
            PoolingJson.leftOut(out, read.selection().leftOut());
            out.words("warnings", read.warnings());
        });
    }

    private String text(EffectsInput.Effects read, SmallStudyEffects effects) {
        Settings settings = pooling.describe(input.describe(new Settings(spec), read))
                .with("--trim", trim.name())
                .with("--side", side.map(Side::code).orElse("by the slope"))
                .with(
                        "--steps",
                        String.join(",", steps.stream().map(Digits::typed).toList()))
                .with("--direction", direction.map(SelectionDirection::code).orElse("that of the pooled effect"));
        return BiasText.of(effects) + "\n"
                + Notes.of(read.source(), read.selection().leftOut()) + settings.line();
    }
}
