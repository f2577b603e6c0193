package org.dyad.library.search;

/**
 * What is asked of the index.
 *
 * @param query    as typed; nothing typed finds everything
 * @param from     how many hits to pass over
 * @param count    how many hits to show at most
 * @param evidence whether meta-analyses and trials come first even where the words do not ask for evidence
 * @param explain  whether each hit says why it stands where it does
 */
public record SearchRequest(String query, int from, int count, boolean evidence, boolean explain) {
    /** The most hits that are shown at once, and the last one that can be reached. */
    public static final int MOST = 10_000;

    public SearchRequest {
        from = Math.clamp(from, 0, MOST);
        count = Math.clamp(count, 0, MOST);
    }

    /** The first ten hits. */
    public static SearchRequest of(String query) {
        return new SearchRequest(query, 0, 10, false, false);
    }

    public SearchRequest withPage(int first, int most) {
        return new SearchRequest(query, first, most, evidence, explain);
    }

    public SearchRequest withEvidenceFirst(boolean first) {
        return new SearchRequest(query, from, count, first, explain);
    }

    public SearchRequest withExplanations(boolean explained) {
        return new SearchRequest(query, from, count, evidence, explained);
    }
}
