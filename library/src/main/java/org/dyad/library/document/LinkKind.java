package org.dyad.library.document;

/** What a link leads to. */
public enum LinkKind {
    /** Another post, by slug, alias or page number. */
    POST,
    /** The page of a tag or category. */
    TAG,
    /** A publication by its DOI. */
    DOI,
    /** A publication by its PubMed number. */
    PUBMED,
    /** A picture. */
    IMAGE,
    /** A file that came with the post. */
    ATTACHMENT,
    /** Any other address. */
    WEB,
    /** Text that was turned into a link by mistake; it leads nowhere and is shown as text. */
    MISTAKE
}
