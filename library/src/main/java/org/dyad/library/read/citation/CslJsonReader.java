package org.dyad.library.read.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dyad.library.document.Doi;
import org.dyad.library.document.Metadata;
import org.dyad.library.read.DocumentReader;
import org.dyad.library.read.ReadRecord;
import org.dyad.library.read.ReadRecords;
import org.dyad.library.read.SourceFile;
import org.dyad.library.read.json.Json;
import org.dyad.library.read.json.JsonRecords;

/**
 * Reads CSL-JSON, which Zotero and other reference managers write.
 *
 * @see <a href="https://github.com/citation-style-language/schema">CSL-JSON schema 1.0</a>
 */
public record CslJsonReader() implements DocumentReader {
    private static final List<String> USED = List.of(
            "title",
            "abstract",
            "author",
            "container-title",
            "issued",
            "volume",
            "issue",
            "page",
            "DOI",
            "PMID",
            "URL",
            "language",
            "keyword",
            "type",
            "genre");

    @Override
    public ReadRecords read(SourceFile file) {
        return RecordText.read(file, CslJsonReader::records);
    }

    private static ReadRecords records(String text) {
        JsonRecords.Cuts cuts = JsonRecords.of(text);
        RecordKeys keys = new RecordKeys();
        List<ReadRecord> all = new ArrayList<>();
        for (JsonRecords.Cut cut : cuts.records()) {
            all.add(read(cut, keys));
        }
        cuts.fault()
                .ifPresent(fault -> all.add(new ReadRecord.Failed(
                        "behind record " + cuts.records().size(), "The rest is not JSON that can be read; " + fault)));
        if (all.isEmpty()) {
            all.add(new ReadRecord.Failed("the whole file", "It holds no object of CSL-JSON."));
        }
        return new ReadRecords(all);
    }

    private static ReadRecord read(JsonRecords.Cut cut, RecordKeys keys) {
        Optional<Json> record = JsonRecords.read(cut);
        if (record.isEmpty()) {
            return new ReadRecord.Failed(cut.where(), "Not JSON that can be read.");
        }
        RecordDraft draft = new RecordDraft();
        fill(record.get(), draft);
        if (!draft.namesAWork()) {
            return new ReadRecord.Failed(
                    cut.where(), "It has no title, no DOI and no PMID, so nobody could tell which work it is.");
        }
        Metadata metadata = draft.metadata();
        String key = keys.next(metadata, cut.where());
        return new ReadRecord.Read(cut.where(), key, RecordDocument.of(key, draft, metadata, cut.source()));
    }

    private static void fill(Json record, RecordDraft draft) {
        draft.title(InlineMarkup.cleaned(record.at("title").passage()));
        draft.summary(InlineMarkup.cleaned(record.at("abstract").passage()));
        record.at("author").items().forEach(author -> draft.author(name(author)));
        // In Crossref's form of it, titles are lists.
        for (String field : List.of("title", "container-title")) {
            record.at(field).items().stream().findFirst().ifPresent(first -> {
                if (field.equals("title")) {
                    draft.title(InlineMarkup.cleaned(first.passage()));
                } else {
                    draft.journal(first.words());
                }
            });
        }
        for (String field : List.of("issued", "published-print", "published-online")) {
            draft.date(date(record.at(field)));
        }
        draft.volume(record.at("volume").words())
                .issue(record.at("issue").words())
                .pages(record.at("page").words());
        draft.doi(Doi.of(record.at("DOI").words())).doi(Doi.of(record.at("URL").words()));
        draft.pmid(PubMedNumber.alone(record.at("PMID").words()))
                .pmid(PubMedNumber.behind("PMID", record.at("note").words()))
                .pmid(PubMedNumber.inAddress(record.at("URL").words()));
        draft.url(Optional.of(record.at("URL").words()).filter(address -> address.startsWith("http")));
        draft.language(record.at("language").words());
        draft.type(record.at("genre").words()).type(record.at("type").words());
        draft.keywords(record.at("keyword").words());
        if (record instanceof Json.Fields object) {
            object.fields().forEach((name, value) -> {
                if (!USED.contains(name)) {
                    draft.other(name, value.words());
                }
            });
        }
    }

    private static String name(Json author) {
        String family = (author.at("non-dropping-particle").words() + " "
                        + author.at("family").words())
                .strip();
        if (family.isEmpty()) {
            return author.at("literal").words() + author.at("name").words();
        }
        String given = (author.at("given").words() + " "
                        + author.at("dropping-particle").words())
                .strip();
        return given.isEmpty() ? family : family + ", " + given;
    }

    /** {@code {"date-parts": [[2011, 3, 4]]}}, or {@code raw} or {@code literal} words. */
    private static String date(Json date) {
        List<Json> ranges = date.at("date-parts").items();
        if (!ranges.isEmpty()) {
            List<String> parts = ranges.get(0).items().stream().map(Json::words).toList();
            return String.join(" ", parts);
        }
        return date.words() + date.at("raw").words() + date.at("literal").words();
    }
}
