package org.dyad.studies.example;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dyad.evidence.study.Study;
import org.dyad.evidence.table.EvidenceTable;
import org.dyad.evidence.table.EvidenceTables;
import org.dyad.evidence.table.TableWriter;
import org.dyad.statistics.random.RandomStream;
import org.dyad.synthesis.simulate.SimulatedLiterature;

/**
 * The files of {@code examples/simulated-lactation} that a computer makes: {@code arms.csv}, {@code risk-of-bias.csv}, {@code
 * flow.csv} and {@code truth.json}. The same program gives the same bytes. The protocol, the published estimates and the README are
 * written by hand.
 */
public final class SimulatedExample {
    /** Of the example; its digits are the three totals of the literature. */
    public static final long SEED = 19_27_3337L;

    /** Judgements draw from streams that no trial has. */
    private static final long JUDGEMENTS = 1_000_000;

    private static final double LOW = 0.70;
    private static final double HIGH = 0.96;
    private static final List<String> WORDS = List.of("low", "some concerns", "high");

    /** Counts that add up and mean nothing; the databases do not exist. */
    private static final List<List<String>> FLOW = List.of(
            List.of("identified_databases", "simulated database A", "612"),
            List.of("identified_databases", "simulated database B", "421"),
            List.of("identified_registers", "simulated register", "37"),
            List.of("removed_duplicates", "", "288"),
            List.of("screened", "", "782"),
            List.of("excluded_screening", "", "706"),
            List.of("sought", "", "76"),
            List.of("not_retrieved", "", "4"),
            List.of("assessed", "", "72"),
            List.of("excluded_reports", "simulated: no group with another dose", "31"),
            List.of("excluded_reports", "simulated: no 25(OH)D", "22"),
            List.of("studies_included", "", "19"),
            List.of("reports_included", "", "19"),
            List.of("studies_synthesised", "", "19"));

    private SimulatedExample() {}

    /** The names of the files that {@link #write} makes. */
    public static List<String> files() {
        return List.of("arms.csv", "risk-of-bias.csv", "flow.csv", "truth.json");
    }

    /** Writes the files into {@code folder}, which must exist. */
    public static void write(Path folder) {
        SimulatedLiterature literature = SimulatedLiterature.withDefaults(SEED);
        EvidenceTable table = literature.generate();
        EvidenceTables.write(table, folder.resolve("arms.csv"));
        TableWriter.write(
                folder.resolve("risk-of-bias.csv"),
                List.of("study", "D1", "D2", "D3", "D4", "D5", "overall", "assessor", "reason"),
                IntStream.range(0, table.studies().size())
                        .mapToObj(j -> judgements(table.studies().get(j), j))
                        .toList());
        TableWriter.write(
                folder.resolve("flow.csv"),
                List.of("stage", "label", "count", "note"),
                FLOW.stream()
                        .map(row -> Stream.concat(row.stream(), Stream.of("simulated"))
                                .toList())
                        .toList());
        TruthFile.write(literature, folder.resolve("truth.json"));
    }

    private static List<String> judgements(Study study, int index) {
        RandomStream random = RandomStream.of(SEED, JUDGEMENTS + index);
        int[] domains = new int[5];
        int worst = 0;
        for (int d = 0; d < domains.length; d++) {
            double u = random.nextDouble();
            domains[d] = u < LOW ? 0 : u < HIGH ? 1 : 2;
            worst = Math.max(worst, domains[d]);
        }
        Stream<String> judged = IntStream.of(domains).mapToObj(WORDS::get);
        Stream<String> rest =
                Stream.of(WORDS.get(worst), "simulated", "Simulated: drawn at random. There is no trial to assess.");
        return Stream.of(Stream.of(study.id()), judged, rest).flatMap(s -> s).toList();
    }
}
