package org.dyad.report.figure.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.dyad.report.figure.ForestPlot;
import org.dyad.report.figure.RiskJudgement;
import org.dyad.report.figure.Standing;
import org.dyad.report.figure.text.Face;
import org.dyad.report.figure.text.Numbers;

/** Words that both forms of a forest plot need. */
final class ForestText {

    static final String NO_TRIAL = "No trial to show";
    static final String NO_ESTIMATE = "not estimable";

    private ForestText() {}

    static double widestWord(String words, Face face) {
        double widest = 0;
        for (String word : words.split("\\s+", -1)) {
            widest = Math.max(widest, face.width(word));
        }
        return widest;
    }

    /** Width of a column's head on two lines at most, where its words allow that. */
    static double headWidth(String words) {
        double whole = Face.HEAD.width(words);
        double wanted = Math.max(widestWord(words, Face.HEAD), whole / 2);
        while (wanted < whole && Face.HEAD.wrap(words, wanted).size() > 2) {
            wanted += 4;
        }
        return Math.min(wanted, whole) + 0.5;
    }

    static boolean hasWeights(ForestPlot plot) {
        return plot.groups().stream().flatMap(g -> g.rows().stream()).anyMatch(r -> r.weight()
                .isPresent());
    }

    /** The judgements that the plot shows, in the order of their severity. */
    static List<RiskJudgement> judgements(ForestPlot plot) {
        List<RiskJudgement> used = plot.groups().stream()
                .flatMap(g -> g.rows().stream())
                .flatMap(r -> r.risk().stream())
                .distinct()
                .toList();
        return Stream.of(RiskJudgement.values()).filter(used::contains).toList();
    }

    static boolean isEmpty(ForestPlot plot) {
        return plot.groups().stream()
                        .allMatch(g -> g.rows().isEmpty() && g.pooled().isEmpty())
                && plot.overall().isEmpty();
    }

    static String percent(OptionalDouble weight) {
        return weight.isPresent() ? Numbers.fixed(weight.getAsDouble(), 1) + "%" : "";
    }

    /** The reason for being kept out, then the row's own notes. */
    static List<String> notes(ForestPlot.Row row) {
        List<String> notes = new ArrayList<>();
        if (row.standing() instanceof Standing.KeptOut out) {
            notes.add(out.reason());
        }
        notes.addAll(row.notes());
        return notes;
    }

    static double notesRoom(ForestPlot plot) {
        return plot.groups().stream()
                .flatMap(g -> g.rows().stream())
                .mapToDouble(ForestText::notesRoom)
                .max()
                .orElse(0);
    }

    /** Room for the raised letters after a name, before it is known which letters they are. */
    static double notesRoom(ForestPlot.Row row) {
        int count = notes(row).size();
        return count == 0 ? 0 : 2 + Face.RAISED.width("m,".repeat(count));
    }
}
