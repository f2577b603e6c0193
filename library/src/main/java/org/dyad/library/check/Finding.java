package org.dyad.library.check;

import java.util.Optional;
import org.dyad.evidence.origin.DocumentId;

/**
 * One thing worth a look.
 *
 * @param document where it was found
 * @param what     the address, alias or sentence
 * @param instead  the document that is meant, where that can be told
 */
public record Finding(Kind kind, DocumentId document, String what, Optional<DocumentId> instead) {
    /** What it is; in the order in which they are shown. */
    public enum Kind {
        SAID_DEAD("links said to lead nowhere, though the post is here"),
        DEAD_LINK("links to posts that are not here"),
        DEAD_TAG("links to pages of tags that are not here"),
        UNKNOWN_PAGE("links to unknown page numbers"),
        UNCLEAR_LINK("links that several posts could be meant by"),
        MISSING_IMAGE("pictures that are lost"),
        MISSING_ATTACHMENT("attachments that are lost"),
        MISTAKEN_LINK("text turned into a link by mistake"),
        SHARED_ADDRESS("addresses claimed by more than one document"),
        NO_BODY("documents without text"),
        TROUBLE("places that could not be understood"),
        NOT_READ("documents that today's readers no longer find in their file"),
        DAMAGE("lines of the catalogue that are damaged");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** For a person, in the plural. */
        public String words() {
            return words;
        }
    }
}
