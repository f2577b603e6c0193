package org.dyad.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.dyad.cli.option.ArmsInput;
import org.dyad.cli.option.CurveOptions;
import org.dyad.cli.option.DoseOutcome;
import org.dyad.cli.option.Format;
import org.dyad.cli.option.ModeratorOptions;
import org.dyad.cli.option.Settings;
import org.dyad.cli.option.Words;
import org.dyad.cli.text.Digits;
import org.dyad.cli.text.DoseFitText;
import org.dyad.cli.text.DoseText;
import org.dyad.evidence.quantity.ConcentrationUnit;
import org.dyad.report.json.DoseJson;
import org.dyad.report.json.JsonOut;
import org.dyad.report.json.PoolingJson;
import org.dyad.synthesis.dose.DosePrediction;
import org.dyad.synthesis.dose.DoseResponse;
import org.dyad.synthesis.dose.DoseResponseFit;
import org.dyad.synthesis.dose.IntervalTest;
import org.dyad.synthesis.dose.Stage;
import org.dyad.synthesis.dose.TrialContribution;
import org.dyad.synthesis.dose.WithinTrialCovariance;
import org.dyad.synthesis.target.MeanCurve;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dyad dose FILE}: a dose-response curve over trials. */
@Command(
        name = "dose",
        description = {
            "Fit a dose-response curve over trials, from differences within trials; with --outcome mean also the level"
                    + " from which it starts.",
            "",
            "The file has one row per arm: study, dose (IU per day; dose_ug for micrograms), mean, and n with sd, or se; the"
                    + " lowest dose of a study is its reference. An evidence table (arms.csv) is read by its own rules."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {ExitCodes.DONE, ExitCodes.NOT_POSSIBLE, ExitCodes.WRONG_CALL},
        footerHeading = "%nExamples:%n",
        footer = {
            "  dyad dose examples/simulated-lactation/arms.csv \\",
            "      --compartment \"maternal serum\"",
            "  dyad dose examples/simulated-lactation/arms.csv \\",
            "      --compartment \"maternal serum\" --shape piecewise:1000,2000",
            "  dyad dose examples/simulated-lactation/arms.csv \\",
            "      --compartment \"infant serum\" --outcome mean --at 0,2000,6000",
            "  dyad dose examples/simulated-lactation/arms.csv \\",
            "      --compartment \"maternal serum\" --shape emax --blup --fit",
            "  dyad dose risks.csv --outcome logrr --covariance hamling --shape quadratic"
        })
public final class DoseCommand implements Callable<Integer> {
    @Mixin
    private ArmsInput input = new ArmsInput();

    @Mixin
    private CurveOptions curve = new CurveOptions();

    @Mixin
    private ModeratorOptions moderators = new ModeratorOptions();

    @Option(names = "--blup", description = "Show each trial's own curve, drawn towards the common one.")
    private boolean blup;

    @Option(names = "--fit", description = "Show how near the curve comes to the trials, and what lies between them.")
    private boolean goodness;

    @Option(
            names = "--outcome",
            paramLabel = "md|smd|mean|logrr",
            description =
                    "md: difference of means; smd: the same standardised by the SD; mean: the mean itself at each dose; logrr: log"
                            + " relative risks (columns logrr, se, cases, n, type). Default: md.")
    private DoseOutcome outcome = DoseOutcome.MD;

    @Option(
            names = "--standardise",
            paramLabel = "cohens|hedges|glass",
            description =
                    "With smd: by the SD pooled over the trial, the same corrected for small samples, or the SD of the"
                            + " reference arm. Default: cohens.")
    private DoseOutcome.Standardiser standardiser = DoseOutcome.Standardiser.COHENS;

    @Option(
            names = "--stage",
            paramLabel = "one|two",
            description = "One mixed model of all trials, or a curve for each trial first. Default: one.")
    private Stage stage = Stage.ONE;

    @Option(
            names = "--at",
            split = ",",
            paramLabel = "DOSE",
            description = "Doses at which to predict. Default: the doses of the trials.")
    private List<Double> at = new ArrayList<>();

    @Option(
            names = "--from",
            paramLabel = "DOSE",
            description =
                    "Predictions are differences from this dose; with --outcome mean it is the dose at which the level is given,"
                            + " and predictions do not depend on it. Default: 0 where a trial has an arm without vitamin D,"
                            + " else the lowest dose.")
    private Optional<Double> from = Optional.empty();

    @Option(
            names = "--test",
            paramLabel = "z|t",
            description = "Tests and intervals: normal, or t with trials minus coefficients. Default: z.")
    private IntervalTest test = IntervalTest.Z;

    @Option(
            names = "--unit",
            paramLabel = "ng/mL|nmol/L",
            converter = Words.Unit.class,
            completionCandidates = Words.Unit.class,
            description = "Unit of the results. Default: that of the first row.")
    private Optional<ConcentrationUnit> unit = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "text|json|csv",
            converter = Format.Word.class,
            description = "What to write; csv has the predictions. Default: text.")
    private Format format = Format.TEXT;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        DoseResponse options = curve.doseResponse()
                .with(outcome.effect(standardiser))
                .with(stage)
                .with(test)
                .with(moderators.moderators());
        boolean risks = outcome == DoseOutcome.LOGRR;
        if (risks && !spec.commandLine().getParseResult().hasMatchedOption("--covariance")) {
            options = options.with(WithinTrialCovariance.GREENLAND_LONGNECKER);
        }
        DosesTyped.require("--from", from.stream().toList());
        DosesTyped.require("--at", at);
        ArmsInput.Arms arms = risks ? input.relativeRisks(moderators.names()) : input.read(unit, moderators.names());
        if (arms.table().data().curve().isEmpty()) {
            throw new NothingToAnalyse("No trial gives two doses to compare."
                    + Notes.reasons(arms.table().leftOut()));
        }
        spec.commandLine()
                .getOut()
                .print(outcome == DoseOutcome.MEAN ? means(options, arms) : differences(options, arms));
        if (format != Format.TEXT) {
            Notes.leftOut(arms.table().leftOut(), spec.commandLine().getErr());
        }
        return CommandLine.ExitCode.OK;
    }

    private String differences(DoseResponse options, ArmsInput.Arms arms) {
        DoseResponseFit fit = options.fit(arms.table().data().curve());
        double reference = from.orElse(fit.lowestDose());
        List<DosePrediction> predictions = (at.isEmpty() ? dosesOf(fit) : at)
                .stream()
                        .map(dose -> fit.predict(dose, reference, moderators.at()))
                        .toList();
        return switch (format) {
            case TEXT -> DoseText.of(fit, predictions, reference, arms.unit()) + behind(fit, reference, arms);
            case JSON ->
                JsonOut.object(out -> {
                    DoseJson.write(out, predictions, fit, reference);
                    PoolingJson.leftOut(out, arms.table().leftOut());
                });
            case CSV -> csv(predictions);
        };
    }

    private String means(DoseResponse options, ArmsInput.Arms arms) {
        OptionalDouble given = from.map(OptionalDouble::of).orElse(OptionalDouble.empty());
        MeanCurve curve = MeanCurve.of(arms.table().data(), options, given);
        List<DosePrediction> predictions = (at.isEmpty() ? dosesOf(curve.fit()) : at)
                .stream().map(curve::predict).toList();
        return switch (format) {
            case TEXT -> DoseText.means(curve, predictions, arms.unit()) + behind(curve.fit(), curve.from(), arms);
            case JSON ->
                JsonOut.object(out -> {
                    DoseJson.write(out, predictions, curve);
                    PoolingJson.leftOut(out, arms.table().leftOut());
                });
            case CSV -> csv(predictions);
        };
    }

    private String behind(DoseResponseFit fit, double reference, ArmsInput.Arms arms) {
        return (blup ? DoseFitText.studyCurves(fit, reference) : "")
                + (goodness ? DoseFitText.goodness(fit) : "")
                + '\n'
                + Notes.of(arms)
                + settings(reference, fit);
    }

    private static List<Double> dosesOf(DoseResponseFit fit) {
        List<Double> doses = new ArrayList<>();
        for (TrialContribution trial : fit.contributions()) {
            doses.add(trial.effects().referenceDose());
            doses.addAll(trial.effects().doses());
        }
        return doses.stream().distinct().sorted().toList();
    }

    private String settings(double reference, DoseResponseFit fit) {
        Settings settings = new Settings(spec).with("--outcome", outcome.toString());
        if (outcome == DoseOutcome.SMD) {
            settings.with("--standardise", standardiser.toString());
        }
        return moderators
                .describe(curve.describe(settings, fit.options().covariance()))
                .with("--stage", stage.name().toLowerCase(Locale.ROOT))
                .with("--from", Digits.typed(reference))
                .with("--test", test.name().toLowerCase(Locale.ROOT))
                .line();
    }

    private static String csv(List<DosePrediction> predictions) {
        Csv csv = new Csv(',')
                .row("dose", "from", "estimate", "se", "ciLower", "ciUpper", "predictionLower", "predictionUpper");
        for (DosePrediction p : predictions) {
            csv.row(
                    Csv.number(p.dose()),
                    Csv.number(p.from()),
                    Csv.number(p.estimate()),
                    Csv.number(p.standardError()),
                    Csv.number(p.ciLower()),
                    Csv.number(p.ciUpper()),
                    p.predictionInterval().map(i -> Csv.number(i.lower())).orElse(""),
                    p.predictionInterval().map(i -> Csv.number(i.upper())).orElse(""));
        }
        return csv.text();
    }
}
