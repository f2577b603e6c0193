package org.dyad.extraction.outcome;

import java.util.Optional;
import org.dyad.extraction.grammar.Mention;
import org.dyad.extraction.grammar.Mentions;
import org.dyad.extraction.passage.Sentence;
import org.dyad.extraction.token.Tokens;
import org.dyad.extraction.token.WordTable;

/** When a result was measured: the time that stands nearest before it in its sentence, else nearest after it. */
final class TimePoints {
    private static final WordTable<String> EVENTS =
            WordTable.set("baseline delivery birth term enrolment enrollment entry postpartum");
    private static final WordTable<String> LEADS = WordTable.set("at after by in within until age");

    private TimePoints() {}

    static Optional<String> of(Draft draft, Mentions mentions) {
        Sentence sentence = draft.sentence();
        Optional<String> before = Optional.empty();
        Optional<String> after = Optional.empty();
        for (Mention mention : mentions.between(sentence.first(), sentence.end())) {
            if (mention instanceof Mention.LengthMention length
                    && LEADS.has(sentence.tokens(), length.place().first() - 1)) {
                String words = sentence.tokens()
                        .words(length.place().first(), length.place().end());
                if (length.place().first() < draft.number()) {
                    before = Optional.of(words);
                } else if (after.isEmpty()) {
                    after = Optional.of(words);
                }
            }
        }
        return event(draft).or(() -> Optional.empty()).isPresent() && before.isEmpty()
                ? event(draft)
                : before.isPresent() ? before : after;
    }

    private static Optional<String> event(Draft draft) {
        Tokens tokens = draft.sentence().tokens();
        for (int i = draft.number() - 1; i >= draft.sentence().first(); i--) {
            if (EVENTS.has(tokens, i) || tokens.is(i, "trimester")) {
                return Optional.of(tokens.is(i, "trimester") ? tokens.words(i - 1, i + 1) : tokens.words(i));
            }
        }
        return Optional.empty();
    }
}
