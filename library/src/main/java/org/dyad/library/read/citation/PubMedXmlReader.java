package org.dyad.library.read.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dyad.library.document.Metadata;
import org.dyad.library.read.DocumentReader;
import org.dyad.library.read.ReadRecord;
import org.dyad.library.read.ReadRecords;
import org.dyad.library.read.SourceFile;
import org.dyad.library.read.xml.XmlFault;
import org.dyad.library.read.xml.XmlParser;
import org.dyad.library.read.xml.XmlRecords;

/** Reads the XML of PubMed: a {@code PubmedArticleSet}, or a set of {@code MedlineCitation}. The document type is never fetched. */
public record PubMedXmlReader() implements DocumentReader {
    private static final Set<String> RECORDS = Set.of("PubmedArticle", "PubmedBookArticle");
    private static final Set<String> CITATIONS = Set.of("MedlineCitation");

    /** Whether a text holds such records. */
    public static boolean reads(String text) {
        return text.contains("<PubmedArticle")
                || text.contains("<PubmedBookArticle")
                || text.contains("<MedlineCitation");
    }

    @Override
    public ReadRecords read(SourceFile file) {
        return RecordText.read(file, PubMedXmlReader::records);
    }

    private static ReadRecords records(String text) {
        List<XmlRecords.Cut> cuts = XmlRecords.of(text, RECORDS);
        if (cuts.isEmpty()) {
            cuts = XmlRecords.of(text, CITATIONS);
        }
        if (cuts.isEmpty()) {
            return ReadRecords.of(new ReadRecord.Failed(
                    "the whole file", "It holds no PubmedArticle. Save the search from PubMed as XML, or as .nbib."));
        }
        RecordKeys keys = new RecordKeys();
        List<ReadRecord> all = new ArrayList<>();
        for (XmlRecords.Cut cut : cuts) {
            all.add(read(cut, keys));
        }
        return new ReadRecords(all);
    }

    private static ReadRecord read(XmlRecords.Cut cut, RecordKeys keys) {
        RecordDraft draft = new RecordDraft();
        try {
            new PubMedFields(XmlParser.parse(cut.source()), draft).fill();
        } catch (XmlFault fault) {
            return new ReadRecord.Failed(cut.where(fault.place()), "Not XML that can be read: " + fault.getMessage());
        }
        if (!draft.namesAWork()) {
            return new ReadRecord.Failed(
                    cut.where(), "It has no title and no PubMed number, so nobody could tell which work it is.");
        }
        Metadata metadata = draft.metadata();
        String key = keys.next(metadata, cut.where());
        return new ReadRecord.Read(cut.where(), key, RecordDocument.of(key, draft, metadata, cut.source()));
    }
}
