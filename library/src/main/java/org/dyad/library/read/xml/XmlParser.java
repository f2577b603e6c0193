package org.dyad.library.read.xml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dyad.evidence.origin.Span;

/**
 * Reads XML into elements that know their places. Not a validating parser: a document type is stepped over with all it declares, and its
 * entities stay as they are written. That is the defence against external entities and against entities that grow.
 */
public final class XmlParser {
    /** An article nests some 20 deep. */
    static final int DEEPEST = 200;

    static final int MOST_ELEMENTS = 2_000_000;

    private final String text;
    private final Deque<Open> open = new ArrayDeque<>();
    private int place;
    private int elements;

    private record Open(String rawName, Map<String, Span> attributes, int start, List<XmlNode> children) {}

    private XmlParser(String text) {
        this.text = text;
    }

    /** The first element of a text and all in it. */
    public static XmlElement parse(String text) throws XmlFault {
        return new XmlParser(text).root();
    }

    private XmlElement root() throws XmlFault {
        while (place < text.length()) {
            int next = text.indexOf('<', place);
            int end = next < 0 ? text.length() : next;
            if (!open.isEmpty() && end > place) {
                open.getLast().children().add(new XmlNode.Text(new Span(place, end), false));
            }
            place = end;
            if (next >= 0 && markup() instanceof XmlElement root) {
                return root;
            }
        }
        String inside = open.isEmpty()
                ? "before any element"
                : "inside <" + shortened(open.getLast().rawName()) + ">";
        throw new XmlFault("It breaks off " + inside + ".", text.length());
    }

    /** One piece of markup; gives the root when that is closed, else this parser. */
    private Object markup() throws XmlFault {
        if (text.startsWith("<!--", place)) {
            place = behind("-->", place + 4);
        } else if (text.startsWith("<![CDATA[", place)) {
            int start = place + 9;
            place = behind("]]>", start);
            if (!open.isEmpty() && place - 3 > start) {
                open.getLast().children().add(new XmlNode.Text(new Span(start, place - 3), true));
            }
        } else if (text.startsWith("<?", place)) {
            place = behind("?>", place + 2);
        } else if (text.startsWith("<!", place)) {
            declaration();
        } else if (text.startsWith("</", place)) {
            return endTag();
        } else {
            return startTag();
        }
        return this;
    }

    private int behind(String end, int from) throws XmlFault {
        int found = text.indexOf(end, from);
        if (found < 0) {
            throw new XmlFault("It breaks off: " + end + " is missing.", place);
        }
        return found + end.length();
    }

    /** Steps over a document type with its declarations; strings in it may hold brackets. */
    private void declaration() throws XmlFault {
        int depth = 0;
        int i = place + 2;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '"' || c == '\'') {
                int close = text.indexOf(c, i + 1);
                i = close < 0 ? text.length() : close;
            } else if (text.startsWith("<!--", i)) {
                i = behind("-->", i + 4) - 1;
            } else if (c == '[' || c == '<') {
                depth++;
            } else if (c == ']' || (c == '>' && depth > 0)) {
                depth--;
            } else if (c == '>') {
                place = i + 1;
                return;
            }
            i++;
        }
        throw new XmlFault("It breaks off inside a declaration.", place);
    }

    private Object endTag() throws XmlFault {
        int end = behind(">", place + 2);
        String name = text.substring(place + 2, end - 1).strip();
        if (open.isEmpty() || !open.getLast().rawName().equals(name)) {
            String expected =
                    open.isEmpty() ? "no end tag" : "</" + open.getLast().rawName() + ">";
            throw new XmlFault("</" + shortened(name) + "> stands where " + expected + " was expected.", place);
        }
        place = end;
        return close(end);
    }

    private Object close(int end) {
        Open done = open.removeLast();
        int colon = done.rawName().indexOf(':');
        XmlElement element = new XmlElement(
                text,
                done.rawName().substring(colon + 1),
                done.attributes(),
                done.children(),
                new Span(done.start(), end));
        if (open.isEmpty()) {
            return element;
        }
        open.getLast().children().add(element);
        return this;
    }

    private Object startTag() throws XmlFault {
        int start = place;
        int i = start + 1;
        while (i < text.length() && isNameCharacter(text.charAt(i))) {
            i++;
        }
        String name = text.substring(start + 1, i);
        if (name.isEmpty()) {
            throw new XmlFault("A < stands alone; in text it is written &lt;.", start);
        }
        elements++;
        if (open.size() >= DEEPEST || elements > MOST_ELEMENTS) {
            throw new XmlFault(
                    open.size() >= DEEPEST
                            ? "Elements are nested deeper than " + DEEPEST + "."
                            : "It has more than " + MOST_ELEMENTS + " elements.",
                    start);
        }
        Map<String, Span> attributes = new LinkedHashMap<>();
        i = attributes(i, attributes);
        boolean empty = text.charAt(i) == '/';
        place = empty ? behind(">", i) : i + 1;
        open.addLast(new Open(name, attributes, start, new ArrayList<>()));
        return empty ? close(place) : this;
    }

    /** Reads attributes; gives the place of the {@code /} or {@code >} behind them. */
    private int attributes(int from, Map<String, Span> attributes) throws XmlFault {
        int i = from;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '>' || c == '/') {
                return i;
            }
            if (!isNameCharacter(c)) {
                if (c > ' ') {
                    throw new XmlFault("\"" + c + "\" stands in a tag where an attribute was expected.", i);
                }
                i++;
                continue;
            }
            int nameStart = i;
            while (i < text.length() && isNameCharacter(text.charAt(i))) {
                i++;
            }
            String name = text.substring(nameStart, i);
            i = value(i, name, attributes);
        }
        throw new XmlFault("It breaks off inside a tag.", from);
    }

    private int value(int from, String name, Map<String, Span> attributes) throws XmlFault {
        int i = spaces(from);
        if (i >= text.length() || text.charAt(i) != '=') {
            throw new XmlFault("Attribute " + shortened(name) + " has no value.", from);
        }
        i = spaces(i + 1);
        char quote = i < text.length() ? text.charAt(i) : ' ';
        if (quote != '"' && quote != '\'') {
            throw new XmlFault("The value of attribute " + shortened(name) + " is not quoted.", from);
        }
        int close = text.indexOf(quote, i + 1);
        if (close < 0) {
            throw new XmlFault("It breaks off inside the attribute " + shortened(name) + ".", from);
        }
        attributes.put(name, new Span(i + 1, close));
        return close + 1;
    }

    private int spaces(int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) <= ' ') {
            i++;
        }
        return i;
    }

    private static boolean isNameCharacter(char c) {
        return Character.isLetterOrDigit(c) || c == ':' || c == '_' || c == '-' || c == '.';
    }

    private static String shortened(String name) {
        String line = onOneLine(name);
        return line.length() <= 40 ? line : line.substring(0, 40) + "\u2026";
    }

    /** A reason is one line, whatever a tag holds. */
    private static String onOneLine(String name) {
        StringBuilder line = new StringBuilder(name);
        for (int i = 0; i < line.length(); i++) {
            if (Character.isISOControl(line.charAt(i))) {
                line.setCharAt(i, ' ');
            }
        }
        return line.toString();
    }
}
