package org.dyad.cli.option;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What a result is written as. */
public enum Format {
    /** For a person. */
    TEXT,
    /** One JSON value. */
    JSON,
    /** A table for a spreadsheet. */
    CSV;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads the word. */
    public static final class Word implements ITypeConverter<Format> {
        @Override
        public Format convert(String word) {
            for (Format format : values()) {
                if (format.toString().equalsIgnoreCase(word)) {
                    return format;
                }
            }
            throw new TypeConversionException("expected text, json or csv but was '" + word + "'");
        }
    }
}
