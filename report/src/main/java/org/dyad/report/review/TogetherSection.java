package org.dyad.report.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dyad.report.document.Block;
import org.dyad.report.document.Block.Column;
import org.dyad.report.document.Block.Row;
import org.dyad.report.document.Document.Section;
import org.dyad.report.document.Inline;
import org.dyad.report.figure.text.Numbers;
import org.dyad.review.result.MotherAndInfant;
import org.dyad.review.result.TogetherWindow;
import org.dyad.synthesis.dose.DosePrediction;
import org.dyad.synthesis.dyad.DyadResult;
import org.dyad.synthesis.dyad.Gain;
import org.dyad.synthesis.dyad.JointFit;
import org.dyad.synthesis.dyad.OutcomeCurve;
import org.dyad.synthesis.dyad.RatioInterval;
import org.dyad.synthesis.dyad.SlopeRatio;
import org.dyad.synthesis.dyad.Unidentified;
import org.dyad.synthesis.target.JointWindow;

/** Mothers and infants in one model, and the chain from the mother's dose to the infant's level. */
final class TogetherSection {
    /** From here on a quantity's words are for whoever fills in the table. */
    private static final Pattern DETAIL = Pattern.compile(" (In the table that means|These could add to it)");

    private final MotherAndInfant together;

    TogetherSection(MotherAndInfant together) {
        this.together = together;
    }

    Section section() {
        return new Section(
                "together",
                "Mother and infant together",
                List.of(),
                List.of(
                        Section.of("together-window", "Doses that serve both", windows()),
                        Section.of("together-dyad", "Both outcomes in one model", dyad()),
                        Section.of(
                                "together-chain", "From the mother\u2019s dose to the infant, link by link", chain())));
    }

    private List<Block> windows() {
        if (together.windows().isEmpty()) {
            return List.of(Block.Paragraph.of(
                    "Not asked: the protocol has no targets with an upper level for both, in one unit."));
        }
        Optional<String> oneReason = together.windows().stream()
                        .allMatch(w -> w.window().isEmpty()
                                && w.reason()
                                        .equals(together.windows().getFirst().reason()))
                ? Optional.of(together.windows().getFirst().reason())
                : Optional.empty();
        if (oneReason.isPresent()) {
            return List.of(Block.Paragraph.of("It cannot be told which doses serve mothers and infants alike: "
                    + Say.within(Say.sentence(oneReason.get()))));
        }
        TogetherWindow first = together.windows().getFirst();
        List<Row> rows =
                together.windows().stream().map(TogetherSection::window).toList();
        return List.of(new Block.Table(
                "windows-together",
                Inline.line("Doses of the mother at which at least "
                        + Say.percent(first.mothers().fraction())
                        + " of mothers are at or above " + first.mothers().asWritten() + " and at least "
                        + Say.percent(first.infants().fraction()) + " of infants at or above "
                        + first.infants().asWritten() + ", and at most "
                        + Say.percent(first.mothers().upperFraction()) + " and "
                        + Say.percent(first.infants().upperFraction()) + " above the upper level, IU per day."),
                List.of(
                        Column.words("Upper level"),
                        new Column("Mothers", Block.Alignment.RIGHT),
                        new Column("Infants", Block.Alignment.RIGHT),
                        new Column("Both", Block.Alignment.RIGHT)),
                rows,
                windowNotes()));
    }

    private static Row window(TogetherWindow answer) {
        if (answer.window().isEmpty()) {
            return Row.of(answer.upper(), "\u2013", "\u2013", "\u2013");
        }
        JointWindow window = answer.window().get();
        return Row.of(
                answer.upper(),
                TargetDetailBlocks.range(window.mothers()),
                TargetDetailBlocks.range(window.infants()),
                window.exists()
                        ? Say.about(window.lowerDose().orElseThrow()) + " to "
                                + Say.about(window.upperDose().orElseThrow())
                                + TargetDetailBlocks.marks(window.extrapolated(), window.aboveUpperIntake())
                        : "none");
    }

