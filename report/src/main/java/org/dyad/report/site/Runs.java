package org.dyad.report.site;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dyad.evidence.origin.Span;
import org.dyad.library.document.Document;
import org.dyad.library.document.Link;
import org.dyad.library.document.Mark;

/** A reading text cut where a mark or a link begins or ends, so that overlapping marks come out as nested elements. */
final class Runs {
    /** A stretch under the same marks and the same link. */
    record Run(Span span, Set<Mark.Kind> kinds, Optional<Link> link) {}

    private final List<Run> runs;
    private int next;

    private Runs(List<Run> runs) {
        this.runs = runs;
    }

    static Runs of(Document document) {
        int length = document.text().text().length();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, length));
        for (Mark mark : document.text().marks()) {
            cuts.add(mark.span().start());
            cuts.add(mark.span().end());
        }
        List<Link> links = document.links().stream()
                .filter(link ->
                        link.inText().filter(span -> span.end() > span.start()).isPresent())
                .toList();
        for (Link link : links) {
            cuts.add(link.inText().orElseThrow().start());
            cuts.add(link.inText().orElseThrow().end());
        }
        document.text().blocks().forEach(block -> {
            cuts.add(block.span().start());
            cuts.add(block.span().end());
        });
        return new Runs(cut(new ArrayList<>(cuts), new Starts(document.text().marks()), new LinkStarts(links)));
    }

    private static List<Run> cut(List<Integer> cuts, Starts marks, LinkStarts links) {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i + 1 < cuts.size(); i++) {
            Span span = new Span(cuts.get(i), cuts.get(i + 1));
            runs.add(new Run(span, marks.over(span), links.over(span)));
        }
        return runs;
    }

    /** The runs within a span; spans are asked for in order. */
    List<Run> within(Span span) {
        while (next > 0 && runs.get(next - 1).span().end() > span.start()) {
            next--;
        }
        while (next < runs.size() && runs.get(next).span().end() <= span.start()) {
            next++;
        }
        List<Run> within = new ArrayList<>();
        for (; next < runs.size() && runs.get(next).span().start() < span.end(); next++) {
            Span run = runs.get(next).span();
            Span part = new Span(Math.max(run.start(), span.start()), Math.min(run.end(), span.end()));
            within.add(new Run(part, runs.get(next).kinds(), runs.get(next).link()));
        }
        return within;
    }

    /** Which marks lie over a place, asked from left to right. */
    private static final class Starts {
        private final List<Mark> marks;
        private final Map<Mark.Kind, Integer> ends = new EnumMap<>(Mark.Kind.class);
        private int next;

        Starts(List<Mark> marks) {
            this.marks = marks;
        }

        Set<Mark.Kind> over(Span span) {
            for (; next < marks.size() && marks.get(next).span().start() <= span.start(); next++) {
                ends.merge(marks.get(next).kind(), marks.get(next).span().end(), Math::max);
            }
            Set<Mark.Kind> kinds = EnumSet.noneOf(Mark.Kind.class);
            ends.forEach((kind, end) -> {
                if (end > span.start()) {
                    kinds.add(kind);
                }
            });
            return kinds;
        }
    }

    /** Which link lies over a place: the one that began last. */
    private static final class LinkStarts {
        private final List<Link> links;
        private int next;
        private Optional<Link> current = Optional.empty();

        LinkStarts(List<Link> links) {
            this.links = links.stream()
                    .sorted((a, b) -> a.inText().orElseThrow().start()
                            - b.inText().orElseThrow().start())
                    .toList();
        }

        Optional<Link> over(Span span) {
            for (; next < links.size() && links.get(next).inText().orElseThrow().start() <= span.start(); next++) {
                current = Optional.of(links.get(next));
            }
            return current.filter(link -> link.inText().orElseThrow().end() > span.start());
        }
    }
}
