package org.dyad.cli.option;

import org.dyad.cli.text.Digits;
import org.dyad.statistics.mixed.Estimation;
import org.dyad.synthesis.dose.DoseResponse;
import org.dyad.synthesis.dose.DoseShape;
import org.dyad.synthesis.dose.PsiChoice;
import org.dyad.synthesis.dose.WithinTrialCovariance;
import picocli.CommandLine.Option;

/** How a dose-response curve is fitted: the options that every command with a curve has in common. */
public final class CurveOptions {
    @Option(
            names = "--shape",
            paramLabel = "SHAPE",
            converter = Words.Shape.class,
            description = "linear, quadratic, rcs:K1,K2,K3[,...] (restricted cubic spline), piecewise:K[,...],"
                    + " fp:P[,P] (fractional polynomial; fp:auto takes the likeliest power), or emax (emax:ED50 where it is"
                    + " known). Default: linear.")
    private DoseShape shape = new DoseShape.Linear();

    @Option(
            names = "--method",
            paramLabel = "reml|ml|fixed|mm",
            converter = EstimationWord.class,
            description =
                    "How the covariance between trials is estimated; fixed has none; mm (moments) is for two stages."
                            + " Default: reml.")
    private Estimation method = Estimation.REML;

    @Option(
            names = "--psi",
            paramLabel = "un|diag|fixed",
            converter = Words.Psi.class,
            description =
                    "Form of the covariance between trials. Default: the richest that the trials support; each step"
                            + " down is stated.")
    private PsiChoice psi = PsiChoice.AUTOMATIC;

    @Option(
            names = "--covariance",
            paramLabel = "own|pooled|mixed|gl|hamling|indep",
            converter = Words.Covariance.class,
            description =
                    "Within a trial. Means: each arm's own SD, the SD pooled over arms, or as the R package dosresmeta has it."
                            + " Log relative risks: Greenland-Longnecker, Hamling, or none. Default: own, for log relative"
                            + " risks gl.")
    private WithinTrialCovariance covariance = WithinTrialCovariance.OWN;

    @Option(
            names = "--level",
            paramLabel = "PERCENT",
            converter = Words.Level.class,
            description = "Level of all intervals. Default: 95.")
    private double level = 0.95;

    /** The same in the engine's words. */
    public DoseResponse doseResponse() {
        return DoseResponse.withDefaults()
                .with(shape)
                .with(method)
                .with(psi)
                .with(covariance)
                .withLevel(level);
    }

    /** Level of all intervals, as a share. */
    public double level() {
        return level;
    }

    /** Adds shape, estimation and covariance. */
    public Settings describe(Settings settings) {
        return describe(settings, covariance);
    }

    /** The same where the covariance within trials is another than the option's default. */
    public Settings describe(Settings settings, WithinTrialCovariance used) {
        return settings.with("--shape", shape.text())
                .with("--method", EstimationWord.of(method))
                .with("--covariance", used.text())
                .with("--level", Digits.typed(100 * level));
    }
}
