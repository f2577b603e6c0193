package org.dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V"})
    void saysItsVersion(String option) {
        assertThat(Call.of(option).out()).matches("dyad \\d+\\.\\d+\\.\\d+\\S*\\R");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--help", "-h", "help"})
    void theFrontPageListsEveryCommand(String word) {
        Call call = word.isEmpty() ? Call.of() : Call.of(word);
        assertThat(call.exitCode()).isZero();
        assertThat(call.err()).isEmpty();
        assertThat(call.out()).contains("Usage: dyad COMMAND", "Exit codes:");
        Arrays.stream(Commands.values())
                .forEach(command -> assertThat(call.out()).contains("\n  " + command.word()));
    }

    @ParameterizedTest
    @EnumSource(Commands.class)
    void everyCommandHasAPageWithAnExampleAndItsExitCodes(Commands command) {
        Call page = Call.of(command.word(), "--help");
        assertThat(page.exitCode()).isZero();
        assertThat(page.out())
                .contains("Usage: dyad " + command.word(), "Example", "  dyad ")
                .as("wrapped for a terminal")
                .satisfies(text -> assertThat(text.lines()).allMatch(line -> line.length() <= 100));
        assertThat(Call.of("help", command.word()).out()).isEqualTo(page.out());
    }

    @Test
    void aMisspeltWordGetsASuggestion() {
        Call.of("pol", "x.csv").refused(2, "pol", "Did you mean", "pool");
        Call.of("synthesise").refused(2, "there is no command 'synthesise'", "Did you mean", "synthesize");
        Call.of("help", "pol").refused(2, "pol", "pool");
        Call.of("pool", "x.csv", "--metod", "DL").refused(2, "--metod", "--method", "dyad pool --help");
    }

    @Test
    void optionsWithoutACommandAreRefused() {
        Call.of("--frobnicate").refused(2, "--frobnicate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh"})
    void theCompletionKnowsCommandsAndOptions(String shell) {
        Call call = Call.of("completion", shell);
        assertThat(call.exitCode()).isZero();
        assertThat(call.out()).contains("pool", "effects", "--measure", "--moderators", "complete -F");
    }

    @Test
    void theCompletionOfAnotherShellIsRefused() {
        Call.of("completion", "fish").refused(2, "bash", "zsh");
    }
}
