package org.dyad.library.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.dyad.evidence.origin.DocumentId;

/**
 * Puts files and folders into a library. Files are looked at in the order of their paths, in parts: the bytes of a part are on the disk before
 * the catalogue speaks of them, and the catalogue's lines before the next part. So a process may end at any moment: what was done is
 * kept, and the next call goes on from there.
 */
public final class Import {
    private static final int FILES_IN_A_PART = 128;
    private static final long BYTES_IN_A_PART = 8L << 20;

    private Import() {}

    /**
     * Imports. A file whose bytes are those that are kept changes nothing; one that has changed updates its documents, which keep their
     * names. What is gone from a folder is told, and taken out only where {@link ImportOptions#prune} says so.
     *
     * @throws InvalidLibrary where a path does not exist, or another process is writing to the library; nothing was done then
     */
    public static ImportReport run(
            Path folder, Readers readers, List<Path> paths, ImportOptions options, ImportProgress progress) {
        List<Path> missing = paths.stream().filter(path -> !Files.exists(path)).toList();
        if (!missing.isEmpty()) {
            throw new InvalidLibrary(
                    "Nothing was imported. There is no %s.",
                    missing.stream().map(Path::toString).collect(Collectors.joining(", no ")));
        }
        return LibraryLock.holding(folder, () -> locked(folder, readers, paths, options, progress));
    }

    private static ImportReport locked(
            Path folder, Readers readers, List<Path> paths, ImportOptions options, ImportProgress progress) {
        try (Library library = Library.open(folder, readers)) {
            Found.All found = FolderWalk.of(paths, folder);
            ImportTally tally = new ImportTally(found);
            ImportJoin join = new ImportJoin(library, tally);
            FileLook look = new FileLook(readers, library.segments(), options.largest());
            new InOrder(options.threads())
                    .run(
                            parts(asked(found.files(), library.catalogue()), asked -> asked.file()
                                    .size()),
                            part -> part.stream()
                                    .map(asked -> look.at(asked.file(), asked.kept()))
                                    .toList(),
                            looked -> {
                                join.take(looked);
                                progress.done(
                                        tally.looked(looked.size()),
                                        found.files().size());
                            });
            readAnew(library, look, join, options.threads());
            List<DocumentId> gone = gone(library.catalogue(), found);
            if (options.prune() && !gone.isEmpty()) {
                library.append(List.of(new CatalogueLine.TakenOut(gone)));
            }
            return tally.report(gone, options.prune(), library.damage());
        }
    }

    /** What older readers have read and this call did not look at, or could not, is read anew from the bytes that are kept. */
    private static void readAnew(Library library, FileLook look, ImportJoin join, int threads) {
        List<FileVersion> old = library.catalogue().notReadBy(library.readers().version());
        new InOrder(threads)
                .run(
                        parts(old, version -> version.place().length()),
                        part -> part.stream().map(look::again).toList(),
                        join::take);
    }

    /** Puts back what was taken out below the given paths, which need not exist; the names of those documents. */
    public static List<DocumentId> restore(Path folder, Readers readers, List<Path> paths) {
        List<String> places = paths.stream()
                .map(path -> path.toAbsolutePath().normalize().toString())
                .toList();
        return LibraryLock.holding(folder, () -> restored(folder, readers, places));
    }

    private static List<DocumentId> restored(Path folder, Readers readers, List<String> places) {
        try (Library library = Library.open(folder, readers)) {
            List<DocumentId> back = library.catalogue().items().stream()
                    .filter(item -> !item.in()
                            && places.stream()
                                    .anyMatch(place -> lies(item.version().file(), place)))
                    .map(item -> item.entry().id())
                    .toList();
            if (!back.isEmpty()) {
                library.append(List.of(new CatalogueLine.PutBack(back)));
            }
            return back;
        }
    }

    /** A file with the version of it that is kept. */
    private record Asked(Found file, Optional<FileVersion> kept) {}

    private static List<Asked> asked(List<Found> files, Catalogue catalogue) {
        return files.stream()
                .map(file -> new Asked(file, catalogue.file(file.file())))
                .toList();
    }

    private static <T> Iterator<List<T>> parts(List<T> all, ToLongFunction<T> size) {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < all.size();
            }

            @Override
            public List<T> next() {
                List<T> part = new ArrayList<>();
                long bytes = 0;
                while (hasNext() && part.size() < FILES_IN_A_PART && bytes < BYTES_IN_A_PART) {
                    T one = all.get(next++);
                    bytes += size.applyAsLong(one);
                    part.add(one);
                }
                return part;
            }
        };
    }

    private static List<DocumentId> gone(Catalogue catalogue, Found.All found) {
        Set<String> seen = new HashSet<>();
        found.files().forEach(file -> seen.add(file.file()));
        List<DocumentId> gone = new ArrayList<>();
        for (Catalogue.Item item : catalogue.present()) {
            String file = item.version().file();
            boolean recordGone = seen.contains(file) && !catalogue.current(item);
            // Not seen is not enough: a folder that cannot be looked into still has its files.
            boolean fileGone = !seen.contains(file)
                    && found.roots().stream().anyMatch(root -> lies(file, root))
                    && Files.notExists(Path.of(file));
            if (recordGone || fileGone) {
                gone.add(item.entry().id());
            }
        }
        return gone;
    }

    private static boolean lies(String file, String place) {
        return file.equals(place) || file.startsWith(place.endsWith("/") ? place : place + "/");
    }
}
