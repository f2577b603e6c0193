package org.dyad.library.export;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dyad.evidence.origin.Span;
import org.dyad.library.document.Link;
import org.dyad.library.document.LinkKind;
import org.dyad.library.document.Mark;
import org.dyad.library.document.ReadingTextBuilder;

/** Words with emphasis, spans and links; what is opened in one block may be closed in a later one. */
final class InlineReader {
    private final String file;
    private final ReadingTextBuilder text;
    private final List<Optional<Link>> links = new ArrayList<>();
    private final Deque<Opened> spans = new ArrayDeque<>();
    private final Deque<Opened> simple = new ArrayDeque<>();
    private final Deque<OpenLink> openLinks = new ArrayDeque<>();
    private int bold = -1;
    private int italic = -1;

    private record Opened(Mark.Kind kind, int start) {}

    private record OpenLink(int start, int number) {}

    InlineReader(String file, ReadingTextBuilder text) {
        this.file = file;
        this.text = text;
    }

    List<Link> links() {
        return links.stream().flatMap(Optional::stream).toList();
    }

    /** Whether a line has nothing but links that show no words. */
    boolean onlyImages(int from, int end) {
        int at = from;
        while (at < end) {
            if (!file.startsWith("![", at)) {
                return false;
            }
            int close = at + 2;
            while (close < end && file.charAt(close) != ']') {
                close = Escapes.end(file, close);
            }
            at = LinkEnd.read(file, close, end).map(LinkEnd::end).orElse(end + 1);
        }
        return at == end;
    }

    void read(int from, int end) {
        int at = from;
        while (at < end) {
            int after = sign(at, end);
            if (after < 0) {
                after = Math.min(Escapes.end(file, at), end);
                character(at, after);
            }
            at = after;
        }
    }

    private void character(int start, int end) {
        char c = Escapes.read(file, start, end);
        if (end == start + 1) {
            text.copy(start, end);
        } else {
            text.write(String.valueOf(c), start, end);
        }
    }

    /** Where a sign that begins here ends; -1 where none does. */
    private int sign(int at, int end) {
        return switch (file.charAt(at)) {
            case '*' -> file.startsWith("**", at) ? bold(at) : -1;
            case '_' -> italic(at);
            case '<' -> tag(at, end);
            case '!' -> image(at, end);
            case '[' -> {
                openLinks.push(new OpenLink(text.position(), links.size()));
                links.add(Optional.empty());
                yield at + 1;
            }
            case ']' -> closeLink(at, end);
            default -> -1;
        };
    }

    private int bold(int at) {
        if (bold >= 0) {
            text.mark(Mark.Kind.BOLD, bold);
        }
        bold = bold >= 0 ? -1 : text.position();
        return at + 2;
    }

    private int italic(int at) {
        if (italic >= 0) {
            text.mark(Mark.Kind.ITALIC, italic);
        }
        italic = italic >= 0 ? -1 : text.position();
        return at + 1;
    }

    private int tag(int at, int end) {
        int close = file.indexOf('>', at);
        if (close < 0 || close >= end || close - at > 40) {
            return -1;
        }
        String tag = file.substring(at + 1, close);
        switch (tag) {
            case "br" -> text.write("\n", at, close + 1);
            case "sup" -> simple.push(new Opened(Mark.Kind.SUPERSCRIPT, text.position()));
            case "sub" -> simple.push(new Opened(Mark.Kind.SUBSCRIPT, text.position()));
            case "q" -> simple.push(new Opened(Mark.Kind.QUOTATION, text.position()));
            case "/sup" -> closeSimple(Mark.Kind.SUPERSCRIPT);
            case "/sub" -> closeSimple(Mark.Kind.SUBSCRIPT);
            case "/q" -> closeSimple(Mark.Kind.QUOTATION);
            case "/span" -> Optional.ofNullable(spans.poll()).ifPresent(span -> text.mark(span.kind(), span.start()));
            default -> {
                Optional<Mark.Kind> kind = kind(tag);
                if (kind.isEmpty()) {
                    return -1;
                }
                spans.push(new Opened(kind.get(), text.position()));
            }
        }
        return close + 1;
    }

    private static Optional<Mark.Kind> kind(String tag) {
        for (Mark.Kind kind : Mark.Kind.values()) {
            if (tag.equals("span data-is=\"" + kind.name().toLowerCase(Locale.ROOT) + "\"")) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** The one of this kind that was opened last; others stay open. */
    private void closeSimple(Mark.Kind kind) {
        simple.stream().filter(opened -> opened.kind() == kind).findFirst().ifPresent(opened -> {
            simple.removeFirstOccurrence(opened);
            text.mark(kind, opened.start());
        });
    }

    private int image(int at, int end) {
        if (!file.startsWith("![", at)) {
            return -1;
        }
        int close = at + 2;
        while (close < end && file.charAt(close) != ']') {
            close = Escapes.end(file, close);
        }
        Optional<LinkEnd> link = LinkEnd.read(file, close, end);
        if (link.isEmpty()) {
            return -1;
        }
        String label = Escapes.read(file.substring(at + 2, close));
        link.get()
                .kind()
                .ifPresent(
                        kind -> links.add(Optional.of(new Link(kind, link.get().target(), label, Optional.empty()))));
        return link.get().end();
    }

    private int closeLink(int at, int end) {
        Optional<LinkEnd> read = LinkEnd.read(file, at, end);
        if (read.isEmpty() || openLinks.isEmpty() || read.get().kind().isEmpty()) {
            return -1;
        }
        LinkEnd link = read.get();
        OpenLink opened = openLinks.pop();
        LinkKind kind = link.kind().get();
        Span span = new Span(opened.start(), text.position());
        String label = link.label().orElseGet(() -> text.since(opened.start()));
        links.set(opened.number(), Optional.of(new Link(kind, link.target(), label, Optional.of(span))));
        if (link.marked()) {
            text.mark(Mark.Kind.LINK, opened.start());
        }
        return link.end();
    }
}
