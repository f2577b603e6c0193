package org.dyad.library.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Reads what a person typed: words, {@code "phrases"}, {@code field:word}, {@code field:"words"}, {@code year:2010..2015}, {@code -not}, {@code
 * OR}, brackets. Never fails: what is broken is read as plain words, with a note. A bracket inside a word, as in {@code 25(OH)D}, belongs to
 * the word.
 */
public final class QueryReader {
    /** Longer queries are cut here. */
    public static final int LONGEST = 1000;

    private static final int DEEPEST = 12;

    private final String text;
    private final SortedSet<String> fields;
    private final List<String> notes = new ArrayList<>();
    private int at;
    private boolean broken;

    private QueryReader(String text, SortedSet<String> fields) {
        this.text = text;
        this.fields = fields;
    }

    /**
     * Reads a query.
     *
     * @param typed  as typed
     * @param fields the names that may stand before a colon, in lower case
     */
    public static ReadQuery read(String typed, SortedSet<String> fields) {
        String text = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        QueryReader reader = new QueryReader(straightQuotes(text), fields);
        if (typed.length() > LONGEST) {
            reader.notes.add("The query is longer than " + LONGEST + " characters; what is behind them was not read.");
        }
        QueryPart part = reader.any(0);
        if (!reader.broken && reader.at < reader.text.length()) {
            reader.broken("A bracket is closed that was not opened");
        }
        return new ReadQuery(reader.broken ? plain(text) : part, reader.notes);
    }

    private static String straightQuotes(String text) {
        return text.replace('\u201C', '"').replace('\u201D', '"').replace('\u201E', '"');
    }

    /** All characters that have a meaning become spaces; what is left is words. */
    private static QueryPart plain(String text) {
        StringBuilder words = new StringBuilder(text);
        for (int i = 0; i < words.length(); i++) {
            if (words.charAt(i) == '"') {
                words.setCharAt(i, ' ');
            }
        }
        return new QueryPart.Words(Optional.empty(), words.toString());
    }

    private void broken(String what) {
        if (!broken) {
            notes.add(what + ", so everything was searched as plain words.");
            broken = true;
        }
    }

    private QueryPart any(int depth) {
        List<QueryPart> alternatives = new ArrayList<>();
        alternatives.add(all(depth));
        while (!broken && takeWord("OR")) {
            if (isEmpty(alternatives.getLast()) || atEnd()) {
                broken("OR stands between two things, and here one is missing");
            }
            alternatives.add(all(depth));
            if (isEmpty(alternatives.getLast())) {
                broken("OR stands between two things, and here one is missing");
            }
        }
        return alternatives.size() == 1 ? alternatives.getFirst() : new QueryPart.Any(alternatives);
    }

    private static boolean isEmpty(QueryPart part) {
        return part instanceof QueryPart.All all && all.parts().isEmpty();
    }

    private QueryPart all(int depth) {
        List<QueryPart> parts = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        while (!broken && !atEnd() && text.charAt(at) != ')' && !ahead("OR")) {
            if (takeWord("AND")) {
                continue;
            }
            int wordStart = at;
            Optional<QueryPart> part = one(depth);
            if (part.isPresent()) {
                flush(run, parts);
                parts.add(part.get());
            } else {
                run.append(run.isEmpty() ? "" : " ").append(text, wordStart, at);
            }
        }
        flush(run, parts);
        return parts.size() == 1 ? parts.getFirst() : new QueryPart.All(parts);
    }

    private static void flush(StringBuilder run, List<QueryPart> parts) {
        if (!run.isEmpty()) {
            parts.add(new QueryPart.Words(Optional.empty(), run.toString()));
            run.setLength(0);
        }
    }

    /** One part; empty for a plain word, which is joined with its neighbours. */
    private Optional<QueryPart> one(int depth) {
        char c = text.charAt(at);
        if ((c == '-' && at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1))) || takeWord("NOT")) {
            at += c == '-' ? 1 : 0;
            if (atEnd()) {
                broken("NOT needs something behind it");
                return Optional.empty();
            }
            int start = at;
            QueryPart part =
                    one(depth).orElseGet(() -> new QueryPart.Words(Optional.empty(), text.substring(start, at)));
            return Optional.of(new QueryPart.Not(part));
        }
        if (c == '"') {
            return Optional.of(new QueryPart.Phrase(Optional.empty(), quoted()));
        }
        if (c == '(') {
            return Optional.of(group(depth));
        }
        int end = wordEnd();
        int colon = text.indexOf(':', at);
        if (colon > at && colon < end) {
            return fielded(colon, end);
        }
        at = end;
        return Optional.empty();
    }

    private QueryPart group(int depth) {
        if (depth == DEEPEST) {
            broken("Brackets are nested more than " + DEEPEST + " deep");
            return new QueryPart.All(List.of());
        }
        at++;
        QueryPart inside = any(depth + 1);
        if (at < text.length() && text.charAt(at) == ')') {
            at++;
        } else {
            broken("A bracket is opened and not closed");
        }
        return inside;
    }

    private Optional<QueryPart> fielded(int colon, int end) {
        String typed = text.substring(at, colon);
        String name = typed.toLowerCase(Locale.ROOT);
        String field = fields.contains(name) ? name : name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
        if (!fields.contains(field)) {
            if (lettersOnly(name)) {
                notes.add("There is no field '" + typed + "', so it was searched as words. Fields: "
                        + String.join(", ", fields) + ".");
            }
            at = end;
            return Optional.empty();
        }
        at = colon + 1;
        if (at == text.length() || Character.isWhitespace(text.charAt(at))) {
            broken("'" + typed + ":' needs a word behind the colon");
            return Optional.empty();
        }
        if (field.equals("year")) {
            return years();
        }
        if (text.charAt(at) == '"') {
            return Optional.of(new QueryPart.Phrase(Optional.of(field), quoted()));
        }
        int start = at;
        at = Math.max(wordEnd(), start + 1);
        return Optional.of(new QueryPart.Words(Optional.of(field), text.substring(start, at)));
    }

    private static boolean lettersOnly(String name) {
        return !name.isEmpty() && name.chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == '-');
    }

    private Optional<QueryPart> years() {
        int start = at;
        if (text.charAt(at) == '[') {
            int close = text.indexOf(']', at);
            at = close < 0 ? text.length() : close + 1;
        } else {
            at = wordEnd();
        }
        Optional<QueryPart.Years> years = YearRange.read(text.substring(start, at));
        if (years.isEmpty()) {
            broken("'year:" + text.substring(start, at) + "' is not understood (write year:2015 or year:2010..2015)");
        }
        return years.map(read -> read);
    }

    private String quoted() {
        int start = at + 1;
        int close = text.indexOf('"', start);
        if (close < 0) {
            broken("A quotation mark is opened and not closed");
            at = text.length();
            return text.substring(start);
        }
        at = close + 1;
        return text.substring(start, close);
    }

    /** The end of the word: at a space, or at a bracket that closes nothing in it. */
    private int wordEnd() {
        int open = 0;
        int end = at;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            char c = text.charAt(end);
            if (c == '(') {
                open++;
            } else if ((c == ')' && --open < 0) || (c == '"' && end > at)) {
                break;
            }
            end++;
        }
        return end;
    }

    private boolean atEnd() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at == text.length();
    }

    private boolean ahead(String word) {
        int end = at + word.length();
        return text.startsWith(word, at) && (end == text.length() || Character.isWhitespace(text.charAt(end)));
    }

    private boolean takeWord(String word) {
        if (atEnd() || !ahead(word)) {
            return false;
        }
        at += word.length();
        return true;
    }
}
