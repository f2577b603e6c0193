package org.dyad.library.read.post;

import java.util.Optional;
import org.dyad.evidence.origin.Span;
import org.dyad.library.document.LinkKind;
import org.dyad.library.document.Mark;
import org.dyad.library.read.markup.Address;
import org.dyad.library.read.markup.Entities;
import org.dyad.library.read.markup.NextPlace;
import org.dyad.library.read.markup.Tag;
import org.dyad.library.read.markup.TagWriter;
import org.dyad.library.read.markup.TextWriter;
import org.dyad.library.read.markup.View;

/** Writes the words of one block: markdown, HTML and leftover wiki signs in any mixture. */
final class Inline {
    private static final String SPECIAL = "*_'[]!({<&\\`~ %:\n\r\t\f^";
    private static final boolean[] IS_SPECIAL = new boolean[128];

    static {
        for (int i = 0; i < SPECIAL.length(); i++) {
            IS_SPECIAL[SPECIAL.charAt(i)] = true;
        }
        for (int i = 0; i < ' '; i++) {
            IS_SPECIAL[i] = true;
        }
    }

    private final String text;
    private final TextWriter writer;
    private final TagWriter tags;
    private final Emphasis emphasis;
    private final MarkdownLinks links;
    private final Plugins plugins;
    private final NextPlace ticks;
    private boolean onlyHtml;
    private boolean quoted;
    private int addressEnd;

    Inline(View view, TextWriter writer, TagWriter tags) {
        this.text = view.text();
        this.writer = writer;
        this.tags = tags;
        this.emphasis = new Emphasis(text, writer);
        this.links = new MarkdownLinks(text);
        this.plugins = new Plugins(text, writer, tags);
        this.ticks = new NextPlace(text, "`");
    }

    /** Writes the words from {@code start} to {@code end}; {@code inQuotation} when its lines may begin with {@code >}. */
    void write(int start, int end, boolean inQuotation) {
        emphasis.begin(end);
        quoted = inQuotation;
        range(start, end);
        emphasis.finish();
    }

    /** Writes a stretch in which only HTML counts. */
    void writeHtml(int start, int end) {
        onlyHtml = true;
        quoted = false;
        range(start, end);
        onlyHtml = false;
    }

    private void range(int start, int end) {
        int place = start;
        while (place < end) {
            int plain = plainEnd(place, end);
            if (plain > place) {
                writer.text(place, plain);
                place = plain;
            } else {
                int after = special(place, end);
                if (after <= place) {
                    writer.text(place, place + 1);
                    after = place + 1;
                }
                place = after;
            }
        }
    }

    private int plainEnd(int start, int end) {
        int place = start;
        while (place < end) {
            char c = text.charAt(place);
            if (c < 128 && IS_SPECIAL[c]) {
                boolean single = c == ' ' && place > start && place + 1 < end && isPlain(text.charAt(place + 1));
                if (!single) {
                    return place;
                }
            } else if ((c == '\u00a0' && !writer.inBlock() && place == start) || c == '\ufeff') {
                return place;
            }
            place++;
        }
        return place;
    }

    private static boolean isPlain(char c) {
        return c >= 128 || !IS_SPECIAL[c];
    }

    /** Handles the sign at a place; returns the place after it, or the place itself when it is only a character. */
    private int special(int place, int end) {
        char c = text.charAt(place);
        if (onlyHtml && "<& \n\r\t\f".indexOf(c) < 0 && c > ' ') {
            return place;
        }
        return switch (c) {
            case ' ', '\n', '\r', '\t', '\f' -> space(place, end);
            case '<' -> angle(place, end);
            case '&' -> entity(place, end);
            case '*', '_', '\'' -> place < addressEnd ? place : emphasis.at(place, end);
            case '[' -> link(place, end);
            case '!' -> image(place, end);
            case '(' -> page(place, end);
            case '{' -> plugins.at(place, end);
            case '\\' -> escape(place, end);
            case '`' -> code(place, end);
            case '~' -> place < addressEnd ? place : plugins.tilde(place, end);
            case '%' -> percent(place);
            case ':' -> address(place, end);
            case ']', '^' -> place;
            default -> place + 1;
        };
    }

