package org.dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EffectsCommandTest {
    private static final String BCG = Call.resource("bcg.csv");
    private static final String COLUMNS = "study=author,ai=tpos,bi=tneg,ci=cpos,di=cneg";

    /** ln(4/123 / (11/139)) and 1/4 - 1/123 + 1/11 - 1/139, by hand; metafor prints -0.8893 and 0.3256. */
    @Test
    void addsTwoColumnsToTheRowsAsTheyAre() {
        Call call = Call.of("effects", BCG, "--columns", COLUMNS, "--measure", "RR");
        String[] lines = call.out().split("\n");
        assertThat(call.exitCode()).isZero();
        assertThat(lines).hasSize(14);
        assertThat(lines[0]).isEqualTo("trial,author,year,tpos,tneg,cpos,cneg,ablat,alloc,yi,vi");
        assertThat(lines[1]).startsWith("1,Aronson,1948,4,119,11,128,44,random,");
        String[] cells = lines[1].split(",");
        assertThat(Double.parseDouble(cells[9])).isCloseTo(Math.log((4.0 / 123) / (11.0 / 139)), within(1e-14));
        assertThat(Double.parseDouble(cells[10])).isCloseTo(1 / 4.0 - 1 / 123.0 + 1 / 11.0 - 1 / 139.0, within(1e-15));
    }

    @Test
    void jsonIsAList() {
        JsonNode list = Call.of("effects", BCG, "--columns", COLUMNS, "--measure", "RR", "--format", "json")
                .json();
        assertThat(list).hasSize(13);
        assertThat(list.get(0).get("study").asText()).isEqualTo("Aronson");
        assertThat(list.get(0).get("yi").asDouble()).isCloseTo(-0.8893, within(5e-5));
    }

    @Test
    void aRowWithoutAnEffectKeepsItsPlaceAndSaysWhy(@TempDir Path folder) {
        String file =
                Call.file(folder, "m.csv", "study,n1,mean1,sd1,n2,mean2,sd2\na,10,5,1,10,4,1\nb,10,-5,1,10,4,1\n");
        Call call = Call.of("effects", file, "--measure", "ROM");
        assertThat(call.out().split("\n")[2]).isEqualTo("b,10,-5,1,10,4,1,,");
        assertThat(call.err()).contains("no effect: b:");
        JsonNode list =
                Call.of("effects", file, "--measure", "ROM", "--format", "json").json();
        assertThat(list.get(1).get("yi").isNull()).isTrue();
        assertThat(list.get(1).get("reason").asText()).isNotEmpty();
    }

    @Test
    void keepsTheDelimiterAndQuotesWhatNeedsIt(@TempDir Path folder) {
        String file = Call.file(folder, "p.csv", "study;xi;ni\n\"Saadi; later\";3;10\n");
        Call call = Call.of("effects", file, "--measure", "PR", "--delimiter", ";");
        assertThat(call.out()).startsWith("study;xi;ni;yi;vi\n\"Saadi; later\";3;10;0.3;");
    }

    @Test
    void needsAMeasureAndKnowsWhatIsThere() {
        Call.of("effects", BCG).refused(2, "--measure");
        Call.of("effects", BCG, "--measure", "XX").refused(2, "--measure", "RR", "XX");
        Call.of("effects", BCG, "--columns", COLUMNS, "--measure", "RR", "--format", "text")
                .refused(2, "csv or json");
    }

    @Test
    void aRowWithAMissingCellKeepsBothEmpty(@TempDir Path other) {
        String gaps = Call.file(other, "gaps.csv", "study,ai,n1,ci,n2\nA,1,9,2,9\nB,NA,9,2,9\n");
        Call call = Call.of("effects", gaps, "--measure", "RR");
        assertThat(call.exitCode()).isZero();
        assertThat(call.out()).endsWith("\nB,,9,2,9,,\n");
        assertThat(call.err()).contains("no effect: B: Row 3 has no value in column ai.");
    }

    @Test
    void wordsThatASpreadsheetWouldRunAreDefusedAndNumbersAreNot(@TempDir Path other) {
        String file = Call.file(other, "t.csv", "study,ri,ni,note,x\n=1+1,-0.5,40,@SUM(A1),-3\n");
        assertThat(Call.of("effects", file, "--measure", "COR").out()).contains("\n'=1+1,-0.5,40,'@SUM(A1),-3,");
    }
}
