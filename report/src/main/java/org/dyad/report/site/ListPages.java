package org.dyad.report.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.dyad.library.export.SafeNames;
import org.dyad.report.html.Html;

/** The pages that list documents by one property, with the page that lists its values. */
final class ListPages {
    private static final int ON_A_PAGE = 100;

    private final String folder;
    private final String title;
    private final SortedMap<String, Value> values = new TreeMap<>();
    private final SafeNames names = new SafeNames();

    /** A value as it was first written, its documents, and the name of its page. */
    private record Value(String words, String name, List<Listed> documents) {}

    /**
     * Lists by a property.
     *
     * @param folder     of its pages
     * @param title      of the page of all values
     * @param properties the values that a document has
     */
    ListPages(String folder, String title, List<Listed> documents, Function<Listed, List<String>> properties) {
        this.folder = folder;
        this.title = title;
        for (Listed document : documents) {
            for (String words : properties.apply(document)) {
                if (!words.isBlank()) {
                    Value value = values.computeIfAbsent(
                            key(words), key -> new Value(words, names.name(words), new ArrayList<>()));
                    if (value.documents().isEmpty()
                            || !value.documents().getLast().equals(document)) {
                        value.documents().add(document);
                    }
                }
            }
        }
        values.values().forEach(value -> value.documents().sort(latestFirst()));
    }

    /** Values that differ only in case or at their ends are one. */
    static String key(String words) {
        return words.strip().toLowerCase(Locale.ROOT);
    }

    static Comparator<Listed> latestFirst() {
        return Comparator.comparing((Listed listed) -> listed.date().orElse(""))
                .reversed()
                .thenComparing(listed -> listed.id().value());
    }

    /** The first page of every value, from the root of the site. */
    Map<String, String> pages() {
        Map<String, String> pages = new TreeMap<>();
        values.forEach((key, value) -> pages.put(key, folder + "/" + value.name() + ".html"));
        return pages;
    }

    /** The values with the most documents, with a link to each. */
    void most(Html html, int count, String root) {
        List<Value> most = values.values().stream()
                .sorted(Comparator.comparingInt(
                        (Value value) -> -value.documents().size()))
                .limit(count)
                .toList();
        counts(html, most, root + folder + "/");
    }

    /** The values, last first. */
    void last(Html html, int count, String root) {
        counts(
                html,
                values.values().stream().toList().reversed().stream()
                        .limit(count)
                        .toList(),
                root + folder + "/");
    }

    private static void counts(Html html, List<Value> some, String base) {
        html.element(
                "ul",
                () -> {
                    for (Value value : some) {
                        html.element("li", () -> {
                            html.element("a", value.words(), "href", base + value.name() + ".html");
                            html.text(" ");
                            html.element(
                                    "span", String.valueOf(value.documents().size()), "class", "count");
                        });
                    }
                },
                "class",
                "counts");
    }

    /** Writes all pages: path and content. */
    void write(String siteTitle, BiConsumer<String, String> file) {
        Frame frame = new Frame(siteTitle, 1, List.of());
        file.accept(folder + "/index.html", frame.write(title, html -> {
            html.element("h1", title);
            counts(html, List.copyOf(values.values()), "");
        }));
        for (Value value : values.values()) {
            List<Listed> documents = value.documents();
            int pages = (documents.size() + ON_A_PAGE - 1) / ON_A_PAGE;
            for (int page = 1; page <= pages; page++) {
                int number = page;
                List<Listed> part =
                        documents.subList((page - 1) * ON_A_PAGE, Math.min(documents.size(), page * ON_A_PAGE));
                file.accept(folder + "/" + name(value, page) + ".html", frame.write(value.words(), html -> {
                    html.element("h1", value.words());
                    html.element("p", documents.size() == 1 ? "1 page" : documents.size() + " pages", "class", "hint");
                    rows(html, part, frame.root());
                    paging(html, value, number, pages);
                }));
            }
        }
    }

    /** A second page has an underscore, which no safe name has. */
    private static String name(Value value, int page) {
        return page == 1 ? value.name() : value.name() + "_" + page;
    }

    private static void paging(Html html, Value value, int page, int pages) {
        if (pages == 1) {
            return;
        }
        html.element(
                "nav",
                () -> {
                    if (page > 1) {
                        html.element("a", "Later pages", "href", name(value, page - 1) + ".html", "rel", "prev");
                    }
                    html.element("span", "Part " + page + " of " + pages);
                    if (page < pages) {
                        html.element("a", "Earlier pages", "href", name(value, page + 1) + ".html", "rel", "next");
                    }
                },
                "class",
                "paging",
                "aria-label",
                "Parts of this list");
    }

    /** Documents under one another: date, title. */
    static void rows(Html html, List<Listed> documents, String root) {
        html.element(
                "ul",
                () -> {
                    for (Listed listed : documents) {
                        html.element("li", () -> {
                            html.element("a", listed.title(), "href", root + listed.href());
                            html.text(" ");
                            html.element("time", listed.date().orElse(""));
                        });
                    }
                },
                "class",
                "rows");
    }
}
