package org.dyad.extraction.people;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dyad.extraction.cue.Hit;
import org.dyad.extraction.cue.PhraseTable;
import org.dyad.extraction.cue.StudyView;
import org.dyad.extraction.cue.Where;
import org.dyad.extraction.fact.Design;
import org.dyad.extraction.fact.Population;
import org.dyad.extraction.fact.ProposedFact;
import org.dyad.extraction.grammar.Mention;
import org.dyad.extraction.token.WordTable;

/**
 * Tells in which groups something was given or measured: those that the title names, or that methods and results speak of. What only the
 * background mentions does not count. Confidences come from the posts the rules were written on; some are estimates.
 */
public final class PopulationRule {
    /** Weight from which a group counts: a title, or two places in methods or results. */
    private static final double ENOUGH = 2.4;

    /** Weight of one place in methods, results or a text without labels. */
    private static final double NAMED = 0.9;

    /** What a number beside a group adds. */
    private static final double COUNTED = 1.5;

    /** What is done with those who are studied, or what they do, right after they are named. */
    private static final PhraseTable<Boolean> DID =
            new PhraseTable.Builder<Boolean>().add(true, """
                    were randomis/zed, were randomly, were assigned, were allocated, were enrolled, were recruited, were given
                    were supplemented, were studied, were followed, received, took, got, participated, consented""").build();

    /** "375 mother-child pairs" does not say how old the child was. */
    private static final WordTable<String> PAIRS = WordTable.set("pairs dyads");

    private final StudyView view;
    private final Map<PeopleCue, Double> weights = new EnumMap<>(PeopleCue.class);
    private final Map<PeopleCue, Hit<PeopleCue>> best = new EnumMap<>(PeopleCue.class);
    private final Map<PeopleCue, Double> bestWeight = new EnumMap<>(PeopleCue.class);

    private double adultAge;
    private boolean infantAge;
    private boolean childAge;
    private final boolean review;
    private final boolean trial;
    private final boolean guideline;
    private final double enough;
    private final boolean animal;
    private boolean mothersDid;
    private final List<Hit<PeopleCue>> hits;

    private PopulationRule(StudyView view, Optional<Design> design) {
        this.view = view;
        this.review = design.filter(known -> known == Design.META_ANALYSIS || known == Design.SYSTEMATIC_REVIEW)
                .isPresent();
        this.trial = design.filter(Design.RANDOMISED_TRIAL::equals).isPresent();
        this.guideline = design.filter(Design.GUIDELINE::equals).isPresent();
        this.enough = guideline ? 1.2 : ENOUGH;
        this.animal = design.filter(Design.ANIMAL::equals).isPresent();
        this.hits = PeopleWords.TABLE.all(view.tokens(), 0, view.tokens().count());
        hits.forEach(this::weigh);
        counted();
        for (int i = 0; i < hits.size(); i++) {
            Hit<PeopleCue> hit = hits.get(i);
            if (didSomething(hit)) {
                // Of "infants of breastfeeding mothers were given" the infants were given it.
                boolean theirs = i > 0
                        && view.tokens().is(hit.first() - 1, "of")
                        && hits.get(i - 1).end() == hit.first() - 1;
                subject(theirs ? hits.get(i - 1) : hit);
            }
        }
        if (weight(PeopleCue.PREGNANT) + weight(PeopleCue.CORD) + weight(PeopleCue.NEWBORN) >= ENOUGH) {
            LaterAges.of(view).forEach(this::weigh);
        }
        for (Hit<PeopleCue> age : AgeCues.of(view)) {
            weigh(age);
            adultAge += age.meaning() == PeopleCue.ADULT ? weight(age) : 0;
            childAge |= age.meaning() == PeopleCue.CHILD && view.tokens().value(age.first()) != 18;
            infantAge |= age.meaning() == PeopleCue.INFANT && view.where(age.first()) != Where.BACKGROUND;
        }
    }

