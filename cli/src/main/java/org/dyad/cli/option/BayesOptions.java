package org.dyad.cli.option;

import java.util.Optional;
import java.util.OptionalDouble;
import org.dyad.cli.text.Digits;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.synthesis.bayes.MuPrior;
import org.dyad.synthesis.bayes.NormalHierarchicalModel;
import org.dyad.synthesis.bayes.TauPrior;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** A prior of how much studies differ, and what to ask of the posterior. */
public final class BayesOptions {
    @Option(
            names = "--prior",
            paramLabel = "PRIOR",
            converter = Prior.class,
            description =
                    "Adds a Bayesian fit with this prior of tau, in units of the effect: half-normal:SCALE, half-cauchy:SCALE"
                            + " or uniform:UPPER.")
    private Optional<TauPrior> prior = Optional.empty();

    @Option(
            names = "--mu-prior",
            paramLabel = "PRIOR",
            converter = OfMean.class,
            description = "Prior of the mean effect in that fit: flat, or normal:MEAN,SD. Default: flat.")
    private MuPrior muPrior = new MuPrior.Flat();

    @Option(
            names = "--threshold",
            paramLabel = "EFFECT",
            description =
                    "Adds the probabilities that the mean effect, and the effect in a new study, are above it; on the scale of"
                            + " analysis. Default: 0.")
    private Optional<Double> threshold = Optional.empty();

    /** The model; empty where none was asked for. */
    public Optional<NormalHierarchicalModel> model() {
        return prior.map(tau -> NormalHierarchicalModel.with(tau).with(muPrior));
    }

    /** The effect whose passing is asked about. */
    public double threshold() {
        return threshold.orElse(0.0);
    }

    /** Which of these options are idle because there is no prior of tau; empty where none is. */
    public Optional<String> idle() {
        if (prior.isPresent()) {
            return Optional.empty();
        }
        return threshold.isPresent()
                ? Optional.of("--threshold")
                : muPrior instanceof MuPrior.Normal ? Optional.of("--mu-prior") : Optional.empty();
    }

    /** Adds all of them, where a fit was asked for. */
    public Settings describe(Settings settings) {
        return prior.map(tau -> settings.with("--prior", tau.family() + ":" + Digits.typed(tau.scale()))
                        .with("--mu-prior", words())
                        .with("--threshold", Digits.typed(threshold())))
                .orElse(settings);
    }

    private String words() {
        return switch (muPrior) {
            case MuPrior.Flat ignored -> "flat";
            case MuPrior.Normal(double mean, double sd) -> "normal:" + Digits.typed(mean) + "," + Digits.typed(sd);
        };
    }

    /** {@code --prior}. */
    static final class Prior implements ITypeConverter<TauPrior> {
        @Override
        public TauPrior convert(String text) {
            try {
                return TauPrior.parse(text);
            } catch (InvalidEvidence wrong) {
                throw new TypeConversionException(wrong.getMessage());
            }
        }
    }

    /** {@code --mu-prior}. */
    static final class OfMean implements ITypeConverter<MuPrior> {
        @Override
        public MuPrior convert(String text) {
            if (text.equals("flat")) {
                return new MuPrior.Flat();
            }
            String[] numbers = text.startsWith("normal:") ? text.substring(7).split(",", -1) : new String[0];
            OptionalDouble mean = number(numbers, 0);
            OptionalDouble sd = number(numbers, 1);
            if (numbers.length != 2 || mean.isEmpty() || sd.isEmpty()) {
                throw new TypeConversionException("expected flat or normal:MEAN,SD but was '" + text + "'");
            }
            try {
                return new MuPrior.Normal(mean.getAsDouble(), sd.getAsDouble());
            } catch (InvalidEvidence wrong) {
                throw new TypeConversionException(wrong.getMessage());
            }
        }

        private static OptionalDouble number(String[] cells, int index) {
            try {
                return index < cells.length
                        ? OptionalDouble.of(Double.parseDouble(cells[index]))
                        : OptionalDouble.empty();
            } catch (NumberFormatException notANumber) {
                return OptionalDouble.empty();
            }
        }
    }
}
