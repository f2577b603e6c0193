package org.dyad.report.html;

import java.util.List;
import org.dyad.report.document.Inline;

/** Writes runs of words. */
final class Inlines {

    private final Html html;

    Inlines(Html html) {
        this.html = html;
    }

    void write(List<Inline> line) {
        line.forEach(this::write);
    }

    private void write(Inline inline) {
        switch (inline) {
            case Inline.Words words -> html.text(words.words());
            case Inline.Strong strong -> html.element("strong", strong.words());
            case Inline.Quiet quiet -> html.element("span", quiet.words(), "class", "quiet");
            case Inline.Code code -> html.element("code", code.words());
            case Inline.Link link -> html.link(link.href(), () -> html.text(link.words()));
            case Inline.Marked marked -> marked(marked);
        }
    }

    private void marked(Inline.Marked marked) {
        html.element(
                "span",
                () -> {
                    html.text(marked.words());
                    sign(marked);
                },
                "class",
                "marked");
    }

    /** The sign is a word, not only a colour; its rule is a tooltip. */
    void sign(Inline.Marked marked) {
        html.element("abbr", marked.kind().sign(), "class", "mark", "title", marked.explanation());
    }

    /** The words alone, as a reader would say them. */
    static String plain(List<Inline> line) {
        StringBuilder out = new StringBuilder();
        for (Inline inline : line) {
            out.append(
                    switch (inline) {
                        case Inline.Words words -> words.words();
                        case Inline.Strong strong -> strong.words();
                        case Inline.Quiet quiet -> quiet.words();
                        case Inline.Code code -> code.words();
                        case Inline.Link link -> link.words();
                        case Inline.Marked marked -> marked.words();
                    });
        }
        return out.toString();
    }
}
