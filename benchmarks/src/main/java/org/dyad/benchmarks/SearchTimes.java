package org.dyad.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.dyad.extraction.label.ExtractionAnnotator;
import org.dyad.library.read.post.PostReader;
import org.dyad.library.search.Annotator;
import org.dyad.library.search.IndexProgress;
import org.dyad.library.search.IndexReport;
import org.dyad.library.search.LibrarySearch;
import org.dyad.library.search.SearchIndex;
import org.dyad.library.search.SearchRequest;
import org.dyad.library.store.Import;
import org.dyad.library.store.ImportOptions;
import org.dyad.library.store.ImportProgress;
import org.dyad.library.store.Readers;

/**
 * How long a library of 13,000 posts takes to import, to index and to search, in this process. The posts are those of a folder, each written
 * many times with other numbers and other words here and there. Arguments: the folder of posts, and how many to make (13000).
 */
public final class SearchTimes {
    private static final Readers READERS = new Readers(new PostReader(), "times");
    private static final String[] SUBJECTS = {
        "breastfeeding",
        "nursing mothers",
        "preterm infants",
        "pregnancy",
        "rickets",
        "25(OH)D",
        "calcidiol",
        "asthma",
        "autism",
        "cord blood",
        "African American women",
        "gestational diabetes",
        "preeclampsia",
        "bone density",
        "breast milk",
        "toxicity",
        "sunlight",
        "India",
        "Iran",
        "depression",
        "bronchiolitis",
        "vitamin D3",
        "parathyroid hormone",
        "low birth weight",
        "multiple sclerosis"
    };
    private static final String[] WITH = {
        "%s",
        "%s RCT",
        "evidence for %s",
        "6400 IU %s",
        "%s 2,000 IU daily",
        "\"vitamin D\" %s",
        "%s year:2010..2015",
        "tag:infant-child %s",
        "does vitamin D help in %s?",
        "%s -rat",
        "%s OR newborn",
        "title:%s",
        "how much vitamin D is needed in %s",
        "%s ng/mL deficiency",
        "%s meta-analysis",
        "%s deficincy"
    };

    private SearchTimes() {}

    /** Prints the times. */
    public static void main(String[] args) throws IOException {
        Path made = Files.createTempDirectory("dyad-search-times");
        try {
            measure(Path.of(args[0]), args.length > 1 ? Integer.parseInt(args[1]) : 13_000, made);
        } finally {
            try (Stream<Path> files = Files.walk(made)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void measure(Path folder, int count, Path made) throws IOException {
        Path posts = Files.createDirectories(made.resolve("posts"));
        multiply(folder, count, posts);
        Path library = made.resolve("library");
        long start = System.nanoTime();
        Import.run(library, READERS, List.of(posts), ImportOptions.usual(), ImportProgress.none());
        say("import", start);
        for (Annotator annotator : List.of(Annotator.none(), new ExtractionAnnotator())) {
            start = System.nanoTime();
            IndexReport report = LibrarySearch.update(library, READERS, annotator, 2, IndexProgress.none());
            say("index " + report.documents() + " documents, labels: " + annotator.version(), start);
        }
        for (int i = 0; i < 3; i++) {
            start = System.nanoTime();
            LibrarySearch.update(library, READERS, new ExtractionAnnotator(), 2, IndexProgress.none());
            say("index, nothing changed", start);
        }
        try (SearchIndex index = LibrarySearch.open(library, READERS, new ExtractionAnnotator(), 2)) {
            queries(index);
        }
    }

    private static void multiply(Path folder, int count, Path to) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                texts.add(Files.readString(file));
            }
        }
        Random random = new Random(1);
        for (int i = 0; i < count; i++) {
            String text = texts.get(i % texts.size());
            int end = Math.max(text.indexOf("\n}\n"), text.indexOf("\n---", 4));
            int body = end < 0 ? text.length() : end;
            String head = text.substring(0, body)
                    .replaceFirst("(\"?slug\"?: \")", "$1v" + i + "-")
                    .replaceAll("(\"?tiki_page_id\"?: )\\d+", "$1" + (100_000 + i))
                    .replaceAll("\"/\\d+\"", "\"/" + (100_000 + i) + "\"");
            Files.writeString(to.resolve("p" + i + ".md"), head + varied(text.substring(body), random));
        }
    }

    /** One word in thirty becomes another, and one digit in ten. */
    private static String varied(String text, Random random) {
        StringBuilder out = new StringBuilder();
        for (String word : text.split("(?<= )", -1)) {
            if (random.nextInt(30) == 0
                    && word.length() > 4
                    && word.chars().limit(word.length() - 1).allMatch(Character::isLetter)) {
                out.append("word")
                        .append(Integer.toString(random.nextInt(20_000), 26).replaceAll("\\d", "x"))
                        .append(' ');
            } else {
                for (int i = 0; i < word.length(); i++) {
                    char c = word.charAt(i);
                    out.append(c >= '1' && c <= '9' && random.nextInt(10) == 0 ? (char) ('1' + random.nextInt(9)) : c);
                }
            }
        }
        return out.toString();
    }

    private static void queries(SearchIndex index) throws IOException {
        List<String> queries = new ArrayList<>();
        for (String with : WITH) {
            for (String subject : SUBJECTS) {
                queries.add(with.replace("%s", subject));
            }
        }
        for (int i = 0; i < 4; i++) {
            for (String query : queries) {
                index.find(SearchRequest.of(query));
            }
        }
        // Of the processor and not of the clock: what else runs on the machine does not count.
        ThreadMXBean processor = ManagementFactory.getThreadMXBean();
        double[] times = new double[queries.size() * 3];
        String slowest = "";
        double longest = 0;
        for (int i = 0; i < times.length; i++) {
            String query = queries.get(i % queries.size());
            long start = processor.getCurrentThreadCpuTime();
            index.find(SearchRequest.of(query));
            times[i] = (processor.getCurrentThreadCpuTime() - start) / 1e6;
            slowest = times[i] > longest ? query : slowest;
            longest = Math.max(longest, times[i]);
        }
        Arrays.sort(times);
        System.out.printf(
                "%d queries with facets and passages, time of the processor: median %.2f ms, 90 %% %.2f, 99 %% %.2f, longest %.2f (%s)%n",
                queries.size(),
                times[times.length / 2],
                times[times.length * 9 / 10],
                times[times.length * 99 / 100],
                longest,
                slowest);
    }

    private static void say(String what, long start) {
        System.out.printf("%s: %.2f s%n", what, (System.nanoTime() - start) / 1e9);
    }
}
