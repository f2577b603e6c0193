package org.dyad.extraction.study;

import java.util.List;

/** What the words of a line say about what kind of line it is. */
final class Cues {
    /** Words of the people who keep the page, anywhere in headings and short lines. */
    private static final List<String> KEEPER = List.of(
            "see also",
            "download",
            "pdf is",
            "pdf attached",
            "free pdf",
            "clipped from",
            "paywall",
            "short url",
            "table of contents",
            "items in both",
            "no abstract",
            "sci-hub",
            "on this page",
            "google translate",
            "deepdyve",
            "reply",
            "web site",
            "website",
            "wikipedia",
            "full text",
            "studies in this");

    /** Words with which headings and short lines of the keepers begin. */
    private static final List<String> KEEPER_STARTS = List.of(
            "click ",
            "publisher",
            "comment",
            "note",
            "summary by",
            "wonder",
            "references",
            "highlights",
            "related",
            "overview",
            "outline",
            "in the news",
            "video",
            "search ",
            "cited by",
            "update",
            "title of",
            "pdf",
            "on the web",
            "short summary",
            "bottom line",
            "from author",
            "behind ",
            "my ");

    private static final List<String> AFFILIATION = List.of(
            "university",
            "universit",
            "department",
            "dept",
            "hospital",
            "institut",
            "college",
            "faculty",
            "school of",
            "division of",
            "center for",
            "centre for",
            "medical center",
            "clinic,",
            "laborator",
            "academy");

    private static final List<String> AFFILIATION_STARTS = List.of(
            "from the ",
            "correspond",
            "address ",
            "supported by",
            "contact",
            "conflict",
            "author affiliation",
            "affiliation",
            "e-mail",
            "email",
            "reprint",
            "accepted",
            "received",
            "copyright",
            "©",
            "(c) ",
            "all rights",
            "this article is",
            "disclosure",
            "author contribution",
            "funding",
            "trial registration",
            "clinicaltrials.gov",
            "keywords",
            "key words",
            "http",
            "www.",
            "pmcid");

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final int SHORT_LINE = 70;

    private Cues() {}

    /** Whether the keepers of the page speak: {@code See also}, {@code Download the PDF}, {@code Comments}. */
    static boolean keeper(Piece piece) {
        if (piece.lower().contains("vitamindwiki")) {
            return true;
        }
        boolean shortLine = piece.length() < 150 || piece.is(Piece.Kind.HEADING) || piece.bold();
        return shortLine
                && (KEEPER.stream().anyMatch(piece.lower()::contains)
                        || KEEPER_STARTS.stream().anyMatch(piece.lower()::startsWith));
    }

    /** Whether running text or a list of what was found: whole sentences in small letters. */
    static boolean prose(Piece piece) {
        return (sentences(piece.words()) && piece.length() >= 90) || ideographs(piece.words());
    }

    /** Whether most words begin with a small letter, as in a sentence. */
    static boolean sentences(String words) {
        int[] counts = wordStarts(words);
        return counts[0] + counts[1] >= 4 && counts[0] >= 0.55 * (counts[0] + counts[1]);
    }

    private static boolean ideographs(String words) {
        long ideographs = words.chars().filter(Character::isIdeographic).count();
        return ideographs >= 60;
    }

    /** Names of people: nearly every word has a capital, and commas or "and" stand between. */
    static boolean names(String words) {
        int[] counts = wordStarts(words);
        boolean several =
                words.indexOf(',') >= 0 || words.indexOf(';') >= 0 || words.contains(" and ") || counts[1] <= 6;
        return counts[1] >= 2 && several && counts[0] <= 0.2 * (counts[0] + counts[1]);
    }

    /** Where authors work, and the small print: copyright, correspondence, support. */
    static boolean affiliation(Piece piece) {
        if (AFFILIATION_STARTS.stream().anyMatch(piece.lower()::startsWith)) {
            return true;
        }
        boolean place = AFFILIATION.stream().anyMatch(piece.lower()::contains);
        boolean address = piece.words().indexOf('@') >= 0;
        return ((place || address) && !sentences(piece.words())) || (address && piece.length() < 300);
    }

