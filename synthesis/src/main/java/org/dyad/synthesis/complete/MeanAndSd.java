package org.dyad.synthesis.complete;

/** Mean and standard deviation made from a median, or the reason why not. */
public sealed interface MeanAndSd {
    /** Both, each with its rule. */
    record Made(Completion.Made mean, Completion.Made sd) implements MeanAndSd {}

    /** Neither. */
    record Refused(String reason) implements MeanAndSd {}
}
