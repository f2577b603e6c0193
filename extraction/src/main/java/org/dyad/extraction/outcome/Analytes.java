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

    static boolean has(Tokens tokens, int i) {
        return NAMES.has(tokens, i);
    }
}
