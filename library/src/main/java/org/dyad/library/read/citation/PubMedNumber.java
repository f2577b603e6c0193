package org.dyad.library.read.citation;

import java.util.List;
import java.util.Optional;

/** PubMed numbers: one to eight digits. */
public final class PubMedNumber {
    private static final List<String> IN_ADDRESSES =
            List.of("pubmed.ncbi.nlm.nih.gov/", "ncbi.nlm.nih.gov/pubmed/?term=", "ncbi.nlm.nih.gov/pubmed/");

    private PubMedNumber() {}

    /** A field that holds a number and nothing else. */
    public static Optional<String> alone(String field) {
        String words = field.strip();
        return !words.isEmpty()
                        && words.length() <= 8
                        && digitsFrom(words, 0) == words.length()
                        && !words.startsWith("0")
                ? Optional.of(words)
                : Optional.empty();
    }

    /** A number at the start of a field: {@code 12345678 [https://...]}. */
    public static Optional<String> leading(String field) {
        String words = field.strip();
        return alone(words.substring(0, digitsFrom(words, 0)));
    }

    /** A number behind a word such as {@code PMID}. */
    public static Optional<String> behind(String word, String text) {
        int place = text.indexOf(word);
        while (place >= 0) {
            int from = place + word.length();
            int limit = Math.min(text.length(), from + 6);
            while (from < limit && (text.charAt(from) == ':' || text.charAt(from) <= ' ')) {
                from++;
            }
            Optional<String> number = alone(text.substring(from, digitsFrom(text, from)));
            if (number.isPresent()) {
                return number;
            }
            place = text.indexOf(word, place + word.length());
        }
        return Optional.empty();
    }

    /** The number in an address of PubMed. */
    public static Optional<String> inAddress(String text) {
        return IN_ADDRESSES.stream()
                .map(address -> behind(address, text))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static int digitsFrom(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }
}
