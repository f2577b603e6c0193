package org.dyad.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.dyad.extraction.Extractor;
import org.dyad.extraction.RuleExtractor;
import org.dyad.library.read.Bytes;
import org.dyad.library.read.ReadRecord;
import org.dyad.library.read.SourceFile;
import org.dyad.library.read.post.PostReader;

/**
 * How many posts a second are read and have their facts drawn out, with the default rules, on so many threads. Arguments: a folder of
 * posts, and how many threads (2). The files are in memory; each round goes over all of them, and the best of ten rounds is printed beside
 * the first.
 */
public final class ExtractionTimes {
    private static final int ROUNDS = 10;

    private ExtractionTimes() {}

    /** Prints the times. */
    public static void main(String[] args) throws Exception {
        List<SourceFile> posts = posts(Path.of(args[0]));
        int threads = args.length > 1 ? Integer.parseInt(args[1]) : 2;
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            double first = round(posts, threads, pool);
            double best = first;
            for (int i = 1; i < ROUNDS; i++) {
                best = Math.max(best, round(posts, threads, pool));
            }
            System.out.printf(
                    "%d posts, %d threads, read and extracted: %.0f posts a second at first, %.0f at best of %d rounds%n",
                    posts.size(), threads, first, best, ROUNDS);
        }
    }

    private static double round(List<SourceFile> posts, int threads, ExecutorService pool) throws Exception {
        long start = System.nanoTime();
        List<Future<Integer>> parts = new ArrayList<>();
        for (int part = 0; part < threads; part++) {
            int from = part;
            parts.add(pool.submit(() -> extract(posts, from, threads)));
        }
        int facts = 0;
        for (Future<Integer> part : parts) {
            facts += part.get();
        }
        if (facts == 0) {
            throw new IllegalStateException("No fact was found in any post; the time would mean nothing.");
        }
        return posts.size() / ((System.nanoTime() - start) / 1e9);
    }

    private static int extract(List<SourceFile> posts, int from, int step) {
        PostReader reader = new PostReader();
        Extractor extractor = new RuleExtractor();
        int facts = 0;
        for (int i = from; i < posts.size(); i += step) {
            for (ReadRecord record : reader.read(posts.get(i)).records()) {
                if (record instanceof ReadRecord.Read read) {
                    facts += extractor.extract(read.document()).quantities().size();
                }
            }
        }
        return facts;
    }

    private static List<SourceFile> posts(Path folder) throws IOException {
        List<SourceFile> posts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
                posts.add(new SourceFile(file.getFileName().toString(), Bytes.of(Files.readAllBytes(file))));
            }
        }
        return posts;
    }
}
