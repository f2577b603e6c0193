package org.dyad.extraction.outcome;

import java.util.Optional;
import org.dyad.extraction.grammar.Group;
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

    private static final WordTable<String> PERIODS = WordTable.set("month week day year");

    private TimePoints() {}

    static Optional<String> of(Draft draft, Mentions mentions) {
        Sentence sentence = draft.sentence();
        Optional<String> right = rightAfter(sentence.tokens(), draft.end());
        boolean first =
                draft.group().shape() == Group.Shape.RANGE && draft.group().index() == 0;
        if (right.isPresent() || first) {
            return right;
        }
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

    /** "31 ng/mL at baseline", "60 ng/mL by month 7": right after the result. */
    private static Optional<String> rightAfter(Tokens tokens, int at) {
        if (!LEADS.has(tokens, at)) {
            return Optional.empty();
        }
        if (EVENTS.has(tokens, at + 1)) {
            return Optional.of(tokens.words(at + 1));
        }
        return PERIODS.has(tokens, at + 1) && tokens.isNumber(at + 2)
                ? Optional.of(tokens.words(at + 1, at + 3))
                : Optional.empty();
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
