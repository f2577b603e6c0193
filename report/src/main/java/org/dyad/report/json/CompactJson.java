package org.dyad.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Words, lists and maps as JSON on one line, in ASCII, so that it may stand in a script whatever that is read as. */
public final class CompactJson {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .enable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
            .build();

    private CompactJson() {}

    /** A map of words, in its own order. */
    public static String words(Map<String, String> map) {
        return write(json -> {
            json.writeStartObject();
            for (Map.Entry<String, String> entry : map.entrySet()) {
                json.writeStringField(entry.getKey(), entry.getValue());
            }
            json.writeEndObject();
        });
    }

    /** A list of rows of words. */
    public static String rows(List<List<String>> rows) {
        return write(json -> {
            json.writeStartArray();
            for (List<String> row : rows) {
                json.writeStartArray();
                for (String word : row) {
                    json.writeString(word);
                }
                json.writeEndArray();
            }
            json.writeEndArray();
        });
    }

    /** A list of words. */
    public static String list(List<String> words) {
        return write(json -> {
            json.writeStartArray();
            for (String word : words) {
                json.writeString(word);
            }
            json.writeEndArray();
        });
    }

    @FunctionalInterface
    private interface Step {
        void run(JsonGenerator json) throws IOException;
    }

    private static String write(Step step) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            step.run(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
