package org.dyad.library.read.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dyad.evidence.origin.Span;
import org.dyad.library.document.Trouble;
import org.dyad.library.read.markup.Address;
import org.dyad.library.read.markup.NextPlace;
import org.dyad.library.read.markup.View;

/**
 * Goes over the body once and cuts out what no reader should see and what crosses blocks: comments, scripts, shortcodes, lists the old
 * wiki made on the fly, debug dumps, the addresses of text that was turned into a link by mistake, the signs of drawn boxes. Places are
 * places of the source.
 */
final class Cuts {
    private static final int LONGEST_SHORTCODE = 400;
    private static final int LONGEST_BOX = 8_000;
    private static final List<String> HIDDEN_PLUGINS =
            List.of("{LIST(", "{CUSTOMSEARCH(", "{TRACKERLIST(", "{JS(", "{SQL(");

    private final String source;
    private final int from;
    private final boolean showComments;
    private final View.Builder view;
    private final NextPlace commentEnd;
    private final NextPlace wikiCommentEnd;
    private final NextPlace wikiCommentStart;
    private final NextPlace preEnd;
    private final NextPlace scriptEnd;
    private final NextPlace styleEnd;
    private final NextPlace box;
    final List<Trouble> troubles = new ArrayList<>();
    final List<Span> boxes = new ArrayList<>();
    final List<Span> comments = new ArrayList<>();
    final List<Mistake> mistakes = new ArrayList<>();
    Optional<Span> dump = Optional.empty();
    boolean sawComment;
    private int done;
    private int lastTarget;
    private int closingBox = -1;

    /**
     * Text turned into a link by mistake.
     *
     * @param label  its words, in the source
     * @param target what stood as the address
     */
    record Mistake(Span label, String target) {}

    Cuts(String source, int from, boolean showComments) {
        this.source = source;
        this.from = from;
        this.done = from;
        this.lastTarget = from;
        this.showComments = showComments;
        this.view = new View.Builder(source);
        this.commentEnd = new NextPlace(source, "-->");
        this.wikiCommentEnd = new NextPlace(source, "~/tc~");
        this.wikiCommentStart = new NextPlace(source, "~tc~");
        this.preEnd = new NextPlace(source, "</pre>");
        this.scriptEnd = new NextPlace(source, "</script");
        this.styleEnd = new NextPlace(source, "</style");
        this.box = new NextPlace(source, "^");
    }

    /** What is left. */
    View view() {
        int place = from;
        while (place < source.length()) {
            place = switch (source.charAt(place)) {
                case '<' -> angle(place);
                case '{' -> brace(place);
                case '~' -> tilde(place);
                case ']' -> bracket(place);
                case '^' -> caret(place);
                default -> place + 1;
            };
        }
        view.copy(done, source.length());
        return view.build();
    }

    /** Leaves out a stretch; the next place to look at. */
    private int cut(int start, int end) {
        if (start >= done) {
            view.copy(done, start);
            done = end;
        }
        return end;
    }

    private void trouble(String what, int start, int end) {
        troubles.add(new Trouble(what, Optional.of(new Span(start, end))));
    }

    private int angle(int place) {
        if (source.startsWith("<!--", place)) {
            return comment(place);
        }
        if (startsWith("<pre", place) && DebugDump.beginsAt(source, place)) {
            int end = preEnd.at(DebugDump.treeStart(source, place));
            int after = end == Integer.MAX_VALUE ? source.length() : end + "</pre>".length();
            trouble("A dump of the page's source, which repeats its sentences, was left out.", place, after);
            if (dump.isEmpty()) {
                dump = Optional.of(new Span(place, after));
            }
            return cut(place, after);
        }
        if (startsWith("<script", place)) {
            return element(place, scriptEnd, "A script");
        }
        return startsWith("<style", place) ? element(place, styleEnd, "A style sheet") : place + 1;
    }

    private boolean startsWith(String name, int place) {
        int after = place + name.length();
        return source.regionMatches(true, place, name, 0, name.length())
                && after < source.length()
                && " >\n\t\r/".indexOf(source.charAt(after)) >= 0;
    }

    private int element(int place, NextPlace closing, String what) {
        int end = closing.at(place);
        if (end == Integer.MAX_VALUE) {
            int line = lineEnd(place);
            trouble(what + " that never ends; its first line was left out.", place, line);
            return cut(place, line);
        }
        int after = source.indexOf('>', end);
        return cut(place, after < 0 ? source.length() : after + 1);
    }

    private int lineEnd(int place) {
        int end = source.indexOf('\n', place);
        return end < 0 ? source.length() : end;
    }

    private int comment(int place) {
        int end = commentEnd.at(wikiCommentInside(place + 4));
        if (end == Integer.MAX_VALUE) {
            trouble("A comment that never ends; its words are shown.", place, place + 4);
            comments.add(new Span(place + 4, source.length()));
            return cut(place, place + 4);
        }
        sawComment = true;
        if (showComments) {
            comments.add(new Span(place + 4, end));
            cut(place, place + 4);
            return place + 4;
        }
        return cut(place, end + 3);
    }

