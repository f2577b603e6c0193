package org.dyad.extraction.token;

/** What single characters are. Unicode is asked only beyond ASCII. */
final class Characters {
    private Characters() {}

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(char c) {
        return c < 128 ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') : Character.isLetter(c);
    }

    /** A digit or sign printed raised. */
    static boolean isRaised(char c) {
        return c == '\u00b9' || c == '\u00b2' || c == '\u00b3' || (c >= '\u2070' && c <= '\u207b' && !isLetter(c));
    }

    static boolean isRaisedSign(char c) {
        return c == '\u207a' || c == '\u207b';
    }

    static boolean isLowerCase(char c) {
        return c < 128 ? c >= 'a' && c <= 'z' : Character.isLowerCase(c);
    }

    static char lower(char c) {
        return c < 128 ? (c >= 'A' && c <= 'Z' ? (char) (c + 32) : c) : Character.toLowerCase(c);
    }

    /** A space that does not end a line or a table cell; zero-width ones too. */
    static boolean isSpace(char c) {
        return c == ' '
                || c == '\u00a0'
                || c == '\r'
                || (c >= '\u2000' && c <= '\u200d')
                || c == '\u202f'
                || c == '\u205f'
                || c == '\u3000'
                || c == '\ufeff'
                || c == '\u00ad';
    }

    /** A space that groups digits: no-break and thin ones. */
    static boolean isThinSpace(char c) {
        return c == '\u00a0' || c == '\u2009' || c == '\u200a' || c == '\u2006' || c == '\u202f';
    }

    static boolean isBreak(char c) {
        return c == '\n' || c == '\t' || c == '\u2028' || c == '\u2029' || c == '\f' || c == '\u000b';
    }

    /** A dot on the line or at mid height. */
    static boolean isPoint(char c) {
        return c == '.' || c == '\u00b7' || c == '\u2219' || c == '\u22c5';
    }

    /** A sign in its one form. */
    static char plain(char c) {
        return switch (c) {
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\ufe63', '\uff0d' -> '-';
            case '\u2264', '\u2a7d', '\u2266', '\u02c2' -> c == '\u02c2' ? '<' : '\u2264';
            case '\u2265', '\u2a7e', '\u2267', '\u02c3' -> c == '\u02c3' ? '>' : '\u2265';
            case '\uff1c', '\u3008', '\u2039' -> '<';
            case '\uff1e', '\u3009', '\u203a' -> '>';
            case '\uff1d' -> '=';
            case '\uff08' -> '(';
            case '\uff09' -> ')';
            case '\uff0c', '\u3001' -> ',';
            case '\uff1a', '\u2236' -> ':';
            case '\uff1b' -> ';';
            case '\uff05', '\ufe6a' -> '%';
            case '\u2044', '\u2215' -> '/';
            case '\u2018', '\u2019', '\u02bc', '\u2032' -> '\'';
            case '\u201c', '\u201d' -> '"';
            case '\u223c', '\u2248', '\uff5e' -> '~';
            case '\uff0b' -> '+';
            default -> c;
        };
    }
}
