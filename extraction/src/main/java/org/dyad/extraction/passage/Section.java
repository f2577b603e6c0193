package org.dyad.extraction.passage;

import java.util.Locale;

/** Parts of an abstract. */
public enum Section {
    TITLE(""),
    BACKGROUND(
            "background context objective objectives aim aims introduction purpose rationale importance scope hypothesis goal what"),
    METHODS(
            "methods method design patients participants subjects setting settings materials material measurements interventions intervention measures sources selection extraction procedures population"),
    RESULTS("results findings result synthesis finding"),
    CONCLUSION(
            "conclusion conclusions interpretation significance discussion implications comment trial funding registration known new message messages summary"),
    /** The text has no headings, or none was read yet. */
    UNKNOWN("");

    private final String labels;

    /** @param labels words of its headings, separated by spaces */
    Section(String labels) {
        this.labels = " " + labels + " ";
    }

    /**
     * The section that a label opens: the last of its words that names one decides, so "main results" and "design and methods" are read;
     * {@code otherwise} where none does.
     */
    public static Section named(String label, Section otherwise) {
        Section found = otherwise;
        for (String word : label.strip().toLowerCase(Locale.ROOT).split("[ /,&:]+", 12)) {
            for (Section section : values()) {
                if (!word.isEmpty() && section.labels.contains(" " + word + " ")) {
                    found = section;
                }
            }
        }
        return found;
    }
}
