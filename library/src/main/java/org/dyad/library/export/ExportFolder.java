package org.dyad.library.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dyad.evidence.InvalidEvidence;

/**
 * A folder that an export fills. Files are written aside, into {@value #ASIDE} within the folder, and moved to their places when all are
 * there, so that no file is ever seen half written and an export that fails leaves the last one as it was. The list {@value #LIST} names
 * the files of the export; with it a later export takes away those that it no longer has. A file that is not on the list is never
 * written over and never deleted.
 */
public final class ExportFolder implements AutoCloseable {
    /** The list of the files of an export. */
    public static final String LIST = ".dyad-export";

    private static final String ASIDE = ".dyad-export-new";
    private static final String FIRST_LINE =
            "Files of an export by Dyad, which the next export into this folder may replace or delete.";
    private static final int SHOWN = 3;

    private final Path folder;
    private final Path aside;
    private final Set<String> earlier;
    private final Set<String> written = new TreeSet<>();

    private ExportFolder(Path folder, Set<String> earlier) {
        this.folder = folder;
        this.aside = folder.resolve(ASIDE);
        this.earlier = earlier;
    }

    /** Opens a folder, which is made where it is missing. */
    public static ExportFolder open(Path folder) {
        try {
            Files.createDirectories(folder);
            ExportFolder export = new ExportFolder(folder.toRealPath(), listed(folder.resolve(LIST)));
            export.clearAside();
            return export;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> listed(Path list) throws IOException {
        if (!Files.isRegularFile(list)) {
            return Set.of();
        }
        List<String> lines = Files.readAllLines(list, StandardCharsets.UTF_8);
        return lines.isEmpty() || !lines.getFirst().equals(FIRST_LINE)
                ? Set.of()
                : new HashSet<>(lines.subList(1, lines.size()));
    }

    /**
     * Writes a file aside.
     *
     * @param path from the folder, with strokes between its parts
     */
    public void write(String path, byte[] content) {
        if (!stays(path)) {
            throw new IllegalArgumentException("The path " + path + " leads out of the export.");
        }
        try {
            Path to = aside.resolve(path);
            Files.createDirectories(to.resolve("..").normalize());
            Files.write(to, content);
            written.add(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes text as UTF-8. */
    public void write(String path, String content) {
        write(path, content.getBytes(StandardCharsets.UTF_8));
    }

    private boolean stays(String path) {
        Path to = aside.resolve(path).normalize();
        return !path.isEmpty() && to.startsWith(aside) && !to.equals(aside) && path.indexOf('\n') < 0;
    }

    /** Moves all files to their places and takes away those of the earlier export that this one does not have. */
    public void finish() {
        try {
            refuseStrangers();
            Set<String> both = new TreeSet<>(earlier);
            both.addAll(written);
            // First the list of both: whatever happens now, each file that lies there is known as ours.
            list(both);
            for (String path : written) {
                move(path);
            }
            for (String path : new TreeSet<>(earlier)) {
                if (!written.contains(path) && stays(path)) {
                    delete(folder.resolve(path));
                }
            }
            list(written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refuseStrangers() {
        List<String> strangers = new ArrayList<>();
        for (String path : written) {
            boolean there = Files.exists(folder.resolve(path), LinkOption.NOFOLLOW_LINKS);
            if (there && !earlier.contains(path) && strangers.size() < SHOWN) {
                strangers.add(path);
            }
        }
        if (!strangers.isEmpty()) {
            throw new InvalidEvidence(
                    folder + " holds files that no earlier export wrote and that this one would write over, such as "
                            + String.join(", ", strangers) + ". Nothing was changed. Name a new or empty folder.");
        }
    }

    private void list(Set<String> paths) throws IOException {
        Path file = aside.resolve(LIST);
        Files.createDirectories(aside);
        Files.writeString(file, FIRST_LINE + "\n" + String.join("\n", paths) + "\n");
        Files.move(file, folder.resolve(LIST), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private void move(String path) throws IOException {
        Path to = folder.resolve(path);
        Path parent = to.resolve("..").normalize();
        Files.createDirectories(parent);
        if (!parent.toRealPath().startsWith(folder)) {
            throw new NotDirectoryException(parent + " is a link that leads out of the export");
        }
        Files.move(aside.resolve(path), to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A file, and the folders that it leaves empty; never through a link out of the export. */
    private void delete(Path file) throws IOException {
        Path parent = file.resolve("..").normalize();
        boolean ours = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && parent.toRealPath().startsWith(folder);
        if (!ours) {
            return;
        }
        Files.delete(file);
        while (!parent.equals(folder) && parent.startsWith(folder) && isEmpty(parent)) {
            Files.delete(parent);
            parent = parent.resolve("..").normalize();
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private void clearAside() throws IOException {
        if (!Files.isDirectory(aside, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> files = Files.walk(aside)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Takes away what is still aside. */
    @Override
    public void close() {
        try {
            clearAside();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
