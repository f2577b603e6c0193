package org.dyad.extraction.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.dyad.evidence.InvalidEvidence;
import org.junit.jupiter.api.Test;

/** Where a model answers must be said in words, and what is this machine must be certain. */
class ModelSettingsTest {
    private static ModelSettings at(String endpoint) {
        return ModelSettings.parse("f", "endpoint = " + endpoint + "\nmodel = m\n");
    }

    @Test
    void thisMachineIsOnlyWhatCanMeanNothingElse() {
        assertThat(at("http://127.0.0.1:11434/v1").onThisMachine()).isTrue();
        assertThat(at("http://localhost:8000/v1").onThisMachine()).isTrue();
        assertThat(at("http://[::1]:8000/v1").onThisMachine()).isTrue();
        assertThat(at("http://127.0.0.1.example.org/v1").onThisMachine()).isFalse();
        assertThat(at("http://localhost.example.org/v1").onThisMachine()).isFalse();
        assertThat(at("https://example.org/v1").onThisMachine()).isFalse();
        assertThat(at("http://10.0.0.5/v1").onThisMachine()).isFalse();
    }

    @Test
    void whatCannotBeReadIsRefusedWithTheForm() {
        for (String text : List.of(
                "",
                "model = m",
                "endpoint = http://localhost/v1",
                "endpoint = ftp://localhost\nmodel = m",
                "nonsense",
                "endpoint = http://local host/\nmodel = m",
                "key = secret\nmodel = m",
                "endpoint = file:/x\nmodel = m")) {
            assertThatThrownBy(() -> ModelSettings.parse("f", text))
                    .as(text)
                    .isInstanceOf(InvalidEvidence.class)
                    .hasMessageContaining("endpoint = ");
        }
        assertThatThrownBy(() -> at("http://me:pw@localhost/v1")).hasMessageContaining("password");
        assertThatThrownBy(() -> ModelSettings.parse("f", "endpoint=http://localhost/v1\nmodel=m\nseconds=0"))
                .hasMessageContaining("seconds");
    }
}
