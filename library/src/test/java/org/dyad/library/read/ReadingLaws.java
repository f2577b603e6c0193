package org.dyad.library.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dyad.evidence.origin.Span;
import org.dyad.library.document.Block;
import org.dyad.library.document.Document;
import org.dyad.library.document.Link;
import org.dyad.library.document.Mark;
import org.dyad.library.document.ReadingText;
import org.dyad.library.document.Superscripts;
import org.dyad.library.document.Trouble;

/**
 * What every document must obey, whatever it was read from: each character of the text has a place in the source, in order; characters
 * copied are the source's; blocks follow one another and hold all words; marks, cells and links lie inside the text; no markup is left.
 */
public final class ReadingLaws {
    /** Signs that no reader may see: each with what it would be. */
    private static final List<Pattern> RAW = List.of(
            Pattern.compile("\\*\\*"),
            Pattern.compile("(?<!_)__(?!_)"),
            Pattern.compile("\\{\\{[<%]"),
            Pattern.compile("\\]\\((?:https?:|/|#)"),
            Pattern.compile("</?(?:a|b|i|span|div|img|sup|sub|br|p|td|tr|table|iframe|pre|code|font|h[1-6])[ />]"),
            Pattern.compile("<!--|-->"),
            Pattern.compile("~/?(?:tc|np|pp|hc)~"),
            Pattern.compile("\\{/?[A-Z]{3,}[({}]|\\{maketoc|\\{img "),
            Pattern.compile("(?m)^(?:#{2,6} |!{2,})"),
            Pattern.compile("&(?:nbsp|amp|lt|gt|quot|#\\d+);"),
            Pattern.compile("d3\\.mock"),
            Pattern.compile("full_match:|AST Structure"),
            Pattern.compile("\\|\\|"),
            Pattern.compile("(?m)^\\|? *:?-{3,}:? *\\|"));

    private ReadingLaws() {}

    /** Everything in which a document breaks a law; empty when it is lawful. */
    public static List<String> broken(Document document) {
        List<String> broken = new ArrayList<>();
        map(document, broken);
        blocks(document.text(), broken);
        insides(document, broken);
        return broken;
    }

    /** The raw markup left in a text. */
    public static List<String> raw(ReadingText text) {
        List<String> left = new ArrayList<>();
        for (Pattern pattern : RAW) {
            Matcher matcher = pattern.matcher(text.text());
            while (matcher.find()) {
                left.add(pattern + " at " + matcher.start());
            }
        }
        return left;
    }

    private static void map(Document document, List<String> broken) {
        ReadingText text = document.text();
        String source = document.source();
        if (text.map().length() != text.text().length()) {
            broken.add("the map is for " + text.map().length() + " characters of "
                    + text.text().length());
            return;
        }
        int before = 0;
        for (int i = 0; i < text.text().length(); i++) {
            Span span = text.toSource(new Span(i, i + 1));
            char c = text.text().charAt(i);
            if (span.start() < before || span.end() > source.length()) {
                broken.add("character " + i + " goes back, or out of the source: " + span);
                return;
            }
            if (span.end() - span.start() == 1
                    && source.charAt(span.start()) != c
                    && plain(source.charAt(span.start())) != plain(c)) {
                broken.add("character " + i + " '" + c + "' is said to be copied from '" + source.charAt(span.start())
                        + "'");
                return;
            }
            if (!Character.isWhitespace(c) && span.start() == span.end()) {
                broken.add("character " + i + " '" + c + "' comes from nowhere");
                return;
            }
            before = span.start();
        }
    }

    /** A raised digit or sign may stand for an ordinary one. */
    private static char plain(char c) {
        char lowered = Superscripts.plain(String.valueOf(c)).charAt(0);
        return (lowered >= '\u2010' && lowered <= '\u2015') || lowered == '\u2212' ? '-' : lowered;
    }

    private static void blocks(ReadingText text, List<String> broken) {
        int end = 0;
        for (Block block : text.blocks()) {
            Span span = block.span();
            if (span.start() < end || span.end() > text.text().length()) {
                broken.add("block " + block + " overlaps the one before it, or leaves the text");
                return;
            }
            if (!text.text().substring(end, span.start()).isBlank()) {
                broken.add("words before block " + block + " are in none");
            }
            if (!(block instanceof Block.Rule)
                    && !(block instanceof Block.Table)
                    && text.words(span).isBlank()) {
                broken.add("block " + block + " is empty");
            }
            if (block instanceof Block.Table(List<Block.Row> rows, Span whole)) {
                table(rows, whole, broken);
            }
            end = span.end();
        }
        if (!text.text().substring(end).isBlank()) {
            broken.add("words after the last block are in none");
        }
    }

    private static void table(List<Block.Row> rows, Span whole, List<String> broken) {
        int end = whole.start();
        for (Block.Row row : rows) {
            for (Span cell : row.cells()) {
                if (cell.start() < end || cell.end() > whole.end()) {
                    broken.add("cell " + cell + " overlaps the one before it, or leaves its table " + whole);
                }
                end = cell.end();
            }
        }
    }

    private static void insides(Document document, List<String> broken) {
        int length = document.text().text().length();
        for (Mark mark : document.text().marks()) {
            if (mark.span().end() > length || mark.span().start() == mark.span().end()) {
                broken.add("mark " + mark + " leaves the text, or is empty");
            }
        }
        for (Link link : document.links()) {
            Optional<Span> span = link.inText();
            if (span.isPresent()
                    && (span.get().end() > length
                            || !document.text().words(span.get()).equals(link.label()))) {
                broken.add("link " + link + " leaves the text, or its words are others");
            }
        }
        for (Trouble trouble : document.troubles()) {
            if (trouble.inSource().isPresent()
                    && trouble.inSource().get().end() > document.source().length()) {
                broken.add("trouble " + trouble + " leaves the source");
            }
        }
    }
}
