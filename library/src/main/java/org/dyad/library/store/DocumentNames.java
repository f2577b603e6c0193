package org.dyad.library.store;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.library.document.Bibliography;
import org.dyad.library.document.Document;
import org.dyad.library.document.Metadata;

/**
 * Names for new documents: small letters, digits and hyphens, fit for an address and for a file. A post is called by its slug, any other file
 * that holds one document by its own name, a record by its PubMed number or its title. Where the name is taken the page number is added, and
 * where that does not help, a count.
 */
final class DocumentNames {
    private static final int LONGEST = 200;

    private DocumentNames() {}

    static DocumentId name(Document document, String path, boolean alone, Predicate<DocumentId> taken) {
        String base = base(document, path, alone);
        DocumentId plain = new DocumentId(base);
        if (!taken.test(plain)) {
            return plain;
        }
        Optional<DocumentId> paged = document.metadata()
                .pageId()
                .map(page -> new DocumentId(base + "-" + plain(page)))
                .filter(taken.negate());
        int count = 2;
        while (paged.isEmpty()) {
            paged = Optional.of(new DocumentId(base + "-" + count)).filter(taken.negate());
            count++;
        }
        return paged.orElseThrow();
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
