package org.dyad.library.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds the files below the paths that a person gave. Links to files are followed, links to folders are not: a walk then always ends, and
 * never leaves the folder that was given. Hidden files are passed over unless given by themselves.
 */
final class FolderWalk extends SimpleFileVisitor<Path> {
    private final Path library;
    private final SortedMap<String, Found> files = new TreeMap<>();
    private final List<FileFailure> failures = new ArrayList<>();
    private final List<String> roots = new ArrayList<>();
    private int hidden;
    private Path root = Path.of("");

    private FolderWalk(Path library) {
        this.library = library;
    }

    /**
     * Walks.
     *
     * @param library not looked into, should it lie below one of the paths
     */
    static Found.All of(List<Path> paths, Path library) {
        FolderWalk walk = new FolderWalk(library.toAbsolutePath().normalize());
        paths.forEach(walk::path);
        return new Found.All(List.copyOf(walk.files.values()), walk.failures, walk.roots, walk.hidden);
    }

    private void path(Path given) {
        try {
            Path real = given.toRealPath();
            BasicFileAttributes attributes = Files.readAttributes(real, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                root = real;
                roots.add(real.toString());
                Files.walkFileTree(real, this);
            } else {
                // The name as given, not that of the file behind a link, is how the person knows it.
                Path absolute = given.toAbsolutePath().normalize();
                Path folder = absolute.getParent();
                root = folder == null ? absolute : folder.toRealPath();
                file(root.resolve(absolute.getFileName()), attributes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        if (folder.equals(library)) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        if (!folder.equals(root) && isHidden(folder)) {
            hidden++;
            return FileVisitResult.SKIP_SUBTREE;
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
        if (isHidden(path)) {
            hidden++;
        } else if (attributes.isSymbolicLink()) {
            link(path);
        } else {
            file(path, attributes);
        }
        return FileVisitResult.CONTINUE;
    }

    private void link(Path path) {
        try {
            BasicFileAttributes target = Files.readAttributes(path, BasicFileAttributes.class);
            if (target.isDirectory()) {
                fail(path, "a link to a folder is not followed. Name the folder itself to have it imported.");
            } else {
                file(path, target);
            }
        } catch (IOException e) {
            fail(path, "a link that leads nowhere.");
        }
    }

    private void file(Path path, BasicFileAttributes attributes) {
        String below =
                root.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
        if (!attributes.isRegularFile()) {
            fail(path, "not an ordinary file.");
        } else if (below.indexOf('\uFFFD') >= 0) {
            fail(path, "the name of the file is not UTF-8. Give it another name.");
        } else {
            Found found = new Found(root.toString(), below, path, attributes.size());
            files.putIfAbsent(found.file(), found);
        }
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException failure) {
        fail(path, Reasons.of(failure));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @org.jspecify.annotations.Nullable IOException failure) {
        if (failure != null) {
            fail(folder, Reasons.of(failure));
        }
        return FileVisitResult.CONTINUE;
    }

    private void fail(Path path, String reason) {
        failures.add(new FileFailure(path.toString(), "", reason));
    }

    private static boolean isHidden(Path path) {
        Path name = path.getFileName();
        return name != null && name.toString().startsWith(".");
    }
}
