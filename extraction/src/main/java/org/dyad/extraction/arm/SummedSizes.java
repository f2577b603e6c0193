package org.dyad.extraction.arm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.dyad.extraction.grammar.Mention.PeopleMention;
import org.dyad.extraction.grammar.Mentions;
import org.dyad.extraction.token.Tokens;
import org.dyad.extraction.token.WordTable;

/**
 * Counts of groups that do not say that they are the groups' sizes, but add up to a count of people that the text states: "150 infants: 50 in the
 * 25 µg group, 49 in the 35 µg group and 51 in the placebo group".
 */
final class SummedSizes {
    private static final WordTable<String> WITHIN = WordTable.set("in from the of were to on under received");
    private static final int FAR = 60;
    private static final int NEAR = 8;

    private SummedSizes() {}

    static List<SizeLists.Sized> of(Mentions mentions, ArmNames names, int arms) {
        Set<Integer> totals = new HashSet<>();
        for (PeopleMention people : mentions.of(PeopleMention.class)) {
            totals.add((int) people.count());
        }
        List<SizeLists.Sized> row = new ArrayList<>();
        Tokens tokens = mentions.tokens();
        for (int i = 0; arms > 1 && i < tokens.count(); i++) {
            int arm = BareCounts.is(tokens, i) ? arm(tokens, i, names) : -1;
            if (arm >= 0) {
                boolean known = row.stream().anyMatch(sized -> sized.arm() == arm);
                if (known || (!row.isEmpty() && i - row.getLast().number() > FAR)) {
                    row.clear();
                }
                row.add(new SizeLists.Sized(arm, i));
                if (row.size() == arms && totals.contains(sum(tokens, row))) {
                    return row;
                }
            }
        }
        return List.of();
    }

    /** The arm that "in the placebo group" after a count names; -1 where none follows. */
    private static int arm(Tokens tokens, int count, ArmNames names) {
        if (!WITHIN.has(tokens, count + 1) && !WITHIN.has(tokens, count + 2)) {
            return -1;
        }
        for (int i = count + 1; i < count + NEAR; i++) {
            OptionalInt arm = names.at(i);
            if (arm.isPresent()) {
                return arm.getAsInt();
            }
            if (!tokens.isWord(i) && !tokens.isNumber(i)) {
                return -1;
            }
        }
        return -1;
    }

    private static int sum(Tokens tokens, List<SizeLists.Sized> row) {
        return row.stream()
                .mapToInt(sized -> (int) tokens.value(sized.number()))
                .sum();
    }
}
