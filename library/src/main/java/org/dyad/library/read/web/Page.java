package org.dyad.library.read.web;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dyad.library.read.markup.Entities;
import org.dyad.library.read.markup.NextPlace;
import org.dyad.library.read.markup.Tag;
import org.dyad.library.read.markup.View;

/** Goes over a page once: hands its head on and cuts out what is no text. */
final class Page {
    private static final String[] HIDDEN = {
        "script", "style", "noscript", "template", "svg", "nav", "button", "select", "textarea", "title", "iframe"
    };

    private final String source;
    private final Head head;
    private final View.Builder view;
    private final Map<String, NextPlace> endings = new TreeMap<>();
    private final NextPlace commentEnd;
    private final NextPlace tagEnd;
    private int done;

    Page(String source, Head head) {
        this.source = source;
        this.head = head;
        this.view = new View.Builder(source);
        this.commentEnd = new NextPlace(source, "-->");
        this.tagEnd = new NextPlace(source, ">");
    }

    View view() {
        int place = source.indexOf('<');
        while (place >= 0) {
            place = source.indexOf('<', angle(place));
        }
        view.copy(done, source.length());
        return view.build();
    }

    private int angle(int place) {
        if (source.startsWith("<!--", place)) {
            int end = commentEnd.at(place + 4);
            return cut(place, end == Integer.MAX_VALUE ? place + 4 : end + 3);
        }
        if (source.startsWith("<!", place) || source.startsWith("<?", place)) {
            int end = tagEnd.at(place);
            return cut(place, end == Integer.MAX_VALUE ? place + 2 : end + 1);
        }
        if (source.regionMatches(true, place, "<meta", 0, 5)) {
            Optional<Tag> tag = Tag.at(source, place, source.length());
            tag.ifPresent(head::meta);
            return tag.map(Tag::end).orElse(place + 1);
        }
        for (String name : HIDDEN) {
            int after = place + 1 + name.length();
            if (source.regionMatches(true, place + 1, name, 0, name.length())
                    && after < source.length()
                    && !Character.isLetterOrDigit(source.charAt(after))) {
                return element(name, place);
            }
        }
        return place + 1;
    }

    private int element(String name, int place) {
        int end = endings.computeIfAbsent(name, each -> new NextPlace(source, "</" + each))
                .at(place);
        int open = tagEnd.at(place);
        if (end == Integer.MAX_VALUE || open > end) {
            return place + 1;
        }
        if (name.equals("title")) {
            head.title(Entities.decode(source.substring(open + 1, end)));
        }
        int after = tagEnd.at(end);
        return cut(place, after == Integer.MAX_VALUE ? source.length() : after + 1);
    }

    private int cut(int start, int end) {
        if (start >= done) {
            view.copy(done, start);
            done = end;
        }
        return end;
    }
}
