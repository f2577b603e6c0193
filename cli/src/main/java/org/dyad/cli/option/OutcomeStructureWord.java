package org.dyad.cli.option;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.dyad.synthesis.multivariate.OutcomeStructure;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the covariance between trials of several outcomes. */
public final class OutcomeStructureWord implements ITypeConverter<OutcomeStructure>, Iterable<String> {
    @Override
    public OutcomeStructure convert(String word) {
        return OutcomeStructure.parse(word)
                .orElseThrow(() -> new TypeConversionException(
                        "expected one of " + String.join(", ", all()) + " but was '" + word + "'"));
    }

    @Override
    public Iterator<String> iterator() {
        return all().iterator();
    }

    private static List<String> all() {
        return Arrays.stream(OutcomeStructure.values())
                .map(OutcomeStructure::code)
                .toList();
    }
}
