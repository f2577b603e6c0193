package org.dyad.report.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.dyad.library.document.Block;
import org.dyad.library.document.Document;
import org.dyad.library.search.term.Synonyms;
import org.dyad.library.search.term.TermList;
import org.dyad.library.search.term.WordTables;
import org.dyad.report.json.CompactJson;

/**
 * The index that the site searches in the browser, as scripts, because a page that was opened as a file may not fetch anything else. Terms
 * are cut by the same code as in Dyad's own index; they lie in many small files, of which a search loads those that hold its terms.
 *
 * <p>For each term: the documents by the difference of their numbers, to the base 36 in small letters, each followed by a capital letter,
 * the weight of the term in that document without its rarity: BM25F with the weights of Dyad's own index, in 26 steps.
 */
final class SearchData {
    private static final int FILES = 128;
    private static final int OPENINGS_IN_A_FILE = 100;
    private static final double K1 = 1.2;
    private static final double B = 0.75;
    private static final int MOST_TEXT = 200_000;

    private final SortedMap<String, Postings> terms = new TreeMap<>();
    private final List<Double> lengths = new ArrayList<>();

    /** Documents and weighted frequencies of a term. */
    private record Postings(List<Integer> documents, List<Double> frequencies) {
        void add(int document, double weight) {
            int last = documents.size() - 1;
            if (last >= 0 && documents.get(last) == document) {
                frequencies.set(last, frequencies.get(last) + weight);
            } else {
                documents.add(document);
                frequencies.add(weight);
            }
        }
    }

    /** Takes the next document in; the order is that of the list of documents. */
    void add(Document document) {
        int number = lengths.size();
        double length = words(number, PostPage.title(document), 6);
        length += words(number, String.join("\n", document.metadata().tags()), 2.5);
        length += words(number, String.join("\n", document.metadata().categories()), 2);
        for (Block block : document.text().blocks()) {
            if (block instanceof Block.Heading heading) {
                length += words(number, document.text().words(heading.span()), 2.5);
            }
        }
        String text = document.text().text();
        length += words(number, text.substring(0, Math.min(MOST_TEXT, text.length())), 1);
        lengths.add(length);
    }

    private double words(int document, String text, double weight) {
        TermList list = Synonyms.ofTheField().scan(text);
        double length = 0;
        for (int i = 0; i < list.size(); i++) {
            terms.computeIfAbsent(list.term(i), term -> new Postings(new ArrayList<>(), new ArrayList<>()))
                    .add(document, weight);
            length += list.liesOver(i) ? 0 : weight;
        }
        return length;
    }

    /** Writes the scripts: path and content. */
    void write(List<Listed> documents, BiConsumer<String, String> file) {
        file.accept("data/words.js", words());
        file.accept("data/documents.js", "dyad.documents(" + CompactJson.rows(rows(documents)) + ");\n");
        for (int start = 0, n = 0; start < documents.size(); start += OPENINGS_IN_A_FILE, n++) {
            List<String> openings =
                    documents.subList(start, Math.min(documents.size(), start + OPENINGS_IN_A_FILE)).stream()
                            .map(Listed::opening)
                            .toList();
            file.accept("data/openings-" + n + ".js", "dyad.openings(" + n + "," + CompactJson.list(openings) + ");\n");
        }
        double average =
                lengths.stream().mapToDouble(Double::doubleValue).average().orElse(1);
        List<SortedMap<String, String>> files = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            files.add(new TreeMap<>());
        }
        terms.forEach((term, postings) -> files.get(file(term)).put(term, encoded(postings, average)));
        for (int i = 0; i < FILES; i++) {
            file.accept("data/terms-" + i + ".js", "dyad.terms(" + i + "," + CompactJson.words(files.get(i)) + ");\n");
        }
    }

    /** The same sum as in search.js. */
    private static int file(String term) {
        int hash = 7;
        for (int i = 0; i < term.length(); i++) {
            hash = (hash * 31 + term.charAt(i)) % 65_521;
        }
        return hash % FILES;
    }

    private String encoded(Postings postings, double average) {
        StringBuilder text = new StringBuilder();
        int before = 0;
        for (int i = 0; i < postings.documents().size(); i++) {
            int document = postings.documents().get(i);
            double frequency = postings.frequencies().get(i);
            double dampened = frequency / (frequency + K1 * (1 - B + B * lengths.get(document) / average));
            text.append(Integer.toString(document - before, 36)).append((char) ('A' + Math.round(25 * dampened)));
            before = document;
        }
        return text.toString();
    }

    private static List<List<String>> rows(List<Listed> documents) {
        return documents.stream()
                .map(listed -> List.of(
                        listed.title(),
                        listed.href(),
                        listed.date().orElse(""),
                        String.valueOf(listed.evidence().factor())))
                .toList();
    }

    private static String words() {
        WordTables tables = WordTables.ofTheField();
        SortedMap<String, String> single = new TreeMap<>();
        SortedMap<String, String> phrases = new TreeMap<>();
        for (Synonyms.Group group : Synonyms.ofTheField().groups()) {
            group.terms().forEach(term -> single.put(term, group.mark()));
            group.phrases().forEach(phrase -> phrases.put(String.join(" ", phrase), group.mark()));
        }
        Map<String, String> irregular = tables.irregular();
        return "dyad.words({asTheyAre:" + CompactJson.list(tables.asTheyAre())
                + ",irregular:" + CompactJson.words(irregular)
                + ",beginnings:" + CompactJson.rows(tables.beginnings())
                + ",units:" + CompactJson.list(tables.units())
                + ",single:" + CompactJson.words(single)
                + ",phrases:" + CompactJson.words(phrases)
                + "});\n";
    }
}
