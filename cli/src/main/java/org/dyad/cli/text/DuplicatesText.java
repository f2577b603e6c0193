package org.dyad.cli.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.library.duplicate.DuplicateDecision;
import org.dyad.library.duplicate.DuplicateGroups;
import org.dyad.library.duplicate.DuplicatePair;

/** Documents that may be the same, and what was decided, for a person. */
public final class DuplicatesText {
    private DuplicatesText() {}

    /** Pairs about which nothing was decided. */
    public static String pairs(List<DuplicatePair> pairs, List<DuplicateDecision> standing, String typed) {
        StringBuilder text = new StringBuilder();
        for (DuplicatePair pair : pairs) {
            text.append(String.format(
                    Locale.ROOT,
                    "%.2f  %s%n      %s%n",
                    pair.score(),
                    pair.first().value(),
                    pair.second().value()));
            pair.reasons()
                    .forEach(reason ->
                            text.append("        ").append(reason.words()).append('\n'));
        }
        text.append(
                pairs.isEmpty()
                        ? "No pair to decide about"
                        : pairs.size() == 1 ? "1 pair to decide about" : pairs.size() + " pairs to decide about");
        text.append("; ").append(standing.size()).append(" decided.\n");
        if (!pairs.isEmpty()) {
            text.append(
                            "Nothing is merged by itself: dyad library duplicates --accept NAME NAME, or --reject NAME NAME")
                    .append(typed)
                    .append('\n');
        }
        return text.toString();
    }

    /** What was done, and where asked for what stands. */
    public static String decisions(
            List<DuplicateDecision> taken,
            Optional<DuplicateDecision> undone,
            List<DuplicateDecision> standing,
            boolean all,
            String typed) {
        StringBuilder text = new StringBuilder();
        taken.forEach(decision -> text.append("Kept as ")
                .append(line(decision))
                .append("To undo it: dyad library duplicates --undo ")
                .append(decision.number())
                .append(typed)
                .append('\n'));
        undone.ifPresent(decision -> text.append("Undone: ").append(line(decision)));
        if (all) {
            standing.forEach(decision -> text.append(line(decision)));
            List<List<DocumentId>> groups = DuplicateGroups.of(standing).groups();
            text.append(standing.size()).append(standing.size() == 1 ? " decision" : " decisions");
            text.append(", ")
                    .append(groups.size())
                    .append(groups.size() == 1 ? " group" : " groups")
                    .append(" of the same\n");
        }
        return text.toString();
    }

    private static String line(DuplicateDecision decision) {
        return decision.number() + ": " + decision.first().value() + " and "
                + decision.second().value() + " are " + decision.verdict().word() + "  (" + decision.when() + ")\n";
    }
}
