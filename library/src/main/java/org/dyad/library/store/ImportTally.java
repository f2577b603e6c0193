package org.dyad.library.store;

import java.util.ArrayList;
import java.util.List;
import org.dyad.evidence.origin.DocumentId;

/** Counts while an import goes on. */
final class ImportTally {
    private final int hidden;
    private final int files;
    private final List<FileFailure> failures;
    private int looked;
    private int added;
    private int changed;
    private int readAnew;
    private int back;
    private int unchanged;

    ImportTally(Found.All found) {
        hidden = found.hidden();
        files = found.files().size();
        failures = new ArrayList<>(found.failures());
    }

    int looked(int more) {
        looked += more;
        return looked;
    }

    void failed(FileFailure failure) {
        failures.add(failure);
    }

    void added() {
        added++;
    }

    void changed() {
        changed++;
    }

    void readAnew() {
        readAnew++;
    }

    void back() {
        back++;
    }

    void unchanged() {
        unchanged++;
    }

    ImportReport report(List<DocumentId> gone, boolean takenOut, List<String> damage) {
        return new ImportReport(
                added, changed, readAnew, back, unchanged, failures, gone, takenOut, hidden, files, damage);
    }
}
