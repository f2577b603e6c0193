package org.dyad.library.search;

import java.util.List;
import java.util.Optional;
import org.dyad.evidence.origin.DocumentId;

/**
 * One document that was found.
 *
 * @param id          of the document
 * @param score       what it is ranked by; hits of one score stand in the order of their ids
 * @param title       with what matched
 * @param slug        the last part of its address
 * @param date        {@code 2015-09-01}, or only a year
 * @param kind        what was read, as a person names it
 * @param categories  as given
 * @param tags        as given
 * @param labels      what the annotator said
 * @param evidence    the kind of study
 * @param fragments   the passages that match best, in the order of the text
 * @param explanation why it stands here, a sentence each; empty unless asked for
 */
public record Hit(
        DocumentId id,
        double score,
        Highlighted title,
        Optional<String> slug,
        Optional<String> date,
        String kind,
        List<String> categories,
        List<String> tags,
        Labels labels,
        Evidence evidence,
        List<Highlighted> fragments,
        List<String> explanation) {
    public Hit {
        categories = List.copyOf(categories);
        tags = List.copyOf(tags);
        fragments = List.copyOf(fragments);
        explanation = List.copyOf(explanation);
    }
}
