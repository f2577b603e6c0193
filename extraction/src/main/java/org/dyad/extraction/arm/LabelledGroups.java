package org.dyad.extraction.arm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dyad.extraction.arm.GroupMarks.Kind;
import org.dyad.extraction.arm.GroupMarks.Mark;
import org.dyad.extraction.grammar.Mention.PeopleMention;
import org.dyad.extraction.grammar.Mentions;
import org.dyad.extraction.passage.Section;
import org.dyad.extraction.passage.Sentence;
import org.dyad.extraction.token.Tokens;

/**
 * Reads arms from groups that a text numbers: "Group A (n = 44) was given 300,000 IU once; group B (n = 41) 1000 IU daily", "400 IU (group I) or
 * 800 IU (group II)". What stands in the stretch of a mark belongs to its group, so groups with equal doses stay apart and what all take
 * becomes no arm.
 */
final class LabelledGroups {
    /** Names this rule. */
    static final String RULE = "numbered group";

    private static final int BRACKET = 12;

    private final Mentions mentions;
    private final Tokens tokens;
    private final List<Sentence> sentences;
    private final List<Offer> offers;

    private LabelledGroups(Mentions mentions, List<Sentence> sentences, List<Offer> offers) {
        this.mentions = mentions;
        this.tokens = mentions.tokens();
        this.sentences = sentences;
        this.offers = offers;
    }

    /** The arms, in the order of their marks; none where the text numbers no groups, or does not say what each of them gets. */
    static List<Candidate> of(List<Sentence> sentences, Mentions mentions, List<Offer> offers) {
        LabelledGroups groups = new LabelledGroups(mentions, sentences, offers);
        for (Kind kind : Kind.values()) {
            List<Candidate> found = groups.read(kind);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<Candidate> read(Kind kind) {
        List<Candidate> slots = new ArrayList<>();
        for (Sentence sentence : sentences) {
            if (sentence.section() != Section.CONCLUSION && sentence.section() != Section.BACKGROUND) {
                readSentence(sentence, marks(sentence, kind), slots);
            }
        }
        boolean complete = slots.size() > 1
                && slots.stream().allMatch(Candidate::isStated)
                && slots.stream().anyMatch(slot -> slot.dose().isPresent());
        return complete ? slots : List.of();
    }

    private List<Mark> marks(Sentence sentence, Kind kind) {
        List<Mark> marks = new ArrayList<>();
        for (int i = sentence.first(); i < sentence.end(); i++) {
            GroupMarks.at(tokens, i).filter(mark -> mark.kind() == kind).ifPresent(marks::add);
        }
        return marks;
    }

    private void readSentence(Sentence sentence, List<Mark> marks, List<Candidate> slots) {
        if (marks.isEmpty()) {
            return;
        }
        Mark first = marks.getFirst();
        boolean behind = first.kind() != Kind.BRACKETED
                && tokens.is(first.first() - 1, '(')
                && (offer(sentence.first(), first.first()).isPresent()
                        || untreated(sentence.first(), first.first()) >= 0);
        int from = sentence.first();
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            int next = i + 1 < marks.size() ? marks.get(i + 1).first() : sentence.end();
            int to = behind ? closing(mark, next) : next;
            fill(sentence, mark, behind ? from : mark.end(), to, slots);
            from = to;
        }
    }

    /** The token after the bracket that a mark stands in. */
    private int closing(Mark mark, int limit) {
        for (int i = mark.end(); i < Math.min(limit, mark.end() + BRACKET); i++) {
            if (tokens.is(i, ')')) {
                return i + 1;
            }
        }
        return mark.end();
    }

    private void fill(Sentence sentence, Mark mark, int from, int to, List<Candidate> slots) {
        if (mark.ordinal() > slots.size() + 1) {
            return;
        }
        if (mark.ordinal() == slots.size() + 1) {
            slots.add(Candidate.named(tokens.words(mark.first(), mark.end()), tokens.span(mark.first(), mark.end())));
        }
        Candidate slot = slots.get(mark.ordinal() - 1);
        if (slot.dose().isEmpty() && !slot.untreated() && sentence.section() != Section.RESULTS) {
            slot = given(slot, from, to);
        }
        if (slot.size().isEmpty()) {
            slot = size(from, to, mark).map(slot::withSize).orElse(slot);
        }
        slots.set(mark.ordinal() - 1, slot);
    }

    /** What comes first, a dose or the word for none, is what the group gets. */
    private Candidate given(Candidate slot, int from, int to) {
        Optional<Offer> offer = offer(from, to);
        int none = untreated(from, to);
        boolean dose =
                offer.isPresent() && (none < 0 || offer.get().mention().place().first() < none);
        return dose
                ? slot.withDose(offer.get())
                : none >= 0 ? slot.withNothing(Untreated.at(tokens, none).orElseThrow()) : slot;
    }

    /** The first dose of a stretch, rather one that is no loading dose, total or ceiling. */
    private Optional<Offer> offer(int from, int to) {
        List<Offer> here = offers.stream()
                .filter(offer -> offer.mention().place().first() >= from
                        && offer.mention().place().first() < to)
                .toList();
        Optional<Offer> main =
                here.stream().filter(offer -> !Offers.isExtra(offer)).findFirst();
        return main.or(() -> here.stream().findFirst());
    }

    private int untreated(int from, int to) {
        for (int i = from; i < to; i++) {
            if (Untreated.at(tokens, i).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    /** "n = 48", "(48 women)", "group of 48 women" in the stretch of a mark. */
    private Optional<PeopleMention> size(int from, int to, Mark mark) {
        return mentions.between(from, to).stream()
                .filter(PeopleMention.class::isInstance)
                .map(PeopleMention.class::cast)
                .filter(people -> people.isLettered()
                        || Brackets.holds(tokens, people.place().first())
                        || (people.place().first() <= mark.end() + 1 && tokens.is(mark.end(), "of")))
                .findFirst();
    }
}
