package org.dyad.evidence.study;

/**
 * The five domains of RoB 2 for individually randomised trials.
 *
 * @see <a href="https://doi.org/10.1136/bmj.l4898">Sterne et al. 2019</a>
 */
public enum BiasDomain {
    D1("randomisation process"),
    D2("deviations from intended interventions"),
    D3("missing outcome data"),
    D4("measurement of the outcome"),
    D5("selection of the reported result");

    private final String words;

    BiasDomain(String words) {
        this.words = words;
    }

    /** The domain in words. */
    public String words() {
        return words;
    }
}
