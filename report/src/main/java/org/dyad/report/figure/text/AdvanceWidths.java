package org.dyad.report.figure.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.dyad.report.figure.text.Face.Weight;

/** Advance widths of the embedded font, read from the table beside it, so that no font is parsed and no AWT is started. */
final class AdvanceWidths {

    private static final String TABLE = "/org/dyad/report/font/advance-widths.txt";
    /** Of a letter that the font lacks: another font will draw it, and most are no wider than this. */
    private static final short UNKNOWN = 620;
    /** Of an ideograph or another sign above this code point. */
    private static final int WIDE_FROM = 0x2E80;

    private static final short WIDE = 1000;

    private final short[] widths = new short[0x2800];

    private AdvanceWidths() {
        Arrays.fill(widths, UNKNOWN);
    }

    static AdvanceWidths of(Weight weight) {
        return switch (weight) {
            case REGULAR -> Tables.REGULAR;
            case SEMIBOLD -> Tables.SEMIBOLD;
        };
    }

    /** Sum in thousandths of an em. */
    double sum(String words) {
        return words.codePoints().map(this::width).sum();
    }

    private int width(int code) {
        if (Character.getType(code) == Character.NON_SPACING_MARK) {
            return 0;
        }
        return code < widths.length ? widths[code] : code < WIDE_FROM ? UNKNOWN : WIDE;
    }

    /** Read on first use, once. */
    private static final class Tables {
        private static final AdvanceWidths REGULAR = new AdvanceWidths();
        private static final AdvanceWidths SEMIBOLD = new AdvanceWidths();

        static {
            read();
        }

        private static void read() {
            try (InputStream in = AdvanceWidths.class.getResourceAsStream(TABLE)) {
                if (in == null) {
                    throw new IllegalStateException(TABLE + " is missing from this program's archive; build it again.");
                }
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
                AdvanceWidths current = REGULAR;
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith("@")) {
                        current = line.equals("@Semibold") ? SEMIBOLD : REGULAR;
                    } else if (!line.startsWith("#")) {
                        current.put(line.split(" ", -1));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void put(String[] run) {
        int code = Integer.parseInt(run[0], 16);
        for (int i = 1; i < run.length; i++) {
            widths[code + i - 1] = Short.parseShort(run[i]);
        }
    }
}
