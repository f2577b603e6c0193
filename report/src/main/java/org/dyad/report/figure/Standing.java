package org.dyad.report.figure;

/** Whether something shown also entered the result that the figure shows. */
public sealed interface Standing {

    /** It entered the result: drawn solid. */
    record Included() implements Standing {}

    /**
     * A rule kept it out of the result: drawn hollow.
     *
     * @param reason why, as a short sentence for the reader
     */
    record KeptOut(String reason) implements Standing {}

    /** It entered the result. */
    static Standing included() {
        return new Included();
    }

    /** It was kept out, and why. */
    static Standing keptOut(String reason) {
        return new KeptOut(reason);
    }
}
