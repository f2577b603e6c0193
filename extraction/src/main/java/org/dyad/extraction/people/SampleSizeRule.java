package org.dyad.extraction.people;

import java.util.List;
import java.util.Optional;
import org.dyad.extraction.cue.PhraseTable;
import org.dyad.extraction.cue.StudyView;
import org.dyad.extraction.cue.Where;
import org.dyad.extraction.fact.Design;
import org.dyad.extraction.fact.ProposedFact;
import org.dyad.extraction.people.Counts.Count;
import org.dyad.extraction.token.Tokens;
import org.dyad.extraction.token.WordTable;

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
                    followed, subjects were, followed up, with a total, comprising, we present, complete data, gave, records of, record of, charts of
                    files of, entered, took part, samples of, samples from, blood from, performed in, carried out in, done in, reviewed
                    diagnosed, compared, efficacy, consecutive""").build();
    private static final PhraseTable<Boolean> WHOLE = new PhraseTable.Builder<Boolean>()
            .add(true, "a total of, total of, in total, in all, totally, overall, altogether, of these, total")
            .build();
    private static final PhraseTable<Boolean> ARM =
            new PhraseTable.Builder<Boolean>().add(true, """
                    group, groups, arm, placebo, control, controls, intervention, each, per group, received, receiving, iu
                    assigned to, were given, had, who had, were deficient, with deficiency, deficient, of whom, of which, of them, only""").build();

    /** Words within a count that make it the size of an arm. */
    private static final PhraseTable<Boolean> OF_ARM = new PhraseTable.Builder<Boolean>()
            .add(
                    true,
                    "group, groups, arm, placebo, control, controls, intervention, had, treated, untreated, supplemented, unsupplemented")
            .build();

    /** What is done with people before they take part. */
    private static final PhraseTable<Boolean> BEFOREHAND =
            new PhraseTable.Builder<Boolean>().add(true, """
                    screened, approached, invited, contacted, eligible, enumerated, solicited, identified, assessed for eligibility, asked, surveyed
                    admitted, attending, delivered, registered, referred""").build();

    private static final PhraseTable<Boolean> PART = new PhraseTable.Builder<Boolean>()
            .add(true, "of whom, of which, of these, of them, completed, including, among them, among whom")
            .build();

    private static final PhraseTable<Boolean> TOOK_PART = new PhraseTable.Builder<Boolean>()
            .add(
                    true,
                    "enrolled, recruited, randomis/zed, randomly, participated, took part, included, entered, consented, agreed")
            .build();

    private static final WordTable<String> PARTICIPANTS =
            WordTable.set("participants subjects patients population sample animals");

    /** How many tokens away a count that goes with another may stand. */
    private static final int FAR = 80;

    /** How many tokens after a count its verb may stand. */
    private static final int FAR_VERB = 14;

    private final StudyView view;
    private final List<Count> counts;
    private final Tokens tokens;

    private final boolean review;

    private SampleSizeRule(StudyView view, Optional<Design> design) {
        this.view = view;
        this.review = design.filter(known -> known == Design.META_ANALYSIS || known == Design.SYSTEMATIC_REVIEW)
                .isPresent();
        this.tokens = view.tokens();
        this.counts = Counts.of(view);
    }

    /** The total of a study of that design; of a review, its participants. */
    public static Optional<ProposedFact<Integer>> read(StudyView view, Optional<Design> design) {
        return new SampleSizeRule(view, design).best();
    }

    private Optional<ProposedFact<Integer>> best() {
        Optional<Count> best = Optional.empty();
        double bestScore = 1;
        int index = 0;
        for (Count people : counts) {
            double score = score(people) - 0.4 * index;
            if (score > bestScore) {
                best = Optional.of(people);
                bestScore = score;
            }
            index++;
        }
        return best.map(people -> view.fact((int) people.value(), people.first(), people.end(), "people.total", 0.95));
    }

    private double score(Count people) {
        int first = people.first();
        int end = people.end();
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
        boolean methods = view.where(first) == Where.METHODS;
        score += people.bare() || has(TAKEN_IN, from, to) || labelled(first)
                ? 2
                : people.lettered() && methods ? 1.5 : 0;
        score += has(WHOLE, Math.max(from, first - 4), first) ? 2 : 0;
        score += review ? 1.5 : 0;
        boolean listed = (tokens.is(end, ',') || tokens.is(end, "and")) && tokens.isNumber(end + 1);
        boolean sum = !listed && sumOfFollowing(people);
        score += sum ? 2 : 0;
        score -= people.lettered() ? 0.5 : 0;
        score -= lettersShare(people, from, to) ? 3 : 0;
        score -= people.shared() ? 2 : 0;
        score -= !review && has(ARM, Math.max(from, first - 3), first) ? 3 : 0;
        score -= has(OF_ARM, first, end) || (!people.bare() && has(ARM, end, Math.min(to, end + 2))) ? 2 : 0;
        score -= !people.bare() && partOf(first, end) ? 2 : 0;
        score -= Counts.bound(tokens, first) ? 9 : 0;
        score -= tokens.is(end, "completed") || (tokens.is(end, "and") && tokens.isNumber(end + 1)) ? 2 : 0;
        score -= !sum
                        && (besideAnother(people, from, to)
                                || (!people.bare() && afterAnother(first, from))
                                || namesakes(people))
                ? 4
                : 0;
        score -= beforehand(people) ? 3 : 0;
        score -= people.value() < 10 ? 2 : 0;
        return people.value() > Integer.MAX_VALUE || people.value() != Math.rint(people.value()) ? -9 : score;
    }

    /** Whether the label of a section says that participants follow: {@code Participants: 640 mothers}. */
    private boolean labelled(int first) {
        int label = tokens.is(first - 1, ':') ? first - 2 : first - 1;
        return view.where(first) == Where.METHODS && tokens.isCapital(label) && PARTICIPANTS.has(tokens, label);
    }

    /** Whether two or more of the counts that follow soon add up to this one: it is the whole of these groups. */
    private boolean sumOfFollowing(Count people) {
        double sum = 0;
        int parts = 0;
        for (Count other : counts) {
            if (other.first() >= people.end()
                    && other.first() <= people.end() + FAR
                    && other.value() < people.value()) {
                sum += other.value();
                parts++;
                if (parts > 1 && sum == people.value()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a count in brackets shares its words with another in brackets: "clinic A (97 women) ... clinic B (104 women)". */
    private boolean namesakes(Count people) {
        if (people.lettered() || people.bare() || !inBrackets(people)) {
            return false;
        }
        for (Count other : counts) {
            boolean near = other.first() != people.first() && Math.abs(other.first() - people.first()) <= FAR;
            if (near && other.who().equals(people.who()) && inBrackets(other)) {
                return true;
            }
        }
        return false;
    }

    private boolean inBrackets(Count people) {
        for (int i = people.first() - 1; i >= Math.max(0, people.first() - 5); i--) {
            if (tokens.is(i, '(')) {
                return true;
            }
            if (tokens.is(i, ')') || tokens.isBreak(i)) {
                return false;
            }
        }
        return false;
    }

    /** Whether people were only screened or asked, while the text says soon after how many took part. */
    private boolean beforehand(Count people) {
        int to = Math.min(people.end() + FAR_VERB, view.sentenceEnd(people.first()));
        for (Count other : counts) {
            to = other.first() > people.end() ? Math.min(to, other.first()) : to;
        }
        boolean only = !people.bare() && has(BEFOREHAND, people.first(), to);
        for (Count other : only ? counts : List.<Count>of()) {
            boolean after = other.first() > people.end() && other.first() <= people.end() + FAR;
            int verb = Math.min(other.end() + 12, view.sentenceEnd(other.first()));
            if (after && (other.bare() || has(TOOK_PART, other.end(), verb))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a percentage follows, or "of N": a part, not the whole. */
    private boolean partOf(int first, int end) {
        boolean percent = tokens.is(end, '(') && tokens.isNumber(end + 1) && tokens.is(end + 2, '%');
        boolean ofMore = (tokens.is(end, "of") && tokens.isNumber(end + 1) && !tokens.isSpelled(end + 1))
                || (tokens.is(end, '/') && tokens.isNumber(end + 1));
        return percent || ofMore || tokens.is(first - 1, '/') || tokens.is(first - 1, "only");
    }

    /** Whether several counts are printed as n = 48 in one sentence, none of them the sum: they are groups. */
    private boolean lettersShare(Count people, int from, int to) {
        double sum = 0;
        int others = 0;
        for (Count other : counts) {
            int at = other.first();
            boolean lettered = other.lettered() && at >= from && at < to && at != people.first();
            sum += lettered ? other.value() : 0;
            others += lettered ? 1 : 0;
        }
        return people.lettered() && others > 0 && (people.value() < 0.95 * sum || people.value() > 1.3 * sum);
    }

    /** Whether a sentence with several counts gives the sizes of groups that stand side by side: 41 patients and 19 controls. */
    private boolean besideAnother(Count people, int from, int to) {
        Optional<Count> before = Optional.empty();
        Optional<Count> after = Optional.empty();
        for (Count other : counts) {
            int at = other.first();
            if (other.bare() || people.bare()) {
                continue;
            }
            if (at >= from && at < people.first()) {
                before = Optional.of(other);
            } else if (at > people.first() && at < to && after.isEmpty()) {
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
    private boolean joined(Count one, Count other) {
        boolean and = false;
        boolean verb = false;
        boolean compared = false;
        for (int i = one.end(); i < other.first(); i++) {
            if (tokens.is(i, ';') || PART.at(tokens, i).isPresent()) {
                return false;
            }
            and |= tokens.is(i, "and") || tokens.is(i, ',') || tokens.is(i, "with") || tokens.is(i, "versus");
            verb |= tokens.is(i, "were") || tokens.is(i, "received");
            compared |= tokens.is(i, "compared") || tokens.is(i, "matched");
        }
        if (verb && !compared) {
            return false;
        }
        if (tokens.is(other.first() - 1, '(') && other.value() > one.value()) {
            return true; // 50 people (65 men, ...): a part of the number was lost
        }
        boolean bracket = tokens.is(other.first() - 1, '(') || tokens.is(one.end(), '(');
        return (and || compared) && !other.lettered() && !(bracket && other.value() < one.value());
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
