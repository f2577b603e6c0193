package org.dyad.extraction.grammar;

import org.dyad.extraction.token.Tokens;

/** Reads what stands between the numbers of a list: ", and", "to", "-", "/", "vs.", "compared with". */
final class Separators {
    private Separators() {}

    /**
     * A separator.
     *
     * @param shape the list it makes
     * @param comma whether it is a comma and nothing more, which may as well end a phrase
     * @param end   the token after it; the token where it was looked for, when there is none
     */
    record Found(Group.Shape shape, boolean comma, int end) {}

    /** The separator that begins at a token. */
    static Found read(Tokens t, int at) {
        return switch (t.kind(at)) {
            case SYMBOL -> symbol(t, at);
            case WORD -> word(t, at);
            case NUMBER, BREAK -> none(at);
        };
    }

    private static Found none(int at) {
        return new Found(Group.Shape.SINGLE, false, at);
    }

    private static Found symbol(Tokens t, int at) {
        return switch (t.symbol(at)) {
            case ',', ';' -> {
                Found next = word(t, at + 1);
                yield next.end() > at + 1 ? next : new Found(Group.Shape.LIST, true, at + 1);
            }
            case '-' -> dash(t, at);
            case '/' -> new Found(Group.Shape.PAIR, false, at + 1);
            case '&' -> new Found(Group.Shape.LIST, false, at + 1);
            default -> none(at);
        };
    }

    /** "24-28", "12- and 24-week", "10-, 20- and 30-". */
    private static Found dash(Tokens t, int at) {
        if (t.isNumber(at + 1) || t.is(at + 1, '<') || t.is(at + 1, '>')) {
            return new Found(Group.Shape.RANGE, false, at + 1);
        }
        Found next = t.is(at + 1, ',') || t.isWord(at + 1) ? read(t, at + 1) : none(at + 1);
        return next.end() > at + 1 ? next : none(at);
    }

    private static Found word(Tokens t, int at) {
        if (t.is(at, "and") || t.is(at, "or")) {
            int end = t.is(at + 1, '/') && t.is(at + 2, "or") ? at + 3 : at + 1;
            return new Found(Group.Shape.LIST, false, end);
        }
        if (t.is(at, "to") || t.is(at, "through") || t.is(at, "until")) {
            return new Found(Group.Shape.RANGE, false, at + 1);
        }
        if (t.is(at, "vs") || t.is(at, "v")) {
            return new Found(Group.Shape.VERSUS, false, t.is(at + 1, '.') ? at + 2 : at + 1);
        }
        if (t.is(at, "versus") || t.is(at, "against")) {
            return new Found(Group.Shape.VERSUS, false, at + 1);
        }
        boolean compared = (t.is(at, "compared") || t.is(at, "as")) && (t.is(at + 1, "with") || t.is(at + 1, "to"));
        return compared ? new Found(Group.Shape.VERSUS, false, at + 2) : none(at);
    }
}
