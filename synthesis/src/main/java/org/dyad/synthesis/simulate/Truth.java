package org.dyad.synthesis.simulate;

import java.util.List;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.synthesis.dose.DoseShape;

/**
 * What is true in a simulated literature. Levels are in ng/mL, doses in IU of vitamin D a day, slopes in ng/mL for each 1000 IU
 * a day; taus are standard deviations between trials, CVs those between the people of one trial and arm.
 *
 * <p>The mother's steps and the infants' slope are those that Kazemain et al. published; the step from 1000 to 2000 IU was
 * not, and is ours. Everything else is <b>assumed</b>: numbers of the size that trials report, chosen by us.
 *
 * @param mothers maternal 25(OH)D
 * @param milk vitamin D activity of milk
 * @param infants infants' 25(OH)D; they take no vitamin D themselves
 * @param personCorrelation between any two of a pair's four values (mother before and after, milk, infant), on the log scale
 * @see <a href="https://doi.org/10.1093/advances/nmab126">Kazemain et al. 2022</a>
 */
public record Truth(Mothers mothers, Milk milk, Infants infants, double personCorrelation) {
    /** Published: the mother's rise from 0 to 1000 IU a day, ng/mL (Kazemain 2022, doi:10.1093/advances/nmab126). */
    public static final double STEP_TO_1000 = 7.8;
    /** Assumed, for none is published: the further rise from 1000 to 2000 IU a day, ng/mL. */
    public static final double STEP_TO_2000 = 4.7;
    /** Published: the further rise from 2000 to 3000 IU a day, ng/mL (Kazemain 2022, doi:10.1093/advances/nmab126). */
    public static final double STEP_TO_3000 = 3.07;
    /** Published: the further rise from 3000 to 4000 IU a day, ng/mL (Kazemain 2022, doi:10.1093/advances/nmab126). */
    public static final double STEP_TO_4000 = 2.05;
    /** Published: the infants' rise for each 1000 IU a day, ng/mL (Kazemain 2022, doi:10.1093/advances/nmab126). */
    public static final double INFANT_STEP = 2.7;
    /** Assumed: correlation of any two values of one pair, on the log scale. */
    public static final double PERSON_CORRELATION = 0.5;

    /** The truth of {@code examples/simulated-lactation}. */
    public static final Truth DEFAULT = new Truth(Mothers.DEFAULT, Milk.DEFAULT, Infants.DEFAULT, PERSON_CORRELATION);

    public Truth {
        if (!(personCorrelation >= 0 && personCorrelation < 1)) {
            throw new InvalidEvidence(
                    "The correlation within a pair is %s; it must be from 0 to below 1.", personCorrelation);
        }
    }

    /** The same truth for other mothers. */
    public Truth with(Mothers newMothers) {
        return new Truth(newMothers, milk, infants, personCorrelation);
    }

    /**
     * The mothers. With {@code rise} the piecewise-linear function of the steps, the mean of trial j at dose d is
     *
     * <pre>{@code  a_j + rise(d) + b_j d / 1000,    a_j ~ N(level, tauLevel^2),  b_j ~ N(0, tauStep^2) }</pre>
     *
     * <p>In the basis of a piecewise-linear curve this is a between-trial covariance with one entry, that of the dose. The
     * response depends neither on the baseline nor on the duration.
     *
     * @param level mean without vitamin D at the end of a trial
     * @param knots doses at which the slope changes, ascending; may be empty
     * @param steps slope up to each knot and after the last: one more than there are knots
     * @param tauLevel between trials' levels
     * @param tauStep between trials' slopes
     * @param baselineShift what the level was lower by before the trial, on average
     * @param tauBaseline between trials' shifts
     * @param cv between people
     */
    public record Mothers(
            double level,
            List<Double> knots,
            List<Double> steps,
            double tauLevel,
            double tauStep,
            double baselineShift,
            double tauBaseline,
            double cv) {
        /** Published steps; level 16, taus 2 and 0.6, shift 1 with tau 1, and CV 0.25 are assumed. */
        public static final Mothers DEFAULT = new Mothers(
                16,
                List.of(1000.0, 2000.0, 3000.0),
                List.of(STEP_TO_1000, STEP_TO_2000, STEP_TO_3000, STEP_TO_4000),
                2,
                0.6,
                1,
                1,
                0.25);

        public Mothers {
            knots = List.copyOf(knots);
            steps = List.copyOf(steps);
            if (steps.size() != knots.size() + 1) {
                throw new InvalidEvidence(
                        "%s steps for %s knots; there is one more step than there are knots.",
                        steps.size(), knots.size());
            }
        }

        /** A straight line: one step, no knots, and no difference between baseline and end. */
        public static Mothers onALine(double level, double step, double tauLevel, double tauStep, double cv) {
            return new Mothers(level, List.of(), List.of(step), tauLevel, tauStep, 0, 0, cv);
        }

        /** What the mean has risen by at this dose, ng/mL. */
        public double rise(double dose) {
            double rise = 0;
            double from = 0;
            for (int i = 0; i < steps.size(); i++) {
                double to = i < knots.size() ? Math.min(dose, knots.get(i)) : dose;
                rise += steps.get(i) * Math.max(0, to - from) / 1000;
                from = to;
            }
            return rise;
        }

        /** The shape that holds this truth. */
        public DoseShape shape() {
            return knots.isEmpty() ? new DoseShape.Linear() : new DoseShape.PiecewiseLinear(knots);
        }
    }

