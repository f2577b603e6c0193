package org.dyad.cli.option;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What a library is written as. */
public enum ExportForm {
    SITE,
    MARKDOWN,
    BOTH;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads the word. */
    public static final class Word implements ITypeConverter<ExportForm> {
        @Override
        public ExportForm convert(String word) {
            for (ExportForm form : values()) {
                if (form.toString().equalsIgnoreCase(word)) {
                    return form;
                }
            }
            throw new TypeConversionException("expected site, markdown or both but was '" + word + "'");
        }
    }
}
