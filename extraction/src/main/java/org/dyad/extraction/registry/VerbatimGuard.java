package org.dyad.extraction.registry;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dyad.evidence.origin.Quote;
import org.dyad.evidence.origin.Span;
import org.dyad.extraction.token.Tokens;
import org.dyad.library.document.Document;

/**
 * Refuses what a document does not say: words count only where they stand in the text of a study, letter by letter, and a number only where
 * it stands in those words.
 */
final class VerbatimGuard {
    private static final int LONGEST_QUOTE = 2000;

    private final Document document;
    private final List<Span> study;

    /** @param study the stretches of the source that are the text of a study */
    VerbatimGuard(Document document, List<Span> study) {
        this.document = document;
        this.study = List.copyOf(study);
    }

    /** The quote with its place; empty where the words are not in the text of a study. */
    Optional<Quote> quote(String words) {
        if (words.isBlank() || words.length() > LONGEST_QUOTE) {
            return Optional.empty();
        }
        for (Span stretch : study) {
            int at = document.source().indexOf(words, stretch.start());
            if (at >= 0 && at + words.length() <= stretch.end()) {
                return Optional.of(new Quote(document.id(), Optional.of(new Span(at, at + words.length())), words));
            }
        }
        return Optional.empty();
    }

    /** Whether a number stands in the words, however it is printed; a minus may be printed or lost. */
    static boolean holds(Quote quote, double number) {
        Tokens tokens = Tokens.of(quote.words());
        for (int i = 0; i < tokens.count(); i++) {
            if (tokens.isNumber(i) && Math.abs(tokens.value(i)) == Math.abs(number)) {
                return true;
            }
        }
        return false;
    }

    /** Whether words stand in the quote, capitals aside. */
    static boolean holds(Quote quote, String words) {
        return quote.words().toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }
}
