package org.dyad.evidence.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dyad.evidence.study.Citation;
import org.dyad.evidence.study.Study;

/** Makes one study of the rows that tell it. */
final class StudyMerge {
    private static final Pattern IN_PREGNANCY =
            Pattern.compile("\\b(gestation\\w*|pregnan\\w*|antenatal\\w*|prenatal\\w*|trimester)\\b");
    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2100;

    private final NamedTable table;
    private final List<ArmsRow> rows;

    private StudyMerge(NamedTable table, List<ArmsRow> rows) {
        this.table = table;
        this.rows = rows;
    }

    static Study merge(NamedTable table, List<ArmsRow> rows) {
        return new StudyMerge(table, rows).study();
    }

    private Study study() {
        String id = rows.get(0).study();
        Optional<Integer> year = rows.stream()
                .flatMap(
                        row -> row
                                .cells()
                                .reader()
                                .within("year", EARLIEST_YEAR, LATEST_YEAR, "year")
                                .map(Double::intValue)
                                .stream())
                .findFirst();
        Optional<String> words = first("citation");
        Optional<String> start = first("start");
        return new Study(
                id,
                new Citation(words.orElse(id), year, first("doi"), first("pmid"), first("source_url")),
                first("study_label").orElseGet(() -> StudyLabel.of(id, words, year)),
                first("country"),
                first("design"),
                first("blinding"),
                first("registry"),
                start,
                start.filter(s ->
                                IN_PREGNANCY.matcher(s.toLowerCase(Locale.ROOT)).find())
                        .isPresent(),
                constant());
    }

    private Optional<String> first(String column) {
        return rows.stream().flatMap(row -> row.cells().text(column).stream()).findFirst();
    }

    /** Every column in which all rows of the study that say anything say the same. */
    private Map<String, String> constant() {
        Map<String, String> constant = new LinkedHashMap<>();
        for (String column : table.header()) {
            Set<String> said = rows.stream()
                    .flatMap(row -> row.cells().text(column).stream())
                    .collect(Collectors.toSet());
            if (said.size() == 1) {
                constant.put(column, said.iterator().next());
            }
        }
        return constant;
    }
}
