package org.dyad.library.document;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a document says of itself.
 *
 * @param title        as given
 * @param slug         the last part of its address
 * @param aliases      old addresses, as stored
 * @param pageId       the number of its page in the old wiki
 * @param date         of the post or publication, where a full date is given
 * @param categories   as given
 * @param tags         as given
 * @param bibliography what a citation record says
 * @param other        further front matter fields, name to values, kept so that nothing is lost ({@code associated_tags} is one: a search
 *                     expansion, not tags)
 */
public record Metadata(
        Optional<String> title,
        Optional<String> slug,
        List<String> aliases,
        Optional<String> pageId,
        Optional<LocalDate> date,
        List<String> categories,
        List<String> tags,
        Bibliography bibliography,
        SortedMap<String, List<String>> other) {
    public Metadata {
        aliases = List.copyOf(aliases);
        categories = List.copyOf(categories);
        tags = List.copyOf(tags);
        other = Collections.unmodifiableSortedMap(new TreeMap<>(other));
    }

    /** Nothing but, perhaps, a title. */
    public static Metadata titled(Optional<String> title) {
        return new Metadata(
                title,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Bibliography.NONE,
                new TreeMap<>());
    }

    /** The same with what a citation record says. */
    public Metadata withBibliography(Bibliography record) {
        return new Metadata(title, slug, aliases, pageId, date, categories, tags, record, other);
    }
}
