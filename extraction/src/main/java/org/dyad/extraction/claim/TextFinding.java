package org.dyad.extraction.claim;

import org.dyad.evidence.origin.Quote;

/** What the text of a page says about a claim of its title. */
public sealed interface TextFinding {
    /**
     * The text says so too.
     *
     * @param how   what was compared, in a sentence
     * @param quote the words of the text
     */
    record Supported(String how, Quote quote) implements TextFinding {}

    /**
     * The text says something else of the same kind.
     *
     * @param how   what was compared, in a sentence
     * @param quote the words of the text
     */
    record Contradicted(String how, Quote quote) implements TextFinding {}

    /**
     * Nothing that was read in the text can be compared with it.
     *
     * @param why in a sentence
     */
    record NotInText(String why) implements TextFinding {}

    /** In two or three words. */
    default String word() {
        return switch (this) {
            case Supported supported -> "supported";
            case Contradicted contradicted -> "contradicted";
            case NotInText notInText -> "not in the text";
        };
    }

    /** The sentence. */
    default String sentence() {
        return switch (this) {
            case Supported supported -> supported.how();
            case Contradicted contradicted -> contradicted.how();
            case NotInText notInText -> notInText.why();
        };
    }
}
