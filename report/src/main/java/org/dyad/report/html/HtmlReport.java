package org.dyad.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dyad.report.document.Document;
import org.dyad.report.document.Document.Section;
import org.dyad.report.figure.mark.FontFace;

/**
 * A report as one HTML file: style, font and figures inside, no script, nothing fetched. Readable on a phone, on paper, by
 * keyboard and by ear. The same document gives the same bytes.
 */
public final class HtmlReport {

    private static final String STYLE = "/org/dyad/report/html/report.css";
    /** Nothing may be loaded or run, whatever a quoted source may have smuggled in. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'";

    private final Html html = new Html(1 << 18);
    private final Blocks blocks = new Blocks(html);
    private final Document document;

    private HtmlReport(Document document) {
        this.document = document;
    }

    /** The whole file. */
    public static String write(Document document) {
        return new HtmlReport(document).write();
    }

    private String write() {
        html.trusted("<!doctype html>\n");
        html.element(
                "html",
                () -> {
                    head();
                    html.element("body", this::body);
                },
                "lang",
                "en");
        return html.markup();
    }

    private void head() {
        html.element("head", () -> {
            html.empty("meta", "charset", "utf-8");
            html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
            html.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
            html.element("title", document.title());
            html.element("style", () -> html.trusted(FontFace.css() + "\n" + style()));
        });
    }

    private void body() {
        html.element("a", "To the text", "class", "skip", "href", "#main");
        html.element(
                "div",
                () -> {
                    html.element("header", this::header);
                    html.element("nav", this::contents, "class", "contents", "aria-label", "Contents");
                    html.element("main", this::main, "id", "main");
                },
                "class",
                "page");
    }

    private void contents() {
        html.element("p", "Contents", "class", "contents-heading");
        html.element("ol", () -> {
            for (Section section : document.sections()) {
                html.element("li", () -> {
                    html.link("#" + section.id(), () -> html.text(section.heading()));
                    if (!section.sections().isEmpty() && section.sections().size() <= 8) {
                        html.element("ol", () -> section.sections().forEach(this::entry));
                    }
                });
            }
        });
    }

    private void entry(Section section) {
        html.element("li", () -> html.link("#" + section.id(), () -> html.text(section.heading())));
    }

    private void header() {
        html.element("h1", document.title());
        document.subtitle().ifPresent(words -> html.element("p", words, "class", "subtitle"));
        if (!document.facts().isEmpty()) {
            html.element(
                    "dl",
                    () -> document.facts()
                            .forEach(fact -> html.element("div", () -> {
                                html.element("dt", fact.name());
                                html.element("dd", fact.words());
                            })),
                    "class",
                    "facts");
        }
    }

    private void main() {
        blocks.write(document.summary());
        sections(document.sections(), 2);
    }

    private void sections(List<Section> sections, int level) {
        for (Section section : sections) {
            html.element(
                    "section",
                    () -> {
                        html.element("h" + level, section.heading(), "id", section.id() + "-heading");
                        blocks.write(section.blocks());
                        sections(section.sections(), Math.min(6, level + 1));
                    },
                    "id",
                    section.id(),
                    "aria-labelledby",
                    section.id() + "-heading");
        }
    }

    private static String style() {
        try (InputStream in = HtmlReport.class.getResourceAsStream(STYLE)) {
            if (in == null) {
                throw new IllegalStateException(STYLE + " is missing from this program's archive; build it again.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
