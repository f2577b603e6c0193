package org.dyad.synthesis.target;

/** One number per trial, about one mean: the parts of its restricted likelihood. */
final class OneMean {
    private OneMean() {}

    /**
     * Minus twice the restricted log-likelihood, up to a constant:
     *
     * <pre>{@code  sum ln(v + t) + ln sum w + sum w (y - ybar)^2,    w = 1 / (v + t) }</pre>
     */
    static double minusTwoLogLikelihood(double[] y, double[] v, double t) {
        double value = 0;
        double weights = 0;
        double sum = 0;
        for (int j = 0; j < y.length; j++) {
            double w = 1 / (v[j] + t);
            value += StrictMath.log(v[j] + t);
            weights += w;
            sum += w * y[j];
        }
        double mean = sum / weights;
        for (int j = 0; j < y.length; j++) {
            value += (y[j] - mean) * (y[j] - mean) / (v[j] + t);
        }
        return value + StrictMath.log(weights);
    }

    /** What another mean in place of the best one costs, {@code (best - mean)^2 / (1 / sum w + more)}, with {@code more} variance. */
    static double distance(double[] y, double[] v, double t, double mean, double more) {
        double weights = 0;
        double sum = 0;
        for (int j = 0; j < y.length; j++) {
            double w = 1 / (v[j] + t);
            weights += w;
            sum += w * y[j];
        }
        double away = sum / weights - mean;
        return away * away / (1 / weights + more);
    }

    /** Cochran's Q at {@code t}: {@code sum w (y - ybar)^2}. */
    static double squares(double[] y, double[] v, double t) {
        double mean = mean(y, v, t);
        double squares = 0;
        for (int j = 0; j < y.length; j++) {
            squares += (y[j] - mean) * (y[j] - mean) / (v[j] + t);
        }
        return squares;
    }

    /** The weighted mean at {@code t}. */
    static double mean(double[] y, double[] v, double t) {
        double weights = 0;
        double sum = 0;
        for (int j = 0; j < y.length; j++) {
            weights += 1 / (v[j] + t);
            sum += y[j] / (v[j] + t);
        }
        return sum / weights;
    }
}
