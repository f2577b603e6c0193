package org.dyad.library.search.lucene;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.dyad.library.document.Bibliography;
import org.dyad.library.document.Document;
import org.dyad.library.document.Link;

/**
 * The numbers by which the publications and trials of a document are known elsewhere: its own, those of its links, and registry numbers in
 * its text.
 *
 * @param dois     from {@code 10.} on, lower case
 * @param pmids    digits
 * @param registry of ClinicalTrials.gov in the text, and any that a record gives
 */
record DocumentNumbers(Set<String> dois, Set<String> pmids, Set<String> registry) {
    private static final String REGISTRY = "NCT";
    private static final int REGISTRY_DIGITS = 8;
    private static final int MOST = 2_000;

    static DocumentNumbers of(Document document) {
        Set<String> dois = new TreeSet<>();
        Set<String> pmids = new TreeSet<>();
        Set<String> registry = new TreeSet<>();
        Bibliography bibliography = document.metadata().bibliography();
        bibliography.doi().ifPresent(dois::add);
        bibliography.pmid().ifPresent(pmids::add);
        bibliography.registry().ifPresent(registry::add);
        for (Link link : document.links()) {
            switch (link.kind()) {
                case DOI -> add(dois, link.target().toLowerCase(Locale.ROOT));
                case PUBMED -> add(pmids, link.target());
                case WEB -> registered(link.target(), registry);
                case POST, TAG, IMAGE, ATTACHMENT, MISTAKE -> {}
            }
        }
        registered(document.text().text(), registry);
        return new DocumentNumbers(dois, pmids, registry);
    }

    private static void add(Set<String> numbers, String number) {
        if (numbers.size() < MOST) {
            numbers.add(number);
        }
    }

    private static void registered(String text, Set<String> registry) {
        int at = text.indexOf(REGISTRY);
        while (at >= 0) {
            int start = at + REGISTRY.length();
            int end = start;
            while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
                end++;
            }
            if (end - start == REGISTRY_DIGITS) {
                add(registry, text.substring(at, end));
            }
            at = text.indexOf(REGISTRY, start);
        }
    }
}