    private int space(int start, int end) {
        if (writer.keepsSpaces()) {
            writer.space(start, start + 1);
            return start + 1;
        }
        int place = start;
        int blanks = 0;
        boolean breaks = false;
        boolean ends = false;
        while (place < end && " \t\n\r\f".indexOf(text.charAt(place)) >= 0) {
            char c = text.charAt(place++);
            if (c == '\n') {
                breaks |= blanks >= 2;
                ends = true;
                place = quoted ? afterQuoteSigns(place, end) : place;
            }
            blanks = c == ' ' ? blanks + 1 : c == '\r' ? blanks : 0;
        }
        if (breaks || (ends && place < end && SoftBreak.isKept(text, start, place, end))) {
            writer.lineBreak(start, place);
        } else {
            writer.space(start, place);
        }
        return place;
    }

    private int afterQuoteSigns(int start, int end) {
        int place = start;
        while (place < end && (text.charAt(place) == ' ' || text.charAt(place) == '>')) {
            place++;
        }
        return place;
    }

    private int angle(int place, int end) {
        Optional<Tag> tag = Tag.at(text, place, end);
        if (tag.isPresent()) {
            tags.write(tag.get(), place);
            return tag.get().end();
        }
        int close = place + 1;
        int limit = Math.min(end, place + 300);
        while (close < limit && text.charAt(close) > ' ' && "<>".indexOf(text.charAt(close)) < 0) {
            close++;
        }
        boolean address = close < limit && text.charAt(close) == '>' && isAddress(text.substring(place + 1, close));
        if (!address) {
            return place;
        }
        String target = text.substring(place + 1, close);
        writer.openLink(Address.of(target.indexOf('@') > 0 ? "mailto:" + target : target), place);
        writer.text(place + 1, close);
        writer.closeLink();
        return close + 1;
    }

    private static boolean isAddress(String words) {
        return words.startsWith("http://")
                || words.startsWith("https://")
                || words.startsWith("mailto:")
                || (words.indexOf('@') > 0 && words.indexOf('.') > 0);
    }

    private int entity(int place, int end) {
        Optional<Entities.Entity> entity = Entities.at(text, place, end);
        if (entity.isEmpty()) {
            return place;
        }
        writer.write(entity.get().characters(), place, entity.get().end());
        return entity.get().end();
    }

    private int link(int place, int end) {
        if (text.startsWith("[tiki-", place)) {
            int lost = lostFile(place, end);
            if (lost > place) {
                return lost;
            }
        }
        Optional<MarkdownLinks.Found> found = links.at(place, end);
        if (found.isEmpty()) {
            return place;
        }
        MarkdownLinks.Found link = found.get();
        if (!link.possible()) {
            return mistake(place, link);
        }
        Address address = links.address(link);
        if (address.lost()) {
            writer.trouble(
                    "An attachment was lost before this post was stored; only its placeholder is left.",
                    place,
                    link.end());
        }
        writer.openLink(address, place);
        range(link.labelStart(), link.labelEnd());
        writer.closeLink();
        return link.end();
    }

    /** An address of the old wiki's machinery, left in square brackets: it means nothing to a reader. */
    private int lostFile(int place, int end) {
        int close = place + 1;
        int limit = Math.min(end, place + 300);
        while (close < limit && text.charAt(close) > ' ' && text.charAt(close) != ']') {
            close++;
        }
        if (close >= limit || text.charAt(close) != ']' || text.startsWith("](", close)) {
            return place;
        }
        Address address = Address.of(text.substring(place + 1, close));
        writer.link(address.kind(), address.target(), "", Optional.empty(), place);
        writer.trouble("An address of the old wiki's machinery was left out of the text.", place, close + 1);
        return close + 1;
    }

