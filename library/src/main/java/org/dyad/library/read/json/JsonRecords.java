package org.dyad.library.read.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dyad.evidence.origin.Span;

/** Cuts a JSON text into the objects that hold one record each, and reads one of them. Depth and length are bounded. */
public final class JsonRecords {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(100)
                    .maxStringLength(10_000_000)
                    .maxNumberLength(100)
                    .build())
            .build();

    /** Under these names, files keep the list of their records. */
    private static final Set<String> LISTS = Set.of("studies", "items", "references");

    private JsonRecords() {}

    /**
     * One record.
     *
     * @param number from 1
     * @param line   of its first character
     * @param source its characters
     */
    public record Cut(int number, int line, String source) {
        /** Where it is in the file. */
        public String where() {
            return "record " + number + ", line " + line;
        }
    }

    /**
     * The records up to the first fault, and that fault.
     *
     * @param records in order
     * @param fault   why the rest could not be read, with its line
     */
    public record Cuts(List<Cut> records, Optional<String> fault) {
        public Cuts {
            records = List.copyOf(records);
        }
    }

    /** All objects of the array that the text is or holds; the text itself where it is one object. */
    public static Cuts of(String text) {
        List<Cut> cuts = new ArrayList<>();
        try (JsonParser parser = FACTORY.createParser(text)) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_ARRAY) {
                array(parser, text, cuts);
            } else if (first == JsonToken.START_OBJECT && !list(parser, text, cuts)) {
                cuts.add(new Cut(1, 1, text));
            }
            return new Cuts(cuts, Optional.empty());
        } catch (JsonProcessingException fault) {
            return new Cuts(cuts, Optional.of(words(fault)));
        } catch (IOException cannotHappen) {
            throw new UncheckedIOException(cannotHappen); // a string is read
        }
    }

    private static String words(JsonProcessingException fault) {
        int line = fault.getLocation() == null ? 1 : fault.getLocation().getLineNr();
        String message = fault.getOriginalMessage().replace('\n', ' ').replace('\r', ' ');
        return "line " + line + ": " + (message.length() <= 160 ? message : message.substring(0, 160));
    }

    private static boolean list(JsonParser parser, String text, List<Cut> cuts) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY && LISTS.contains(name)) {
                array(parser, text, cuts);
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }

    private static void array(JsonParser parser, String text, List<Cut> cuts) throws IOException {
        JsonToken token = parser.nextToken();
        while (token != null && token != JsonToken.END_ARRAY) {
            if (token == JsonToken.START_OBJECT) {
                int line = parser.currentTokenLocation().getLineNr();
                int start = (int) parser.currentTokenLocation().getCharOffset();
                parser.skipChildren();
                int end = (int) parser.currentLocation().getCharOffset();
                cuts.add(new Cut(cuts.size() + 1, line, text.substring(start, end)));
            } else {
                parser.skipChildren();
            }
            token = parser.nextToken();
        }
    }

    /** The object that a cut holds; nothing where it is not JSON. */
    public static Optional<Json> read(Cut cut) {
        try (JsonParser parser = FACTORY.createParser(cut.source())) {
            parser.nextToken();
            return Optional.of(value(parser, cut.source()));
        } catch (JsonProcessingException fault) {
            return Optional.empty();
        } catch (IOException cannotHappen) {
            throw new UncheckedIOException(cannotHappen);
        }
    }

    private static Json value(JsonParser parser, String source) throws IOException {
        int start = (int) parser.currentTokenLocation().getCharOffset();
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, Json> fields = new LinkedHashMap<>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                fields.putIfAbsent(name, value(parser, source));
            }
            return new Json.Fields(fields, new Span(start, end(parser)));
        }
        if (token == JsonToken.START_ARRAY) {
            List<Json> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value(parser, source));
            }
            return new Json.Items(items, new Span(start, end(parser)));
        }
        if (token == JsonToken.VALUE_STRING) {
            parser.finishToken(); // else the parser has not yet seen its end
            return new Json.Text(source, new Span(start + 1, end(parser) - 1));
        }
        String words = token == JsonToken.VALUE_NULL ? "" : parser.getText();
        return new Json.Plain(words, new Span(start, start + words.length()));
    }

    private static int end(JsonParser parser) {
        return (int) parser.currentLocation().getCharOffset();
    }
}
