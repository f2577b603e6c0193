package org.dyad.cli.option;

import java.util.Locale;

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
}
