package org.dyad.cli.option;

import org.dyad.cli.text.Digits;
import org.dyad.evidence.quantity.ConcentrationUnit;
import org.dyad.synthesis.target.IndividualDistribution;
import org.dyad.synthesis.target.Population;
import org.dyad.synthesis.target.TargetQuestion;
import picocli.CommandLine.Option;

/** What is to be reached, and by whom: the options that every command about a target dose has in common. */
public final class TargetOptions {
    @Option(
            names = "--threshold",
            required = true,
            paramLabel = "LEVEL",
            description = "The level of 25(OH)D to reach.")
    private double threshold;

    @Option(
            names = "--unit",
            required = true,
            paramLabel = "ng/mL|nmol/L",
            converter = Words.Unit.class,
            completionCandidates = Words.Unit.class,
            description = "Unit of the thresholds, and of a table without a column unit.")
    private ConcentrationUnit unit = ConcentrationUnit.NANOMOLES_PER_LITRE;

    @Option(
            names = "--fraction",
            paramLabel = "SHARE",
            description = "Share of individuals to be at or above it. Default: 0.975.")
    private double fraction = TargetQuestion.DEFAULT_FRACTION;

    @Option(
            names = "--population",
            paramLabel = "new-trial|average",
            converter = Words.Whose.class,
            completionCandidates = Words.Whose.class,
            description = "Individuals of a new trial population, or of the average one. Default: new-trial.")
    private Population population = Population.NEW_TRIAL;

    @Option(
            names = "--distribution",
            paramLabel = "lognormal|normal",
            description = "Of individuals within a trial population. Default: lognormal.")
    private IndividualDistribution distribution = IndividualDistribution.LOGNORMAL;

    /** The same in the engine's words. */
    public TargetQuestion question() {
        return TargetQuestion.atOrAbove(threshold)
                .withFraction(fraction)
                .with(population)
                .with(distribution);
    }

    /** The level to reach. */
    public double threshold() {
        return threshold;
    }

    /** Its unit. */
    public ConcentrationUnit unit() {
        return unit;
    }

    /** Adds all but threshold and unit, which are always typed. */
    public Settings describe(Settings settings, Population counted) {
        return settings.with("--fraction", Digits.typed(fraction))
                .with("--population", counted.word())
                .with("--distribution", distribution.word());
    }
}
