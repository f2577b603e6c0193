package org.dyad.cli.command;

import java.io.PrintWriter;
import java.util.List;
import org.dyad.cli.option.ArmsInput;
import org.dyad.evidence.table.SimpleTable;
import org.dyad.evidence.table.UnitColumn;
import org.dyad.synthesis.table.StudyTable.LeftOut;

/** What was done to the input on the way: rows left out, units converted. */
final class Notes {
    private Notes() {}

    /** Lines for the text of a result; empty where there is nothing to say. */
    static String of(SimpleTable source, List<LeftOut> leftOut) {
        StringBuilder text = new StringBuilder();
        UnitColumn unit = source.unit();
        if (unit.converted() > 0) {
            text.append("Converted to ")
                    .append(unit.words().orElse("one unit"))
                    .append(": ")
                    .append(unit.converted())
                    .append(unit.converted() == 1 ? " row" : " rows")
                    .append(" (1 ng/mL = 2.496 nmol/L).\n");
        }
        return text.append(section(leftOut)).toString();
    }

    /** Lines for the text of a result from arms. */
    static String of(ArmsInput.Arms arms) {
        StringBuilder text = new StringBuilder();
        arms.notes().forEach(note -> text.append(note).append('\n'));
        return text.append(section(arms.table().leftOut())).toString();
    }

    private static String section(List<LeftOut> leftOut) {
        return leftOut.isEmpty() ? "" : "Left out:" + reasons(leftOut) + "\n";
    }

    /** A line for each row that was left out, each begun by a line end. */
    static String reasons(List<LeftOut> leftOut) {
        StringBuilder text = new StringBuilder();
        leftOut.forEach(row -> text.append("\n  ").append(sentence(row)));
        return text.toString();
    }

    /** The same on standard error, where standard output holds data. */
    static void leftOut(List<LeftOut> leftOut, PrintWriter err) {
        leftOut.forEach(row -> err.println("dyad: left out: " + sentence(row)));
    }

    private static String sentence(LeftOut row) {
        return row.study() + ": " + row.reason();
    }
}
