package org.dyad.synthesis.effect;

import org.dyad.evidence.InvalidEvidence;

/** What a study reports, by design. Group 1 is the treated group, group 2 the comparator; effects are 1 minus (or over) 2. */
public sealed interface StudyData {
    /** Label of the study. */
    String study();

    /**
     * Two groups, continuous outcome.
     *
     * @param n1  size of group 1, greater than 0
     * @param sd1 standard deviation of group 1, 0 or more, in the units of the mean
     */
    record TwoMeans(String study, double n1, double mean1, double sd1, double n2, double mean2, double sd2)
            implements StudyData {
        public TwoMeans {
            Check.size(study, "n1", n1);
            Check.size(study, "n2", n2);
            Check.finite(study, "mean1", mean1);
            Check.finite(study, "mean2", mean2);
            Check.notNegative(study, "sd1", sd1);
            Check.notNegative(study, "sd2", sd2);
        }
    }

    /**
     * Two groups, binary outcome.
     *
     * @param ai events in group 1
     * @param bi non-events in group 1
     * @param ci events in group 2
     * @param di non-events in group 2
     */
    record TwoByTwo(String study, double ai, double bi, double ci, double di) implements StudyData {
        public TwoByTwo {
            Check.notNegative(study, "ai", ai);
            Check.notNegative(study, "bi", bi);
            Check.notNegative(study, "ci", ci);
            Check.notNegative(study, "di", di);
            Check.size(study, "n1 = ai + bi", ai + bi);
            Check.size(study, "n2 = ci + di", ci + di);
        }

        /** From events and group sizes. */
        public static TwoByTwo ofTotals(String study, double ai, double n1, double ci, double n2) {
            if (ai > n1 || ci > n2) {
                throw new InvalidEvidence(
                        "%s: %s of %s and %s of %s: there cannot be more events than people.", study, ai, n1, ci, n2);
            }
            return new TwoByTwo(study, ai, n1 - ai, ci, n2 - ci);
        }
    }

    /**
     * One group on two occasions; the effect is the first occasion minus (or over) the second.
     *
     * @param n number of people measured on both
     * @param r correlation of the two occasions, from -1 to 1
     */
    record Change(String study, double m1, double sd1, double m2, double sd2, double n, double r) implements StudyData {
        public Change {
            Check.finite(study, "m1", m1);
            Check.finite(study, "m2", m2);
            Check.notNegative(study, "sd1", sd1);
            Check.notNegative(study, "sd2", sd2);
            Check.size(study, "n", n);
            Check.correlation(study, "r", r);
        }
    }

    /** A correlation {@code r} among {@code n} people. */
    record Correlation(String study, double r, double n) implements StudyData {
        public Correlation {
            Check.correlation(study, "ri", r);
            Check.size(study, "ni", n);
        }
    }

    /** {@code x} events among {@code n} people. */
    record Proportion(String study, double x, double n) implements StudyData {
        public Proportion {
            Check.notNegative(study, "xi", x);
            Check.size(study, "ni", n);
            if (x > n) {
                throw new InvalidEvidence("%s: %s events of %s: there cannot be more events than people.", study, x, n);
            }
        }
    }

    /** {@code x} events in {@code t} units of person-time. */
    record Rate(String study, double x, double t) implements StudyData {
        public Rate {
            Check.notNegative(study, "xi", x);
            Check.size(study, "ti", t);
        }
    }

    /** Events and person-time in two groups. */
    record TwoRates(String study, double x1, double t1, double x2, double t2) implements StudyData {
        public TwoRates {
            Check.notNegative(study, "x1", x1);
            Check.size(study, "t1", t1);
            Check.notNegative(study, "x2", x2);
            Check.size(study, "t2", t2);
        }
    }

    /** An effect that came ready-made with its variance. */
    record Given(String study, double effect, double variance) implements StudyData {
        public Given {
            Check.finite(study, "yi", effect);
            Check.notNegative(study, "vi", variance);
        }
    }
}