    /** An address that leads nowhere: its words are shown as they were before the conversion, in square brackets. */
    private int mistake(int place, MarkdownLinks.Found link) {
        writer.text(place, place + 1);
        int start = writer.position();
        range(link.labelStart(), link.labelEnd());
        Span span = new Span(Math.min(start, writer.position()), writer.position());
        writer.text(link.labelEnd(), link.labelEnd() + 1);
        writer.link(LinkKind.MISTAKE, link.target(), writer.words(span), Optional.of(span), place);
        if (!links.repeats(link)) {
            writer.trouble(
                    "What stands as the address of a link is no address; it is shown as text.", place, link.end());
            writer.gap();
            writer.text(link.labelEnd() + 1, link.labelEnd() + 2);
            range(link.labelEnd() + 2, link.end());
        }
        return link.end();
    }

    private int image(int place, int end) {
        Optional<MarkdownLinks.Found> found =
                place + 1 < end && text.charAt(place + 1) == '[' ? links.at(place + 1, end) : Optional.empty();
        if (found.isEmpty()) {
            return place;
        }
        MarkdownLinks.Found link = found.get();
        tags.image(link.target(), text.substring(link.labelStart(), link.labelEnd()), place, link.end());
        return link.end();
    }

    /** A link of the old wiki: {@code ((page|words))}. */
    private int page(int place, int end) {
        if (place + 3 >= end || text.charAt(place + 1) != '(' || !Character.isLetterOrDigit(text.charAt(place + 2))) {
            return place;
        }
        int limit = Math.min(end, place + 250);
        int bar = -1;
        for (int i = place + 2; i + 1 < limit; i++) {
            char c = text.charAt(i);
            if (c == '|' && bar < 0) {
                bar = i;
            } else if (c == ')' && text.charAt(i + 1) == ')' && (i + 2 >= end || text.charAt(i + 2) != ')')) {
                return page(place, bar, i);
            } else if (c == '\n' || (c == '(' && text.charAt(i + 1) == '(')) {
                return place;
            }
        }
        return place;
    }

    private int page(int place, int bar, int close) {
        String target = text.substring(place + 2, bar < 0 ? close : bar).strip();
        if (bar < 0
                && (target.indexOf('(') >= 0 || !Character.isLetter(target.charAt(0)) || target.indexOf('=') >= 0)) {
            return place;
        }
        writer.openLink(new Address(LinkKind.POST, target), place);
        range(bar < 0 ? place + 2 : bar + 1, close);
        writer.closeLink();
        return close + 2;
    }

    private int escape(int place, int end) {
        if (place + 1 < end && "\\`*_{}[]()#+-.!|>~\"'$^&<".indexOf(text.charAt(place + 1)) >= 0) {
            writer.write(text.substring(place + 1, place + 2), place, place + 2);
            return place + 2;
        }
        if (place + 1 < end && text.charAt(place + 1) == '\n') {
            writer.lineBreak(place, place + 2);
            return place + 2;
        }
        return place;
    }

    private int code(int place, int end) {
        int close = ticks.at(place + 1);
        if (close >= end) {
            return place + 1;
        }
        int start = place + 1;
        writer.open("code", Optional.<Mark.Kind>empty(), false);
        boolean before = onlyHtml;
        onlyHtml = true;
        range(start, close);
        onlyHtml = before;
        writer.close("code");
        return close + 1;
    }

    private int percent(int place) {
        if (text.startsWith("%%%", place)) {
            writer.lineBreak(place, place + 3);
            return place + 3;
        }
        return place;
    }

    /** The rest of a bare address is taken as it is, so that its underscores stay. */
    private int address(int place, int end) {
        if (place >= addressEnd && text.startsWith("://", place)) {
            int close = place + 3;
            while (close < end && text.charAt(close) > ' ' && "<>\"|]".indexOf(text.charAt(close)) < 0) {
                close++;
            }
            addressEnd = close;
        }
        return place;
    }
}
