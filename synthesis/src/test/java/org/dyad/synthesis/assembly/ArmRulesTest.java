package org.dyad.synthesis.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.dyad.synthesis.assembly.SmallTables.INFANTS;
import static org.dyad.synthesis.assembly.SmallTables.MOTHERS;
import static org.dyad.synthesis.assembly.SmallTables.infants;
import static org.dyad.synthesis.assembly.SmallTables.mothers;
import static org.dyad.synthesis.assembly.SmallTables.table;
import static org.dyad.synthesis.assembly.SmallTables.verdict;

import java.util.List;
import org.dyad.evidence.table.EvidenceTable;
import org.dyad.synthesis.dose.DoseStudy;
import org.dyad.synthesis.target.LevelArm;
import org.junit.jupiter.api.Test;

/** Rules 3 to 5 of the methods: boluses, infants who get vitamin D themselves, the reference arm. */
class ArmRulesTest {
    private static final String HEADER = "study,arm,label,iu_per_day,dosing,iu_per_day_to_sample,"
            + "infant_direct_iu_per_day,compartment,mean,sd,n,unit";

    @Test
    void ofSeveralArmsAtTheLowestDoseTheOneWithoutVitaminDAtAnyTimeIsTheReference() {
        EvidenceTable table = table(
                HEADER,
                "t,A,prenatal 4200 IU/week and placebo after,0,,,,maternal serum,24,4,16,ng/mL",
                "t,B,placebo throughout,0,,,,maternal serum,20,4,16,ng/mL",
                "t,C,prenatal and postnatal 28000 IU/week,4000,,,,maternal serum,40,4,16,ng/mL");
        AssembledTrial trial = mothers(table).trials().getFirst();
        assertThat(trial.referenceArm()).contains("B");
        // Arms that differ in prenatal dose are not merged, and not compared at equal dose either.
        assertThat(trial.contrasts()).singleElement().satisfies(c -> {
            assertThat(c.arm()).isEqualTo("C");
            assertThat(c.estimate()).isEqualTo(20);
        });
        assertThat(verdict(trial, "A", Use.CONTRAST))
                .isEqualTo(new UseVerdict(Use.CONTRAST, false, "the same dose as the reference arm"));
        assertThat(verdict(trial, "A", Use.LEVEL).used()).isTrue();
    }

    @Test
    void armsOfOneDoseOnlyHaveNothingToCompare() {
        EvidenceTable table = table(
                HEADER,
                "t,A,daily,2000,,,,maternal serum,24,4,16,ng/mL",
                "t,B,weekly,2000,,,,maternal serum,20,4,16,ng/mL");
        AssembledTrial trial = mothers(table).trials().getFirst();
        assertThat(trial.contrasts()).isEmpty();
        assertThat(trial.notUsed()).contains("no usable arm with another dose to compare it with");
    }

    @Test
    void dosesThatDifferByLessThanAFifthAreNotPooled() {
        EvidenceTable table = table(
                HEADER,
                "t,A,daily,2000,,,,maternal serum,24,4,16,ng/mL",
                "t,B,monthly,2499,,,,maternal serum,20,4,16,ng/mL",
                "u,A,daily,2000,,,,maternal serum,24,4,16,ng/mL",
                "u,B,monthly,2500,,,,maternal serum,20,4,16,ng/mL");
        assertThat(mothers(table).pooledContrasts())
                .extracting(AssembledContrast::trial)
                .containsExactly("u");
        assertThat(mothers(table).contrasts()).hasSize(2);
        // Nor do they count as a trial that informs a curve.
        assertThat(CurveData.studies(mothers(table)))
                .extracting(DoseStudy::study)
                .containsExactly("u");
        assertThat(verdict(mothers(table).trials().getFirst(), "B", Use.CURVE).reason())
                .isEqualTo("doses less than 20% apart compare schedules");
    }

    @Test
    void aSmallStepOfATrialWithLargeOnesStaysOnTheCurve() {
        EvidenceTable table = table(
                HEADER,
                "t,A,placebo,0,,,,maternal serum,20,4,16,ng/mL",
                "t,B,200,200,,,,maternal serum,21,4,16,ng/mL",
                "t,C,1000,1000,,,,maternal serum,24,4,16,ng/mL");
        assertThat(doses(mothers(table))).containsExactly(0.0, 200.0, 1000.0);
    }

