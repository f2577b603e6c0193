package org.dyad.report.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dyad.evidence.origin.Span;
import org.dyad.library.document.Block;
import org.dyad.library.document.Document;
import org.dyad.library.document.Link;
import org.dyad.library.document.Mark;
import org.dyad.library.document.Superscripts;
import org.dyad.report.html.Html;

/** The text of a document as elements. Every word is escaped; nothing of the source's own markup comes through. */
final class TextMarkup {
    private static final int DEEPEST = 6;

    private final Html html;
    private final Document document;
    private final Runs runs;
    private final Targets targets;
    private final String root;
    private final List<Span> boxes;
    /** Posts begin anywhere between one and five number signs; below the title of the page the first level is the second. */
    private final int raise;

    TextMarkup(Html html, Document document, Targets targets, String root) {
        this.html = html;
        this.document = document;
        this.runs = Runs.of(document);
        this.targets = targets;
        this.root = root;
        this.boxes = document.text().marks().stream()
                .filter(mark -> mark.kind() == Mark.Kind.BOX)
                .map(Mark::span)
                .limit(100)
                .toList();
        int highest = 6;
        for (Block block : document.text().blocks()) {
            highest = block instanceof Block.Heading heading ? Math.min(highest, heading.level()) : highest;
        }
        this.raise = highest - 2;
    }

    void write() {
        List<Block> blocks = document.text().blocks();
        int at = beginsWithTitle(blocks) ? 1 : 0;
        while (at < blocks.size()) {
            if (blocks.get(at) instanceof Block.ListItem first) {
                int end = at;
                while (end < blocks.size() && blocks.get(end) instanceof Block.ListItem) {
                    end++;
                }
                list(items(blocks.subList(at, end)), depth(first));
                at = end;
            } else {
                block(blocks.get(at));
                at++;
            }
        }
    }

    /** Articles and records say their title in their text too; the page has it above already. */
    private boolean beginsWithTitle(List<Block> blocks) {
        return !blocks.isEmpty()
                && blocks.getFirst() instanceof Block.Heading heading
                && document.text()
                        .words(heading.span())
                        .strip()
                        .equals(PostPage.title(document).strip())
                && document.links().stream()
                        .flatMap(link -> link.inText().stream())
                        .noneMatch(span -> span.start() < heading.span().end());
    }

    private static List<Block.ListItem> items(List<Block> blocks) {
        List<Block.ListItem> items = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Block.ListItem item) {
                items.add(item);
            }
        }
        return items;
    }

    private static int depth(Block.ListItem item) {
        return Math.clamp(item.depth(), 1, DEEPEST);
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading heading ->
                html.element(
                        "h" + Math.clamp(heading.level() - raise, 2, 6),
                        () -> inline(heading.span()),
                        "class",
                        box(heading));
            case Block.Paragraph paragraph -> {
                if (paragraph.span().end() > paragraph.span().start()) {
                    html.element("p", () -> inline(paragraph.span()), "class", box(paragraph));
                }
            }
            case Block.ListItem item -> list(List.of(item), depth(item));
            case Block.Table table -> table(table);
            case Block.Preformatted pre -> html.element("pre", () -> inline(pre.span()));
            case Block.Rule rule -> html.empty("hr");
        }
    }

    /** Items that are deeper than the first go into a list of their own, inside the item before them. */
    private void list(List<Block.ListItem> items, int depth) {
        html.element("ul", () -> {
            int at = 0;
            while (at < items.size()) {
                Block.ListItem item = items.get(at);
                int end = at + 1;
                while (end < items.size() && depth(items.get(end)) > depth) {
                    end++;
                }
                List<Block.ListItem> deeper = items.subList(at + 1, end);
                html.element("li", () -> {
                    inline(item.span());
                    if (!deeper.isEmpty()) {
                        list(deeper, depth(deeper.getFirst()));
                    }
                });
                at = end;
            }
        });
    }

    private void table(Block.Table table) {
        html.element(
                "div",
                () -> html.element(
                        "table",
                        () -> html.element("tbody", () -> {
                            for (Block.Row row : table.rows()) {
                                html.element("tr", () -> row.cells()
                                        .forEach(cell -> html.element(row.header() ? "th" : "td", () -> inline(cell))));
                            }
                        })),
                "class",
                "scroll",
                "tabindex",
                "0",
                "role",
                "region",
                "aria-label",
                "Table");
    }

    private String box(Block block) {
        boolean boxed = boxes.stream()
                .anyMatch(box -> box.start() <= block.span().start()
                        && box.end() >= block.span().end());
        return boxed ? "boxed" : "";
    }

    private void inline(Span span) {
        List<Runs.Run> within = runs.within(span);
        int at = 0;
        while (at < within.size()) {
            Optional<Link> link = within.get(at).link();
            int end = at;
            while (end < within.size() && within.get(end).link().equals(link)) {
                end++;
            }
            List<Runs.Run> part = within.subList(at, end);
            link.ifPresentOrElse(present -> link(present, part), () -> part.forEach(this::run));
            at = end;
        }
    }

    private void link(Link link, List<Runs.Run> part) {
        Runnable words = () -> part.forEach(this::run);
        switch (targets.of(link)) {
            case Targets.Target.Here here -> html.element("a", words, "href", root + here.href());
            case Targets.Target.There there ->
                html.element("a", words, "href", there.href(), "rel", "noopener noreferrer");
            case Targets.Target.Lost lost ->
                html.element(
                        "span",
                        () -> {
                            html.element("span", words, "class", "lost-words");
                            html.element("span", " (" + lost.hint() + ")", "class", "hint");
                        },
                        "class",
                        "lost",
                        "title",
                        lost.hint());
            case Targets.Target.Nowhere nowhere -> words.run();
        }
    }

    private void run(Runs.Run run) {
        String words = document.text().words(run.span());
        boolean raised = run.kinds().contains(Mark.Kind.SUPERSCRIPT);
        wrap(new ArrayList<>(run.kinds()), 0, raised ? Superscripts.plain(words) : words);
    }

    private void wrap(List<Mark.Kind> kinds, int at, String words) {
        if (at == kinds.size()) {
            lines(words);
            return;
        }
        Runnable inside = () -> wrap(kinds, at + 1, words);
        switch (kinds.get(at)) {
            case BOLD -> html.element("strong", inside);
            case ITALIC -> html.element("em", inside);
            case SUPERSCRIPT -> html.element("sup", inside);
            case SUBSCRIPT -> html.element("sub", inside);
            case QUOTATION -> html.element("span", inside, "class", "quoted");
            case COMMENT -> html.element("span", inside, "class", "comment");
            case CITATION_MARK -> html.element("span", inside, "class", "reference");
            case LINK, BOX -> inside.run();
        }
    }

    private void lines(String words) {
        String[] lines = words.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                html.empty("br");
            }
            html.text(lines[i]);
        }
    }

    /** Links that show no words in the text: pictures above all. */
    static List<Link> withoutWords(Document document) {
        Set<String> seen = new HashSet<>();
        return document.links().stream()
                .filter(link ->
                        link.inText().filter(span -> span.end() > span.start()).isEmpty())
                .filter(link -> seen.add(link.kind() + link.target()))
                .toList();
    }
}
