package org.dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said to a wrong value. */
class PlainWordsTest {
    @Test
    void aPairWithoutItsValue() {
        Call.of("target", "x.csv", "--threshold", "20", "--unit", "ng/mL", "--moderators", "duration_weeks")
                .refused(2, "give the value, such as duration_weeks=16");
    }

    @Test
    void aWordThatIsNotKnown() {
        Call.of("pool", "x.csv", "--measure", "FOO").refused(2, "--measure: 'FOO' is not known; one of: MD, ");
        Call.of("sensitivity", "x.csv", "--permute=abc").refused(2, "'abc' is not a whole number");
    }

    @Test
    void aNegativeDose(@TempDir Path folder) {
        String file = Call.file(folder, "d.csv", "study,dose,mean,sd,n\nA,0,10,5,20\nA,400,20,5,20\n");
        Call.of("dose", file, "--outcome", "md", "--at=-5").refused(2, "--at -5: a dose is 0 or more");
        Call.of("dose", file, "--outcome", "md", "--from=-5").refused(2, "--from -5: a dose is 0 or more");
    }

    @Test
    void oneStudyHasNoFailSafeNumber(@TempDir Path folder) {
        String file = Call.file(folder, "e.csv", "study,yi,vi\nA,1,0.1\n");
        Call call = Call.of("bias", file);
        assertThat(call.out()).contains("There is only 1 trial.").doesNotContain("are 1");
    }
}
