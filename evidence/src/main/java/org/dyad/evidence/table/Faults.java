package org.dyad.evidence.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the faults of one file, so that they can be told all at once. Not for use by several threads. */
public final class Faults {
    /** Beyond this many a file is something else than it claims; collecting stops. (j) */
    private static final int MOST = 1000;

    private final String file;
    private final List<Fault> found = new ArrayList<>();

    /** For the file of this name. */
    public Faults(String file) {
        this.file = file;
    }

    /** Name of the file. */
    public String file() {
        return file;
    }

    /** A fault of one cell. */
    public void cell(int row, String column, String found, String expected, String problem, String remedy) {
        Fault fault = new Fault(file, row, column, found, expected, problem, remedy);
        // A cell may be looked at twice; its fault is told once.
        if (this.found.size() < MOST && !this.found.contains(fault)) {
            this.found.add(fault);
        }
    }

    /** A fault of one row. */
    public void row(int row, String problem, String remedy) {
        cell(row, "", "", "", problem, remedy);
    }

    /** A fault of the whole file. */
    public void whole(String problem, String remedy) {
        cell(0, "", "", "", problem, remedy);
    }

    /** A fault of one column. */
    public void column(String column, String problem, String remedy) {
        cell(0, column, "", "", problem, remedy);
    }

    /** Whether none was found. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** How many were found. */
    public int count() {
        return found.size();
    }

    /** All faults as one exception, in the order of the file. */
    public InvalidTable asException() {
        List<Fault> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt(Fault::row));
        return new InvalidTable(file, sorted);
    }

    /**
     * Does nothing if none was found.
     *
     * @throws InvalidTable with all of them
     */
    public void throwIfAny() {
        if (!isEmpty()) {
            throw asException();
        }
    }
}
