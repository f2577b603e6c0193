package org.dyad.library.duplicate;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.library.document.Bibliography;
import org.dyad.library.document.Document;
import org.dyad.library.document.Link;
import org.dyad.library.document.LinkKind;

/** What of a document is compared with others. Small: fingerprints of a whole library fit into memory. */
public final class Fingerprint {
    private final DocumentId id;
    private final Optional<String> doi;
    private final Optional<String> pmid;
    private final boolean ownNumbers;
    private final String title;
    private final Optional<Integer> year;
    private final Optional<String> author;
    private final Sketch sketch;

    private Fingerprint(Document document) {
        Bibliography record = document.metadata().bibliography();
        id = document.id();
        ownNumbers = record.doi().isPresent() || record.pmid().isPresent();
        doi = ownNumbers ? record.doi() : only(document, LinkKind.DOI);
        pmid = ownNumbers ? record.pmid() : only(document, LinkKind.PUBMED);
        title = document.metadata().title().map(Fingerprint::letters).orElse("");
        year = record.year();
        author = record.authors().stream().findFirst().map(Fingerprint::surname);
        sketch = Sketch.of(document.text().text());
    }

    /** Of a document. */
    public static Fingerprint of(Document document) {
        return new Fingerprint(document);
    }

    /** The one publication that a page names; a page that names several is not about one of them. */
    private static Optional<String> only(Document document, LinkKind kind) {
        List<String> targets = document.links().stream()
                .filter(link -> link.kind() == kind)
                .map(Link::target)
                .map(target -> target.toLowerCase(Locale.ROOT))
                .distinct()
                .limit(2)
                .toList();
        return targets.size() == 1 ? Optional.of(targets.getFirst()) : Optional.empty();
    }

    private static String letters(String words) {
        StringBuilder letters = new StringBuilder();
        String plain = Normalizer.normalize(words, Normalizer.Form.NFKD);
        for (int i = 0; i < plain.length(); i++) {
            if (Character.isLetterOrDigit(plain.charAt(i))) {
                letters.append(Character.toLowerCase(plain.charAt(i)));
            }
        }
        return letters.toString();
    }

    /** "Hollis, Bruce W", "Hollis BW" and "Bruce W. Hollis" are one person, as far as can be told. */
    private static String surname(String author) {
        int comma = author.indexOf(',');
        if (comma > 0) {
            return letters(author.substring(0, comma));
        }
        return Stream.of(author.split("[ .]+"))
                .map(Fingerprint::letters)
                .filter(word -> word.length() > 2)
                .reduce((before, last) -> last)
                .orElseGet(() -> letters(author));
    }

    public DocumentId id() {
        return id;
    }

    Optional<String> doi() {
        return doi;
    }

    Optional<String> pmid() {
        return pmid;
    }

    /** Whether DOI and PMID are the document's own, and not those of the one publication it names. */
    boolean ownNumbers() {
        return ownNumbers;
    }

    /** Letters and digits only. */
    String title() {
        return title;
    }

    Optional<Integer> year() {
        return year;
    }

    Optional<String> author() {
        return author;
    }

    Sketch sketch() {
        return sketch;
    }
}
