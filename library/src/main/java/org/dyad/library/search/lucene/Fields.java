package org.dyad.library.search.lucene;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The names of the index's fields, and how much a word weighs in each. */
public final class Fields {
    /** Another number when documents are written to the index in another way. */
    static final String LAYOUT = "6";

    static final String ID = "id";
    /** All words of all searched fields, weighted. */
    static final String ALL = "all";
    /** The id as it is, by which an entry is replaced. */
    static final String KEY = "key";

    static final String VERSION = "version";
    static final String TITLE = "title";
    static final String TAGS = "tag";
    static final String HEADINGS = "heading";
    static final String BODY = "text";
    static final String AUTHORS = "author";
    static final String JOURNAL = "journal";
    static final String SLUG = "slug";
    static final String CATEGORIES = "category";
    static final String YEAR = "year";
    static final String KIND = "kind";
    static final String DATE = "date";
    static final String DOI = "doi";
    static final String PMID = "pmid";
    static final String EVIDENCE = "evidence";
    static final String FACTOR = "factor";
    /** Begins the name of a field that holds a whole value, in lower case. */
    static final String EXACT = "=";
    /** The beginning of the text, shown where no passage of it matches. */
    static final String OPENING = "opening";
    /** Begins the stored form of a label. */
    static final String LABEL = "label ";

    /**
     * A word in a title counts as six in the text. The weights were chosen once, by what a reader expects: a title names the study, tags and
     * headings name its parts.
     */
    static final Map<String, Integer> WEIGHTS =
            Map.of(TITLE, 6, TAGS, 3, HEADINGS, 3, CATEGORIES, 2, AUTHORS, 2, JOURNAL, 2, BODY, 1);

    /** The fields of {@link #WEIGHTS} in a fixed order. */
    static final List<String> SEARCHED = List.of(TITLE, TAGS, HEADINGS, CATEGORIES, AUTHORS, JOURNAL, BODY);

    private Fields() {}

    /** What may stand before a colon, with the labels that the index has. */
    static SortedSet<String> typed(List<String> labels) {
        SortedSet<String> names = new TreeSet<>(
                List.of(TITLE, TAGS, HEADINGS, BODY, AUTHORS, JOURNAL, SLUG, CATEGORIES, YEAR, KIND, DOI, PMID, ID));
        names.addAll(labels);
        return names;
    }
}
