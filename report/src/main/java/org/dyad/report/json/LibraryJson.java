package org.dyad.report.json;

import java.util.List;
import java.util.Optional;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.evidence.origin.Span;
import org.dyad.library.address.Resolution;
import org.dyad.library.check.CheckReport;
import org.dyad.library.check.Finding;
import org.dyad.library.document.Document;
import org.dyad.library.duplicate.DuplicateDecision;
import org.dyad.library.duplicate.DuplicatePair;
import org.dyad.library.store.Entry;
import org.dyad.library.store.FileFailure;
import org.dyad.library.store.ImportReport;
import org.dyad.library.store.Library;
import org.dyad.library.store.Summary;

/** What is done with a library, as JSON. */
public final class LibraryJson {
    private LibraryJson() {}

    /** What an import did. */
    public static String report(ImportReport report) {
        return JsonOut.object(out -> out.field("files", report.files())
                .field("new", report.added())
                .field("changed", report.changed())
                .field("unchanged", report.unchanged())
                .field("failed", report.failures().size())
                .field("readAnew", report.readAnew())
                .field("back", report.back())
                .field("hidden", report.hidden())
                .words("gone", words(report.gone()))
                .field("takenOut", report.takenOut())
                .words("damage", report.damage())
                .list("failures", report.failures(), LibraryJson::failure));
    }

    private static void failure(JsonOut out, FileFailure failure) {
        out.field("file", failure.file())
                .field("where", Optional.of(failure.where()).filter(where -> !where.isEmpty()))
                .field("reason", failure.reason());
    }

    private static List<String> words(List<DocumentId> ids) {
        return ids.stream().map(DocumentId::value).toList();
    }

    /** Names of documents under one name. */
    public static String names(String name, List<DocumentId> ids) {
        return JsonOut.object(out -> out.words(name, words(ids)));
    }

    /** A list of documents. */
    public static String entries(List<Entry> entries) {
        return JsonOut.list(entries, LibraryJson::entry);
    }

    private static void entry(JsonOut out, Entry entry) {
        Summary summary = entry.summary();
        out.field("name", entry.id().value())
                .field("kind", entry.kind().words())
                .field("title", summary.title())
                .field("slug", summary.slug())
                .field("date", summary.date().map(Object::toString))
                .field("page", summary.pageId())
                .words("aliases", summary.aliases())
                .field("doi", summary.doi())
                .field("pmid", summary.pmid())
                .field("file", entry.source().file())
                .field("where", Optional.of(entry.source().where()).filter(where -> !where.isEmpty()))
                .field("characters", summary.characters())
                .field("troubles", summary.troubles());
    }

    /** One document with its text. */
    public static String document(Entry entry, Document document) {
        return JsonOut.object(out -> {
            entry(out, entry);
            out.words("categories", document.metadata().categories())
                    .words("tags", document.metadata().tags())
                    .words("authors", document.metadata().bibliography().authors())
                    .field("text", document.text().text())
                    .list("links", document.links(), (o, link) -> o.field("kind", word(link.kind()))
                            .field("target", link.target())
                            .field("label", link.label()))
                    .list("notUnderstood", document.troubles(), (o, trouble) -> {
                        o.field("what", trouble.what());
                        o.object("inSource", trouble.inSource(), (Span span) -> o.field("start", span.start())
                                .field("end", span.end()));
                    });
        });
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** What a check found: counts, then everything. */
    public static String check(CheckReport report) {
        return JsonOut.object(out -> out.field("documents", report.documents())
                .object("counts", () -> {
                    out.field("crosslinks", report.crosslinks().size());
                    for (Finding.Kind kind : Finding.Kind.values()) {
                        out.field(word(kind), report.of(kind).size());
                    }
                })
                .list("crosslinks", report.crosslinks(), (o, link) -> o.field(
                                "from", link.from().value())
                        .field("to", link.to().value())
                        .field("times", link.times()))
                .list("findings", report.findings(), (o, finding) -> o.field("kind", word(finding.kind()))
                        .field("document", finding.document().value())
                        .field("what", finding.what())
                        .field("instead", finding.instead().map(DocumentId::value))));
    }

    /** Where addresses lead. */
    public static String resolutions(List<String> asked, List<Resolution> answers, Library library) {
        record Answer(String address, Resolution resolution) {}
        List<Answer> pairs = java.util.stream.IntStream.range(0, asked.size())
                .mapToObj(i -> new Answer(asked.get(i), answers.get(i)))
                .toList();
        return JsonOut.list(
                pairs, (out, pair) -> resolution(out.field("address", pair.address()), pair.resolution(), library));
    }

    private static void resolution(JsonOut out, Resolution resolution, Library library) {
        switch (resolution) {
            case Resolution.Found(DocumentId id, Resolution.Exactness exactness) ->
                out.field("status", "found")
                        .field("document", id.value())
                        .field("title", library.entry(id).flatMap(entry -> entry.summary()
                                .title()))
                        .field("exactness", word(exactness));
            case Resolution.Ambiguous(List<DocumentId> ids, Resolution.Exactness exactness) ->
                out.field("status", "ambiguous").words("documents", words(ids)).field("exactness", word(exactness));
            case Resolution.Unknown(List<Resolution.Suggestion> suggestions) ->
                out.field("status", "unknown").list("suggestions", suggestions, (o, suggestion) -> o.field(
                                "document", suggestion.document().value())
                        .field("likeness", suggestion.likeness()));
        }
    }

    /** Pairs that may be the same, and decisions that stand. */
    public static String duplicates(List<DuplicatePair> pairs, List<DuplicateDecision> standing) {
        return JsonOut.object(out -> out.list("pairs", pairs, (o, pair) -> o.field(
                                "first", pair.first().value())
                        .field("second", pair.second().value())
                        .field("score", pair.score())
                        .list("reasons", pair.reasons(), (r, reason) -> r.field("kind", word(reason.kind()))
                                .field("words", reason.words())
                                .field("score", reason.score())))
                .list("decisions", standing, LibraryJson::decision));
    }

    /** Decisions that stand. */
    public static String decisions(List<DuplicateDecision> standing) {
        return JsonOut.list(standing, LibraryJson::decision);
    }

    private static void decision(JsonOut out, DuplicateDecision decision) {
        out.field("number", decision.number())
                .field("first", decision.first().value())
                .field("second", decision.second().value())
                .field("verdict", decision.verdict().word())
                .field("when", decision.when());
    }
}
