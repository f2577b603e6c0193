package org.dyad.library.check;

import java.util.List;

/**
 * What a check found.
 *
 * @param documents  how many were looked at
 * @param crosslinks by the name of the naming document, then of the named one
 * @param findings   by kind, then by document, then in the order of its text
 */
public record CheckReport(int documents, List<Crosslink> crosslinks, List<Finding> findings) {
    public CheckReport {
        crosslinks = List.copyOf(crosslinks);
        findings = List.copyOf(findings);
    }

    /** Those of a kind. */
    public List<Finding> of(Finding.Kind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).toList();
    }
}
