package org.dyad.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dyad.cli.option.ArmsInput;
import org.dyad.cli.option.CurveOptions;
import org.dyad.cli.option.Format;
import org.dyad.cli.option.Settings;
import org.dyad.cli.option.TargetOptions;
import org.dyad.cli.text.PlanText;
import org.dyad.report.json.JsonOut;
import org.dyad.report.json.PlanJson;
import org.dyad.report.json.PoolingJson;
import org.dyad.synthesis.planning.NextTrial;
import org.dyad.synthesis.planning.PlanRequest;
import org.dyad.synthesis.planning.PlannedTarget;
import org.dyad.synthesis.planning.SimulatedWidths;
import org.dyad.synthesis.planning.TrialPlan;
import org.dyad.synthesis.target.TargetQuestion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dyad plan-trial FILE}: how big the next trial must be to narrow the dose for a target. */
@Command(
        name = "plan-trial",
        description = {
            "Find the smallest trial that narrows the interval of a target dose to a given width.",
            "",
            "The trial's information is added to that of the trials in the file; curve, spread of people and differences between"
                    + " trials stay as fitted. Where no single trial can, it says so, and how many would."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {ExitCodes.DONE, ExitCodes.NOT_POSSIBLE, ExitCodes.WRONG_CALL},
        footerHeading = "%nExamples:%n",
        footer = {
            "  dyad plan-trial arms.csv --threshold 50 --unit nmol/L --width 1500",
            "  dyad plan-trial arms.csv --threshold 50 --unit nmol/L --width 800 --arms 3 --doses 400,1000,2000,4000",
            "  dyad plan-trial arms.csv --threshold 50 --unit nmol/L --for mean --width 400 --simulate 200 --seed 1"
        })
public final class PlanTrialCommand implements Callable<Integer> {
    @Mixin
    private ArmsInput input = new ArmsInput();

    @Mixin
    private CurveOptions curve = new CurveOptions();

    @Mixin
    private TargetOptions asked = new TargetOptions();

    @Option(
            names = "--width",
            required = true,
            paramLabel = "IU",
            description = "Width of the interval of the target dose to reach, IU per day.")
    private double width;

    @Option(
            names = "--for",
            paramLabel = "individual|mean",
            description = "Whose dose is to be narrowed. Default: individual.")
    private PlannedTarget target = PlannedTarget.INDIVIDUAL;

    @Option(
            names = "--doses",
            split = ",",
            paramLabel = "DOSE",
            description =
                    "Doses that may be given, IU per day; the lowest is the reference. Default: the lowest dose of the"
                            + " trials, then steps of 400 up to the tolerable upper intake, 4000.")
    private List<Double> doses = new ArrayList<>();

    @Option(names = "--arms", paramLabel = "2|3", description = "Arms of the trial. Default: 2.")
    private int arms = 2;

    @Option(names = "--most-per-arm", paramLabel = "N", description = "Largest arm that is looked at. Default: 5000.")
    private int mostPerArm = PlanRequest.MOST_PER_ARM;

    @Option(
            names = "--simulate",
            paramLabel = "N",
            description = "Also draw N trials of the best design, fit everything again with each, and show the widths.")
    private Optional<Integer> simulate = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", description = "Of the drawn trials. Default: 20260101.")
    private long seed = TargetQuestion.DEFAULT_SEED;

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
            throw new WrongCall("--format csv has no place for a plan. Use text or json.");
        }
        DosesTyped.require("--doses", doses);
        ArmsInput.Arms read = input.read(Optional.of(asked.unit()));
        if (read.table().data().curve().isEmpty()) {
            throw new NothingToAnalyse("No trial gives two doses to compare."
                    + Notes.reasons(read.table().leftOut()));
        }
        TargetQuestion question = asked.question().withLevel(curve.level());
        NextTrial next = NextTrial.of(read.table().data(), curve.doseResponse(), question);
        List<Double> allowed = doses.isEmpty() ? PlanRequest.usualDoses(next.lowestDose()) : doses;
        TrialPlan plan = next.plan(new PlanRequest(target, width, allowed, arms, mostPerArm));
        Optional<SimulatedWidths> simulated =
                simulate.flatMap(n -> plan.best().map(best -> next.simulate(target, best.design(), n, seed)));
        String text =
                switch (format) {
                    case TEXT, CSV -> PlanText.of(plan, simulated) + '\n' + Notes.of(read) + settings();
                    case JSON ->
                        JsonOut.object(out -> {
                            out.field("unit", asked.unit().symbol())
                                    .field("threshold", asked.threshold())
                                    .field("fraction", question.fraction());
                            PlanJson.write(out, plan, simulated);
                            PoolingJson.leftOut(out, read.table().leftOut());
                        });
                };
        spec.commandLine().getOut().print(text);
        if (format != Format.TEXT) {
            Notes.leftOut(read.table().leftOut(), spec.commandLine().getErr());
        }
        return CommandLine.ExitCode.OK;
    }

    private String settings() {
        Settings settings = curve.describe(
                asked.describe(new Settings(spec), asked.question().population())
                        .with("--for", target.word())
                        .with("--arms", Integer.toString(arms))
                        .with("--most-per-arm", Integer.toString(mostPerArm)));
        if (simulate.isPresent()) {
            settings.with("--simulate", Integer.toString(simulate.get())).with("--seed", Long.toString(seed));
        }
        return settings.line();
    }
}
