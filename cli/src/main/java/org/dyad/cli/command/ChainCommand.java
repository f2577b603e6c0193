package org.dyad.cli.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.dyad.cli.option.CompartmentsInput;
import org.dyad.cli.option.Format;
import org.dyad.cli.option.Settings;
import org.dyad.cli.option.StepOptions;
import org.dyad.cli.text.ChainText;
import org.dyad.evidence.study.Compartment;
import org.dyad.report.json.ChainJson;
import org.dyad.report.json.JsonOut;
import org.dyad.synthesis.assembly.Assembly;
import org.dyad.synthesis.chain.ChainAnalysis;
import org.dyad.synthesis.chain.ChainData;
import org.dyad.synthesis.chain.ChainResult;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dyad chain ARMS.csv}: from the mother's dose to the infant's level, link by link. */
@Command(
        name = "chain",
        description = {
            "Follow the mother's dose to the infant's level, link by link: the mother's level, milk or cord blood, the infant.",
            "",
            "Each link is pooled from the trials that report both of its ends, the whole is composed with its uncertainty and"
                    + " compared with the direct estimate. A link that cannot be estimated is named, with the trials and"
                    + " cells that would give it."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {ExitCodes.DONE, ExitCodes.NOT_POSSIBLE, ExitCodes.WRONG_CALL},
        footerHeading = "%nExamples:%n",
        footer = {
            "  dyad chain examples/lactation/arms.csv --unit ng/mL",
            "  dyad chain arms.csv --from 400 --to 2400 --format json"
        })
public final class ChainCommand implements Callable<Integer> {
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
        List<Assembly> all = input.read(List.of(
                Compartment.MATERNAL_SERUM, Compartment.MILK, Compartment.CORD_BLOOD, Compartment.INFANT_SERUM));
        ChainResult result = ChainAnalysis.run(step.chain(), ChainData.of(all));
        String text = format == Format.JSON
                ? JsonOut.object(out -> ChainJson.write(out, result))
                : ChainText.of(result)
                        + '\n'
                        + CompartmentsInput.rules(all)
                        + step.describe(new Settings(spec)).line();
        spec.commandLine().getOut().print(text);
        return CommandLine.ExitCode.OK;
    }
}
