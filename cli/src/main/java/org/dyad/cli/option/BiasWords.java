package org.dyad.cli.option;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dyad.synthesis.bias.MissingTrials;
import org.dyad.synthesis.bias.SelectionDirection;
import org.dyad.synthesis.bias.Side;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the words of the options of small-study effects, and lists them for help and completion. */
public final class BiasWords {
    private BiasWords() {}

    private static <T> T read(String word, Function<String, Optional<T>> parse, List<String> all) {
        return parse.apply(word)
                .orElseThrow(() -> new TypeConversionException(
                        "expected one of " + String.join(", ", all) + " but was '" + word + "'"));
    }

    /** {@code --trim}. */
    public static final class Trim implements ITypeConverter<MissingTrials>, Iterable<String> {
        @Override
        public MissingTrials convert(String word) {
            return read(word, MissingTrials::parse, all());
        }

        @Override
        public Iterator<String> iterator() {
            return all().iterator();
        }

        private static List<String> all() {
            return Arrays.stream(MissingTrials.values()).map(Enum::name).toList();
        }
    }

    /** {@code --side}. */
    public static final class MissingSide implements ITypeConverter<Side>, Iterable<String> {
        @Override
        public Side convert(String word) {
            return read(word, Side::parse, all());
        }

        @Override
        public Iterator<String> iterator() {
            return all().iterator();
        }

        private static List<String> all() {
            return Arrays.stream(Side.values()).map(Side::code).toList();
        }
    }

    /** {@code --direction}. */
    public static final class Direction implements ITypeConverter<SelectionDirection>, Iterable<String> {
        @Override
        public SelectionDirection convert(String word) {
            return read(word, SelectionDirection::parse, all());
        }

        @Override
        public Iterator<String> iterator() {
            return all().iterator();
        }

        private static List<String> all() {
            return Arrays.stream(SelectionDirection.values())
                    .map(SelectionDirection::code)
                    .toList();
        }
    }
}
