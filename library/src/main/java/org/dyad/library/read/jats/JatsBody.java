package org.dyad.library.read.jats;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dyad.library.document.Link;
import org.dyad.library.document.Passage;
import org.dyad.library.document.ReadingText;
import org.dyad.library.read.citation.BlockWriter;
import org.dyad.library.read.citation.RecordDraft;
import org.dyad.library.read.xml.XmlElement;
import org.dyad.library.read.xml.XmlNode;

/** The reading text of an article: title, abstracts, body, and tables and figures that stand behind it. */
final class JatsBody {
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "sec",
            "list",
            "table-wrap",
            "table-wrap-group",
            "fig",
            "fig-group",
            "boxed-text",
            "disp-quote",
            "def-list",
            "disp-formula",
            "preformat",
            "statement",
            "title",
            "supplementary-material",
            "alternatives",
            "table",
            "media",
            "verse-group",
            "trans-abstract");

    private final XmlElement article;
    private final RecordDraft draft;
    private final BlockWriter text;

    JatsBody(XmlElement article, RecordDraft draft) {
        this.article = article;
        this.draft = draft;
        this.text = new BlockWriter(article.source());
    }

    void write() {
        draft.title().ifPresent(title -> text.heading(1, title));
        XmlElement front = article.first("front").orElse(article);
        for (XmlElement summary : front.at("article-meta", "abstract")) {
            if (!summary.attribute("abstract-type").equals("graphical")) {
                blocks(summary, 2);
            }
        }
        article.elements("body").forEach(body -> blocks(body, 2));
        article.elements("floats-group").forEach(floats -> blocks(floats, 2));
        article.at("back", "app-group", "app").forEach(appendix -> blocks(appendix, 2));
        article.at("back", "app").forEach(appendix -> blocks(appendix, 2));
    }

    List<Link> links() {
        return text.links();
    }

    ReadingText text() {
        return text.build();
    }

    private void blocks(XmlElement parent, int level) {
        Passage.Builder loose = new Passage.Builder();
        for (XmlNode node : parent.children()) {
            if (node instanceof XmlElement element && BLOCKS.contains(element.name())) {
                text.paragraph(loose.build());
                loose = new Passage.Builder();
                block(element, level);
            } else {
                JatsInline.node(node, parent, loose);
            }
        }
        text.paragraph(loose.build());
    }

    private void block(XmlElement element, int level) {
        switch (element.name()) {
            case "title" -> text.heading(level, JatsInline.of(element));
            case "sec" -> section(element, level);
            case "p" -> blocks(element, level); // a paragraph may hold lists and tables
            case "list" -> list(element, 1);
            case "def-list" -> element.elements("def-item").forEach(item -> text.item(1, JatsInline.of(item)));
            case "table-wrap" -> table(element);
            case "table" -> new JatsTable(element).write(text);
            case "fig" -> caption(element);
            case "preformat" -> text.preformatted(element.passage());
            case "disp-formula" -> text.paragraph(JatsInline.of(element));
            case "supplementary-material", "media" -> caption(element);
            case "trans-abstract" -> {} // the abstract once more, in another language
            default -> blocks(element, level);
        }
    }

    /** Its title is on the level; what is in it, one below. */
    private void section(XmlElement section, int level) {
        for (XmlElement title : section.elements("title")) {
            text.heading(level, JatsInline.of(title));
        }
        Passage.Builder loose = new Passage.Builder();
        for (XmlNode node : section.children()) {
            if (!(node instanceof XmlElement element)) {
                JatsInline.node(node, section, loose);
            } else if (!element.name().equals("title") && !element.name().equals("label")) {
                text.paragraph(loose.build());
                loose = new Passage.Builder();
                block(element, Math.min(6, level + 1));
            }
        }
        text.paragraph(loose.build());
    }

    private void list(XmlElement list, int depth) {
        for (XmlElement item : list.elements("list-item")) {
            Passage.Builder words = new Passage.Builder();
            for (XmlNode node : item.children()) {
                if (node instanceof XmlElement element && element.name().equals("list")) {
                    text.item(depth, words.build());
                    words = new Passage.Builder();
                    list(element, depth + 1);
                } else {
                    JatsInline.node(node, item, words);
                }
            }
            text.item(depth, words.build());
        }
    }

    private void table(XmlElement wrap) {
        caption(wrap);
        List<XmlElement> tables =
                wrap.elements("table").isEmpty() ? wrap.at("alternatives", "table") : wrap.elements("table");
        if (tables.isEmpty()) {
            String name = wrap.words("label").isEmpty() ? "A table" : wrap.words("label");
            draft.trouble(name + " is a picture in this file; its cells cannot be read.", Optional.of(wrap.span()));
        }
        tables.forEach(table -> new JatsTable(table).write(text));
        wrap.elements("table-wrap-foot").forEach(foot -> footnotes(foot));
    }

    /** A footnote is running text elsewhere left out; here it is what the stars in the table mean. */
    private void footnotes(XmlElement foot) {
        for (XmlElement child : foot.elements()) {
            if (child.name().equals("fn-group")) {
                footnotes(child);
            } else {
                text.paragraph(child.passage());
            }
        }
    }

    private void caption(XmlElement element) {
        Passage.Builder words = new Passage.Builder();
        element.first("label").ifPresent(label -> words.append(label.passage()));
        for (XmlElement caption : element.elements("caption")) {
            words.write(" ", caption.span().start(), caption.span().start());
            words.append(JatsInline.of(caption));
        }
        text.paragraph(words.build());
    }
}
