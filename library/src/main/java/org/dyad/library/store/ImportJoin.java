package org.dyad.library.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.library.document.Document;
import org.dyad.library.read.ReadRecord;

/** Takes in what was looked at, part by part, in one thread: gives names, keeps bytes, writes lines. */
final class ImportJoin {
    private final Library library;
    private final Catalogue catalogue;
    private final ImportTally tally;

    // Of the part that is being taken in.
    private final List<CatalogueLine> lines = new ArrayList<>();
    private final List<DocumentId> back = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final List<byte[]> contents = new ArrayList<>();
    private final Map<String, Place> bySha = new HashMap<>();
    private final Map<DocumentId, String> named = new HashMap<>();
    private Place last;

    ImportJoin(Library library, ImportTally tally) {
        this.library = library;
        this.catalogue = library.catalogue();
        this.tally = tally;
        this.last = catalogue.last();
    }

    /** Takes a part in. When this returns it is on the disk. */
    void take(List<Looked> part) {
        for (Looked looked : part) {
            switch (looked) {
                case Looked.Same(FileVersion version) -> same(version);
                case Looked.Refused(FileFailure failure) -> refused(failure);
                case Looked.Fresh fresh -> fresh(fresh);
            }
        }
        if (!back.isEmpty()) {
            lines.add(new CatalogueLine.PutBack(List.copyOf(back)));
        }
        if (!lines.isEmpty()) {
            // In this order: a line must never speak of bytes that are not there.
            library.segments().write(places, contents);
            library.append(lines);
        }
        lines.clear();
        back.clear();
        places.clear();
        contents.clear();
        bySha.clear();
        named.clear();
    }

    private void same(FileVersion version) {
        version.failures()
                .forEach(failure -> tally.failed(new FileFailure(version.file(), failure.where(), failure.reason())));
        for (Entry entry : version.entries()) {
            if (catalogue.item(entry.id()).filter(Catalogue.Item::in).isPresent()) {
                tally.unchanged();
            } else {
                back.add(entry.id());
                tally.back();
            }
        }
    }

    private void refused(FileFailure failure) {
        boolean kept = catalogue.file(failure.file()).isPresent();
        tally.failed(
                kept
                        ? new FileFailure(
                                failure.file(),
                                failure.where(),
                                failure.reason() + " Its earlier version stays in the library.")
                        : failure);
    }

    private void fresh(Looked.Fresh fresh) {
        Found file = fresh.file();
        List<FileFailure> failures = new ArrayList<>();
        for (ReadRecord record : fresh.records().records()) {
            if (record instanceof ReadRecord.Failed(String where, String reason)) {
                failures.add(new FileFailure("", where, reason));
            }
        }
        List<Keys.Keyed> keyed = Keys.of(fresh.records());
        if (keyed.isEmpty()) {
            if (failures.isEmpty()) {
                failures.add(new FileFailure("", "", "there is no record in it."));
            }
            failures.forEach(failure -> refused(new FileFailure(file.file(), failure.where(), failure.reason())));
            return;
        }
        failures.forEach(failure -> tally.failed(new FileFailure(file.file(), failure.where(), failure.reason())));
        List<Entry> entries = new ArrayList<>();
        boolean alone = keyed.size() + failures.size() == 1;
        for (Keys.Keyed record : keyed) {
            entries.add(entry(fresh, record, alone));
        }
        lines.add(new CatalogueLine.Read(new FileVersion(
                file.root(),
                file.path(),
                fresh.sha256(),
                place(fresh),
                library.readers().version(),
                entries,
                failures)));
    }

    private Entry entry(Looked.Fresh fresh, Keys.Keyed record, boolean alone) {
        Found file = fresh.file();
        Document document = record.record().document();
        DocumentId id = catalogue
                .known(file.file(), record.key())
                .or(() -> alone ? onlyOne(file.file()) : Optional.empty())
                .or(() -> DocumentNames.exported(record.key(), this::pageOf))
                .orElseGet(() -> DocumentNames.name(document, file.path(), alone, this::pageOf));
        named.put(id, document.metadata().pageId().orElse(""));
        String digest = alone
                ? fresh.sha256().substring(0, 16)
                : FileLook.sha256(document.source().getBytes(StandardCharsets.UTF_8))
                        .substring(0, 16);
        Entry entry = new Entry(
                id,
                document.kind(),
                new Source(
                        file.root(), file.path(), record.key(), record.record().where()),
                digest,
                library.readers().version(),
                Summary.of(document));
        count(entry);
        return entry;
    }

    private Optional<String> pageOf(DocumentId name) {
        return catalogue
                .item(name)
                .map(item -> item.entry().summary().pageId().orElse(""))
                .or(() -> Optional.ofNullable(named.get(name)));
    }

    /** The one document of a file that held one before, too: the same, though its page number may have been mended. */
    private Optional<DocumentId> onlyOne(String file) {
        return catalogue
                .file(file)
                .filter(version -> version.entries().size() == 1)
                .map(version -> version.entries().getFirst().id());
    }

    private void count(Entry entry) {
        Optional<Catalogue.Item> before = catalogue.item(entry.id());
        if (before.isEmpty()) {
            tally.added();
        } else if (!before.get().in()) {
            tally.back();
        } else if (!before.get().entry().digest().equals(entry.digest())) {
            tally.changed();
        } else if (!before.get().entry().reader().equals(entry.reader())) {
            tally.readAnew();
        } else {
            tally.unchanged();
        }
    }

    /** Where the bytes of a file lie; the same bytes are kept once. */
    private Place place(Looked.Fresh fresh) {
        byte[] bytes = fresh.content().getFirst();
        Optional<Place> kept = Optional.ofNullable(bySha.get(fresh.sha256()))
                .or(() -> catalogue.place(fresh.sha256()).filter(place -> holds(place, bytes)));
        if (kept.isPresent()) {
            return kept.get();
        }
        Place place = Segments.next(last, bytes.length);
        last = place;
        places.add(place);
        contents.add(bytes);
        bySha.put(fresh.sha256(), place);
        return place;
    }

    private boolean holds(Place place, byte[] bytes) {
        try {
            return Arrays.equals(library.segments().read(place), bytes);
        } catch (InvalidLibrary e) {
            return false;
        }
    }
}
