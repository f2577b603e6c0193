package org.dyad.extraction.arm;

import org.dyad.extraction.passage.Sentence;
import org.dyad.extraction.token.Tokens;
import org.dyad.extraction.token.WordTable;

/** Words that tell an assigned dose from a recommended, usual or added one. */
final class ArmClues {
    static final WordTable<String> ASSIGNED = WordTable.set("""
            randomized randomised randomly randomization randomisation allocated assigned received receive receiving given gave give treated
            supplemented administered administration supplementation supplement supplements fed intervention injected injection arm arms group
            groups prescribed trial treatment dose doses dosed orally oral capsule capsules drops tablets placebo""");

    /** Words of taking, which tell an assigned dose unless people took it of their own will: "women who took 400 IU". */
    private static final WordTable<String> TAKEN = WordTable.set("took take taking taken swallowed consumed");

    private static final WordTable<String> OWN = WordTable.set("who whose had those reported users");

    static final WordTable<String> RANDOM = WordTable.set(
            "randomized randomised randomly randomization randomisation allocated assigned randomizing randomising");

    private static final WordTable<String> ADVISED = WordTable.set("""
            recommend recommends recommended recommendation recommendations guideline guidelines advise advised advises rda allowance
            academy institute suggest suggested suggests require requires required requirement should need needs intake intakes adequate
            consumed dietary diet fortified formula litre liter milk safe tolerable upper may might prevent""");

    private ArmClues() {}

    /** Whether a sentence speaks of what should be taken, or usually is, rather than of what was given. */
    static boolean isAdvice(Sentence sentence, int from, int to) {
        Tokens tokens = sentence.tokens();
        for (int i = Math.max(sentence.first(), from); i < Math.min(sentence.end(), to); i++) {
            if (ADVISED.has(tokens, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a sentence tells that people were given something or took what they were to take. */
    static boolean isAssigned(Sentence sentence) {
        if (has(sentence, ASSIGNED)) {
            return true;
        }
        return has(sentence, TAKEN) && !has(sentence, OWN);
    }

    /** Whether one of the words stands anywhere in a sentence. */
    static boolean has(Sentence sentence, WordTable<String> words) {
        for (int i = sentence.first(); i < sentence.end(); i++) {
            if (words.has(sentence.tokens(), i)) {
                return true;
            }
        }
        return false;
    }
}
