package org.dyad.library.read.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dyad.evidence.origin.Span;
import org.dyad.library.document.Link;
import org.dyad.library.document.LinkKind;
import org.dyad.library.document.ReadingText;

/** DOIs, PubMed numbers and addresses that stand in the words themselves, outside every link. */
public final class BareLinks {
    private final ReadingText text;
    private final String words;
    private final List<Span> linked;
    private final List<TextWriter.PlacedLink> found = new ArrayList<>();
    private int nextLinked;

    private BareLinks(ReadingText text, List<TextWriter.PlacedLink> known) {
        this.text = text;
        this.words = text.text();
        this.linked = known.stream()
                .filter(link -> link.link().kind() != LinkKind.MISTAKE)
                .flatMap(link -> link.link().inText().stream())
                .toList();
    }

    /** Those of a text whose other links are {@code known}, in its order. */
    public static List<TextWriter.PlacedLink> in(ReadingText text, List<TextWriter.PlacedLink> known) {
        BareLinks links = new BareLinks(text, known);
        links.search();
        return links.found;
    }

    private void search() {
        int place = 0;
        while (place < words.length()) {
            place = switch (words.charAt(place)) {
                case '1' -> doi(place);
                case 'P', 'p' -> pubmed(place);
                case ':' -> address(place);
                default -> place + 1;
            };
        }
    }

    private boolean inLink(int place) {
        while (nextLinked < linked.size() && linked.get(nextLinked).end() <= place) {
            nextLinked++;
        }
        return nextLinked < linked.size() && linked.get(nextLinked).start() <= place;
    }

    private void add(LinkKind kind, String target, int start, int end) {
        Span span = new Span(start, end);
        Link link = new Link(kind, target, words.substring(start, end), Optional.of(span));
        found.add(new TextWriter.PlacedLink(link, text.toSource(span).start()));
    }

    private int doi(int place) {
        if (!words.startsWith("10.", place) || inLink(place)) {
            return place + 1;
        }
        Optional<Identifiers.Found> doi = Identifiers.doi(words, place, Math.min(words.length(), place + 220))
                .filter(found -> found.start() == place);
        doi.ifPresent(value -> add(LinkKind.DOI, value.value(), value.start(), value.end()));
        return doi.map(Identifiers.Found::end).orElse(place + 3);
    }

    private int pubmed(int place) {
        if (!words.regionMatches(true, place, "PMID", 0, 4) || inLink(place)) {
            return place + 1;
        }
        int digits = place + 4;
        int limit = Math.min(words.length(), digits + 10);
        while (digits < limit && !digit(words.charAt(digits)) && !Character.isLetter(words.charAt(digits))) {
            digits++;
        }
        String number = Identifiers.digits(words, digits);
        boolean pmc = number.isEmpty();
        if (!pmc) {
            add(LinkKind.PUBMED, number, digits, digits + number.length());
        }
        return Math.max(place + 4, digits + number.length());
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private int address(int place) {
        if (!words.startsWith("://", place)) {
            return place + 1;
        }
        int start = place;
        while (start > 0 && place - start < 6 && Character.isLetter(words.charAt(start - 1))) {
            start--;
        }
        String scheme = words.substring(start, place).toLowerCase(Locale.ROOT);
        boolean known = scheme.endsWith("ttp") || scheme.endsWith("ttps");
        if (!known || inLink(start)) { // before the end is looked for: a text of nothing but these would take for ever
            return place + 3;
        }
        int end = place + 3;
        if (end < words.length() && words.charAt(end) == ' ' && words.startsWith("doi.org", end + 1)) {
            end++;
        }
        int from = end;
        while (end < words.length()
                && words.charAt(end) > ' '
                && words.charAt(end) != '\u00a0'
                && "<>\"|]".indexOf(words.charAt(end)) < 0) {
            end++;
        }
        while (end > from && ".,;:!?)*'".indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        if (end == from) {
            return place + 3;
        }
        Address address = Address.of(words.substring(start, end));
        add(address.kind(), address.target(), start, end);
        return end;
    }
}
