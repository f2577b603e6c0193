package org.dyad.evidence.table;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the short name of a study for figures: {@code Naik 2017}, {@code Hollis & Wagner 2004}. */
final class StudyLabel {
    private static final String AUTHOR = "(\\p{Lu}[\\p{L}'\u2019-]*(?: \\p{Lu}[\\p{L}'\u2019-]+){0,2}) \\p{Lu}{1,3}";
    private static final Pattern TWO = Pattern.compile(AUTHOR + ", " + AUTHOR + "\\. .*");
    private static final Pattern FIRST = Pattern.compile(AUTHOR + "[,.].*");
    private static final Pattern SLUG = Pattern.compile("(\\p{Ll}+(?:-\\p{Ll}+)*)-(\\d{4})(-.*)?");

    private StudyLabel() {}

    static String of(String id, Optional<String> citation, Optional<Integer> year) {
        Matcher slug = SLUG.matcher(id);
        if (!slug.matches()) {
            return id; // already written for people
        }
        String when = year.map(String::valueOf).orElse(slug.group(2));
        return citation.flatMap(StudyLabel::authors).orElseGet(() -> capitals(slug.group(1))) + " " + when;
    }

    private static Optional<String> authors(String citation) {
        Matcher two = TWO.matcher(citation);
        if (two.matches()) {
            return Optional.of(two.group(1) + " & " + two.group(2));
        }
        Matcher first = FIRST.matcher(citation);
        return first.matches() ? Optional.of(first.group(1)) : Optional.empty();
    }

    private static String capitals(String slug) {
        return Stream.of(slug.split("-", -1))
                .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                .collect(Collectors.joining("-"));
    }
}
