package org.dyad.report.review;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.dyad.report.document.Block;
import org.dyad.report.document.Block.Column;
import org.dyad.report.document.Block.Row;
import org.dyad.report.document.Inline;
import org.dyad.report.document.Inline.Kind;
import org.dyad.report.document.Inline.Marked;
import org.dyad.report.document.Inline.Words;
import org.dyad.report.figure.text.Numbers;
import org.dyad.review.result.AssumedTargets;
import org.dyad.review.result.OutcomeResult;
import org.dyad.review.result.ReviewResults;
import org.dyad.review.result.TargetAnswer;
import org.dyad.synthesis.target.DoseForTarget;
import org.dyad.synthesis.target.TargetStatus;
import org.dyad.synthesis.target.UpperIntake;
import org.dyad.synthesis.target.Window;

/** The doses for the targets of an outcome. */
final class TargetBlocks {

    private static final String STRICTER = "That a given share of people is above a threshold that covers nearly"
            + " everyone\u2019s requirement is stricter than that this share meets its own requirement.";

    private final ReviewResults results;
    private final OutcomeResult result;

    TargetBlocks(ReviewResults results, OutcomeResult result) {
        this.results = results;
        this.result = result;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>(answers(result.targets(), ""));
        for (AssumedTargets assumed : result.assumedTargets()) {
            blocks.add(
                    new Block.Notice("What assumptions would add", List.of(Block.Paragraph.of(introduction(assumed)))));
            blocks.addAll(answers(assumed.answers(), "-assumed"));
        }
        return blocks;
    }

    private static String introduction(AssumedTargets assumed) {
        return "The analysis above leaves this open. Here it is again with %s. That puts %s on the curve. These doses rest on assumptions and are not the answer of this review."
                .formatted(assumed.assumptions(), Say.trials(assumed.trials()));
    }

    private List<Block> answers(List<TargetAnswer> answers, String suffix) {
        List<Block> blocks = new ArrayList<>();
        Optional<String> oneReason = oneReason(answers);
        if (oneReason.isPresent()) {
            blocks.add(Block.Paragraph.of("No dose can be given at which %s reach %s: %s"
                    .formatted(Say.people(result.outcome()), thresholds(answers), Say.tidy(oneReason.get()))
                    .concat(".")));
        } else {
            answers.forEach(answer -> blocks.add(words(answer)));
            blocks.add(doses(answers, suffix));
            answers.forEach(answer -> figure(answer, suffix).ifPresent(blocks::add));
            spreads(answers, suffix).ifPresent(blocks::add);
        }
        if (oneReason.isEmpty()) {
            Set<String> notes = new LinkedHashSet<>();
            answers.forEach(answer -> notes.addAll(answer.result().notes()));
            notes.add(STRICTER);
            blocks.add(new Block.Bullets(
                    notes.stream().map(Say::sentence).map(Inline::line).toList()));
            if (suffix.isEmpty()) {
                for (int i = 0; i < answers.size(); i++) {
                    blocks.addAll(new TargetDetailBlocks(result, answers.get(i), i + 1).blocks());
                }
            }
        }
        return blocks;
    }

    private static Block words(TargetAnswer answer) {
        List<Inline> line = new ArrayList<>();
        line.add(new Words(sentence(answer) + window(answer)));
        if (!answer.plan().meaning().isBlank()) {
            line.add(new Inline.Quiet(" What the threshold stands for: "
                    + Say.sentence(answer.plan().meaning())));
        }
        return new Block.Paragraph(line);
    }

    /** The answer without its window, which has words of its own. */
    static String sentence(TargetAnswer answer) {
        String all = Say.tidy(answer.sentence());
        int window = answer.result().window().isPresent() ? all.indexOf(" At least ") : -1;
        return window < 0 ? all : all.substring(0, window);
    }

    /** Whether any of these doses also keeps few people above the upper level; empty where that was not asked. */
    static String window(TargetAnswer answer) {
        return answer.result()
                .window()
                .map(w -> w.exists()
                        ? " From " + Say.about(w.lowerDose().orElseThrow()) + " to "
                                + Say.about(w.upperDose().orElseThrow()) + " IU a day also keep " + few(answer)
                                + intake(w) + "."
                        : " No dose that does this also keeps " + few(answer) + ".")
                .orElse("");
    }

    private static String few(TargetAnswer answer) {
        return "at most " + Say.percent(answer.plan().upperFraction()) + " above "
                + Numbers.plain(answer.plan().upper().orElseThrow()) + " "
                + answer.plan().asWritten().replaceFirst("^[\\d.,\\s]+", "");
    }

    private static String intake(Window window) {
        if (!window.aboveUpperIntake()) {
            return "";
        }
        boolean all = window.lowerDose().orElseThrow() > UpperIntake.ADULTS.iuPerDay();
        return (all ? "; all of these are" : "; the higher of these are") + " above the tolerable upper intake of "
                + Say.dose(UpperIntake.ADULTS.iuPerDay()) + " IU a day";
    }

    private Optional<Block> figure(TargetAnswer answer, String suffix) {
        String assumed = suffix.isEmpty() ? "." : ", under the assumptions named above.";
        boolean bar = answer.result().window().filter(w -> w.exists()).isPresent();
        String window = bar ? " The bar above marks the doses that also keep " + few(answer) + "." : "";
        return new CurveFigures(result)
                .fraction(answer, suffix)
                .map(figure -> new Block.Illustration(
                        figure,
                        Inline.line("Share of " + Say.people(result.outcome()) + " at or above "
                                + answer.plan().asWritten() + ", by the mother\u2019s dose" + assumed + window)));
    }

