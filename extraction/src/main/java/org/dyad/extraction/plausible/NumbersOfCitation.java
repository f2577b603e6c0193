package org.dyad.extraction.plausible;

import org.dyad.extraction.fact.StudyFacts;
import org.dyad.library.document.Document;

/** Years, PubMed numbers, lengths of time and numbers of people that cannot be. */
final class NumbersOfCitation implements Check {
    private static final int LONGEST_PMID = 8;
    private static final int FIRST_PMID_LENGTH = 6;
    private static final double LONGEST_YEARS = 30;
    private static final int MOST_PEOPLE = 20_000_000;

    @Override
    public void look(StudyFacts facts, Document document, Doubts doubts) {
        facts.citation().year().proposal().ifPresent(year -> {
            if (year.value() < 1900 || year.value() > 2100) {
                doubts.add(year, "year", "%d is no year of a publication of this field.", year.value());
            }
        });
        facts.citation().pmid().proposal().ifPresent(pmid -> {
            int digits = pmid.value().length();
            if (digits < FIRST_PMID_LENGTH || digits > LONGEST_PMID) {
                doubts.add(pmid, "pmid", "A PubMed number of %d digits; one may be lost or added.", digits);
            }
        });
        facts.duration().proposal().ifPresent(duration -> {
            if (duration.value().days() > LONGEST_YEARS * 365.25) {
                doubts.add(
                        duration,
                        "duration",
                        "An intervention of %s days; it may be an age.",
                        Doubts.plain(duration.value().days()));
            }
        });
        facts.sampleSize().proposal().ifPresent(size -> {
            if (size.value() < 1 || size.value() > MOST_PEOPLE) {
                doubts.add(size, "sample size", "%d is no number of people in a study.", size.value());
            }
        });
    }
}
