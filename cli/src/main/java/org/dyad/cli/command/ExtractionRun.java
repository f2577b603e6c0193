package org.dyad.cli.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.dyad.extraction.Extractor;
import org.dyad.extraction.fact.ExtractedDocument;
import org.dyad.extraction.plausible.Plausibility;
import org.dyad.extraction.registry.ModelUnavailable;
import org.dyad.library.document.Document;
import org.dyad.library.read.ReadRecord;
import org.dyad.review.folder.Sha256;

/** Reads files and draws the facts out of them, several at once; results come in the order of the files. */
final class ExtractionRun {
    /** So many files are worked on before their results are handed on: memory stays bounded, and the order is kept. */
    private static final int CHUNK = 256;

    private final Extractor extractor;

    ExtractionRun(Extractor extractor) {
        this.extractor = extractor;
    }

    /** What came of one record of a file. */
    sealed interface Outcome {
        /** Facts, with the document they come from. */
        record Extracted(Document document, ExtractedDocument facts) implements Outcome {}

        /** A sentence for the person. */
        record Failed(String message) implements Outcome {}
    }

    /** Hands every outcome to {@code sink}, in the order of the files and of the records in them, on the calling thread. */
    void over(List<Path> files, Consumer<Outcome> sink) {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            for (int start = 0; start < files.size(); start += CHUNK) {
                List<Future<List<Outcome>>> chunk = new ArrayList<>();
                for (Path file : files.subList(start, Math.min(files.size(), start + CHUNK))) {
                    chunk.add(workers.submit(() -> of(file)));
                }
                for (Future<List<Outcome>> result : chunk) {
                    taken(result).forEach(sink);
                }
            }
        }
    }

    private static List<Outcome> taken(Future<List<Outcome>> result) {
        try {
            return result.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The extraction was interrupted.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private List<Outcome> of(Path file) {
        List<Outcome> outcomes = new ArrayList<>();
        for (ReadRecord record : SourceReader.read(file).records()) {
            outcomes.add(
                    switch (record) {
                        case ReadRecord.Failed failed ->
                            new Outcome.Failed(file + ", " + failed.where() + ": " + failed.reason());
                        case ReadRecord.Read read -> guarded(file, read.document());
                    });
        }
        return outcomes;
    }

    /** One document that breaks a rule must not cost the others theirs. */
    private Outcome guarded(Path file, Document document) {
        try {
            return extracted(file, document);
        } catch (ModelUnavailable e) {
            return new Outcome.Failed(file + ": " + e.getMessage() + ".");
        } catch (RuntimeException | StackOverflowError e) {
            return new Outcome.Failed(file + ": a rule broke on it ("
                    + e.getClass().getSimpleName() + "); this is a defect in Dyad, please report it with the file.");
        }
    }

    private Outcome extracted(Path file, Document document) {
        return new Outcome.Extracted(
                document,
                new ExtractedDocument(
                        extractor.name(),
                        document.metadata().slug().orElseGet(() -> stem(file)),
                        file.toString(),
                        Sha256.of(document.source().getBytes(StandardCharsets.UTF_8)),
                        document.metadata().title(),
                        Plausibility.check(extractor.extract(document), document)));
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
