package org.dyad.extraction.arm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dyad.extraction.fact.ArmFacts;
import org.dyad.extraction.fact.Design;
import org.dyad.extraction.grammar.Mentions;
import org.dyad.extraction.passage.Section;
import org.dyad.extraction.passage.Sentence;
import org.dyad.extraction.passage.Sentences;
import org.dyad.extraction.study.Part;
import org.dyad.extraction.study.StudyReading;
import org.dyad.extraction.study.StudyText;

/** Finds the groups of a study that get, or are compared for, a supplement. Observed groups are none. */
public final class ArmFinder {
    private ArmFinder() {}

    /**
     * The arms of the first study of a page.
     *
     * @param design of that study, where it is known: reviews and observations have no arms
     */
    public static List<ArmFacts> find(StudyReading reading, Optional<Design> design) {
        boolean may = design.isEmpty() || mayHaveArms(design.get());
        return may && !reading.studies().isEmpty()
                ? find(reading, reading.studies().getFirst(), reading.mentions().getFirst())
                : List.of();
    }

    /** The arms of one study. */
    static List<ArmFacts> find(StudyReading reading, StudyText study, Mentions mentions) {
        List<Sentence> sentences =
                new ArrayList<>(Sentences.of(mentions.tokens(), Section.TITLE, study.of(Part.Role.TITLE)));
        sentences.addAll(Sentences.of(mentions.tokens(), Section.UNKNOWN, study.of(Part.Role.BODY)));
        ArmBuilder builder = new ArmBuilder(reading, mentions);
        List<Offer> offers = Offers.of(sentences, mentions);
        builder.addDoses(Offers.main(offers));
        return builder.arms(LabelledGroups.of(sentences, mentions, offers));
    }

    private static boolean mayHaveArms(Design design) {
        return switch (design) {
            case RANDOMISED_TRIAL, CLUSTER_RANDOMISED_TRIAL, CROSSOVER, COHORT, ANIMAL, NEWS, OTHER, CASE_REPORT ->
                true;
            case CASE_CONTROL,
                    CROSS_SECTIONAL,
                    SYSTEMATIC_REVIEW,
                    META_ANALYSIS,
                    NARRATIVE_REVIEW,
                    IN_VITRO,
                    GUIDELINE -> false;
        };
    }
}
