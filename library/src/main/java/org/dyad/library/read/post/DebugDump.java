package org.dyad.library.read.post;

import org.dyad.evidence.origin.Span;
import org.dyad.library.read.markup.Entities;
import org.dyad.library.read.markup.View;

/**
 * What the conversion printed about itself at the end of some posts: the page's source with its signs escaped, then a syntax tree in
 * which every node repeats its words. Where it is all that is left of a post, its words are taken from it once.
 */
final class DebugDump {
    private static final String SOURCE = "Markdown:";
    private static final String TREE = "AST Structure:";
    private static final int OPENING = 300;

    private DebugDump() {}

    /** Whether the preformatted block at {@code place} is such a dump. */
    static boolean beginsAt(String source, int place) {
        String opening = source.substring(place, Math.min(source.length(), place + OPENING));
        return opening.contains(SOURCE + "\n---") || opening.contains(SOURCE + "\r\n---") || opening.contains(TREE);
    }

    /** Where its tree begins; the place itself when there is none. */
    static int treeStart(String source, int place) {
        int tree = source.indexOf(TREE, place);
        return tree < 0 ? place : tree;
    }

    /** The words of the page, from the dump. */
    static View recover(String source, Span dump) {
        int tree = source.indexOf(TREE, dump.start());
        int end = tree < 0 || tree > dump.end() ? dump.end() : tree;
        int words = source.indexOf(SOURCE, dump.start());
        if (words >= 0 && words < end) {
            int start = afterRule(source, words + SOURCE.length(), end);
            if (!source.substring(start, end).isBlank()) {
                return unescaped(source, start, end);
            }
        }
        return end == dump.end()
                ? new View.Builder(source).build()
                : fromTree(source, tree + TREE.length(), dump.end());
    }

    private static int afterRule(String source, int start, int end) {
        int place = start;
        while (place < end && (Character.isWhitespace(source.charAt(place)) || source.charAt(place) == '-')) {
            place++;
        }
        return place;
    }

    private static View unescaped(String source, int start, int end) {
        View.Builder view = new View.Builder(source);
        append(view, source, start, end);
        return view.build();
    }

    private static void append(View.Builder view, String source, int start, int end) {
        int copied = start;
        for (int place = source.indexOf('&', start);
                place >= 0 && place < end;
                place = source.indexOf('&', place + 1)) {
            var entity = Entities.at(source, place, end);
            if (entity.isPresent() && !source.startsWith("&nbsp;", place)) {
                view.copy(copied, place)
                        .write(entity.get().characters(), place, entity.get().end());
                copied = entity.get().end();
            }
        }
        view.copy(copied, end);
    }

    /** The words of the nodes that are in no other node: lines that begin with a branch, then {@code full_match}. */
    private static View fromTree(String source, int start, int end) {
        View.Builder view = new View.Builder(source);
        String sign = "full_match: `";
        int node = nextNode(source, start, end);
        while (node < end) {
            int next = nextNode(source, node + 4, end);
            int words = source.indexOf(sign, node);
            if (words >= 0 && words < next) {
                int from = words + sign.length();
                int to = endOfWords(source, from, next);
                if (source.startsWith("Heading", node + 4)) {
                    view.write("\n\n", from, from);
                }
                append(view, source, from, to);
                if (source.startsWith("Heading", node + 4)) {
                    view.write("\n\n", to, to);
                }
            }
            node = next;
        }
        return view.build();
    }

    private static int nextNode(String source, int start, int end) {
        for (int place = start; place < end; place++) {
            char c = source.charAt(place);
            if ((c == '\u251c' || c == '\u2514')
                    && source.startsWith("\u2500\u2500 ", place + 1)
                    && place > 0
                    && source.charAt(place - 1) != ' ') {
                return place;
            }
        }
        return end;
    }

    private static int endOfWords(String source, int from, int end) {
        for (int place = source.indexOf("`\n", from);
                place >= 0 && place < end;
                place = source.indexOf("`\n", place + 1)) {
            int line = place + 2;
            while (line < end && (source.charAt(line) == ' ' || source.charAt(line) == '\u2502')) {
                line++;
            }
            if (line > place + 2 || line >= end) {
                return place;
            }
        }
        int last = source.lastIndexOf('`', end - 1);
        return last > from ? last : end;
    }
}
