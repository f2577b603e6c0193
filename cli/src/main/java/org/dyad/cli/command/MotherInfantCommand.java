package org.dyad.cli.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.dyad.cli.option.CompartmentsInput;
import org.dyad.cli.option.Format;
import org.dyad.cli.option.Settings;
import org.dyad.cli.option.StepOptions;
import org.dyad.cli.text.MotherInfantText;
import org.dyad.evidence.study.Compartment;
import org.dyad.report.json.JsonOut;
import org.dyad.report.json.MotherInfantJson;
import org.dyad.synthesis.assembly.Assembly;
import org.dyad.synthesis.dyad.DyadAnalysis;
import org.dyad.synthesis.dyad.DyadData;
import org.dyad.synthesis.dyad.DyadResult;
import org.dyad.synthesis.dyad.DyadTrial;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dyad mother-infant ARMS.csv}: both outcomes of the trials in one model. */
@Command(
        name = "mother-infant",
        description = {
            "Fit the mothers' and the infants' response to the mother's dose together.",
            "",
            "A trial that reports only one of the two still informs both. What the trials cannot show, such as how the two"
                    + " responses vary together between trials, is assumed, shown at several values, and named."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {ExitCodes.DONE, ExitCodes.NOT_POSSIBLE, ExitCodes.WRONG_CALL},
        footerHeading = "%nExamples:%n",
        footer = {
            "  dyad mother-infant examples/lactation/arms.csv --unit ng/mL",
            "  dyad mother-infant arms.csv --shape piecewise:2000 --to 4000 --format json"
        })
public final class MotherInfantCommand implements Callable<Integer> {
    @Mixin
    private CompartmentsInput input = new CompartmentsInput();

    @Mixin
    private StepOptions step = new StepOptions();

    @Option(
            names = "--format",
            paramLabel = "text|json",
            converter = Format.Word.class,
            description = "What to write. Default: text.")
    private Format format = Format.TEXT;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (format == Format.CSV) {
            throw new WrongCall("--format csv: this command writes text or json.");
        }
        List<Assembly> both = input.read(List.of(Compartment.MATERNAL_SERUM, Compartment.INFANT_SERUM));
        DyadData data = DyadData.of(both.getFirst(), both.getLast());
        if (data.trials().stream().noneMatch(DyadTrial::reportsAny)) {
            throw new NothingToAnalyse("No trial gives mothers or infants at two steady daily doses.");
        }
        DyadResult result = DyadAnalysis.run(step.dyad(), data);
        String text = format == Format.JSON
                ? JsonOut.object(out -> MotherInfantJson.write(out, result))
                : MotherInfantText.of(result)
                        + '\n'
                        + CompartmentsInput.rules(both)
                        + step.describe(new Settings(spec)).line();
        spec.commandLine().getOut().print(text);
        return CommandLine.ExitCode.OK;
    }
}
