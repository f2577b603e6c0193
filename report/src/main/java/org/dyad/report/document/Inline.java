package org.dyad.report.document;

import java.util.List;

/** A run of words within a line. */
public sealed interface Inline {

    /** Plain words. */
    record Words(String words) implements Inline {}

    /** Words that stand out. */
    record Strong(String words) implements Inline {}

    /** Words of second rank. */
    record Quiet(String words) implements Inline {}

    /** Words as they stand in a file or on a command line. */
    record Code(String words) implements Inline {}

    /**
     * Words that lead somewhere.
     *
     * @param href {@code #id} in this document, or a web address
     */
    record Link(String words, String href) implements Inline {}

    /**
     * A value that was not read as it stands: its words carry a sign and the rule.
     *
     * @param kind        what was done to it
     * @param words       the value
     * @param explanation the rule, in a sentence
     */
    record Marked(Kind kind, String words, String explanation) implements Inline {}

    /** What was done to a value. */
    enum Kind {
        /** Computed from other printed values by a named rule. */
        DERIVED("derived", "Computed from other printed values by a named rule."),
        /** Printed in another unit. */
        CONVERTED("converted", "Printed in another unit and converted."),
        /** Not printed; filled in from other trials or arms. */
        IMPUTED("imputed", "Not printed; filled in by a named rule from other values."),
        /** Not known; taken to be so. */
        ASSUMED("assumed", "Not known; taken to be so, with the reason given."),
        /** In the table, but not in the words quoted from the source. */
        UNQUOTED("not quoted", "Stands in the table, but in none of the words quoted from the source."),
        /** Beyond the doses that were studied. */
        EXTRAPOLATED("extrapolated", "Beyond the doses that were studied.");

        private final String sign;
        private final String meaning;

        Kind(String sign, String meaning) {
            this.sign = sign;
            this.meaning = meaning;
        }

        /** The sign beside the value. */
        public String sign() {
            return sign;
        }

        /** What the sign means, for the legend. */
        public String meaning() {
            return meaning;
        }
    }

    /** Plain words as a line. */
    static List<Inline> line(String words) {
        return List.of(new Words(words));
    }
}
