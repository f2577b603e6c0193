package org.dyad.library.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.dyad.library.search.Facet;

/** How many of the documents found have which value. */
final class FacetCounts {
    private static final int MOST = 12;

    private FacetCounts() {}

    static List<Facet> of(SortedSetDocValuesReaderState state, FacetsCollector found, List<String> labels)
            throws IOException {
        Facets counts = new SortedSetDocValuesFacetCounts(state, found);
        List<String> fields = new ArrayList<>(List.of(Fields.CATEGORIES, Fields.TAGS, Fields.YEAR, Fields.KIND));
        fields.addAll(labels);
        List<Facet> facets = new ArrayList<>();
        for (String field : fields) {
            FacetResult result = state.getOrdRange(field) == null ? null : counts.getAllChildren(field);
            if (result != null && result.labelValues.length > 0) {
                facets.add(facet(field, result));
            }
        }
        return facets;
    }

    private static Facet facet(String field, FacetResult result) {
        List<Facet.Value> values = new ArrayList<>();
        for (LabelAndValue one : result.labelValues) {
            if (one.value.intValue() > 0) {
                values.add(new Facet.Value(one.label, one.value.intValue()));
            }
        }
        Comparator<Facet.Value> byWords = Comparator.comparing(Facet.Value::value);
        values.sort(
                field.equals(Fields.YEAR)
                        ? byWords.reversed()
                        : Comparator.comparingInt((Facet.Value value) -> -value.count())
                                .thenComparing(byWords));
        int shown = Math.min(MOST, values.size());
        return new Facet(field, values.subList(0, shown), values.size() - shown);
    }
}
