package org.dyad.synthesis.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.dyad.synthesis.assembly.SmallTables.MOTHERS;
import static org.dyad.synthesis.assembly.SmallTables.mothers;
import static org.dyad.synthesis.assembly.SmallTables.shuffled;
import static org.dyad.synthesis.assembly.SmallTables.table;
import static org.dyad.synthesis.assembly.SmallTables.verdict;
import static org.dyad.synthesis.assembly.SmallTables.withContrasts;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dyad.evidence.table.EvidenceTable;
import org.dyad.synthesis.dose.DoseStudy;
import org.junit.jupiter.api.Test;

/** Rules 6 to 8 of the methods: which number, incomplete rows, completion. */
class WhichNumberTest {
    private static final String HEADER = "study,arm,iu_per_day,compartment,baseline_mean,baseline_sd,mean,sd,se,n,"
            + "final_sd_derived,final_se_derived,n_if_equal_split,n_randomised_total,change_mean,change_sd,"
            + "contrast_vs_arm,contrast_mean,contrast_ci_low,contrast_ci_high,contrast_kind,"
            + "final_median,final_spread_low,final_spread_high,final_spread_kind,unit,notes,arm_label";

    /** Columns by name, in the order of the header. */
    private static String row(String study, String arm, int dose, String... cells) {
        List<String> header = List.of(HEADER.split(","));
        String[] line = new String[header.size()];
        Arrays.fill(line, "");
        line[0] = study;
        line[1] = arm;
        line[2] = Integer.toString(dose);
        line[3] = "maternal serum";
        line[header.indexOf("unit")] = "ng/mL";
        for (String cell : cells) {
            String[] both = cell.split("=", 2);
            line[header.indexOf(both[0])] = both[1];
        }
        return String.join(",", line);
    }

    private static AssembledContrast only(EvidenceTable table, AssemblyRules rules) {
        return new Assembler(MOTHERS, rules).assemble(table).contrasts().getFirst();
    }

    private static final AssemblyRules DEFAULTS = AssemblyRules.withDefaults();

    /** By hand: c = 0.5 x 6 / 4 = 0.75; 30 - 22 - 0.75 (14 - 12) = 6.5; variance 36/9 + 36/36 = 5. */
    @Test
    void finalsAreCorrectedForBaseline() {
        EvidenceTable table = table(
                HEADER,
                row("t", "P", 0, "baseline_mean=12", "baseline_sd=4", "mean=22", "sd=6", "n=36"),
                row("t", "D", 2000, "baseline_mean=14", "baseline_sd=4", "mean=30", "sd=6", "n=9"));
        AssembledContrast contrast = only(table, DEFAULTS);
        assertThat(contrast.number()).isEqualTo(NumberUsed.FINALS_CORRECTED);
        assertThat(contrast.estimate()).isEqualTo(6.5);
        assertThat(contrast.variance()).isCloseTo(5, within(1e-14));
        assertThat(contrast.n()).contains(45);
        assertThat(contrast.steps()).last().asString().doesNotContain("assumed SD ratio");
        assertThat(only(table, DEFAULTS.withBaselineCorrelation(0.8)).estimate())
                .isCloseTo(8 - 0.8 * 1.5 * 2, within(1e-14));
        AssembledContrast uncorrected = only(table, DEFAULTS.withBaselineCorrelation(0));
        assertThat(uncorrected.number()).isEqualTo(NumberUsed.FINALS);
        assertThat(uncorrected.estimate()).isEqualTo(8);
        // On the curve stand means whose differences are the corrected contrasts.
        DoseStudy.ArmBased study =
                (DoseStudy.ArmBased) CurveData.studies(mothers(table)).getFirst();
        assertThat(study.arms().get(1).mean() - study.arms().get(0).mean()).isEqualTo(6.5);
    }

