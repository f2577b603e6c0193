package org.dyad.extraction.registry;

import java.util.List;
import org.dyad.extraction.fact.StudyFacts;

/**
 * What a language model proposed for a document.
 *
 * @param facts   what passed
 * @param refused a sentence for each line that did not
 */
public record ModelReading(StudyFacts facts, List<String> refused) {
    public ModelReading {
        refused = List.copyOf(refused);
    }
}
