package org.dyad.extraction.people;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dyad.extraction.cue.Hit;
import org.dyad.extraction.cue.StudyView;
import org.dyad.extraction.fact.Population;
import org.dyad.extraction.fact.ProposedFact;
import org.dyad.extraction.grammar.Mention;

/**
 * Tells in which groups something was given or measured: those that the title names, or that methods and results speak of. What only the
 * background mentions does not count. Confidences are the share of right answers on the annotated posts the rules were written on.
 */
public final class PopulationRule {
    private final StudyView view;
    private final Map<PeopleCue, Double> weights = new EnumMap<>(PeopleCue.class);
    private final Map<PeopleCue, Hit<PeopleCue>> best = new EnumMap<>(PeopleCue.class);
    private final Map<PeopleCue, Double> bestWeight = new EnumMap<>(PeopleCue.class);

    private double adultAge;

    private PopulationRule(StudyView view) {
        this.view = view;
        PeopleWords.TABLE.all(view.tokens(), 0, view.tokens().count()).forEach(this::weigh);
        for (Hit<PeopleCue> age : AgeCues.of(view)) {
            weigh(age);
            adultAge += age.meaning() == PeopleCue.ADULT ? weight(age) : 0;
        }
    }

    private void weigh(Hit<PeopleCue> hit) {
        double weight = weight(hit);
        weights.merge(hit.meaning(), weight, Double::sum);
        if (weight > bestWeight.getOrDefault(hit.meaning(), 0.0)) {
            best.put(hit.meaning(), hit);
            bestWeight.put(hit.meaning(), weight);
        }
    }

    /** The groups of a study, in the order of {@link Population}. */
    public static List<ProposedFact<Population>> read(StudyView view) {
        return new PopulationRule(view).groups();
    }

    private double weight(Hit<PeopleCue> hit) {
        return switch (view.where(hit.first())) {
            case TITLE -> 3;
            case METHODS -> 1.5;
            case AIM -> 1.2;
            case RESULTS -> 1;
            case UNLABELLED -> 0.9;
            case CONCLUSION -> 0.4;
            case BACKGROUND -> 0.3;
        };
    }

    private List<ProposedFact<Population>> groups() {
        List<ProposedFact<Population>> groups = new ArrayList<>();
        for (PeopleCue cue : PeopleCue.values()) {
            Optional<Population> group = cue.group();
            if (group.isPresent() && counts(cue)) {
                Hit<PeopleCue> hit = best.get(cue);
                groups.add(view.fact(group.get(), hit.first(), hit.end(), "population", 0.85));
            }
        }
        return groups.isEmpty() ? adults() : groups;
    }

    /** People of whom nothing more is said are adults. */
    private List<ProposedFact<Population>> adults() {
        for (Mention.PeopleMention people : view.mentions().of(Mention.PeopleMention.class)) {
            return List.of(view.fact(
                    Population.ADULT, people.place().first(), people.place().end(), "population.default", 0.6));
        }
        return List.of();
    }

    private double weight(PeopleCue cue) {
        return weights.getOrDefault(cue, 0.0);
    }

    private boolean counts(PeopleCue cue) {
        double perinatal = weight(PeopleCue.PREGNANT) + weight(PeopleCue.LACTATING);
        double young = weight(PeopleCue.CHILD) + weight(PeopleCue.INFANT) + weight(PeopleCue.NEWBORN);
        return switch (cue) {
            case PREGNANT -> weight(cue) + maternal() >= 2.4;
            case LACTATING, INFANT, CHILD, NEWBORN -> weight(cue) >= 2.4;
            case ADULT -> weight(cue) >= 0.9 && perinatal < 3 && young < 3 || adultAge >= 2.4;
            case MATERNAL, WOMEN, NOTHING -> false;
        };
    }

    /** Mothers count as pregnant unless the text speaks more of breastfeeding. */
    private double maternal() {
        return weight(PeopleCue.LACTATING) > weight(PeopleCue.PREGNANT) ? 0 : 0.5 * weight(PeopleCue.MATERNAL);
    }
}
