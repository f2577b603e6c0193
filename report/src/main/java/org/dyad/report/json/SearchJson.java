package org.dyad.report.json;

import org.dyad.evidence.origin.Span;
import org.dyad.library.search.Correction;
import org.dyad.library.search.Facet;
import org.dyad.library.search.Highlighted;
import org.dyad.library.search.Hit;
import org.dyad.library.search.SearchRequest;
import org.dyad.library.search.SearchResults;

/** What was found, as JSON. Words are plain text, with the stretches that matched as start and end. */
public final class SearchJson {
    private SearchJson() {}

    /** The answer to a request. */
    public static String results(SearchRequest request, SearchResults results) {
        return JsonOut.object(out -> out.field("query", request.query())
                .field("total", results.total())
                .field("documents", results.documents())
                .field("from", request.from() + 1)
                .field("evidenceFirst", results.evidence())
                .field("didYouMean", results.didYouMean().map(Correction::query))
                .field(
                        "didYouMeanFound",
                        results.didYouMean().stream()
                                .mapToInt(Correction::found)
                                .findFirst())
                .words("notes", results.notes())
                .list("hits", results.hits(), SearchJson::hit)
                .list("facets", results.facets(), SearchJson::facet));
    }

    private static void hit(JsonOut out, Hit hit) {
        out.field("name", hit.id().value())
                .field("score", hit.score())
                .object("title", () -> highlighted(out, hit.title()))
                .field("slug", hit.slug())
                .field("date", hit.date())
                .field("kind", hit.kind())
                .words("categories", hit.categories())
                .words("tags", hit.tags())
                .object("labels", () -> hit.labels().values().forEach(out::words))
                .field("evidence", hit.evidence().words())
                .list("fragments", hit.fragments(), SearchJson::highlighted)
                .words("explanation", hit.explanation());
    }

    private static void highlighted(JsonOut out, Highlighted words) {
        out.field("text", words.text())
                .field("start", words.inText().start())
                .field("end", words.inText().end());
        out.list("marked", words.marked(), SearchJson::span);
    }

    private static void span(JsonOut out, Span span) {
        out.field("start", span.start()).field("end", span.end());
    }

    private static void facet(JsonOut out, Facet facet) {
        out.field("field", facet.field()).field("others", facet.others());
        out.list("values", facet.values(), (o, value) -> o.field("value", value.value())
                .field("count", value.count()));
    }
}
