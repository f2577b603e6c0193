package org.dyad.evidence.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SharedFilesTest {
    @Test
    void findsTheTableOfTrialsWhereItIs() {
        assertThat(SharedFiles.shared("trials/lactation-arms.csv")).isRegularFile();
    }

    @Test
    void aMissingFileSkipsTheTestOrFailsTheBuildServer() {
        Class<? extends Throwable> expected =
                "true".equals(System.getenv("CI")) ? AssertionError.class : SharedFilesMissing.class;
        assertThatThrownBy(() -> SharedFiles.shared("no/such/file.csv"))
                .isInstanceOf(expected)
                .hasMessageContaining("shared/no/such/file.csv");
    }
}
