package org.dyad.extraction.design;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dyad.extraction.cue.Hit;
import org.dyad.extraction.cue.StudyView;
import org.dyad.extraction.cue.Where;
import org.dyad.extraction.fact.Design;
import org.dyad.extraction.fact.ProposedFact;
import org.dyad.extraction.study.Part;

/**
 * Tells how a study was made: by its title, then by what its methods say, then by what kind of results it speaks of. Confidences come
 * from the posts the rules were written on; those of a single patient and of texts without data are estimates.
 */
public final class DesignRule {
    /** A text of fewer tokens may be cut off before its data. */
    private static final int LONG_TEXT = 120;

    private final StudyView view;
    private final Map<DesignCue, List<Hit<DesignCue>>> title = new EnumMap<>(DesignCue.class);
    private final Map<DesignCue, List<Hit<DesignCue>>> body = new EnumMap<>(DesignCue.class);

    private DesignRule(StudyView view) {
        this.view = view;
        for (Hit<DesignCue> hit :
                DesignWords.TABLE.all(view.tokens(), 0, view.tokens().count())) {
            Map<DesignCue, List<Hit<DesignCue>>> place = hit.first() < view.titleEnd() ? title : body;
            place.computeIfAbsent(hit.meaning(), cue -> new ArrayList<>()).add(hit);
        }
    }

    /** The design of a study; nothing where its text does not let one tell. */
    public static Optional<ProposedFact<Design>> read(StudyView view) {
        DesignRule rule = new DesignRule(view);
        return rule.byTitle().or(rule::byMethods).or(rule::byResults);
    }

    private Optional<ProposedFact<Design>> byTitle() {
        if (has(title, DesignCue.ANIMAL)) {
            return fact(Design.ANIMAL, title, DesignCue.ANIMAL, "design.title", 0.95);
        }
        return first(
                "design.title",
                0.95,
                title,
                new Choice(DesignCue.META_ANALYSIS, Design.META_ANALYSIS),
                new Choice(DesignCue.SYSTEMATIC_REVIEW, Design.SYSTEMATIC_REVIEW),
                new Choice(DesignCue.CLUSTER, Design.CLUSTER_RANDOMISED_TRIAL),
                new Choice(DesignCue.UNITS, Design.CLUSTER_RANDOMISED_TRIAL),
                new Choice(DesignCue.CROSSOVER, Design.CROSSOVER),
                new Choice(DesignCue.NOT_RANDOMISED, Design.OTHER),
                new Choice(DesignCue.RANDOMISED, randomised()),
                new Choice(DesignCue.CASE_CONTROL, Design.CASE_CONTROL),
                new Choice(DesignCue.CROSS_SECTIONAL, Design.CROSS_SECTIONAL),
                new Choice(DesignCue.CASE_REPORT, Design.CASE_REPORT),
                new Choice(DesignCue.COHORT, Design.COHORT),
                new Choice(DesignCue.IN_VITRO, Design.IN_VITRO),
                new Choice(
                        own(DesignCue.SURVEY).isPresent() ? DesignCue.SURVEY : DesignCue.GUIDELINE, Design.GUIDELINE));
    }

    /** A trial whose title says only that it was randomised may say in its methods that it was by clusters or crossed over. */
    private Design randomised() {
        if (own(DesignCue.CLUSTER).isPresent() || units().isPresent()) {
            return Design.CLUSTER_RANDOMISED_TRIAL;
        }
        return own(DesignCue.CROSSOVER).isPresent() ? Design.CROSSOVER : Design.RANDOMISED_TRIAL;
    }

    private Optional<Hit<DesignCue>> units() {
        return own(DesignCue.UNITS);
    }

    private record Choice(DesignCue cue, Design design) {}

    private Optional<ProposedFact<Design>> first(
            String rule, double confidence, Map<DesignCue, List<Hit<DesignCue>>> place, Choice... choices) {
        for (Choice choice : choices) {
            if (has(place, choice.cue())) {
                return fact(choice.design(), place, choice.cue(), rule, confidence);
            }
        }
        return Optional.empty();
    }

