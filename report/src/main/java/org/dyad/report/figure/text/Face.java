package org.dyad.report.figure.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The font at a size and weight.
 *
 * @param size in CSS pixels
 */
public record Face(double size, Weight weight) {

    /** Height of capitals and figures above the baseline, in em. */
    public static final double ASCENT = 0.70;
    /** Depth of descenders below the baseline, in em. */
    public static final double DESCENT = 0.20;
    // "p = 0.04" and "df < 4" stay together: no break beside a sign of comparison.
    private static final String PIECES =
            "(?<=[\\s/])(?<![=<>\u2264\u2265]\\s)(?![=<>\u2264\u2265])|(?<=[\\p{L}\\d]-)(?=\\p{L})";

    /** Words and numbers. */
    public static final Face TEXT = new Face(12.5, Weight.REGULAR);
    /** Words and numbers that lead. */
    public static final Face STRONG = new Face(12.5, Weight.SEMIBOLD);
    /** Heads of columns and names of axes. */
    public static final Face HEAD = new Face(11.5, Weight.SEMIBOLD);
    /** Notes, ticks and footers. */
    public static final Face SMALL = new Face(11, Weight.REGULAR);
    /** Leading words of notes. */
    public static final Face SMALL_STRONG = new Face(11, Weight.SEMIBOLD);
    /** Letters of notes, raised. */
    public static final Face RAISED = new Face(8.5, Weight.SEMIBOLD);

    /** The weights that are there. */
    public enum Weight {
        REGULAR,
        SEMIBOLD
    }

    /** Width of a line of text in CSS pixels, from the font's advance widths; pairs are not kerned, so it is rarely too small. */
    public double width(String words) {
        return AdvanceWidths.of(weight).sum(words) * size / 1000;
    }

    /** Distance from baseline to baseline. */
    public double leading() {
        return Math.rint(size * 1.28);
    }

    /**
     * The text broken into lines at spaces, and after hyphens and slashes; a word that is wider than a line is cut.
     *
     * @param width greatest width of a line in CSS pixels
     * @return at least one line
     */
    public List<String> wrap(String words, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String piece : words.strip().split(PIECES, -1)) {
            if (!line.isEmpty() && width((line + piece).stripTrailing()) > width) {
                lines.add(line.strip());
                line = "";
            }
            line += piece;
            while (width(line.stripTrailing()) > width && line.length() > 1) {
                int cut = fitting(line, width);
                lines.add(line.substring(0, cut).strip());
                line = line.substring(cut);
            }
        }
        if (!line.isBlank() || lines.isEmpty()) {
            lines.add(line.strip());
        }
        return List.copyOf(lines);
    }

    private int fitting(String line, double width) {
        int cut = line.length();
        while (cut > 1 && width(line.substring(0, cut)) > width) {
            cut = line.offsetByCodePoints(cut, -1);
        }
        return Math.max(cut, line.offsetByCodePoints(0, 1));
    }
}
