package org.dyad.synthesis.dyad;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dyad.statistics.random.RandomStream;
import org.dyad.synthesis.dose.DoseArm;
import org.dyad.synthesis.dose.DoseStudy;

/** Trials of mothers and infants drawn from the model, with slopes in units per 1000 IU a day. */
public final class DrawnDyads {
    public static final double MOTHER = 5;
    public static final double INFANT = 3;
    public static final double BETWEEN_MOTHER = 1.2;
    public static final double BETWEEN_INFANT = 0.9;

    private DrawnDyads() {}

    /** Which outcomes trial {@code j} reports. */
    public enum Reports {
        BOTH,
        EITHER
    }

    /**
     * Draws trials.
     *
     * @param within  correlation within arms
     * @param between correlation between trials
     */
    public static DyadData draw(long seed, int trials, Reports reports, double within, double between) {
        List<DyadTrial> drawn = new ArrayList<>();
        for (int j = 0; j < trials; j++) {
            RandomStream random = RandomStream.of(seed, j);
            double common = random.nextNormal();
            double b = MOTHER + BETWEEN_MOTHER * common;
            double c = INFANT
                    + BETWEEN_INFANT * (between * common + Math.sqrt(1 - between * between) * random.nextNormal());
            double[] doses = j % 3 == 0 ? new double[] {0, 2000, 5000} : new double[] {400, 2400 + 300 * (j % 6)};
            List<DoseArm> mothers = new ArrayList<>();
            List<DoseArm> infants = new ArrayList<>();
            List<String> names = new ArrayList<>();
            for (int a = 0; a < doses.length; a++) {
                double n = 30 + 4 * j;
                double z = random.nextNormal();
                double w = within * z + Math.sqrt(1 - within * within) * random.nextNormal();
                names.add("arm " + a);
                mothers.add(DoseArm.of(doses[a], 40 + b * doses[a] / 1000 + 9 * z / Math.sqrt(n), 9, n));
                infants.add(DoseArm.of(doses[a], 20 + c * doses[a] / 1000 + 8 * w / Math.sqrt(n), 8, n));
            }
            boolean mother = reports == Reports.BOTH || j % 4 != 1;
            boolean infant = reports == Reports.BOTH || j % 4 != 2;
            String id = "T" + j;
            drawn.add(DyadTrial.of(
                    id,
                    mother ? Optional.of(effects(id, mothers, names)) : Optional.empty(),
                    infant ? Optional.of(effects(id, infants, names)) : Optional.empty()));
        }
        return new DyadData("ng/mL", drawn, List.of());
    }

    static OutcomeEffects effects(String trial, List<DoseArm> arms, List<String> names) {
        return new OutcomeEffects(new DoseStudy.ArmBased(trial, arms, 0), names, names.getFirst());
    }
}
