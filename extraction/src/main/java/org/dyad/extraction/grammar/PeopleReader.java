package org.dyad.extraction.grammar;

import java.util.List;
import org.dyad.extraction.token.Tokens;
import org.dyad.extraction.token.WordTable;

/** Reads counts of people and animals: n = 48; 120 pregnant women; two hundred mother-infant pairs; 41 native and 19 immigrant women. */
final class PeopleReader {
    /** Plurals only: "1,200 subject terms" counts no people. */
    private static final WordTable<String> WHO = WordTable.set(
            "women men mothers infants newborns neonates babies children boys girls adolescents teenagers teens adults people persons"
                    + " participants patients subjects individuals volunteers pairs dyads couples pregnancies births deliveries twins"
                    + " singletons offspring toddlers controls cases rats mice dams pups animals males females seniors students nurses workers"
                    + " residents respondents physicians pediatricians paediatricians primigravidas nulliparas multiparas primiparas outpatients"
                    + " inpatients preemies parents fathers siblings recipients survivors veterans athletes smokers nonsmokers americans"
                    + " caucasians whites blacks hispanics fetuses foetuses enrollees completers attendees preterms schoolchildren youths"
                    + " youth families mums moms gravidas responders nonresponders users nonusers members humans sheep monkeys pigs"
                    + " piglets parturients probands elders schoolgirls schoolboys gestations");

    private static final WordTable<String> SEX = WordTable.set("female male");
    private static final WordTable<String> STOP = WordTable.set(
            "of in with the were was had has have at for by to from on per vs versus than that which whose is are as a an after before during"
                    + " during between among within into over under about less more times fold trial month months week weeks day days year years hour hours"
                    + " ng nmol ml mg iu g kg cm mm percent but not if when where while also because p n aged received completed were gave"
                    + " and or every each did does do can could may might will would should per via if it its their this these those");
    private static final WordTable<String> LABELS = WordTable.set(
            "type group groups grade phase table figure fig day week month year stage level class step chapter tanner volume vol no number quartile"
                    + " quintile tertile visit grant age version case model arm cohort per");
    private static final int MODIFIERS = 9;

    private PeopleReader() {}

    /** Reads "n = 48", "(n 274)", "N=48"; the token after it, or the same token. */
    static int lettered(Tokens t, int at, List<Mention> out) {
        if (!t.is(at, "n")) {
            return at;
        }
        int i = at + 1;
        while (i < at + 3 && (t.is(i, '=') || t.is(i, ':') || t.is(i, '\u00bc') || t.is(i, '?'))) {
            i++;
        }
        boolean stated = i > at + 1 || t.is(at - 1, '(') || t.is(at - 1, ',') || t.is(at - 1, '[') || t.is(at - 1, ';');
        if (!stated || !isCount(t, i) || t.is(i + 1, '%') || t.is(i + 1, '/')) {
            return at;
        }
        out.add(new Mention.PeopleMention(Place.of(t, at, i + 1), Math.abs(t.value(i)), "n", Group.single(at, i + 1)));
        return i + 1;
    }

    private static boolean isCount(Tokens t, int i) {
        return t.isNumber(i) && t.isWhole(i) && Math.abs(t.value(i)) >= 1;
    }

    /** Reads a count before the words that say who; the token after it, or the same token. */
    static int counted(Tokens t, int at, List<Mention> out) {
        if (!mayCount(t, at)) {
            return at;
        }
        int end = who(t, at + 1, 3);
        if (end == 0) {
            return at;
        }
        Place place = Place.of(t, at, end);
        out.add(new Mention.PeopleMention(place, Math.abs(t.value(at)), t.words(at + 1, end), Group.single(at, end)));
        // The words between may hold a percentage: "48 (60%) women".
        return at + 1;
    }

    private static boolean mayCount(Tokens t, int at) {
        if (!isCount(t, at) || Years.isYear(t, at) || LABELS.has(t, at - 1) || t.is(at - 1, '/') || t.is(at + 1, '/')) {
            return false;
        }
        boolean one = t.isSpelled(at) && t.value(at) < 2;
        boolean oneIn = t.is(at - 1, "in") && t.isNumber(at - 2);
        return !one && !oneIn && !(t.is(at - 1, '.') && t.isGlued(at)) && !(t.is(at - 1, '-') && t.isGlued(at - 1));
    }

    /**
     * The token after the words that say who is counted; 0 where they do not follow.
     *
     * @param deep how many further counts may share the words: "41 native and 19 immigrant women"
     */
    private static int who(Tokens t, int from, int deep) {
        if (t.is(from, "who") || t.is(from, "whom")) {
            return from + 1;
        }
        int i = bracketed(t, from);
        for (int step = 0; step < MODIFIERS; step++) {
            if (WHO.has(t, i) || (SEX.has(t, i) && !t.isWord(i + 1))) {
                return whoEnd(t, i);
            }
            boolean joint = i > from && (t.is(i, "and") || t.is(i, "or") || t.is(i, ','));
            if (joint && !(t.isWord(i + 1) && isModifier(t, i + 1))) {
                return shared(t, i, deep);
            }
            if (!joint && !isModifier(t, i)) {
                return 0;
            }
            i++;
        }
        return WHO.has(t, i) ? whoEnd(t, i) : 0;
    }

    /** "mother-infant pairs", "infant boys", "women and infants" end at the last of these words. */
    private static int whoEnd(Tokens t, int at) {
        int i = at;
        while (true) {
            int next = t.is(i + 1, '-') || t.is(i + 1, '/') || t.is(i + 1, '\'') ? i + 2 : i + 1;
            if (!WHO.has(t, next)) {
                return i + 1;
            }
            i = next;
        }
    }

    /** "48 (60%) women": the token after a short bracket. */
    private static int bracketed(Tokens t, int at) {
        if (!t.is(at, '(') || !t.isNumber(at + 1)) {
            return at;
        }
        boolean percent = t.is(at + 2, '%') && t.is(at + 3, ')');
        return percent ? at + 4 : at;
    }

    /** The count before "and" takes the words of the next count; its own end is where "and" stands. */
    private static int shared(Tokens t, int and, int deep) {
        int number = t.is(and, ',') && (t.is(and + 1, "and") || t.is(and + 1, "or")) ? and + 2 : and + 1;
        return deep > 0 && mayCount(t, number) && who(t, number + 1, deep - 1) > 0 ? and : 0;
    }

    private static boolean isModifier(Tokens t, int i) {
        if (t.is(i, '-') || t.is(i, '/') || t.is(i, '\'')) {
            return true;
        }
        return t.isWord(i) && !STOP.has(t, i) && !isPlural(t, i);
    }

    /** "12 trials in women": a plural that names no people is what is counted. */
    private static boolean isPlural(Tokens t, int i) {
        String word = t.words(i);
        int length = word.length();
        if (length < 4 || Character.toLowerCase(word.charAt(length - 1)) != 's') {
            return false;
        }
        return "sui".indexOf(Character.toLowerCase(word.charAt(length - 2))) < 0;
    }
}
