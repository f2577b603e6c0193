package org.dyad.cli.command;

import java.io.PrintWriter;
import java.util.Locale;
import org.dyad.library.store.ImportProgress;

/**
 * Says how an import goes on: on a terminal in one line that is written over, and, should the person stop it, what was kept. A call whose
 * errors go to a file shows no progress.
 */
final class ImportMeter implements ImportProgress, AutoCloseable {
    private static final long EVERY_NANOSECONDS = 200_000_000L;

    private final PrintWriter err;
    private final boolean shown = Boolean.getBoolean("dyad.progress");
    private final Thread whenStopped = new Thread(this::stopped, "stopped");
    private long start = System.nanoTime();
    private long last = start;
    private boolean dirty;
    private String kept = "nothing was imported yet; call again to begin anew.";

    ImportMeter(PrintWriter err) {
        this.err = err;
        Runtime.getRuntime().addShutdownHook(whenStopped);
    }

    @Override
    public synchronized void done(int files, int of) {
        kept = String.format(
                Locale.ROOT,
                "%,d of %,d files are in the library and stay there; the same call goes on from there.",
                files,
                of);
        show("files", files, of);
    }

    /** The import is done, and the index is next. */
    synchronized void importDone() {
        wipe();
        start = System.nanoTime();
        last = start;
        kept = "all files are in the library; the next search or import makes its index.";
    }

    /** So many of so many documents are indexed. */
    synchronized void indexed(int documents, int of) {
        show("documents indexed", documents, of);
    }

    private void show(String what, int done, int of) {
        long now = System.nanoTime();
        if (shown && now - last > EVERY_NANOSECONDS) {
            last = now;
            dirty = true;
            err.print(String.format(
                    Locale.ROOT,
                    "\r\033[K%,d of %,d %s, %,.0f a second (Ctrl-C stops; nothing is lost)",
                    done,
                    of,
                    what,
                    done / ((now - start) / 1e9)));
            err.flush();
        }
    }

    private void wipe() {
        if (dirty) {
            err.print("\r\033[K");
            err.flush();
            dirty = false;
        }
    }

    private synchronized void stopped() {
        wipe();
        err.println("dyad: stopped: " + kept);
        err.flush();
    }

    /** It is over: wipes the line. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(whenStopped);
        } catch (IllegalStateException e) {
            return; // the process is ending already, and what was kept is being said
        }
        synchronized (this) {
            wipe();
        }
    }
}
