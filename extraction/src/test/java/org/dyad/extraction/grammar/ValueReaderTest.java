package org.dyad.extraction.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dyad.extraction.testing.Brief.read;

import java.util.List;
import org.dyad.extraction.token.Tokens;
import org.junit.jupiter.api.Test;

class ValueReaderTest {
    @Test
    void aListSharesItsUnit() {
        assertThat(read("medians were 71, 103, and 140 nmol/liter"))
                .containsExactly("level 71 nmol/liter", "level 103 nmol/liter", "level 140 nmol/liter");
        assertThat(read("either 700 or 350 IU/day of oral vitamin D3"))
                .containsExactly("dose 700 IU day", "dose 350 IU day");
        assertThat(read("11.0 versus 12.2 ng/ml")).containsExactly("level 11 ng/ml", "level 12.2 ng/ml");
    }

    @Test
    void aListWithOwnUnitsSharesItsFrequency() {
        assertThat(read("600 IU, 1500 IU, or 3,000 IU per day"))
                .containsExactly("dose 600 IU day", "dose 1500 IU day", "dose 3000 IU day");
    }

    @Test
    void rangesPairsAndComparisonsAreToldApart() {
        assertThat(shapes("at 22-26 weeks")).containsExactly(Group.Shape.RANGE, Group.Shape.RANGE);
        assertThat(shapes("1000/400 IU")).containsExactly(Group.Shape.PAIR, Group.Shape.PAIR);
        assertThat(shapes("1000IU/400IU")).containsExactly(Group.Shape.PAIR, Group.Shape.PAIR);
        assertThat(shapes("400 and 1000 IU")).containsExactly(Group.Shape.LIST, Group.Shape.LIST);
        assertThat(shapes("13 vs. 14 ng/mL")).containsExactly(Group.Shape.VERSUS, Group.Shape.VERSUS);
        assertThat(shapes("14 ng/mL")).containsExactly(Group.Shape.SINGLE);
    }

    @Test
    void aSpreadStaysWithItsMean() {
        assertThat(read("-0.61\u00b10.44 vs. +0.21\u00b10.9 mmol/l"))
                .containsExactly("level -0.61\u00b10.44 mmol/l", "level 0.21\u00b10.9 mmol/l");
        assertThat(read("was 61.2 (14.8) nmol/L")).containsExactly("level 61.2 (14.8) nmol/L");
        assertThat(read("was 61.2 nmol/L (SD 14.8)")).containsExactly("level 61.2 SD 14.8 nmol/L");
        assertThat(read("median 18 ng/mL (IQR 12-25)")).containsExactly("level 18 (12, 25) ng/mL");
        assertThat(read("length of 31.02 \u00b1 1.9 vs. 29.4 \u00b1 2.2 in the other"))
                .containsExactly("level 31.02\u00b11.9", "level 29.4\u00b12.2");
    }

    @Test
    void aComparisonMakesAThreshold() {
        assertThat(read("<25, 25-50 and >50 nmol/L"))
                .containsExactly("threshold <25 nmol/L", "level 25 nmol/L", "level 50 nmol/L", "threshold >50 nmol/L");
        assertThat(read("60 nmol/L or greater")).containsExactly("threshold >=60 nmol/L");
        assertThat(read("of ?25 nmol/L")).containsExactly("threshold >=25 nmol/L");
    }

    @Test
    void numbersWithoutAMeaningAreLeft() {
        assertThat(read("in 2011, 35 \u03bcg of it")).containsExactly("dose 35 MICROGRAM");
        assertThat(read("at week 12, 30 nmol/L")).containsExactly("level 30 nmol/L");
        assertThat(read("(32/45), Table 3, page 14, month 3-month 0")).isEmpty();
        assertThat(read("25(OH)D3 and 1,25(OH)2D and 25-hydroxyvitamin D and B12"))
                .isEmpty();
    }

    @Test
    void aDoseOfTwoThousandIsNoYear() {
        assertThat(read("between 2000 to 3000 IU/day")).containsExactly("dose 2000 IU day", "dose 3000 IU day");
    }

    @Test
    void lengthsOfTimeInEveryPrint() {
        assertThat(read("a 12-week course of 3, 6, and 9 months at age 1.8 \u00b1 0.4 years, two years, 6mo"))
                .containsExactly(
                        "time 12 week",
                        "time 3 months",
                        "time 6 months",
                        "time 9 months",
                        "time 1.8\u00b10.4 years",
                        "time 2 years",
                        "time 6 mo");
        assertThat(read("the first 3 postnatal days, less than16 weeks"))
                .containsExactly("time 3 days", "time <16 weeks");
        assertThat(read("at 39+4 weeks")).containsExactly("time 39 weeks");
    }

    @Test
    void theShareOfAConfidenceIntervalIsNoPercentage() {
        assertThat(read("in 31% (95% CI 22-40%) of them, 95% confidence interval"))
                .containsExactly("percent 31 (22, 40)");
        assertThat(read("10, 20 and 30 percent")).containsExactly("percent 10", "percent 20", "percent 30");
    }

    @Test
    void otherMeasurementsAreLevelsWithTheirUnit() {
        assertThat(read("3,214 \u00b1 401 g, 25 kg/m2, 120/80 mmHg, 15 mg/day"))
                .containsExactly(
                        "level 3214\u00b1401 g",
                        "level 25 kg/m2",
                        "level 120 mmHg",
                        "level 80 mmHg",
                        "level 15 mg/day");
    }

    private static List<Group.Shape> shapes(String text) {
        return Grammar.read(Tokens.of(text)).all().stream()
                .map(ValueReaderTest::shape)
                .toList();
    }

    private static Group.Shape shape(Mention mention) {
        return switch (mention) {
            case Mention.DoseMention m -> m.reading().group().shape();
            case Mention.LevelMention m -> m.reading().group().shape();
            case Mention.ThresholdMention m -> m.reading().group().shape();
            case Mention.PercentageMention m -> m.reading().group().shape();
            case Mention.LengthMention m -> m.reading().group().shape();
            case Mention.PeopleMention m -> m.group().shape();
            case Mention.PMention m -> Group.Shape.SINGLE;
            case Mention.EffectMention m -> Group.Shape.SINGLE;
        };
    }
}
