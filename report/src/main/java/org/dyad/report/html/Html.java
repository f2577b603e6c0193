package org.dyad.report.html;

import org.dyad.report.figure.mark.Xml;

/** Writes HTML: every word is escaped, every address checked, every element closed by the block that opened it. */
public final class Html {

    private final StringBuilder out;

    /** Nothing written yet; room for so many characters. */
    public Html(int capacity) {
        out = new StringBuilder(capacity);
    }

    /** An element with what {@code inside} writes; {@code attributes} are names and values in turn. */
    public Html element(String tag, Runnable inside, String... attributes) {
        open(tag, attributes);
        inside.run();
        out.append("</").append(tag).append('>');
        if (isBlock(tag)) {
            out.append('\n');
        }
        return this;
    }

    /** An element with words. */
    public Html element(String tag, String words, String... attributes) {
        return element(tag, () -> text(words), attributes);
    }

    /** An element that has no inside, such as {@code meta}. */
    public Html empty(String tag, String... attributes) {
        open(tag, attributes);
        out.append('\n');
        return this;
    }

    private void open(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                out.append(' ').append(attributes[i]).append("=\"");
                out.append(Xml.escape(attributes[i + 1])).append('"');
            }
        }
        out.append('>');
    }

    /** Words, escaped. */
    public Html text(String words) {
        out.append(Xml.escape(words));
        return this;
    }

    /** A link; plain words if the address is neither a place in this document nor on the web. */
    public Html link(String href, Runnable inside) {
        if (href.startsWith("#")) {
            return element("a", inside, "href", href);
        }
        if (href.startsWith("https://") || href.startsWith("http://")) {
            return element("a", inside, "href", href, "rel", "noopener noreferrer");
        }
        inside.run();
        return this;
    }

    /** Markup that this program wrote itself: styles and drawings. Never words from a file. */
    public Html trusted(String markup) {
        out.append(markup);
        return this;
    }

    private static boolean isBlock(String tag) {
        return switch (tag) {
            case "span", "a", "b", "strong", "em", "code", "sup", "abbr", "cite", "td", "th", "small" -> false;
            default -> true;
        };
    }

    /** What was written so far. */
    public String markup() {
        return out.toString();
    }
}
