package org.dyad.cli.command;

import java.io.PrintWriter;
import java.util.Locale;
import org.dyad.library.store.ImportProgress;

/** Shows on a terminal how an import goes on, in one line that is written over; a call whose errors go to a file shows nothing. */
final class ImportMeter implements ImportProgress {
    private static final long EVERY_NANOSECONDS = 200_000_000L;

    private final PrintWriter err;
    private final boolean shown = Boolean.getBoolean("dyad.progress");
    private final long start = System.nanoTime();
    private long last = start;

    ImportMeter(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void done(int files, int of) {
        long now = System.nanoTime();
        if (shown && (now - last > EVERY_NANOSECONDS)) {
            last = now;
            double seconds = (now - start) / 1e9;
            err.print(String.format(
                    Locale.ROOT,
                    "\r\033[K%,d of %,d files, %,.0f a second (Ctrl-C stops; nothing is lost)",
                    files,
                    of,
                    files / seconds));
            err.flush();
        }
    }

    /** Wipes the line. */
    void end() {
        if (shown && last != start) {
            err.print("\r\033[K");
            err.flush();
        }
    }
}
