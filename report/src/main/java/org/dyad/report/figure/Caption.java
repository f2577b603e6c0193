package org.dyad.report.figure;

/**
 * What a figure is called and what it says.
 *
 * @param id          unique in its document; lower-case letters, digits and hyphens, beginning with a letter
 * @param title       one line; not drawn, but read aloud and shown as the document's title
 * @param description what a reader who cannot see the figure needs to know: its main result in a sentence or two
 */
public record Caption(String id, String title, String description) {

    /** @throws IllegalArgumentException if {@code id} is not a plain identifier or the title is empty */
    public Caption {
        if (!id.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException(
                    "figure id \"" + id
                            + "\": expected lower-case letters, digits and hyphens, beginning with a letter, as in forest-maternal.");
        }
        if (title.isBlank()) {
            throw new IllegalArgumentException("figure " + id + ": the title is empty; give one line that names it.");
        }
    }
}
