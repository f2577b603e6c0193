package org.dyad.cli.text;

import java.util.ArrayList;
import java.util.List;
import org.dyad.evidence.origin.Span;
import org.dyad.library.search.Facet;
import org.dyad.library.search.Highlighted;
import org.dyad.library.search.Hit;
import org.dyad.library.search.SearchRequest;
import org.dyad.library.search.SearchResults;

/** What was found, for a person. */
public final class SearchText {
    private static final int WIDTH = 96;
    private static final int VALUES = 6;
    private static final String BOLD = "\u001B[1m";
    private static final String PLAIN = "\u001B[22m";

    private final boolean bold;
    private final StringBuilder text = new StringBuilder();

    private SearchText(boolean bold) {
        this.bold = bold;
    }

    /**
     * The text.
     *
     * @param bold whether what matched is set in bold
     */
    public static String of(SearchRequest request, SearchResults results, boolean bold) {
        SearchText said = new SearchText(bold);
        said.write(request, results);
        return said.text.toString();
    }

    private void write(SearchRequest request, SearchResults results) {
        results.notes().forEach(note -> text.append(note).append('\n'));
        results.didYouMean().ifPresent(meant -> text.append("Did you mean: ")
                .append(clean(meant.query()))
                .append(" (")
                .append(meant.found())
                .append(meant.found() == 1 ? " document)\n" : " documents)\n"));
        text.append(counted(request, results)).append('\n');
        int number = request.from();
        for (Hit hit : results.hits()) {
            number++;
            hit(number, hit);
        }
        if (!results.facets().isEmpty() && results.total() > 1) {
            text.append('\n');
            results.facets().forEach(this::facet);
        }
    }

    private static String counted(SearchRequest request, SearchResults results) {
        if (results.total() == 0) {
            return "Nothing was found among " + results.documents()
                    + (results.documents() == 1 ? " document." : " documents.");
        }
        String first = results.evidence() ? "; meta-analyses and trials first" : "";
        String shown = results.hits().isEmpty()
                ? "none shown"
                : "shown: " + (request.from() + 1) + " to "
                        + (request.from() + results.hits().size());
        return results.total() + " of " + results.documents() + " found; " + shown + first + ".";
    }

    private void hit(int number, Hit hit) {
        String indent = " ".repeat(4);
        text.append('\n');
        wrap(String.format("%2d. ", number), indent, marked(hit.title().text().isBlank() ? named(hit) : hit.title()));
        List<String> facts = new ArrayList<>();
        hit.date().ifPresent(facts::add);
        if (!hit.categories().isEmpty()) {
            facts.add(String.join(", ", hit.categories()));
        }
        facts.add(hit.id().value());
        wrap(indent, indent, clean(String.join("  |  ", facts)));
        for (Highlighted fragment : hit.fragments()) {
            wrap(indent, indent, marked(fragment));
        }
        for (String why : hit.explanation()) {
            wrap(indent + "- ", indent + "  ", clean(why));
        }
    }

    private static Highlighted named(Hit hit) {
        String id = hit.id().value();
        return new Highlighted(id, new Span(0, id.length()), List.of());
    }

    private void facet(Facet facet) {
        StringBuilder line = new StringBuilder(facet.field()).append(": ");
        int shown = Math.min(VALUES, facet.values().size());
        for (int i = 0; i < shown; i++) {
            Facet.Value value = facet.values().get(i);
            line.append(i == 0 ? "" : ", ")
                    .append(value.value())
                    .append(" (")
                    .append(value.count())
                    .append(')');
        }
        int others = facet.others() + facet.values().size() - shown;
        line.append(others > 0 ? ", " + others + " more" : "");
        wrap("", "    ", clean(line.toString()));
    }

    private String marked(Highlighted words) {
        StringBuilder marked = new StringBuilder();
        int at = 0;
        for (Span span : words.marked()) {
            marked.append(clean(words.text().substring(at, span.start())));
            marked.append(bold ? BOLD : "")
                    .append(clean(words.text().substring(span.start(), span.end())))
                    .append(bold ? PLAIN : "");
            at = span.end();
        }
        return marked.append(clean(words.text().substring(at))).toString();
    }

    /** Without what a terminal would obey: a document may hold anything. */
    private static String clean(String words) {
        StringBuilder clean = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean format =
                    Character.getType(c) == Character.FORMAT || Character.isISOControl(c) || Character.isWhitespace(c);
            clean.append(format ? ' ' : c);
        }
        return clean.toString();
    }

    /** Lines of at most {@link #WIDTH} characters; the signs for bold have no width. */
    private void wrap(String first, String others, String words) {
        StringBuilder line = new StringBuilder(first);
        int width = first.length();
        boolean empty = true;
        for (String word : words.strip().split(" +", -1)) {
            int length = word.replace(BOLD, "").replace(PLAIN, "").length();
            if (!empty && width + 1 + length > WIDTH) {
                text.append(line).append('\n');
                line = new StringBuilder(others);
                width = others.length();
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            width += length + (empty ? 0 : 1);
            empty = false;
        }
        text.append(line).append('\n');
    }
}
