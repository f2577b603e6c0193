package org.dyad.evidence.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.dyad.evidence.origin.Derivation;
import org.dyad.evidence.origin.Origin;
import org.dyad.evidence.quantity.Amount;
import org.dyad.evidence.quantity.AmountUnit;
import org.dyad.evidence.quantity.DailyEquivalent;
import org.dyad.evidence.quantity.Period;
import org.dyad.evidence.quantity.Regimen;
import org.dyad.evidence.study.Arm;
import org.dyad.evidence.study.Compartment;
import org.dyad.evidence.study.ContrastKind;
import org.dyad.evidence.study.InfantDose;
import org.dyad.evidence.study.Measurement;
import org.dyad.evidence.study.SpreadKind;
import org.dyad.evidence.testing.SharedFiles;
import org.junit.jupiter.api.Test;

/** Evidence tables: the short form, and the real trials. */
class EvidenceTablesTest {
    private static final String SHORT = "study,arm,compartment,mean,sd,n,unit,dose\n";

    private static EvidenceTable real() {
        return EvidenceTables.read(SharedFiles.shared("trials/lactation-arms.csv"));
    }

    private static Measurement row(EvidenceTable table, int row) {
        return table.measurements().stream()
                .filter(m -> m.row() == row)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theShortFormReads() {
        EvidenceTable table = Tables.arms(SHORT
                + "Smith 2010,P,maternal serum,40,15,30,nmol/L,0\nSmith 2010,D,maternal serum,60,20,31,nmol/L,1000\n");
        assertThat(table.studies()).singleElement().satisfies(study -> assertThat(study.label())
                .isEqualTo("Smith 2010"));
        Arm arm = table.arm("Smith 2010", "D").orElseThrow();
        assertThat(arm.dose().dailyEquivalent().map(DailyEquivalent::iuPerDay)).contains(1000.0);
        assertThat(arm.dose().regimen()).isEqualTo(new Regimen.AsStated(1000, "as given in the table"));
        assertThat(arm.infantDose()).isEqualTo(new InfantDose.NotStated());
        Measurement m =
                table.measurementsOf("Smith 2010", Compartment.MATERNAL_SERUM).get(1);
        assertThat(m.end().mean().orElseThrow().value()).isEqualTo(60);
        assertThat(m.end().mean().orElseThrow().origin()).isEqualTo(new Origin.Supplied("arms.csv", 3, "mean"));
        assertThat(m.end().n().orElseThrow().value()).isEqualTo(31);
        assertThat(table.warnings()).isEmpty();
    }

    /** 96 rows, 23 ids and 5 printed contrasts are what its README counts. */
    @Test
    void everyRowOfTheRealTableReads() {
        EvidenceTable table = real();
        assertThat(table.measurements()).hasSize(96);
        assertThat(table.studies()).hasSize(23);
        assertThat(table.contrasts()).hasSize(5);
        assertThat(table.measurements())
                .filteredOn(m -> m.end().mean().isPresent()
                        && m.end().n().isPresent()
                        && m.end()
                                .sd()
                                .filter(sd -> sd.origin() instanceof Origin.Quoted)
                                .isPresent())
                .as("rows with final mean, printed SD and n")
                .hasSize(7);
    }

    @Test
    void valuesCarryTheWordsThatHoldThem() {
        Measurement basile = row(real(), 32);
        assertThat(basile.change().mean().orElseThrow().origin())
                .isInstanceOfSatisfying(Origin.Quoted.class, quoted -> {
                    assertThat(quoted.quote().words()).contains("+11.5 +/- 2.3 ng/mL");
                    assertThat(quoted.where()).isEqualTo(new Origin.Supplied("lactation-arms.csv", 32, "change_mean"));
                });
    }

    @Test
    void derivedValuesSayByWhichRule() {
        EvidenceTable table = real();
        Origin czech = row(table, 52).end().sd().orElseThrow().origin();
        assertThat(czech.uses(Derivation.SD_FROM_P)).isTrue();
        assertThat(czech).isInstanceOfSatisfying(Origin.Derived.class, derived -> assertThat(derived.how())
                .isEqualTo("SD derived from P = 0.009 as a pooled t test (df 135)"));
        assertThat(row(table, 17).end().se().orElseThrow().origin().uses(Derivation.SE_FROM_CI))
                .isTrue();
        Origin march = row(table, 21).end().sd().orElseThrow().origin();
        assertThat(march.uses(Derivation.SD_FROM_SE)).isTrue();
        assertThat(march.restsOnAssumption()).as("n about 45").isTrue();
    }

    @Test
    void anEqualSplitIsAnAssumption() {
        assertThat(real().arm("wheeler-2016", "P").orElseThrow().nIfEqualSplit().orElseThrow())
                .satisfies(n -> assertThat(n.value()).isEqualTo(30))
                .satisfies(n -> assertThat(n.origin().restsOnAssumption()).isTrue());
    }

    @Test
    void dosesReadAsPrinted() {
        EvidenceTable table = real();
        Arm march = table.arm("march-2015", "D1000").orElseThrow();
        assertThat(march.dose().amount()).contains(new Amount(25, AmountUnit.MICROGRAM));
        assertThat(march.dose().regimen()).isEqualTo(new Regimen.Every(Period.DAY));
        assertThat(march.dose().words()).isEqualTo("25 \u00b5g per day");
        Arm naik = table.arm("naik-2017", "D600k").orElseThrow();
        assertThat(naik.dose().regimen()).isEqualTo(new Regimen.Unreadable("total, 10 doses early postpartum"));
        assertThat(naik.dose().dailyEquivalent().map(DailyEquivalent::steady)).contains(false);
        assertThat(table.arm("ala-houhala-1985", "II").orElseThrow().dose().dailyEquivalent())
                .isEmpty();
        assertThat(table.arm("roth-2018-mdig", "28000-0").orElseThrow().dose().dailyEquivalent())
                .map(DailyEquivalent::iuPerDay)
                .contains(0.0);
    }

    @Test
    void contrastsMediansAndStartsRead() {
        EvidenceTable table = real();
        assertThat(table.contrasts().get(1)).satisfies(wheeler -> {
            assertThat(wheeler.versusArm()).isEqualTo("P");
            assertThat(wheeler.kind()).isEqualTo(ContrastKind.CHANGE_DIFFERENCE);
            assertThat(wheeler.ciHigh().value()).isEqualTo(25.2);
        });
        assertThat(row(table, 83).endMedian().orElseThrow().kind()).isEqualTo(SpreadKind.DOUBTFUL);
        assertThat(table.studies().stream().filter(s -> s.begunInPregnancy()).map(s -> s.id()))
                .containsExactly("march-2015", "stoutjesdijk-2019", "thiele-2017", "roth-2018-mdig");
    }

    @Test
    void studiesHaveShortNamesAndLinks() {
        EvidenceTable table = real();
        assertThat(table.study("ala-houhala-1986").orElseThrow().label()).isEqualTo("Ala-Houhala 1986");
        assertThat(table.study("hollis-wagner-2004").orElseThrow().label()).isEqualTo("Hollis & Wagner 2004");
        assertThat(table.study("turkey-2013").orElseThrow().label()).isEqualTo("Turkey 2013");
        assertThat(table.study("march-2015").orElseThrow().citation().link())
                .contains("https://pubmed.ncbi.nlm.nih.gov/26156737/");
        assertThat(table.study("naik-2017").orElseThrow().citation().link())
                .contains("https://html.scirp.org/file/_5-1330653_4.htm");
        assertThat(table.study("wheeler-2016").orElseThrow().other()).containsEntry("duration_weeks", "16");
    }

    @Test
    void theRealTableIsDoubtedWhereItsReadmeDoubtsIt() {
        assertThat(real().warnings())
                .extracting(Warning::row, Warning::column)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(32, "change_sd"),
                        org.assertj.core.groups.Tuple.tuple(33, "change_sd"),
                        org.assertj.core.groups.Tuple.tuple(50, "study"));
    }

