package org.dyad.library.read.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.dyad.evidence.origin.Span;
import org.dyad.library.document.Pages;
import org.dyad.library.document.Trouble;

/**
 * The characters of the pages in the order of the file, which for printed articles is the order of reading: column after column. Sorting
 * by position would read across the columns.
 */
final class PageText extends PDFTextStripper {
    static final int MOST_PAGES = 3_000;
    static final int MOST_CHARACTERS = 20_000_000;
    /** Forms that draw forms that draw forms would take forever otherwise. */
    static final int MOST_OPERATORS = 30_000_000;

    private final StringBuilder text = new StringBuilder();
    private final List<Pages.Page> pages = new ArrayList<>();
    private final List<Trouble> troubles = new ArrayList<>();
    private List<Pages.Line> lines = new ArrayList<>();
    private int lineStart;
    private int pageStart;
    private int operators;
    private Box box = new Box();

    /** Widens over the characters of a line. */
    private static final class Box {
        private double left = Double.POSITIVE_INFINITY;
        private double top = Double.POSITIVE_INFINITY;
        private double right = Double.NEGATIVE_INFINITY;
        private double bottom = Double.NEGATIVE_INFINITY;

        private void add(TextPosition character) {
            left = Math.min(left, character.getXDirAdj());
            right = Math.max(right, character.getXDirAdj() + character.getWidthDirAdj());
            bottom = Math.max(bottom, character.getYDirAdj());
            double height = Math.max(character.getHeightDir(), character.getFontSizeInPt());
            top = Math.min(top, character.getYDirAdj() - height);
        }
    }

    PageText() {
        setSortByPosition(false);
        setSuppressDuplicateOverlappingText(true);
    }

    /** Reads all pages; those beyond the limit are told of. */
    void read(PDDocument pdf) throws IOException {
        int count = pdf.getNumberOfPages();
        if (count > MOST_PAGES) {
            troubles.add(new Trouble(
                    "Only the first " + MOST_PAGES + " of " + count + " pages were read.", Optional.empty()));
        }
        int empty = 0;
        for (int number = 1; number <= Math.min(count, MOST_PAGES); number++) {
            setStartPage(number);
            setEndPage(number);
            lines = new ArrayList<>();
            pageStart = text.length();
            lineStart = pageStart;
            page(pdf, number);
            endLine();
            text.append('\f');
            PDPage page = pdf.getPage(number - 1);
            pages.add(new Pages.Page(
                    number,
                    page.getCropBox().getWidth(),
                    page.getCropBox().getHeight(),
                    new Span(pageStart, text.length()),
                    lines));
            empty += lines.isEmpty() ? 1 : 0;
        }
        if (empty > 0 && empty < pages.size()) {
            troubles.add(new Trouble(
                    empty + " of " + pages.size() + " pages hold no text; they may be scans or pictures.",
                    Optional.empty()));
        }
    }

    private void page(PDDocument pdf, int number) throws IOException {
        try {
            writeText(pdf, Writer.nullWriter());
        } catch (TooLarge bomb) {
            throw bomb;
        } catch (IOException | RuntimeException damaged) {
            troubles.add(new Trouble(
                    "Page " + number + " is damaged; what stands behind the damage was not read.", Optional.empty()));
        }
    }

    String text() {
        return text.toString();
    }

    Pages pages() {
        return new Pages(pages);
    }

    List<Trouble> troubles() {
        return List.copyOf(troubles);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        operators++;
        if (operators > MOST_OPERATORS) {
            throw new TooLarge(
                    "Drawing its pages takes more than " + MOST_OPERATORS + " steps; such a file is not read.");
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void writeString(String words, List<TextPosition> positions) throws IOException {
        if (text.length() + words.length() > MOST_CHARACTERS) {
            throw new TooLarge("It holds more than " + MOST_CHARACTERS + " characters; such a file is not read.");
        }
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            text.append(c == '\n' || c == '\r' || c == '\f' || c == '\0' ? ' ' : c);
        }
        positions.forEach(box::add);
    }

    @Override
    protected void writeWordSeparator() {
        text.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    private void endLine() {
        int end = text.length();
        if (end > lineStart && box.right >= box.left) {
            lines.add(new Pages.Line(
                    new Span(lineStart, end),
                    box.left,
                    box.top,
                    box.right - box.left,
                    Math.max(0, box.bottom - box.top)));
        }
        if (end > lineStart) {
            text.append('\n');
        }
        lineStart = text.length();
        box = new Box();
    }
}
