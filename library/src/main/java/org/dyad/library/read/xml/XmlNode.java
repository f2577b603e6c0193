package org.dyad.library.read.xml;

import org.dyad.evidence.origin.Span;

/** A part of an XML text. */
public sealed interface XmlNode permits XmlElement, XmlNode.Text {
    /** Its place in the source. */
    Span span();

    /**
     * Characters.
     *
     * @param verbatim whether {@code &} in them stands for itself
     */
    record Text(Span span, boolean verbatim) implements XmlNode {}
}
