package org.dyad.studies.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dyad.studies.coverage.Tally;
import org.dyad.studies.recovery.Recovered;

/**
 * What was counted, one line for each cell, in a file that grows as cells are finished: a run that was broken off goes on where it ended.
 */
final class KeptResults {
    private static final String HEADER = "cell\truns\tcovered\tunbounded\twithout\tsample_covered\tsample_limits"
            + "\ttruth\tmedian\tmean\terror\tmissing";

    private final Map<String, List<String>> lines = new LinkedHashMap<>();
    private final Path file;

    private KeptResults(Path file) {
        this.file = file;
    }

    static KeptResults read(Path file) {
        KeptResults kept = new KeptResults(file);
        try {
            if (Files.exists(file)) {
                Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                        .skip(1)
                        .forEach(line -> {
                            List<String> cells = List.of(line.split("\t", -1));
                            kept.lines.put(cells.getFirst(), cells.subList(1, cells.size()));
                        });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return kept;
    }

    boolean has(String cell, int runs) {
        return tally(cell).filter(t -> t.runs() == runs).isPresent();
    }

    Optional<Tally> tally(String cell) {
        return Optional.ofNullable(lines.get(cell))
                .map(c -> new Tally(
                        Integer.parseInt(c.get(0)),
                        Integer.parseInt(c.get(1)),
                        Integer.parseInt(c.get(2)),
                        Integer.parseInt(c.get(3)),
                        Integer.parseInt(c.get(4)),
                        Double.parseDouble(c.get(5))));
    }

    Optional<Recovered> recovered(String cell, String what) {
        return tally(cell).map(tally -> {
            List<String> c = lines.getOrDefault(cell, List.of());
            return new Recovered(
                    what,
                    Double.parseDouble(c.get(6)),
                    Double.parseDouble(c.get(7)),
                    Double.parseDouble(c.get(8)),
                    Double.parseDouble(c.get(9)),
                    Integer.parseInt(c.get(10)),
                    tally);
        });
    }

    /** The cells whose names begin so, in the order of the file. */
    List<String> cells(String prefix) {
        return lines.keySet().stream().filter(name -> name.startsWith(prefix)).toList();
    }

    void keep(String cell, Tally tally) {
        lines.put(cell, numbers(tally));
        write();
    }

    void keep(String cell, Recovered recovered) {
        List<String> numbers = new ArrayList<>(numbers(recovered.intervals()));
        numbers.addAll(List.of(
                Double.toString(recovered.truth()),
                Double.toString(recovered.median()),
                Double.toString(recovered.mean()),
                Double.toString(recovered.error()),
                Integer.toString(recovered.missing())));
        lines.put(cell, numbers);
        write();
    }

    private static List<String> numbers(Tally t) {
        return List.of(
                Integer.toString(t.runs()),
                Integer.toString(t.covered()),
                Integer.toString(t.unbounded()),
                Integer.toString(t.without()),
                Integer.toString(t.sampleCovered()),
                Double.toString(t.sampleLimits()));
    }

    private void write() {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        lines.forEach((cell, numbers) -> text.append(cell)
                .append('\t')
                .append(String.join("\t", numbers))
                .append('\n'));
        try {
            Path aside = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(aside, text, StandardCharsets.UTF_8);
            Files.move(aside, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