    /** People of whom a number is given are those who were studied: "221 breastfeeding women". */
    private void counted() {
        for (Mention.PeopleMention people : view.mentions().of(Mention.PeopleMention.class)) {
            int first = people.place().first();
            boolean told = view.where(first) != Where.BACKGROUND && view.where(first) != Where.CONCLUSION;
            for (Hit<PeopleCue> hit : told ? hits : List.<Hit<PeopleCue>>of()) {
                boolean pair = hit.meaning() == PeopleCue.CHILD
                        && PAIRS.has(view.tokens(), people.place().end() - 1);
                if (!pair && hit.first() >= first && hit.end() <= people.place().end()) {
                    subject(hit);
                }
            }
        }
    }

    private void subject(Hit<PeopleCue> hit) {
        weights.merge(hit.meaning(), COUNTED, Double::sum);
        if (hit.meaning() == PeopleCue.WOMEN && view.tokens().is(hit.first(), "mothers")) {
            mothersDid = true;
            best.putIfAbsent(PeopleCue.LACTATING, hit);
        }
    }

    /** Whether a group is named right before what was done with it: "Nursing mothers were randomised". */
    private boolean didSomething(Hit<PeopleCue> hit) {
        int verb = hit.end();
        if (view.tokens().is(verb, '(')) {
            int far = Math.min(verb + 8, view.tokens().count());
            while (verb < far && !view.tokens().is(verb, ')')) {
                verb++;
            }
            verb++;
        }
        Where where = view.where(hit.first());
        boolean told = where != Where.BACKGROUND && where != Where.CONCLUSION && where != Where.TITLE;
        boolean opens = hit.meaning() == PeopleCue.WOMEN && view.sentenceStart(hit.first()) == hit.first();
        return told && (opens || DID.at(view.tokens(), verb).isPresent());
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
            case UNLABELLED -> guideline ? 1.3 : 0.9;
            case CONCLUSION -> guideline ? 1.3 : 0.4;
            case BACKGROUND -> 0.3;
        };
    }

    private List<ProposedFact<Population>> groups() {
        Optional<Hit<PeopleCue>> asked = Carers.asked(view, hits);
        if (asked.isPresent()) {
            return List.of(
                    view.fact(Population.ADULT, asked.get().first(), asked.get().end(), "population.asked", 0.8));
        }
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
        return groups.isEmpty() ? named().orElseGet(this::adults) : groups;
    }

    /** Where no group is spoken of enough, mothers and children that are named at all outside the background. */
    private Optional<List<ProposedFact<Population>>> named() {
        List<ProposedFact<Population>> groups = new ArrayList<>();
        for (PeopleCue cue : PeopleCue.values()) {
            Hit<PeopleCue> hit = best.get(cue);
            if (hit != null && cue != PeopleCue.ADULT && weight(cue) >= NAMED) {
                cue.group()
                        .ifPresent(
                                group -> groups.add(view.fact(group, hit.first(), hit.end(), "population.named", 0.7)));
            }
        }
        return groups.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(groups));
    }

    /** The words that speak most of a group, by its own name or by what goes with it. */
    private Optional<Hit<PeopleCue>> quoted(PeopleCue cue) {
        Optional<Hit<PeopleCue>> named = Optional.ofNullable(best.get(cue));
        if (cue == PeopleCue.NEWBORN) {
            return named.or(() -> Optional.ofNullable(best.get(PeopleCue.CORD)))
                    .or(() -> Optional.ofNullable(best.get(PeopleCue.PUPS)))
                    .or(() -> Optional.ofNullable(best.get(PeopleCue.BIRTH)));
        }
        if (cue == PeopleCue.LACTATING) {
            return named.or(() -> Optional.ofNullable(best.get(PeopleCue.MILK)));
        }
        if (cue == PeopleCue.INFANT) {
            return named.or(() -> Optional.ofNullable(best.get(PeopleCue.INFANT_BLOOD)));
        }
        return named.or(() -> Optional.ofNullable(best.get(PeopleCue.MATERNAL_BLOOD)))
                .or(() -> Optional.ofNullable(best.get(PeopleCue.MATERNAL)))
                .or(() -> Optional.ofNullable(best.get(PeopleCue.GESTATION)))
                .or(() -> Optional.ofNullable(best.get(PeopleCue.DAMS)));
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
        double perinatal = pregnant() + lactating();
        double young = weight(PeopleCue.CHILD) + weight(PeopleCue.INFANT) + weight(PeopleCue.NEWBORN);
        return switch (cue) {
            case PREGNANT -> pregnant() >= enough;
            case NEWBORN -> newborn() >= enough;
            case INFANT -> infants() >= enough && (infantAge || newborn() < ENOUGH || infants() > 1.5 * newborn());
            case LACTATING -> lactating() >= enough;
            case CHILD -> children();
            case ADULT -> (weight(cue) >= 0.9 && perinatal < 3 && young < 3) || (adultAge >= ENOUGH && perinatal < 3);
            case MATERNAL,
                    MATERNAL_BLOOD,
                    INFANT_BLOOD,
                    CORD,
                    GESTATION,
                    BIRTH,
                    MILK,
                    CARERS,
                    DAMS,
                    PUPS,
                    WOMEN,
                    NOTHING -> false;
        };
    }

    /** Blood of infants counts double and more: they were measured. */
    private double infants() {
        return weight(PeopleCue.INFANT) + 2.7 * weight(PeopleCue.INFANT_BLOOD);
    }

    /** Mothers to whom something was done and whose infants are spoken of, not their pregnancy or the birth, nurse them. */
    private double nursing() {
        double before = weight(PeopleCue.PREGNANT)
                + weight(PeopleCue.GESTATION)
                + newborn()
                + weight(PeopleCue.CHILD)
                + weight(PeopleCue.LACTATING);
        return before < NAMED && infants() >= NAMED && mothersDid ? ENOUGH : 0;
    }

    /** Milk counts where women were studied, not where it is what infants are to be fed. */
    private double lactating() {
        return nursing() + weight(PeopleCue.LACTATING) + (guideline ? 0 : weight(PeopleCue.MILK));
    }

    /** Mothers count as pregnant unless the text speaks more of breastfeeding; gestation counts where no newborn explains it. */
    private double pregnant() {
        boolean feeding = lactating() > weight(PeopleCue.PREGNANT);
        double mothers = feeding ? 0 : 0.8 * weight(PeopleCue.MATERNAL) + 2 * weight(PeopleCue.MATERNAL_BLOOD);
        boolean born = weight(PeopleCue.NEWBORN) >= ENOUGH && weight(PeopleCue.PREGNANT) < 1;
        double dams = animal ? 2 * weight(PeopleCue.DAMS) : 0;
        return weight(PeopleCue.PREGNANT) + dams + mothers + (born ? 0 : weight(PeopleCue.GESTATION));
    }

    /** Blood of the cord counts double; weight at birth and the like half, and in reviews, whose outcomes they are, not at all. */
    private double newborn() {
        double pups = animal ? 2 * weight(PeopleCue.PUPS) : 0;
        return weight(PeopleCue.NEWBORN)
                + pups
                + 2 * weight(PeopleCue.CORD)
                + (review ? 0 : (trial ? 1.2 : 0.5) * weight(PeopleCue.BIRTH));
    }

    /** Children, unless the word only stands for infants whose age is given. */
    private boolean children() {
        boolean infants =
                infantAge && weight(PeopleCue.INFANT) >= ENOUGH && bestWeight.getOrDefault(PeopleCue.CHILD, 0.0) < 3;
        return weight(PeopleCue.CHILD) >= ENOUGH && (!infants || childAge);
    }
}
