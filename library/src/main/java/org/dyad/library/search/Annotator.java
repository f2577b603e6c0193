package org.dyad.library.search;

import org.dyad.library.document.Document;

/** Gives documents labels that can be searched for. The library knows no meaning of them; extraction implements this. */
public interface Annotator {
    /** The labels of a document; must be safe to call from several threads. */
    Labels annotate(Document document);

    /** Names the annotator and its rules; the index is made anew when it changes. */
    String version();

    /** Labels nothing. */
    static Annotator none() {
        return new Annotator() {
            @Override
            public Labels annotate(Document document) {
                return Labels.NONE;
            }

            @Override
            public String version() {
                return "none";
            }
        };
    }
}
