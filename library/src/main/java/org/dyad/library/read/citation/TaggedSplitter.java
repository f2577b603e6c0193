package org.dyad.library.read.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dyad.evidence.origin.Span;
import org.dyad.library.read.ReadRecord;

/** Cuts a file of tagged records into records and fields, line by line, and tells of lines that belong to none. */
final class TaggedSplitter {
    private final String text;
    private final TagDialect dialect;
    private final List<TaggedRecord> records = new ArrayList<>();
    private final List<ReadRecord.Failed> strays = new ArrayList<>();

    private final List<FieldAt> open = new ArrayList<>();
    private boolean inRecord;
    private boolean inStray;
    private int recordStart;
    private int recordLine;
    private int recordEnd;

    private record FieldAt(String tag, List<Span> lines) {}

    TaggedSplitter(String text, TagDialect dialect) {
        this.text = text;
        this.dialect = dialect;
    }

    List<TaggedRecord> records() {
        return records;
    }

    /** Lines outside of any record, one entry for each run of them. */
    List<ReadRecord.Failed> strays() {
        return strays;
    }

    TaggedSplitter split() {
        int start = 0;
        int number = 1;
        while (start < text.length()) {
            int end = endOfLine(start);
            line(text.substring(start, end), start, number);
            number++;
            start = end + (text.startsWith("\r\n", end) ? 2 : 1);
        }
        close();
        return this;
    }

    private int endOfLine(int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private void line(String line, int start, int number) {
        if (line.isBlank()) {
            blank();
            return;
        }
        Optional<TagDialect.Tag> tag = dialect.tag(line);
        if (dialect.begins(line, tag)) {
            close();
            open(start, number);
            tag.ifPresent(found -> field(found, line, start));
        } else if (tag.isPresent() && tag.get().name().equals("ER")) {
            recordEnd = start + line.length();
            close();
        } else if (tag.isPresent()) {
            if (!inRecord) {
                open(start, number); // its first line is missing; what is there is read
            }
            field(tag.get(), line, start);
        } else {
            loose(line, start, number);
        }
    }

    private void blank() {
        if (dialect == TagDialect.MEDLINE) {
            close();
        }
    }

    /** A line without a tag: more of the field before, or nothing that belongs to a record. */
    private void loose(String line, int start, int number) {
        if (inRecord && !open.isEmpty()) {
            add(open.get(open.size() - 1).lines(), line, 0, start);
            recordEnd = start + line.length();
        } else if (!inRecord && !isPreamble(line) && !inStray) {
            inStray = true;
            strays.add(new ReadRecord.Failed(
                    "line " + number,
                    "This line belongs to no record: \"" + shortened(line) + "\". A record begins with a line such as "
                            + example() + "."));
        }
    }

    private String example() {
        return switch (dialect) {
            case RIS -> "\"TY  - JOUR\"";
            case MEDLINE -> "\"PMID- 12345678\"";
            case OVID -> "\"<1>\"";
        };
    }

    private static String shortened(String line) {
        String words = line.strip();
        return words.length() <= 60 ? words : words.substring(0, 60) + "\u2026";
    }

    /** What databases write between records: a running number, or who provided it. */
    private static boolean isPreamble(String line) {
        String words = line.strip();
        return TagDialect.isNumber(words)
                || words.startsWith("Record #")
                || words.startsWith("Provider:")
                || words.startsWith("Content:")
                || words.startsWith("Database:")
                || words.startsWith("Search Strategy:");
    }

    private void open(int start, int number) {
        inRecord = true;
        inStray = false;
        recordStart = start;
        recordLine = number;
        recordEnd = endOfLine(start);
    }

    private void field(TagDialect.Tag tag, String line, int start) {
        FieldAt field = new FieldAt(tag.name(), new ArrayList<>());
        add(field.lines(), line, tag.end(), start);
        open.add(field);
        recordEnd = start + line.length();
    }

    private static void add(List<Span> lines, String line, int from, int start) {
        int first = from;
        int last = line.length();
        while (first < last && line.charAt(first) <= ' ') {
            first++;
        }
        while (last > first && line.charAt(last - 1) <= ' ') {
            last--;
        }
        if (first < last) {
            lines.add(new Span(start + first, start + last));
        }
    }

    private void close() {
        if (inRecord) {
            dropRunningNumber();
            List<TaggedRecord.Field> fields = new ArrayList<>();
            for (FieldAt field : open) {
                List<Span> lines = field.lines().stream()
                        .map(line -> new Span(line.start() - recordStart, line.end() - recordStart))
                        .toList();
                fields.add(new TaggedRecord.Field(field.tag(), lines));
            }
            String source = text.substring(recordStart, recordEnd);
            records.add(new TaggedRecord(records.size() + 1, recordLine, source, fields));
        }
        open.clear();
        inRecord = false;
        inStray = false;
    }

    /** Where the end mark of a record is missing, the number of the next one stands at its end. */
    private void dropRunningNumber() {
        if (!open.isEmpty() && dialect == TagDialect.RIS) {
            List<Span> lines = open.get(open.size() - 1).lines();
            if (lines.size() > 1) {
                Span last = lines.get(lines.size() - 1);
                if (text.charAt(last.end() - 1) == '.'
                        && TagDialect.isNumber(text.substring(last.start(), last.end()))) {
                    lines.remove(lines.size() - 1);
                }
            }
        }
    }
}
