package org.dyad.synthesis.chain;

/** A link with what its covariance with other links needs. */
record LinkFit(LinkEstimate estimate, Influence influence) {}