    private static final EvidenceTable BOLUS = table(
            HEADER,
            "t,P,placebo,0,bolus,,,maternal serum,20,4,16,ng/mL",
            "t,B,bolus,2449,bolus,1314,,maternal serum,30,4,16,ng/mL",
            "t,D,daily,1000,steady,,,maternal serum,26,4,16,ng/mL");

    @Test
    void aBolusIsPooledButKeptOffTheCurve() {
        AssembledTrial trial = mothers(BOLUS).trials().getFirst();
        assertThat(trial.contrasts()).extracting(AssembledContrast::dose).containsExactly(1000.0, 2449.0);
        assertThat(trial.highestAgainstReference().orElseThrow().keptOffCurve())
                .contains("bolus: a bolus sampled long after the last dose; no one daily dose describes it");
        assertThat(verdict(trial, "B", Use.CURVE).used()).isFalse();
        assertThat(verdict(trial, "B", Use.LEVEL).used()).isFalse();
        assertThat(verdict(trial, "B", Use.SPREAD).used()).isTrue();
        // None is none however it is spaced: the placebo stays on the curve.
        assertThat(verdict(trial, "P", Use.CURVE).used()).isTrue();
        assertThat(doses(mothers(BOLUS))).containsExactly(0.0, 1000.0);
    }

    @Test
    void aBolusEntersTwoSensitivityFits() {
        AssemblyRules rules = AssemblyRules.withDefaults();
        assertThat(doses(new Assembler(MOTHERS, rules.with(BolusRule.OVER_DOSING)).assemble(BOLUS)))
                .containsExactly(0.0, 1000.0, 2449.0);
        assertThat(doses(new Assembler(MOTHERS, rules.with(BolusRule.OVER_TIME_TO_SAMPLE)).assemble(BOLUS)))
                .containsExactly(0.0, 1000.0, 1314.0);
    }

    private static List<Double> doses(Assembly assembly) {
        return switch (CurveData.studies(assembly).getFirst()) {
            case DoseStudy.ArmBased arms ->
                arms.arms().stream().map(a -> a.dose()).toList();
            case DoseStudy.ContrastBased contrasts -> List.of();
            case DoseStudy.RelativeRisks risks -> List.of();
        };
    }

    @Test
    void infantsAreComparedOnlyWhereTheirOwnDoseIsTheSame() {
        EvidenceTable table = table(
                HEADER,
                "t,A,mother 400 infant 400,400,,,400,infant serum,30,4,16,ng/mL",
                "t,B,mother 2400,2400,,,0,infant serum,32,4,16,ng/mL",
                "t,C,mother 6400,6400,,,0,infant serum,40,4,16,ng/mL");
        AssembledTrial trial = infants(table).trials().getFirst();
        assertThat(trial.contrasts()).singleElement().satisfies(c -> {
            assertThat(c.versus()).isEqualTo("B");
            assertThat(c.estimate()).isEqualTo(8);
        });
        assertThat(verdict(trial, "A", Use.CONTRAST).reason())
                .isEqualTo(
                        "infants in the arms of this trial got different vitamin D themselves (400 IU a day here): that"
                                + " compares giving to the mother with giving to the child");
        assertThat(verdict(trial, "A", Use.LEVEL).reason())
                .isEqualTo("the infants got 400 IU a day themselves; the level is read at 0");
        assertThat(CurveData.target(infants(table)).level())
                .extracting(LevelArm::dose)
                .containsExactly(2400.0, 6400.0);
    }

    @Test
    void motherAgainstInfantDropsNeverEntersTheCurve() {
        EvidenceTable table = table(
                HEADER,
                "t,A,infant drops,400,,,400,infant serum,30,4,16,ng/mL",
                "t,B,mother only,6400,,,0,infant serum,32,4,16,ng/mL");
        AssembledTrial trial = infants(table).trials().getFirst();
        assertThat(trial.contrasts()).isEmpty();
        assertThat(CurveData.studies(infants(table))).isEmpty();
        // The mothers of the same arms are compared: what the infants get does not reach them.
        EvidenceTable mothers = table(
                HEADER,
                "t,A,infant drops,400,,,400,maternal serum,30,4,16,ng/mL",
                "t,B,mother only,6400,,,0,maternal serum,32,4,16,ng/mL");
        assertThat(mothers(mothers).contrasts()).hasSize(1);
    }

    private static final EvidenceTable UNSTATED = table(
            HEADER,
            "t,P,placebo,0,,,,infant serum,10,4,16,ng/mL",
            "t,D,mother 2000,2000,,,,infant serum,18,4,16,ng/mL");

