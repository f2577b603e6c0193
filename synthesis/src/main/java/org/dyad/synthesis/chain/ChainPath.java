package org.dyad.synthesis.chain;

import java.util.List;
import java.util.Optional;
import org.dyad.evidence.study.Compartment;
import org.dyad.statistics.matrix.Matrix;

/**
 * One way from the mother's dose to the infant's level.
 *
 * @param via        compartments on the way, in order
 * @param steps      its links, in order
 * @param links      those that could be estimated, in order
 * @param covariance of the estimates of {@code links}
 * @param composed   product of all links: rise of the infant's level over the model's step; empty where a link is missing
 * @param difference {@code composed} minus the direct estimate; empty where either is missing
 */
public record ChainPath(
        List<Compartment> via,
        List<Link> steps,
        List<LinkEstimate> links,
        Matrix covariance,
        Optional<Composed> composed,
        Optional<Composed> difference) {
    public ChainPath {
        via = List.copyOf(via);
        steps = List.copyOf(steps);
        links = List.copyOf(links);
    }

    /** The estimate of a step. */
    public Optional<LinkEstimate> estimateOf(Link step) {
        return links.stream().filter(l -> l.link().equals(step)).findFirst();
    }

    /** In plain words, such as {@code mother's dose, maternal serum, milk, infant serum}. */
    public String words() {
        StringBuilder text = new StringBuilder("mother's dose");
        via.forEach(v -> text.append(", ").append(v.words()));
        return text.append(", ").append(Compartment.INFANT_SERUM.words()).toString();
    }
}
