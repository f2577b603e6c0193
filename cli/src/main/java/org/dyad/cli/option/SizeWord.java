package org.dyad.cli.option;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a size such as {@code 200MB}; binary multiples, as files are measured by most programs. */
public final class SizeWord implements ITypeConverter<Long> {
    private static final long MOST = 1L << 30;

    @Override
    public Long convert(String word) {
        String upper = word.strip().toUpperCase(Locale.ROOT);
        int shift = upper.endsWith("KB") ? 10 : upper.endsWith("MB") ? 20 : upper.endsWith("GB") ? 30 : -1;
        String number = shift < 0 ? "" : upper.substring(0, upper.length() - 2).strip();
        if (number.isEmpty() || number.length() > 9 || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new TypeConversionException(
                    "write a whole number with KB, MB or GB, such as 200MB, not '" + word + "'");
        }
        long size = Long.parseLong(number) << shift;
        if (size < 1 || size > MOST) {
            throw new TypeConversionException("'" + word + "' must lie between 1KB and 1GB");
        }
        return size;
    }
}
