package org.dyad.library.document;

/** What a document was read from. */
public enum DocumentKind {
    /** A wiki or blog post with front matter. */
    POST("post"),
    /** Plain text. */
    TEXT("plain text"),
    /** A web page. */
    WEB_PAGE("web page"),
    /** A citation record: title, authors, journal, often an abstract. */
    RECORD("citation record"),
    /** A full article in the journal archive format. */
    ARTICLE("full article"),
    /** A PDF. */
    PDF("PDF"),
    /** The entry of a trial registry. */
    REGISTRY_ENTRY("registry entry");

    private final String words;

    DocumentKind(String words) {
        this.words = words;
    }

    /** As a person names it. */
    public String words() {
        return words;
    }
}
