package org.dyad.report.figure.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dyad.report.figure.mark.Ink;
import org.dyad.report.figure.mark.Mark.Align;
import org.dyad.report.figure.text.Face;

/** Lines under a figure, and lettered notes: equal words share a letter, letters follow the order of first use. */
final class Footer {

    private static final double KEY_WIDTH = 11;

    private final Map<String, String> letters = new LinkedHashMap<>();

    /** The letters of a row's notes, as "a" or "a,c"; empty if there are none. */
    String letters(List<String> notes) {
        List<String> keys = new ArrayList<>();
        for (String note : notes) {
            keys.add(letters.computeIfAbsent(note, words -> letter(letters.size())));
        }
        return String.join(
                ",", keys.stream().sorted(Footer::byLength).distinct().toList());
    }

    private static int byLength(String a, String b) {
        return a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
    }

    private static String letter(int index) {
        String last = String.valueOf((char) ('a' + index % 26));
        return index < 26 ? last : letter(index / 26 - 1) + last;
    }

    /**
     * Draws the plain lines, then the notes.
     *
     * @param top where they begin
     * @return where they end
     */
    double draw(Canvas canvas, List<String> plain, double x, double top, double width) {
        if (plain.isEmpty() && letters.isEmpty()) {
            return top;
        }
        Face face = Face.SMALL;
        double y = top + face.leading();
        for (String line : plain) {
            y = canvas.lines(x, y, face.wrap(line, width), face, Ink.QUIET, Align.START) + 1;
        }
        for (Map.Entry<String, String> note : letters.entrySet()) {
            canvas.text(x, y - 3, note.getValue(), Face.RAISED, Ink.QUIET, Align.START);
            y = canvas.lines(
                            x + KEY_WIDTH, y, face.wrap(note.getKey(), width - KEY_WIDTH), face, Ink.QUIET, Align.START)
                    + 1;
        }
        return y - face.leading() + Face.DESCENT * face.size();
    }
}
