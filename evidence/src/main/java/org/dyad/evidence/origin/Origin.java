package org.dyad.evidence.origin;

import java.util.List;

/** Where a value came from. Every value of a study has one, and every result can be walked back through them. */
public sealed interface Origin {
    /** Printed in a document: the words hold the value. */
    record Quoted(Quote quote, Supplied where) implements Origin {}

    /**
     * Made from other values by a named rule.
     *
     * @param rule   which
     * @param how    the rule with its numbers, in words
     * @param inputs where the values that it used came from
     */
    record Derived(Derivation rule, String how, List<Origin> inputs) implements Origin {
        public Derived {
            inputs = List.copyOf(inputs);
        }
    }

    /**
     * Read from a table that a person supplied.
     *
     * @param row as a spreadsheet counts: the header is row 1
     */
    record Supplied(String file, int row, String column) implements Origin {}

    /**
     * Not known but taken to be so.
     *
     * @param reason why, in words
     * @param inputs what the assumption rests on; may be empty
     */
    record Assumed(String reason, List<Origin> inputs) implements Origin {
        public Assumed {
            inputs = List.copyOf(inputs);
        }

        /** An assumption that rests on nothing in the tables. */
        public Assumed(String reason) {
            this(reason, List.of());
        }
    }

    /** Whether this value, or any value that it was made from, is an assumption. */
    default boolean restsOnAssumption() {
        return switch (this) {
            case Quoted quoted -> false;
            case Supplied supplied -> false;
            case Assumed assumed -> true;
            case Derived derived -> derived.inputs().stream().anyMatch(Origin::restsOnAssumption);
        };
    }

    /** Whether this value, or any value that it was made from, came by the given rule. */
    default boolean uses(Derivation rule) {
        return switch (this) {
            case Quoted quoted -> false;
            case Supplied supplied -> false;
            case Assumed assumed -> assumed.inputs().stream().anyMatch(origin -> origin.uses(rule));
            case Derived derived ->
                derived.rule() == rule || derived.inputs().stream().anyMatch(origin -> origin.uses(rule));
        };
    }
}
