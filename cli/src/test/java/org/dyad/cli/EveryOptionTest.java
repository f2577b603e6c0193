package org.dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** No option may be unusable because nothing can read its value. */
class EveryOptionTest {
    @ParameterizedTest
    @EnumSource(Commands.class)
    void takesSomePlausibleValue(Commands command) {
        List<String> unusable = new ArrayList<>();
        for (OptionSpec option :
                new CommandLine(command.create()).getCommandSpec().options()) {
            String name = option.longestName();
            if (option.arity().max() > 0 && plausible(option).stream().noneMatch(v -> reads(command, name + "=" + v))) {
                unusable.add(name);
            }
        }
        assertThat(unusable).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Commands.class)
    void hasNoTypeWithoutAReader(Commands command) {
        for (OptionSpec option :
                new CommandLine(command.create()).getCommandSpec().options()) {
            if (option.arity().max() > 0) {
                assertThat(said(command, option.longestName() + "=1")).doesNotContain("No TypeConverter");
            }
        }
    }

    private static List<String> plausible(OptionSpec option) {
        List<String> values = new ArrayList<>(List.of(
                "1", "0.5", "95", "a", "a=1", "a=b", "half-normal:0.5", "normal:0,1", "linear", "individuals", "a/b"));
        values.addAll(List.of(option.paramLabel().split("[|,]")));
        if (option.completionCandidates() != null) {
            option.completionCandidates().forEach(values::add);
        }
        return values;
    }

    private static boolean reads(Commands command, String typed) {
        return said(command, typed).isEmpty();
    }

    /** What the parser says against this option; a missing file is no matter here. */
    private static String said(Commands command, String typed) {
        try {
            new CommandLine(command.create())
                    .setCaseInsensitiveEnumValuesAllowed(true)
                    .parseArgs(typed);
            return "";
        } catch (CommandLine.MissingParameterException e) {
            return "";
        } catch (CommandLine.ParameterException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
