package org.dyad.extraction.people;

import java.util.Optional;
import org.dyad.extraction.cue.PhraseTable;
import org.dyad.extraction.cue.StudyView;
import org.dyad.extraction.fact.Design;
import org.dyad.extraction.fact.ProposedFact;
import org.dyad.extraction.grammar.Mention.PeopleMention;
import org.dyad.extraction.token.Tokens;

/**
 * Finds the total that a study gives first for the whole of its people: a count beside words such as "enrolled" or "a total of", not the
 * size of an arm or of those who had something. Confidence is the share of right answers on the annotated posts the rule was written on.
 */
public final class SampleSizeRule {
    private static final PhraseTable<Boolean> TAKEN_IN =
            new PhraseTable.Builder<Boolean>().add(true, """
                    enrolled, recruited, randomis/zed, included, participated, participants were, studied, comprised, consisted
                    conducted, involving, involved, examined, analysed, analyzed, assessed, evaluated, measured, among, sample of
                    cohort of, population, were divided, assigned, allocated, invited, data from, data of, collected, obtained
                    consisting, undergoing, in a cohort, participating, solicited, invited, analyses, mother child pairs, study of, trial of, aged, determined, screened, investigated
                    followed, subjects were, followed up, with a total, comprising""").build();
    private static final PhraseTable<Boolean> WHOLE = new PhraseTable.Builder<Boolean>()
            .add(true, "a total of, total of, in total, in all, totally, overall, altogether, of these, total")
            .build();
    private static final PhraseTable<Boolean> ARM =
            new PhraseTable.Builder<Boolean>().add(true, """
                    group, groups, arm, placebo, control, controls, intervention, each, per group, received, receiving, iu
                    assigned to, were given, had, who had, were deficient, with deficiency, deficient, of whom, of which, of them, only""").build();

    private static final PhraseTable<Boolean> PART = new PhraseTable.Builder<Boolean>()
            .add(true, "of whom, of which, of these, of them, completed, including, among them, among whom")
            .build();

    private final StudyView view;
    private final Tokens tokens;

    private final boolean review;

    private SampleSizeRule(StudyView view, Optional<Design> design) {
        this.view = view;
        this.review = design.filter(known -> known == Design.META_ANALYSIS || known == Design.SYSTEMATIC_REVIEW)
                .isPresent();
        this.tokens = view.tokens();
    }

    /** The total of a study of that design; of a review, its participants. */
    public static Optional<ProposedFact<Integer>> read(StudyView view, Optional<Design> design) {
        return new SampleSizeRule(view, design).best();
    }

    private Optional<ProposedFact<Integer>> best() {
        Optional<PeopleMention> best = Optional.empty();
        double bestScore = 1;
        int index = 0;
        for (PeopleMention people : view.mentions().of(PeopleMention.class)) {
            double score = score(people) - 0.4 * index;
            if (score > bestScore) {
                best = Optional.of(people);
                bestScore = score;
            }
            index++;
        }
        return best.map(people -> view.fact(
                (int) people.count(), people.place().first(), people.place().end(), "people.total", 0.95));
    }

    private double score(PeopleMention people) {
        int first = people.place().first();
        int end = people.place().end();
        double score =
                switch (view.where(first)) {
                    case TITLE -> 2;
                    case METHODS -> 2;
                    case UNLABELLED, RESULTS -> 1;
                    case AIM -> 1;
                    case BACKGROUND -> -2;
                    case CONCLUSION -> -2;
                };
        int from = view.sentenceStart(first);
        int to = view.sentenceEnd(first);
        score += has(TAKEN_IN, from, to) ? 2 : 0;
        score += has(WHOLE, Math.max(from, first - 4), first) ? 2 : 0;
        score += review ? 1.5 : 0;
        score -= people.isLettered() ? 0.5 : 0;
        score -= lettersShare(people, from, to) ? 3 : 0;
        score -= people.group().size() > 1 ? 2 : 0;
        score -= !review && has(ARM, Math.max(from, first - 3), first) ? 3 : 0;
        score -= has(ARM, first, Math.min(to, end + 2)) ? 2 : 0;
        score -= partOf(first, end) ? 2 : 0;
        score -= bound(first) ? 4 : 0;
        score -= tokens.is(end, "completed") || (tokens.is(end, "and") && tokens.isNumber(end + 1)) ? 2 : 0;
        score -= besideAnother(people, from, to) || afterAnother(first, from) ? 4 : 0;
        score -= people.count() < 10 ? 2 : 0;
        return people.count() > Integer.MAX_VALUE || people.count() != Math.rint(people.count()) ? -9 : score;
    }

