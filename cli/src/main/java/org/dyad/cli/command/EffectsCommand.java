package org.dyad.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dyad.cli.option.Format;
import org.dyad.cli.option.TableInput;
import org.dyad.evidence.effect.EffectMeasure;
import org.dyad.evidence.table.SimpleTable;
import org.dyad.report.json.EffectsJson;
import org.dyad.synthesis.effect.EffectSize;
import org.dyad.synthesis.effect.EffectTable;
import org.dyad.synthesis.table.StudyTable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dyad effects FILE --measure M}: the same table with effect sizes added. */
@Command(
        name = "effects",
        description = {
            "Compute the effect size of every study.",
            "",
            "Writes the rows of the file with two columns added: yi, the effect on the scale it is analysed on (natural log"
                    + " for ratios), and vi, its sampling variance. A row without a defined effect keeps both empty; the reason"
                    + " goes to standard error.",
            "",
            "In CSV, words that a spreadsheet would run as a formula (they begin with =, +, - or @) get an apostrophe in front."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {ExitCodes.DONE, ExitCodes.WRONG_CALL},
        footerHeading = "%nExample:%n",
        footer = "  dyad effects examples/bcg/trials.csv --measure OR > effects.csv")
public final class EffectsCommand implements Callable<Integer> {
    @Mixin
    private TableInput input = new TableInput();

    @Option(
            names = "--measure",
            required = true,
            paramLabel = "MEASURE",
            description = "Effect to compute, one of: ${COMPLETION-CANDIDATES}.")
    private EffectMeasure measure = EffectMeasure.MD;

    @Option(
            names = "--format",
            paramLabel = "csv|json",
            converter = Format.Word.class,
            description = "What to write. Default: csv.")
    private Format format = Format.CSV;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        SimpleTable source = input.read();
        EffectTable effects = StudyTable.of(source, Optional.of(measure)).effects();
        String text =
                switch (format) {
                    case CSV -> csv(source, effects);
                    case JSON -> EffectsJson.text(effects);
                    case TEXT -> throw new WrongCall("This command writes csv or json, not text.");
                };
        spec.commandLine().getOut().print(text);
        effects.undefined()
                .forEach(row ->
                        spec.commandLine().getErr().println("dyad: no effect: " + row.study() + ": " + row.reason()));
        return CommandLine.ExitCode.OK;
    }

    private String csv(SimpleTable source, EffectTable effects) {
        List<String> kept = source.columns().stream()
                .filter(name -> !name.equals("yi") && !name.equals("vi"))
                .toList();
        List<List<Optional<String>>> columns =
                kept.stream().map(name -> source.column(name).words()).toList();
        Csv csv = new Csv(input.delimiter());
        List<String> header = new ArrayList<>(kept);
        header.add("yi");
        header.add("vi");
        csv.row(header);
        for (int i = 0; i < effects.rows().size(); i++) {
            int row = i;
            List<String> cells = new ArrayList<>(
                    columns.stream().map(words -> words.get(row).orElse("")).toList());
            switch (effects.rows().get(i)) {
                case EffectSize.Defined defined -> {
                    cells.add(Csv.number(defined.contrast().effect()));
                    cells.add(Csv.number(defined.contrast().variance()));
                }
                case EffectSize.Undefined undefined -> {
                    cells.add("");
                    cells.add("");
                }
            }
            csv.row(cells);
        }
        return csv.text();
    }
}
