package org.dyad.extraction.safety;

import java.util.ArrayList;
import java.util.List;
import org.dyad.extraction.cue.Hit;
import org.dyad.extraction.cue.PhraseTable;
import org.dyad.extraction.cue.StudyView;
import org.dyad.extraction.cue.Where;
import org.dyad.extraction.fact.ProposedFact;
import org.dyad.extraction.fact.SafetyStatement;
import org.dyad.extraction.token.Tokens;

/**
 * Finds statements about harm or its absence in what a study found or concluded, one for each sentence and subject. The quote is the
 * sentence. A statement says that there was no harm where "no", "not" or "without" stands before the subject, or "safe" is said of the dose.
 */
public final class SafetyRule {
    private static final String SAFE = "safety";

    private static final PhraseTable<String> SUBJECTS = new PhraseTable.Builder<String>()
            .add("hypercalcaemia", "hypercalcemia, hypercalcaemia, hypercalcemic, hypercalcaemic")
            .add("hypercalciuria", "hypercalciuria, hypercalcuria")
            .add("nephrocalcinosis", "nephrocalcinosis")
            .add("kidney stones", "kidney stones, renal stones, nephrolithiasis")
            .add("adverse events", """
                    adverse events, adverse event, adverse effects, adverse effect, side effects, side effect, adverse reactions
                    serious adverse events, safety concerns, harmful effects, undesirable effects""")
            .add("toxicity", "toxicity, toxic, intoxication, hypervitaminosis")
            .add(SAFE, "safe, safely, well tolerated")
            .build();

    private static final PhraseTable<Boolean> NONE = new PhraseTable.Builder<Boolean>()
            .add(true, "no, not, none, without, neither, nor, never, absence of, free of, cannot, lack of")
            .build();

    private SafetyRule() {}

    /** The statements of a study, in order. */
    public static List<ProposedFact<SafetyStatement>> read(StudyView view) {
        List<ProposedFact<SafetyStatement>> found = new ArrayList<>();
        int sentence = -1;
        List<String> subjects = new ArrayList<>();
        for (Hit<String> hit :
                SUBJECTS.all(view.tokens(), view.titleEnd(), view.tokens().count())) {
            int from = view.sentenceStart(hit.first());
            if (from != sentence) {
                subjects.clear();
                sentence = from;
            }
            if (reported(view, hit) && !subjects.contains(hit.meaning())) {
                subjects.add(hit.meaning());
                found.add(statement(view, hit, from));
            }
        }
        return found;
    }

    /** Whether it is a finding, not a question or an aim. */
    private static boolean reported(StudyView view, Hit<String> hit) {
        Where where = view.where(hit.first());
        return where == Where.RESULTS || where == Where.CONCLUSION || (where == Where.UNLABELLED && !asks(view, hit));
    }

    private static boolean asks(StudyView view, Hit<String> hit) {
        Tokens tokens = view.tokens();
        for (int i = view.sentenceStart(hit.first()); i < hit.first(); i++) {
            boolean question = tokens.is(i, "aim")
                    || tokens.is(i, "aimed")
                    || tokens.is(i, "whether")
                    || tokens.is(i, "determine");
            if (question || tokens.is(i, "evaluate") || tokens.is(i, "objective") || tokens.is(i, "assess")) {
                return true;
            }
        }
        return false;
    }

    private static ProposedFact<SafetyStatement> statement(StudyView view, Hit<String> hit, int from) {
        boolean denied = denied(view, hit, from);
        boolean safe = hit.meaning().equals(SAFE);
        int end = Math.min(view.sentenceEnd(hit.first()) + 1, view.tokens().count());
        return view.fact(new SafetyStatement(hit.meaning(), safe != denied), from, end, "safety.statement", 0.8);
    }

    private static boolean denied(StudyView view, Hit<String> hit, int from) {
        for (int i = from; i < hit.first(); i++) {
            if (NONE.at(view.tokens(), i).isPresent()) {
                return true;
            }
        }
        int end = view.sentenceEnd(hit.first());
        for (int i = hit.end(); i < end; i++) {
            boolean verb = view.tokens().is(i, "not") || view.tokens().is(i, "absent");
            if (verb && i < hit.end() + 5) {
                return true;
            }
        }
        return false;
    }
}
