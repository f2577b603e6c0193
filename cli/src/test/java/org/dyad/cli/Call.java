package org.dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One call of the program in this process: its exit code, and what it wrote where. */
record Call(int exitCode, String out, String err) {
    static Call of(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Main.run(List.of(args), new PrintWriter(out), new PrintWriter(err));
        return new Call(exitCode, out.toString(), err.toString());
    }

    /** Done, and standard output holds one JSON value and nothing else. */
    JsonNode json() {
        assertThat(exitCode).as(err).isZero();
        try {
            return new ObjectMapper()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(out);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not one JSON value: " + out, e);
        }
    }

    /** Refused with this exit code and a message with these words; nothing was written to standard output. */
    Call refused(int expectedExitCode, String... words) {
        assertThat(exitCode).as(err).isEqualTo(expectedExitCode);
        assertThat(out).isEmpty();
        for (String word : words) {
            assertThat(err).contains(word);
        }
        assertThat(err).isNotBlank().doesNotContain("Exception", "\tat ");
        return this;
    }

    /** A file of the test resources. */
    static String resource(String name) {
        try {
            return Path.of(Call.class.getResource(name).toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A file with this text. */
    static String file(Path folder, String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
