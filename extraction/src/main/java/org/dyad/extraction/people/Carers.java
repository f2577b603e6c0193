package org.dyad.extraction.people;

import java.util.List;
import java.util.Optional;
import org.dyad.extraction.cue.Hit;
import org.dyad.extraction.cue.StudyView;
import org.dyad.extraction.cue.Where;
import org.dyad.extraction.token.WordTable;

/** Finds that those who care for others were asked themselves: a survey of physicians about infants is about adults. */
final class Carers {
    private static final WordTable<String> ASKED = WordTable.set(
            "survey surveys surveyed questionnaire questionnaires interviewed polled respondents responded answered");

    private Carers() {}

    static Optional<Hit<PeopleCue>> asked(StudyView view, List<Hit<PeopleCue>> hits) {
        for (Hit<PeopleCue> hit : hits) {
            if (hit.meaning() == PeopleCue.CARERS && asked(view, hit.first())) {
                return Optional.of(hit);
            }
        }
        return Optional.empty();
    }

    private static boolean asked(StudyView view, int at) {
        Where where = view.where(at);
        int end = where == Where.BACKGROUND || where == Where.CONCLUSION ? at : view.sentenceEnd(at);
        for (int i = view.sentenceStart(at); i < end; i++) {
            if (ASKED.has(view.tokens(), i)) {
                return true;
            }
        }
        return false;
    }
}
