package org.dyad.extraction.course;

import java.util.Optional;
import org.dyad.extraction.cue.PhraseTable;
import org.dyad.extraction.cue.StudyView;
import org.dyad.extraction.fact.Design;
import org.dyad.extraction.fact.Lasting;
import org.dyad.extraction.fact.ProposedFact;
import org.dyad.extraction.fact.TimeUnit;
import org.dyad.extraction.grammar.Group;
import org.dyad.extraction.grammar.Mention.LengthMention;
import org.dyad.extraction.token.Tokens;

/**
 * Finds how long an intervention lasted, in studies that had one: "for 8 weeks", "after 6 months of supplementation", "a 12-week trial".
 * Ages, gestational ages and times since birth are not meant. Confidence is the share of right answers on the annotated posts the rule was
 * written on.
 */
public final class DurationRule {
    private static final PhraseTable<Boolean> GIVEN =
            new PhraseTable.Builder<Boolean>().add(true, """
                    supplementation, supplemented, supplement, supplements, treatment, treated, therapy, intervention, received, receive
                    receiving, given, administered, administration, placebo, iu, daily, weekly, dose, doses, randomis/zed, trial
                    took, taking, calcifediol, cholecalciferol, ergocalciferol, vitamin""").build();
    private static final PhraseTable<Boolean> AFTER =
            new PhraseTable.Builder<Boolean>().add(true, """
                    supplementation, treatment, therapy, intervention, trial, randomis/zed, double, placebo, study, course, rct, period
                    vitamin, administration, daily, monthly, weekly, of supplementation, of treatment, of vitamin, of therapy
                    of intervention, of daily, of weekly, of monthly, of oral, of cholecalciferol, supplementation period, regimen""").build();
    private static final PhraseTable<Boolean> NOT_MEANT =
            new PhraseTable.Builder<Boolean>().add(true, """
                    old, of age, gestation, of gestation, gestational, postpartum, post partum, of pregnancy, pregnant, after birth
                    after delivery, before delivery, after surgery, of follow up, follow up, followup, prior, ago, later, of life, of lactation
                    before, and older, recall""").build();

    private final StudyView view;
    private final Tokens tokens;

    private final boolean trial;

    private DurationRule(StudyView view, Design design) {
        this.view = view;
        this.trial = design == Design.RANDOMISED_TRIAL
                || design == Design.CLUSTER_RANDOMISED_TRIAL
                || design == Design.CROSSOVER;
        this.tokens = view.tokens();
    }

    /** How long the intervention of a study of that design lasted. */
    public static Optional<ProposedFact<Lasting>> read(StudyView view, Optional<Design> design) {
        return design.filter(DurationRule::intervenes).flatMap(known -> new DurationRule(view, known).best());
    }

    private static boolean intervenes(Design design) {
        return switch (design) {
            case RANDOMISED_TRIAL, CLUSTER_RANDOMISED_TRIAL, CROSSOVER, COHORT, ANIMAL, OTHER -> true;
            case CASE_CONTROL,
                    CROSS_SECTIONAL,
                    SYSTEMATIC_REVIEW,
                    META_ANALYSIS,
                    NARRATIVE_REVIEW,
                    CASE_REPORT,
                    IN_VITRO,
                    GUIDELINE,
                    NEWS -> false;
        };
    }

    private Optional<ProposedFact<Lasting>> best() {
        Optional<LengthMention> best = Optional.empty();
        double bestScore = 2.4;
        int index = 0;
        for (LengthMention length : view.mentions().of(LengthMention.class)) {
            double plain = length.unit().isPresent() ? score(length) : 0;
            double score = plain - 0.1 * index;
            if (score > bestScore) {
                best = Optional.of(length);
                bestScore = score;
            }
            index += plain >= 1 ? 1 : 0;
        }
        return best.flatMap(length -> length.unit().map(unit -> fact(length, unit)));
    }

    private ProposedFact<Lasting> fact(LengthMention length, TimeUnit unit) {
        Lasting lasting = new Lasting(Math.abs(length.reading().value()), unit);
        return view.fact(lasting, length.place().first(), length.place().end(), "course.duration", 0.95);
    }

    private double score(LengthMention length) {
        int first = length.place().first();
        int end = length.place().end();
        int from = view.sentenceStart(first);
        int to = view.sentenceEnd(first);
        if (notMeant(length, end, from, to)) {
            return 0;
        }
        boolean given = has(GIVEN, from, to);
        double score =
                switch (view.where(first)) {
                    case TITLE -> 1;
                    case METHODS -> 1;
                    case UNLABELLED, AIM -> 0.5;
                    case RESULTS -> 0.2;
                    case CONCLUSION -> 0;
                    case BACKGROUND -> -1;
                };
        score += preposition(first, from, given);
        score += has(AFTER, end, Math.min(to, end + 3)) ? 2 : 0;
        return score;
    }

    private double preposition(int first, int from, boolean given) {
        for (int i = first - 1; i >= Math.max(from, first - 3); i--) {
            if (tokens.is(i, "for") || tokens.is(i, "over") || tokens.is(i, "during") || tokens.is(i, "lasting")) {
                return given ? 2.5 : 0.5;
            }
            if (tokens.is(i, "after") || tokens.is(i, "was") || tokens.is(i, "following")) {
                return trial ? 2.3 : given ? 1.8 : 1;
            }
            if (tokens.is(i, "at") && i == first - 1) {
                return 0;
            }
        }
        return given ? 0.5 : 0;
    }

    private boolean notMeant(LengthMention length, int end, int from, int to) {
        int first = length.place().first();
        Group group = length.reading().group();
        boolean list = group.shape() != Group.Shape.SINGLE;
        boolean bound = length.reading().comparison().isBound();
        boolean spread = length.reading().spread().isPresent();
        boolean aged = has(AGED, Math.max(from, first - 4), first);
        return list || bound || spread || aged || has(NOT_MEANT, end, Math.min(to, end + 3));
    }

    private static final PhraseTable<Boolean> AGED = new PhraseTable.Builder<Boolean>()
            .add(true, "aged, age, ages, every, each, until, last, past, previous, within, between, first")
            .build();

    private boolean has(PhraseTable<Boolean> table, int from, int to) {
        for (int i = from; i < to; i++) {
            if (table.at(tokens, i).filter(hit -> hit.end() <= to).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