    private Optional<ProposedFact<Design>> byMethods() {
        if (count(DesignCue.ANIMAL) >= 2 && own(DesignCue.ANIMAL).isPresent()) {
            return stated(Design.ANIMAL, own(DesignCue.ANIMAL));
        }
        boolean searched = has(body, DesignCue.DATABASES);
        Optional<Hit<DesignCue>> meta = own(DesignCue.META_ANALYSIS);
        Optional<Hit<DesignCue>> systematic = own(DesignCue.SYSTEMATIC_REVIEW);
        if (meta.isPresent() && (searched || count(DesignCue.META_ANALYSIS) >= 2 || systematic.isPresent())) {
            return stated(Design.META_ANALYSIS, meta);
        }
        if (systematic.isEmpty() && searched && lookedUp(hits(body, DesignCue.DATABASES))) {
            return inferred(
                    Design.NARRATIVE_REVIEW,
                    Optional.of(hits(body, DesignCue.DATABASES).getFirst()));
        }
        if (systematic.isPresent() || searched) {
            return stated(
                    Design.SYSTEMATIC_REVIEW,
                    systematic.or(
                            () -> Optional.of(hits(body, DesignCue.DATABASES).getFirst())));
        }
        Optional<Hit<DesignCue>> randomised = own(DesignCue.RANDOMISED);
        Optional<Hit<DesignCue>> clusters = own(DesignCue.CLUSTER).or(() -> randomised.flatMap(hit -> units()));
        if (clusters.isPresent()) {
            return stated(Design.CLUSTER_RANDOMISED_TRIAL, clusters);
        }
        if (randomised.isPresent() && own(DesignCue.CROSSOVER).isPresent()) {
            return stated(Design.CROSSOVER, own(DesignCue.CROSSOVER));
        }
        if (own(DesignCue.NOT_RANDOMISED).isPresent()) {
            return stated(Design.OTHER, own(DesignCue.NOT_RANDOMISED));
        }
        if (randomised.isPresent()) {
            return stated(Design.RANDOMISED_TRIAL, randomised);
        }
        return observational().or(() -> OnePatient.find(view)
                .map(hit -> view.fact(Design.CASE_REPORT, hit.first(), hit.end(), "design.patient", 0.8)));
    }

    /** Whether one index of literature is named and nothing is said of a search and of criteria: no systematic review. */
    private boolean lookedUp(List<Hit<DesignCue>> databases) {
        Hit<DesignCue> only = databases.getFirst();
        return databases.size() == 1 && only.end() == only.first() + 1 && !has(body, DesignCue.SEARCH);
    }

    private Optional<ProposedFact<Design>> observational() {
        for (Choice choice : List.of(
                new Choice(DesignCue.CASE_CONTROL, Design.CASE_CONTROL),
                new Choice(DesignCue.CROSS_SECTIONAL, Design.CROSS_SECTIONAL),
                new Choice(DesignCue.CASE_REPORT, Design.CASE_REPORT),
                new Choice(DesignCue.COHORT, Design.COHORT),
                new Choice(DesignCue.IN_VITRO, Design.IN_VITRO))) {
            Optional<Hit<DesignCue>> hit = own(choice.cue());
            if (hit.isPresent()) {
                return stated(choice.design(), hit);
            }
        }
        return Optional.empty();
    }

    private Optional<ProposedFact<Design>> byResults() {
        if (has(title, DesignCue.REVIEW)) {
            return fact(Design.NARRATIVE_REVIEW, title, DesignCue.REVIEW, "design.title", 0.9);
        }
        if (!view.hasBody()) {
            return Optional.empty();
        }
        Optional<ProposedFact<Design>> committee = byCommittee();
        if (committee.isPresent()) {
            return committee;
        }
        Optional<Hit<DesignCue>> review = own(DesignCue.REVIEW);
        if (review.isPresent() && !view.isLabelled()) {
            return inferred(Design.NARRATIVE_REVIEW, review);
        }
        if (!view.isLabelled() && !OwnData.in(view)) {
            return withoutData();
        }
        if (has(body, DesignCue.INTERVENTION) && own(DesignCue.ASSIGNED).isPresent()) {
            return inferred(Design.OTHER, own(DesignCue.ASSIGNED));
        }
        if (has(body, DesignCue.CONTROLS) && !has(title, DesignCue.INTERVENTION)) {
            return inferred(Design.CASE_CONTROL, own(DesignCue.CONTROLS));
        }
        if (own(DesignCue.FOLLOW_UP).isPresent()) {
            return inferred(Design.COHORT, own(DesignCue.FOLLOW_UP));
        }
        Optional<Hit<DesignCue>> again = Visits.several(view);
        if (again.isPresent()) {
            return inferred(Design.COHORT, again);
        }
        if (has(title, DesignCue.FOLLOW_UP)) {
            return fact(Design.COHORT, title, DesignCue.FOLLOW_UP, "design.results", 0.85);
        }
        if (has(title, DesignCue.INTERVENTION)) {
            return inferred(Design.COHORT, own(DesignCue.INTERVENTION));
        }
        if (has(title, DesignCue.BEFORE_BIRTH) && has(title, DesignCue.LATER_LIFE)) {
            return fact(Design.COHORT, title, DesignCue.LATER_LIFE, "design.later", 0.85);
        }
        return inferred(Design.CROSS_SECTIONAL, own(DesignCue.SURVEY).or(() -> own(DesignCue.OBSERVATION)))
                .or(() -> inferred(Design.COHORT, own(DesignCue.INTERVENTION)));
    }

