package org.dyad.cli.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dyad.library.check.CheckReport;
import org.dyad.library.check.Crosslink;
import org.dyad.library.check.Finding;

/** What a check of the library found, for a person: grouped, counted, the same thing in several documents once. */
public final class CheckText {
    private static final int SHOWN = 8;
    private static final int NAMES = 3;

    private CheckText() {}

    /**
     * The page.
     *
     * @param all whether every finding is shown
     */
    public static String of(CheckReport report, boolean all) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%,d documents, %,d crosslinks between them, %,d findings.%n",
                report.documents(),
                report.crosslinks().size(),
                report.findings().size()));
        mostNamed(text, report.crosslinks(), all ? Integer.MAX_VALUE : SHOWN);
        for (Finding.Kind kind : Finding.Kind.values()) {
            List<Finding> findings = report.of(kind);
            if (!findings.isEmpty()) {
                section(text, kind, findings, all ? Integer.MAX_VALUE : SHOWN);
            }
        }
        if (!all && !report.findings().isEmpty()) {
            text.append("\nEvery one: --all, or --format json.\n");
        }
        return text.toString();
    }

    private static void mostNamed(StringBuilder text, List<Crosslink> crosslinks, int shown) {
        Map<String, List<String>> namedBy = new TreeMap<>();
        crosslinks.stream().filter(link -> !link.from().equals(link.to())).forEach(link -> namedBy.computeIfAbsent(
                        link.to().value(), key -> new ArrayList<>())
                .add(link.from().value()));
        if (namedBy.isEmpty()) {
            return;
        }
        text.append("\nMost often named (by so many documents):\n");
        namedBy.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, List<String>> entry) ->
                                -entry.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .limit(shown)
                .forEach(entry -> line(text, entry.getKey(), entry.getValue()));
    }

    private static void section(StringBuilder text, Finding.Kind kind, List<Finding> findings, int shown) {
        String heading = kind.words().substring(0, 1).toUpperCase(Locale.ROOT)
                + kind.words().substring(1);
        text.append(String.format(Locale.ROOT, "%n%s (%,d):%n", heading, findings.size()));
        Map<String, List<String>> where = new LinkedHashMap<>();
        for (Finding finding : findings) {
            String instead = finding.instead()
                    .map(id -> kind == Finding.Kind.SHARED_ADDRESS
                            ? " (first claimed by " + id.value() + ")"
                            : " -> /posts/" + id.value())
                    .orElse("");
            where.computeIfAbsent(oneLine(finding.what()) + instead, key -> new ArrayList<>())
                    .add(finding.document().value());
        }
        where.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> -entry.getValue().size()))
                .limit(shown)
                .forEach(entry -> line(text, entry.getKey(), entry.getValue()));
        if (where.size() > shown) {
            text.append("  and ").append(where.size() - shown).append(" more\n");
        }
    }

    private static void line(StringBuilder text, String what, List<String> documents) {
        List<String> distinct =
                documents.stream().distinct().filter(name -> !name.isEmpty()).toList();
        text.append("  ").append(what).append('\n');
        if (!distinct.isEmpty()) {
            text.append("      ");
            if (documents.size() > 1) {
                text.append(documents.size()).append(" x: ");
            }
            text.append(String.join(", ", distinct.subList(0, Math.min(NAMES, distinct.size()))));
            text.append(distinct.size() > NAMES ? ", ...\n" : "\n");
        }
    }

    private static String oneLine(String words) {
        String line = words.replaceAll("\\s+", " ").strip();
        return line.length() > 160 ? line.substring(0, 157) + "..." : line;
    }
}