    @Test
    void theOrderOfTheRowsDoesNotMatter() {
        String a = "S,P,milk,4,1,30,nmol/L,0\n";
        String b = "S,D,milk,6,2,31,nmol/L,9\n";
        EvidenceTable one = Tables.arms(SHORT + a + b);
        EvidenceTable other = Tables.arms(SHORT + b + a);
        assertThat(other.arm("S", "D")).isEqualTo(one.arm("S", "D"));
        assertThat(other.arm("S", "P")).isEqualTo(one.arm("S", "P"));
    }

    @Test
    void aStatedDailyDoseGoesBeforeOneWorkedOutFromTheRegimen() {
        EvidenceTable table = Tables.arms("study,arm,compartment,mean,unit,maternal_dose_amount,maternal_dose_unit,"
                + "maternal_dose_interval,iu_per_day\nS,D,milk,4,nmol/L,50000,IU,month,\n"
                + "S,D,infant serum,40,nmol/L,50000,IU,month,1642.7\nS,E,milk,4,nmol/L,50000,IU,month,\n");
        assertThat(table.arm("S", "D")
                        .orElseThrow()
                        .dose()
                        .dailyEquivalent()
                        .orElseThrow()
                        .iuPerDay())
                .isEqualTo(1642.7);
        assertThat(table.arm("S", "E")
                        .orElseThrow()
                        .dose()
                        .dailyEquivalent()
                        .orElseThrow()
                        .iuPerDay())
                .isEqualTo(50000 / 30.4375);
    }

    @Test
    void weeksAreReadFromPlainWordsOnly() {
        assertThat(TimePointWords.weeks("6 months").getAsDouble()).isEqualTo(6 * 30.4375 / 7);
        assertThat(TimePointWords.weeks("week 20 postpartum").getAsDouble()).isEqualTo(20);
        assertThat(TimePointWords.weeks("day 28").getAsDouble()).isEqualTo(4);
        assertThat(TimePointWords.weeks("infant age 6 months").getAsDouble()).isEqualTo(6 * 30.4375 / 7);
        assertThat(TimePointWords.weeks("8 and 15 weeks")).isEmpty();
        assertThat(TimePointWords.weeks("4 to 6 weeks postpartum")).isEmpty();
        assertThat(TimePointWords.weeks("not measured after recruitment")).isEmpty();
    }

