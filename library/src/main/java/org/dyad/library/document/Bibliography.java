package org.dyad.library.document;

import java.util.List;
import java.util.Optional;

/**
 * What a citation record says of a publication.
 *
 * @param authors   as given, in order
 * @param journal   as given
 * @param year      of publication
 * @param volume    as given
 * @param issue     as given
 * @param pages     as given
 * @param doi       lower case, from {@code 10.}
 * @param pmid      digits
 * @param registry  the number in a trial registry
 * @param types     publication types, as given
 * @param keywords  as given
 * @param language  as given
 * @param url       where to read it
 */
public record Bibliography(
        List<String> authors,
        Optional<String> journal,
        Optional<Integer> year,
        Optional<String> volume,
        Optional<String> issue,
        Optional<String> pages,
        Optional<String> doi,
        Optional<String> pmid,
        Optional<String> registry,
        List<String> types,
        List<String> keywords,
        Optional<String> language,
        Optional<String> url) {
    /** Nothing known. */
    public static final Bibliography NONE = new Bibliography(
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty());

    public Bibliography {
        authors = List.copyOf(authors);
        types = List.copyOf(types);
        keywords = List.copyOf(keywords);
    }
}
