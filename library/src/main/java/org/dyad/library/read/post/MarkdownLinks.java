package org.dyad.library.read.post;

import java.util.Locale;
import java.util.Optional;
import org.dyad.library.document.LinkKind;
import org.dyad.library.read.markup.Address;
import org.dyad.library.read.markup.Identifiers;
import org.dyad.library.read.markup.NextPlace;

/** Finds {@code [words](address)}, with brackets inside both, and the old wiki's {@code [address|words]}. */
final class MarkdownLinks {
    private static final int LONGEST_LABEL = 3_000;
    private static final int LONGEST_TARGET = 3_000;

    private final String text;
    private final NextPlace middle;
    private int openerOf = -1;
    private int opener = -1;
    private int lastMiddle;

    MarkdownLinks(String text) {
        this.text = text;
        this.middle = new NextPlace(text, "](");
    }

    /** A link found. */
    record Found(int labelStart, int labelEnd, String target, boolean possible, int end) {}

    /** The link that begins with the bracket at {@code place}. */
    Optional<Found> at(int place, int end) {
        if (text.startsWith("[http", place) || text.startsWith("[|", place)) {
            Optional<Found> old = oldWiki(place, end);
            if (old.isPresent()) {
                return old;
            }
        }
        int close = middle.at(place);
        if (close >= end || opener(close) != place) {
            return Optional.empty();
        }
        int targetEnd = targetEnd(close + 2, end);
        if (targetEnd < 0) {
            return Optional.empty();
        }
        String written = withoutTitle(text.substring(close + 2, targetEnd).strip());
        boolean possible = Address.possible(written);
        return Optional.of(new Found(place + 1, close, written, possible, targetEnd + 1));
    }

    private Optional<Found> oldWiki(int place, int end) {
        int limit = Math.min(end, place + 1_000);
        int bar = -1;
        for (int i = place + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '|' && bar < 0) {
                bar = i;
            } else if (c == ']') {
                return bar < 0
                        ? Optional.empty()
                        : Optional.of(new Found(bar + 1, i, text.substring(place + 1, bar), true, i + 1));
            } else if (c == '\n' || c == '[') {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The bracket that the closing one at {@code close} belongs to; looked for once, and not before the link before it. */
    private int opener(int close) {
        if (openerOf == close) {
            return opener;
        }
        int floor = Math.max(close - LONGEST_LABEL, openerOf > close ? 0 : lastMiddle);
        int depth = 0;
        int found = -1;
        for (int i = close - 1; i >= floor; i--) {
            char c = text.charAt(i);
            if (c == ']') {
                depth++;
            } else if (c == '[') {
                if (depth == 0) {
                    found = i;
                    break;
                }
                depth--;
            }
        }
        openerOf = close;
        opener = found;
        lastMiddle = close;
        return found;
    }

    private int targetEnd(int start, int end) {
        int depth = 0;
        int first = -1;
        int limit = Math.min(end, start + LONGEST_TARGET);
        for (int i = start; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')') {
                if (depth == 0) {
                    return i;
                }
                depth--;
                first = first < 0 ? i : first;
            }
        }
        return first;
    }

    private static String withoutTitle(String target) {
        int quote = target.indexOf(" \"");
        return quote > 0 && target.endsWith("\"") ? target.substring(0, quote).strip() : target;
    }

    /** Whether the address of a link by mistake only repeats its words. */
    boolean repeats(Found link) {
        return squeezed(link.target().replace("%20", " "))
                .equals(squeezed(text.substring(link.labelStart(), link.labelEnd())));
    }

    private static String squeezed(String words) {
        StringBuilder kept = new StringBuilder();
        words.toLowerCase(Locale.ROOT)
                .chars()
                .filter(Character::isLetterOrDigit)
                .forEach(c -> kept.append((char) c));
        return kept.toString();
    }

    /** Where it leads; a DOI that the address lost is taken from the words. */
    Address address(Found link) {
        Address address = Address.of(link.target());
        if (address.kind() == LinkKind.WEB && link.target().contains("doi.org")) {
            return Identifiers.doi(text, link.labelStart(), link.labelEnd())
                    .map(doi -> new Address(LinkKind.DOI, doi.value()))
                    .orElse(address);
        }
        return address;
    }
}
