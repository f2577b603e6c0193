package org.dyad.synthesis.counts;

import org.dyad.statistics.distribution.LogGamma;

/** The distribution of a count with its natural link: log density y η − b(η) + a constant, mean b′, variance b″. */
enum CountFamily {
    /** Events among {@code size} people; η is the log odds. */
    BINOMIAL {
        @Override
        double cumulant(double size, double eta) {
            return size * (Math.max(eta, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(eta))));
        }

        @Override
        double mean(double size, double eta) {
            return size * share(eta);
        }

        @Override
        double variance(double size, double eta) {
            return size * share(eta) * share(-eta);
        }

        @Override
        double constant(double events, double size) {
            return LogGamma.choose(size, events);
        }

        @Override
        double crude(double events, double size) {
            return StrictMath.log((events + 0.5) / (size - events + 0.5));
        }

        @Override
        double saturated(double events, double size) {
            return xLogX(events) + xLogX(size - events) - xLogX(size);
        }

        private double share(double eta) {
            double e = StrictMath.exp(-Math.abs(eta));
            return eta >= 0 ? 1 / (1 + e) : e / (1 + e);
        }
    },
    /** Events in {@code size} units of person-time; η is the log rate. */
    POISSON {
        @Override
        double cumulant(double size, double eta) {
            return size * StrictMath.exp(eta);
        }

        @Override
        double mean(double size, double eta) {
            return cumulant(size, eta);
        }

        @Override
        double variance(double size, double eta) {
            return cumulant(size, eta);
        }

        @Override
        double constant(double events, double size) {
            return events * StrictMath.log(size) - LogGamma.factorial(events);
        }

        @Override
        double crude(double events, double size) {
            return StrictMath.log((events + 0.5) / size);
        }

        @Override
        double saturated(double events, double size) {
            return xLogX(events) - events * StrictMath.log(size) - events;
        }
    };

    /** b(η). */
    abstract double cumulant(double size, double eta);

    /** b′(η). */
    abstract double mean(double size, double eta);

    /** b″(η). */
    abstract double variance(double size, double eta);

    /** The part of the log density that does not hang on η. */
    abstract double constant(double events, double size);

    /** About the η of this count; finite for every count. */
    abstract double crude(double events, double size);

    /** y η − b(η) at its greatest. */
    abstract double saturated(double events, double size);

    private static double xLogX(double x) {
        return x > 0 ? x * StrictMath.log(x) : 0;
    }
}
