package org.dyad.library.read.web;

import java.util.Optional;
import org.dyad.library.read.markup.Entities;
import org.dyad.library.read.markup.Tag;
import org.dyad.library.read.markup.TagWriter;
import org.dyad.library.read.markup.TextWriter;
import org.dyad.library.read.markup.View;

/** Writes words, references and tags as they come. */
final class HtmlWords {
    private final String text;
    private final TextWriter writer;
    private final TagWriter tags;

    HtmlWords(View view, TextWriter writer, TagWriter tags) {
        this.text = view.text();
        this.writer = writer;
        this.tags = tags;
    }

    void write() {
        int place = 0;
        while (place < text.length()) {
            char c = text.charAt(place);
            if (c <= ' ') {
                place = space(place);
            } else if (c == '<') {
                place = tag(place);
            } else if (c == '&') {
                place = entity(place);
            } else {
                place = words(place);
            }
        }
    }

    private int space(int start) {
        int place = start;
        while (place < text.length() && text.charAt(place) <= ' ') {
            place++;
        }
        writer.space(start, place);
        return place;
    }

    private int tag(int place) {
        Optional<Tag> tag = Tag.at(text, place, text.length());
        if (tag.isEmpty()) {
            writer.text(place, place + 1);
            return place + 1;
        }
        tags.write(tag.get(), place);
        return tag.get().end();
    }

    private int entity(int place) {
        Optional<Entities.Entity> entity = Entities.at(text, place, text.length());
        if (entity.isEmpty()) {
            writer.text(place, place + 1);
            return place + 1;
        }
        writer.write(entity.get().characters(), place, entity.get().end());
        return entity.get().end();
    }

    private int words(int start) {
        int place = start;
        while (place < text.length()
                && text.charAt(place) > ' '
                && text.charAt(place) != '<'
                && text.charAt(place) != '&') {
            place++;
        }
        writer.text(start, place);
        return place;
    }
}
