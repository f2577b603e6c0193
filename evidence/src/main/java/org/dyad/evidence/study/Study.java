package org.dyad.evidence.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One trial as one publication reports it. Several may be one trial; a review says so under {@code same_trial}.
 *
 * @param id               as in the table
 * @param label            short name for figures, such as {@code Naik 2017}
 * @param start            when dosing began, in the table's words
 * @param begunInPregnancy whether {@code start} says that dosing began before birth
 * @param other            every further column that is the same in all rows of the study, in the table's order
 */
public record Study(
        String id,
        Citation citation,
        String label,
        Optional<String> country,
        Optional<String> design,
        Optional<String> blinding,
        Optional<String> registry,
        Optional<String> start,
        boolean begunInPregnancy,
        Map<String, String> other) {
    public Study {
        other = Collections.unmodifiableMap(new LinkedHashMap<>(other));
    }

    /** The same study under another short name. */
    public Study withLabel(String other) {
        return new Study(id, citation, other, country, design, blinding, registry, start, begunInPregnancy, this.other);
    }
}
