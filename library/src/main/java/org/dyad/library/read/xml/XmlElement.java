package org.dyad.library.read.xml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dyad.evidence.origin.Span;
import org.dyad.library.document.Passage;

/**
 * An element.
 *
 * @param source     the characters it was read from
 * @param name       without prefix
 * @param attributes name to the place of the value
 * @param children   in order
 * @param span       from the first character of its start tag to the last of its end tag
 */
public record XmlElement(String source, String name, Map<String, Span> attributes, List<XmlNode> children, Span span)
        implements XmlNode {
    public XmlElement {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        children = List.copyOf(children);
    }

    /** The value of an attribute; nothing where there is none. */
    public String attribute(String attribute) {
        Span value = attributes.get(attribute);
        return value == null ? "" : decoded(value).text();
    }

    /** An attribute's characters with their places. */
    public Passage attributePassage(String attribute) {
        Span value = attributes.get(attribute);
        return value == null ? Passage.EMPTY : decoded(value);
    }

    private Passage decoded(Span value) {
        Passage.Builder builder = new Passage.Builder();
        write(builder, value, false);
        return builder.build();
    }

    /** Its elements. */
    public List<XmlElement> elements() {
        return children.stream()
                .filter(XmlElement.class::isInstance)
                .map(XmlElement.class::cast)
                .toList();
    }

    /** Its elements of a name. */
    public List<XmlElement> elements(String named) {
        return elements().stream().filter(child -> child.name().equals(named)).toList();
    }

    /** The elements at the end of a path, through all elements of the names on the way. */
    public List<XmlElement> at(String... path) {
        List<XmlElement> found = List.of(this);
        for (String step : path) {
            found = found.stream()
                    .flatMap(element -> element.elements(step).stream())
                    .toList();
        }
        return found;
    }

    /** The first element at the end of a path. */
    public Optional<XmlElement> first(String... path) {
        return at(path).stream().findFirst();
    }

    /** The words of the first element at the end of a path; nothing where there is none. */
    public String words(String... path) {
        return first(path).map(XmlElement::words).orElse("");
    }

    /** All its characters, one space for each stretch of white space. */
    public String words() {
        return passage().text();
    }

    /** All its characters with their places, one space for each stretch of white space. */
    public Passage passage() {
        Passage.Builder builder = new Passage.Builder();
        writeAll(builder);
        return builder.build().squeezed();
    }

    private void writeAll(Passage.Builder builder) {
        for (XmlNode child : children) {
            switch (child) {
                case Text text -> write(builder, text);
                case XmlElement element -> element.writeAll(builder);
            }
        }
    }

    /** Writes characters of this text, each reference as the character that it stands for; an unknown one stays as it is. */
    public void write(Passage.Builder builder, Text text) {
        write(builder, text.span(), text.verbatim());
    }

    private void write(Passage.Builder builder, Span span, boolean verbatim) {
        int i = span.start();
        while (i < span.end()) {
            int end = !verbatim && source.charAt(i) == '&' ? Entities.end(source, i) : -1;
            if (end > 0 && end <= span.end()) {
                builder.write(Entities.decoded(source.substring(i + 1, end - 1)).orElse(""), i, end);
                i = end;
            } else {
                builder.copy(source, i, i + 1);
                i++;
            }
        }
    }
}
