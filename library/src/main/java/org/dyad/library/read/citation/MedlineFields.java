package org.dyad.library.read.citation;

import java.util.List;
import java.util.Set;
import org.dyad.library.document.Doi;

/**
 * Fields of the MEDLINE display format, which PubMed saves as {@code .nbib}.
 *
 * @see <a href="https://www.nlm.nih.gov/bsd/mms/medlineelements.html">MEDLINE/PubMed data element descriptions</a>
 */
record MedlineFields(TaggedRecord record, RecordDraft draft) {
    private static final Set<String> USED = Set.of(
            "PMID", "TI", "BTI", "AB", "FAU", "AU", "CN", "JT", "TA", "DP", "VI", "IP", "PG", "PT", "MH", "OT", "LA",
            "SI");

    void fill() {
        record.passage("TI", "BTI", "TT").ifPresent(draft::title);
        record.passages("AB").forEach(draft::summary);
        record.passages("OAB").forEach(draft::summary);
        authors();
        draft.journal(record.first("JT", "TA"));
        draft.date(record.first("DP")).date(record.first("DEP"));
        draft.volume(record.first("VI")).issue(record.first("IP")).pages(record.first("PG"));
        draft.language(record.first("LA"));
        record.values("PT").forEach(draft::type);
        List.of("MH", "OT").forEach(tag -> record.values(tag).forEach(draft::keyword));
        draft.pmid(PubMedNumber.alone(record.first("PMID")));
        for (String tag : List.of("LID", "AID", "SO")) {
            record.values(tag).forEach(words -> draft.doi(Doi.of(words)));
        }
        record.values("SI").forEach(words -> draft.registry(RegistryNumber.in(words)));
        record.keepOthers(USED, draft);
    }

    private void authors() {
        boolean full = !record.values("FAU").isEmpty();
        for (TaggedRecord.Field field : record.fields()) {
            boolean author =
                    field.tag().equals(full ? "FAU" : "AU") || field.tag().equals("CN");
            if (author && !field.lines().isEmpty()) {
                draft.author(record.source()
                        .substring(
                                field.lines().get(0).start(),
                                field.lines().get(field.lines().size() - 1).end()));
            }
        }
    }
}
