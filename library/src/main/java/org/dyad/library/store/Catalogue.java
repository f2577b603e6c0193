package org.dyad.library.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dyad.evidence.origin.DocumentId;

/** What all lines of the catalogue say together. Lines are applied in their order, when a library is opened and when one is appended. */
final class Catalogue {
    static final int FORM = 1;

    /** A document: its latest entry, the version of the file it was read from, when it last changed, and whether it is in. */
    record Item(Entry entry, FileVersion version, long position, boolean in) {}

    private final Map<String, FileVersion> files = new HashMap<>();
    private final Map<DocumentId, Item> items = new LinkedHashMap<>();
    private final Map<String, DocumentId> identities = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private Place last = new Place(0, 0, 0);
    private boolean empty = true;

    /** Takes a line in. */
    void apply(CatalogueLine line, long position) {
        empty = false;
        switch (line) {
            case CatalogueLine.Header(int form) -> {
                if (form > FORM) {
                    throw new InvalidLibrary(
                            "The library was written by a newer Dyad (form %d; this one knows %d). Use that one.",
                            form, FORM);
                }
            }
            case CatalogueLine.Read(FileVersion version) -> read(version, position);
            case CatalogueLine.TakenOut(List<DocumentId> ids) -> ids.forEach(id -> turn(id, false, position));
            case CatalogueLine.PutBack(List<DocumentId> ids) -> ids.forEach(id -> turn(id, true, position));
            case CatalogueLine.Unknown() ->
                throw new InvalidLibrary(
                        "The catalogue holds a line of a kind that this Dyad does not know. Use a newer one.");
        }
    }

    private void read(FileVersion version, long position) {
        files.put(version.file(), version);
        places.put(version.sha256(), version.place());
        if (version.place().segment() > last.segment()
                || (version.place().segment() == last.segment()
                        && version.place().end() > last.end())) {
            last = version.place();
        }
        for (Entry entry : version.entries()) {
            Optional<Item> before = item(entry.id());
            boolean same = before.filter(Item::in)
                    .map(Item::entry)
                    .filter(old ->
                            old.digest().equals(entry.digest()) && old.reader().equals(entry.reader()))
                    .isPresent();
            long since = same ? before.orElseThrow().position() : position;
            items.put(entry.id(), new Item(entry, version, since, true));
            identities.put(identity(version.file(), entry.source().key()), entry.id());
        }
    }

    private void turn(DocumentId id, boolean in, long position) {
        item(id).ifPresent(item -> items.put(id, new Item(item.entry(), item.version(), position, in)));
    }

    private static String identity(String file, String key) {
        return file + '\0' + key;
    }

    boolean isEmpty() {
        return empty;
    }

    Optional<FileVersion> file(String file) {
        return Optional.ofNullable(files.get(file));
    }

    /** The document that was read from this file under this key, be it in or taken out. */
    Optional<DocumentId> known(String file, String key) {
        return Optional.ofNullable(identities.get(identity(file, key)));
    }

    Optional<Item> item(DocumentId id) {
        return Optional.ofNullable(items.get(id));
    }

    /** All there ever were, in the order in which they came. */
    Collection<Item> items() {
        return items.values();
    }

    /** Whether the document is in the newest version of its file, as far as that was read. */
    boolean current(Item item) {
        return file(item.version().file())
                .filter(version -> version.sha256().equals(item.version().sha256())
                        && version.reader().equals(item.version().reader()))
                .isPresent();
    }

    /** The files that other readers than these have read and that have documents in the library, in the order of their paths. */
    List<FileVersion> notReadBy(String readers) {
        return files.values().stream()
                .filter(version -> !version.reader().equals(readers))
                .filter(version -> version.entries().stream()
                        .anyMatch(entry -> item(entry.id()).filter(Item::in).isPresent()))
                .sorted(Comparator.comparing(FileVersion::file))
                .toList();
    }

    /** Where these bytes already are. */
    Optional<Place> place(String sha256) {
        return Optional.ofNullable(places.get(sha256));
    }

    /** The place that is furthest behind. */
    Place last() {
        return last;
    }

    List<Item> present() {
        List<Item> present = new ArrayList<>(items.size());
        for (Item item : items.values()) {
            if (item.in()) {
                present.add(item);
            }
        }
        return present;
    }
}
