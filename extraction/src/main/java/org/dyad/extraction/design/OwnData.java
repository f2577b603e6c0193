package org.dyad.extraction.design;

import org.dyad.extraction.cue.PhraseTable;
import org.dyad.extraction.cue.StudyView;
import org.dyad.extraction.grammar.Mention;
import org.dyad.extraction.grammar.Spread;
import org.dyad.extraction.token.Tokens;

/** Whether a text gives figures of a study of its own, which reviews of what others found and opinions do not. */
final class OwnData {
    private static final double MOST_PEOPLE = 1e6;

    private static final PhraseTable<Boolean> DONE =
            new PhraseTable.Builder<Boolean>().add(true, """
                    we measured, we studied, we recruited, we enrolled, we assessed, we determined, we compared, we surveyed, we collected
                    we analyzed, we analysed, we investigated, were measured, were recruited, were enrolled, were collected, was measured
                    were obtained, participated, participants were, were randomis/zed, was determined, were determined, will be""").build();

    private OwnData() {}

    static boolean in(StudyView view) {
        for (Mention mention : view.mentions().all()) {
            if (mention.place().first() >= view.titleEnd() && own(mention)) {
                return true;
            }
        }
        Tokens tokens = view.tokens();
        return !DONE.all(tokens, view.titleEnd(), tokens.count()).isEmpty();
    }

    private static boolean own(Mention mention) {
        return switch (mention) {
            case Mention.PMention p -> true;
            case Mention.EffectMention effect -> true;
            case Mention.PeopleMention people -> people.count() < MOST_PEOPLE;
            case Mention.LevelMention level ->
                level.reading()
                        .spread()
                        .filter(Spread.Deviation.class::isInstance)
                        .isPresent();
            case Mention.DoseMention dose -> false;
            case Mention.ThresholdMention threshold -> false;
            case Mention.PercentageMention percentage -> false;
            case Mention.LengthMention length -> false;
        };
    }
}