    /** A text that gives no figures of its own: guidance if it speaks of that, else a survey of what others found. */
    private Optional<ProposedFact<Design>> withoutData() {
        if (has(body, DesignCue.GUIDELINE) && view.mentions().all().isEmpty()) {
            return fact(Design.GUIDELINE, body, DesignCue.GUIDELINE, "design.results", 0.85);
        }
        int first = view.titleEnd();
        while (first < view.tokens().count() && view.tokens().isBreak(first)) {
            first++;
        }
        boolean titled = view.study().title().isPresent() && view.tokens().count() - first >= LONG_TEXT;
        return titled
                ? Optional.of(
                        view.fact(Design.NARRATIVE_REVIEW, first, view.sentenceEnd(first), "design.without-data", 0.7))
                : Optional.empty();
    }

    /** What a committee of a society publishes, without methods, is guidance. */
    private Optional<ProposedFact<Design>> byCommittee() {
        if (view.isLabelled()) {
            return Optional.empty();
        }
        for (Part part : view.study().parts()) {
            boolean front = part.role() == Part.Role.AUTHORS || part.role() == Part.Role.AFFILIATION;
            int at = front ? view.find("Committee on", part.span()) : -1;
            if (at >= 0) {
                return Optional.of(view.quoted(Design.GUIDELINE, part.span(), "design.committee", 0.7));
            }
        }
        return Optional.empty();
    }

    private static boolean has(Map<DesignCue, List<Hit<DesignCue>>> place, DesignCue cue) {
        return place.containsKey(cue);
    }

    private int count(DesignCue cue) {
        return body.getOrDefault(cue, List.of()).size();
    }

    /** The first place in the abstract where a phrase speaks of this study: not in its background. */
    private Optional<Hit<DesignCue>> own(DesignCue cue) {
        List<Hit<DesignCue>> hits = body.getOrDefault(cue, List.of());
        for (Where where : List.of(Where.METHODS, Where.AIM, Where.UNLABELLED, Where.RESULTS, Where.CONCLUSION)) {
            for (Hit<DesignCue> hit : hits) {
                if (view.where(hit.first()) == where) {
                    return Optional.of(hit);
                }
            }
        }
        for (Hit<DesignCue> hit : hits) {
            if (ours(hit)) {
                return Optional.of(hit);
            }
        }
        return Optional.empty();
    }

    /** Whether the sentence speaks of the study itself: "in this study", "we conducted", "the aim". */
    private boolean ours(Hit<DesignCue> hit) {
        int end = view.sentenceEnd(hit.first());
        for (int i = view.sentenceStart(hit.first()); i < end; i++) {
            if (view.tokens().is(i, "we")
                    || view.tokens().is(i, "aim")
                    || view.tokens().is(i, "objective")
                    || view.tokens().is(i, "purpose")
                    || view.tokens().is(i, "to")
                    || view.tokens().is(i, "this")) {
                return true;
            }
        }
        return false;
    }

    private Optional<ProposedFact<Design>> stated(Design design, Optional<Hit<DesignCue>> hit) {
        return hit.map(found -> view.fact(design, found.first(), found.end(), "design.methods", 0.9));
    }

    private Optional<ProposedFact<Design>> inferred(Design design, Optional<Hit<DesignCue>> hit) {
        return hit.map(found -> view.fact(design, found.first(), found.end(), "design.results", 0.85));
    }

    private static List<Hit<DesignCue>> hits(Map<DesignCue, List<Hit<DesignCue>>> place, DesignCue cue) {
        return place.getOrDefault(cue, List.of());
    }

    private Optional<ProposedFact<Design>> fact(
            Design design, Map<DesignCue, List<Hit<DesignCue>>> place, DesignCue cue, String rule, double confidence) {
        Hit<DesignCue> hit = hits(place, cue).getFirst();
        return Optional.of(view.fact(design, hit.first(), hit.end(), rule, confidence));
    }
}
