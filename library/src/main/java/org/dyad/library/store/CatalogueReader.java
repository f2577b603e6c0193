package org.dyad.library.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.library.document.DocumentKind;

/** Lines of the catalogue from JSON. Token by token, because thirteen thousand lines are read at every start. Unknown fields are passed over. */
final class CatalogueReader {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonParser json;

    // Fields of the line, as they come.
    private int form = -1;
    private String root = "";
    private String path = "";
    private String sha256 = "";
    private int segment;
    private long offset;
    private int length;
    private String reader = "";
    private final List<RawEntry> docs = new ArrayList<>();
    private final List<FileFailure> failed = new ArrayList<>();
    private Optional<List<String>> out = Optional.empty();
    private Optional<List<String>> back = Optional.empty();

    private CatalogueReader(JsonParser json) {
        this.json = json;
    }

    static CatalogueLine read(String line) {
        try (JsonParser json = JSON.createParser(line)) {
            return new CatalogueReader(json).line();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CatalogueLine line() throws IOException {
        json.nextToken();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "library" -> form = json.getIntValue();
                case "root" -> root = json.getText();
                case "path" -> path = json.getText();
                case "sha256" -> sha256 = json.getText();
                case "segment" -> segment = json.getIntValue();
                case "offset" -> offset = json.getLongValue();
                case "length" -> length = json.getIntValue();
                case "reader" -> reader = json.getText();
                case "docs" -> objects(() -> docs.add(entry()));
                case "failed" -> objects(() -> failed.add(failure()));
                case "out" -> out = Optional.of(words());
                case "back" -> back = Optional.of(words());
                default -> json.skipChildren();
            }
        }
        return said();
    }

    private CatalogueLine said() {
        if (form >= 0) {
            return new CatalogueLine.Header(form);
        }
        if (out.isPresent()) {
            return new CatalogueLine.TakenOut(ids(out.get()));
        }
        if (back.isPresent()) {
            return new CatalogueLine.PutBack(ids(back.get()));
        }
        if (path.isEmpty()) {
            return new CatalogueLine.Unknown();
        }
        List<Entry> entries = docs.stream().map(this::entry).toList();
        return new CatalogueLine.Read(
                new FileVersion(root, path, sha256, new Place(segment, offset, length), reader, entries, failed));
    }

    private Entry entry(RawEntry raw) {
        return new Entry(
                new DocumentId(raw.id),
                raw.kind,
                new Source(root, path, raw.key, raw.where),
                raw.digest,
                reader,
                new Summary(
                        raw.title,
                        raw.slug,
                        raw.aliases,
                        raw.page,
                        raw.date,
                        raw.year,
                        raw.doi,
                        raw.pmid,
                        raw.chars,
                        raw.troubles));
    }

    private static List<DocumentId> ids(List<String> words) {
        return words.stream().map(DocumentId::new).toList();
    }

    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }

    private void objects(Step each) throws IOException {
        while (json.nextToken() == JsonToken.START_OBJECT) {
            each.run();
        }
    }

    private List<String> words() throws IOException {
        List<String> words = new ArrayList<>();
        while (json.nextToken() == JsonToken.VALUE_STRING) {
            words.add(json.getText());
        }
        return words;
    }

    private FileFailure failure() throws IOException {
        String where = "";
        String why = "";
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "where" -> where = json.getText();
                case "why" -> why = json.getText();
                default -> json.skipChildren();
            }
        }
        return new FileFailure("", where, why);
    }

    private RawEntry entry() throws IOException {
        RawEntry raw = new RawEntry();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "id" -> raw.id = json.getText();
                case "kind" -> raw.kind = DocumentKind.valueOf(json.getText());
                case "key" -> raw.key = json.getText();
                case "where" -> raw.where = json.getText();
                case "digest" -> raw.digest = json.getText();
                case "title" -> raw.title = Optional.of(json.getText());
                case "slug" -> raw.slug = Optional.of(json.getText());
                case "aliases" -> raw.aliases = words();
                case "page" -> raw.page = Optional.of(json.getText());
                case "date" -> raw.date = Optional.of(LocalDate.parse(json.getText()));
                case "year" -> raw.year = Optional.of(json.getIntValue());
                case "doi" -> raw.doi = Optional.of(json.getText());
                case "pmid" -> raw.pmid = Optional.of(json.getText());
                case "chars" -> raw.chars = json.getIntValue();
                case "troubles" -> raw.troubles = json.getIntValue();
                default -> json.skipChildren();
            }
        }
        return raw;
    }

    /** An entry whose file is not yet known, because fields may come in any order. */
    private static final class RawEntry {
        String id = "";
        DocumentKind kind = DocumentKind.TEXT;
        String key = "";
        String where = "";
        String digest = "";
        Optional<String> title = Optional.empty();
        Optional<String> slug = Optional.empty();
        List<String> aliases = List.of();
        Optional<String> page = Optional.empty();
        Optional<LocalDate> date = Optional.empty();
        Optional<Integer> year = Optional.empty();
        Optional<String> doi = Optional.empty();
        Optional<String> pmid = Optional.empty();
        int chars;
        int troubles;
    }
}
