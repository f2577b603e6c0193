package org.dyad.library.store;

import java.util.List;
import org.dyad.evidence.origin.DocumentId;

/**
 * What an import did; numbers are of documents.
 *
 * @param added     not there before
 * @param changed   their content is another
 * @param readAnew  same content, read again because the readers have changed
 * @param back      had been taken out, and are found again
 * @param unchanged as they were
 * @param failures  what did not go in, in the order of the files
 * @param gone      documents whose file, or whose record in it, is no longer there
 * @param takenOut  whether those of {@code gone} were taken out
 * @param hidden    number of hidden files and folders that were passed over
 * @param files     number of files looked at
 * @param damage    a sentence for each line of the catalogue that was damaged and passed over
 */
public record ImportReport(
        int added,
        int changed,
        int readAnew,
        int back,
        int unchanged,
        List<FileFailure> failures,
        List<DocumentId> gone,
        boolean takenOut,
        int hidden,
        int files,
        List<String> damage) {
    public ImportReport {
        failures = List.copyOf(failures);
        gone = List.copyOf(gone);
        damage = List.copyOf(damage);
    }

    /** Whether nothing but failures came out of it. */
    public boolean nothingWentIn() {
        return added + changed + readAnew + back + unchanged == 0 && !failures.isEmpty();
    }
}
