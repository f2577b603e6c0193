package org.dyad.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dyad.cli.option.ArmsInput;
import org.dyad.cli.option.CurveOptions;
import org.dyad.cli.option.Format;
import org.dyad.cli.option.PlaceOptions;
import org.dyad.cli.option.Settings;
import org.dyad.cli.option.SpreadOptions;
import org.dyad.cli.option.TargetOptions;
import org.dyad.cli.option.Words;
import org.dyad.cli.text.TargetTables;
import org.dyad.cli.text.TargetText;
import org.dyad.evidence.study.Compartment;
import org.dyad.report.json.JsonOut;
import org.dyad.report.json.PoolingJson;
import org.dyad.report.json.TargetJson;
import org.dyad.statistics.mixed.NotEstimable;
import org.dyad.synthesis.target.DoseBySpread;
import org.dyad.synthesis.target.IntervalMethod;
import org.dyad.synthesis.target.JointWindow;
import org.dyad.synthesis.target.RecipeResult;
import org.dyad.synthesis.target.Recipes;
import org.dyad.synthesis.target.TargetAnalysis;
import org.dyad.synthesis.target.TargetQuestion;
import org.dyad.synthesis.target.TargetResult;
import org.dyad.synthesis.target.TargetStatus;
import org.dyad.synthesis.target.Window;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dyad target FILE}: the dose at which a mean, and a fraction of people, reaches a threshold. */
@Command(
        name = "target",
        description = {
            "Find the mother's dose at which the mean, and a given fraction of individuals, reaches a threshold.",
            "",
            "The dose is a supplement, on top of the background intake of the trials. Three spreads are kept apart: between"
                    + " individuals, between trials, and the error of estimation, which enters only the interval."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {ExitCodes.DONE, ExitCodes.NOT_POSSIBLE, ExitCodes.WRONG_CALL},
        footerHeading = "%nExamples:%n",
        footer = {
            "  dyad target arms.csv --threshold 50 --unit nmol/L",
            "  dyad target arms.csv --threshold 50 --unit nmol/L --upper 125,200,250 --recipes",
            "  dyad target arms.csv --threshold 50 --unit nmol/L --moderators baseline=30,duration_weeks=12",
            "  dyad target examples/lactation/arms.csv --compartment \"infant serum\" \\",
            "      --threshold 20 --unit ng/mL --fraction 0.9"
        })
public final class TargetCommand implements Callable<Integer> {
    @Mixin
    private ArmsInput input = new ArmsInput();

    @Mixin
    private CurveOptions curve = new CurveOptions();

    @Mixin
    private TargetOptions asked = new TargetOptions();

    @Option(
            names = "--upper",
            paramLabel = "LEVEL",
            split = ",",
            description = "A level that few should exceed, or several; asks for the window of doses.")
    private List<Double> upper = List.of();

    @Option(
            names = "--infant",
            paramLabel = "FILE",
            description = "Arms with the infants' levels by the mother's dose; asks for the window of mother and infant"
                    + " together. May be the evidence table itself.")
    private Optional<Path> infant = Optional.empty();

    @Option(names = "--recipes", description = "Show what other ways of reading a literature give on this one.")
    private boolean recipes;

    @Mixin
    private PlaceOptions place = new PlaceOptions();

    @Mixin
    private SpreadOptions spread = new SpreadOptions();

    @Option(
            names = "--upper-fraction",
            paramLabel = "SHARE",
            description = "Largest share of individuals above it. Default: 0.025.")
    private double upperFraction = 0.025;

    @Option(
            names = "--interval",
            paramLabel = "auto|band|profile|bootstrap",
            converter = Words.Interval.class,
            description =
                    "How intervals are made: from the curve's band (Fieller type), by profile likelihood, or by a parametric"
                            + " bootstrap, which auto takes. Default: auto.")
    private IntervalMethod interval = IntervalMethod.AUTOMATIC;

    @Option(names = "--replicates", paramLabel = "N", description = "Of the bootstrap. Default: 2000.")
    private int replicates = TargetQuestion.DEFAULT_REPLICATES;

    @Option(names = "--seed", paramLabel = "N", description = "Of the bootstrap's random numbers. Default: 20260101.")
    private long seed = TargetQuestion.DEFAULT_SEED;

    @Option(
            names = "--format",
            paramLabel = "text|json|csv",
            converter = Format.Word.class,
            description = "What to write; csv has the fraction at each dose. Default: text.")
    private Format format = Format.TEXT;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        TargetQuestion question = question();
        ArmsInput.Arms arms = input.read(Optional.of(asked.unit()), place.names());
        if (arms.table().data().curve().isEmpty()) {
            throw new NothingToAnalyse("No trial gives two doses to compare."
                    + Notes.reasons(arms.table().leftOut()));
        }
        TargetAnalysis analysis = TargetAnalysis.of(
                        arms.table().data(), curve.doseResponse().with(place.moderators()))
                .at(place.at());
        TargetResult result = analysis.answer(question);
        Beside beside = beside(analysis, question, result);
        String text =
                switch (format) {
                    case TEXT ->
                        TargetText.of(result, asked.unit().symbol())
                                + words(beside)
                                + '\n'
                                + Notes.of(arms)
                                + settings(result);
                    case JSON ->
                        JsonOut.object(out -> {
                            TargetJson.write(out, result, asked.unit().symbol());
                            TargetJson.bySpread(out, beside.bySpread());
                            TargetJson.windows(out, beside.windows());
                            TargetJson.joint(out, beside.joint(), beside.noJoint());
                            TargetJson.recipes(out, beside.recipes());
                            PoolingJson.leftOut(out, arms.table().leftOut());
                        });
                    case CSV -> TargetCsv.of(result);
                };
        spec.commandLine().getOut().print(text);
        if (format != Format.TEXT) {
            Notes.leftOut(arms.table().leftOut(), spec.commandLine().getErr());
        }
        return CommandLine.ExitCode.OK;
    }

    private TargetQuestion question() {
        if (upper.isEmpty() && new Settings(spec).typed("--upper-fraction")) {
            throw new WrongCall("--upper-fraction needs --upper, the level that few should exceed.");
        }
        TargetQuestion question =
                asked.question().with(interval).withLevel(curve.level()).withBootstrap(replicates, seed);
        if (upper.isEmpty() && infant.isPresent()) {
            throw new WrongCall("--infant needs --upper, the level that few should exceed.");
        }
        if (!place.isEmpty() && (infant.isPresent() || recipes)) {
            throw new WrongCall(
                    "--moderators gives the mothers' own answer; leave --infant and --recipes out, or ask for them alone.");
        }
        if (spread.counted().isPresent() && new Settings(spec).typed("--population")) {
            throw new WrongCall("--spread and --population say the same thing; give one of them.");
        }
        TargetQuestion counted = spread.counted().map(question::with).orElse(question);
        return upper.isEmpty() ? counted : counted.withUpper(upper.getFirst(), upperFraction);
    }

    /** What stands beside the answer. */
    private record Beside(
            List<DoseBySpread> bySpread,
            List<Window> windows,
            List<JointWindow> joint,
            String noJoint,
            List<RecipeResult> recipes) {}

    private Beside beside(TargetAnalysis analysis, TargetQuestion question, TargetResult result) {
        boolean answered = result.individualDose().status() != TargetStatus.NOT_ESTIMABLE;
        List<JointWindow> joint = List.of();
        String noJoint = "";
        try {
            joint = joint(analysis, question);
        } catch (NotEstimable e) {
            // The mothers' own answer stands, whatever the infants' trials can say.
            noJoint = String.valueOf(e.getMessage());
        }
        return new Beside(
                answered ? analysis.bySpread(question) : List.of(),
                answered ? analysis.windows(question, upper) : List.of(),
                joint,
                noJoint,
                recipes ? Recipes.of(analysis, question) : List.of());
    }

    private List<JointWindow> joint(TargetAnalysis analysis, TargetQuestion question) {
        if (infant.isEmpty()) {
            return List.of();
        }
        ArmsInput.Arms read = input.other(infant.get(), Compartment.INFANT_SERUM, asked.unit());
        if (read.table().data().curve().isEmpty()) {
            throw new NotEstimable("Infants: no trial gives two doses to compare.");
        }
        TargetAnalysis infants = TargetAnalysis.of(read.table().data(), curve.doseResponse());
        return upper.stream()
                .map(level -> JointWindow.of(analysis, infants, question.withUpper(level, upperFraction)))
                .toList();
    }

    private String words(Beside beside) {
        StringBuilder text = new StringBuilder();
        if (!beside.bySpread().isEmpty()) {
            text.append(TargetTables.bySpread(beside.bySpread()));
        }
        if (!beside.windows().isEmpty()) {
            text.append(TargetTables.windows(
                    beside.windows(), asked.threshold(), asked.unit().symbol()));
        }
        if (!beside.joint().isEmpty()) {
            text.append(TargetTables.joint(beside.joint(), asked.unit().symbol()));
        }
        if (!beside.noJoint().isEmpty()) {
            text.append("\nWindow for mother and infant together: not estimable. " + beside.noJoint() + "\n");
        }
        if (!upper.isEmpty()) {
            text.append(TargetTables.upperIntake());
        }
        if (!beside.recipes().isEmpty()) {
            text.append(TargetTables.recipes(beside.recipes()));
        }
        return text.toString();
    }

    private String settings(TargetResult result) {
        Settings settings = curve.describe(
                asked.describe(new Settings(spec), result.question().population())
                        .with("--interval", result.interval().word()));
        if (!place.isEmpty()) {
            settings.with("--moderators", place.typed());
        }
        if (result.interval() == IntervalMethod.BOOTSTRAP) {
            settings.with("--replicates", Integer.toString(replicates)).with("--seed", Long.toString(seed));
        }
        return settings.line();
    }
}
