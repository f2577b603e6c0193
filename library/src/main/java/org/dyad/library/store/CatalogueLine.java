package org.dyad.library.store;

import java.util.List;
import org.dyad.evidence.origin.DocumentId;

/** What a line of the catalogue says. */
sealed interface CatalogueLine {
    /** The form of what follows; the first line. */
    record Header(int form) implements CatalogueLine {}

    /** A file was read, for the first time or again. */
    record Read(FileVersion version) implements CatalogueLine {}

    /** Documents were taken out. */
    record TakenOut(List<DocumentId> ids) implements CatalogueLine {}

    /** Documents that had been taken out are there again. */
    record PutBack(List<DocumentId> ids) implements CatalogueLine {}

    /** A line of a kind that this version does not know. */
    record Unknown() implements CatalogueLine {}
}
