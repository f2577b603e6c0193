package org.dyad.library.read.jats;

import org.dyad.library.document.Doi;
import org.dyad.library.document.LinkKind;
import org.dyad.library.document.Mark;
import org.dyad.library.document.Passage;
import org.dyad.library.read.xml.XmlElement;
import org.dyad.library.read.xml.XmlNode;

/** Running text of an article: its characters with marks and links; what is no text of the line (footnotes, formulas in TeX) is left out. */
final class JatsInline {
    private JatsInline() {}

    static Passage of(XmlElement element) {
        Passage.Builder builder = new Passage.Builder();
        children(element, builder);
        return builder.build().squeezed();
    }

    /** The children of an element, one after another. */
    static void children(XmlElement element, Passage.Builder builder) {
        for (XmlNode child : element.children()) {
            node(child, element, builder);
        }
    }

    static void node(XmlNode node, XmlElement parent, Passage.Builder builder) {
        switch (node) {
            case XmlNode.Text text -> parent.write(builder, text);
            case XmlElement element -> element(element, builder);
        }
    }

    private static void element(XmlElement element, Passage.Builder builder) {
        int start = builder.length();
        switch (element.name()) {
            case "fn", "tex-math", "object-id", "label", "graphic", "inline-graphic", "alt-text" -> {}
            case "break", "p", "list-item", "title" -> spaced(element, builder);
            case "sup" -> marked(element, builder, Mark.Kind.SUPERSCRIPT);
            case "sub" -> marked(element, builder, Mark.Kind.SUBSCRIPT);
            case "bold" -> marked(element, builder, Mark.Kind.BOLD);
            case "italic" -> marked(element, builder, Mark.Kind.ITALIC);
            case "xref" -> {
                children(element, builder);
                if (element.attribute("ref-type").equals("bibr")) {
                    builder.mark(Mark.Kind.CITATION_MARK, start);
                }
            }
            case "ext-link", "uri" -> link(element, builder);
            default -> children(element, builder);
        }
    }

    private static void spaced(XmlElement element, Passage.Builder builder) {
        builder.write(" ", element.span().start(), element.span().start());
        children(element, builder);
        builder.write(" ", element.span().end(), element.span().end());
    }

    private static void marked(XmlElement element, Passage.Builder builder, Mark.Kind kind) {
        int start = builder.length();
        children(element, builder);
        builder.mark(kind, start);
    }

    private static void link(XmlElement element, Passage.Builder builder) {
        int start = builder.length();
        children(element, builder);
        String href = element.attribute("xlink:href");
        String target = href.isEmpty() ? element.words() : href;
        if (builder.length() > start && !target.isEmpty()) {
            Doi.of(target)
                    .ifPresentOrElse(
                            doi -> builder.link(LinkKind.DOI, doi, start),
                            () -> builder.link(LinkKind.WEB, target, start));
            builder.mark(Mark.Kind.LINK, start);
        }
    }
}
