package org.dyad.cli.option;

import java.util.List;
import java.util.Optional;
import org.dyad.evidence.effect.EffectMeasure;
import org.dyad.evidence.table.SimpleTable;
import org.dyad.synthesis.effect.Contrasts;
import org.dyad.synthesis.table.StudyTable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A table of one row per study, and the effect to compute from it. */
public final class EffectsInput {
    @Mixin
    private TableInput input = new TableInput();

    @Option(
            names = "--measure",
            paramLabel = "MEASURE",
            description =
                    "Effect to compute: MD, SMD, ROM (means), RR, OR, RD, PETO (counts), and others. Not needed where the"
                            + " file has yi; then it only says what yi is.")
    private Optional<EffectMeasure> measure = Optional.empty();

    /**
     * What was read.
     *
     * @param source    the table as it stands
     * @param selection the rows that can be analysed, and those that cannot with their reasons
     * @param warnings  doubts about the table, as sentences
     */
    public record Effects(SimpleTable source, StudyTable.Selection selection, List<String> warnings) {
        public Effects {
            warnings = List.copyOf(warnings);
        }

        /** The rows that can be analysed. */
        public Contrasts contrasts() {
            return selection.contrasts();
        }
    }

    /**
     * Reads the table and computes its effects.
     *
     * @param columns further columns that a row must state to be analysed, such as moderators
     */
    public Effects read(List<String> columns) {
        SimpleTable source = input.read();
        List<String> warnings = source.repeatedStudies().stream()
                .map(warning -> warning.sentence())
                .toList();
        return new Effects(source, StudyTable.of(source, measure).select(columns), warnings);
    }

    /** What {@code --measure} names. */
    public Optional<EffectMeasure> measure() {
        return measure;
    }

    /** The file, for commands that read more of it than its effects. */
    public TableInput table() {
        return input;
    }

    /** Adds {@code --measure} where it was typed. */
    public Settings describe(Settings settings, Effects effects) {
        return settings.typed("--measure")
                ? settings.with("--measure", effects.contrasts().measure().name())
                : settings;
    }
}
