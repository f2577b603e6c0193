package org.dyad.report.figure;

import java.util.Optional;

/**
 * Ties a mark to the document around it.
 *
 * @param id      the mark's own id, so that others can lead to it
 * @param href    where the mark leads, such as {@code #trial-naik-2017}; only fragments, http, https and doi addresses are kept
 * @param tooltip words shown when the mark is pointed at, and read aloud
 */
public record Anchor(Optional<String> id, Optional<String> href, Optional<String> tooltip) {

    /** Leads nowhere and says nothing. */
    public static final Anchor NONE = new Anchor(Optional.empty(), Optional.empty(), Optional.empty());

    /** An anchor that leads to a place in the same document. */
    public static Anchor to(String fragment) {
        return NONE.withHref("#" + fragment);
    }

    /** An anchor that only speaks. */
    public static Anchor saying(String tooltip) {
        return NONE.withTooltip(tooltip);
    }

    /** This anchor with an id of its own. */
    public Anchor withId(String ownId) {
        return new Anchor(Optional.of(ownId), href, tooltip);
    }

    /** This anchor leading to an address. */
    public Anchor withHref(String address) {
        return new Anchor(id, Optional.of(address), tooltip);
    }

    /** This anchor with words to show. */
    public Anchor withTooltip(String words) {
        return new Anchor(id, href, Optional.of(words));
    }

    /** Whether a mark needs nothing for this anchor. */
    public boolean isNone() {
        return id.isEmpty() && href.isEmpty() && tooltip.isEmpty();
    }
}
