package org.dyad.evidence.study;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The order in which people look for names: numbers within them count as numbers, so {@code trial-2} stands before {@code trial-10}. */
public final class NaturalOrder {
    private static final Pattern PIECE = Pattern.compile("[0-9]+|[^0-9]+");

    /** A total order: names that differ in leading zeros or case alone are parted by their characters. */
    public static final Comparator<String> NAMES =
            ((Comparator<String>) NaturalOrder::compare).thenComparing(Comparator.naturalOrder());

    private NaturalOrder() {}

    private static int compare(String one, String other) {
        Matcher a = PIECE.matcher(one);
        Matcher b = PIECE.matcher(other);
        while (true) {
            boolean moreA = a.find();
            boolean moreB = b.find();
            if (!moreA || !moreB) {
                return Boolean.compare(moreA, moreB);
            }
            int order = piece(a.group(), b.group());
            if (order != 0) {
                return order;
            }
        }
    }

    private static int piece(String a, String b) {
        if (!isNumber(a) || !isNumber(b)) {
            return a.compareToIgnoreCase(b);
        }
        String plainA = a.replaceFirst("^0+(?=.)", "");
        String plainB = b.replaceFirst("^0+(?=.)", "");
        int byLength = Integer.compare(plainA.length(), plainB.length());
        return byLength != 0 ? byLength : plainA.compareTo(plainB);
    }

    private static boolean isNumber(String piece) {
        return piece.charAt(0) >= '0' && piece.charAt(0) <= '9';
    }
}
