package org.dyad.library.read.xml;

/** A text is not XML that can be read; the message says what is wrong. */
public final class XmlFault extends Exception {
    private static final long serialVersionUID = 1L;
    private final int place;

    XmlFault(String message, int place) {
        super(message);
        this.place = place;
    }

    /** Where, in the source. */
    public int place() {
        return place;
    }
}
