package org.dyad.extraction.outcome;

import org.dyad.extraction.passage.Sentence;
import org.dyad.extraction.token.Tokens;
import org.dyad.extraction.token.WordTable;

/** Words beside a number that say what it is. */
final class Clues {
    /** A number after one of these is a limit, an aim or a unit of reference, not a result. */
    static final WordTable<String> NOT_A_RESULT = WordTable.set("""
            minimum minimal maximum maximal lowest highest range ranges ranged ranging cutoff cutoffs cut threshold thresholds defined
            define definition target targets targeted goal optimal desirable recommended recommendation recommends detection sensitivity
            specificity limit limits variation cv per each every additional between exceed exceeded exceeding reach reached
            reaching attain attained achieve sufficiency normal criterion within steps multiply""");

    /** A number anywhere behind one of these in its clause is a limit. */
    static final WordTable<String> LIMIT = WordTable.set(
            "cutoff cutoffs threshold thresholds defined definition minimum maximum minimal maximal range ranged ranging");

    /** A number before one of these is what would be good to have. */
    static final WordTable<String> WANTED = WordTable.set(
            "needed required recommended necessary sufficient optimal adequate desirable cutoff threshold");

    /** Words of a measured quantity. */
    static final WordTable<String> MEASURED = WordTable.set("""
            mean means median medians average averages averaged averaging level levels concentration concentrations value values was were is
            are had of to from with at geometric gm titre titer score scores status""");

    static final WordTable<String> CENTRE =
            WordTable.set("mean means median medians average averages averaged averaging geometric");

    /** Words of a change. */
    static final WordTable<String> CHANGE = WordTable.set("""
            increase increases increased increasing increment increments rise rises rose risen rising decrease decreases decreased decreasing
            reduction reductions reduce reduced reduces reducing decline declines declined declining drop dropped drops fall fell fallen
            gain gains gained loss lost change changes changed elevation elevated raised raise raises difference differences differed
            differs improvement improved higher lower greater less more fewer larger smaller shorter longer heavier lighter taller
            augmented suppressed diminished attenuated enhanced shortened prolonged cut lowered boosted added adds exceeded exceeds weighed weighing heavier taller""");

    /** Words of a change that stand right after the amount: "2.7 ng/mL higher". */
    static final WordTable<String> CHANGE_AFTER = WordTable.set("""
            increase increases increment rise decrease decreases reduction reductions decline drop fall gain loss change difference higher
            lower greater less fewer larger smaller shorter longer heavier lighter taller improvement elevation more increment""");

    /** Nouns of a change: an amount of one is no level. */
    static final WordTable<String> STEPS = WordTable.set(
            "increase increases increment increments decrease decreases rise reduction difference change fall drop decline gain");

    static final WordTable<String> RISK = WordTable.set("""
            risk risks odds likely likelihood chance chances probability hazard prone incidence prevalence frequent often""");

    private static final WordTable<String> TRANSITION = WordTable.set("""
            increase increases increased rose rise rises decrease decreases decreased declined decline declines fell dropped drop changed
            change changes improved improve improves improvement went raised reduced reduction grew lowered elevated increasing decreasing
            shifted lower higher""");

    private Clues() {}

    /** Whether one of the words stands among the {@code reach} tokens before a place, in the same clause. */
    static boolean before(WordTable<String> words, Sentence sentence, int at, int reach) {
        Tokens tokens = sentence.tokens();
        for (int i = at - 1; i >= Math.max(sentence.first(), at - reach); i--) {
            if (words.has(tokens, i)) {
                return true;
            }
            if (endsClause(tokens, i)) {
                return false;
            }
        }
        return false;
    }

    /** Whether a word of a limit stands before a place, in its clause, with no mean named after it. */
    static boolean limited(Sentence sentence, int at, int reach) {
        Tokens tokens = sentence.tokens();
        for (int i = at - 1; i >= Math.max(sentence.first(), at - reach); i--) {
            if (LIMIT.has(tokens, i)) {
                return true;
            }
            if (endsClause(tokens, i) || CENTRE.has(tokens, i)) {
                return false;
            }
        }
        return false;
    }

    /** Whether one of the words stands among the {@code reach} tokens from a place on, in the same clause. */
    static boolean after(WordTable<String> words, Sentence sentence, int at, int reach) {
        Tokens tokens = sentence.tokens();
        for (int i = at; i < Math.min(sentence.end(), at + reach); i++) {
            if (words.has(tokens, i)) {
                return true;
            }
            if (endsClause(tokens, i)) {
                return false;
            }
        }
        return false;
    }

    /** Whether a sentence begins with whom it compares: a change it tells is one against them. */
    static boolean compares(Sentence sentence) {
        int first = sentence.first();
        if (sentence.tokens().is(first + 1, ':')) {
            first += 2;
        }
        return sentence.tokens().is(first, "compared") || sentence.tokens().is(first, "relative", "to");
    }

    /** Whether a range is the way from a first level to a second: "increased from 9.3 to 9.6". */
    static boolean isTransition(Sentence sentence, int first) {
        Tokens tokens = sentence.tokens();
        int from = first - 1;
        while (from > sentence.first() && first - from < 6 && !tokens.is(from, "from")) {
            from--;
        }
        if (!tokens.is(from, "from")) {
            return false;
        }
        for (int i = sentence.first(); i < sentence.end(); i++) {
            if (TRANSITION.has(tokens, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsClause(Tokens tokens, int at) {
        return tokens.is(at, ';') || (tokens.is(at, ',') && !tokens.isNumber(at + 1));
    }
}