    @Test
    void notStatedInAnyArmCountsAsEqualAndIsMarked() {
        AssembledTrial trial = infants(UNSTATED).trials().getFirst();
        assertThat(trial.contrasts()).hasSize(1);
        assertThat(trial.notes())
                .containsExactly("The infants' own vitamin D is not stated in any arm; it is taken as equal in all.");
        assertThat(verdict(trial, "P", Use.LEVEL))
                .isEqualTo(new UseVerdict(
                        Use.LEVEL, true, "the infants' own vitamin D is not stated and taken as 0 IU a day"));
    }

    @Test
    void notStatedIsDroppedOnRequest() {
        Assembly assembly = infants(UNSTATED, AssemblyRules.withDefaults().withInfantDoseStated(true));
        assertThat(assembly.contrasts()).isEmpty();
        assertThat(CurveData.target(assembly).level()).isEmpty();
        assertThat(assembly.trials().getFirst().notUsed()).contains("the infants' own vitamin D is not stated");
    }

    /** Where one arm says what its infants got, silence in the others is not "not stated in every arm". */
    @Test
    void notStatedInSomeArmsIsNotComparable() {
        EvidenceTable table = table(
                HEADER,
                "t,A,infant drops,0,,,400,infant serum,30,4,16,ng/mL",
                "t,B,mother 2000,2000,,,,infant serum,20,4,16,ng/mL",
                "t,C,mother 4000,4000,,,,infant serum,26,4,16,ng/mL");
        AssembledTrial trial = infants(table).trials().getFirst();
        assertThat(trial.contrasts()).isEmpty();
        String why = "the infants' own vitamin D is not stated here, while other arms of the trial state it";
        assertThat(verdict(trial, "B", Use.CONTRAST).reason()).isEqualTo(why);
        assertThat(verdict(trial, "B", Use.LEVEL).reason()).isEqualTo(why);
    }

    @Test
    void theLevelIsReadAtTheInfantDoseAskedFor() {
        EvidenceTable table = table(
                HEADER,
                "t,A,mother 400 infant 400,400,,,400,infant serum,30,4,16,ng/mL",
                "t,B,mother 2400 infant 400,2400,,,400,infant serum,35,4,16,ng/mL",
                "t,C,mother 400,400,,,0,infant serum,15,4,16,ng/mL",
                "t,D,mother 2400,2400,,,0,infant serum,23,4,16,ng/mL");
        assertThat(infants(table).contrasts().getFirst().estimate()).isEqualTo(8);
        Assembly at400 = infants(table, AssemblyRules.withDefaults().withInfantDose(400));
        assertThat(at400.contrasts().getFirst().estimate()).isEqualTo(5);
        assertThat(CurveData.target(at400).level()).extracting(LevelArm::mean).containsExactly(30.0, 35.0);
    }

    @Test
    void anArmWithoutAMothersDoseIsListed() {
        EvidenceTable table = table(
                HEADER,
                "t,A,infant drops only,,,,400,infant serum,30,4,16,ng/mL",
                "t,B,mother 1000,1000,,,0,infant serum,6,4,16,ng/mL");
        AssembledTrial trial = infants(table).trials().getFirst();
        assertThat(verdict(trial, "A", Use.CONTRAST).reason()).isEqualTo("the mothers' dose is not stated");
        assertThat(verdict(trial, "A", Use.LEVEL).reason()).isEqualTo("the mothers' dose is not stated");
        assertThat(verdict(trial, "B", Use.LEVEL).used()).isTrue();
    }

    @Test
    void unitsAreConvertedAndMarked() {
        EvidenceTable table = table(
                HEADER,
                "t,P,placebo,0,,,,infant serum,24.96,12.48,16,nmol/L",
                "t,D,mother 2000,2000,,,,infant serum,49.92,12.48,16,nmol/L");
        Assembly assembly = new Assembler(INFANTS, AssemblyRules.withDefaults()).assemble(table);
        AssembledContrast contrast = assembly.contrasts().getFirst();
        // 1 ng/mL = 2.496 nmol/L: 10 ng/mL, and two arms with SE 5 / sqrt(16) each
        assertThat(contrast.estimate()).isCloseTo(10, within(1e-12));
        assertThat(contrast.variance()).isCloseTo(2 * 25.0 / 16, within(1e-12));
        assertThat(verdict(assembly.trials().getFirst(), "D", Use.CONTRAST).reason())
                .isEqualTo("unit converted");
        assertThat(CurveData.target(assembly).spread())
                .allSatisfy(s -> assertThat(s.standardDeviation()).isCloseTo(5, within(1e-12)));
    }
}