    /** Why a level has no doses for both, and what the marks mean. */
    private List<List<Inline>> windowNotes() {
        List<List<Inline>> notes = new ArrayList<>();
        for (TogetherWindow answer : together.windows()) {
            if (answer.window().isEmpty()) {
                notes.add(Inline.line(answer.upper() + ": " + Say.sentence(answer.reason())));
            } else if (!answer.window().get().exists()) {
                notes.add(Inline.line(answer.upper() + ": "
                        + Say.sentence(answer.window().get().explanation())));
            }
        }
        notes.addAll(TargetDetailBlocks.markNotes());
        return notes;
    }

    private List<Block> chain() {
        return together.chain()
                .map(chain -> new ChainBlocks(chain).blocks())
                .orElseGet(() -> List.of(Block.Paragraph.of("Not computed: " + Say.sentence(together.noChain()))));
    }

    private List<Block> dyad() {
        return together.dyad()
                .map(TogetherSection::dyad)
                .orElseGet(() -> List.of(Block.Paragraph.of("Not computed: " + Say.sentence(together.noDyad()))));
    }

    private static List<Block> dyad(DyadResult result) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Paragraph.of(
                "%s report mothers or infants at two steady daily doses; %s both. A trial that reports"
                                .formatted(
                                        capital(Say.trials(result.trials().size())),
                                        Integer.toString(result.reportingBoth()))
                        + " one of them still informs the other through what both share."));
        blocks.add(
                Block.Paragraph.of(
                        "For both the model takes a " + result.model().shape().words()
                                + ", so its rises are those of the whole range of doses; the curves in the review\u2019s own shapes stand above."));
        blocks.addAll(unidentified(result.notIdentified()));
        result.joint().ifPresent(joint -> {
            DyadFigures.curves(result)
                    .ifPresent(figure -> blocks.add(new Block.Illustration(
                            figure,
                            Inline.line("Both curves of the joint model, as differences from the lowest dose."))));
            blocks.add(rises(result, joint));
            joint.ratio().ifPresent(ratio -> blocks.add(Block.Paragraph.of(ratio(ratio, result.unit()))));
            blocks.add(correlations(result));
        });
        notes(result.notes(), blocks);
        return blocks;
    }

    private static String capital(String words) {
        return Say.capital(words);
    }

    private static String step(DyadResult result) {
        return Say.dose(result.model().from()) + " to "
                + Say.dose(result.model().to()) + " IU per day";
    }

    private static Block rises(DyadResult result, JointFit joint) {
        List<Row> rows = new ArrayList<>();
        result.motherGain().ifPresent(gain -> rows.add(rise("Mothers", joint.mother(), gain, result)));
        result.infantGain().ifPresent(gain -> rows.add(rise("Infants", joint.infant(), gain, result)));
        return new Block.Table(
                "dyad-rises",
                Inline.line("Rise of the level from " + step(result) + " along a "
                        + result.model().shape().words() + " through all doses, in " + result.unit() + "."),
                List.of(
                        Column.words("Outcome"),
                        Column.number("Trials"),
                        new Column("From its own trials (SE)", Block.Alignment.RIGHT),
                        new Column("Both together (" + ci(result) + ")", Block.Alignment.RIGHT),
                        new Column("Information gained", Block.Alignment.RIGHT)),
                rows,
                List.of(Inline.line(
                        "Information gained: what the other outcome adds; below 0% where the joint model finds more"
                                + " variation between trials.")));
    }

    private static Row rise(String name, OutcomeCurve curve, Gain gain, DyadResult result) {
        return Row.of(
                curve.isAnEstimate() ? name : name + " (describes these trials only)",
                Integer.toString(curve.trials()),
                Say.level(gain.aloneRise()) + " (" + Say.fine(gain.alone()) + ")",
                rise(curve, result),
                Numbers.fixed(gain.informationPercent(), 0) + "%");
    }

    private static String rise(OutcomeCurve curve, DyadResult result) {
        DosePrediction p = curve.predict(result.model().to(), result.model().from());
        return Say.level(p.estimate()) + " (" + Say.interval(p.ciLower(), p.ciUpper()) + ")";
    }

    private static String ci(DyadResult result) {
        return Say.level95(100 * result.model().level()) + " CI";
    }

    private static String ratio(SlopeRatio ratio, String unit) {
        String level = Say.level95(100 * ratio.level());
        String interval =
                switch (ratio.interval()) {
                    case RatioInterval.Bounded(double lower, double upper) ->
                        level + " interval " + Say.fine(lower) + " to " + Say.fine(upper);
                    case RatioInterval.TwoRays(double upTo, double from) ->
                        level + " interval up to " + Say.fine(upTo) + " or from " + Say.fine(from)
                                + ", because the mothers\u2019 rise may be 0";
                    case RatioInterval.Everything() -> "no value is excluded, because the mothers\u2019 rise may be 0";
                };
        return "For each " + unit + " that the mother\u2019s level rises, the infant\u2019s rises "
                + Say.fine(ratio.estimate()) + " " + unit + " (" + interval + ").";
    }

    private static Block correlations(DyadResult result) {
        List<Row> rows = new ArrayList<>();
        result.betweenShown().forEach(fit -> rows.add(row(fit, result)));
        result.withinShown().stream()
                .filter(fit -> fit.withinCorrelation() != result.model().withinCorrelation())
                .forEach(fit -> rows.add(row(fit, result)));
        return new Block.Table(
                "dyad-correlations",
                Inline.line(
                        "The same at other correlations of mother and infant: within arms (assumed), and between trials."),
                List.of(
                        Column.number("Within arms"),
                        Column.words("Between trials"),
                        new Column("Mothers (" + ci(result) + ")", Block.Alignment.RIGHT),
                        new Column("Infants (" + ci(result) + ")", Block.Alignment.RIGHT),
                        Column.number("Ratio")),
                rows,
                List.of());
    }

    private static Row row(JointFit fit, DyadResult result) {
        return Row.of(
                Say.fine(fit.withinCorrelation()),
                fit.between().words(),
                rise(fit.mother(), result),
                rise(fit.infant(), result),
                fit.ratio().map(r -> Say.fine(r.estimate())).orElse("\u2013"));
    }

    static List<Block> unidentified(List<Unidentified> quantities) {
        if (quantities.isEmpty()) {
            return List.of();
        }
        List<List<Inline>> what = new ArrayList<>();
        List<List<Inline>> more = new ArrayList<>();
        for (Unidentified quantity : quantities) {
            String words = Say.sentence(quantity.words());
            int rest = DETAIL.matcher(words)
                    .results()
                    .mapToInt(MatchResult::start)
                    .findFirst()
                    .orElse(words.length());
            what.add(Inline.line(words.substring(0, rest)));
            if (rest < words.length()) {
                String name = words.substring(0, rest).replaceFirst(" (is not an estimate|cannot be estimated).*", "");
                more.add(List.of(new Inline.Strong(name + ". "), new Inline.Words(words.substring(rest + 1))));
            }
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Notice("What these trials cannot tell, and what would", List.of(new Block.Bullets(what))));
        if (!more.isEmpty()) {
            blocks.add(Block.Fold.printed(
                    "Which trials could tell it, and what their rows lack", List.of(new Block.Bullets(more))));
        }
        return blocks;
    }

    static void notes(List<String> notes, List<Block> blocks) {
        if (!notes.isEmpty()) {
            blocks.add(new Block.Bullets(
                    merged(notes).stream().map(Say::sentence).map(Inline::line).toList()));
        }
    }

    /** What is said of mothers and of infants in the same words is said once. */
    private static List<String> merged(List<String> notes) {
        List<String> once = new ArrayList<>();
        for (String note : notes) {
            String mothers = note.replaceFirst("^Infants: ", "Mothers: ");
            if (!note.equals(mothers) && once.contains(mothers)) {
                once.set(once.indexOf(mothers), note.replaceFirst("^Infants: ", "Mothers and infants: "));
            } else {
                once.add(note);
            }
        }
        return once;
    }

    /** The section, where the review asks about both. */
    static Optional<Section> of(Optional<MotherAndInfant> together) {
        return together.map(t -> new TogetherSection(t).section());
    }
}
