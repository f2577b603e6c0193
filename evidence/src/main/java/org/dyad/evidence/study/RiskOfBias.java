package org.dyad.evidence.study;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The risk of bias of one study's result, as a person judged it.
 *
 * @param outcome  that was judged; empty where the judgement is of all outcomes
 * @param domains  one judgement for each of the five, in their order
 * @param overall  judgement
 * @param assessor who judged
 * @param reason   in the assessor's words
 */
public record RiskOfBias(
        String study,
        Optional<String> outcome,
        Map<BiasDomain, Judgement> domains,
        Judgement overall,
        Optional<String> assessor,
        Optional<String> reason,
        int row) {
    public RiskOfBias {
        Map<BiasDomain, Judgement> all = new EnumMap<>(BiasDomain.class);
        for (BiasDomain domain : BiasDomain.values()) {
            all.put(domain, domains.getOrDefault(domain, Judgement.NOT_ASSESSED));
        }
        domains = Collections.unmodifiableMap(all);
    }

    /** A study that nobody has judged. */
    public static RiskOfBias notAssessed(String study) {
        return new RiskOfBias(
                study, Optional.empty(), Map.of(), Judgement.NOT_ASSESSED, Optional.empty(), Optional.empty(), 0);
    }
}
