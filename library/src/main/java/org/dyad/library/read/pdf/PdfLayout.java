package org.dyad.library.read.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dyad.library.document.Doi;
import org.dyad.library.document.Link;
import org.dyad.library.document.LinkKind;
import org.dyad.library.document.Pages;
import org.dyad.library.document.Passage;
import org.dyad.library.document.ReadingText;
import org.dyad.library.read.citation.BlockWriter;

/**
 * Lines of pages into paragraphs: lines that follow closely and of one size belong together; words cut at a line end are joined; lines
 * that come back at the edge of many pages are left out. Headings are lines by themselves in larger letters, or with the name of a usual
 * section.
 */
final class PdfLayout {
    private static final Set<String> SECTIONS = Set.of(
            "abstract",
            "background",
            "introduction",
            "objective",
            "objectives",
            "methods",
            "materials and methods",
            "patients and methods",
            "subjects and methods",
            "results",
            "discussion",
            "conclusion",
            "conclusions",
            "references",
            "acknowledgments",
            "acknowledgements",
            "statistical analysis",
            "study design",
            "limitations",
            "funding");

    private final String source;
    private final Pages pages;
    private final BlockWriter text;
    private final Set<String> words = new HashSet<>();
    private Optional<String> title = Optional.empty();

    PdfLayout(String source, Pages pages) {
        this.source = source;
        this.pages = pages;
        this.text = new BlockWriter(source);
    }

    void write() {
        collectWords();
        double usual = usualHeight();
        Set<String> repeated = repeated();
        largest(usual).ifPresent(line -> title = Optional.of(words(line)));
        List<Pages.Line> open = new ArrayList<>();
        for (Pages.Page page : pages.pages()) {
            for (Pages.Line line : page.lines()) {
                if (repeated.contains(edge(page, line))) {
                    continue;
                }
                boolean heading = isHeading(line, usual);
                if (heading || (!open.isEmpty() && !belongs(open.get(open.size() - 1), line))) {
                    paragraph(open);
                    open.clear();
                }
                if (heading) {
                    text.heading(line.height() > 1.5 * usual ? 1 : 2, joined(List.of(line)));
                } else {
                    open.add(line);
                }
            }
        }
        paragraph(open);
    }

    ReadingText text() {
        return text.build();
    }

    /** The line in the largest letters of the first page. */
    Optional<String> title() {
        return title;
    }

