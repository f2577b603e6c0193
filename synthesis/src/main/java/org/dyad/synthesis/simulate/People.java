package org.dyad.synthesis.simulate;

import org.dyad.statistics.random.RandomStream;

/**
 * The people of one arm: each value lognormal about the arm's true mean; any two values of one pair share a normal part, so
 * that their logarithms correlate as the truth says.
 */
final class People {
    private final double own;
    private final double[] common;

    People(int pairs, double correlation, RandomStream random) {
        this.own = Math.sqrt(1 - correlation);
        double weight = Math.sqrt(correlation);
        common = new double[pairs];
        for (int i = 0; i < pairs; i++) {
            common[i] = weight * random.nextNormal();
        }
    }

    /**
     * Arithmetic mean and standard deviation of a sample.
     *
     * @param n people
     */
    record Sample(double mean, double sd, int n) {}

    /** One value of the first {@code n} pairs, with this true mean and coefficient of variation. */
    Sample sample(int n, double mean, double cv, RandomStream random) {
        double variance = StrictMath.log1p(cv * cv);
        double sigma = Math.sqrt(variance);
        double middle = StrictMath.log(mean) - variance / 2;
        double[] values = new double[n];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            values[i] = StrictMath.exp(middle + sigma * (common[i] + own * random.nextNormal()));
            sum += values[i];
        }
        double average = sum / n;
        double squares = 0;
        for (double value : values) {
            squares += (value - average) * (value - average);
        }
        return new Sample(average, Math.sqrt(squares / (n - 1)), n);
    }
}