    @Test
    void withoutASpreadAtBaselineTheRatioIsOneAndMarked() {
        EvidenceTable table = table(
                HEADER,
                row("t", "P", 0, "baseline_mean=12", "mean=22", "sd=6", "n=36"),
                row("t", "D", 2000, "baseline_mean=14", "mean=30", "sd=6", "n=9"));
        AssembledContrast contrast = only(table, DEFAULTS);
        assertThat(contrast.estimate()).isEqualTo(7);
        assertThat(contrast.steps()).last().asString().endsWith("r = 0.5 and an assumed SD ratio of 1.");
    }

    @Test
    void aBaselineInOneArmOnlyCorrectsNothing() {
        EvidenceTable table = table(
                HEADER,
                row("t", "P", 0, "mean=22", "sd=6", "n=36"),
                row("t", "D", 2000, "baseline_mean=14", "mean=30", "sd=6", "n=9"));
        assertThat(only(table, DEFAULTS).number()).isEqualTo(NumberUsed.FINALS);
    }

    private static final String[] ALL_NUMBERS = {
        HEADER,
        row("t", "P", 0, "baseline_mean=12", "mean=22", "sd=6", "n=36", "change_mean=10", "change_sd=6"),
        row(
                "t",
                "D",
                2000,
                "baseline_mean=14",
                "mean=30",
                "sd=6",
                "n=9",
                "change_mean=18",
                "change_sd=6",
                "contrast_vs_arm=P",
                "contrast_mean=5",
                "contrast_ci_low=1.08",
                "contrast_ci_high=8.92",
                "contrast_kind=ANCOVA"),
    };

    @Test
    void aPrintedAdjustedDifferenceGoesFirst() {
        AssembledContrast contrast = only(table(ALL_NUMBERS), DEFAULTS);
        assertThat(contrast.number()).isEqualTo(NumberUsed.PRINTED_ADJUSTED);
        assertThat(contrast.estimate()).isEqualTo(5);
        assertThat(contrast.standardError()).isCloseTo(2, within(1e-4)); // 7.84 / (2 x 1.96)
        assertThat(contrast.alternatives())
                .extracting(Alternative::number, Alternative::estimate)
                .containsExactly(
                        tuple(NumberUsed.FINALS_CORRECTED, 7.0),
                        tuple(NumberUsed.FINALS, 8.0),
                        tuple(NumberUsed.CHANGES, 8.0));
        // Farther than one standard error, 2.00004: finals and changes at 8. The corrected finals at 7 are not.
        assertThat(contrast.farAlternatives())
                .extracting(Alternative::number)
                .containsExactly(NumberUsed.FINALS, NumberUsed.CHANGES);
    }

    @Test
    void changesComeLast() {
        EvidenceTable table = table(
                HEADER,
                row("t", "P", 0, "mean=22", "n=36", "change_mean=10", "change_sd=6"),
                row("t", "D", 2000, "mean=30", "n=9", "change_mean=18.5", "change_sd=6"));
        AssembledContrast contrast = only(table, DEFAULTS);
        assertThat(contrast.number()).isEqualTo(NumberUsed.CHANGES);
        assertThat(contrast.estimate()).isEqualTo(8.5);
        // The level stays that of the finals: here without a spread, so there is none.
        assertThat(CurveData.target(mothers(table)).level()).isEmpty();
    }

    @Test
    void finalsOfOneArmAndChangesOfTheOtherAreNotMixed() {
        EvidenceTable table = table(
                HEADER,
                row("t", "P", 0, "mean=22", "sd=6", "n=36"),
                row("t", "D", 2000, "change_mean=18.5", "change_sd=6", "n=9"));
        assertThat(mothers(table).contrasts()).isEmpty();
    }

    /** Two kinds against one arm: the adjusted one counts, whichever row comes last. */
    @Test
    void adjustedAndUnadjustedOfOneArmDoNotOverwriteEachOther() {
        EvidenceTable arms = table(HEADER, row("t", "P", 0), row("t", "D", 2000));
        String header = "study,arm,versus,compartment,estimate,ci_low,ci_high,unit,kind";
        String adjusted = "t,D,P,maternal serum,5,1.08,8.92,ng/mL,adjusted";
        String finals = "t,D,P,maternal serum,9,5.08,12.92,ng/mL,final";
        for (EvidenceTable table :
                List.of(withContrasts(arms, header, adjusted, finals), withContrasts(arms, header, finals, adjusted))) {
            AssembledContrast contrast = only(table, DEFAULTS);
            assertThat(contrast.estimate()).isEqualTo(5);
            assertThat(contrast.farAlternatives()).singleElement().satisfies(a -> assertThat(a.estimate())
                    .isEqualTo(9));
        }
    }

