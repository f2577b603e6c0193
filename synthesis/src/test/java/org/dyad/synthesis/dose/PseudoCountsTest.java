package org.dyad.synthesis.dose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.statistics.matrix.SymmetricEigen;
import org.dyad.statistics.random.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rebuilt counts against the equations that define them, and against tables whose counts are known. */
class PseudoCountsTest {
    private static final int TABLES = Boolean.getBoolean("dyad.long") ? 20_000 : 300;

    /** Rounding of sums and logarithms, whatever the size of the counts. */
    private static final double ROUNDING = 1e-12;

    /** A table of 2 to 7 doses; counts from below 1 to 1e8, often very unequal. */
    private static DoseStudy.RelativeRisks table(long seed, RiskDesign design, boolean adjusted) {
        RandomStream random = RandomStream.of(seed, design.ordinal());
        int arms = 2 + random.nextInt(6);
        double size = StrictMath.pow(10, 8 * random.nextDouble());
        double[] cases = new double[arms];
        double[] persons = new double[arms];
        for (int i = 0; i < arms; i++) {
            double odds = StrictMath.exp(-2 + 2 * random.nextNormal());
            cases[i] = size * StrictMath.exp(1.5 * random.nextNormal());
            persons[i] = cases[i] * (1 + 1 / odds);
        }
        List<RiskArm> rows = new ArrayList<>(List.of(RiskArm.reference(0, cases[0], persons[0])));
        for (int i = 1; i < arms; i++) {
            double log = StrictMath.log(ratio(design, cases[i], persons[i]) / ratio(design, cases[0], persons[0]));
            double variance = design.variance(cases[i], persons[i]) + design.variance(cases[0], persons[0]);
            double moved = adjusted ? log + 0.3 * random.nextNormal() : log;
            double wider = adjusted ? variance * (1 + random.nextDouble()) : variance;
            rows.add(RiskArm.of(10.0 * i, moved, StrictMath.sqrt(wider), cases[i], persons[i]));
        }
        return new DoseStudy.RelativeRisks("Table " + seed, design, rows, 0);
    }

    private static double ratio(RiskDesign design, double cases, double persons) {
        return design == RiskDesign.CASE_CONTROL ? cases / (persons - cases) : cases / persons;
    }

    /** Unadjusted results are those of the printed counts, so both methods give these back: 1e7 and more as well as 1. */
    @ParameterizedTest
    @EnumSource(RiskDesign.class)
    void unadjustedResultsGiveTheCountsBack(RiskDesign design) {
        int refused = 0;
        for (int seed = 0; seed < TABLES; seed++) {
            DoseStudy.RelativeRisks study = table(seed, design, false);
            for (WithinTrialCovariance choice :
                    List.of(WithinTrialCovariance.GREENLAND_LONGNECKER_RISKS, WithinTrialCovariance.HAMLING_RISKS)) {
                Optional<PseudoCounts> found = found(study, choice);
                if (found.isEmpty()) {
                    refused++;
                    continue;
                }
                PseudoCounts counts = found.get();
                for (int i = 0; i < study.arms().size(); i++) {
                    double cases = study.arms().get(i).cases().getAsDouble();
                    double persons = study.arms().get(i).persons().getAsDouble();
                    // The variances are sums of parts 1e7 apart in size at most: that much of their rounding is seen.
                    double tolerance = choice == WithinTrialCovariance.GREENLAND_LONGNECKER_RISKS ? 1e-11 : 1e-7;
                    assertThat(counts.cases().get(i)).isCloseTo(cases, within(tolerance * cases));
                    assertThat(counts.persons().get(i)).isCloseTo(persons, within(tolerance * persons));
                }
            }
        }
        // Two roots closer than the search separates are seldom missed, and then refused in words, never answered
        // wrongly:
        // 3 of 20,000 tables of cumulative incidence. A known limit; other designs have none.
        assertThat(refused).isLessThanOrEqualTo(design == RiskDesign.CUMULATIVE_INCIDENCE ? TABLES / 4_000 : 0);
    }

    private static Optional<PseudoCounts> found(DoseStudy.RelativeRisks study, WithinTrialCovariance choice) {
        try {
            return Optional.of(PseudoCounts.of(study, choice));
        } catch (InvalidEvidence refusal) {
            return Optional.empty();
        }
    }

    @ParameterizedTest
    @EnumSource(RiskDesign.class)
    void greenlandLongneckerKeepsMarginsAndRelativeRisks(RiskDesign design) {
        for (int seed = 0; seed < TABLES; seed++) {
            DoseStudy.RelativeRisks study = table(seed, design, true);
            PseudoCounts counts = PseudoCounts.of(study, WithinTrialCovariance.GREENLAND_LONGNECKER_RISKS);
            double printed = 0;
            double rebuilt = 0;
            double reference =
                    ratio(design, counts.cases().get(0), counts.persons().get(0));
            for (int i = 0; i < study.arms().size(); i++) {
                printed += study.arms().get(i).cases().getAsDouble();
                rebuilt += counts.cases().get(i);
                double risk =
                        ratio(design, counts.cases().get(i), counts.persons().get(i)) / reference;
                double wanted = StrictMath.exp(study.arms().get(i).logRelativeRisk());
                // The odds are taken from a difference persons - cases, which loses as many digits as the odds are
                // large.
                double lost = design == RiskDesign.CASE_CONTROL ? 1 + 1e4 * wanted : 1;
                assertThat(risk).isCloseTo(wanted, within(ROUNDING * lost * wanted));
            }
            assertThat(rebuilt).isCloseTo(printed, within(ROUNDING * printed));
        }
    }

