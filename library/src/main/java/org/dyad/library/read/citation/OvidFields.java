package org.dyad.library.read.citation;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringTokenizer;
import org.dyad.library.document.Doi;

/**
 * Fields of Ovid's own export. Journal, volume and pages stand in one line, {@code SO}:
 * {@code Journal of Milk. 12(3):100-8, 2011 Mar.}
 */
record OvidFields(TaggedRecord record, RecordDraft draft) {
    private static final Set<String> USED =
            Set.of("TI", "AB", "AU", "FA", "SO", "JN", "YR", "DP", "PT", "MH", "KW", "LG", "DO", "PM");

    void fill() {
        record.passage("TI", "OT").ifPresent(draft::title);
        record.passages("AB").forEach(draft::summary);
        authors();
        draft.journal(record.first("JN")).volume(record.first("VO", "VL")).issue(record.first("IP"));
        draft.pages(record.first("PG"));
        source(record.first("SO"));
        draft.date(record.first("DP")).date(record.first("YR"));
        List.of("MH", "KW").forEach(tag -> record.lines(tag).forEach(draft::keyword));
        draft.language(record.first("LG", "LA"));
        record.lines("PT").forEach(draft::type);
        List.of("DO", "DI").forEach(tag -> record.values(tag).forEach(words -> draft.doi(Doi.of(words))));
        record.values("PM").forEach(words -> draft.pmid(PubMedNumber.leading(words)));
        boolean medline = record.first("DB").toLowerCase(Locale.ROOT).contains("medline");
        if (medline) {
            draft.pmid(PubMedNumber.alone(record.first("UI")));
        }
        record.values("SI").forEach(words -> draft.registry(RegistryNumber.in(words)));
        record.keepOthers(USED, draft);
        draft.other("database", record.first("DB"));
    }

    private void authors() {
        String tag = record.values("FA").isEmpty() ? "AU" : "FA";
        for (String line : record.lines(tag)) {
            StringTokenizer names = new StringTokenizer(line, ";");
            while (names.hasMoreTokens()) {
                String name = names.nextToken();
                draft.author(
                        name.endsWith(".") && name.indexOf('.') == name.length() - 1
                                ? name.substring(0, name.length() - 1)
                                : name);
            }
        }
    }

    private void source(String words) {
        if (words.isEmpty()) {
            return;
        }
        int number = firstVolume(words);
        String journal = number < 0 ? words : words.substring(0, number);
        int conference = journal.indexOf(". Conference:");
        journal = conference >= 0 ? journal.substring(0, conference) : journal;
        draft.journal(withoutClosingStop(journal));
        lastYear(words);
        if (number < 0) {
            return;
        }
        int end = number;
        while (end < words.length() && Character.isDigit(words.charAt(end))) {
            end++;
        }
        draft.volume(words.substring(number, end));
        int open = words.indexOf('(', end);
        int close = words.indexOf(')', end);
        if (open >= 0 && open <= end + 1 && close > open && !words.startsWith("(pp", open)) {
            String issue = words.substring(open + 1, close);
            draft.issue(issue.startsWith("no pagination") ? "" : issue);
        }
        pages(words, end);
    }

    private void pages(String words, int from) {
        int printed = words.indexOf("(pp ", from);
        int colon = words.indexOf(':', from);
        int start = printed >= 0 ? printed + 4 : colon >= 0 ? colon + 1 : -1;
        if (start >= 0) {
            int end = start;
            while (end < words.length() && ",);".indexOf(words.charAt(end)) < 0) {
                end++;
            }
            draft.pages(words.substring(start, Math.min(end, start + 40)));
        }
    }

    /** Where a run of digits is followed by an issue in brackets, or by pages. */
    private static int firstVolume(String words) {
        int i = 0;
        while (i < words.length()) {
            int start = i;
            while (i < words.length() && Character.isDigit(words.charAt(i))) {
                i++;
            }
            boolean volume = i > start
                    && i - start <= 4
                    && start > 0
                    && words.charAt(start - 1) == ' '
                    && (words.startsWith("(", i)
                            || words.startsWith(" (", i)
                            || words.startsWith(":", i)
                            || words.startsWith(" :", i));
            if (volume) {
                return start;
            }
            i = Math.max(i, start + 1);
        }
        return -1;
    }

    private void lastYear(String words) {
        int comma = words.lastIndexOf(", ");
        draft.date(comma >= 0 ? words.substring(comma) : "");
        int published = words.indexOf("Date of Publication:");
        draft.date(published >= 0 ? words.substring(published) : "");
    }

    private static String withoutClosingStop(String words) {
        String stripped = words.strip();
        return stripped.endsWith(".") ? stripped.substring(0, stripped.length() - 1) : stripped;
    }
}
