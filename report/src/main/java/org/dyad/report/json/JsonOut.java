package org.dyad.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.dyad.statistics.matrix.Matrix;

/**
 * Writes one JSON value, field by field, in the order of the calls. Numbers have all their digits; a number that does not exist (absent,
 * not a number, or infinite, as the degrees of freedom of a normal test are) is {@code null}.
 *
 * <pre>{@code String text = JsonOut.object(out -> out.field("k", 13).field("tau2", fit.tauSquared().value()));}</pre>
 */
public final class JsonOut {
    private final JsonGenerator json;

    private JsonOut(JsonGenerator json) {
        this.json = json;
    }

    /** The text of one object with these fields, with line ends and indents for people. */
    public static String object(Consumer<JsonOut> fields) {
        return text(out -> out.braces(() -> fields.accept(out)));
    }

    /** The text of one list of objects, one for each item. */
    public static <T> String list(Iterable<T> items, ItemFields<T> fields) {
        return text(out -> out.brackets(items, fields));
    }

    /** Writes the fields of one item of a list. */
    @FunctionalInterface
    public interface ItemFields<T> {
        void write(JsonOut out, T item);
    }

    private static String text(Consumer<JsonOut> value) {
        StringWriter text = new StringWriter();
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(lines));
            value.accept(new JsonOut(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    public JsonOut field(String name, double value) {
        return io(() -> {
            json.writeFieldName(name);
            number(value);
        });
    }

    public JsonOut field(String name, OptionalDouble value) {
        return field(name, value.orElse(Double.NaN));
    }

    public JsonOut field(String name, int value) {
        return io(() -> json.writeNumberField(name, value));
    }

    /** A whole number of any size that a long holds, such as a seed. */
    public JsonOut field(String name, long value) {
        return io(() -> json.writeNumberField(name, value));
    }

    public JsonOut field(String name, OptionalInt value) {
        return value.isPresent() ? field(name, value.getAsInt()) : none(name);
    }

    public JsonOut field(String name, boolean value) {
        return io(() -> json.writeBooleanField(name, value));
    }

    public JsonOut field(String name, String value) {
        return io(() -> json.writeStringField(name, value));
    }

    /** The words of {@code value}, or {@code null} where it is empty. */
    public JsonOut field(String name, Optional<String> value) {
        return value.isPresent() ? field(name, value.get()) : none(name);
    }

    /** {@code null} under this name. */
    public JsonOut none(String name) {
        return io(() -> json.writeNullField(name));
    }

    /** An object under this name. */
    public JsonOut object(String name, Runnable fields) {
        return io(() -> {
            json.writeFieldName(name);
            braces(fields);
        });
    }

    /** An object under this name, or {@code null} where there is nothing to write. */
    public <T> JsonOut object(String name, Optional<T> value, Consumer<T> fields) {
        return value.isPresent() ? object(name, () -> fields.accept(value.get())) : none(name);
    }

    /** A list of objects under this name. */
    public <T> JsonOut list(String name, Iterable<T> items, ItemFields<T> fields) {
        return io(() -> {
            json.writeFieldName(name);
            brackets(items, fields);
        });
    }

    /** A list of words under this name. */
    public JsonOut words(String name, List<String> words) {
        return io(() -> {
            json.writeArrayFieldStart(name);
            for (String word : words) {
                json.writeString(word);
            }
            json.writeEndArray();
        });
    }

    /** A list of numbers under this name. */
    public JsonOut numbers(String name, List<Double> numbers) {
        return io(() -> {
            json.writeFieldName(name);
            row(numbers);
        });
    }

    /** A list of whole numbers under this name. */
    public JsonOut integers(String name, List<Integer> numbers) {
        return io(() -> {
            json.writeArrayFieldStart(name);
            for (int number : numbers) {
                json.writeNumber(number);
            }
            json.writeEndArray();
        });
    }

    /** A list of rows under this name. */
    public JsonOut matrix(String name, Matrix matrix) {
        return io(() -> {
            json.writeArrayFieldStart(name);
            for (int i = 0; i < matrix.rows(); i++) {
                row(matrix.row(i).toList());
            }
            json.writeEndArray();
        });
    }

    private void row(List<Double> numbers) throws IOException {
        json.writeStartArray();
        for (double number : numbers) {
            number(number);
        }
        json.writeEndArray();
    }

    private void number(double value) throws IOException {
        if (Double.isFinite(value)) {
            json.writeNumber(value);
        } else {
            json.writeNull();
        }
    }

    private void braces(Runnable fields) {
        io(json::writeStartObject);
        fields.run();
        io(json::writeEndObject);
    }

    private <T> void brackets(Iterable<T> items, ItemFields<T> fields) {
        io(json::writeStartArray);
        items.forEach(item -> braces(() -> fields.write(this, item)));
        io(json::writeEndArray);
    }

    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }

    private JsonOut io(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }
}
