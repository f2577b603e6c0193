package org.dyad.library.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The bytes of files, one after another in a few large files. Bytes go in before the catalogue speaks of them; bytes that no line speaks
 * of were being written when a process ended, and are written over.
 */
final class Segments implements AutoCloseable {
    /** A segment is full when it has this many bytes. */
    static final long FULL = 256L << 20;

    private final Path folder;
    private final Map<Integer, FileChannel> open = new ConcurrentHashMap<>();

    Segments(Path folder) {
        this.folder = folder;
    }

    private Path file(int segment) {
        return folder.resolve(String.format(Locale.ROOT, "%06d.seg", segment));
    }

    /**
     * The bytes at a place.
     *
     * @throws InvalidLibrary where the segment ends before or is not there
     */
    byte[] read(Place place) {
        try {
            FileChannel channel = open.computeIfAbsent(place.segment(), this::opened);
            ByteBuffer bytes = ByteBuffer.allocate(place.length());
            while (bytes.hasRemaining()) {
                int read = channel.read(bytes, place.offset() + bytes.position());
                if (read < 0) {
                    throw new InvalidLibrary(
                            "%s: ends before byte %d, where a document was kept. Import its folder again to mend it.",
                            file(place.segment()), place.end());
                }
            }
            return bytes.array();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileChannel opened(int segment) {
        try {
            return FileChannel.open(file(segment), StandardOpenOption.READ);
        } catch (IOException e) {
            throw new InvalidLibrary(
                    "%s: cannot be read (%s). Import the same folders again to mend it.", file(segment), e);
        }
    }

    /** Where the next bytes go: behind {@code last}, or in the next segment where that one is full. */
    static Place next(Place last, int length) {
        return last.end() >= FULL
                ? new Place(last.segment() + 1, 0, length)
                : new Place(last.segment(), last.end(), length);
    }

    /** Writes bytes that follow one another, and waits until they are on the disk. */
    void write(List<Place> places, List<byte[]> contents) {
        for (int i = 0; i < places.size(); ) {
            int segment = places.get(i).segment();
            int j = i;
            while (j < places.size() && places.get(j).segment() == segment) {
                j++;
            }
            writeOne(segment, places.subList(i, j), contents.subList(i, j));
            i = j;
        }
    }

    private void writeOne(int segment, List<Place> places, List<byte[]> contents) {
        try {
            Files.createDirectories(folder);
            try (FileChannel channel =
                    FileChannel.open(file(segment), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                for (int i = 0; i < places.size(); i++) {
                    ByteBuffer bytes = ByteBuffer.wrap(contents.get(i));
                    while (bytes.hasRemaining()) {
                        channel.write(bytes, places.get(i).offset() + bytes.position());
                    }
                }
                channel.force(false);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        for (FileChannel channel : open.values()) {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        open.clear();
    }
}