    @Test
    void aDifferencePrintedTheOtherWayRoundIsTurned() {
        EvidenceTable arms = table(HEADER, row("t", "P", 0), row("t", "D", 2000));
        EvidenceTable table = withContrasts(
                arms,
                "study,arm,versus,compartment,estimate,ci_low,ci_high,unit,kind",
                "t,P,D,maternal serum,-5,-8.92,-1.08,ng/mL,adjusted");
        AssembledContrast contrast = only(table, DEFAULTS);
        assertThat(contrast.arm()).isEqualTo("D");
        assertThat(contrast.estimate()).isEqualTo(5);
        assertThat(contrast.steps()).anyMatch(s -> s.startsWith("Printed the other way round"));
    }

    @Test
    void printedDifferencesAreTakenAgainstTheLowestDose() {
        EvidenceTable arms = table(HEADER, row("t", "P", 0), row("t", "C", 1000), row("t", "D", 2000));
        EvidenceTable table = withContrasts(
                arms,
                "study,arm,versus,compartment,estimate,ci_low,ci_high,unit,kind",
                "t,D,C,maternal serum,3,-1,7,ng/mL,final",
                "t,C,P,maternal serum,4,0,8,ng/mL,final",
                "t,D,P,maternal serum,7,3,11,ng/mL,final");
        assertThat(mothers(table).contrasts())
                .extracting(AssembledContrast::versus, AssembledContrast::estimate)
                .containsExactly(tuple("P", 4.0), tuple("P", 7.0));
    }

    @Test
    void anArmWithoutTheNumberThatIsUsedSaysSo() {
        EvidenceTable table = table(
                HEADER,
                row("t", "P", 0, "mean=22", "sd=6", "n=36"),
                row(
                        "t",
                        "C",
                        1000,
                        "contrast_vs_arm=P",
                        "contrast_mean=5",
                        "contrast_ci_low=1",
                        "contrast_ci_high=9",
                        "contrast_kind=adjusted"),
                row("t", "D", 2000, "mean=30", "sd=6", "n=9"));
        AssembledTrial trial = mothers(table).trials().getFirst();
        assertThat(trial.contrasts()).extracting(AssembledContrast::arm).containsExactly("C");
        assertThat(verdict(trial, "D", Use.CONTRAST).reason())
                .isEqualTo("the trial's printed differences are used, and this arm has none against the reference arm");
    }

    @Test
    void aMeanWithItsStandardErrorNeedsNoN() {
        EvidenceTable table =
                table(HEADER, row("t", "P", 0, "mean=22", "se=1"), row("t", "D", 2000, "mean=30", "se=2"));
        AssembledContrast contrast = only(table, DEFAULTS);
        assertThat(contrast.variance()).isEqualTo(5);
        assertThat(contrast.n()).isEmpty();
        assertThat(verdict(mothers(table).trials().getFirst(), "D", Use.SPREAD).reason())
                .isEqualTo("no SD between people was seen");
    }

    private static final EvidenceTable WITHOUT_N = table(
            HEADER,
            row("t", "P", 0, "mean=22", "sd=6", "n_if_equal_split=36", "n_randomised_total=72"),
            row("t", "D", 2000, "mean=30", "sd=6", "n_if_equal_split=36", "n_randomised_total=72"));

    @Test
    void aMeanAndSdWithoutNWaitForTheEqualSplit() {
        AssembledTrial trial = mothers(WITHOUT_N).trials().getFirst();
        assertThat(trial.contrasts()).isEmpty();
        assertThat(verdict(trial, "D", Use.CONTRAST).reason())
                .isEqualTo("mean and SD without the number of people (an equal split of the trial would assume 36)");
    }

