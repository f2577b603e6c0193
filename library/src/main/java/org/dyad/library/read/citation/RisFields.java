package org.dyad.library.read.citation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dyad.library.document.Doi;
import org.dyad.library.document.Passage;

/**
 * Fields of RIS, with the habits of Embase, Ovid, EBSCO, Scopus, Cochrane, Web of Science, EndNote and Rayyan: each puts the PubMed
 * number, the DOI and the journal under tags of its own.
 *
 * @see <a href="https://en.wikipedia.org/wiki/RIS_(file_format)">RIS tags</a>
 */
record RisFields(TaggedRecord record, RecordDraft draft) {
    private static final Set<String> USED = Set.of(
            "TY", "TI", "T1", "CT", "ST", "AB", "N2", "AU", "A1", "JF", "T2", "JO", "JI", "JA", "J2", "J9", "Y1", "PY",
            "YR", "VL", "IS", "SP", "EP", "PG", "KW", "LA", "DO", "M3", "PT", "UR");

    void fill() {
        record.passage("TI", "T1", "CT", "BT", "ST").ifPresent(draft::title);
        summaries();
        List.of("A1", "AU").forEach(tag -> record.values(tag).forEach(draft::author));
        draft.journal(record.first("JF", "T2", "JO", "JI", "JA", "J2", "J9"));
        List.of("DA", "Y1", "PY", "YR", "Y2").forEach(tag -> dates(tag));
        draft.volume(record.first("VL")).issue(record.first("IS", "CP"));
        pages();
        record.lines("KW").forEach(draft::keyword);
        draft.language(record.first("LA"));
        types();
        identifiers();
        record.keepOthers(USED, draft);
    }

    private void summaries() {
        for (String tag : List.of("AB", "N2")) {
            for (Passage words : record.passages(tag)) {
                if (words.text().stripLeading().startsWith("Copyright of ")) {
                    draft.other("copyright", words.text()); // EBSCO prints the publisher's notice as a second abstract
                } else {
                    draft.summary(words);
                }
            }
        }
    }

    /** "DA  - SEP 22" has no year: the date then lacks one and only the year of another field is taken. */
    private void dates(String tag) {
        for (String words : record.values(tag)) {
            draft.date(words);
        }
    }

    private void pages() {
        String first = record.first("SP");
        String last = record.first("EP");
        boolean range = !first.isEmpty() && !last.isEmpty() && !first.equals(last) && first.indexOf('-') < 0;
        draft.pages(range && first.indexOf('\u2010') < 0 ? first + "-" + last : first);
        draft.pages(record.first("PG", "C7", "SE"));
    }

    private void types() {
        draft.other("type of reference", record.first("TY"));
        for (String tag : List.of("M3", "PT")) {
            for (String words : record.values(tag)) {
                Optional<String> doi = Doi.of(words);
                draft.doi(doi);
                if (doi.isEmpty()) {
                    draft.type(words);
                }
            }
        }
    }

    private void identifiers() {
        List.of("DO", "DI", "L3", "L2", "UR", "LK", "ID")
                .forEach(tag -> record.values(tag).forEach(words -> draft.doi(Doi.of(words))));
        String databases = String.join(" ", record.values("DB")).toLowerCase(Locale.ROOT);
        List.of("PM", "PMID")
                .forEach(tag -> record.values(tag).forEach(words -> draft.pmid(PubMedNumber.leading(words))));
        record.values("UR").forEach(words -> draft.pmid(PubMedNumber.inAddress(words)));
        record.values("C3").forEach(words -> draft.pmid(PubMedNumber.behind("PUBMED", words)));
        if (record.source().contains("embase.com/")) {
            record.values("C5").forEach(words -> draft.pmid(PubMedNumber.alone(words)));
        }
        if (databases.contains("scopus")) {
            record.values("C2").forEach(words -> draft.pmid(PubMedNumber.alone(words)));
        }
        if (isMedline(databases)) {
            List.of("AN", "ID")
                    .forEach(tag -> record.values(tag).forEach(words -> draft.pmid(PubMedNumber.alone(words))));
            record.values("N1").forEach(words -> draft.pmid(PubMedNumber.behind("Accession Number", words)));
        }
        // Not in M1: PsycINFO prints the list of references there, with their numbers.
        List.of("N1", "AN")
                .forEach(tag -> record.values(tag).forEach(words -> draft.pmid(PubMedNumber.behind("PMID", words))));
        List.of("N1", "C4", "SI")
                .forEach(tag -> record.values(tag).forEach(words -> draft.registry(RegistryNumber.in(words))));
        record.values("UR").forEach(words -> draft.url(address(words)));
        record.values("DB").forEach(words -> draft.other("database", words));
    }

    /** Ovid's {@code Ovid MEDLINE(R)}, EBSCO's {@code mdc}, {@code cmedm} and {@code mnh}, EndNote's {@code NLM} and {@code PubMed}. */
    private static boolean isMedline(String databases) {
        return (databases.contains("medline") && !databases.contains("embase"))
                || databases.contains("pubmed")
                || databases.equals("nlm")
                || databases.equals("mdc")
                || databases.equals("cmedm")
                || databases.equals("mnh");
    }

    private static Optional<String> address(String words) {
        int start = words.indexOf("http");
        if (start < 0) {
            return Optional.empty();
        }
        int end = start;
        while (end < words.length() && words.charAt(end) > ' ') {
            end++;
        }
        return Optional.of(words.substring(start, end));
    }
}
