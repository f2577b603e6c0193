package org.dyad.report.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.report.document.Block;
import org.dyad.report.document.Block.Column;
import org.dyad.report.document.Block.Row;
import org.dyad.report.document.Document.Section;
import org.dyad.report.document.Inline;
import org.dyad.report.figure.text.Numbers;
import org.dyad.review.difference.Quantities;
import org.dyad.review.difference.ResultsDifference;
import org.dyad.review.difference.ResultsDifference.Change;
import org.dyad.review.difference.ResultsDifference.ChoiceChange;
import org.dyad.review.difference.ResultsDifference.InputChange;
import org.dyad.review.difference.ResultsDifference.Kind;
import org.dyad.review.difference.ResultsDifference.OutcomeDifference;
import org.dyad.review.difference.ResultsDifference.QuantityChange;
import org.dyad.review.difference.ResultsDifference.Reading;
import org.dyad.review.result.ReviewResults;
import org.dyad.synthesis.dose.DoseShape;

/** What changed since earlier results of the same review. */
final class ChangesSection {
    private static final Pattern SHAPE = Pattern.compile("(?<=IU a day) \\(([a-z]+(:[^)]*)?)\\)$");

    private final ReviewResults results;
    private final ResultsDifference changes;

    ChangesSection(ReviewResults results, ResultsDifference changes) {
        this.results = results;
        this.changes = changes;
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Paragraph.of(opening()));
        List<List<Inline>> causes = causes();
        if (!causes.isEmpty()) {
            blocks.add(new Block.Bullets(causes));
        }
        List<Section> parts = new ArrayList<>();
        for (OutcomeDifference outcome : changes.outcomes()) {
            parts.add(Section.of("changes-" + Say.id(outcome.name()), Say.capital(outcome.name()), outcome(outcome)));
        }
        return new Section("changes", "What changed since the earlier results", blocks, parts);
    }

    private String opening() {
        if (changes.isNone()) {
            return "Nothing: the files, the choices, the program and every number are the same.";
        }
        boolean numbers = changes.outcomes().stream().anyMatch(o -> !o.isNone());
        return numbers
                ? "Some estimates differ from the earlier results. What was put in differs in this:"
                : "No estimate differs from the earlier results, though what was put in does:";
    }

    private List<List<Inline>> causes() {
        List<List<Inline>> lines = new ArrayList<>();
        for (InputChange input : changes.inputs()) {
            if (input.change() != Change.SAME) {
                lines.add(List.of(
                        new Inline.Code(input.file()),
                        new Inline.Words(": " + input.change().word() + ".")));
            }
        }
        for (ChoiceChange choice : changes.choices()) {
            lines.add(Inline.line("%s: %s, before: %s."
                    .formatted(
                            Say.capital(choice.name()),
                            Say.tidy(choice.after().orElse("no longer a choice")),
                            Say.tidy(choice.before().orElse("not there")))));
        }
        if (!changes.earlierProgram().equals(changes.program())) {
            lines.add(Inline.line("Program: %s, before: %s.".formatted(changes.program(), changes.earlierProgram())));
        }
        return lines;
    }

    private List<Block> outcome(OutcomeDifference outcome) {
        List<Block> blocks = new ArrayList<>();
        trials(outcome).ifPresent(words -> blocks.add(Block.Paragraph.of(words)));
        if (outcome.conclusions().isEmpty()) {
            blocks.add(Block.Paragraph.of(
                    outcome.isNone() ? "No number differs." : "Numbers differ; no conclusion does."));
        } else {
            blocks.add(new Block.Notice(
                    "Conclusions that changed",
                    List.of(new Block.Bullets(outcome.conclusions().stream()
                            .map(Say::sentence)
                            .map(Inline::line)
                            .toList()))));
        }
        new ChangesFigure(results, outcome)
                .figure()
                .ifPresent(
                        figure -> blocks.add(
                                new Block.Illustration(
                                        figure,
                                        Inline.line(
                                                "The pooled difference before and now, under the trials that are new or have changed."))));
        if (!outcome.isNone() && !outcome.quantities().isEmpty()) {
            blocks.add(table(outcome));
        }
        return blocks;
    }

    private Optional<String> trials(OutcomeDifference outcome) {
        List<String> parts = new ArrayList<>();
        part(outcome, Change.ADDED, "New in the pooled estimate: ", parts);
        part(outcome, Change.CHANGED, "With other numbers than before: ", parts);
        part(outcome, Change.REMOVED, "No longer in the pooled estimate: ", parts);
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", parts));
    }

    private void part(OutcomeDifference outcome, Change change, String words, List<String> parts) {
        List<String> names = outcome.trials().stream()
                .filter(t -> t.change() == change)
                .map(t -> label(t.trial()))
                .toList();
        if (!names.isEmpty()) {
            parts.add(words + String.join(", ", names) + ".");
        }
    }

    private String label(String trial) {
        return results.outcomes().stream()
                .flatMap(o -> o.assembly().trials().stream())
                .filter(t -> t.trial().equals(trial))
                .map(t -> t.label())
                .findFirst()
                .orElse(trial);
    }

    private Block table(OutcomeDifference outcome) {
        List<Row> rows = new ArrayList<>();
        List<List<Inline>> notes = new ArrayList<>();
        for (QuantityChange q : outcome.quantities()) {
            rows.add(Row.of(name(q.name()), reading(q, q.before()), reading(q, q.after()), change(q)));
            boolean limited = q.before().words().equals(Quantities.FEW_TRIALS)
                    || q.after().words().equals(Quantities.FEW_TRIALS);
            if (limited) {
                notes.add(Inline.line("* " + Say.sentence(Quantities.FEW_TRIALS)));
            }
        }
        return new Block.Table(
                "changes-table-" + Say.id(outcome.name()),
                Inline.line("Before and now; levels in " + outcome.unit() + ", doses in IU per day, intervals at "
                        + Say.level95(results.protocol().pooling().level()) + "."),
                List.of(Column.words("Quantity"), Column.words("Before"), Column.words("Now"), Column.words("Change")),
                rows,
                notes.stream().distinct().toList());
    }

    /** The protocol's word for the shape of a curve ("piecewise:2000") in the report's words. */
    private static String name(String quantity) {
        Matcher shape = SHAPE.matcher(quantity);
        return Say.capital(Say.tidy(shape.replaceFirst(found -> " (" + words(found.group(1)) + ")")));
    }

    private static String words(String shape) {
        try {
            return DoseShape.parse(shape).words();
        } catch (InvalidEvidence ofAnotherVersion) {
            return shape;
        }
    }

    private static String change(QuantityChange quantity) {
        if (quantity.change() == Change.SAME) {
            return "none";
        }
        String shift = shift(quantity);
        String width = width(quantity);
        return shift.isEmpty() || width.isEmpty() ? shift + width : shift + "; " + width;
    }

    private static String reading(QuantityChange quantity, Reading reading) {
        if (reading.isNone()) {
            return "\u2013";
        }
        StringBuilder text = new StringBuilder();
        reading.estimate().ifPresent(value -> text.append(number(quantity.kind(), value)));
        if (reading.lower().isPresent() || reading.upper().isPresent()) {
            String interval = interval(quantity.kind(), reading);
            text.append(text.isEmpty() ? interval : " (" + interval + ")");
        }
        if (reading.words().equals(Quantities.FEW_TRIALS)) {
            text.append("*");
        } else if (!reading.words().isEmpty()) {
            text.append(text.isEmpty() ? "" : "; ").append(reading.words());
        }
        return text.toString();
    }

    private static String interval(Kind kind, Reading reading) {
        if (reading.upper().isEmpty()) {
            return "from " + number(kind, reading.lower().orElseThrow()) + ", no upper limit";
        }
        String high = number(kind, reading.upper().getAsDouble());
        return reading.lower().isPresent()
                ? number(kind, reading.lower().getAsDouble()) + " to " + high
                : "up to " + high;
    }

    private static String number(Kind kind, double value) {
        return switch (kind) {
            case LEVEL -> Say.level(value);
            case VARIANCE -> Say.fine(value);
            case PERCENT -> Numbers.fixed(value, 0) + "%";
            case DOSE -> Say.about(value);
            case COUNT -> Numbers.fixed(value, 0);
        };
    }

    private static String shift(QuantityChange quantity) {
        OptionalDouble shift = quantity.shift();
        if (shift.isEmpty()) {
            return "";
        }
        // A change of a dose has no more digits than the doses it lies between.
        boolean coarse = quantity.kind() == Kind.DOSE
                && Math.max(
                                quantity.before().estimate().orElse(0),
                                quantity.after().estimate().orElse(0))
                        >= 1000;
        double value = coarse ? Math.rint(shift.getAsDouble() / 100) * 100 : shift.getAsDouble();
        String words = number(quantity.kind(), value);
        boolean none = words.chars().noneMatch(c -> c >= '1' && c <= '9');
        return shift.getAsDouble() > 0 && !none ? "+" + words : words;
    }

    private static String width(QuantityChange quantity) {
        OptionalDouble ratio = quantity.widthRatio();
        if (ratio.isEmpty() || quantity.change() == Change.SAME) {
            return "";
        }
        long percent = Math.round(100 * (ratio.getAsDouble() - 1));
        return percent == 0
                ? "interval as wide as before"
                : "interval " + Math.abs(percent) + "% " + (percent < 0 ? "narrower" : "wider");
    }
}