    @ParameterizedTest
    @EnumSource(RiskDesign.class)
    void hamlingKeepsStandardErrorsAndRatios(RiskDesign design) {
        for (int seed = 0; seed < TABLES; seed++) {
            DoseStudy.RelativeRisks study = table(seed, design, true);
            PseudoCounts counts = PseudoCounts.of(study, WithinTrialCovariance.HAMLING);
            RiskDesign used = design == RiskDesign.CUMULATIVE_INCIDENCE ? RiskDesign.INCIDENCE_RATE : design;
            double s0 = used.variance(counts.cases().get(0), counts.persons().get(0));
            double[] denominators = new double[4];
            for (int i = 0; i < study.arms().size(); i++) {
                RiskArm arm = study.arms().get(i);
                double cases = counts.cases().get(i);
                double without = design == RiskDesign.CASE_CONTROL ? 1 : 0;
                denominators[0] += counts.persons().get(i) - without * cases;
                denominators[1] += cases;
                denominators[2] +=
                        arm.persons().getAsDouble() - without * arm.cases().getAsDouble();
                denominators[3] += arm.cases().getAsDouble();
                if (i > 0) {
                    double v = used.variance(cases, counts.persons().get(i)) + s0;
                    assertThat(v).isCloseTo(arm.variance(), within(1e-10 * arm.variance()));
                }
            }
            double perCase = denominators[2] / denominators[3];
            assertThat(denominators[0] / denominators[1]).isCloseTo(perCase, within(ROUNDING * perCase));
        }
    }

    /** Every rebuilt covariance can be used: positive definite, with the printed variances. */
    @ParameterizedTest
    @EnumSource(RiskDesign.class)
    void covariancesArePositiveDefiniteOrAnErrorNamesTheStudy(RiskDesign design) {
        int usable = 0;
        for (int seed = 0; seed < TABLES; seed++) {
            DoseStudy.RelativeRisks study = table(1000 + seed, design, true);
            for (WithinTrialCovariance choice : WithinTrialCovariance.values()) {
                if (!choice.isOfRisks()) {
                    continue;
                }
                try {
                    TrialEffects effects = TrialEffects.of(study, DoseEffect.LOG_RELATIVE_RISK, choice);
                    assertThat(SymmetricEigen.of(effects.covariance()).values().get(0))
                            .isPositive();
                    usable++;
                } catch (InvalidEvidence noCounts) {
                    assertThat(noCounts).hasMessageStartingWith("Table ").hasMessageMatching("(?s).{60,}");
                }
            }
        }
        assertThat(usable).isGreaterThan(3 * TABLES);
    }

    /** Extreme and impossible tables: a stated error, or the equations hold. */
    @Test
    void impossibleTablesAreNamed() {
        RiskArm reference = RiskArm.reference(0, 10, 100);
        assertThatThrownBy(() -> gl(RiskDesign.CASE_CONTROL, reference, RiskArm.of(5, 0.1, 0.3, 120, 100)))
                .hasMessageContaining("Odd 1999")
                .hasMessageContaining("120.0 cases among 100.0 persons");
        assertThatThrownBy(() ->
                        gl(RiskDesign.INCIDENCE_RATE, RiskArm.reference(0, 0, 100), RiskArm.of(5, 0.1, 0.3, 0, 100)))
                .hasMessageContaining("there are no cases");
        assertThatThrownBy(() ->
                        gl(RiskDesign.CASE_CONTROL, RiskArm.reference(0, 100, 100), RiskArm.of(5, 0.1, 0.3, 100, 100)))
                .hasMessageContaining("there are no controls");
        RiskArm silent = new RiskArm(5, 0.1, OptionalDouble.of(0.3), OptionalDouble.empty(), OptionalDouble.empty());
        assertThatThrownBy(() -> gl(RiskDesign.CASE_CONTROL, reference, silent))
                .hasMessageContaining("no number of cases")
                .hasMessageContaining("indep");
        // 150 cases, 20 times as many in the one as in the other: more than 100 there.
        RiskArm many = RiskArm.of(5, StrictMath.log(20), 0.3, 90, 100);
        assertThatThrownBy(() -> gl(RiskDesign.CUMULATIVE_INCIDENCE, RiskArm.reference(0, 60, 100), many))
                .hasMessageContaining("which no table can have");
        double v = gl(RiskDesign.CASE_CONTROL, RiskArm.reference(0, 1e-3, 1e7), RiskArm.of(5, 9, 0.3, 1e7, 1.1e7))
                .covariance()
                .get(0, 0);
        assertThat(v).isCloseTo(0.09, within(1e-16));
    }

    private static TrialEffects gl(RiskDesign design, RiskArm... arms) {
        return TrialEffects.of(
                new DoseStudy.RelativeRisks("Odd 1999", design, List.of(arms), 0),
                DoseEffect.LOG_RELATIVE_RISK,
                WithinTrialCovariance.GREENLAND_LONGNECKER_RISKS);
    }

    @Test
    void meansAndRisksDoNotTakeEachOthersCovariance() {
        DoseStudy risks = table(1, RiskDesign.CASE_CONTROL, true);
        assertThatThrownBy(() -> DoseResponse.withDefaults().fit(List.of(risks)))
                .hasMessageContaining("need gl, hamling or indep");
        DoseStudy means = DoseStudy.ArmBased.withLowestDoseAsReference(
                "M", List.of(DoseArm.of(0, 1, 1, 10), DoseArm.of(1, 1, 1, 10)));
        assertThatThrownBy(() -> DoseResponse.withDefaults()
                        .with(WithinTrialCovariance.HAMLING)
                        .fit(List.of(means)))
                .hasMessageContaining("need own, pooled or mixed");
    }
}
