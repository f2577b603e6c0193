package org.dyad.cli.option;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.evidence.quantity.ConcentrationUnit;
import org.dyad.evidence.study.Compartment;
import org.dyad.synthesis.dose.DoseShape;
import org.dyad.synthesis.dose.PsiChoice;
import org.dyad.synthesis.dose.WithinTrialCovariance;
import org.dyad.synthesis.pool.CoefficientTest;
import org.dyad.synthesis.pool.PredictionRule;
import org.dyad.synthesis.target.IntervalMethod;
import org.dyad.synthesis.target.Population;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the words of options whose values are types of the engine, and lists them for help and completion. */
public final class Words {
    private Words() {}

    private static <T> T read(String word, Function<String, Optional<T>> parse, List<String> all) {
        return parse.apply(word)
                .orElseThrow(() -> new TypeConversionException(
                        "expected one of " + String.join(", ", all) + " but was '" + word + "'"));
    }

    /** {@code --test}. */
    public static final class Test implements ITypeConverter<CoefficientTest>, Iterable<String> {
        @Override
        public CoefficientTest convert(String word) {
            return read(word, CoefficientTest::parse, all());
        }

        @Override
        public Iterator<String> iterator() {
            return all().iterator();
        }

        private static List<String> all() {
            return Arrays.stream(CoefficientTest.values())
                    .map(CoefficientTest::code)
                    .toList();
        }
    }

    /** {@code --predict}. */
    public static final class Predict implements ITypeConverter<PredictionRule>, Iterable<String> {
        @Override
        public PredictionRule convert(String word) {
            return read(word, PredictionRule::parse, all());
        }

        @Override
        public Iterator<String> iterator() {
            return all().iterator();
        }

        private static List<String> all() {
            return Arrays.stream(PredictionRule.values())
                    .map(PredictionRule::code)
                    .toList();
        }
    }

    /** {@code --unit}. */
    public static final class Unit implements ITypeConverter<ConcentrationUnit>, Iterable<String> {
        @Override
        public ConcentrationUnit convert(String word) {
            return read(word, ConcentrationUnit::parse, all());
        }

        @Override
        public Iterator<String> iterator() {
            return all().iterator();
        }

        private static List<String> all() {
            return Arrays.stream(ConcentrationUnit.values())
                    .map(ConcentrationUnit::symbol)
                    .toList();
        }
    }

    /** {@code --level}, in percent; the engine takes a share. */
    public static final class Level implements ITypeConverter<Double> {
        @Override
        public Double convert(String word) {
            double percent;
            try {
                percent = Double.parseDouble(word);
            } catch (NumberFormatException e) {
                throw new TypeConversionException("'" + word + "' is not a number; write 95.");
            }
            if (!(percent >= 1 && percent < 100)) {
                throw new TypeConversionException(
                        String.format(Locale.ROOT, "'%s' is not a level in percent; write 95, not 0.95.", word));
            }
            return percent / 100;
        }
    }

    /** {@code --compartment}. */
    public static final class Place implements ITypeConverter<Compartment>, Iterable<String> {
        @Override
        public Compartment convert(String word) {
            return read(word, Compartment::parse, all());
        }

        @Override
        public Iterator<String> iterator() {
            return all().iterator();
        }

        private static List<String> all() {
            return Arrays.stream(Compartment.values()).map(Compartment::words).toList();
        }
    }

    /** {@code --population}. */
    public static final class Whose implements ITypeConverter<Population>, Iterable<String> {
        @Override
        public Population convert(String word) {
            return read(
                    word,
                    name -> Arrays.stream(Population.values())
                            .filter(p -> p.word().equalsIgnoreCase(name))
                            .findFirst(),
                    all());
        }

        @Override
        public Iterator<String> iterator() {
            return all().iterator();
        }

        private static List<String> all() {
            return Arrays.stream(Population.values()).map(Population::word).toList();
        }
    }

    /** {@code --interval}. */
    public static final class Interval implements ITypeConverter<IntervalMethod> {
        @Override
        public IntervalMethod convert(String word) {
            return switch (word.toLowerCase(Locale.ROOT)) {
                case "auto" -> IntervalMethod.AUTOMATIC;
                case "band" -> IntervalMethod.BAND;
                case "profile" -> IntervalMethod.PROFILE;
                case "bootstrap" -> IntervalMethod.BOOTSTRAP;
                default ->
                    throw new TypeConversionException(
                            "expected one of auto, band, profile, bootstrap but was '" + word + "'");
            };
        }
    }

    /** {@code --shape}; what it says of a shape that is not built is the engine's own sentence. */
    public static final class Shape implements ITypeConverter<DoseShape> {
        @Override
        public DoseShape convert(String word) {
            return engine(() -> DoseShape.parse(word));
        }
    }

    /** {@code --psi}. */
    public static final class Psi implements ITypeConverter<PsiChoice> {
        @Override
        public PsiChoice convert(String word) {
            return engine(() -> PsiChoice.parse(word));
        }
    }

    /** {@code --covariance}. */
    public static final class Covariance implements ITypeConverter<WithinTrialCovariance> {
        @Override
        public WithinTrialCovariance convert(String word) {
            return engine(() -> WithinTrialCovariance.parse(word));
        }
    }

    private static <T> T engine(Supplier<T> parse) {
        try {
            return parse.get();
        } catch (InvalidEvidence refused) {
            throw new TypeConversionException(String.valueOf(refused.getMessage()));
        }
    }
}
