package org.dyad.library.read.citation;

import java.util.Locale;
import java.util.Set;
import org.dyad.library.document.Mark;
import org.dyad.library.document.Passage;
import org.dyad.library.read.xml.Entities;

/** Takes the inline tags and entities of HTML out of titles and abstracts; some exports leave them in. */
public final class InlineMarkup {
    private static final Set<String> TAGS = Set.of(
            "i",
            "b",
            "u",
            "em",
            "strong",
            "sub",
            "sup",
            "br",
            "p",
            "span",
            "div",
            "title",
            "sec",
            "italic",
            "bold",
            "inf",
            "list",
            "list-item",
            "underline",
            "sc");
    /** Behind these a word ends. */
    private static final Set<String> BREAKS = Set.of("br", "p", "div", "title", "sec", "list", "list-item");

    private static final int LONGEST_TAG = 200;

    private InlineMarkup() {}

    /** The same passage without tags, and with characters for entities. */
    public static Passage cleaned(Passage passage) {
        String text = passage.text();
        if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
            return passage;
        }
        Passage.Builder builder = new Passage.Builder();
        int raised = -1;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int end = c == '<' ? endOfTag(text, i) : c == '&' ? Entities.end(text, i) : -1;
            if (end < 0) {
                builder.write(String.valueOf(c), passage.sourceStart(i), passage.sourceEnd(i));
                i++;
            } else {
                String instead = c == '&'
                        ? Entities.decoded(text.substring(i + 1, end - 1)).orElse(text.substring(i, end))
                        : BREAKS.contains(name(text, i)) ? " " : "";
                builder.write(instead, passage.sourceStart(i), passage.sourceEnd(end - 1));
                if (c == '<' && name(text, i).equals("sup")) {
                    if (text.charAt(i + 1) != '/') {
                        raised = builder.length();
                    } else if (raised >= 0) {
                        builder.mark(Mark.Kind.SUPERSCRIPT, raised);
                        raised = -1;
                    }
                }
                i = end;
            }
        }
        return builder.build();
    }

    private static int endOfTag(String text, int from) {
        if (!TAGS.contains(name(text, from))) {
            return -1;
        }
        int end = text.indexOf('>', from);
        return end < 0 || end - from > LONGEST_TAG ? -1 : end + 1;
    }

    /** The name behind {@code <} or {@code </}, without a prefix such as {@code jats:}. */
    private static String name(String text, int from) {
        int start = from + 1;
        if (start < text.length() && text.charAt(start) == '/') {
            start++;
        }
        if (text.startsWith("jats:", start)) {
            start += 5;
        }
        int end = start;
        while (end < text.length()
                && end - start < 12
                && (Character.isLetter(text.charAt(end)) || text.charAt(end) == '-')) {
            end++;
        }
        boolean closed =
                end < text.length() && (text.charAt(end) == '>' || text.charAt(end) == '/' || text.charAt(end) == ' ');
        return closed ? text.substring(start, end).toLowerCase(Locale.ROOT) : "";
    }
}
