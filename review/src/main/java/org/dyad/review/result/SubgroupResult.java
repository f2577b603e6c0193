package org.dyad.review.result;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Trials pooled apart by something known of them beforehand.
 *
 * @param by what divides them
 * @param groups each with its estimate, or why there is none
 * @param betweenGroupsP p value of the test between groups; absent where it cannot be made
 * @param note what a reader must know; may be empty
 */
public record SubgroupResult(String by, List<Group> groups, OptionalDouble betweenGroupsP, String note) {
    public SubgroupResult {
        groups = List.copyOf(groups);
    }

    /**
     * One group.
     *
     * @param name of the group
     * @param trials ids
     * @param estimate pooled difference
     */
    public record Group(String name, List<String> trials, SensitivityRow.Estimate estimate) {
        public Group {
            trials = List.copyOf(trials);
        }
    }
}
