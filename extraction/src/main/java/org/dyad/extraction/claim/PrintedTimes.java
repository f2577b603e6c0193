package org.dyad.extraction.claim;

import java.util.Optional;
import java.util.Set;
import java.util.function.DoublePredicate;
import org.dyad.evidence.origin.Quote;
import org.dyad.extraction.fact.StudyFacts;
import org.dyad.extraction.token.Tokens;
import org.dyad.library.document.Document;

/** Ratios in words: {@code 12-fold}, {@code 3 times more likely}. They carry no name of an effect, so they are no effect estimates. */
final class PrintedTimes {
    private static final Set<String> COMPARED = Set.of("more", "less", "higher", "lower", "greater", "as", "fewer");

    private PrintedTimes() {}

    /** The first one in the texts of the study whose value passes. */
    static Optional<Quote> in(Document document, StudyFacts facts, DoublePredicate passes) {
        Tokens tokens = Tokens.of(document.source(), facts.studyText());
        for (int i = 0; i < tokens.count(); i++) {
            int end = tokens.isNumber(i) ? end(tokens, i + 1) : 0;
            if (end > 0 && passes.test(Math.abs(tokens.value(i)))) {
                return Optional.of(new Quote(document.id(), Optional.of(tokens.span(i, end)), tokens.words(i, end)));
            }
        }
        return Optional.empty();
    }

    /** The token after the words that make a number a ratio; 0 where there are none. */
    private static int end(Tokens tokens, int next) {
        int word = tokens.is(next, '-') ? next + 1 : next;
        if (tokens.is(word, "fold")) {
            return word + 1;
        }
        boolean times = tokens.is(word, "times") || tokens.is(word, "x");
        boolean compared = times
                && tokens.isWord(word + 1)
                && COMPARED.contains(tokens.words(word + 1).toLowerCase(java.util.Locale.ROOT));
        return compared ? word + 2 : 0;
    }
}
