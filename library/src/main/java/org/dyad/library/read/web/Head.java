package org.dyad.library.read.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dyad.library.document.Bibliography;
import org.dyad.library.document.Metadata;
import org.dyad.library.read.markup.Identifiers;
import org.dyad.library.read.markup.Tag;

/** What a page says of itself in its head: {@code citation_*} (Highwire), {@code dc.*} (Dublin Core), {@code og:*}. */
final class Head {
    private final Map<String, List<String>> fields = new TreeMap<>();
    private Optional<String> title = Optional.empty();

    void title(String words) {
        if (title.isEmpty() && !words.isBlank()) {
            title = Optional.of(String.join(" ", words.strip().split("\\s+")));
        }
    }

    void meta(Tag tag) {
        Optional<String> name = tag.value("name").or(() -> tag.value("property"));
        Optional<String> content = tag.value("content");
        if (name.isPresent() && content.isPresent()) {
            String key = name.get().toLowerCase(Locale.ROOT);
            if (known(key)) {
                fields.computeIfAbsent(key, each -> new ArrayList<>())
                        .add(content.get().strip());
            }
        }
    }

    private static boolean known(String key) {
        return key.startsWith("citation_")
                || key.startsWith("dc.")
                || key.startsWith("og:")
                || key.startsWith("article:")
                || key.equals("description")
                || key.equals("keywords");
    }

    private Optional<String> first(String... names) {
        for (String name : names) {
            List<String> values = fields.getOrDefault(name, List.of());
            if (!values.isEmpty()) {
                return Optional.of(values.getFirst());
            }
        }
        return Optional.empty();
    }

    private List<String> all(String first, String second) {
        List<String> values = fields.getOrDefault(first, List.of());
        return values.isEmpty() ? fields.getOrDefault(second, List.of()) : values;
    }

    Metadata metadata() {
        Optional<String> date = first(
                "citation_publication_date",
                "citation_date",
                "citation_online_date",
                "dc.date",
                "article:published_time");
        Bibliography bibliography = new Bibliography(
                all("citation_author", "dc.creator"),
                first("citation_journal_title", "dc.source"),
                date.flatMap(Head::year),
                first("citation_volume"),
                first("citation_issue"),
                pages(),
                first("citation_doi", "dc.identifier").flatMap(Identifiers::doiInAddress),
                first("citation_pmid").filter(number -> number.chars().allMatch(Character::isDigit)),
                Optional.empty(),
                all("citation_article_type", "dc.type"),
                all("citation_keywords", "keywords"),
                first("citation_language", "dc.language"),
                first("citation_public_url", "citation_abstract_html_url", "og:url"));
        return new Metadata(
                first("citation_title", "dc.title", "og:title").or(() -> title),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                date.flatMap(Head::date),
                List.of(),
                List.of(),
                bibliography,
                new TreeMap<>(fields));
    }

    private Optional<String> pages() {
        Optional<String> to = first("citation_lastpage");
        return first("citation_firstpage").map(from -> to.filter(last -> !last.equals(from))
                .map(last -> from + "-" + last)
                .orElse(from));
    }

    private static Optional<Integer> year(String date) {
        for (int i = 0; i + 4 <= date.length(); i++) {
            String part = date.substring(i, i + 4);
            boolean digits = part.chars().allMatch(c -> c >= '0' && c <= '9');
            if (digits && (part.startsWith("19") || part.startsWith("20"))) {
                return Optional.of(Integer.parseInt(part));
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> date(String words) {
        String plain = words.replace('/', '-');
        try {
            return plain.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(plain.substring(0, 10)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