    /** Where the wiki's own comment ends that fills this one: HTML's end sign may stand inside it. */
    private int wikiCommentInside(int place) {
        int sign = Line.skipSpaces(source, place, source.length());
        if (!source.startsWith("~tc~", sign)) {
            return place;
        }
        int end = wikiCommentEnd.at(sign);
        boolean its = end != Integer.MAX_VALUE && wikiCommentStart.at(sign + 4) > end;
        return its ? end : place;
    }

    private int tilde(int place) {
        if (source.startsWith("~/tc~", place)) {
            int after = Line.skipSpaces(source, place + 5, source.length());
            return cut(place, source.startsWith("-->", after) ? after + 3 : place + 5);
        }
        if (!source.startsWith("~tc~", place)) {
            return place + 1;
        }
        sawComment = true;
        int end = wikiCommentEnd.at(place + 4);
        boolean hidden = end != Integer.MAX_VALUE && !showComments;
        return cut(place, hidden ? end + 5 : place + 4);
    }

    private int brace(int place) {
        if (source.startsWith("{{<", place) || source.startsWith("{{%", place)) {
            return shortcode(place);
        }
        for (String name : HIDDEN_PLUGINS) {
            if (source.startsWith(name, place)) {
                String closing = name.substring(0, name.length() - 1) + "}";
                int limit = Math.min(source.length(), place + 4_000);
                int end = indexOf(closing, place, limit);
                int after = end < 0 ? lineEnd(place) : end + closing.length();
                trouble("A list that the old wiki made on the fly was left out.", place, after);
                return cut(place, after);
            }
        }
        return place + 1;
    }

    private int indexOf(String sign, int start, int limit) {
        for (int i = source.indexOf('{', start + 1); i >= 0 && i < limit; i = source.indexOf('{', i + 1)) {
            if (source.startsWith(sign, i)) {
                return i;
            }
        }
        return -1;
    }

    private int shortcode(int place) {
        String closing = source.charAt(place + 2) == '<' ? ">}}" : "%}}";
        int limit = Math.min(source.length(), place + LONGEST_SHORTCODE);
        int end = place + 3;
        while (end < limit && !source.startsWith(closing, end) && source.charAt(end) != '\n') {
            end++;
        }
        if (end >= limit || !source.startsWith(closing, end)) {
            trouble("A shortcode that never ends.", place, place + 3);
            return cut(place, place + 3);
        }
        String call = source.substring(place + 3, end).strip();
        if (!call.equals("toc")) {
            trouble("The shortcode \"" + call + "\" is not known; it was left out.", place, end + 3);
        }
        return cut(place, end + 3);
    }

    private int bracket(int place) {
        if (place + 1 >= source.length() || source.charAt(place + 1) != '(') {
            return place + 1;
        }
        int tried = 0;
        int floor = Math.max(lastTarget, done);
        for (int i = place - 1; i >= floor && tried < 3 && place - i < 4_000; i--) {
            if (source.charAt(i) == '[') {
                tried++;
                int end = sameWords(i + 1, place, place + 2);
                if (end > 0) {
                    mistakes.add(new Mistake(new Span(i + 1, place), source.substring(place + 2, end - 1)));
                    lastTarget = end;
                    return cut(place + 1, end);
                }
            }
        }
        lastTarget = place + 1;
        return place + 2;
    }

    /** Where the address ends that only repeats the words; 0 when it does not. */
    private int sameWords(int start, int end, int target) {
        int place = target;
        for (int i = start; i < end; i++) {
            if (Character.isWhitespace(source.charAt(i))) {
                continue;
            }
            place = afterSpaces(place);
            if (place >= source.length() || source.charAt(place) != source.charAt(i)) {
                return 0;
            }
            place++;
        }
        place = afterSpaces(place);
        boolean closed = place < source.length() && source.charAt(place) == ')';
        return closed && start < end && !Address.possible(source.substring(start, end)) ? place + 1 : 0;
    }

    /** White space of the words may stand as it is in the address, or as {@code %20}, or not at all. */
    private int afterSpaces(int start) {
        int place = start;
        while (place < source.length()
                && (Character.isWhitespace(source.charAt(place)) || source.startsWith("%20", place))) {
            place += source.charAt(place) == '%' ? 3 : 1;
        }
        return place;
    }

    private int caret(int place) {
        if (place == closingBox) {
            return cut(place, place + 1);
        }
        boolean lineStart = place == from || source.charAt(place - 1) == '\n';
        if (!lineStart || place + 1 >= source.length() || !Character.isLetter(source.charAt(place + 1))) {
            return place + 1;
        }
        int end = box.at(place + 1);
        boolean closes = end < source.length()
                && end - place < LONGEST_BOX
                && (end + 1 == source.length() || Character.isWhitespace(source.charAt(end + 1)));
        if (!closes) {
            return place + 1;
        }
        boxes.add(new Span(place + 1, end));
        closingBox = end;
        return cut(place, place + 1);
    }
}
