package org.dyad.library.read.post;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dyad.evidence.origin.Span;
import org.dyad.library.document.Link;
import org.dyad.library.document.LinkKind;
import org.dyad.library.document.Mark;
import org.dyad.library.document.ReadingText;
import org.dyad.library.document.Trouble;
import org.dyad.library.read.markup.BareLinks;
import org.dyad.library.read.markup.Places;
import org.dyad.library.read.markup.TagWriter;
import org.dyad.library.read.markup.TextWriter;
import org.dyad.library.read.markup.View;

/**
 * The text of a post.
 *
 * @param text     what a person reads
 * @param links    in the order of the source
 * @param troubles in the order of the source
 */
record Body(ReadingText text, List<Link> links, List<Trouble> troubles) {
    /** Reads the source from {@code start} on. */
    static Body read(String source, int start) {
        Cuts cuts = new Cuts(source, start, false);
        Body body = write(source, cuts.view(), cuts);
        if (!body.text.text().isBlank()) {
            return body;
        }
        if (cuts.dump.isPresent()) {
            Span dump = cuts.dump.get();
            Body recovered = write(source, DebugDump.recover(source, dump), cuts);
            if (!recovered.text.text().isBlank()) {
                return recovered.with(new Trouble(
                        "The post has no text but in a dump of its source; it was taken from there.",
                        Optional.of(dump)));
            }
        }
        if (cuts.sawComment) {
            Cuts shown = new Cuts(source, start, true);
            Body comments = write(source, shown.view(), shown);
            if (!comments.text.text().isBlank()) {
                return comments.with(
                        new Trouble("The post has no text but in comments; they are shown.", Optional.empty()));
            }
        }
        return body.with(new Trouble("The post has no text.", Optional.empty()));
    }

    private Body with(Trouble trouble) {
        List<Trouble> all = new ArrayList<>(troubles);
        all.add(trouble);
        return new Body(text, links, all);
    }

    private static Body write(String source, View view, Cuts cuts) {
        TextWriter writer = new TextWriter(source, view);
        TagWriter tags = new TagWriter(writer);
        new Blocks(view, writer, new Inline(view, writer, tags)).write();
        if (tags.openBoxes() > 0) {
            writer.trouble(
                    "A box is opened and never closed; it was taken to run to the end.",
                    view.text().length(),
                    view.text().length());
        }
        ReadingText text = withMarks(writer.finish(), cuts);
        List<Trouble> troubles = new ArrayList<>(cuts.troubles);
        troubles.addAll(writer.troubles());
        troubles.sort(Comparator.comparingInt(
                trouble -> trouble.inSource().map(Span::start).orElse(Integer.MAX_VALUE)));
        return new Body(text, links(text, writer, cuts), troubles);
    }

    private static ReadingText withMarks(ReadingText text, Cuts cuts) {
        if (cuts.boxes.isEmpty() && cuts.comments.isEmpty()) {
            return text;
        }
        List<Mark> marks = new ArrayList<>(text.marks());
        cuts.boxes.forEach(box -> Places.inText(text, box).ifPresent(span -> marks.add(new Mark(Mark.Kind.BOX, span))));
        cuts.comments.forEach(comment ->
                Places.inText(text, comment).ifPresent(span -> marks.add(new Mark(Mark.Kind.COMMENT, span))));
        marks.sort(Comparator.comparingInt((Mark mark) -> mark.span().start())
                .thenComparing(mark -> mark.span().end(), Comparator.reverseOrder()));
        return new ReadingText(text.text(), text.map(), text.blocks(), marks);
    }

    private static List<Link> links(ReadingText text, TextWriter writer, Cuts cuts) {
        List<TextWriter.PlacedLink> links = new ArrayList<>(writer.links());
        for (Cuts.Mistake mistake : cuts.mistakes) {
            Optional<Span> inText = Places.inText(text, mistake.label());
            links.add(new TextWriter.PlacedLink(
                    new Link(
                            LinkKind.MISTAKE,
                            mistake.target(),
                            inText.map(text::words).orElse(""),
                            inText),
                    mistake.label().start()));
        }
        links.addAll(BareLinks.in(text, links));
        links.sort(Comparator.comparingInt(TextWriter.PlacedLink::inSource));
        return links.stream().map(TextWriter.PlacedLink::link).toList();
    }
}
