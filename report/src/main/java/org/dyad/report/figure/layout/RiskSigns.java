package org.dyad.report.figure.layout;

import java.util.List;
import org.dyad.report.figure.RiskJudgement;
import org.dyad.report.figure.mark.Ink;
import org.dyad.report.figure.mark.Mark.Align;
import org.dyad.report.figure.mark.Paint;
import org.dyad.report.figure.text.Face;

/** Judgements of the risk of bias as signs on discs. */
final class RiskSigns {

    private RiskSigns() {}

    static void draw(Canvas canvas, double x, double y, double radius, RiskJudgement judgement) {
        canvas.disc(x, y, radius, Paint.fill(ground(judgement)).outlined(edge(judgement), 0.8));
        double size = Math.rint(radius * 2.1);
        Face face = new Face(size, Face.Weight.SEMIBOLD);
        // The plus and minus of the font stand on the height of figures; half of that is their middle.
        canvas.text(x, y + size * 0.325, judgement.sign(), face, sign(judgement), Align.MIDDLE);
    }

    /** Signs with their meaning along a line, broken where it is full; returns where they end below. */
    static double legend(Canvas canvas, double left, double top, double width, List<RiskJudgement> judgements) {
        Face face = Face.SMALL;
        double x = left;
        double y = top + 9;
        for (RiskJudgement judgement : judgements) {
            double needed = 16 + face.width(judgement.words());
            if (x > left && x + needed > left + width) {
                x = left;
                y += 17;
            }
            draw(canvas, x + 6, y, 5.5, judgement);
            canvas.text(x + 16, y + 4, judgement.words(), face, Ink.QUIET, Align.START);
            x += needed + 16;
        }
        return y + 7;
    }

    private static String ground(RiskJudgement judgement) {
        return switch (judgement) {
            case LOW -> "#2f8f6b";
            case SOME_CONCERNS -> "#f2c94c";
            case HIGH -> "#b3362b";
            case NO_INFORMATION -> "#c9ced4";
            case NOT_ASSESSED -> Ink.PAPER;
        };
    }

    private static String edge(RiskJudgement judgement) {
        return judgement == RiskJudgement.NOT_ASSESSED ? Ink.RULE : ground(judgement);
    }

    private static String sign(RiskJudgement judgement) {
        return switch (judgement) {
            case LOW, HIGH -> Ink.PAPER;
            case SOME_CONCERNS, NO_INFORMATION, NOT_ASSESSED -> Ink.TEXT;
        };
    }
}
