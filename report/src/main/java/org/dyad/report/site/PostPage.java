package org.dyad.report.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dyad.library.document.Bibliography;
import org.dyad.library.document.Document;
import org.dyad.library.document.DocumentKind;
import org.dyad.library.document.Link;
import org.dyad.report.html.Html;

/** The page of one document. */
final class PostPage {
    private static final String PUBMED = "https://pubmed.ncbi.nlm.nih.gov/";

    private final Frame frame;
    private final Targets targets;
    private final Map<String, String> categoryPages;
    private final Map<String, String> tagPages;

    PostPage(Frame frame, Targets targets, Map<String, String> categoryPages, Map<String, String> tagPages) {
        this.frame = frame;
        this.targets = targets;
        this.categoryPages = categoryPages;
        this.tagPages = tagPages;
    }

    String write(Document document) {
        String title = title(document);
        return frame.write(
                title,
                html -> html.element("article", () -> {
                    html.element("h1", title);
                    facts(html, document);
                    record(html, document.metadata().bibliography());
                    if (document.text().text().isBlank()) {
                        html.element("p", "This page has no text.", "class", "notice");
                    }
                    html.element(
                            "div",
                            () -> new TextMarkup(html, document, targets, frame.root()).write(),
                            "class",
                            "text");
                    if (document.links().stream().anyMatch(this::lost)) {
                        html.element(
                                "p",
                                () -> {
                                    html.element("span", "Words underlined like this", "class", "lost-words");
                                    html.text(" were a link to something that is not in this library.");
                                },
                                "class",
                                "hint legend");
                    }
                    withoutWords(html, document);
                }));
    }

    private boolean lost(Link link) {
        return link.inText().filter(span -> span.end() > span.start()).isPresent()
                && targets.of(link) instanceof Targets.Target.Lost;
    }

    static String title(Document document) {
        return document.metadata()
                .title()
                .filter(words -> !words.isBlank())
                .orElse(document.id().value());
    }

    private void facts(Html html, Document document) {
        html.element(
                "dl",
                () -> {
                    document.metadata()
                            .date()
                            .ifPresent(date -> fact(html, "Date", () -> html.element("time", date.toString())));
                    if (!document.metadata().categories().isEmpty()) {
                        fact(
                                html,
                                "Category",
                                () -> links(html, document.metadata().categories(), categoryPages));
                    }
                    if (!document.metadata().tags().isEmpty()) {
                        fact(html, "Tags", () -> links(html, document.metadata().tags(), tagPages));
                    }
                    if (document.kind() != DocumentKind.POST) {
                        fact(
                                html,
                                "Read from",
                                () -> html.text("a " + document.kind().words()));
                    }
                },
                "class",
                "facts");
    }

    private static void fact(Html html, String name, Runnable value) {
        html.element("div", () -> {
            html.element("dt", name);
            html.element("dd", value);
        });
    }

    private void links(Html html, List<String> names, Map<String, String> pages) {
        boolean first = true;
        for (String name : names) {
            html.text(first ? "" : ", ");
            Optional.ofNullable(pages.get(ListPages.key(name)))
                    .ifPresentOrElse(
                            page -> html.element("a", name, "href", frame.root() + page), () -> html.text(name));
            first = false;
        }
    }

    private void record(Html html, Bibliography record) {
        boolean any = !record.authors().isEmpty()
                || record.journal().isPresent()
                || record.doi().isPresent()
                || record.pmid().isPresent()
                || record.registry().isPresent();
        if (!any) {
            return;
        }
        html.element(
                "p",
                () -> {
                    html.text(String.join(", ", record.authors()));
                    html.text(record.authors().isEmpty() ? "" : ". ");
                    record.journal().ifPresent(journal -> html.element("em", journal));
                    record.year().ifPresent(year -> html.text(" " + year));
                    record.volume().ifPresent(volume -> html.text("; " + volume));
                    record.pages().ifPresent(pages -> html.text(": " + pages));
                    record.doi().ifPresent(doi -> {
                        html.text(" ");
                        html.link("https://doi.org/" + doi, () -> html.text("doi:" + doi));
                    });
                    record.pmid().filter(PostPage::number).ifPresent(pmid -> {
                        html.text(" ");
                        html.link(PUBMED + pmid + "/", () -> html.text("PMID:" + pmid));
                    });
                    record.registry().ifPresent(entry -> html.text(" Registered as " + entry + "."));
                },
                "class",
                "record");
    }

    private static boolean number(String words) {
        return !words.isEmpty() && words.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Links that show no words: pictures and files that were left behind, and what a record or an article names elsewhere. */
    private void withoutWords(Html html, Document document) {
        Bibliography record = document.metadata().bibliography();
        List<Link> files = new ArrayList<>();
        List<Link> named = new ArrayList<>();
        for (Link link : TextMarkup.withoutWords(document)) {
            switch (link.kind()) {
                case IMAGE, ATTACHMENT -> files.add(link);
                case DOI -> named.addAll(other(link, record.doi()));
                case PUBMED -> named.addAll(other(link, record.pmid()));
                case WEB, POST, TAG -> named.add(link);
                case MISTAKE -> {
                    // It leads nowhere and shows no words.
                }
            }
        }
        part(
                html,
                files,
                "files",
                "Pictures and files",
                "They were not taken along; these links lead to where they were.");
        part(
                html,
                named,
                "named",
                "Named without words in the text",
                "References, and other places that it points to.");
    }

    /** The link, unless it is the document's own number, which stands at the top. */
    private static List<Link> other(Link link, Optional<String> own) {
        return own.filter(link.target()::equals).isPresent() ? List.of() : List.of(link);
    }

    private void part(Html html, List<Link> links, String id, String heading, String hint) {
        if (links.isEmpty()) {
            return;
        }
        html.element(
                "section",
                () -> {
                    html.element("h2", heading, "id", id);
                    html.element("p", hint, "class", "hint");
                    html.element("ul", () -> {
                        for (Link link : links) {
                            html.element("li", () -> file(html, link));
                        }
                    });
                },
                "aria-labelledby",
                id,
                "class",
                "files");
    }

    private void file(Html html, Link link) {
        String words = words(link);
        switch (targets.of(link)) {
            case Targets.Target.Here here -> html.element("a", words, "href", frame.root() + here.href());
            case Targets.Target.There there ->
                html.element("a", words, "href", there.href(), "rel", "noopener noreferrer");
            case Targets.Target.Lost lost ->
                html.text(words).element("span", " (" + lost.hint() + ")", "class", "hint");
            case Targets.Target.Nowhere nowhere -> html.text(words);
        }
    }

    private static String words(Link link) {
        boolean bare = link.label().isBlank() || link.label().equals(link.target());
        return switch (link.kind()) {
            case DOI -> bare ? "doi:" + link.target() : link.label();
            case PUBMED -> bare ? "PMID:" + link.target() : link.label();
            case IMAGE, ATTACHMENT, WEB, POST, TAG, MISTAKE ->
                link.label().isBlank() ? name(link.target()) : link.label();
        };
    }

    private static String name(String address) {
        String end = address.substring(address.lastIndexOf('/') + 1);
        return end.isBlank() ? address : end;
    }
}
