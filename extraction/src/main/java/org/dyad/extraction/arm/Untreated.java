package org.dyad.extraction.arm;

import java.util.List;
import java.util.Optional;
import org.dyad.evidence.origin.Span;
import org.dyad.extraction.grammar.Mentions;
import org.dyad.extraction.token.Tokens;
import org.dyad.extraction.token.WordTable;

/** A group that gets no vitamin D, as the text names it. */
record Untreated(String label, Span span) {
    private static final String PLACEBO = "placebo";
    private static final String CONTROL = "control";

    private static final WordTable<String> DUMMIES = WordTable.set("pill pills tablet tablets capsule capsules drops");
    private static final WordTable<String> GROUPS = WordTable.set("""
            group groups arm arms infants women mothers children participants subjects villages clusters clinics communities""");
    private static final WordTable<String> CARE = WordTable.set("usual routine standard");
    private static final WordTable<String> NOTHING =
            WordTable.set("supplementation supplement supplements treatment intervention");
    private static final WordTable<String> GIVEN =
            WordTable.set("or received receiving given got get took were villages group arm");
    private static final WordTable<String> LEFT = WordTable.set("or remained were left the and");
    private static final WordTable<String> NOT_GIVEN = WordTable.set("supplemented treated");

    /** The group of a study that gets a placebo or nothing; at most one, and rather the one with a placebo. */
    static List<Untreated> find(Mentions mentions) {
        Tokens tokens = mentions.tokens();
        int control = -1;
        for (int i = 0; i < tokens.count(); i++) {
            Optional<String> label = at(tokens, i);
            if (label.isPresent() && label.get().equals(PLACEBO)) {
                return List.of(new Untreated(PLACEBO, tokens.span(i, i + 1)));
            }
            if (label.isPresent() && control < 0) {
                control = i;
            }
        }
        return control >= 0 ? List.of(new Untreated(CONTROL, tokens.span(control, control + 1))) : List.of();
    }

    /** What the group is called that the words at a token name; empty where they name none. */
    static Optional<String> at(Tokens tokens, int i) {
        boolean placebo = tokens.is(i, PLACEBO)
                && !tokens.is(i + 1, "controlled")
                && !(tokens.is(i + 1, '-') && tokens.is(i + 2, "controlled"));
        if (placebo || (tokens.is(i, "dummy") && DUMMIES.has(tokens, i + 1)) || tokens.is(i, "placebos")) {
            return Optional.of(PLACEBO);
        }
        return isControl(tokens, i) || isNothing(tokens, i) ? Optional.of(CONTROL) : Optional.empty();
    }

    private static boolean isControl(Tokens tokens, int i) {
        boolean group =
                tokens.is(i, CONTROL) && (GROUPS.has(tokens, i + 1) || tokens.is(i + 1, '(') || tokens.is(i - 1, "or"));
        boolean care = CARE.has(tokens, i) && tokens.is(i + 1, "care");
        return group || care || tokens.is(i, "controls");
    }

    private static boolean isNothing(Tokens tokens, int i) {
        if (tokens.is(i, "no")) {
            boolean vitamin = tokens.is(i + 1, "vitamin", "d")
                    && (NOTHING.has(tokens, i + 3)
                            || GROUPS.has(tokens, i + 3)
                            || (!tokens.isWord(i + 3) && !tokens.isNumber(i + 3)));
            return vitamin || NOTHING.has(tokens, i + 1);
        }
        if (tokens.is(i, "nothing") || tokens.is(i, "none")) {
            return GIVEN.has(tokens, i - 1);
        }
        boolean not = tokens.is(i, "not") && NOT_GIVEN.has(tokens, i + 1);
        boolean non = tokens.is(i, "non") && tokens.is(i + 1, '-') && NOT_GIVEN.has(tokens, i + 2);
        boolean without = tokens.is(i, "without") && (NOTHING.has(tokens, i + 1) || NOTHING.has(tokens, i + 3));
        boolean un = tokens.is(i, "unsupplemented") || tokens.is(i, "nonsupplemented");
        boolean left = tokens.is(i, "untreated") && LEFT.has(tokens, i - 1);
        return left || not || non || without || (un && !tokens.is(i - 1, "otherwise"));
    }
}
