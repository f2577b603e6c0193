package org.dyad.report.site;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.library.search.Evidence;

/**
 * A document as lists and the search show it.
 *
 * @param href    of its page, from the root of the site
 * @param opening the beginning of its text
 */
record Listed(
        DocumentId id,
        String title,
        String href,
        Optional<String> date,
        OptionalInt year,
        List<String> categories,
        List<String> tags,
        Evidence evidence,
        String opening) {
    Listed {
        categories = List.copyOf(categories);
        tags = List.copyOf(tags);
    }
}
