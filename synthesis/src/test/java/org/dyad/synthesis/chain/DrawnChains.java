package org.dyad.synthesis.chain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dyad.evidence.study.Compartment;
import org.dyad.statistics.random.RandomStream;
import org.dyad.synthesis.dose.DoseArm;
import org.dyad.synthesis.dose.DoseStudy;
import org.dyad.synthesis.dyad.OutcomeEffects;

/** Trials of a chain: 5 ng/mL in mothers per 1000 IU a day, 0.2 in milk for each of the mother's, 3 in infants for each of milk's. */
final class DrawnChains {
    static final double MOTHER = 5;
    static final double MILK = 0.2;
    static final double INFANT = 3;
    static final Map<Compartment, String> UNITS = Map.of(
            Compartment.MATERNAL_SERUM, "ng/mL",
            Compartment.MILK, "ng/mL",
            Compartment.INFANT_SERUM, "ng/mL");

    private DrawnChains() {}

    /**
     * Draws trials.
     *
     * @param noise factor on the errors of arm means (not on those reported)
     * @param vary  factor on what links vary between trials
     */
    static ChainData draw(long seed, int trials, double noise, double vary) {
        List<ChainTrial> drawn = new ArrayList<>();
        for (int j = 0; j < trials; j++) {
            RandomStream random = RandomStream.of(seed, j);
            double b = MOTHER + vary * random.nextNormal();
            double m = MILK + vary * 0.03 * random.nextNormal();
            double c = INFANT + vary * 0.4 * random.nextNormal();
            double[] doses = j % 3 == 0 ? new double[] {0, 3000, 6000} : new double[] {400, 4400 + 400 * (j % 5)};
            Map<Compartment, List<DoseArm>> arms = new EnumMap<>(Compartment.class);
            List<String> names = new ArrayList<>();
            for (int a = 0; a < doses.length; a++) {
                names.add("arm " + a);
                double n = 60 + 10 * j;
                double mother = 30 + b * doses[a] / 1000;
                double milk = 1 + m * mother;
                double infant = 4 + c * milk;
                double shared = random.nextNormal() * Math.sqrt(0.5);
                add(arms, Compartment.MATERNAL_SERUM, doses[a], mother, 8, n, noise, shared, random);
                add(arms, Compartment.MILK, doses[a], milk, 1.5, n, noise, shared, random);
                add(arms, Compartment.INFANT_SERUM, doses[a], infant, 7, n, noise, shared, random);
            }
            String id = "T" + j;
            Map<Compartment, OutcomeEffects> effects = new EnumMap<>(Compartment.class);
            arms.forEach((where, list) -> effects.put(
                    where, new OutcomeEffects(new DoseStudy.ArmBased(id, list, 0), names, names.getFirst())));
            drawn.add(ChainTrial.of(id, effects));
        }
        return new ChainData(UNITS, drawn);
    }

    /** Errors of the compartments of an arm correlate 0.5. */
    private static void add(
            Map<Compartment, List<DoseArm>> arms,
            Compartment where,
            double dose,
            double mean,
            double sd,
            double n,
            double noise,
            double shared,
            RandomStream random) {
        double error = shared + Math.sqrt(0.5) * random.nextNormal();
        arms.computeIfAbsent(where, w -> new ArrayList<>())
                .add(DoseArm.of(dose, mean + noise * sd / Math.sqrt(n) * error, sd, n));
    }
}