    /** Whether a percentage follows, or "of N": a part, not the whole. */
    private boolean partOf(int first, int end) {
        boolean percent = tokens.is(end, '(') && tokens.isNumber(end + 1) && tokens.is(end + 2, '%');
        boolean ofMore =
                (tokens.is(end, "of") && tokens.isNumber(end + 1)) || (tokens.is(end, '/') && tokens.isNumber(end + 1));
        return percent || ofMore || tokens.is(first - 1, '/') || tokens.is(first - 1, "only");
    }

    /** Whether a bound stands before: "at least 30 subjects" is a condition. */
    private boolean bound(int first) {
        return tokens.is(first - 2, "at", "least")
                || tokens.is(first - 2, "more", "than")
                || tokens.is(first - 1, '≥')
                || tokens.is(first - 1, '>')
                || tokens.is(first - 1, '<')
                || tokens.is(first - 1, "billion")
                || tokens.is(first - 1, "per");
    }

    /** Whether several counts are printed as n = 48 in one sentence, none of them the sum: they are groups. */
    private boolean lettersShare(PeopleMention people, int from, int to) {
        double sum = 0;
        int others = 0;
        for (PeopleMention other : view.mentions().of(PeopleMention.class)) {
            int at = other.place().first();
            boolean counts = other.isLettered()
                    && at >= from
                    && at < to
                    && at != people.place().first();
            sum += counts ? other.count() : 0;
            others += counts ? 1 : 0;
        }
        return people.isLettered() && others > 0 && (people.count() < 0.95 * sum || people.count() > 1.3 * sum);
    }

    /** Whether a sentence with several counts gives the sizes of groups that stand side by side: 41 patients and 19 controls. */
    private boolean besideAnother(PeopleMention people, int from, int to) {
        int here = people.place().first();
        Optional<PeopleMention> before = Optional.empty();
        Optional<PeopleMention> after = Optional.empty();
        for (PeopleMention other : view.mentions().of(PeopleMention.class)) {
            int at = other.place().first();
            if (at >= from && at < here) {
                before = Optional.of(other);
            } else if (at > here && at < to && after.isEmpty()) {
                after = Optional.of(other);
            }
        }
        return before.filter(other -> joined(other, people)).isPresent()
                || after.filter(other -> joined(people, other)).isPresent();
    }

    /** Whether a number that counts something else stands before: 41 travellers and 23 women. */
    private boolean afterAnother(int first, int from) {
        if (!tokens.is(first - 1, "and")) {
            return false;
        }
        for (int i = first - 2; i >= Math.max(from, first - 6); i--) {
            if (tokens.isWhole(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing but "and" or commas and describing words stand between two counts. */
    private boolean joined(PeopleMention one, PeopleMention other) {
        boolean and = false;
        for (int i = one.place().end(); i < other.place().first(); i++) {
            if (tokens.is(i, ';') || PART.at(tokens, i).isPresent()) {
                return false;
            }
            and |= tokens.is(i, "and") || tokens.is(i, ',') || tokens.is(i, "with") || tokens.is(i, "versus");
        }
        if (tokens.is(other.place().first() - 1, '(') && other.count() > one.count()) {
            return true; // 50 people (65 men, ...): a part of the number was lost
        }
        boolean bracket = tokens.is(other.place().first() - 1, '(')
                || tokens.is(one.place().end(), '(');
        return and && !other.isLettered() && !(bracket && other.count() < one.count());
    }

    private boolean has(PhraseTable<Boolean> table, int from, int to) {
        for (int i = from; i < to; i++) {
            if (table.at(tokens, i).filter(hit -> hit.end() <= to).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
