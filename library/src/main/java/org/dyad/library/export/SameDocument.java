package org.dyad.library.export;

import java.util.Comparator;
import java.util.List;
import org.dyad.library.document.Document;
import org.dyad.library.document.Mark;
import org.dyad.library.document.SaidDead;
import org.dyad.library.document.Trouble;

/**
 * What it means that an export gives a document back: kind, metadata (title, slug, aliases, page number, date, categories, tags, what a
 * citation record says, and all other fields), the characters of the reading text, its blocks, its marks (in whatever order those of one
 * span are), its links in their order, the words on what was not understood and the links that its source said are dead are equal. Not compared, because they belong to the file that was read and not to the document:
 * the source with the map to it, and the places in the source of what was not understood. Pages of a PDF are places in its source; a document that has
 * them is copied as found.
 */
public final class SameDocument {
    private static final Comparator<Mark> ORDER = Comparator.comparingInt(
                    (Mark mark) -> mark.span().start())
            .thenComparing(mark -> mark.span().end(), Comparator.reverseOrder())
            .thenComparing(Mark::kind);

    private SameDocument() {}

    /** Whether they are the same in this sense. */
    public static boolean test(Document one, Document other) {
        return one.kind() == other.kind()
                && one.metadata().equals(other.metadata())
                && one.text().text().equals(other.text().text())
                && one.text().blocks().equals(other.text().blocks())
                && marks(one).equals(marks(other))
                && one.links().equals(other.links())
                && troubles(one).equals(troubles(other))
                && SaidDead.in(one.source()).equals(SaidDead.in(other.source()));
    }

    private static List<String> troubles(Document document) {
        return document.troubles().stream().map(Trouble::what).toList();
    }

    private static List<Mark> marks(Document document) {
        return document.text().marks().stream().sorted(ORDER).toList();
    }
}
