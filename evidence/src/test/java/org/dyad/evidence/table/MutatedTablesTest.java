package org.dyad.evidence.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** However a file is damaged, it reads or is refused with its faults; no other exception ever leaves. */
class MutatedTablesTest {
    private static final byte[] ARMS =
            ("study,year,doi,arm,compartment,time_point,weeks,baseline_mean,baseline_sd,mean,sd,n,se,unit,maternal_dose_amount,"
                            + "maternal_dose_unit,maternal_dose_interval,iu_per_day,iu_per_day_how,dosing,n_randomised,"
                            + "contrast_vs_arm,contrast_mean,contrast_ci_low,contrast_ci_high,contrast_kind,final_median,"
                            + "final_spread_low,final_spread_high,quote,confidence,final_sd_derived,bmi\n"
                            + "naik-2017,2017,10.1/x,D,infant serum,6 months,26,12,6,29.29,14.67,53,,ng/mL,50000,IU,month,1642.7,"
                            + "\"a, b\",steady,60,P,13.6,7.4,19.8,final,28,20,40,\"29.29 (14.67)\",SD derived from P = 0.01,3.5,22.1\n"
                            + "naik-2017,2017,,P,infant serum,6 months,26,12,6,15.73,17.73,57,2.3,ng/mL,0,IU,day,0,placebo,,60,"
                            + ",,,,,,,,,,,\n")
                    .getBytes(StandardCharsets.UTF_8);
    private static final byte[] SIMPLE =
            "study,yi,vi,sei,n1,mean1,sd1,n2,mean2,sd2,ai,bi,ci,di,dose,mean,n,sd,se,unit,logrr,type,x1,t1,x2,t2,m1,m2,r,ri,ni,xi,ti\nA,0.1,0.2,,3,4,5,6,7,8,1,2,3,4,0,5,6,7,,ng/mL,0,cc,1,2,3,4,5,6,0.5,0.2,9,3,2\nB,0.1,0.2,,3,4,5,6,7,8,1,2,3,4,400,5,6,7,0.3,nmol/L,0.1,cc,1,2,3,4,5,6,0.5,0.2,9,3,2\n"
                    .getBytes(StandardCharsets.UTF_8);
    private static final byte[] PIECES =
            ",\"\n\r;\t-.eE0123456789NA \0\u00ff\u00c3(<+".getBytes(StandardCharsets.ISO_8859_1);
    private static final int RUNS = 4000;

    @Test
    void damagedEvidenceTables() {
        damage(ARMS, 20250301, EvidenceTables::read);
    }

    @Test
    void damagedSimpleTables() {
        damage(SIMPLE, 20250302, named -> {
            // every layout looks at every damaged table
            each(() -> TwoGroupRows.effects(named));
            each(() -> TwoGroupRows.continuous(named, java.util.Optional.empty()));
            each(() -> TwoGroupRows.binary(named));
            each(() -> OneGroupRows.twoRates(named));
            each(() -> OneGroupRows.changes(named, java.util.Optional.empty()));
            each(() -> OneGroupRows.correlations(named));
            each(() -> OneGroupRows.proportions(named));
            each(() -> OneGroupRows.rates(named));
            each(() -> DoseRows.means(named, java.util.Optional.empty()));
            each(() -> DoseRows.logRelativeRisks(named));
        });
    }

    private static void each(Runnable reader) {
        try {
            reader.run();
        } catch (InvalidTable refused) {
            assertThat(refused.faults()).isNotEmpty();
        }
    }

    private static void damage(byte[] whole, long seed, Consumer<NamedTable> reader) {
        Random random = new Random(seed);
        int read = 0;
        for (int run = 0; run < RUNS; run++) {
            byte[] damaged = damaged(whole, random);
            try {
                RawTable raw = CsvFile.parse(damaged, ReadOptions.defaults(), new Faults("t.csv"));
                reader.accept(NamedTable.of(raw, ReadOptions.defaults()));
                read++;
            } catch (InvalidTable refused) {
                assertThat(refused.faults()).isNotEmpty();
                assertThat(refused).hasMessageStartingWith("t.csv: ");
            }
        }
        assertThat(read)
                .as("some damage must be harmless, or the test tests little")
                .isBetween(RUNS / 100, RUNS);
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        int hits = 1 + random.nextInt(4);
        for (int i = 0; i < hits; i++) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] = PIECES[random.nextInt(PIECES.length)];
                case 1 -> bytes[at] = (byte) random.nextInt(256);
                case 2 -> bytes = Arrays.copyOf(bytes, Math.max(1, at)); // cut off
                case 3 -> System.arraycopy(bytes, at, bytes, random.nextInt(at + 1), Math.min(7, bytes.length - at));
                default -> bytes[at] = (byte) ('0' + random.nextInt(10));
            }
        }
        return bytes;
    }
}
