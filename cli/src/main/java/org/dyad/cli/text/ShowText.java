package org.dyad.cli.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dyad.library.document.Document;
import org.dyad.library.document.Metadata;
import org.dyad.library.document.Trouble;
import org.dyad.library.store.Entry;

/** A document, for a person. */
public final class ShowText {
    private ShowText() {}

    public static String of(Entry entry, Document document) {
        Metadata metadata = document.metadata();
        StringBuilder text = new StringBuilder();
        text.append(metadata.title().orElse("(no title)")).append("\n\n");
        line(text, "name", Optional.of(entry.id().value()));
        line(text, "kind", Optional.of(document.kind().words()));
        line(text, "date", metadata.date().map(Object::toString));
        line(text, "page", metadata.pageId());
        list(text, "addresses", metadata.aliases());
        list(text, "categories", metadata.categories());
        list(text, "tags", metadata.tags());
        list(text, "authors", metadata.bibliography().authors());
        line(text, "journal", metadata.bibliography().journal());
        line(text, "DOI", metadata.bibliography().doi());
        line(text, "PMID", metadata.bibliography().pmid());
        line(
                text,
                "from",
                Optional.of(entry.source().file()
                        + (entry.source().where().isEmpty()
                                ? ""
                                : ", " + entry.source().where())));
        text.append('\n')
                .append(
                        document.text().text().isBlank()
                                ? "(no text)"
                                : document.text().text())
                .append('\n');
        if (!document.troubles().isEmpty()) {
            text.append("\nNot understood, or by a guess only (")
                    .append(document.troubles().size())
                    .append("):\n");
            text.append(document.troubles().stream()
                    .map(Trouble::what)
                    .distinct()
                    .map(what -> "  " + what + "\n")
                    .collect(Collectors.joining()));
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String name, Optional<String> value) {
        value.ifPresent(words -> text.append("  ")
                .append(String.format("%-11s", name))
                .append(words)
                .append('\n'));
    }

    private static void list(StringBuilder text, String name, List<String> values) {
        line(text, name, values.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", values)));
    }
}
