package org.dyad.report.figure.layout;

import java.util.List;
import java.util.Optional;
import org.dyad.report.figure.EffectAxis;
import org.dyad.report.figure.mark.Ink;
import org.dyad.report.figure.mark.Mark.Align;
import org.dyad.report.figure.mark.Paint;
import org.dyad.report.figure.text.Face;

/** An axis of effects along the foot of a plot: line, ticks, what each direction speaks for, the name. */
final class ForestAxis {

    private static final double TICK = 4;
    private static final double PIXELS_PER_TICK = 52;
    private static final double MOST_TICKS = 9;

    private final EffectAxis axis;
    private final Scale scale;
    private final Ticks ticks;

    ForestAxis(EffectAxis axis, Scale scale) {
        this.axis = axis;
        this.scale = scale;
        this.ticks =
                Ticks.along(scale, axis.ratio(), Math.max(PIXELS_PER_TICK, (scale.end() - scale.start()) / MOST_TICKS));
    }

    /**
     * Draws the axis.
     *
     * @param y     of its line
     * @param left  how far its name may reach to the left
     * @param right how far its name may reach to the right
     * @return where the axis ends below
     */
    double draw(Canvas canvas, double y, double left, double right) {
        canvas.line(scale.start(), y, scale.end(), y, Paint.stroke(Ink.TEXT, 0.8));
        Face face = Face.SMALL;
        double lastRight = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < ticks.values().size(); i++) {
            double x = scale.at(ticks.values().get(i));
            String label = ticks.labels().get(i);
            double half = face.width(label) / 2;
            canvas.line(x, y, x, y + TICK, Paint.stroke(Ink.TEXT, 0.8));
            if (x - half > lastRight + 4 && x - half >= left && x + half <= right) {
                canvas.text(x, y + TICK + 11, label, face, Ink.TEXT, Align.MIDDLE);
                lastRight = x + half;
            }
        }
        double below = favours(canvas, y + TICK + 11 + face.leading() + 2);
        return name(canvas, below, left, right);
    }

    private double favours(Canvas canvas, double baseline) {
        Optional<String> low = axis.favoursLow().map(words -> "\u2190 " + words);
        Optional<String> high = axis.favoursHigh().map(words -> words + " \u2192");
        if (low.isEmpty() && high.isEmpty()) {
            return baseline;
        }
        Face face = Face.SMALL;
        double gap = 7;
        double middle = scale.clamped(axis.nullEffect());
        double lowWidth = low.map(face::width).orElse(0.0);
        double highWidth = high.map(face::width).orElse(0.0);
        boolean roomAtNull = middle - gap - lowWidth >= scale.start() && middle + gap + highWidth <= scale.end();
        if (roomAtNull) {
            low.ifPresent(words -> canvas.text(middle - gap, baseline, words, face, Ink.QUIET, Align.END));
            high.ifPresent(words -> canvas.text(middle + gap, baseline, words, face, Ink.QUIET, Align.START));
            return baseline + face.leading();
        }
        double half = (scale.end() - scale.start()) / 2 - gap;
        boolean side = lowWidth + highWidth + 2 * gap <= scale.end() - scale.start();
        double lowRoom = side ? lowWidth + 1 : half;
        double highRoom = side ? highWidth + 1 : half;
        double lowEnd = low.map(words ->
                        canvas.lines(scale.start(), baseline, face.wrap(words, lowRoom), face, Ink.QUIET, Align.START))
                .orElse(baseline);
        double highEnd = high.map(words ->
                        canvas.lines(scale.end(), baseline, face.wrap(words, highRoom), face, Ink.QUIET, Align.END))
                .orElse(baseline);
        return Math.max(lowEnd, highEnd);
    }

    private double name(Canvas canvas, double baseline, double left, double right) {
        Face face = Face.HEAD;
        double middle = (scale.start() + scale.end()) / 2;
        double room = 2 * Math.min(middle - left, right - middle);
        List<String> lines = face.wrap(axis.words(), room);
        double next = canvas.lines(middle, baseline + 2, lines, face, Ink.TEXT, Align.MIDDLE);
        return next - face.leading() + face.size() * Face.DESCENT;
    }

    Ticks ticks() {
        return ticks;
    }
}
