package org.dyad.evidence.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dyad.evidence.study.BiasDomain;
import org.dyad.evidence.study.Judgement;
import org.dyad.evidence.study.RiskOfBias;
import org.dyad.evidence.table.RawTable.RawRow;

/**
 * Risk of bias as judged by persons ({@code risk-of-bias.csv}): {@code study, D1, D2, D3, D4, D5, overall}, each
 * {@code low}, {@code some concerns}, {@code high} or {@code no information}; empty is not assessed. Further columns
 * {@code outcome}, {@code assessor}, {@code reason} are kept.
 */
public record RiskOfBiasTable(String file, List<RiskOfBias> judgements, List<Warning> warnings) {
    public RiskOfBiasTable {
        judgements = List.copyOf(judgements);
        warnings = List.copyOf(warnings);
    }

    /**
     * Reads the judgements of the studies of {@code arms}.
     *
     * @throws InvalidTable with every fault of the file; a study that {@code arms} does not have is one
     */
    public static RiskOfBiasTable read(Path path, ReadOptions options, EvidenceTable arms) {
        NamedTable table = NamedTable.read(path, options);
        Faults faults = new Faults(table.file());
        table.require(faults, "a table of the risk of bias needs it", "study", "D1", "D2", "D3", "D4", "D5", "overall");
        faults.throwIfAny();
        List<RiskOfBias> judgements = new ArrayList<>();
        List<Warning> warnings = new ArrayList<>();
        Map<List<String>, Integer> seen = new HashMap<>();
        for (RawRow raw : table.rows()) {
            RowReader row = new RowReader(table, raw, faults);
            RiskOfBias read = one(row);
            judgements.add(read);
            known(row, read.study(), arms);
            Integer first =
                    seen.putIfAbsent(List.of(read.study(), read.outcome().orElse("")), read.row());
            if (first != null) {
                row.fault(
                        "study",
                        read.study(),
                        "each study once per outcome",
                        read.study() + " is judged in row " + first + " already.",
                        "Keep one, or name the outcomes in a column outcome.");
            }
            milder(table.file(), read).ifPresent(warnings::add);
        }
        faults.throwIfAny();
        return new RiskOfBiasTable(table.file(), judgements, warnings);
    }

    /** The judgement of a study for an outcome, else the one of all its outcomes, else not assessed. */
    public RiskOfBias of(String study, String outcome) {
        Optional<RiskOfBias> exact = judgements.stream()
                .filter(j -> j.study().equals(study) && j.outcome().equals(Optional.of(outcome)))
                .findFirst();
        return exact.or(() -> judgements.stream()
                        .filter(j -> j.study().equals(study) && j.outcome().isEmpty())
                        .findFirst())
                .orElseGet(() -> RiskOfBias.notAssessed(study));
    }

    private static RiskOfBias one(RowReader row) {
        Map<BiasDomain, Judgement> domains = new EnumMap<>(BiasDomain.class);
        for (BiasDomain domain : BiasDomain.values()) {
            domains.put(domain, judgement(row, domain.name()));
        }
        return new RiskOfBias(
                row.requiredText("study", "Every judgement belongs to a study."),
                row.text("outcome"),
                domains,
                judgement(row, "overall"),
                row.text("assessor"),
                row.text("reason"),
                row.row());
    }

    private static Judgement judgement(RowReader row, String column) {
        String words = row.text(column).orElse("");
        Optional<Judgement> read = Judgement.parse(words);
        if (read.isEmpty()) {
            row.fault(
                    column,
                    words,
                    "low, some concerns, high or no information",
                    RowReader.quoted(words) + " is no judgement.",
                    "Write low, some concerns, high or no information; leave it empty if nobody judged it.");
        }
        return read.orElse(Judgement.NOT_ASSESSED);
    }

    private static void known(RowReader row, String study, EvidenceTable arms) {
        if (!study.isEmpty() && arms.study(study).isEmpty()) {
            row.fault(
                    "study",
                    study,
                    "a study of " + arms.file(),
                    arms.file() + " has no study \"" + study + "\".",
                    NearestName.of(
                                    study,
                                    arms.studies().stream().map(s -> s.id()).toList())
                            .map(near -> "Is it \"" + near + "\"?")
                            .orElse("Remove the row or add the study."));
        }
    }

    /** RoB 2 never calls the whole better than its worst domain. */
    private static Optional<Warning> milder(String file, RiskOfBias read) {
        Judgement worst = read.domains().values().stream()
                .filter(j -> j.compareTo(Judgement.HIGH) <= 0)
                .max(Comparator.naturalOrder())
                .orElse(Judgement.LOW);
        if (read.overall().compareTo(Judgement.HIGH) <= 0 && read.overall().compareTo(worst) < 0) {
            return Optional.of(new Warning(
                    file,
                    read.row(),
                    "overall",
                    read.study() + " is " + read.overall().words() + " overall but " + worst.words() + " in a domain.",
                    "RoB 2 judges the whole no better than its worst domain."));
        }
        return Optional.empty();
    }
}
