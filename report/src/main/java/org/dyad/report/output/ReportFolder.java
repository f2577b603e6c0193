package org.dyad.report.output;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes {@code report.html}, {@code results.json}, {@code figures/*.svg} and {@code tables/*.csv}. Everything is
 * rendered before anything is written, written aside, and then moved into place, the report last: a run that fails or is
 * stopped leaves the files of the run before it.
 */
public final class ReportFolder {
    /** Begins the name of the folder that files are written in before they are moved; the process id ends it. */
    private static final String ASIDE = ".dyad-writing-";

    private ReportFolder() {}

    /**
     * Writes the output of a review.
     *
     * @param files bytes by path within the folder, as {@link ReviewFiles} renders them
     * @param out the folder; made where it is missing. Files in it that a run does not write are left alone, but for
     *     figures, tables and inputs of an earlier run
     * @return the files, in the order of their names
     * @throws NotWritable where the folder cannot be written
     */
    public static List<Path> write(Map<String, byte[]> files, Path out) throws NotWritable {
        try {
            return writeAll(files, out);
        } catch (IOException e) {
            throw NotWritable.of(out, e, "Name another folder with --out.");
        }
    }

    private static List<Path> writeAll(Map<String, byte[]> files, Path out) throws IOException {
        boolean ours = Files.isRegularFile(out.resolve(ReviewFiles.RESULTS));
        Files.createDirectories(out);
        removeLeftovers(out);
        Path aside = Files.createDirectory(
                out.resolve(ASIDE + ProcessHandle.current().pid()));
        try {
            writeAside(files, aside);
            if (ours) {
                removeStale(files, out);
            }
            moveInto(files, aside, out);
        } finally {
            deleteTree(aside);
        }
        return files.keySet().stream().map(out::resolve).sorted().toList();
    }

    /** A run that was killed could not clean up. One that still runs has its files left alone. */
    private static void removeLeftovers(Path out) throws IOException {
        long own = ProcessHandle.current().pid();
        List<Path> dead = new ArrayList<>();
        try (DirectoryStream<Path> there = Files.newDirectoryStream(out, ASIDE + "*")) {
            for (Path path : there) {
                String pid = String.valueOf(path.getFileName()).substring(ASIDE.length());
                boolean running = pid.matches("\\d{1,18}")
                        && Long.parseLong(pid) != own
                        && ProcessHandle.of(Long.parseLong(pid)).isPresent();
                if (!running) {
                    dead.add(path);
                }
            }
        }
        for (Path path : dead) {
            deleteTree(path);
        }
    }

    private static void writeAside(Map<String, byte[]> files, Path aside) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = aside.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    private static void moveInto(Map<String, byte[]> files, Path aside, Path out) throws IOException {
        List<String> order = new ArrayList<>(files.keySet());
        // The report last: while it is the old one, so is everything that a reader trusts.
        order.sort(Comparator.comparing(name -> name.equals(ReviewFiles.REPORT)));
        for (String name : order) {
            Path to = out.resolve(name);
            Files.createDirectories(to.getParent());
            try {
                Files.move(aside.resolve(name), to, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(aside.resolve(name), to, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void removeStale(Map<String, byte[]> files, Path out) throws IOException {
        removeStale(files, out, "figures", "*.svg");
        removeStale(files, out, "tables", "*.csv");
        removeStale(files, out, ReviewFiles.INPUTS, "*.{csv,yaml,json}");
    }

    private static void removeStale(Map<String, byte[]> files, Path out, String folder, String glob)
            throws IOException {
        if (!Files.isDirectory(out.resolve(folder))) {
            return;
        }
        List<Path> stale = new ArrayList<>();
        try (DirectoryStream<Path> there = Files.newDirectoryStream(out.resolve(folder), glob)) {
            for (Path path : there) {
                if (!files.containsKey(folder + "/" + path.getFileName())) {
                    stale.add(path);
                }
            }
        }
        for (Path path : stale) {
            Files.delete(path);
        }
    }

    private static void deleteTree(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
