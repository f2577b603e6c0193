package org.dyad.extraction.arm;

import java.util.List;
import org.dyad.evidence.origin.Span;
import org.dyad.extraction.grammar.Mentions;
import org.dyad.extraction.study.StudyText;
import org.dyad.extraction.token.Tokens;

/** A group that gets no vitamin D, as the text names it. */
record Untreated(String label, Span span) {
    /** The group of a study that gets a placebo or nothing; at most one. */
    static List<Untreated> find(Mentions mentions, StudyText study) {
        Tokens tokens = mentions.tokens();
        int placebo = -1;
        int control = -1;
        for (int i = 0; i < tokens.count(); i++) {
            if (tokens.is(i, "placebo") && placebo < 0 && !tokens.is(i + 2, "controlled")) {
                placebo = i;
            }
            boolean group = tokens.is(i, "control")
                    && (tokens.is(i + 1, "group") || tokens.is(i + 1, "arm") || tokens.is(i + 1, '('));
            boolean without = tokens.is(i, "unsupplemented")
                    || tokens.is(i, "nonsupplemented")
                    || tokens.is(i, "no", "supplementation")
                    || tokens.is(i, "no", "supplement")
                    || tokens.is(i, "no", "treatment")
                    || tokens.is(i, "no", "vitamin");
            if (control < 0 && (group || without || tokens.is(i, "controls"))) {
                control = i;
            }
        }
        if (placebo >= 0) {
            return List.of(new Untreated("placebo", tokens.span(placebo, placebo + 1)));
        }
        return control >= 0 ? List.of(new Untreated("control", tokens.span(control, control + 1))) : List.of();
    }
}
