package org.dyad.cli.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.library.search.IndexReport;
import org.dyad.library.store.ImportReport;

/** What an import did, for a person. */
public final class ImportText {
    private static final int SHOWN = 20;

    private ImportText() {}

    public static String of(ImportReport report, IndexReport index, Path library, String typed) {
        StringBuilder text = new StringBuilder();
        if (!report.gone().isEmpty()) {
            text.append(count(report.gone().size(), "document"))
                    .append(
                            report.takenOut()
                                    ? " taken out, because gone from the folder:\n"
                                    : " gone from the folder, kept in the library:\n");
            report.gone().stream()
                    .limit(SHOWN)
                    .forEach(id -> text.append("  ").append(id.value()).append('\n'));
            if (report.gone().size() > SHOWN) {
                text.append("  and ").append(report.gone().size() - SHOWN).append(" more\n");
            }
            text.append(
                    report.takenOut()
                            ? "To have them back: the same call with --restore instead of --prune.\n"
                            : "To take them out: the same call with --prune.\n");
        }
        text.append(library).append(": ");
        text.append(String.format(
                Locale.ROOT,
                "%,d new, %,d changed, %,d unchanged, %,d failed",
                report.added(),
                report.changed(),
                report.unchanged(),
                report.failures().size()));
        more(text, report.readAnew(), "read anew by newer readers");
        more(text, report.back(), "back again");
        more(text, report.hidden(), "hidden and passed over");
        text.append(".\n");
        if (!index.unchanged()) {
            text.append(String.format(
                    Locale.ROOT,
                    "Index for searching: %,d written, %,d taken out.%n",
                    index.written(),
                    index.removed()));
        }
        if (report.added() > 0) {
            text.append("Next: dyad search WORDS")
                    .append(typed)
                    .append(", dyad library check")
                    .append(typed)
                    .append('\n');
        }
        return text.toString();
    }

    private static void more(StringBuilder text, int number, String what) {
        if (number > 0) {
            text.append(String.format(Locale.ROOT, ", %,d %s", number, what));
        }
    }

    /** What was put back. */
    public static String restored(List<DocumentId> back) {
        return back.isEmpty() ? "Nothing had been taken out there.\n" : count(back.size(), "document") + " put back.\n";
    }

    private static String count(int number, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
    }
}
