package org.dyad.library.read.markup;

import java.util.Optional;
import org.dyad.evidence.origin.Span;
import org.dyad.library.document.LinkKind;
import org.dyad.library.document.Mark;
import org.dyad.library.document.Superscripts;

/** What each HTML tag does to the text that is written. */
public final class TagWriter {
    private static final String DEAD = "This post/category does not exist yet";
    private static final String UNKNOWN_PAGE = "unknown page_id";

    private final TextWriter writer;
    private int listDepth;
    private int plainDivs;
    private int boxes;

    public TagWriter(TextWriter writer) {
        this.writer = writer;
    }

    /** Number of boxes that were not closed. */
    public int openBoxes() {
        return boxes;
    }

    /** Writes the tag that stands at a place of the view. */
    public void write(Tag tag, int place) {
        switch (tag.name()) {
            case "b", "strong" -> inline(tag, Mark.Kind.BOLD);
            case "i", "em", "cite", "var", "dfn" -> inline(tag, Mark.Kind.ITALIC);
            case "sub" -> inline(tag, Mark.Kind.SUBSCRIPT);
            case "sup" -> superscript(tag);
            case "a" -> anchor(tag, place);
            case "img" -> image(tag, place);
            case "br" -> writer.lineBreak(place, tag.end());
            case "hr" -> writer.rule();
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(tag);
            case "div" -> division(tag);
            case "blockquote" -> quotation(tag);
            case "pre" -> preformatted(tag);
            case "ul", "ol", "dir", "menu", "dl" -> list(tag);
            case "li", "dt", "dd" -> item(tag);
            case "table", "tr", "td", "th", "caption" -> table(tag);
            case "p",
                    "section",
                    "article",
                    "header",
                    "footer",
                    "main",
                    "aside",
                    "nav",
                    "address",
                    "center",
                    "fieldset",
                    "form",
                    "figure",
                    "figcaption",
                    "details",
                    "summary",
                    "body",
                    "html",
                    "head",
                    "legend",
                    "noscript",
                    "title" -> writer.endBlock();
            case "iframe", "embed", "object", "video", "audio", "source" -> embedded(tag, place);
            default -> {}
        }
    }

    private void inline(Tag tag, Mark.Kind kind) {
        if (tag.closing()) {
            writer.close(tag.name());
        } else {
            writer.open(tag.name(), Optional.of(kind), false);
        }
    }

    private void superscript(Tag tag) {
        if (!tag.closing()) {
            writer.open("sup", Optional.of(Mark.Kind.SUPERSCRIPT), false);
            return;
        }
        Optional<Span> span = writer.close("sup");
        if (span.isPresent() && (isCitation(writer.words(span.get())) || refers(span.get()))) {
            writer.mark(Mark.Kind.CITATION_MARK, span.get());
        }
    }

    /** Raised numbers behind a word, a closing sign or a number other than ten are a reference; behind a unit they are its power. */
    private boolean refers(Span span) {
        String words = writer.words(span);
        if (span.start() < 2 || !words.chars().anyMatch(c -> Superscripts.isDigit((char) c))) {
            return false;
        }
        String before = writer.words(new Span(Math.max(0, span.start() - 4), span.start()));
        char last = before.charAt(before.length() - 1);
        boolean sign = words.charAt(0) == '\u207b' || words.charAt(0) == '\u207a';
        boolean word = before.length() == 4 && before.chars().allMatch(Character::isLetter);
        boolean number = last >= '0' && last <= '9' && !before.endsWith("10");
        return !sign && (word || number || ".,;:)?!%".indexOf(last) >= 0);
    }

    /** Numbers in square brackets refer to a list of references, but {@code [2024]} is a year. */
    static boolean isCitation(String words) {
        if (words.length() < 3 || words.charAt(0) != '[' || words.charAt(words.length() - 1) != ']') {
            return false;
        }
        String inside = words.substring(1, words.length() - 1);
        boolean numbers = inside.chars().allMatch(c -> (c >= '0' && c <= '9') || ",;-\u2013\u2014 ".indexOf(c) >= 0);
        boolean year = inside.length() == 4 && (inside.startsWith("19") || inside.startsWith("20"));
        return numbers && inside.chars().anyMatch(c -> c >= '0' && c <= '9') && !year;
    }

