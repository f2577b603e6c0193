package org.dyad.library.address;

import java.util.List;
import org.dyad.evidence.origin.DocumentId;

/** Where an address leads. */
public sealed interface Resolution {
    /** To one document. */
    record Found(DocumentId document, Exactness exactness) implements Resolution {}

    /** To several: two pages that were given one slug, or an alias that two posts claim. */
    record Ambiguous(List<DocumentId> documents, Exactness exactness) implements Resolution {
        public Ambiguous {
            documents = List.copyOf(documents);
        }
    }

    /** To none; those that look most like it, best first. */
    record Unknown(List<Suggestion> suggestions) implements Resolution {
        public Unknown {
            suggestions = List.copyOf(suggestions);
        }
    }

    /**
     * A document that may be meant.
     *
     * @param likeness share of three-letter pieces that address and document have in common, 0 to 1
     */
    record Suggestion(DocumentId document, double likeness) {}

    /** How an address was understood. */
    enum Exactness {
        /** It stands so in the document. */
        AS_STORED("as stored"),
        /** It is the same once the escapes of browsers and web pages are undone. */
        DECODED("after undoing escapes"),
        /** It has the same letters and digits; case, punctuation or accents differ. */
        SAME_LETTERS("by its letters and digits"),
        /** It is the document's title. */
        TITLE("by its title"),
        /** It is the DOI, PubMed number or registry number of something the document is about or links to. */
        NUMBER("by a publication or trial it names");

        private final String words;

        Exactness(String words) {
            this.words = words;
        }

        /** For a person. */
        public String words() {
            return words;
        }
    }
}
