package org.dyad.evidence.testing;

import org.opentest4j.TestAbortedException;

/** A test was skipped because the reference files are not on this machine. */
public final class SharedFilesMissing extends TestAbortedException {
    private static final long serialVersionUID = 1L;

    SharedFilesMissing(String message) {
        super(message);
    }
}
