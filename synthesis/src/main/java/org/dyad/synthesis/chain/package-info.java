/**
 * The chain from the mother's dose to the infant's level, by way of the mother's level and of milk or cord blood: each
 * link from the trials that report both of its ends, the whole composed with its uncertainty and compared with the direct
 * estimate. Start at {@link org.dyad.synthesis.chain.ChainAnalysis}; its input is
 * {@link org.dyad.synthesis.chain.ChainData}, its answer {@link org.dyad.synthesis.chain.ChainResult}.
 */
@NullMarked
package org.dyad.synthesis.chain;

import org.jspecify.annotations.NullMarked;
