package org.dyad.library.read.citation;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The ways in which databases write tagged records: how a field begins and where a record begins and ends. */
enum TagDialect {
    /** {@code TY  - JOUR} to {@code ER  -}; one, two or three spaces about the hyphen occur. */
    RIS {
        @Override
        boolean begins(String line, Optional<Tag> tag) {
            return tag.filter(found -> found.name().equals("TY")).isPresent();
        }

        @Override
        Optional<Tag> tag(String line) {
            return hyphenated(line, 2, 2);
        }
    },
    /** MEDLINE: {@code PMID- 1}, tags of up to four letters, filled to four; a blank line between records. */
    MEDLINE {
        @Override
        boolean begins(String line, Optional<Tag> tag) {
            return tag.filter(found -> found.name().equals("PMID")).isPresent();
        }

        @Override
        Optional<Tag> tag(String line) {
            return hyphenated(line, 2, 4);
        }
    },
    /** Ovid's own: {@code <1>} or {@code <1. >} on a line, then tags with a hyphen, tags alone, or whole field names. */
    OVID {
        @Override
        boolean begins(String line, Optional<Tag> tag) {
            return isNumberInAngles(line);
        }

        @Override
        Optional<Tag> tag(String line) {
            return hyphenated(line, 2, 2).or(() -> named(line));
        }
    };

    /**
     * The start of a field.
     *
     * @param name of the tag
     * @param end  where its value begins in the line
     */
    record Tag(String name, int end) {}

    /** Tags that are taken for one even where the hyphen is not in its usual column. */
    private static final Set<String> WELL_KNOWN = Set.of(
            "TY", "ER", "TI", "T1", "T2", "AU", "A1", "AB", "N2", "PY", "Y1", "DA", "JO", "JF", "JA", "VL", "IS", "SP",
            "EP", "DO", "UR", "KW", "AN", "ID", "DB", "M3", "N1", "SN", "LA", "PB", "AD", "L2", "L3");

    /** Ovid's field names and the tags that stand for them. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("Unique Identifier", "UI"),
            Map.entry("Accession Number", "UI"),
            Map.entry("Title", "TI"),
            Map.entry("Authors", "AU"),
            Map.entry("Author", "AU"),
            Map.entry("Authors Full Name", "FA"),
            Map.entry("Source", "SO"),
            Map.entry("Abstract", "AB"),
            Map.entry("Year of Publication", "YR"),
            Map.entry("Publication Year", "YR"),
            Map.entry("Date of Publication", "DP"),
            Map.entry("Digital Object Identifier", "DO"),
            Map.entry("DOI Number", "DO"),
            Map.entry("PMID", "PM"),
            Map.entry("Publication Type", "PT"),
            Map.entry("Language", "LG"),
            Map.entry("MeSH Subject Headings", "MH"),
            Map.entry("Keyword Heading", "KW"),
            Map.entry("Database", "DB"),
            Map.entry("Institution", "IN"),
            Map.entry("Status", "ST"),
            Map.entry("Journal Name", "JN"),
            Map.entry("ISSN", "IS"),
            Map.entry("Link to the Ovid Full Text or citation", "XL"));

    abstract boolean begins(String line, Optional<Tag> tag);

    abstract Optional<Tag> tag(String line);

    /** The dialect of a text, by the first line that only one of them has. */
    static Optional<TagDialect> of(String text) {
        int start = 0;
        int limit = Math.min(text.length(), 65536);
        while (start < limit) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String line = text.substring(start, Math.min(end, start + 80));
            for (TagDialect dialect : values()) {
                if (dialect.begins(line, dialect.tag(line))) {
                    return Optional.of(dialect);
                }
            }
            start = end + 1;
        }
        return Optional.empty();
    }

    private static Optional<Tag> hyphenated(String line, int shortest, int longest) {
        int start = 0;
        while (start < line.length() && start < 2 && line.charAt(start) == ' ') {
            start++;
        }
        int end = start;
        while (end < line.length() && end - start < longest && isTagCharacter(line.charAt(end), end == start)) {
            end++;
        }
        int hyphen = end;
        while (hyphen < line.length()
                && hyphen - end < 3
                && (line.charAt(hyphen) == ' ' || line.charAt(hyphen) == '\t')) {
            hyphen++;
        }
        if (end - start < shortest || hyphen >= line.length() || line.charAt(hyphen) != '-') {
            return Optional.empty();
        }
        String name = line.substring(start, end);
        boolean usual = start == 0 && hyphen == 4;
        boolean spaced = hyphen + 1 == line.length() || line.charAt(hyphen + 1) <= ' ';
        return spaced && (usual || WELL_KNOWN.contains(name))
                ? Optional.of(new Tag(name, hyphen + 1))
                : Optional.empty();
    }

    private static boolean isTagCharacter(char c, boolean first) {
        return (c >= 'A' && c <= 'Z') || (!first && c >= '0' && c <= '9');
    }

    private static Optional<Tag> named(String line) {
        String words = line.stripTrailing();
        String name = NAMES.get(words.endsWith(":") ? words.substring(0, words.length() - 1) : words);
        if (name != null) {
            return Optional.of(new Tag(name, line.length()));
        }
        boolean alone =
                words.length() == 2 && isTagCharacter(words.charAt(0), true) && isTagCharacter(words.charAt(1), false);
        return alone ? Optional.of(new Tag(words, line.length())) : Optional.empty();
    }

    /** {@code <12>}, {@code <12. >}. */
    static boolean isNumberInAngles(String line) {
        String words = line.strip();
        return words.length() > 2
                && words.length() < 16
                && words.charAt(0) == '<'
                && words.charAt(words.length() - 1) == '>'
                && isNumber(words.substring(1, words.length() - 1));
    }

    /** Digits, with a full stop and spaces behind them or not. */
    static boolean isNumber(String words) {
        String digits = words.strip();
        digits = digits.endsWith(".") ? digits.substring(0, digits.length() - 1) : digits;
        return !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
