package org.dyad.library.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dyad.library.document.Bibliography;
import org.dyad.library.document.Document;
import org.dyad.library.document.DocumentKind;
import org.dyad.library.document.Metadata;
import org.dyad.library.document.SaidDead;
import org.dyad.library.document.Trouble;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The front matter: what a document says of itself, as YAML. Its first line names the kind of document and tells this form from any other.
 * Values are in quotation marks, so that no value is taken for a number, a date or a yes.
 */
final class Header {
    /** Begins a file in this form. */
    static final String BEGINNING = "---\ndyad: ";

    private static final String END = "\n---\n";
    private static final int LONGEST = 4 << 20;

    private Header() {}

    /** What was read, and where the text begins. */
    record Read(DocumentKind kind, Optional<String> name, Metadata metadata, List<Trouble> troubles, int bodyStart) {}

    static String write(Document document) {
        Metadata metadata = document.metadata();
        StringBuilder text = new StringBuilder(BEGINNING);
        text.append(document.kind().name().toLowerCase(Locale.ROOT)).append('\n');
        one(text, "name", Optional.of(document.id().value()));
        one(text, "title", metadata.title());
        one(text, "slug", metadata.slug());
        list(text, "aliases", metadata.aliases());
        one(text, "tiki_page_id", metadata.pageId());
        one(text, "date", metadata.date().map(LocalDate::toString));
        list(text, "categories", metadata.categories());
        list(text, "tags", metadata.tags());
        record(text, metadata.bibliography());
        if (!metadata.other().isEmpty()) {
            text.append("other:\n");
            metadata.other().forEach((name, values) -> {
                text.append("  ").append(quoted(name)).append(":\n");
                values.forEach(
                        value -> text.append("    - ").append(quoted(value)).append('\n'));
                if (values.isEmpty()) {
                    text.setLength(text.length() - 1);
                    text.append(" []\n");
                }
            });
        }
        notes(text, document);
        return text.append("---\n").toString();
    }

    /** What the first reading could not understand, and the links of which the source said that they lead nowhere. */
    private static void notes(StringBuilder text, Document document) {
        list(
                text,
                "not_understood",
                document.troubles().stream().map(Trouble::what).toList());
        for (String address : SaidDead.in(document.source())) {
            String note = SaidDead.note(address);
            text.append(note.isEmpty() ? "" : "# " + note + "\n");
        }
    }

    private static void record(StringBuilder text, Bibliography record) {
        list(text, "authors", record.authors());
        one(text, "journal", record.journal());
        one(text, "year", record.year().map(String::valueOf));
        one(text, "volume", record.volume());
        one(text, "issue", record.issue());
        one(text, "pages", record.pages());
        one(text, "doi", record.doi());
        one(text, "pmid", record.pmid());
        one(text, "registry", record.registry());
        list(text, "types", record.types());
        list(text, "keywords", record.keywords());
        one(text, "language", record.language());
        one(text, "url", record.url());
    }

    private static void one(StringBuilder text, String name, Optional<String> value) {
        value.ifPresent(
                words -> text.append(name).append(": ").append(quoted(words)).append('\n'));
    }

    private static void list(StringBuilder text, String name, List<String> values) {
        if (!values.isEmpty()) {
            text.append(name).append(":\n");
            values.forEach(value -> text.append("  - ").append(quoted(value)).append('\n'));
        }
    }

    private static String quoted(String words) {
        StringBuilder text = new StringBuilder("\"");
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ' || (c >= 127 && c < 160) || c == '\u2028' || c == '\u2029' || c >= '\uFEFF') {
                text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                text.append(c);
            }
        }
        return text.append('"').toString();
    }

    /** Reads it; empty, with nothing thrown, where it is not in this form. */
    static Optional<Read> read(String file) {
        int end = file.indexOf(END);
        if (!file.startsWith(BEGINNING) || end < 0) {
            return Optional.empty();
        }
        try {
            LoaderOptions options = new LoaderOptions();
            options.setMaxAliasesForCollections(0);
            options.setNestingDepthLimit(8);
            options.setCodePointLimit(LONGEST);
            Object loaded = new Yaml(new SafeConstructor(options)).load(file.substring(4, end + 1));
            if (!(loaded instanceof Map<?, ?> map)) {
                return Optional.empty();
            }
            DocumentKind kind =
                    DocumentKind.valueOf(word(map, "dyad").orElse("").toUpperCase(Locale.ROOT));
            List<Trouble> troubles = words(map.get("not_understood")).stream()
                    .map(what -> new Trouble(what, Optional.empty()))
                    .toList();
            return Optional.of(new Read(kind, word(map, "name"), metadata(map), troubles, end + END.length()));
        } catch (YAMLException | IllegalArgumentException | java.time.DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Metadata metadata(Map<?, ?> map) {
        TreeMap<String, List<String>> other = new TreeMap<>();
        if (map.get("other") instanceof Map<?, ?> fields) {
            fields.forEach((name, values) -> other.put(String.valueOf(name), words(values)));
        }
        return new Metadata(
                word(map, "title"),
                word(map, "slug"),
                words(map.get("aliases")),
                word(map, "tiki_page_id"),
                word(map, "date").map(LocalDate::parse),
                words(map.get("categories")),
                words(map.get("tags")),
                record(map),
                other);
    }

    private static Bibliography record(Map<?, ?> map) {
        return new Bibliography(
                words(map.get("authors")),
                word(map, "journal"),
                word(map, "year").map(Integer::valueOf),
                word(map, "volume"),
                word(map, "issue"),
                word(map, "pages"),
                word(map, "doi"),
                word(map, "pmid"),
                word(map, "registry"),
                words(map.get("types")),
                words(map.get("keywords")),
                word(map, "language"),
                word(map, "url"));
    }

    private static Optional<String> word(Map<?, ?> map, String name) {
        return Optional.ofNullable(map.get(name)).map(String::valueOf);
    }

    private static List<String> words(@org.jspecify.annotations.Nullable Object value) {
        List<String> words = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(item -> words.add(String.valueOf(item)));
        }
        return words;
    }
}
