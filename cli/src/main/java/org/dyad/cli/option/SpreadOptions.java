package org.dyad.cli.option;

import java.util.List;
import java.util.Optional;
import org.dyad.synthesis.target.SpreadsCounted;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which spreads count. */
public final class SpreadOptions {
    @Option(
            names = "--spread",
            split = ",",
            paramLabel = "SPREAD",
            converter = Word.class,
            description =
                    "Spreads that count: individuals, trials, estimation, or none. Default: all three. In place of"
                            + " --population, which leaves out trials only.")
    private List<String> spreads = List.of();

    /** What was asked for; empty where nothing was. */
    public Optional<SpreadsCounted> counted() {
        return spreads.isEmpty()
                ? Optional.empty()
                : Optional.of(new SpreadsCounted(
                        spreads.contains("individuals"), spreads.contains("trials"), spreads.contains("estimation")));
    }

    /** One word of the option. */
    static final class Word implements ITypeConverter<String> {
        private static final List<String> WORDS = List.of("individuals", "trials", "estimation", "none");

        @Override
        public String convert(String word) {
            if (!WORDS.contains(word)) {
                throw new TypeConversionException(
                        "expected one of " + String.join(", ", WORDS) + " but was '" + word + "'");
            }
            return word;
        }
    }
}