    /**
     * The milk, whose vitamin D follows the dose in a straight line: mean of trial j at dose d
     *
     * <pre>{@code
     *   m_j + h_j d / 1000,    m_j ~ N(level, tauLevel^2),    h_j = step + withMother b_j + N(0, tauStep^2)
     * }</pre>
     *
     * @param level activity without vitamin D, as ng/mL of vitamin D (1 ng/mL = 40 IU/L)
     * @param step rise for each 1000 IU a day
     * @param tauLevel between trials' levels
     * @param withMother what of the trial's own maternal slope is found again in its milk
     * @param tauStep between trials' slopes, beyond that
     * @param cv between people
     */
    public record Milk(double level, double step, double tauLevel, double withMother, double tauStep, double cv) {
        /** All assumed. */
        public static final Milk DEFAULT = new Milk(1.5, 3, 0.2, 0.3, 0.4, 0.5);
    }

    /**
     * The infants, whose vitamin D comes through milk: mean of trial j at dose d
     *
     * <pre>{@code
     *   i_j + c_j d / 1000,    i_j = level + withMother (a_j - mothers' level) + N(0, tauLevel^2)
     *                          c_j = step + (step / milk step) (h_j - milk step) + N(0, tauStep^2)
     * }</pre>
     *
     * @param level mean where the mother takes none, ng/mL
     * @param step rise for each 1000 IU a day of the mother, ng/mL
     * @param withMother what of the trial's own maternal level is found again in its infants
     * @param tauLevel between trials' levels, beyond that
     * @param tauStep between trials' slopes, beyond that of the milk
     * @param cv between people
     */
    public record Infants(double level, double step, double withMother, double tauLevel, double tauStep, double cv) {
        /** The slope is published; everything else is assumed. */
        public static final Infants DEFAULT = new Infants(13, INFANT_STEP, 0.4, 1.5, 0.35, 0.3);
    }

    /** Infants' rise for each ng/mL of milk. */
    public double infantsPerMilk() {
        return infants.step() / milk.step();
    }

    /** Standard deviation between the trials of the infants' level without vitamin D: own and with the mothers'. */
    public double infantTauLevel() {
        return Math.hypot(infants.withMother() * mothers.tauLevel(), infants.tauLevel());
    }

    /** Standard deviation between the trials of the milk's slope. */
    public double milkTauStep() {
        return Math.hypot(milk.withMother() * mothers.tauStep(), milk.tauStep());
    }

    /** Standard deviation between the trials of the infants' slope. */
    public double infantTauStep() {
        return Math.hypot(infantsPerMilk() * milkTauStep(), infants.tauStep());
    }

    /** Correlation, between trials, of the mothers' slope with the infants'. */
    public double slopeCorrelation() {
        double tau = infantTauStep();
        return tau == 0 ? 0 : infantsPerMilk() * milk.withMother() * mothers.tauStep() / tau;
    }

    /** Mothers as one population of means and people. */
    public TrueDoses mothersDoses() {
        return new TrueDoses(
                d -> mothers.level() + mothers.rise(d), mothers.tauLevel(), mothers.tauStep(), mothers.cv());
    }

    /** Infants as one population of means and people. */
    public TrueDoses infantsDoses() {
        // Level and slope of a trial's infants share nothing: the one comes from the mothers' level, the other from
        // their slope.
        return new TrueDoses(
                d -> infants.level() + infants.step() * d / 1000, infantTauLevel(), infantTauStep(), infants.cv());
    }
}
