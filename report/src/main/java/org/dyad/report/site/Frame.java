package org.dyad.report.site;

import java.util.List;
import java.util.function.Consumer;
import org.dyad.report.html.Html;

/**
 * What every page has around its own part. All addresses are relative, so that the site works from a folder.
 *
 * @param siteTitle of the whole
 * @param depth     of the page: folders below the root of the site
 * @param scripts   the page runs, from the root of the site
 */
record Frame(String siteTitle, int depth, List<String> scripts) {
    /** No script or style inside pages, nothing from other places. {@code file:} is the place of a page that is opened as a file. */
    private static final String POLICY = "default-src 'none'; script-src 'self' file:; style-src 'self' file:;"
            + " font-src 'self' file:; base-uri 'none'; form-action 'self' file:";

    Frame {
        scripts = List.copyOf(scripts);
    }

    /** From the page to the root of the site. */
    String root() {
        return "../".repeat(depth);
    }

    /** The whole file. */
    String write(String title, Consumer<Html> main) {
        Html html = new Html(16_000);
        html.trusted("<!doctype html>\n");
        html.element(
                "html",
                () -> {
                    head(html, title);
                    html.element("body", () -> body(html, main));
                },
                "lang",
                "en");
        return html.markup();
    }

    private void head(Html html, String title) {
        html.element("head", () -> {
            html.empty("meta", "charset", "utf-8");
            html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
            html.empty("meta", "name", "color-scheme", "content", "light dark");
            html.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
            html.element("title", title.equals(siteTitle) ? title : title + " \u2013 " + siteTitle);
            html.empty("link", "rel", "stylesheet", "href", root() + "assets/site.css");
            for (String script : scripts) {
                html.element("script", "", "src", root() + script, "defer", "defer");
            }
        });
    }

    private void body(Html html, Consumer<Html> main) {
        html.element("a", "To the text", "class", "skip", "href", "#main");
        html.element(
                "header",
                () -> {
                    html.element("a", siteTitle, "class", "home", "href", root() + "index.html");
                    html.element(
                            "nav",
                            () -> {
                                html.element("a", "Categories", "href", root() + "categories/index.html");
                                html.element("a", "Tags", "href", root() + "tags/index.html");
                                html.element("a", "Years", "href", root() + "years/index.html");
                            },
                            "aria-label",
                            "Lists");
                    search(html);
                },
                "class",
                "bar");
        html.element("main", () -> main.accept(html), "id", "main");
        html.element("footer", () -> html.element("p", "Made by dyad library export. Texts belong to their authors."));
    }

    private void search(Html html) {
        html.element(
                "form",
                () -> {
                    html.element("label", "Search", "for", "q", "class", "unseen");
                    html.empty(
                            "input",
                            "type",
                            "search",
                            "name",
                            "q",
                            "id",
                            "q",
                            "placeholder",
                            "Search",
                            "maxlength",
                            "300");
                    html.element("button", "Search", "type", "submit");
                },
                "action",
                root() + "search.html",
                "method",
                "get",
                "role",
                "search");
    }
}
