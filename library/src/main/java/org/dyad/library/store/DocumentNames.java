package org.dyad.library.store;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.library.document.Bibliography;
import org.dyad.library.document.Document;
import org.dyad.library.document.Metadata;
import org.dyad.library.read.ReadRecord;

/**
 * Names for new documents: small letters, digits and hyphens, fit for an address and for a file. A post is called by its slug, any other file
 * that holds one document by its own name, a record by its PubMed number or its title. Where the name is taken the page number is added, and
 * where that does not help, a count.
 */
final class DocumentNames {
    private static final int LONGEST = 200;

    private DocumentNames() {}

    /**
     * A name that is free.
     *
     * @param pageOf the page number of the document that has a name; empty where the name is free, an empty word where it has none
     */
    static DocumentId name(
            Document document, String path, boolean alone, Function<DocumentId, Optional<String>> pageOf) {
        String base = base(document, path, alone);
        DocumentId plain = new DocumentId(base);
        Optional<String> holder = pageOf.apply(plain);
        if (holder.isEmpty()) {
            return plain;
        }
        // The page number tells two pages apart that were given one slug; of two forms of one page it would tell
        // nothing.
        Optional<DocumentId> name = document.metadata()
                .pageId()
                .filter(page -> !page.equals(holder.get()))
                .map(page -> new DocumentId(base + "-" + plain(page)))
                .filter(paged -> pageOf.apply(paged).isEmpty());
        for (int count = 2; name.isEmpty(); count++) {
            name = Optional.of(new DocumentId(base + "-" + count))
                    .filter(counted -> pageOf.apply(counted).isEmpty());
        }
        return name.orElseThrow();
    }

    /** The name that an exported document had, where it is one and free. */
    static Optional<DocumentId> exported(String key, Function<DocumentId, Optional<String>> pageOf) {
        return Optional.of(key)
                .filter(words -> words.startsWith(ReadRecord.NAMED))
                .map(words -> words.substring(ReadRecord.NAMED.length()))
                .filter(name -> !name.isEmpty() && plain(name).equals(name))
                .map(DocumentId::new)
                .filter(id -> pageOf.apply(id).isEmpty());
    }

    private static String base(Document document, String path, boolean alone) {
        Metadata metadata = document.metadata();
        Bibliography record = metadata.bibliography();
        Optional<String> word = metadata.slug();
        if (word.isEmpty()) {
            word = alone
                    ? Optional.of(stem(path))
                    : record.pmid()
                            .map(pmid -> "pmid-" + pmid)
                            .or(metadata::title)
                            .or(record::doi);
        }
        String name = plain(word.orElseGet(() -> stem(path)));
        return name.isEmpty() ? "document" : name;
    }

    private static String stem(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** Letters and digits of ASCII, small; runs of anything else become one hyphen, but hyphens stay as many as they are. */
    private static String plain(String words) {
        String letters = Normalizer.normalize(
                words.length() > 4 * LONGEST ? words.substring(0, 4 * LONGEST) : words, Normalizer.Form.NFKD);
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < letters.length() && name.length() < LONGEST; i++) {
            char c = letters.charAt(i);
            if (c < 128 && Character.isLetterOrDigit(c)) {
                name.append(Character.toLowerCase(c));
            } else if (c == '-' && !name.isEmpty()) {
                name.append('-');
            } else if (Character.getType(c) != Character.NON_SPACING_MARK
                    && !name.isEmpty()
                    && name.charAt(name.length() - 1) != '-') {
                name.append('-');
            }
        }
        int end = name.length();
        while (end > 0 && name.charAt(end - 1) == '-') {
            end--;
        }
        return name.substring(0, end).toLowerCase(Locale.ROOT);
    }
}
