package org.dyad.cli.option;

import java.util.Locale;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.synthesis.multivariate.BetweenCorrelation;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads where the correlation of outcomes between trials comes from: a number, or the word that it is to be estimated. */
public final class BetweenCorrelationWord implements ITypeConverter<BetweenCorrelation> {
    /** The word for an estimate however few the trials. */
    public static final String ESTIMATED = "estimated";

    @Override
    public BetweenCorrelation convert(String word) {
        String wanted = word.strip().toLowerCase(Locale.ROOT);
        if (wanted.equals(ESTIMATED)) {
            return new BetweenCorrelation.Estimated();
        }
        try {
            return new BetweenCorrelation.Fixed(Double.parseDouble(wanted));
        } catch (NumberFormatException | InvalidEvidence e) {
            throw new TypeConversionException(
                    "expected a number from -1 to 1, or " + ESTIMATED + ", but was '" + word + "'");
        }
    }
}
