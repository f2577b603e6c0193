package org.dyad.review.protocol;

import java.util.List;

/** All faults of a {@code review.yaml} at once. */
public final class InvalidProtocol extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<ProtocolFault> faults;

    public InvalidProtocol(String file, List<ProtocolFault> faults) {
        super(message(file, faults));
        this.faults = List.copyOf(faults);
    }

    /** What is wrong, in the order of the file. */
    public List<ProtocolFault> faults() {
        return faults;
    }

    private static String message(String file, List<ProtocolFault> faults) {
        StringBuilder text = new StringBuilder("%s: %s %s, nothing was computed."
                .formatted(file, faults.size(), faults.size() == 1 ? "problem" : "problems"));
        faults.forEach(fault -> text.append("\n  ").append(fault.words()));
        return text.toString();
    }
}