    @Test
    void theEqualSplitIsMarkedWhereverItEnters() {
        Assembly assembly = new Assembler(MOTHERS, DEFAULTS.withEqualSplit(true)).assemble(WITHOUT_N);
        AssembledContrast contrast = assembly.contrasts().getFirst();
        assertThat(contrast.variance()).isCloseTo(2, within(1e-14));
        assertThat(contrast.origins()).anyMatch(o -> o.restsOnAssumption());
        assertThat(contrast.steps())
                .contains("The size of an arm is assumed: the trial's total divided equally over its arms.");
        AssembledTrial trial = assembly.trials().getFirst();
        assertThat(verdict(trial, "D", Use.CONTRAST).reason()).isEqualTo("arm size assumed (equal split)");
        assertThat(verdict(trial, "D", Use.LEVEL).reason()).isEqualTo("arm size assumed (equal split)");
        assertThat(verdict(trial, "D", Use.SPREAD).used()).isFalse();
        assertThat(CurveData.target(assembly).spread()).isEmpty();
    }

    private static final EvidenceTable SD_FROM_P = table(
            HEADER,
            row("t", "P", 0, "mean=22", "n=36", "final_sd_derived=6", "notes=SD derived from P = 0.02"),
            row("t", "D", 2000, "mean=30", "n=9", "final_sd_derived=6", "notes=SD derived from P = 0.02"));

    @Test
    void anSdFromAPValueEntersContrastsMarkedAndNeverTheSpread() {
        Assembly assembly = mothers(SD_FROM_P);
        assertThat(assembly.contrasts().getFirst().variance()).isCloseTo(5, within(1e-14));
        AssembledTrial trial = assembly.trials().getFirst();
        assertThat(verdict(trial, "D", Use.CONTRAST).reason()).isEqualTo("SD from a p value");
        assertThat(verdict(trial, "D", Use.SPREAD).reason())
                .isEqualTo("its SD was derived from a p value and is shared by both arms");
        assertThat(CurveData.target(assembly).spread()).isEmpty();
    }

    @Test
    void whatARuleMadeCanBeLeftOutByOneOption() {
        AssemblyRules without = DEFAULTS.withCompletion(false);
        Assembly sd = new Assembler(MOTHERS, without).assemble(SD_FROM_P);
        assertThat(sd.contrasts()).isEmpty();
        assertThat(verdict(sd.trials().getFirst(), "D", Use.CONTRAST).reason())
                .isEqualTo("its SD or standard error is derived, and derived values were left out");
        // A standard error taken from a printed interval is derived too.
        EvidenceTable printed = table(
                HEADER,
                row("t", "P", 0),
                row(
                        "t",
                        "C",
                        1000,
                        "contrast_vs_arm=P",
                        "contrast_mean=5",
                        "contrast_ci_low=1",
                        "contrast_ci_high=9",
                        "contrast_kind=adjusted"));
        Assembly interval = new Assembler(MOTHERS, without).assemble(printed);
        assertThat(interval.contrasts()).isEmpty();
        assertThat(verdict(interval.trials().getFirst(), "C", Use.CONTRAST).reason())
                .startsWith("its difference is printed with an interval only");
        // And the ratio of spreads does not use a derived SD.
        EvidenceTable corrected = table(
                HEADER,
                row("t", "P", 0, "baseline_mean=12", "baseline_sd=3", "mean=22", "se=1", "final_sd_derived=6"),
                row("t", "D", 2000, "baseline_mean=14", "baseline_sd=3", "mean=30", "se=2", "final_sd_derived=6"));
        assertThat(only(corrected, DEFAULTS).estimate()).isEqualTo(8 - 0.5 * 2 * 2);
        assertThat(only(corrected, without).estimate()).isEqualTo(8 - 0.5 * 2);
    }

