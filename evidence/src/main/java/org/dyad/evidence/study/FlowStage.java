package org.dyad.evidence.study;

import java.util.Locale;
import java.util.Optional;

/**
 * The boxes of the PRISMA 2020 flow diagram; in a table, their names in lower case.
 *
 * @see <a href="https://doi.org/10.1136/bmj.n71">Page et al. 2021</a>
 */
public enum FlowStage {
    /** Records from one database; one row for each, named in {@code label}. */
    IDENTIFIED_DATABASES("records identified from databases"),
    /** Records from one register. */
    IDENTIFIED_REGISTERS("records identified from registers"),
    /** Duplicate records removed before screening. */
    REMOVED_DUPLICATES("duplicate records removed"),
    /** Records marked as ineligible by automation tools. */
    REMOVED_AUTOMATION("records marked as ineligible by automation tools"),
    /** Records removed before screening for other reasons. */
    REMOVED_OTHER("records removed for other reasons"),
    SCREENED("records screened"),
    EXCLUDED_SCREENING("records excluded"),
    SOUGHT("reports sought for retrieval"),
    NOT_RETRIEVED("reports not retrieved"),
    ASSESSED("reports assessed for eligibility"),
    /** Reports excluded for one reason, named in {@code label}. */
    EXCLUDED_REPORTS("reports excluded"),
    /** Records found another way: websites, organisations, citation searching. */
    IDENTIFIED_OTHER("records identified by other methods"),
    OTHER_SOUGHT("reports sought for retrieval, other methods"),
    OTHER_NOT_RETRIEVED("reports not retrieved, other methods"),
    OTHER_ASSESSED("reports assessed for eligibility, other methods"),
    /** Reports excluded for one reason, found another way. */
    OTHER_EXCLUDED_REPORTS("reports excluded, other methods"),
    STUDIES_INCLUDED("studies included in the review"),
    REPORTS_INCLUDED("reports of included studies"),
    STUDIES_SYNTHESISED("studies included in a synthesis");

    private final String words;

    FlowStage(String words) {
        this.words = words;
    }

    /** As the diagram words it. */
    public String words() {
        return words;
    }

    /** Whether a stage may have several rows, told apart by their labels. */
    public boolean hasLabels() {
        return switch (this) {
            case IDENTIFIED_DATABASES,
                    IDENTIFIED_REGISTERS,
                    REMOVED_OTHER,
                    EXCLUDED_REPORTS,
                    IDENTIFIED_OTHER,
                    OTHER_EXCLUDED_REPORTS -> true;
            case REMOVED_DUPLICATES,
                    REMOVED_AUTOMATION,
                    SCREENED,
                    EXCLUDED_SCREENING,
                    SOUGHT,
                    NOT_RETRIEVED,
                    ASSESSED,
                    OTHER_SOUGHT,
                    OTHER_NOT_RETRIEVED,
                    OTHER_ASSESSED,
                    STUDIES_INCLUDED,
                    REPORTS_INCLUDED,
                    STUDIES_SYNTHESISED -> false;
        };
    }

    /** The name used in tables. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a name, with spaces or hyphens for the underscores. */
    public static Optional<FlowStage> parse(String name) {
        String plain = name.strip().toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        for (FlowStage stage : values()) {
            if (stage.name().equals(plain)) {
                return Optional.of(stage);
            }
        }
        return Optional.empty();
    }
}
