package org.dyad.review.decision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.dyad.evidence.InvalidEvidence;

/**
 * The log as {@code decisions.jsonl}: one line of JSON for each decision, so that version control shows and joins it line by line. A line
 * carries a checksum; an append that a crash cut short is put aside in {@code decisions.torn}, with a note, when the next one is made.
 */
public final class FolderDecisionLog implements DecisionLog {
    /** The file. */
    public static final String FILE = "decisions.jsonl";

    private static final String TORN = "decisions.torn";
    private static final String LOCK = "decisions.lock";

    /** Larger files are no log that persons made; bytes. */
    private static final long LARGEST_FILE = 1L << 30;

    /** How often a writer asks for the lock, and how long it waits each time; together ten seconds. */
    private static final int MOST_TRIES = 1000;

    private static final long WAIT_MILLIS = 10;

    private final Path folder;
    private final InstantSource clock;

    /**
     * @param folder of the review
     * @param clock  what time it is
     */
    public FolderDecisionLog(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public Read read() {
        try {
            return parsed(bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Decision> append(List<DecisionDraft> drafts) {
        if (drafts.isEmpty()) {
            return List.of();
        }
        return locked(() -> {
            try {
                return appended(drafts);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private List<Decision> appended(List<DecisionDraft> drafts) throws IOException {
        byte[] before = bytes();
        int number = parsed(before).decisions().size();
        int whole = endOfLastLine(before);
        if (whole < before.length) {
            Files.write(
                    folder.resolve(TORN),
                    (new String(before, whole, before.length - whole, StandardCharsets.UTF_8) + "\n")
                            .getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
        List<Decision> decided = new ArrayList<>();
        StringBuilder lines = new StringBuilder();
        for (DecisionDraft draft : drafts) {
            Decision decision =
                    DecisionLine.decided(draft, ++number, clock.instant().truncatedTo(ChronoUnit.MILLIS));
            decided.add(decision);
            lines.append(DecisionLine.write(decision)).append('\n');
        }
        try (FileChannel file =
                FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.truncate(whole);
            file.position(whole);
            ByteBuffer rest = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.US_ASCII));
            try {
                while (rest.hasRemaining()) {
                    file.write(rest);
                }
                file.force(true);
            } catch (IOException e) {
                file.truncate(whole); // all or none
                throw e;
            }
        }
        return List.copyOf(decided);
    }

    private byte[] bytes() throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return new byte[0];
        }
        if (Files.size(file) > LARGEST_FILE) {
            throw new InvalidEvidence("%s is larger than 1 GB; no group of persons decides so much.", file);
        }
        return Files.readAllBytes(file);
    }

    private static int endOfLastLine(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    private Read parsed(byte[] bytes) {
        Path file = folder.resolve(FILE);
        int whole = endOfLastLine(bytes);
        List<String> notes = new ArrayList<>();
        if (whole < bytes.length) {
            notes.add(file + ": the last line is not whole, because writing it was cut short; it does not count.");
        }
        List<Decision> decisions = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        String text = new String(bytes, 0, whole, StandardCharsets.UTF_8);
        int row = 0;
        for (String line : text.split("\n", -1)) {
            row++;
            if (line.isBlank()) {
                continue;
            }
            try {
                decisions.add(DecisionLine.read(line.strip()));
            } catch (InvalidEvidence e) {
                faults.add("  line " + row + " " + e.getMessage());
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidEvidence(
                    "%s: %s damaged, nothing was done.%n%s%nTake the file back from version control, or remove these lines"
                            + " if they are marks of a merge.",
                    file, faults.size() == 1 ? "1 line is" : faults.size() + " lines are", String.join("\n", faults));
        }
        return new Read(decisions, notes);
    }

    /** One writer at a time, in this process and in others. */
    private <T> T locked(Supplier<T> work) {
        try {
            Files.createDirectories(folder);
            try (FileChannel channel =
                    FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                for (int i = 0; i < MOST_TRIES; i++) {
                    try (FileLock lock = channel.tryLock()) {
                        if (lock != null) {
                            return work.get();
                        }
                    } catch (OverlappingFileLockException e) {
                        // another thread of this process has it: wait, the same as for another process
                    }
                    Thread.sleep(WAIT_MILLIS);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new InvalidEvidence(
                "%s: another program is writing decisions and does not end. Wait, and try again.",
                folder.resolve(FILE));
    }
}