    @Test
    void regimensAreReadFromPlainWords() {
        assertThat(RegimenWords.parse("day")).isEqualTo(new Regimen.Every(Period.DAY));
        assertThat(RegimenWords.parse("Monthly")).isEqualTo(new Regimen.Every(Period.MONTH));
        assertThat(RegimenWords.parse("every 2 weeks")).isEqualTo(new Regimen.Every(Period.WEEK.times(2)));
        assertThat(RegimenWords.parse("once in 28 days")).isEqualTo(new Regimen.Once(new Period(28)));
        assertThat(RegimenWords.parse("4 doses over 14 weeks")).isEqualTo(new Regimen.Divided(4, new Period(98)));
        assertThat(RegimenWords.parse("total")).isEqualTo(new Regimen.Unreadable("total"));
        assertThat(RegimenWords.parse("0 days")).isEqualTo(new Regimen.Unreadable("0 days"));
    }

    @Test
    void contrastsOfTheirOwnFileJoinTheTable() {
        EvidenceTable arms = Tables.arms(SHORT + "S,P,milk,4,1,30,nmol/L,0\nS,D,milk,6,2,31,nmol/L,9\n");
        String header = "study,arm,versus,compartment,estimate,ci_low,ci_high,unit,kind\n";
        ContrastTable good = ContrastTable.read(
                Tables.file("contrasts.csv", header + "S,D,P,milk,2,1,3,nmol/L,baseline-adjusted\n"),
                ReadOptions.defaults(),
                arms);
        assertThat(arms.with(good).contrasts()).singleElement().satisfies(c -> {
            assertThat(c.kind()).isEqualTo(ContrastKind.BASELINE_ADJUSTED);
            assertThat(c.level()).isEqualTo(95);
        });
        InvalidTable refused = org.assertj.core.api.Assertions.catchThrowableOfType(
                InvalidTable.class,
                () -> ContrastTable.read(
                        Tables.file(
                                "contrasts.csv", header + "S,D,Q,milk,2,1,3,nmol/L,final\nT,D,P,milk,,1,3,,final\n"),
                        ReadOptions.defaults(),
                        arms));
        assertThat(refused)
                .hasMessageContaining("row 2, column versus: S has no arm \"Q\". Its arms are: P, D.")
                .hasMessageContaining("row 3, column study: arms.csv has no study \"T\".")
                .hasMessageContaining("row 3, column unit: empty")
                .hasMessageContaining("row 3, column estimate: empty");
    }

    @Test
    void riskOfBiasAndFlowRead() {
        EvidenceTable arms = Tables.arms(SHORT + "S,P,milk,4,1,30,nmol/L,0\n");
        RiskOfBiasTable bias = RiskOfBiasTable.read(
                Tables.file("risk-of-bias.csv", "study,D1,D2,D3,D4,D5,overall\nS,low,,Some concerns,low,high,low\n"),
                ReadOptions.defaults(),
                arms);
        assertThat(bias.of("S", "milk").domains().values())
                .extracting(j -> j.words())
                .containsExactly("low", "not assessed", "some concerns", "low", "high");
        assertThat(bias.warnings()).singleElement().satisfies(w -> assertThat(w.sentence())
                .contains("S is low overall but high in a domain."));
        assertThat(bias.of("T", "milk").overall().words()).isEqualTo("not assessed");
        FlowTable flow = FlowTable.read(
                Tables.file(
                        "flow.csv",
                        "stage,count,label\nidentified_databases,100,MEDLINE\nidentified_databases,50,Embase\n"
                                + "removed_duplicates,30,\nscreened,121,\n"),
                ReadOptions.defaults());
        assertThat(flow.count(org.dyad.evidence.study.FlowStage.IDENTIFIED_DATABASES))
                .hasValue(150);
        assertThat(flow.warnings()).singleElement().satisfies(w -> assertThat(w.message())
                .isEqualTo("records screened: 121, but the stages before it leave 120."));
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                        InvalidTable.class,
                        () -> FlowTable.read(
                                Tables.file("flow.csv", "stage,count\nscreend,1.5\n"), ReadOptions.defaults())))
                .hasMessageContaining("\"screend\" is no stage of the flow. Is it screened?")
                .hasMessageContaining("1.5 is not a whole number of records.");
    }

    @Test
    void optionalBmiIsSourced() {
        assertThat(row(real(), 2).bmi()).isEqualTo(Optional.empty()); // words, not a number
        EvidenceTable table = Tables.arms("study,arm,compartment,mean,unit,dose,bmi_mean\nS,P,milk,4,nmol/L,0,22.3\n");
        assertThat(row(table, 2).bmi().orElseThrow().value()).isEqualTo(22.3);
    }
}
