package org.dyad.evidence.table;

import java.util.List;
import org.dyad.evidence.InvalidEvidence;

/** A file that cannot be read as what it should be, with all of its faults. Nothing of it was used. */
public final class InvalidTable extends InvalidEvidence {
    private static final long serialVersionUID = 1L;
    /** Faults printed in the message; the rest are counted. (j) */
    private static final int LINES = 50;

    private final String file;
    private final transient List<Fault> faults;

    InvalidTable(String file, List<Fault> faults) {
        super("%s", message(file, faults));
        this.file = file;
        this.faults = List.copyOf(faults);
    }

    /** Name of the file. */
    public String file() {
        return file;
    }

    /** Every fault found, in the order of the file. */
    public List<Fault> faults() {
        return faults;
    }

    private static String message(String file, List<Fault> faults) {
        StringBuilder text = new StringBuilder(file)
                .append(": ")
                .append(faults.size())
                .append(faults.size() == 1 ? " problem" : " problems")
                .append(", nothing was analysed.");
        faults.stream().limit(LINES).forEach(fault -> text.append("\n  ").append(fault.sentence()));
        if (faults.size() > LINES) {
            text.append("\n  and ").append(faults.size() - LINES).append(" more.");
        }
        return text.toString();
    }
}
