package org.dyad.library.read;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.dyad.library.read.pdf.PdfReader;

/**
 * Coverage-guided fuzzing. In an ordinary build each test runs on the kept inputs of its folder under
 * {@code src/test/resources/.../RecordsFuzzTestInputs} only; {@code JAZZER_FUZZ=1 ./mvnw test -pl library -Dtest='RecordsFuzzTest#records'}
 * searches for new ones and keeps what it finds there.
 */
class RecordsFuzzTest {
    @FuzzTest(maxDuration = "3m")
    void records(byte[] bytes) {
        HostileRecordsTest.isReadOrRefused(bytes);
    }

    @FuzzTest(maxDuration = "3m")
    void pdf(byte[] bytes) {
        Reading.obeysTheLaws(new PdfReader()
                .read(new SourceFile("x.pdf", Bytes.of(bytes)))
                .records()
                .get(0));
    }
}
