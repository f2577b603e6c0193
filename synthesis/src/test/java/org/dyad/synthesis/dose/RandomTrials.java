package org.dyad.synthesis.dose;

import java.util.ArrayList;
import java.util.List;
import org.dyad.statistics.random.RandomStream;

/** Seeded tables as they come in this field: 2 to 5 arms, doses in IU per day, some trials with contrasts only. */
final class RandomTrials {
    private static final double[] DOSES = {0, 200, 400, 600, 800, 1000, 2000, 2400, 4000, 6400};

    private RandomTrials() {}

    static List<DoseStudy> of(long seed) {
        RandomStream random = RandomStream.of(seed, 0);
        int count = 1 + random.nextInt(20);
        double heterogeneity = random.nextInt(4) == 0 ? 0 : 3 * random.nextDouble();
        List<DoseStudy> trials = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            trials.add(random.nextInt(5) == 0 ? contrasts("c" + i, random) : arms("a" + i, random, heterogeneity));
        }
        return trials;
    }

    private static DoseStudy arms(String study, RandomStream random, double heterogeneity) {
        int count = 2 + random.nextInt(4);
        int first = random.nextInt(DOSES.length - count + 1);
        double own = 6 + heterogeneity * random.nextNormal();
        List<DoseArm> arms = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double dose = DOSES[first + i];
            double n = 5 + random.nextInt(120);
            double sd = 5 + 15 * random.nextDouble();
            double mean = 40 + own * StrictMath.log(1 + dose / 400) + sd / StrictMath.sqrt(n) * random.nextNormal();
            arms.add(
                    random.nextInt(6) == 0
                            ? DoseArm.withStandardError(dose, mean, sd / StrictMath.sqrt(n))
                            : DoseArm.of(dose, mean, sd, n));
        }
        return DoseStudy.ArmBased.withLowestDoseAsReference(study, arms);
    }

    private static DoseStudy contrasts(String study, RandomStream random) {
        int count = 1 + random.nextInt(3);
        int first = 1 + random.nextInt(DOSES.length - count);
        List<DoseContrast> contrasts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            contrasts.add(
                    new DoseContrast(DOSES[first + i], 5 + 5 * random.nextNormal(), 0.5 + 4 * random.nextDouble()));
        }
        return DoseStudy.ContrastBased.sharingAnArm(study, 0, contrasts, DoseStudy.SHARED_ARM_CORRELATION);
    }
}
