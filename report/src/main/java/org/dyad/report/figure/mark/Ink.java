package org.dyad.report.figure.mark;

import java.util.List;

/**
 * The colours. Few, told apart by people with any colour vision, and by their lightness in a grey print: text and
 * marks dark, bands light, nothing carried by colour alone.
 */
public final class Ink {

    /** Words and axes. */
    public static final String TEXT = "#1b1f24";
    /** Words of second rank; 7:1 on white. */
    public static final String QUIET = "#535b66";
    /** Lines that part. */
    public static final String RULE = "#8b939d";
    /** Lines that guide the eye. */
    public static final String HAIR = "#d9dde2";
    /** Ground of what lies beyond the data. */
    public static final String GROUND = "#f3f4f6";
    /** Paper. */
    public static final String PAPER = "#ffffff";
    /** Data. */
    public static final String DATA = "#1f4e79";
    /** Pooled results. */
    public static final String POOLED = "#12304d";
    /** Prediction. */
    public static final String PREDICTION = "#a8501c";
    /** Trials kept out. */
    public static final String HOLLOW = "#6b7480";
    /** The band of a curve. */
    public static final String BAND = "#c9d9e8";
    /** A wider band. */
    public static final String WIDE_BAND = "#e6edf4";

    private static final List<String> SERIES = List.of(DATA, PREDICTION, "#2b7a70", "#7a4a8c", "#6b6b1f");
    private static final List<String> SERIES_DASHES = List.of("", "7 3", "2 2.5", "9 3 2 3", "4 4");

    private Ink() {}

    /** Colour of line i of several. */
    public static String series(int i) {
        return SERIES.get(i % SERIES.size());
    }

    /** Dash pattern of line i of several, so that they differ without colour too. */
    public static String seriesDash(int i) {
        return SERIES_DASHES.get(i % SERIES_DASHES.size());
    }
}
