package org.dyad.review.result;

import java.util.List;
import java.util.Optional;
import org.dyad.synthesis.chain.ChainResult;
import org.dyad.synthesis.dyad.DyadResult;

/**
 * What the trials say of mothers and infants together.
 *
 * @param dyad both outcomes in one model
 * @param noDyad why there is none; empty where there is one
 * @param chain from the mother's dose, link by link, to the infant's level
 * @param noChain why there is none; empty where there is one
 * @param windows the doses that serve both, for the targets of the protocol that ask for an upper level
 */
public record MotherAndInfant(
        Optional<DyadResult> dyad,
        String noDyad,
        Optional<ChainResult> chain,
        String noChain,
        List<TogetherWindow> windows) {
    public MotherAndInfant {
        windows = List.copyOf(windows);
    }
}
