package org.dyad.extraction.arm;

import java.util.List;
import org.dyad.extraction.fact.ArmFacts;
import org.dyad.extraction.fact.ProposedFact;
import org.dyad.extraction.study.StudyReading;
import org.dyad.extraction.token.Tokens;
import org.dyad.extraction.token.WordTable;

/** One size that holds for each group: "28 in each group", "(n = 40 each)", "48 per arm", "two groups of 35". */
final class EachSize {
    private static final WordTable<String> GROUPS = WordTable.set("group arm treatment");
    private static final WordTable<String> MANY = WordTable.set("two three four five six 2 3 4 5 6 equal");
    private static final int LARGEST = 100_000;
    private static final int REACH = 4;
    private static final int PLAN = 24;
    private static final WordTable<String> PLANS = WordTable.set("power needed required detect");

    private EachSize() {}

    static List<ArmFacts> of(StudyReading reading, Tokens tokens, List<ArmFacts> arms) {
        for (int i = 0; i < tokens.count(); i++) {
            boolean whole = tokens.isWhole(i) && tokens.value(i) > 1 && tokens.value(i) < LARGEST;
            if (whole && !isPlan(tokens, i) && (follows(tokens, i + 1) || leads(tokens, i))) {
                ProposedFact<Integer> n =
                        reading.fact((int) tokens.value(i), tokens.span(i, i + 1), "size of each group", 0.85);
                return arms.stream().map(arm -> Sizes.sized(arm, n)).toList();
            }
        }
        return arms;
    }

    /** "to detect a difference with 80% power, 250 per group are needed": how many were wanted. */
    private static boolean isPlan(Tokens tokens, int i) {
        for (int k = i - PLAN; k < i + PLAN / 2; k++) {
            if (PLANS.has(tokens, k)) {
                return true;
            }
        }
        return false;
    }

    /** Whether "each", "in each group", "women per arm" follows a count that ends before a token. */
    static boolean follows(Tokens tokens, int end) {
        for (int i = end; i < end + REACH; i++) {
            if (tokens.is(i, "each")) {
                return !isTime(tokens, i + 1);
            }
            if (tokens.is(i, "per") || tokens.is(i, '/')) {
                return GROUPS.has(tokens, i + 1);
            }
            if (!tokens.isWord(i) || tokens.is(i, "and") || tokens.is(i, "or") || tokens.is(i, "received")) {
                return false;
            }
        }
        return false;
    }

    private static boolean isTime(Tokens tokens, int i) {
        return tokens.is(i, "day") || tokens.is(i, "week") || tokens.is(i, "month") || tokens.is(i, "year");
    }

    /** "two groups of 35", "three equal groups of 40", "each group (n = 40)". */
    private static boolean leads(Tokens tokens, int i) {
        boolean groups = tokens.is(i - 2, "groups", "of") || tokens.is(i - 2, "arms", "of");
        boolean several = groups && (MANY.has(tokens, i - 3) || tokens.isNumber(i - 3)) && !tokens.is(i + 1, "vitamin");
        int before = tokens.is(i - 1, '=') && tokens.is(i - 2, "n") ? i - 3 : i - 1;
        int at = tokens.is(before, '(') || tokens.is(before, "of") ? before - 1 : before;
        boolean each = at < i - 1 && GROUPS.has(tokens, at) && (tokens.is(at - 1, "each") || tokens.is(at - 1, "per"));
        return several || each;
    }
}
