package org.dyad.report.figure;

import java.util.List;

/**
 * Two dose-response curves side by side, or one under the other where the page is narrow: mothers and infants.
 *
 * @param caption name and words
 * @param panels  two, each with its heading
 * @param footers lines under both
 */
public record PairedCurves(Caption caption, List<Panel> panels, List<String> footers) implements Figure {
    public PairedCurves {
        panels = List.copyOf(panels);
        footers = List.copyOf(footers);
        if (panels.size() != 2) {
            throw new IllegalArgumentException(
                    "paired curves " + caption.id() + ": " + panels.size() + " panels, expected 2.");
        }
    }

    /** A curve and what stands above it. */
    public record Panel(String heading, DoseCurve curve) {}
}
