package org.dyad.library.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * A file of JSON lines that is only ever appended to. Every line ends in its own checksum, {@code ,"sum":"1a2b3c4d"}}, the CRC-32C of the
 * bytes before it: a line that was cut by a crash, or damaged later, is known as such.
 */
public final class Journal {
    private static final byte[] BEFORE = ",\"sum\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] AFTER = "\"}\n".getBytes(StandardCharsets.US_ASCII);
    private static final int TAIL = BEFORE.length + 8 + AFTER.length;

    private final Path file;

    public Journal(Path file) {
        this.file = file;
    }

    /**
     * What the file holds.
     *
     * @param lines  the good ones, in order
     * @param length of the file up to the end of the last good line; what follows was being written when a process ended
     * @param damage one sentence for each line that is followed by a good one and is not good itself
     */
    public record Content(List<Line> lines, long length, List<String> damage) {}

    /**
     * A line.
     *
     * @param json without the checksum: one JSON object
     * @param end  of the line in the file, in bytes: grows from line to line
     */
    public record Line(String json, long end) {}

    /** Reads the file; one that is not there is empty. */
    public Content read() {
        byte[] bytes = bytes();
        List<Line> lines = new ArrayList<>();
        List<String> damage = new ArrayList<>();
        List<String> torn = new ArrayList<>();
        long good = 0;
        int number = 0;
        for (int start = 0; start < bytes.length; ) {
            int end = lineEnd(bytes, start);
            number++;
            if (whole(bytes, start, end)) {
                damage.addAll(torn);
                torn.clear();
                lines.add(new Line(json(bytes, start, end), end));
                good = end;
            } else {
                torn.add(
                        file.getFileName() + ", line " + number
                                + ": does not match its checksum and is passed over. Import the same folders again to mend it.");
            }
            start = end;
        }
        return new Content(lines, good, damage);
    }

    private byte[] bytes() {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return new byte[0];
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (OutOfMemoryError e) {
            throw new InvalidLibrary("%s: too long to be read.", file);
        }
    }

    private static int lineEnd(byte[] bytes, int start) {
        int at = start;
        while (at < bytes.length && bytes[at] != '\n') {
            at++;
        }
        return Math.min(at + 1, bytes.length);
    }

    private static String json(byte[] bytes, int start, int end) {
        return new String(bytes, start, end - TAIL - start, StandardCharsets.UTF_8) + "}";
    }

    private static boolean whole(byte[] bytes, int start, int end) {
        int tail = end - TAIL;
        return tail > start
                && matches(bytes, tail, BEFORE)
                && matches(bytes, end - AFTER.length, AFTER)
                && new String(bytes, tail + BEFORE.length, 8, StandardCharsets.US_ASCII)
                        .equals(sum(bytes, start, tail - start));
    }

    private static boolean matches(byte[] bytes, int at, byte[] expected) {
        return java.util.Arrays.equals(bytes, at, at + expected.length, expected, 0, expected.length);
    }

    private static String sum(byte[] bytes, int start, int length) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, start, length);
        return HexFormat.of().toHexDigits(sum.getValue(), 8);
    }

    /**
     * Appends lines and waits until they are on the disk. Only the holder of the library's lock may call this.
     *
     * @param objects one JSON object each, without line ends
     * @param length  of the good part of the file, where the lines go; what was torn behind it is cut off
     * @return the ends of the new lines
     */
    public List<Long> append(List<String> objects, long length) {
        java.io.ByteArrayOutputStream lines = new java.io.ByteArrayOutputStream();
        List<Long> ends = new ArrayList<>();
        for (String object : objects) {
            byte[] line = object.substring(0, object.length() - 1).getBytes(StandardCharsets.UTF_8);
            lines.writeBytes(line);
            lines.writeBytes(BEFORE);
            lines.writeBytes(sum(line, 0, line.length).getBytes(StandardCharsets.US_ASCII));
            lines.writeBytes(AFTER);
            ends.add(length + lines.size());
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (channel.size() > length) {
                channel.truncate(length);
            }
            channel.position(length);
            ByteBuffer buffer = ByteBuffer.wrap(lines.toByteArray());
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(false);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return ends;
    }
}
