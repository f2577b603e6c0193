package org.dyad.cli.option;

import java.util.Locale;
import org.dyad.statistics.mixed.Estimation;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How the covariance between trials is estimated, by its short name. */
public final class EstimationWord implements ITypeConverter<Estimation> {
    @Override
    public Estimation convert(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "reml" -> Estimation.REML;
            case "ml" -> Estimation.ML;
            case "fixed" -> Estimation.FIXED;
            case "mm" -> Estimation.MOMENTS;
            default -> throw new TypeConversionException("'" + word + "' is no method. Use reml, ml, fixed or mm.");
        };
    }

    /** The name that {@link #convert} reads. */
    public static String of(Estimation method) {
        return method == Estimation.MOMENTS ? "mm" : method.name().toLowerCase(Locale.ROOT);
    }
}
