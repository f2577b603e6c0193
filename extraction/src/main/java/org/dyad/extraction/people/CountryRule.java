package org.dyad.extraction.people;

import java.util.Optional;
import org.dyad.extraction.cue.Hit;
import org.dyad.extraction.cue.StudyView;
import org.dyad.extraction.cue.Where;
import org.dyad.extraction.fact.ProposedFact;
import org.dyad.extraction.token.WordTable;

/**
 * Finds the place of a study, or the nationality of its people, in title or abstract; the first that the title or the methods name. Countries
 * that only the background or conclusion speaks of do not count.
 */
public final class CountryRule {
    /** Words after a country's name that make it the name of a society. */
    private static final WordTable<String> SOCIETIES = WordTable.set(
            "academy society college association journal board council institute diabetes heart medical dietetic");

    private CountryRule() {}

    /** The country of a study. */
    public static Optional<ProposedFact<String>> read(StudyView view) {
        Optional<Hit<String>> best = Optional.empty();
        double bestWeight = 0;
        for (Hit<String> hit :
                Countries.TABLE.all(view.tokens(), 0, view.tokens().count())) {
            double weight = weight(view.where(hit.first()));
            if (weight > bestWeight
                    && view.tokens().isCapital(hit.first())
                    && !SOCIETIES.has(view.tokens(), hit.end())) {
                best = Optional.of(hit);
                bestWeight = weight;
            }
        }
        return best.map(hit -> view.fact(hit.meaning(), hit.first(), hit.end(), "people.country", 0.85));
    }

    private static double weight(Where where) {
        return switch (where) {
            case TITLE -> 5;
            case METHODS -> 4;
            case AIM -> 3;
            case UNLABELLED -> 2;
            case RESULTS -> 1;
            case BACKGROUND, CONCLUSION -> 0;
        };
    }
}
