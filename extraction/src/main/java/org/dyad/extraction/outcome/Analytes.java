package org.dyad.extraction.outcome;

import org.dyad.extraction.token.Tokens;
import org.dyad.extraction.token.WordTable;

/** Words of measured things other than 25-hydroxyvitamin D. */
final class Analytes {
    private static final WordTable<String> NAMES = WordTable.set("""
            pth ipth parathyroid parathormone calcium phosphate phosphorus phosphatase alp albumin creatinine magnesium zinc iron ferritin
            haemoglobin hemoglobin glucose insulin homa quicki hba1c cholesterol ldl hdl triglyceride triglycerides crp protein interleukin
            tnf leptin adiponectin cortisol renin aldosterone gsh glutathione mda malondialdehyde bmd bmc density length weight height
            circumference pressure strength score scores index fgf23 osteocalcin ctx p1np telopeptide dbp calcitriol bmi velocity""");

    private Analytes() {}

    /** Whether the name of something measured in blood or milk ends at a token: "PTH", "25(OH)D", "parathyroid hormone (PTH)", "PTH =". */
    static boolean ends(Tokens tokens, int i) {
        int last = tokens.is(i, '=') || tokens.is(i, ':') ? i - 1 : i;
        if (tokens.is(last, ')') && tokens.is(last - 2, '(')) {
            last -= 1;
        }
        if (has(tokens, last) || tokens.is(last, "hormone") || tokens.is(last, "ohd")) {
            return true;
        }
        boolean vitamin = tokens.is(last, "d") || tokens.is(last, "d3");
        for (int k = last - 1; vitamin && k > last - 8; k--) {
            if (Measured.isVitamin(tokens, k)) {
                return true;
            }
        }
        return false;
    }

    static boolean has(Tokens tokens, int i) {
        return NAMES.has(tokens, i);
    }
}
