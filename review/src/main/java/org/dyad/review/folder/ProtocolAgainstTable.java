package org.dyad.review.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dyad.evidence.study.Study;
import org.dyad.evidence.table.EvidenceTable;
import org.dyad.review.protocol.ModeratorNames;
import org.dyad.review.protocol.ReviewProtocol;
import org.dyad.synthesis.assembly.OutcomeDefinition;

/** Checks that what the protocol names is in the table. */
final class ProtocolAgainstTable {
    private ProtocolAgainstTable() {}

    static List<String> check(ReviewProtocol protocol, EvidenceTable table) {
        Set<String> known = table.studies().stream().map(Study::id).collect(Collectors.toCollection(TreeSet::new));
        List<String> problems = new ArrayList<>();
        for (String id : protocol.excluded().keySet()) {
            unknown(protocol, "exclude", id, known, problems);
        }
        for (List<String> group : protocol.sameTrial()) {
            group.forEach(id -> unknown(protocol, "same_trial", id, known, problems));
        }
        for (OutcomeDefinition outcome : protocol.outcomes()) {
            boolean measured = table.measurements().stream().anyMatch(m -> m.compartment() == outcome.compartment());
            if (!measured) {
                problems.add("%s: outcome '%s' asks for %s, and %s has no row for it. Correct one of the two."
                        .formatted(
                                ReviewFolder.PROTOCOL,
                                outcome.name(),
                                outcome.compartment().words(),
                                ReviewFolder.ARMS));
            }
        }
        moderators(protocol, table, problems);
        return problems;
    }

    /** A name that is no column of any study would otherwise look like a moderator that nobody states. */
    private static void moderators(ReviewProtocol protocol, EvidenceTable table, List<String> problems) {
        Set<String> known = new TreeSet<>(ModeratorNames.OF_TRIALS);
        table.studies().forEach(study -> known.addAll(study.other().keySet()));
        for (String name : protocol.moderators()) {
            if (!known.contains(name)) {
                problems.add("%s: line %s: moderators names '%s', and no study of %s has such a column with one value."
                                .formatted(
                                        ReviewFolder.PROTOCOL,
                                        protocol.written().getOrDefault("moderators", 0),
                                        name,
                                        ReviewFolder.ARMS)
                        + " Known: " + String.join(", ", known) + ".");
            }
        }
    }

    private static void unknown(
            ReviewProtocol protocol, String key, String id, Set<String> known, List<String> problems) {
        if (!known.contains(id)) {
            problems.add("%s: line %s: %s names '%s', and %s has no such study. Studies: %s."
                    .formatted(
                            ReviewFolder.PROTOCOL,
                            protocol.written().getOrDefault(key + "." + id, 0),
                            key,
                            id,
                            ReviewFolder.ARMS,
                            String.join(", ", known)));
        }
    }
}
