package org.dyad.library.read.jats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.dyad.library.read.citation.RecordDraft;
import org.dyad.library.read.citation.RecordKeys;
import org.dyad.library.read.citation.RecordText;
import org.dyad.library.read.xml.XmlElement;
import org.dyad.library.read.xml.XmlFault;
import org.dyad.library.read.xml.XmlParser;
import org.dyad.library.read.xml.XmlRecords;

/**
 * Reads articles in JATS: front, abstract, body with its sections and tables. The list of references becomes links and is not part of the
 * reading text: its titles are the words of other studies.
 *
 * @see <a href="https://jats.nlm.nih.gov/archiving/tag-library/1.3/">JATS tag library</a>
 */
public record JatsReader() implements DocumentReader {
    private static final Set<String> ARTICLES = Set.of("article");

    /** Whether a text holds an article. */
    public static boolean reads(String text) {
        return !XmlRecords.of(text.substring(0, Math.min(text.length(), 20_000)), ARTICLES)
                        .isEmpty()
                && (text.contains("<article-meta") || text.contains("<front"));
    }

    @Override
    public ReadRecords read(SourceFile file) {
        return RecordText.read(file, JatsReader::records);
    }

    private static ReadRecords records(String text) {
        List<XmlRecords.Cut> cuts = XmlRecords.of(text, ARTICLES);
        if (cuts.isEmpty()) {
            return ReadRecords.of(new ReadRecord.Failed("the whole file", "It holds no article element of JATS."));
        }
        RecordKeys keys = new RecordKeys();
        List<ReadRecord> all = new ArrayList<>();
        for (XmlRecords.Cut cut : cuts) {
            all.add(read(cut, keys, cuts.size() == 1));
        }
        return new ReadRecords(all);
    }

    private static ReadRecord read(XmlRecords.Cut cut, RecordKeys keys, boolean alone) {
        String where = alone ? "the whole file" : cut.where();
        try {
            XmlElement article = XmlParser.parse(cut.source());
            RecordDraft draft = new RecordDraft();
            new JatsFront(article, draft).fill();
            if (!draft.namesAWork()) {
                return new ReadRecord.Failed(
                        where, "The article has no title and no DOI, so nobody could tell which work it is.");
            }
            Metadata metadata = draft.metadata();
            String key = keys.next(metadata, where);
            return new ReadRecord.Read(where, key, document(key, article, draft, metadata));
        } catch (XmlFault fault) {
            return new ReadRecord.Failed(cut.where(fault.place()), "Not XML that can be read: " + fault.getMessage());
        }
    }

    private static Document document(String key, XmlElement article, RecordDraft draft, Metadata metadata) {
        JatsBody body = new JatsBody(article, draft);
        body.write();
        List<Link> links = new ArrayList<>();
        metadata.bibliography().doi().ifPresent(doi -> links.add(new Link(LinkKind.DOI, doi, doi, Optional.empty())));
        metadata.bibliography()
                .pmid()
                .ifPresent(pmid -> links.add(new Link(LinkKind.PUBMED, pmid, pmid, Optional.empty())));
        links.addAll(body.links());
        links.addAll(JatsReferences.of(article));
        return new Document(
                new DocumentId(key),
                DocumentKind.ARTICLE,
                metadata,
                article.source(),
                body.text(),
                links,
                draft.troubles());
    }
}
