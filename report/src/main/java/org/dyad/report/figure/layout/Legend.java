package org.dyad.report.figure.layout;

import java.util.ArrayList;
import java.util.List;
import org.dyad.report.figure.mark.Ink;
import org.dyad.report.figure.mark.Mark.Align;
import org.dyad.report.figure.mark.Paint;
import org.dyad.report.figure.text.Face;

/** What the marks of a plot stand for, along a line above it. */
final class Legend {

    private static final double SWATCH = 22;
    private static final double GAP = 18;
    private static final double PITCH = 17;

    private static final double SMALL_SWATCH = 11;

    /** Draws a sample of a mark with its middle at the given place. */
    @FunctionalInterface
    interface Sample {
        void draw(Canvas canvas, double centre, double middle);
    }

    /** A sample and how wide it is. */
    record Swatch(Sample sample, double width) {}

    private record Entry(Swatch swatch, String words) {}

    private final List<Entry> entries = new ArrayList<>();

    void add(String words, Swatch swatch) {
        entries.add(new Entry(swatch, words));
    }

    static Swatch line(Paint paint) {
        double half = SWATCH / 2;
        return new Swatch((canvas, x, y) -> canvas.line(x - half, y, x + half, y, paint), SWATCH);
    }

    static Swatch band(String colour) {
        return new Swatch((canvas, x, y) -> canvas.box(x - SWATCH / 2, y - 5, SWATCH, 10, Paint.fill(colour)), SWATCH);
    }

    static Swatch disc(Paint paint) {
        return small((canvas, x, y) -> canvas.disc(x, y, 4.5, paint));
    }

    static Swatch small(Sample sample) {
        return new Swatch(sample, SMALL_SWATCH);
    }

    /** Draws the entries; returns where they end below. */
    double draw(Canvas canvas, double left, double top, double width) {
        if (entries.isEmpty()) {
            return top;
        }
        Face face = Face.SMALL;
        double x = left;
        double y = top + 9;
        for (Entry entry : entries) {
            double swatch = entry.swatch().width();
            double needed = swatch + 6 + face.width(entry.words());
            if (x > left && x + needed > left + width) {
                x = left;
                y += PITCH;
            }
            entry.swatch().sample().draw(canvas, x + swatch / 2, y);
            canvas.text(x + swatch + 6, y + 4, entry.words(), face, Ink.QUIET, Align.START);
            x += needed + GAP;
        }
        return y + 8;
    }
}
