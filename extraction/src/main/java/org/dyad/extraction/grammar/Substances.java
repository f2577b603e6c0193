package org.dyad.extraction.grammar;

import org.dyad.extraction.token.Tokens;
import org.dyad.extraction.token.WordTable;

/** Tells amounts of vitamin D from amounts of something else by the words beside them. */
final class Substances {
    private static final WordTable<String> OTHERS = WordTable.set(
            "folic folate folacin iodine iodide selenium calcium retinol retinyl carotene biotin insulin fsh hcg lh heparin enoxaparin oxytocin"
                    + " zinc iron magnesium copper fluoride thyroxine levothyroxine cobalamin thiamine riboflavin niacin tocopherol vk dha epa"
                    + " penicillin interferon erythropoietin betamethasone clonidine protein estradiol menaquinone phylloquinone chromium"
                    + " aprotinin alendronate teriparatide calcitriol alfacalcidol");
    private static final WordTable<String> LETTERS = WordTable.set("a e k c b");
    private static final WordTable<String> PASSED = WordTable.set(
            "of oral daily elemental per day week natural synthetic as for in active vitamin vit d the each");
    private static final int REACH = 6;

    private Substances() {}

    /**
     * Whether nothing beside an amount says that it is of something else.
     *
     * @param end the token after the amount and its unit
     */
    static boolean mayBeVitaminD(Tokens t, int first, int end) {
        return !otherAfter(t, end) && !otherBefore(t, first);
    }

    private static boolean otherAfter(Tokens t, int end) {
        for (int i = end; i < end + REACH; i++) {
            if (isOther(t, i)) {
                return true;
            }
            if (t.is(i, "d") && !t.is(i - 1, '/')) {
                return false;
            }
            if (!PASSED.has(t, i) && !t.is(i, '/') && !t.is(i, '(') && !t.is(i, '-')) {
                return false;
            }
        }
        return false;
    }

    private static boolean otherBefore(Tokens t, int first) {
        int i = first - 1;
        while (i > first - 3
                && (t.is(i, '(') || t.is(i, ',') || t.is(i, ':') || t.is(i, "of") || t.is(i, "at") || t.is(i, '-'))) {
            i--;
        }
        if (t.is(i, "acid")) {
            i--;
        }
        boolean number = t.isNumber(i) && t.isGlued(i) && t.isWord(i - 1);
        return isOther(t, number ? i - 1 : i);
    }

    private static boolean isOther(Tokens t, int i) {
        return OTHERS.has(t, i) || (LETTERS.has(t, i) && (t.is(i - 1, "vitamin") || t.is(i - 1, "vit")));
    }
}