    List<Link> links() {
        List<Link> links = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Doi.Found doi : Doi.in(source)) {
            if (seen.add(doi.doi())) {
                links.add(new Link(LinkKind.DOI, doi.doi(), doi.doi(), Optional.empty()));
            }
        }
        return links;
    }

    private void paragraph(List<Pages.Line> lines) {
        if (!lines.isEmpty()) {
            text.paragraph(joined(lines));
        }
    }

    /** Same column or the top of the next one or page, same size, no gap of a line between, and the line before is not a closed end. */
    private boolean belongs(Pages.Line before, Pages.Line line) {
        double size = Math.max(1, before.height());
        boolean sameSize = Math.abs(line.height() - before.height()) < 0.15 * size;
        double step = line.y() - before.y();
        boolean close = step > -0.3 * size && step < 1.9 * size;
        boolean jump = step < -3 * size || (step > 1.9 * size && line.x() > before.x() + before.width());
        boolean indented = close && line.x() > before.x() + 0.8 * size && endsSentence(before);
        return sameSize && !indented && (close || (jump && !endsSentence(before)));
    }

    private boolean endsSentence(Pages.Line line) {
        String words = words(line);
        return !words.isEmpty() && ".:?!".indexOf(words.charAt(words.length() - 1)) >= 0;
    }

    private boolean isHeading(Pages.Line line, double usual) {
        String words = words(line);
        if (words.length() > 150 || words.isEmpty()) {
            return false;
        }
        String name =
                words.toLowerCase(Locale.ROOT).replaceAll("^[0-9. ]{0,6}", "").replaceAll("[:. ]{0,3}$", "");
        return SECTIONS.contains(name)
                || (line.height() > 1.18 * usual && words.length() > 3 && !Character.isDigit(words.charAt(0)));
    }

    private String words(Pages.Line line) {
        return source.substring(line.span().start(), line.span().end()).strip();
    }

    private Passage joined(List<Pages.Line> lines) {
        Passage.Builder builder = new Passage.Builder();
        for (int i = 0; i < lines.size(); i++) {
            int start = lines.get(i).span().start();
            int end = lines.get(i).span().end();
            while (end > start && source.charAt(end - 1) <= ' ') {
                end--;
            }
            if (i + 1 == lines.size()) {
                builder.copy(source, start, end);
            } else {
                int next = lines.get(i + 1).span().start();
                boolean cut = end - start > 1
                        && isHyphen(source.charAt(end - 1))
                        && Character.isLetter(source.charAt(end - 2));
                boolean drop = cut && isOneWord(start, end - 1, next);
                builder.copy(source, start, drop ? end - 1 : end);
                builder.write(cut ? "" : " ", end, Math.max(end, next));
            }
        }
        return builder.build();
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c == '\u00AD' || c == '\u2010';
    }

    /** Whether the two parts are one word without a hyphen: the text has it elsewhere, or at least not with a hyphen. */
    private boolean isOneWord(int lineStart, int end, int next) {
        int from = end;
        while (from > lineStart && Character.isLetter(source.charAt(from - 1))) {
            from--;
        }
        int to = next;
        while (to < source.length() && to < next + 40 && Character.isLetter(source.charAt(to))) {
            to++;
        }
        String first = source.substring(from, end).toLowerCase(Locale.ROOT);
        String second = source.substring(next, to);
        if (second.isEmpty() || !Character.isLowerCase(second.charAt(0))) {
            return false;
        }
        return words.contains(first + second) || !words.contains(first + "-" + second);
    }

    /** The words of the text, with hyphens inside, lower case. */
    private void collectWords() {
        int i = 0;
        while (i < source.length()) {
            int start = i;
            while (i < source.length() && (Character.isLetter(source.charAt(i)) || isInnerHyphen(start, i))) {
                i++;
            }
            if (i > start && i - start < 60) {
                words.add(source.substring(start, i).toLowerCase(Locale.ROOT));
            }
            i = Math.max(i, start + 1);
        }
    }

    private boolean isInnerHyphen(int wordStart, int at) {
        return source.charAt(at) == '-'
                && at > wordStart
                && at + 1 < source.length()
                && Character.isLetter(source.charAt(at + 1));
    }

    /** The height of most characters. */
    private double usualHeight() {
        Map<Long, Integer> characters = new HashMap<>();
        for (Pages.Page page : pages.pages()) {
            for (Pages.Line line : page.lines()) {
                characters.merge(
                        Math.round(line.height() * 4),
                        line.span().end() - line.span().start(),
                        Integer::sum);
            }
        }
        return characters.entrySet().stream()
                        .max(Map.Entry.<Long, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                        .map(Map.Entry::getKey)
                        .orElse(48L)
                / 4.0;
    }

    private Optional<Pages.Line> largest(double usual) {
        return pages.pages().stream()
                .limit(1)
                .flatMap(page -> page.lines().stream())
                .filter(line -> line.height() > 1.18 * usual && words(line).length() > 10)
                .reduce((a, b) -> b.height() > a.height() + 0.5 ? b : a);
    }

    /** What stands at the edge of at least half of three or more pages, with its numbers left out of account. */
    private Set<String> repeated() {
        Map<String, Integer> counts = new HashMap<>();
        for (Pages.Page page : pages.pages()) {
            Set<String> here = new HashSet<>();
            page.lines().forEach(line -> here.add(edge(page, line)));
            here.forEach(line -> counts.merge(line, 1, Integer::sum));
        }
        Set<String> repeated = new HashSet<>();
        int enough = Math.max(3, (pages.pages().size() + 1) / 2 - 1);
        counts.forEach((line, count) -> {
            if (!line.isEmpty() && count >= enough) {
                repeated.add(line);
            }
        });
        return repeated;
    }

    /** Its words with # for numbers where it stands in the upper or lower tenth of the page; nothing elsewhere. */
    private String edge(Pages.Page page, Pages.Line line) {
        boolean edge = line.y() < 0.1 * page.height() || line.y() + line.height() > 0.9 * page.height();
        if (!edge) {
            return "";
        }
        StringBuilder words = new StringBuilder();
        for (char c : words(line).toCharArray()) {
            boolean digit = Character.isDigit(c);
            if (!digit || words.isEmpty() || words.charAt(words.length() - 1) != '#') {
                words.append(digit ? '#' : c);
            }
        }
        return words.toString();
    }
}
