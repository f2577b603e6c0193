package org.dyad.library.read.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.library.document.Bibliography;
import org.dyad.library.document.Document;
import org.dyad.library.document.DocumentKind;
import org.dyad.library.document.Link;
import org.dyad.library.document.LinkKind;
import org.dyad.library.document.Metadata;

/** A citation record as a document: title and abstract are what a person reads; DOI, PubMed number and address are its links. */
final class RecordDocument {
    private RecordDocument() {}

    static Document of(String key, RecordDraft draft, Metadata metadata, String source) {
        BlockWriter text = new BlockWriter(source);
        draft.title().ifPresent(title -> text.heading(1, title));
        draft.summary().forEach(text::paragraph);
        List<Link> links = new ArrayList<>(links(metadata.bibliography()));
        links.addAll(text.links());
        return new Document(
                new DocumentId(key), DocumentKind.RECORD, metadata, source, text.build(), links, draft.troubles());
    }

    static List<Link> links(Bibliography bibliography) {
        List<Link> links = new ArrayList<>();
        bibliography.doi().ifPresent(doi -> links.add(new Link(LinkKind.DOI, doi, doi, Optional.empty())));
        bibliography.pmid().ifPresent(pmid -> links.add(new Link(LinkKind.PUBMED, pmid, pmid, Optional.empty())));
        bibliography.url().ifPresent(url -> links.add(new Link(LinkKind.WEB, url, url, Optional.empty())));
        return links;
    }
}
