package org.dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Commands of two words. */
class LibraryWordsTest {
    @ParameterizedTest
    @EnumSource(LibraryCommands.class)
    void everyOneHasAPageWithAnExampleAndItsExitCodes(LibraryCommands command) {
        Call page = Call.of("library", command.word(), "--help");
        assertThat(page.exitCode()).isZero();
        assertThat(page.out())
                .contains("Usage: dyad library " + command.word(), "Example", "  dyad ", "Exit codes:", "--library")
                .satisfies(text -> assertThat(text.lines()).allMatch(line -> line.length() <= 100));
        assertThat(Call.of("help", "library", command.word()).out()).isEqualTo(page.out());
        assertThat(Call.of("library", "--help").out()).contains("\n  " + command.word());
    }

    @Test
    void theSecondWordIsAskedForAndCorrected() {
        Call.of("library").refused(2, "say what to do with the library", "import");
        Call.of("library", "imprt").refused(2, "there is no command 'imprt'", "import");
        Call.of("help", "library", "imprt").refused(2, "imprt");
    }
}
