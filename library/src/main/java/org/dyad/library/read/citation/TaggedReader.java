package org.dyad.library.read.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dyad.library.document.Metadata;
import org.dyad.library.read.DocumentReader;
import org.dyad.library.read.ReadRecord;
import org.dyad.library.read.ReadRecords;
import org.dyad.library.read.SourceFile;

/**
 * Reads RIS, MEDLINE (nbib) and Ovid's own tagged records; which of them a file holds is seen in the file. A record's source is its own
 * characters in the file.
 */
public record TaggedReader() implements DocumentReader {
    /** Whether a text holds such records. */
    public static boolean reads(String text) {
        return TagDialect.of(text).isPresent();
    }

    @Override
    public ReadRecords read(SourceFile file) {
        return RecordText.read(file, TaggedReader::records);
    }

    private static ReadRecords records(String text) {
        Optional<TagDialect> dialect = TagDialect.of(text);
        if (dialect.isEmpty()) {
            return ReadRecords.of(
                    new ReadRecord.Failed(
                            "the whole file",
                            "No citation record begins in it. Expected a line such as \"TY  - JOUR\" (RIS), \"PMID- 1\" (PubMed) or \"<1>\" (Ovid)."));
        }
        TaggedSplitter splitter = new TaggedSplitter(text, dialect.get()).split();
        RecordKeys keys = new RecordKeys();
        List<ReadRecord> all = new ArrayList<>(splitter.strays());
        for (TaggedRecord record : splitter.records()) {
            all.add(read(record, dialect.get(), keys));
        }
        return new ReadRecords(all);
    }

    private static ReadRecord read(TaggedRecord record, TagDialect dialect, RecordKeys keys) {
        RecordDraft draft = new RecordDraft();
        switch (dialect) {
            case RIS -> new RisFields(record, draft).fill();
            case MEDLINE -> new MedlineFields(record, draft).fill();
            case OVID -> new OvidFields(record, draft).fill();
        }
        if (!draft.namesAWork()) {
            return new ReadRecord.Failed(
                    record.where(),
                    "It has no title, no DOI and no PubMed number, so nobody could tell which work it is. Add one of them.");
        }
        Metadata metadata = draft.metadata();
        String key = keys.next(metadata, record.where());
        return new ReadRecord.Read(record.where(), key, RecordDocument.of(key, draft, metadata, record.source()));
    }
}
