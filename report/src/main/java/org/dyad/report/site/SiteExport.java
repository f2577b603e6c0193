package org.dyad.report.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.library.address.Addresses;
import org.dyad.library.document.Document;
import org.dyad.library.export.ExportFolder;
import org.dyad.library.export.SafeNames;
import org.dyad.library.search.Annotator;
import org.dyad.library.search.Evidence;
import org.dyad.library.store.Entry;
import org.dyad.library.store.Library;
import org.dyad.report.html.Html;

/**
 * Writes a library as a site of files: a page for each document, lists by category, tag and year, a search that runs in the browser, and
 * pages at the old addresses. It needs no server and nothing from other places.
 */
public final class SiteExport {
    private static final int OPENING = 240;
    private static final int LATEST = 20;

    private final Library library;
    private final Annotator annotator;
    private final String title;
    private final ExportFolder folder;
    private final List<Listed> listed = new ArrayList<>();
    private final Map<DocumentId, String> pages = new HashMap<>();

    private SiteExport(Library library, Annotator annotator, String title, ExportFolder folder) {
        this.library = library;
        this.annotator = annotator;
        this.title = title;
        this.folder = folder;
    }

    /**
     * Writes the site.
     *
     * @param annotator tells which documents are trials and meta-analyses, which the search puts first when asked for evidence
     * @param title     of the site
     * @param folder    made where it is missing; what may be written over says {@link ExportFolder}
     * @return the number of documents
     */
    public static int write(Library library, Annotator annotator, String title, Path folder) {
        try (ExportFolder export = ExportFolder.open(folder)) {
            int documents = new SiteExport(library, annotator, title, export).write();
            export.finish();
            return documents;
        }
    }

    private int write() {
        List<Entry> entries = library.entries();
        SafeNames names = new SafeNames();
        for (Entry entry : entries) {
            String name = names.name(entry.summary().slug().orElse(entry.id().value()));
            pages.put(entry.id(), "posts/" + name + ".html");
        }
        List<DocumentId> ids = entries.stream().map(Entry::id).toList();
        SearchData search = new SearchData();
        library.read(ids, 1, document -> document, document -> {
            listed.add(listed(document));
            search.add(document);
        });
        BiConsumer<String, String> file = this::file;
        search.write(listed, file);
        ListPages categories = new ListPages("categories", "Categories", listed, Listed::categories);
        ListPages tags = new ListPages("tags", "Tags", listed, Listed::tags);
        ListPages years = new ListPages("years", "Years", listed, SiteExport::year);
        for (ListPages list : List.of(categories, tags, years)) {
            list.write(title, file);
        }
        Targets targets = new Targets(Addresses.of(entries), pages, tags.pages());
        PostPage page = new PostPage(new Frame(title, 1, List.of()), targets, categories.pages(), tags.pages());
        library.read(
                ids,
                1,
                document -> document,
                document -> file(pages.getOrDefault(document.id(), ""), page.write(document)));
        file("index.html", first(categories, tags, years));
        file("search.html", searching());
        new OldAddresses(entries, pages).write(title, file);
        assets();
        return listed.size();
    }

    private static List<String> year(Listed document) {
        return document.year().isPresent()
                ? List.of(String.valueOf(document.year().getAsInt()))
                : List.of();
    }

    private Listed listed(Document document) {
        var metadata = document.metadata();
        var year = metadata.date().map(date -> date.getYear()).or(() -> metadata.bibliography()
                .year());
        return new Listed(
                document.id(),
                PostPage.title(document),
                pages.getOrDefault(document.id(), ""),
                metadata.date().map(Object::toString).or(() -> year.map(String::valueOf)),
                year.isPresent() ? OptionalInt.of(year.get()) : OptionalInt.empty(),
                metadata.categories(),
                metadata.tags(),
                Evidence.of(document, annotator.annotate(document)),
                opening(document.text().text()));
    }

    private static String opening(String text) {
        String start = text.substring(0, Math.min(text.length(), 2 * OPENING))
                .strip()
                .replace('\n', ' ')
                .replace('\t', ' ');
        if (start.length() <= OPENING) {
            return start;
        }
        int space = start.lastIndexOf(' ', OPENING);
        return start.substring(0, space > 0 ? space : OPENING) + "\u2026";
    }

    private String first(ListPages categories, ListPages tags, ListPages years) {
        return new Frame(title, 0, List.of()).write(title, html -> {
            html.element("h1", title);
            html.element("p", listed.size() == 1 ? "1 page" : listed.size() + " pages", "class", "subtitle");
            html.element(
                    "div",
                    () -> {
                        part(html, "Categories", () -> categories.most(html, 12, ""), "categories/index.html");
                        part(html, "Tags", () -> tags.most(html, 12, ""), "tags/index.html");
                        part(html, "Years", () -> years.last(html, 12, ""), "years/index.html");
                    },
                    "class",
                    "three");
            html.element("h2", "Latest");
            ListPages.rows(
                    html,
                    listed.stream()
                            .sorted(ListPages.latestFirst())
                            .limit(LATEST)
                            .toList(),
                    "");
        });
    }

    private static void part(Html html, String heading, Runnable values, String all) {
        html.element("section", () -> {
            html.element("h2", heading);
            values.run();
            html.element(
                    "p", () -> html.element("a", "All " + heading.toLowerCase(java.util.Locale.ROOT), "href", all));
        });
    }

    private String searching() {
        return new Frame(title, 0, List.of("assets/search.js", "data/words.js", "data/documents.js"))
                .write("Search", html -> {
                    html.element("h1", "Search");
                    html.element(
                            "p",
                            "The search runs in your browser, which must be allowed to run scripts.",
                            "id",
                            "status",
                            "role",
                            "status",
                            "class",
                            "hint");
                    html.element("ol", "", "id", "hits", "class", "hits");
                    html.element(
                            "p",
                            () -> html.element(
                                    "button", "Show more", "type", "button", "id", "more", "hidden", "hidden"));
                    html.element(
                            "noscript",
                            () -> html.element("p", "Without scripts, use the lists of categories, tags and years."));
                });
    }

    private void assets() {
        for (String asset : List.of("site.css", "search.js", "address.js")) {
            resource("/org/dyad/report/site/" + asset, "assets/" + asset);
        }
        for (String font : List.of("DyadSans-Regular.woff2", "DyadSans-Semibold.woff2", "OFL.txt")) {
            resource("/org/dyad/report/font/" + font, "assets/" + font);
        }
    }

    private void resource(String name, String to) {
        try (InputStream in = SiteExport.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from this program's archive; build it again.");
            }
            folder.write(to, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void file(String path, String content) {
        folder.write(path, content);
    }
}