    /** Wan et al. (2014), Luo et al. (2018); symmetric quartiles leave the mean at the median whatever its weight. */
    @Test
    void aMedianIsConvertedOnlyWithNAndWithoutSkewness() {
        EvidenceTable table = table(
                HEADER,
                row("t", "P", 0, "mean=22", "sd=6", "n=36"),
                row(
                        "t",
                        "D",
                        2000,
                        "final_median=30",
                        "final_spread_low=26",
                        "final_spread_high=34",
                        "final_spread_kind=IQR",
                        "n=36"));
        AssembledTrial trial = mothers(table).trials().getFirst();
        assertThat(trial.contrasts().getFirst().estimate()).isCloseTo(8, within(1e-12));
        assertThat(verdict(trial, "D", Use.CONTRAST).reason()).isEqualTo("SD from quartiles; mean from a median");
        assertThat(verdict(trial, "D", Use.SPREAD).reason()).isEqualTo("its mean and SD were made from a median");
        assertThat(new Assembler(MOTHERS, DEFAULTS.withCompletion(false))
                        .assemble(table)
                        .contrasts())
                .isEmpty();
    }

    @Test
    void aMedianThatCannotBeConvertedSaysWhy() {
        String median = "final_median=30,final_spread_low=29,final_spread_high=60";
        EvidenceTable table = table(
                HEADER,
                row("t", "P", 0, "mean=22", "sd=6", "n=36"),
                row("t", "C", 1000, cells(median, "final_spread_kind=IQR", "n=36")),
                row("t", "D", 2000, cells(median, "final_spread_kind=IQR")),
                row("t", "E", 3000, cells(median, "final_spread_kind=printed as IQR and looks like the range", "n=9")));
        AssembledTrial trial = mothers(table).trials().getFirst();
        assertThat(verdict(trial, "C", Use.CONTRAST).reason()).contains("lopsided");
        assertThat(verdict(trial, "D", Use.CONTRAST).reason())
                .isEqualTo(
                        "only a median is given (IQR); the number of people is not stated, so it cannot be turned into"
                                + " a mean");
        assertThat(verdict(trial, "E", Use.CONTRAST).reason()).contains("doubtful");
    }

    private static String[] cells(String several, String... more) {
        return Stream.concat(Arrays.stream(several.split(",")), Arrays.stream(more))
                .toArray(String[]::new);
    }

    @Test
    void onePersonHasNoSpread() {
        EvidenceTable table = table(
                HEADER, row("t", "P", 0, "mean=22", "sd=6", "n=36"), row("t", "D", 2000, "mean=30", "sd=6", "n=1"));
        assertThat(CurveData.target(mothers(table)).spread()).hasSize(1);
    }

    @Test
    void theOrderOfTheRowsDoesNotMatter() {
        List<String> lines = List.of(
                HEADER,
                row("t", "P", 0, "baseline_mean=12.1", "baseline_sd=4.3", "mean=22.7", "sd=6.1", "n=37"),
                row("t", "C", 1000, "baseline_mean=13.3", "baseline_sd=3.9", "mean=26.1", "sd=6.9", "n=31"),
                row("t", "D", 2000, "baseline_mean=14.2", "baseline_sd=4.4", "mean=30.2", "sd=7.7", "n=29"),
                row("s", "P", 0, "mean=18.3", "sd=5.5", "n=23"),
                row("s", "D", 4000, "mean=33.9", "sd=9.1", "n=21"));
        Assembly first = mothers(table(lines.toArray(String[]::new)));
        for (long seed = 0; seed < 5; seed++) {
            Assembly other = mothers(shuffled(lines, seed));
            assertThat(other.trials()).extracting(AssembledTrial::trial).containsExactly("s", "t");
            for (int i = 0; i < first.contrasts().size(); i++) {
                AssembledContrast a = first.contrasts().get(i);
                AssembledContrast b = other.contrasts().get(i);
                assertThat(b.estimate()).isEqualTo(a.estimate());
                assertThat(b.variance()).isEqualTo(a.variance());
                assertThat(b.steps()).isEqualTo(a.steps());
            }
            assertThat(CurveData.target(other).level())
                    .isEqualTo(CurveData.target(first).level());
            assertThat(CurveData.target(other).spread())
                    .isEqualTo(CurveData.target(first).spread());
        }
    }
}
