package org.dyad.library.store;

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
import java.util.function.Supplier;

/** The right to write to a library; one process at a time. The operating system takes it back when a process ends, however it ends. */
public final class LibraryLock implements AutoCloseable {
    private final FileChannel channel;
    private final FileLock lock;

    private LibraryLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Does something while holding the lock.
     *
     * @throws InvalidLibrary where another process has it; nothing was done then
     */
    public static <T> T holding(Path library, Supplier<T> work) {
        LibraryLock lock = take(library);
        try {
            return work.get();
        } finally {
            lock.close();
        }
    }

    /**
     * Takes the lock.
     *
     * @throws InvalidLibrary where another process has it
     */
    public static LibraryLock take(Path library) {
        Path file = library.resolve("lock");
        try {
            Files.createDirectories(library);
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = tried(channel, file, library);
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new LibraryLock(channel, lock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileLock tried(FileChannel channel, Path file, Path library) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException e) {
            // Held by this very process: said in the same words below.
        }
        channel.close();
        throw new InvalidLibrary(
                "%s: another Dyad (process %s) is writing to this library. Wait until it has ended, then call again.",
                library, holder(file));
    }

    private static String holder(Path file) throws IOException {
        String pid = Files.readString(file, StandardCharsets.US_ASCII).strip();
        return pid.isEmpty() ? "unknown" : pid;
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
