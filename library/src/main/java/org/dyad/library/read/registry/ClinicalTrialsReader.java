package org.dyad.library.read.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.library.document.Document;
import org.dyad.library.document.DocumentKind;
import org.dyad.library.document.Link;
import org.dyad.library.document.LinkKind;
import org.dyad.library.document.Metadata;
import org.dyad.library.read.DocumentReader;
import org.dyad.library.read.ReadRecord;
import org.dyad.library.read.ReadRecords;
import org.dyad.library.read.SourceFile;
import org.dyad.library.read.citation.BlockWriter;
import org.dyad.library.read.citation.PubMedNumber;
import org.dyad.library.read.citation.RecordDraft;
import org.dyad.library.read.citation.RecordText;
import org.dyad.library.read.json.Json;
import org.dyad.library.read.json.JsonRecords;

/**
 * Reads studies of ClinicalTrials.gov as its second programming interface gives them: what was planned ({@code protocolSection}) and what
 * was found ({@code resultsSection}), written as text and tables.
 *
 * @see <a href="https://clinicaltrials.gov/data-api/about-api/study-data-structure">Study data structure</a>
 */
public record ClinicalTrialsReader() implements DocumentReader {
    /** Whether a text holds such studies. */
    public static boolean reads(String text) {
        return text.contains("\"protocolSection\"");
    }

    @Override
    public ReadRecords read(SourceFile file) {
        return RecordText.read(file, ClinicalTrialsReader::records);
    }

    private static ReadRecords records(String text) {
        JsonRecords.Cuts cuts = JsonRecords.of(text);
        List<ReadRecord> all = new ArrayList<>();
        for (JsonRecords.Cut cut : cuts.records()) {
            all.add(read(cut, cuts.records().size() == 1 ? "the whole file" : cut.where()));
        }
        cuts.fault()
                .ifPresent(fault -> all.add(new ReadRecord.Failed(
                        "behind record " + cuts.records().size(), "The rest is not JSON that can be read; " + fault)));
        if (all.isEmpty()) {
            all.add(new ReadRecord.Failed("the whole file", "It holds no study of ClinicalTrials.gov."));
        }
        return new ReadRecords(all);
    }

    private static ReadRecord read(JsonRecords.Cut cut, String where) {
        Optional<Json> study = JsonRecords.read(cut);
        if (study.isEmpty()) {
            return new ReadRecord.Failed(where, "Not JSON that can be read.");
        }
        Json protocol = study.get().at("protocolSection");
        String number = protocol.at("identificationModule", "nctId").words();
        if (number.isBlank()) {
            return new ReadRecord.Failed(
                    where,
                    "It has no protocolSection.identificationModule.nctId; expected a study as the registry's interface, version 2, gives it.");
        }
        String key = "registry:" + number;
        return new ReadRecord.Read(where, key, document(key, number, study.get(), cut.source()));
    }

    private static Document document(String key, String number, Json study, String source) {
        RecordDraft draft = new RecordDraft();
        fill(draft, number, study.at("protocolSection"));
        BlockWriter text = new BlockWriter(source);
        draft.title().ifPresent(title -> text.heading(1, title));
        new PlannedStudy(study.at("protocolSection"), text).write();
        new FoundResults(study.at("resultsSection"), text).write();
        Metadata metadata = draft.metadata();
        return new Document(
                new DocumentId(key),
                DocumentKind.REGISTRY_ENTRY,
                metadata,
                source,
                text.build(),
                links(study.at("protocolSection"), number),
                draft.troubles());
    }

    private static void fill(RecordDraft draft, String number, Json protocol) {
        Json names = protocol.at("identificationModule");
        draft.title(names.at("officialTitle").passage())
                .title(names.at("briefTitle").passage());
        draft.registry(Optional.of(number));
        draft.other("brief title", names.at("briefTitle").words())
                .other("acronym", names.at("acronym").words());
        Json status = protocol.at("statusModule");
        draft.other("status", status.at("overallStatus").words());
        draft.other("start", status.at("startDateStruct", "date").words());
        draft.other("completion", status.at("completionDateStruct", "date").words());
        draft.date(status.at("resultsFirstPostDateStruct", "date").words());
        draft.date(status.at("studyFirstPostDateStruct", "date").words());
        draft.other(
                "sponsor",
                protocol.at("sponsorCollaboratorsModule", "leadSponsor", "name").words());
        protocol.at("conditionsModule", "conditions").items().forEach(word -> draft.keyword(word.words()));
        protocol.at("conditionsModule", "keywords").items().forEach(word -> draft.keyword(word.words()));
        draft.type(Words.plain(protocol.at("designModule", "studyType").words()));
        draft.type(Words.plain(
                protocol.at("designModule", "designInfo", "allocation").words()));
        protocol.at("contactsLocationsModule", "locations").items().stream()
                .map(place -> place.at("country").words())
                .distinct()
                .forEach(country -> draft.other("country", country));
        draft.url(Optional.of("https://clinicaltrials.gov/study/" + number));
    }

    private static List<Link> links(Json protocol, String number) {
        List<Link> links = new ArrayList<>();
        String page = "https://clinicaltrials.gov/study/" + number;
        links.add(new Link(LinkKind.WEB, page, number, Optional.empty()));
        for (Json reference : protocol.at("referencesModule", "references").items()) {
            PubMedNumber.alone(reference.at("pmid").words())
                    .ifPresent(pmid -> links.add(new Link(
                            LinkKind.PUBMED, pmid, reference.at("citation").words(), Optional.empty())));
        }
        return links;
    }
}
