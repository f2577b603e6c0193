package org.dyad.extraction.people;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dyad.extraction.cue.Hit;
import org.dyad.extraction.cue.StudyView;
import org.dyad.extraction.cue.Where;
import org.dyad.extraction.fact.Design;
import org.dyad.extraction.fact.Population;
import org.dyad.extraction.fact.ProposedFact;
import org.dyad.extraction.grammar.Mention;

/**
 * Tells in which groups something was given or measured: those that the title names, or that methods and results speak of. What only the
 * background mentions does not count. Confidences are the share of right answers on the annotated posts the rules were written on.
 */
public final class PopulationRule {
    /** Weight from which a group counts: a title, or two places in methods or results. */
    private static final double ENOUGH = 2.4;

    private final StudyView view;
    private final Map<PeopleCue, Double> weights = new EnumMap<>(PeopleCue.class);
    private final Map<PeopleCue, Hit<PeopleCue>> best = new EnumMap<>(PeopleCue.class);
    private final Map<PeopleCue, Double> bestWeight = new EnumMap<>(PeopleCue.class);

    private double adultAge;
    private boolean infantAge;
    private boolean childAge;
    private final boolean review;

    private PopulationRule(StudyView view, Optional<Design> design) {
        this.view = view;
        this.review = design.filter(known -> known == Design.META_ANALYSIS || known == Design.SYSTEMATIC_REVIEW)
                .isPresent();
        PeopleWords.TABLE.all(view.tokens(), 0, view.tokens().count()).forEach(this::weigh);
        for (Hit<PeopleCue> age : AgeCues.of(view)) {
            weigh(age);
            adultAge += age.meaning() == PeopleCue.ADULT ? weight(age) : 0;
            childAge |= age.meaning() == PeopleCue.CHILD && view.tokens().value(age.first()) != 18;
            infantAge |= age.meaning() == PeopleCue.INFANT && view.where(age.first()) != Where.BACKGROUND;
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

    /** The groups of a study of that design, in the order of {@link Population}. */
    public static List<ProposedFact<Population>> read(StudyView view, Optional<Design> design) {
        return new PopulationRule(view, design).groups();
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
                quoted(cue)
                        .ifPresent(hit -> groups.add(view.fact(
                                group.get(),
                                hit.first(),
                                hit.end(),
                                "population",
                                group.get() == Population.INFANT ? 0.8 : 0.95)));
            }
        }
        return groups.isEmpty() ? adults() : groups;
    }

    /** The words that speak most of a group, by its own name or by what goes with it. */
    private Optional<Hit<PeopleCue>> quoted(PeopleCue cue) {
        Optional<Hit<PeopleCue>> named = Optional.ofNullable(best.get(cue));
        if (cue == PeopleCue.NEWBORN) {
            return named.or(() -> Optional.ofNullable(best.get(PeopleCue.CORD)))
                    .or(() -> Optional.ofNullable(best.get(PeopleCue.BIRTH)));
        }
        return named.or(() -> Optional.ofNullable(best.get(PeopleCue.MATERNAL_BLOOD)))
                .or(() -> Optional.ofNullable(best.get(PeopleCue.MATERNAL)))
                .or(() -> Optional.ofNullable(best.get(PeopleCue.GESTATION)));
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
        double perinatal = pregnant() + weight(PeopleCue.LACTATING);
        double young = weight(PeopleCue.CHILD) + weight(PeopleCue.INFANT) + weight(PeopleCue.NEWBORN);
        return switch (cue) {
            case PREGNANT -> pregnant() >= ENOUGH;
            case NEWBORN -> newborn() >= ENOUGH;
            case INFANT -> weight(cue) >= ENOUGH && (infantAge || newborn() < ENOUGH || weight(cue) > 1.5 * newborn());
            case LACTATING -> weight(cue) >= ENOUGH;
            case CHILD -> children();
            case ADULT -> weight(cue) >= 0.9 && perinatal < 3 && young < 3 || adultAge >= ENOUGH && perinatal < 3;
            case MATERNAL, MATERNAL_BLOOD, CORD, GESTATION, BIRTH, WOMEN, NOTHING -> false;
        };
    }

    /** Mothers count as pregnant unless the text speaks more of breastfeeding; gestation counts where no newborn explains it. */
    private double pregnant() {
        boolean feeding = weight(PeopleCue.LACTATING) > weight(PeopleCue.PREGNANT);
        double mothers = feeding ? 0 : 0.8 * weight(PeopleCue.MATERNAL) + 2 * weight(PeopleCue.MATERNAL_BLOOD);
        boolean born = weight(PeopleCue.NEWBORN) >= ENOUGH && weight(PeopleCue.PREGNANT) < 1;
        return weight(PeopleCue.PREGNANT) + mothers + (born ? 0 : weight(PeopleCue.GESTATION));
    }

    /** Blood of the cord counts double; weight at birth and the like half, and in reviews, whose outcomes they are, not at all. */
    private double newborn() {
        return weight(PeopleCue.NEWBORN) + 2 * weight(PeopleCue.CORD) + (review ? 0 : 0.5 * weight(PeopleCue.BIRTH));
    }

    /** Children, unless the word only stands for infants whose age is given. */
    private boolean children() {
        boolean infants =
                infantAge && weight(PeopleCue.INFANT) >= ENOUGH && bestWeight.getOrDefault(PeopleCue.CHILD, 0.0) < 3;
        return weight(PeopleCue.CHILD) >= ENOUGH && (!infants || childAge);
    }
}
