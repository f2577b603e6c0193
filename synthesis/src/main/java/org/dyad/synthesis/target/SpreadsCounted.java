package org.dyad.synthesis.target;

/**
 * Which of the three spreads an answer counts. Each can be left out, to see what it contributes.
 *
 * @param individuals how people differ within a trial population; without it everyone is at the mean of theirs
 * @param trials how trial populations differ; without it people are those of the average population
 * @param estimation the error of estimation; it enters the interval only, and without it there is none
 */
public record SpreadsCounted(boolean individuals, boolean trials, boolean estimation) {
    /** All three. */
    public static SpreadsCounted all() {
        return new SpreadsCounted(true, true, true);
    }

    /** The two that decide the dose, in plain words. */
    public String words() {
        if (individuals) {
            return trials ? "individuals and trials" : "individuals only";
        }
        return trials ? "trials only" : "neither: everyone at the mean";
    }
}