    /** The reason, where no dose can be given for any of several targets and it is the same for all. */
    private static Optional<String> oneReason(List<TargetAnswer> answers) {
        Set<String> reasons = new LinkedHashSet<>();
        for (TargetAnswer answer : answers) {
            for (DoseForTarget dose :
                    List.of(answer.result().meanDose(), answer.result().individualDose())) {
                if (dose.status() != TargetStatus.NOT_ESTIMABLE) {
                    return Optional.empty();
                }
                reasons.add(dose.reason().orElse(""));
            }
        }
        return reasons.size() == 1 ? reasons.stream().findFirst() : Optional.empty();
    }

    private static String thresholds(List<TargetAnswer> answers) {
        return String.join(
                " or ",
                answers.stream().map(a -> a.plan().asWritten()).distinct().toList());
    }

    private Block doses(List<TargetAnswer> answers, String suffix) {
        List<Row> rows = new ArrayList<>();
        for (TargetAnswer answer : answers) {
            String name = answer.plan().asWritten();
            rows.add(row(name, "the mean", answer.result().meanDose()));
            rows.add(row(
                    name,
                    Say.percent(answer.plan().fraction()) + ", "
                            + answer.result().question().population().meaning(),
                    answer.result().individualDose()));
        }
        return new Block.Table(
                "targets-" + Say.id(result.outcome().name()) + suffix,
                Inline.line("Maternal dose that brings " + Say.people(result.outcome()) + " to the target, IU per day"
                        + (suffix.isEmpty() ? "." : ", under the assumptions named above.")),
                List.of(
                        Column.words("At or above"),
                        Column.words("Who"),
                        Column.number("Dose"),
                        new Column(
                                Say.level95(results.protocol().pooling().level()) + " interval", Block.Alignment.RIGHT),
                        Column.words("Status")),
                rows,
                List.of());
    }

    private static Row row(String name, String who, DoseForTarget dose) {
        Inline value = dose.dose().isPresent() ? doseWords(dose) : new Inline.Quiet("\u2013");
        return new Row(
                Optional.empty(),
                List.of(
                        Inline.line(name),
                        Inline.line(who),
                        List.of(value),
                        Inline.line(interval(dose)),
                        Inline.line(status(dose))));
    }

    private static Inline doseWords(DoseForTarget dose) {
        String words = Say.about(dose.dose().orElseThrow());
        return dose.extrapolated()
                ? new Marked(Kind.EXTRAPOLATED, words, "Beyond the highest dose of the arms in this analysis.")
                : new Words(words);
    }

    static String interval(DoseForTarget dose) {
        boolean known = dose.ciLower().isPresent() || dose.ciUpper().isPresent();
        if (!known && dose.dose().isPresent() && dose.lowerUnbounded() && dose.upperUnbounded()) {
            return "without limits";
        }
        if (!known) {
            return "\u2013";
        }
        if (dose.ciUpper().isEmpty()) {
            return "from " + Say.about(dose.ciLower().orElseThrow()) + ", no upper limit";
        }
        String high = Say.about(dose.ciUpper().getAsDouble());
        return dose.ciLower().isPresent() ? Say.about(dose.ciLower().getAsDouble()) + " to " + high : "up to " + high;
    }

    private static String status(DoseForTarget dose) {
        String words =
                switch (dose.status()) {
                    case REACHED -> "reached";
                    case BELOW_LOWEST_DOSE -> "met already at the lowest dose";
                    case NOT_REACHED -> "not reached";
                    case NOT_ESTIMABLE -> "not estimable";
                };
        boolean says = dose.reason().isPresent() && dose.dose().isEmpty();
        if (!says) {
            return words;
        }
        String reason = Say.tidy(dose.reason().get());
        // The reason often says the status itself: "not reached at any dose up to 20,000 IU".
        boolean repeats = reason.startsWith(words) || dose.status() == TargetStatus.BELOW_LOWEST_DOSE;
        return repeats ? reason : words + ": " + reason;
    }

    private Optional<Block> spreads(List<TargetAnswer> answers, String suffix) {
        List<Row> rows = new ArrayList<>();
        for (TargetAnswer answer : answers) {
            answer.result()
                    .spread()
                    .ifPresent(s -> rows.add(Row.of(
                            answer.plan().asWritten(),
                            Say.about(s.dose()),
                            Say.level(s.mean()),
                            Say.level(s.estimation()),
                            optional(s.betweenTrials()),
                            optional(s.betweenIndividuals()))));
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Block.Table(
                "spreads-" + Say.id(result.outcome().name()) + suffix,
                Inline.line(
                        "Three spreads, kept apart, as standard deviations in " + Say.unit(result.outcome())
                                + ": how well the mean is known, how far trial populations lie from it, how far people lie from the mean of theirs."),
                List.of(
                        Column.words("Target"),
                        Column.number("At IU per day"),
                        Column.number("Mean"),
                        Column.number("Estimation"),
                        Column.number("Between trials"),
                        Column.number("Between people")),
                rows,
                List.of()));
    }

    private static String optional(OptionalDouble value) {
        return value.isPresent() ? Say.level(value.getAsDouble()) : "not estimable";
    }
}
