package org.dyad.extraction.outcome;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dyad.extraction.fact.ArmFacts;
import org.dyad.extraction.fact.OutcomeFacts;
import org.dyad.extraction.grammar.Mentions;
import org.dyad.extraction.passage.Section;
import org.dyad.extraction.passage.Sentence;
import org.dyad.extraction.passage.Sentences;
import org.dyad.extraction.study.Part;
import org.dyad.extraction.study.StudyReading;
import org.dyad.extraction.study.StudyText;

/** Finds the results that the studies of a page state: levels by group, and estimates of effects. */
public final class OutcomeFinder {
    private static final String SECOND = " (second study)";

    private OutcomeFinder() {}

    /** The results of all studies, in order of the page; of a later study they are marked in their name. */
    public static List<OutcomeFacts> find(StudyReading reading, List<ArmFacts> arms) {
        List<OutcomeFacts> found = new ArrayList<>();
        for (int i = 0; i < reading.studies().size(); i++) {
            StudyText study = reading.studies().get(i);
            List<OutcomeFacts> outcomes =
                    find(reading, study, reading.mentions().get(i), i == 0 ? arms : List.of());
            for (OutcomeFacts outcome : outcomes) {
                found.add(i == 0 ? outcome : second(outcome));
            }
            if (i == 0) {
                found.addAll(ResultTables.more(reading, arms, outcomes));
            }
        }
        return found;
    }

    /** The results of one study. */
    public static List<OutcomeFacts> find(
            StudyReading reading, StudyText study, Mentions mentions, List<ArmFacts> arms) {
        List<Draft> drafts = new ArrayList<>();
        for (Sentence sentence : Sentences.of(mentions.tokens(), Section.UNKNOWN, study.of(Part.Role.BODY))) {
            drafts.addAll(drafts(sentence, mentions));
        }
        Naming naming = new Naming(mentions, arms);
        List<OutcomeFacts> found = new ArrayList<>();
        List<Draft> results = Repeats.without(drafts);
        for (Draft draft : results) {
            found.add(naming.name(draft, results, reading));
        }
        return found;
    }

    /** What the rules take from one sentence, in order. */
    static List<Draft> drafts(Sentence sentence, Mentions mentions) {
        if (sentence.section() == Section.TITLE) {
            return List.of();
        }
        Figures figures = Figures.of(sentence, mentions);
        List<Draft> drafts = new ArrayList<>(EffectRules.read(figures));
        drafts.addAll(LevelRules.read(figures, drafts));
        drafts.sort(Comparator.comparingInt(Draft::number));
        return drafts;
    }

    private static OutcomeFacts second(OutcomeFacts outcome) {
        return new OutcomeFacts(
                outcome.name() + SECOND, outcome.arm(), outcome.compartment(), outcome.timePoint(), outcome.result());
    }
}
