package org.dyad.extraction.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dyad.extraction.cue.Hit;
import org.dyad.extraction.cue.StudyView;
import org.dyad.extraction.fact.TimeUnit;
import org.dyad.extraction.grammar.Group;
import org.dyad.extraction.grammar.Mention;
import org.dyad.extraction.token.Tokens;

/** Ages as cues of who was studied: to a month newborn, to twelve months infant, to 18 years child, beyond adult. */
final class AgeCues {
    private static final double MONTH = TimeUnit.MONTH.days();
    private static final double YEAR = TimeUnit.YEAR.days();

    private AgeCues() {}

    static List<Hit<PeopleCue>> of(StudyView view) {
        List<Hit<PeopleCue>> hits = new ArrayList<>();
        for (Mention.LengthMention length : view.mentions().of(Mention.LengthMention.class)) {
            Optional<PeopleCue> cue = length.unit().map(unit -> cue(length, unit));
            if (cue.isPresent() && isAge(view.tokens(), length)) {
                hits.add(new Hit<>(
                        cue.get(), length.place().first(), length.place().end()));
            }
        }
        return hits;
    }

    private static PeopleCue cue(Mention.LengthMention length, TimeUnit unit) {
        double days = length.reading().value() * unit.days();
        Group group = length.reading().group();
        boolean upper = group.shape() == Group.Shape.RANGE && group.index() > 0;
        if (days < MONTH && !upper) {
            return PeopleCue.NEWBORN;
        }
        if (days <= YEAR) {
            return PeopleCue.INFANT;
        }
        return days < 18 * YEAR || (days == 18 * YEAR && upper) ? PeopleCue.CHILD : PeopleCue.ADULT;
    }

    /** Whether "of age" or "old" follows, or "aged" or "age" stands before. */
    static boolean isAge(Tokens tokens, Mention.LengthMention length) {
        Group group = length.reading().group();
        int end = Math.max(length.place().end(), group.end());
        if (tokens.is(end, "of", "age")
                || tokens.is(end, "old")
                || (tokens.is(end, '-') && tokens.is(end + 1, "old"))) {
            return true;
        }
        int first = Math.min(length.place().first(), group.first());
        for (int i = first - 1; i >= first - 4 && !tokens.isBreak(i); i--) {
            if (tokens.is(i, "aged") || tokens.is(i, "age") || tokens.is(i, "ages")) {
                return true;
            }
        }
        return false;
    }
}
