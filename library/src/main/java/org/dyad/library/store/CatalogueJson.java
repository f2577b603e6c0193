package org.dyad.library.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.dyad.evidence.origin.DocumentId;

/** Lines of the catalogue as JSON objects; {@link CatalogueReader} is the way back. Names of fields are short: there are many lines. */
final class CatalogueJson {
    private static final JsonFactory JSON = new JsonFactory();

    private CatalogueJson() {}

    static String write(CatalogueLine line) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            switch (line) {
                case CatalogueLine.Header(int form) -> json.writeNumberField("library", form);
                case CatalogueLine.Read(FileVersion version) -> version(json, version);
                case CatalogueLine.TakenOut(List<DocumentId> ids) -> ids(json, "out", ids);
                case CatalogueLine.PutBack(List<DocumentId> ids) -> ids(json, "back", ids);
                case CatalogueLine.Unknown() ->
                    throw new IllegalArgumentException("a line of an unknown kind is not written");
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void ids(JsonGenerator json, String name, List<DocumentId> ids) throws IOException {
        json.writeArrayFieldStart(name);
        for (DocumentId id : ids) {
            json.writeString(id.value());
        }
        json.writeEndArray();
    }

    private static void version(JsonGenerator json, FileVersion version) throws IOException {
        json.writeStringField("root", version.root());
        json.writeStringField("path", version.path());
        json.writeStringField("sha256", version.sha256());
        json.writeNumberField("segment", version.place().segment());
        json.writeNumberField("offset", version.place().offset());
        json.writeNumberField("length", version.place().length());
        json.writeStringField("reader", version.reader());
        json.writeArrayFieldStart("docs");
        for (Entry entry : version.entries()) {
            entry(json, entry);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("failed");
        for (FileFailure failure : version.failures()) {
            json.writeStartObject();
            json.writeStringField("where", failure.where());
            json.writeStringField("why", failure.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void entry(JsonGenerator json, Entry entry) throws IOException {
        Summary summary = entry.summary();
        json.writeStartObject();
        json.writeStringField("id", entry.id().value());
        json.writeStringField("kind", entry.kind().name());
        json.writeStringField("key", entry.source().key());
        json.writeStringField("where", entry.source().where());
        json.writeStringField("digest", entry.digest());
        optional(json, "title", summary.title());
        optional(json, "slug", summary.slug());
        if (!summary.aliases().isEmpty()) {
            json.writeArrayFieldStart("aliases");
            for (String alias : summary.aliases()) {
                json.writeString(alias);
            }
            json.writeEndArray();
        }
        optional(json, "page", summary.pageId());
        optional(json, "date", summary.date().map(Object::toString));
        if (summary.year().isPresent()) {
            json.writeNumberField("year", summary.year().get());
        }
        optional(json, "doi", summary.doi());
        optional(json, "pmid", summary.pmid());
        json.writeNumberField("chars", summary.characters());
        json.writeNumberField("troubles", summary.troubles());
        json.writeEndObject();
    }

    private static void optional(JsonGenerator json, String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        }
    }
}
