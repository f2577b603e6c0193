package org.dyad.library.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dyad.library.document.Bibliography;
import org.dyad.library.document.Document;
import org.dyad.library.document.Metadata;

/**
 * What the catalogue says of a document, so that it can be listed and addressed without being read.
 *
 * @param characters of the reading text
 * @param troubles   number of things in it that could not be understood
 */
public record Summary(
        Optional<String> title,
        Optional<String> slug,
        List<String> aliases,
        Optional<String> pageId,
        Optional<LocalDate> date,
        Optional<Integer> year,
        Optional<String> doi,
        Optional<String> pmid,
        int characters,
        int troubles) {
    public Summary {
        aliases = List.copyOf(aliases);
    }

    /** Of a document as it was read. */
    public static Summary of(Document document) {
        Metadata metadata = document.metadata();
        Bibliography record = metadata.bibliography();
        return new Summary(
                metadata.title(),
                metadata.slug(),
                metadata.aliases(),
                metadata.pageId(),
                metadata.date(),
                record.year().or(() -> metadata.date().map(LocalDate::getYear)),
                record.doi(),
                record.pmid(),
                document.text().text().length(),
                document.troubles().size());
    }
}
