package org.dyad.synthesis.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.dyad.synthesis.assembly.SmallTables.MOTHERS;
import static org.dyad.synthesis.assembly.SmallTables.mothers;
import static org.dyad.synthesis.assembly.SmallTables.table;
import static org.dyad.synthesis.assembly.SmallTables.trial;
import static org.dyad.synthesis.assembly.SmallTables.verdict;
import static org.dyad.synthesis.assembly.SmallTables.withContrasts;

import java.util.Map;
import org.dyad.evidence.quantity.ConcentrationUnit;
import org.dyad.evidence.study.Compartment;
import org.dyad.evidence.table.EvidenceTable;
import org.junit.jupiter.api.Test;

/** Rules 1 and 2 of the methods: one trial, one vote; one time point. */
class TrialAndTimePointTest {
    private static final String HEADER =
            "study,arm,iu_per_day,compartment,time_point,weeks,duration_weeks,mean,sd,n,unit,start";

    private static final EvidenceTable INTERIM_AND_FINAL = table(
            HEADER,
            "cut-2009,P,0,maternal serum,3 months,13,26,20,4,16,ng/mL,",
            "cut-2009,D,2000,maternal serum,3 months,13,26,25,4,16,ng/mL,",
            "end-2012,P,0,maternal serum,6 months,26,26,21,4,64,ng/mL,",
            "end-2012,D,2000,maternal serum,6 months,26,26,29,4,64,ng/mL,");

    @Test
    void publicationsOfOneTrialHaveOneVote() {
        AssemblyRules one =
                AssemblyRules.withDefaults().withTrials(Map.of("cut-2009", "cut-2009", "end-2012", "cut-2009"));
        Assembly assembly = new Assembler(MOTHERS, one).assemble(INTERIM_AND_FINAL);
        assertThat(assembly.trials()).hasSize(1);
        assertThat(assembly.pooledContrasts()).singleElement().satisfies(c -> {
            assertThat(c.estimate()).isEqualTo(8);
            assertThat(c.n()).contains(128);
        });
        assertThat(assembly.trials().getFirst().arms()).hasSize(2);
        assertThat(assembly.trials().getFirst().notes())
                .containsExactly("Also measured at 3 months (cut-2009); one time point per trial is used, the latest"
                        + " time point while still dosed.");
    }

    @Test
    void withoutSameTrialTheyAreTwo() {
        assertThat(mothers(INTERIM_AND_FINAL).pooledContrasts()).hasSize(2);
    }

    /** Of two reports of one time the larger counts: arms of both together would count people twice. */
    @Test
    void twoReportsOfOneTimeAreNotMixed() {
        EvidenceTable table = table(
                HEADER,
                "a,P,0,maternal serum,6 months,26,26,20,4,16,ng/mL,",
                "a,D,2000,maternal serum,6 months,26,26,25,4,16,ng/mL,",
                "b,P,0,maternal serum,6 months,26,26,21,4,64,ng/mL,",
                "b,D,2000,maternal serum,6 months,26,26,29,4,64,ng/mL,");
        AssemblyRules one = AssemblyRules.withDefaults().withTrials(Map.of("a", "a", "b", "a"));
        Assembly assembly = new Assembler(MOTHERS, one).assemble(table);
        assertThat(assembly.trials().getFirst().arms())
                .extracting(ArmValue::study)
                .containsExactly("b", "b");
        assertThat(assembly.contrasts()).singleElement().satisfies(c -> assertThat(c.estimate())
                .isEqualTo(8));
    }

    @Test
    void anExcludedStudyIsListedWithItsReason() {
        AssemblyRules rules = AssemblyRules.withDefaults().withExcluded(Map.of("cut-2009", "an interim cut"));
        Assembly assembly = new Assembler(MOTHERS, rules).assemble(INTERIM_AND_FINAL);
        assertThat(trial(assembly, "cut-2009").notUsed()).contains("Left out by the protocol: an interim cut");
        assertThat(assembly.pooledContrasts())
                .extracting(AssembledContrast::trial)
                .containsExactly("end-2012");
    }

    @Test
    void anExcludedPublicationLeavesTheOthersOfItsTrial() {
        AssemblyRules rules = AssemblyRules.withDefaults()
                .withTrials(Map.of("cut-2009", "cut-2009", "end-2012", "cut-2009"))
                .withExcluded(Map.of("end-2012", "retracted"));
        assertThat(new Assembler(MOTHERS, rules).assemble(INTERIM_AND_FINAL).contrasts())
                .singleElement()
                .satisfies(c -> assertThat(c.estimate()).isEqualTo(5));
    }

    private static final EvidenceTable THREE_TIMES = table(
            HEADER,
            "t,P,0,maternal serum,,6,26,20,4,16,ng/mL,",
            "t,D,2000,maternal serum,,6,26,23,4,16,ng/mL,",
            "t,P,0,maternal serum,,26,26,20,4,16,ng/mL,",
            "t,D,2000,maternal serum,,26,26,28,4,16,ng/mL,",
            "t,P,0,maternal serum,,52,26,20,4,16,ng/mL,",
            "t,D,2000,maternal serum,,52,26,21,4,16,ng/mL,");

