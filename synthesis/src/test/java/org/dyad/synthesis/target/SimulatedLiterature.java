package org.dyad.synthesis.target;

import java.util.ArrayList;
import java.util.List;
import org.dyad.statistics.random.RandomStream;
import org.dyad.synthesis.dose.DoseArm;
import org.dyad.synthesis.dose.DoseStudy;

/**
 * Trials drawn from a known truth: level and slope of a trial are normal, people are normal about the mean of their arm with one
 * coefficient of variation.
 *
 * @param level mean level without vitamin D
 * @param slope mean rise per IU a day
 * @param tauLevel standard deviation of trials' levels
 * @param tauSlope standard deviation of trials' slopes
 * @param cv of people
 */
record SimulatedLiterature(double level, double slope, double tauLevel, double tauSlope, double cv) {
    private static final double[] DOSES = {1000, 2000, 4000, 6400};

    double truth(double dose) {
        return level + slope * dose;
    }

    TargetData draw(int trials, RandomStream random) {
        List<DoseStudy> curve = new ArrayList<>();
        List<LevelArm> levels = new ArrayList<>();
        List<SpreadArm> spread = new ArrayList<>();
        for (int j = 0; j < trials; j++) {
            String name = "trial %02d".formatted(j);
            double ownLevel = level + tauLevel * random.nextNormal();
            double ownSlope = slope + tauSlope * random.nextNormal();
            double n = 40 + 10 * (j % 4);
            List<DoseArm> arms = new ArrayList<>();
            for (double dose : new double[] {j % 3 == 0 ? 400 : 0, DOSES[j % 4]}) {
                double mean = ownLevel + ownSlope * dose;
                double sd = cv * mean;
                double observed = mean + sd / Math.sqrt(n) * random.nextNormal();
                double observedSd = sd * Math.sqrt(random.nextChiSquared(n - 1) / (n - 1));
                arms.add(DoseArm.of(dose, observed, observedSd, n));
                levels.add(new LevelArm(name, dose, observed, observedSd * observedSd / n));
                spread.add(new SpreadArm(name, dose, observed, observedSd, n));
            }
            curve.add(DoseStudy.ArmBased.withLowestDoseAsReference(name, arms));
        }
        return new TargetData(curve, levels, spread);
    }
}