    private void anchor(Tag tag, int place) {
        if (tag.closing()) {
            writer.closeLink();
            return;
        }
        String title = tag.value("title").orElse("");
        Optional<String> address = tag.value("href");
        if (title.contains(UNKNOWN_PAGE)) {
            String number = Identifiers.digits(title, title.indexOf(UNKNOWN_PAGE) + UNKNOWN_PAGE.length() + 2);
            writer.trouble(
                    "A link to page number " + number + ", which the conversion did not know.", place, tag.end());
            writer.openLink(new Address(LinkKind.POST, number.isEmpty() ? address.orElse("") : "/" + number), place);
        } else if (title.contains(DEAD)) {
            writer.openLink(new Address(LinkKind.POST, address.orElse("")), place);
        } else if (address.isPresent()) {
            Address found = Address.of(address.get());
            if (found.lost()) {
                writer.trouble(
                        "An attachment was lost before this post was stored; only its placeholder is left.",
                        place,
                        tag.end());
            }
            writer.openLink(found, place);
        }
    }

    private void image(Tag tag, int place) {
        Optional<String> source = tag.value("src");
        if (source.isPresent()) {
            image(source.get(), tag.value("alt").orElse(""), place, tag.end());
        }
    }

    /** A picture, which shows no words. */
    public void image(String source, String label, int place, int end) {
        Address address = Address.ofImage(source.startsWith("data:") ? "data:" : source);
        if (address.lost()) {
            writer.trouble("A picture was lost before this post was stored; only its placeholder is left.", place, end);
        }
        writer.link(address.kind(), address.target(), label, Optional.empty(), place);
    }

    private void embedded(Tag tag, int place) {
        Optional<String> source = tag.value("src").or(() -> tag.value("data"));
        if (!tag.closing() && source.isPresent()) {
            writer.link(LinkKind.WEB, Address.mended(source.get()), "", Optional.empty(), place);
        }
    }

    private void heading(Tag tag) {
        if (tag.closing()) {
            writer.endBlock();
        } else {
            writer.startBlock(new BlockKind.Heading(tag.name().charAt(1) - '0'));
        }
    }

    private void division(Tag tag) {
        writer.endBlock();
        if (tag.closing()) {
            closeDivision();
        } else if (tag.value("class").orElse("").contains("border")) {
            plainDivs = 0;
            boxes++;
            writer.open("box", Optional.of(Mark.Kind.BOX), true);
        } else {
            plainDivs++;
        }
    }

    private void closeDivision() {
        if (plainDivs > 0) {
            plainDivs--;
        } else if (boxes > 0) {
            boxes--;
            writer.close("box");
        }
    }

    private void quotation(Tag tag) {
        writer.endBlock();
        if (tag.closing()) {
            writer.close("blockquote");
        } else {
            writer.open("blockquote", Optional.of(Mark.Kind.QUOTATION), true);
        }
    }

    private void preformatted(Tag tag) {
        writer.keepSpaces(false);
        if (tag.closing()) {
            writer.endBlock();
        } else {
            writer.startBlock(new BlockKind.Preformatted());
            writer.keepSpaces(true);
        }
    }

    private void list(Tag tag) {
        writer.endBlock();
        listDepth = Math.max(0, listDepth + (tag.closing() ? -1 : 1));
    }

    private void item(Tag tag) {
        if (tag.closing()) {
            writer.endBlock();
        } else {
            writer.startBlock(new BlockKind.Item(Math.max(1, listDepth)));
        }
    }

    private void table(Tag tag) {
        switch (tag.name()) {
            case "table" -> {
                if (tag.closing()) {
                    writer.table().end();
                } else {
                    writer.table().open();
                }
            }
            case "tr" -> {
                if (tag.closing()) {
                    writer.table().endRow();
                } else {
                    writer.table().row(false);
                }
            }
            case "caption" -> writer.endBlock();
            default -> {
                if (tag.closing()) {
                    writer.table().endCell();
                } else if (writer.table().isOpen()) {
                    writer.table().cell(tag.name().equals("th"));
                }
            }
        }
    }
}