    @Test
    void theLatestWhileDosedIsUsed() {
        Assembly assembly = mothers(THREE_TIMES);
        assertThat(assembly.contrasts()).singleElement().satisfies(c -> assertThat(c.estimate())
                .isEqualTo(8));
        assertThat(assembly.trials().getFirst().notes())
                .singleElement()
                .asString()
                .contains("52 weeks, 6 weeks");
    }

    @Test
    void theProtocolCanAskForTheNearest() {
        OutcomeDefinition atFive = new OutcomeDefinition(
                "early",
                Compartment.MATERNAL_SERUM,
                ConcentrationUnit.NANOGRAMS_PER_MILLILITRE,
                new TimePointRule.Nearest(5));
        assertThat(new Assembler(atFive, AssemblyRules.withDefaults())
                        .assemble(THREE_TIMES)
                        .contrasts())
                .singleElement()
                .satisfies(c -> assertThat(c.estimate()).isEqualTo(3));
    }

    @Test
    void aSampleAfterDosingEndedSaysSo() {
        EvidenceTable table = table(
                HEADER, "t,P,0,maternal serum,,52,26,20,4,16,ng/mL,", "t,D,2000,maternal serum,,52,26,21,4,16,ng/mL,");
        assertThat(mothers(table).trials().getFirst().notes())
                .containsExactly("Measured 52 weeks after the start, when dosing (26 weeks) had ended.");
    }

    @Test
    void lessThanEightWeeksIsFlagged() {
        EvidenceTable seven = table(
                HEADER, "t,P,0,maternal serum,,7,7,20,4,16,ng/mL,", "t,D,2000,maternal serum,,7,7,21,4,16,ng/mL,");
        EvidenceTable eight = table(
                HEADER, "t,P,0,maternal serum,,8,8,20,4,16,ng/mL,", "t,D,2000,maternal serum,,8,8,21,4,16,ng/mL,");
        assertThat(mothers(seven).trials().getFirst().notes())
                .containsExactly("Dosed for 7 weeks: 25(OH)D is not yet at steady state.");
        assertThat(mothers(eight).trials().getFirst().notes()).isEmpty();
    }

    @Test
    void aTrialBegunInPregnancySaysSo() {
        EvidenceTable table = table(
                HEADER,
                "t,P,0,maternal serum,,26,26,20,4,16,ng/mL,13 weeks of gestation",
                "t,D,2000,maternal serum,,26,26,21,4,16,ng/mL,13 weeks of gestation");
        assertThat(mothers(table).trials().getFirst().notes()).containsExactly("Dosing began in pregnancy.");
    }

    /** A table of contrasts need not say when, and the arms need no row of their own for the compartment. */
    @Test
    void contrastsOfATableOfTheirOwnFindTheirTrial() {
        EvidenceTable arms = table(
                HEADER,
                "t,P,0,maternal serum,6 months,26,26,,,,,",
                "t,D,2000,maternal serum,6 months,26,26,,,,,",
                "u,P,0,infant serum,6 months,26,26,,,,,",
                "u,D,2000,infant serum,6 months,26,26,,,,,");
        EvidenceTable table = withContrasts(
                arms,
                "study,arm,versus,compartment,estimate,ci_low,ci_high,unit,kind",
                "t,D,P,maternal serum,8,4.08,11.92,ng/mL,baseline-adjusted",
                "u,D,P,maternal serum,6,2.08,9.92,ng/mL,final");
        Assembly assembly = mothers(table);
        assertThat(assembly.pooledContrasts())
                .extracting(AssembledContrast::estimate)
                .containsExactly(8.0, 6.0);
        assertThat(assembly.pooledContrasts())
                .allSatisfy(c -> assertThat(c.standardError()).isCloseTo(2, within(1e-4))); // 3.92 = 2 x 1.96
        assertThat(trial(assembly, "t").timePoint().orElseThrow().words()).isEqualTo("6 months");
        assertThat(verdict(trial(assembly, "u"), "D", Use.CONTRAST).used()).isTrue();
        assertThat(verdict(trial(assembly, "u"), "D", Use.LEVEL).reason()).isEqualTo("no value was seen");
    }

    /** Weeks in a column and the same time in words are one time. */
    @Test
    void contrastsInOtherWordsBelongToTheSameTime() {
        EvidenceTable arms = table(
                HEADER,
                "t,P,0,maternal serum,visit 3,26,26,20,4,16,ng/mL,",
                "t,D,2000,maternal serum,visit 3,26,26,28,4,16,ng/mL,");
        EvidenceTable table = withContrasts(
                arms,
                "study,arm,versus,compartment,time_point,estimate,ci_low,ci_high,unit,kind",
                "t,D,P,maternal serum,6 months,7,3,11,ng/mL,baseline-adjusted");
        AssembledContrast contrast = mothers(table).contrasts().getFirst();
        assertThat(contrast.number()).isEqualTo(NumberUsed.PRINTED_ADJUSTED);
        assertThat(contrast.estimate()).isEqualTo(7);
        assertThat(contrast.alternatives()).singleElement().satisfies(a -> assertThat(a.number())
                .isEqualTo(NumberUsed.FINALS));
    }
}
