package org.dyad.languagemodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.ServiceLoader;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.extraction.registry.LanguageModel;
import org.dyad.extraction.registry.LanguageModelProvider;
import org.dyad.extraction.registry.ModelExtractor;
import org.dyad.extraction.registry.ModelReading;
import org.dyad.extraction.registry.ModelSettings;
import org.dyad.extraction.registry.ModelUnavailable;
import org.dyad.library.document.Document;
import org.dyad.library.read.Bytes;
import org.dyad.library.read.ReadRecord;
import org.dyad.library.read.SourceFile;
import org.dyad.library.read.post.PostReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A tiny server on this machine stands for a language model; no other address is asked. */
class ChatModelsTest {
    private static final String POST = """
            {
                "title": "An invented trial",
                "slug": "invented"
            }


            **Vitamin D in nursing mothers of Elbonia: a randomized controlled trial**

            Journal of Invented Results, Volume 12, Issue 3, March 2031, Pages 1-9, https://doi.org/10.1000/invented.7

            **Abstract**

            In this randomized controlled trial, 90 lactating women received 2000 IU/day or placebo for 12 weeks. Serum 25(OH)D rose.
            """;

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private volatile String answer = "";
    private volatile int status = 200;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/chat/completions", exchange -> {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private LanguageModel model() {
        String settings = "# mine\nendpoint = http://127.0.0.1:"
                + server.getAddress().getPort() + "/v1\nmodel = tiny\nseconds = 5\n";
        return ServiceLoader.load(LanguageModelProvider.class)
                .findFirst()
                .orElseThrow()
                .open(ModelSettings.parse("mine", settings));
    }

    private static String chat(String content) {
        return "{\"id\":\"1\",\"object\":\"chat.completion\",\"created\":1,\"model\":\"tiny\",\"choices\":[{\"index\":0,\"message\":"
                + "{\"role\":\"assistant\",\"content\":\"" + content + "\"},\"finish_reason\":\"stop\"}]}";
    }

    private static Document document() {
        ReadRecord record = new PostReader()
                .read(new SourceFile("invented.md", Bytes.of(POST.getBytes(StandardCharsets.UTF_8))))
                .records()
                .getFirst();
        return ((ReadRecord.Read) record).document();
    }

    @Test
    void onlyValuesWhoseWordsStandInTheTextPass() {
        answer = chat(
                "sample_size\\tvalue=90\\tspan=90 lactating women\\nsample_size\\tvalue=91\\tspan=91 lactating women\\n"
                        + "duration\\tvalue=12\\tunit=week\\tspan=for 12 weeks\\nI think it is a good study.");
        ModelReading reading = new ModelExtractor(model()).read(document());
        assertThat(reading.facts().sampleSize().proposal().orElseThrow().value())
                .isEqualTo(90);
        assertThat(reading.facts().sampleSize().proposal().orElseThrow().rule()).contains("tiny");
        assertThat(reading.facts().duration().proposal()).isPresent();
        assertThat(reading.refused()).anyMatch(line -> line.contains("91"));
        assertThat(asked).hasSize(1).allMatch(body -> body.contains("90 lactating women") && body.contains("\"tiny\""));
    }

    @Test
    void aServerThatRefusesIsToldInASentence() {
        status = 500;
        answer = "{\"error\":{\"message\":\"out of memory\"}}";
        LanguageModel model = model();
        assertThatThrownBy(() -> model.answer("?"))
                .isInstanceOf(ModelUnavailable.class)
                .hasMessageContaining("gave no answer");
        assertThat(asked).as("asked once, not again").hasSize(1);
    }

    @Test
    void noServerIsToldInASentence() {
        LanguageModel model = model();
        server.stop(0);
        assertThatThrownBy(() -> model.answer("?"))
                .isInstanceOf(ModelUnavailable.class)
                .hasMessageContaining("127.0.0.1");
    }

    @Test
    void aKeyThatIsNotSetIsTold() {
        ModelSettings settings =
                ModelSettings.parse("mine", "endpoint=http://localhost:1/v1\nmodel=m\nkey-variable=DYAD_NO_SUCH_KEY\n");
        ChatModels models = new ChatModels();
        assertThatThrownBy(() -> models.open(settings))
                .isInstanceOf(InvalidEvidence.class)
                .hasMessageContaining("DYAD_NO_SUCH_KEY");
    }
}
