package org.dyad.review.result;

import java.util.List;
import java.util.Optional;
import org.dyad.evidence.table.EvidenceTable;
import org.dyad.evidence.table.Warning;
import org.dyad.review.difference.ResultsDifference;
import org.dyad.review.folder.ReviewFolder;
import org.dyad.review.protocol.ReviewProtocol;

/**
 * Everything a review found.
 *
 * @param protocol what was asked
 * @param evidence the table it rests on
 * @param companions the optional files of the folder
 * @param outcomes what was computed, in the order of the protocol
 * @param together mothers and infants in one model; absent where the protocol asks about one of them only
 * @param notComputed what could not be, and why
 * @param choices every default and choice in force, for the methods section
 * @param warnings doubts about the table
 * @param absences what the report lacks because a file is not there
 * @param provenance program, inputs and seed
 * @param difference from earlier results, where the run was asked to compare
 */
public record ReviewResults(
        ReviewProtocol protocol,
        EvidenceTable evidence,
        ReviewFolder.Companions companions,
        List<OutcomeResult> outcomes,
        Optional<MotherAndInfant> together,
        List<NotComputed> notComputed,
        List<Choice> choices,
        List<Warning> warnings,
        List<String> absences,
        Provenance provenance,
        Optional<ResultsDifference> difference) {
    public ReviewResults {
        outcomes = List.copyOf(outcomes);
        notComputed = List.copyOf(notComputed);
        choices = List.copyOf(choices);
        warnings = List.copyOf(warnings);
        absences = List.copyOf(absences);
    }

    /** The same results beside what they changed since the results with this hash. */
    public ReviewResults with(ResultsDifference changes, String sha256) {
        return new ReviewResults(
                protocol,
                evidence,
                companions,
                outcomes,
                together,
                notComputed,
                choices,
                warnings,
                absences,
                provenance.against(sha256),
                Optional.of(changes));
    }

    /** Whether any outcome gave a pooled estimate, a curve or a target. */
    public boolean computedAnything() {
        return outcomes.stream().anyMatch(OutcomeResult::computed);
    }
}
