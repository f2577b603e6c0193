package org.dyad.report.figure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How reports were found, screened and included: the PRISMA 2020 flow diagram.
 *
 * <p>A count that is not known is printed as "n not reported"; none is ever filled in.
 *
 * @param caption   name and words
 * @param databases what databases and registers gave, one entry each, such as "MEDLINE" or "Registers"
 * @param removed   records removed before screening, by reason
 * @param databasePath what became of them
 * @param other     records found another way, by source, such as "Citation searching"; empty leaves that column out
 * @param otherPath what became of those
 * @param studiesIncluded studies in the review
 * @param reportsIncluded reports of those studies
 * @param synthesised studies in the synthesis; empty leaves the line out
 * @see <a href="https://doi.org/10.1136/bmj.n71">Page et al. 2021, PRISMA 2020</a>
 */
public record FlowDiagram(
        Caption caption,
        List<Count> databases,
        List<Count> removed,
        Path databasePath,
        List<Count> other,
        Optional<Path> otherPath,
        OptionalInt studiesIncluded,
        OptionalInt reportsIncluded,
        OptionalInt synthesised)
        implements Figure {
    public FlowDiagram {
        databases = List.copyOf(databases);
        removed = List.copyOf(removed);
        other = List.copyOf(other);
    }

    /** A number with what it counts; empty if not known. */
    public record Count(String what, OptionalInt n) {
        /** A known number. */
        public static Count of(String what, int n) {
            return new Count(what, OptionalInt.of(n));
        }
    }

    /**
     * From screening to inclusion.
     *
     * @param screened       records screened; empty and unused for records found another way
     * @param excluded       records excluded on title and abstract
     * @param sought         reports sought for retrieval
     * @param notRetrieved   reports not retrieved
     * @param assessed       reports assessed for eligibility
     * @param excludedReports reports excluded, by reason
     */
    public record Path(
            OptionalInt screened,
            OptionalInt excluded,
            OptionalInt sought,
            OptionalInt notRetrieved,
            OptionalInt assessed,
            List<Count> excludedReports) {
        public Path {
            excludedReports = List.copyOf(excludedReports);
        }
    }
}
