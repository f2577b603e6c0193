package org.dyad.synthesis.simulate;

import org.dyad.statistics.random.RandomStream;

/**
 * The true means of one simulated trial: its own levels and slopes, drawn from the {@link Truth}.
 *
 * @param level of its mothers without vitamin D
 * @param slope of its mothers, beyond the common rise, for each 1000 IU a day
 * @param baseline of its mothers before the trial
 * @param milkLevel of its milk without vitamin D
 * @param milkSlope of its milk
 * @param infantLevel of its infants without vitamin D
 * @param infantSlope of its infants
 */
record TrialMeans(
        Truth truth,
        double level,
        double slope,
        double baseline,
        double milkLevel,
        double milkSlope,
        double infantLevel,
        double infantSlope) {
    /** No level of a trial lies below this, ng/mL: a mean of people cannot be negative. */
    private static final double LOWEST = 0.1;

    static TrialMeans draw(Truth truth, RandomStream random) {
        Truth.Mothers mothers = truth.mothers();
        Truth.Milk milk = truth.milk();
        Truth.Infants infants = truth.infants();
        double level = mothers.level() + mothers.tauLevel() * random.nextNormal();
        double slope = mothers.tauStep() * random.nextNormal();
        double baseline = level - mothers.baselineShift() + mothers.tauBaseline() * random.nextNormal();
        double milkLevel = milk.level() + milk.tauLevel() * random.nextNormal();
        double milkSlope = milk.step() + milk.withMother() * slope + milk.tauStep() * random.nextNormal();
        double infantLevel = infants.level()
                + infants.withMother() * (level - mothers.level())
                + infants.tauLevel() * random.nextNormal();
        double infantSlope = infants.step()
                + truth.infantsPerMilk() * (milkSlope - milk.step())
                + infants.tauStep() * random.nextNormal();
        return new TrialMeans(truth, level, slope, baseline, milkLevel, milkSlope, infantLevel, infantSlope);
    }

    double mothers(double dose) {
        return Math.max(LOWEST, level + truth.mothers().rise(dose) + slope * dose / 1000);
    }

    double beforeTrial() {
        return Math.max(LOWEST, baseline);
    }

    double milk(double dose) {
        return Math.max(LOWEST, milkLevel + milkSlope * dose / 1000);
    }

    double infants(double dose) {
        return Math.max(LOWEST, infantLevel + infantSlope * dose / 1000);
    }
}
