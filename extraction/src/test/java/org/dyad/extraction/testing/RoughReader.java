package org.dyad.extraction.testing;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.evidence.origin.Span;
import org.dyad.library.document.Block;
import org.dyad.library.document.Document;
import org.dyad.library.document.DocumentKind;
import org.dyad.library.document.Mark;
import org.dyad.library.document.Metadata;
import org.dyad.library.document.ReadingTextBuilder;

/** Reads a post roughly: enough to try rules on before the library's reader is there. */
final class RoughReader {
    private static final Pattern INLINE = Pattern.compile(
            "!\\[[^\\]\n]*\\]\\([^)\n]*\\)|\\[([^\\]\n]*)\\]\\([^)\\s]*\\)|</?[a-zA-Z!][^>\n]*>|\\*\\*|__|\\{\\{<[^>]*>}}|&lt;|&gt;|&amp;|&nbsp;");

    private RoughReader() {}

    static Document read(String slug, String source) {
        ReadingTextBuilder out = new ReadingTextBuilder(source);
        int at = bodyStart(source);
        boolean inside = false;
        int start = 0;
        while (at < source.length()) {
            int end = source.indexOf('\n', at);
            end = end < 0 ? source.length() : end;
            String line = source.substring(at, end);
            String bare = line.strip();
            boolean heading = bare.startsWith("#");
            boolean item = bare.startsWith("* ") || bare.startsWith("- ") || bare.startsWith("> ");
            if ((bare.isEmpty() || heading || item || bare.equals("---")) && inside) {
                out.block(new Block.Paragraph(new Span(start, out.position())));
                out.write("\n", at, at + (at < source.length() ? 1 : 0));
                inside = false;
            }
            if (bare.equals("---")) {
                out.block(new Block.Rule(new Span(out.position(), out.position())));
            } else if (heading || item) {
                int from = at + line.indexOf(heading ? '#' : bare.charAt(0));
                while (from < end
                        && (source.charAt(from) == '#'
                                || source.charAt(from) == ' '
                                || (item && "*->".indexOf(source.charAt(from)) >= 0))) {
                    from++;
                }
                int place = out.position();
                inline(out, source, from, end);
                Span span = new Span(place, out.position());
                out.block(
                        heading
                                ? new Block.Heading(bare.lastIndexOf("#") + 1 > 6 ? 4 : Math.max(1, level(bare)), span)
                                : new Block.ListItem(1, span));
                out.write("\n", Math.min(end, source.length() - 1), Math.min(end + 1, source.length()));
            } else if (!bare.isEmpty()) {
                if (!inside) {
                    start = out.position();
                    inside = true;
                } else {
                    out.write(" ", at - 1, at);
                }
                inline(out, source, at, end);
            }
            at = end + 1;
        }
        if (inside) {
            out.block(new Block.Paragraph(new Span(start, out.position())));
        }
        return new Document(
                new DocumentId(slug),
                DocumentKind.POST,
                Metadata.titled(Optional.empty()),
                source,
                out.build(),
                List.of(),
                List.of());
    }

    private static int level(String bare) {
        int level = 0;
        while (level < bare.length() && bare.charAt(level) == '#') {
            level++;
        }
        return Math.min(6, level);
    }

    private static void inline(ReadingTextBuilder out, String source, int from, int to) {
        Matcher matcher = INLINE.matcher(source).region(from, to);
        int at = from;
        while (matcher.find()) {
            out.copy(at, matcher.start());
            String found = matcher.group();
            if (matcher.group(1) != null) {
                int mark = out.position();
                inline(out, source, matcher.start(1), matcher.end(1));
                out.mark(Mark.Kind.LINK, mark);
            } else if (found.startsWith("&")) {
                String plain =
                        found.equals("&lt;") ? "<" : found.equals("&gt;") ? ">" : found.equals("&amp;") ? "&" : " ";
                out.write(plain, matcher.start(), matcher.end());
            }
            at = matcher.end();
        }
        out.copy(at, to);
    }

    private static int bodyStart(String source) {
        if (source.startsWith("---")) {
            int end = source.indexOf("\n---", 3);
            return end < 0 ? 0 : end + 4;
        }
        int end = source.indexOf("\n}");
        return source.startsWith("{") && end > 0 ? end + 2 : 0;
    }
}
