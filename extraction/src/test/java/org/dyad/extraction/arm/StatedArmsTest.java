package org.dyad.extraction.arm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dyad.extraction.testing.Invented;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The arms of invented sentences in many wordings, listed in {@code arms.txt}. */
class StatedArmsTest {
    @ParameterizedTest
    @MethodSource("cases")
    void theArmsAreThoseThatASentenceStates(String sentence, List<String> arms) {
        assertThat(Invented.arms("A trial", sentence)).containsExactlyInAnyOrderElementsOf(arms);
    }

    static Stream<Object[]> cases() {
        String all = read().lines().filter(line -> !line.startsWith("#")).reduce("", (a, b) -> a + "\n" + b);
        return Arrays.stream(all.split("\n\n"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .map(StatedArmsTest::example);
    }

    private static Object[] example(String text) {
        List<String> lines = text.lines().toList();
        List<String> arms = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            if (line.length() > 2) {
                arms.add(line.substring(2));
            }
        }
        return new Object[] {lines.getFirst(), arms};
    }

    private static String read() {
        try (InputStream in = Objects.requireNonNull(StatedArmsTest.class.getResourceAsStream("arms.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
