package org.dyad.review.decision;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.io.TempDir;

/** A review in a folder obeys the contract. */
class FolderReviewStoreTest extends ReviewStoreContract {
    @TempDir
    private Path folder = Path.of("");

    @Override
    protected ReviewStore store() {
        return new FolderReviewStore(folder.resolve("review"), Clock.systemUTC());
    }
}
