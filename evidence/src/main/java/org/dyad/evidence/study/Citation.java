package org.dyad.evidence.study;

import java.util.Optional;

/** A publication, as cited. */
public record Citation(
        String words, Optional<Integer> year, Optional<String> doi, Optional<String> pmid, Optional<String> sourceUrl) {
    /** Where to read it: the DOI first, then PubMed, then the address that the values were seen at. */
    public Optional<String> link() {
        return doi.map(name -> "https://doi.org/" + name)
                .or(() -> pmid.map(number -> "https://pubmed.ncbi.nlm.nih.gov/" + number + "/"))
                .or(() -> sourceUrl);
    }
}