    /** Number of words that start with a small and with a capital letter; short linking words of names count as neither. */
    private static int[] wordStarts(String words) {
        int small = 0;
        int capital = 0;
        boolean before = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean letter = Character.isLetter(c);
            if (letter && !before) {
                int end = i;
                while (end < words.length() && Character.isLetter(words.charAt(end))) {
                    end++;
                }
                if (Character.isUpperCase(c)) {
                    capital++;
                } else if (end - i > 3 || !linking(words.substring(i, end))) {
                    small++;
                }
            }
            before = letter || (Character.isDigit(c) && before);
        }
        return new int[] {small, capital};
    }

    private static boolean linking(String word) {
        return switch (word) {
            case "and", "de", "van", "von", "der", "den", "la", "le", "el", "al", "et", "bin", "di", "da", "du" -> true;
            default -> word.length() == 1;
        };
    }

    /** How surely a line is the citation of a publication: 3 and more for certain, 2 for likely. */
    static int citation(Piece piece) {
        String lower = piece.lower();
        int score = 0;
        if (doi(lower) || lower.contains("pmid")) {
            score += 3;
        }
        int year = year(lower, 0);
        boolean anyYear = year >= 0;
        boolean volume = false;
        boolean dated = false;
        while (year >= 0) {
            volume |= volumeFollows(lower, year + 4);
            dated |= monthBeside(lower, year);
            year = year(lower, year + 4);
        }
        score += volume ? 3 : 0;
        score += anyYear && dated ? 1 : 0;
        score += anyYear && bibliographic(lower) ? 1 : 0;
        score += anyYear && journal(lower) ? 1 : 0;
        score += !anyYear && journal(lower) && volumeNamed(lower) ? 2 : 0;
        boolean tooLong = piece.length() > 450 || (piece.length() > 160 && sentences(piece.words()));
        return tooLong ? 0 : score;
    }

    static boolean doi(String lower) {
        int at = lower.indexOf("10.");
        while (at >= 0) {
            int slash = at + 3;
            while (slash < lower.length() && Character.isDigit(lower.charAt(slash))) {
                slash++;
            }
            if (slash - at >= 7 && slash < lower.length() && lower.charAt(slash) == '/') {
                return true;
            }
            at = lower.indexOf("10.", at + 3);
        }
        return false;
    }

    /** Where the next year from 1900 to 2099 stands; -1 for none. */
    static int year(String lower, int from) {
        for (int i = from; i + 4 <= lower.length(); i++) {
            boolean century = lower.startsWith("19", i) || lower.startsWith("20", i);
            if (century
                    && digit(lower, i + 2)
                    && digit(lower, i + 3)
                    && !digit(lower, i + 4)
                    && (i == 0 || (!digit(lower, i - 1) && lower.charAt(i - 1) != '.' && lower.charAt(i - 1) != '/'))) {
                return i;
            }
        }
        return -1;
    }

    /** Whether {@code ;56(5):205} or {@code , 16, 1754} follows a year, perhaps after month and day. */
    private static boolean volumeFollows(String lower, int from) {
        int i = from;
        while (i < lower.length()
                && i < from + 16
                && (Character.isLetterOrDigit(lower.charAt(i)) || " -".indexOf(lower.charAt(i)) >= 0)) {
            i++;
        }
        if (i >= lower.length()) {
            return false;
        }
        if (lower.charAt(i) == ';') {
            return digit(lower, i + 1) || digit(lower, i + 2);
        }
        if (i == from && lower.charAt(i) == ',') {
            int j = i + 2;
            while (digit(lower, j)) {
                j++;
            }
            return j > i + 2 && j < lower.length() && ",(:;".indexOf(lower.charAt(j)) >= 0;
        }
        return false;
    }

    private static boolean monthBeside(String lower, int year) {
        int after = year + 4;
        while (after < lower.length() && !Character.isLetterOrDigit(lower.charAt(after)) && after < year + 7) {
            after++;
        }
        for (String month : MONTHS) {
            if (lower.startsWith(month, after)) {
                return true;
            }
            int before = lower.lastIndexOf(month, year);
            if (before >= 0 && before >= year - 14) {
                return true;
            }
        }
        return false;
    }

    /** {@code vol. 28}. */
    private static boolean volumeNamed(String lower) {
        int at = lower.indexOf("vol");
        while (at >= 0) {
            int i = at + 3;
            while (i < lower.length() && i < at + 9 && !digit(lower, i)) {
                i++;
            }
            if (digit(lower, i)) {
                return true;
            }
            at = lower.indexOf("vol", at + 3);
        }
        return false;
    }

    /** Whether a heading ends in month and year, as the keepers date theirs. */
    static boolean dated(Piece piece) {
        int year = piece.length() - 4;
        return year > 0 && year(piece.lower(), year) == year && monthBeside(piece.lower(), year);
    }

    /** A short line right after a title that ends in month and year: {@code Menopause March 2014}. */
    static boolean datedName(Piece piece) {
        boolean named = piece.length() <= SHORT_LINE
                && Character.isUpperCase(piece.words().charAt(0));
        return named && piece.is(Piece.Kind.LINE) && dated(piece) && !sentences(piece.words());
    }

    private static boolean bibliographic(String lower) {
        return lower.contains("vol")
                || lower.contains("issue")
                || lower.contains("pages")
                || lower.contains("pp.")
                || lower.contains("epub")
                || lower.contains("online")
                || lower.contains("ahead of print")
                || lower.contains("in press")
                || lower.contains("presented at")
                || lower.contains("conference")
                || lower.contains("meeting");
    }

    private static boolean journal(String lower) {
        String padded = ' ' + lower.replace('.', ' ').replace(',', ' ').replace(':', ' ') + ' ';
        return padded.contains(" journal ")
                || padded.contains(" j ")
                || padded.contains(" nutr")
                || padded.contains(" med ")
                || padded.contains(" clin ")
                || padded.contains(" pediatr")
                || padded.contains(" lancet ")
                || padded.contains(" endocrin")
                || padded.contains(" res ")
                || padded.contains(" sci ")
                || padded.contains(" int ")
                || padded.contains(" am ")
                || padded.contains(" ann ")
                || padded.contains(" acta ")
                || padded.contains(" annals ")
                || padded.contains(" plos ")
                || padded.contains(" bmc ")
                || padded.contains(" bmj ")
                || padded.contains(" eur ");
    }

    private static boolean digit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
