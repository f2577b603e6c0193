package org.dyad.report.figure.layout;

import java.util.List;
import java.util.stream.Stream;
import org.dyad.report.figure.RiskJudgement;
import org.dyad.report.figure.RiskOfBiasTable;
import org.dyad.report.figure.mark.Drawing;
import org.dyad.report.figure.mark.Ink;
import org.dyad.report.figure.mark.Mark.Align;
import org.dyad.report.figure.mark.Paint;
import org.dyad.report.figure.text.Face;

/** Lays out a risk-of-bias table. */
public final class RiskLayout {

    private static final double GREATEST_PITCH = 44;
    private static final double ROW = 23;
    private static final double RADIUS = 8;
    private static final String OVERALL = "Overall";

    private final RiskOfBiasTable table;
    private final double width;
    private final Canvas canvas = new Canvas();
    private final boolean overall;
    private final double pitch;
    private final double nameWidth;
    private final double overallRoom;

    private RiskLayout(RiskOfBiasTable table, double width) {
        this.table = table;
        this.width = width;
        overall = table.trials().stream().anyMatch(t -> t.overall().isPresent());
        overallRoom = overall ? 58 : 0;
        double natural = table.trials().stream()
                .mapToDouble(t -> Face.TEXT.width(t.name()))
                .max()
                .orElse(0);
        natural = Math.max(
                natural,
                Math.max(
                        Face.HEAD.width(table.tool()),
                        table.trials().isEmpty() ? Face.TEXT.width(ForestText.NO_TRIAL) : 0));
        int domains = Math.max(1, table.domains().size());
        double wanted = Math.min(natural + 1, width * 0.45);
        pitch = Math.min(GREATEST_PITCH, (width - wanted - 16 - overallRoom) / domains);
        nameWidth = wanted;
    }

    /** @param width in CSS pixels, at least 280 */
    public static Drawing draw(RiskOfBiasTable table, double width) {
        return new RiskLayout(table, width).draw();
    }

    private double right() {
        return nameWidth + 16 + table.domains().size() * pitch + overallRoom;
    }

    private double x(int domain) {
        return nameWidth + 16 + (domain + 0.5) * pitch;
    }

    private Drawing draw() {
        canvas.line(0, 1, right(), 1, Paint.stroke(Ink.TEXT, 1.2));
        canvas.text(0, 19, table.tool(), Face.HEAD, Ink.TEXT, Align.START);
        for (int d = 0; d < table.domains().size(); d++) {
            canvas.text(x(d), 19, table.domains().get(d).code(), Face.HEAD, Ink.TEXT, Align.MIDDLE);
        }
        double overallX = right() - overallRoom / 2 + 4;
        if (overall) {
            canvas.text(overallX, 19, OVERALL, Face.HEAD, Ink.TEXT, Align.MIDDLE);
        }
        canvas.line(0, 27, right(), 27, Paint.stroke(Ink.RULE, 0.6));
        double y = 31;
        for (RiskOfBiasTable.Trial trial : table.trials()) {
            y = row(trial, y, overallX);
        }
        if (table.trials().isEmpty()) {
            canvas.text(0, y + 15, ForestText.NO_TRIAL, Face.TEXT, Ink.QUIET, Align.START);
            y += ROW;
        }
        canvas.line(0, y + 2, right(), y + 2, Paint.stroke(Ink.RULE, 0.6));
        double end = RiskSigns.legend(canvas, 0, y + 10, width, used());
        end = domains(end + 6);
        end = new Footer().draw(canvas, table.footers(), 0, end + 4, width);
        return canvas.drawing(table.caption(), width, end + 4);
    }

    private double row(RiskOfBiasTable.Trial trial, double top, double overallX) {
        Canvas own = new Canvas();
        List<String> name = Face.TEXT.wrap(trial.name(), nameWidth);
        double y = top + ROW / 2;
        own.lines(0, y + 4.4, name, Face.TEXT, Ink.TEXT, Align.START);
        double radius = Math.min(RADIUS, pitch / 2 - 1);
        for (int d = 0; d < trial.judgements().size(); d++) {
            RiskSigns.draw(own, x(d), y, radius, trial.judgements().get(d));
        }
        trial.overall().ifPresent(judgement -> RiskSigns.draw(own, overallX, y, radius, judgement));
        canvas.group(trial.anchor(), own);
        return top + ROW + (name.size() - 1) * Face.TEXT.leading();
    }

    private List<RiskJudgement> used() {
        return Stream.of(RiskJudgement.values())
                .filter(j -> table.trials().stream()
                        .anyMatch(t -> t.judgements().contains(j)
                                || t.overall().filter(j::equals).isPresent()))
                .toList();
    }

    private double domains(double top) {
        double y = top + Face.SMALL.leading();
        double code = table.domains().stream()
                        .mapToDouble(d -> Face.SMALL_STRONG.width(d.code()))
                        .max()
                        .orElse(0)
                + 8;
        for (RiskOfBiasTable.Domain domain : table.domains()) {
            canvas.text(0, y, domain.code(), Face.SMALL_STRONG, Ink.QUIET, Align.START);
            y = canvas.lines(code, y, Face.SMALL.wrap(domain.name(), width - code), Face.SMALL, Ink.QUIET, Align.START)
                    + 1;
        }
        return y - Face.SMALL.leading() + 3;
    }
}
