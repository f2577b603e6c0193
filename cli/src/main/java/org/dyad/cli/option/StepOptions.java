package org.dyad.cli.option;

import org.dyad.cli.text.Digits;
import org.dyad.synthesis.chain.ChainModel;
import org.dyad.synthesis.dose.DoseShape;
import org.dyad.synthesis.dose.IntervalTest;
import org.dyad.synthesis.dyad.DyadModel;
import picocli.CommandLine.Option;

/** Curves of mother and infant, and the step in dose over which they are compared. */
public final class StepOptions {
    @Option(
            names = "--shape",
            paramLabel = "SHAPE",
            converter = Words.Shape.class,
            description = "Of the curves over the dose: linear, quadratic, rcs:K1,K2,K3[,...], or piecewise:K[,...]."
                    + " Default: linear.")
    private DoseShape shape = new DoseShape.Linear();

    @Option(
            names = "--within-correlation",
            paramLabel = "R",
            description = "Assumed correlation of levels within an arm. Default: 0.5; others are shown beside it.")
    private double within = DyadModel.WITHIN_CORRELATION;

    @Option(
            names = "--from",
            paramLabel = "DOSE",
            description = "The step over which responses are compared begins here, IU a day. Default: 0.")
    private double from;

    @Option(names = "--to", paramLabel = "DOSE", description = "It ends here. Default: 1000 IU a day.")
    private double to = 1000;

    @Option(
            names = "--test",
            paramLabel = "t|z",
            description = "Of intervals: t on trials minus coefficients, or the normal. Default: t.")
    private IntervalTest test = IntervalTest.T;

    @Option(
            names = "--level",
            paramLabel = "PERCENT",
            converter = Words.Level.class,
            description = "Level of all intervals. Default: 95.")
    private double level = 0.95;

    /** The model of mother and infant. */
    public DyadModel dyad() {
        return new DyadModel(shape, within, test, level, from, to);
    }

    /** The model of the chain. */
    public ChainModel chain() {
        return new ChainModel(shape, within, test, level, from, to);
    }

    /** Adds all of them. */
    public Settings describe(Settings settings) {
        return settings.with("--shape", shape.text())
                .with("--within-correlation", Digits.typed(within))
                .with("--from", Digits.typed(from))
                .with("--to", Digits.typed(to))
                .with("--test", test.name().toLowerCase(java.util.Locale.ROOT))
                .with("--level", Digits.typed(100 * level));
    }
}
