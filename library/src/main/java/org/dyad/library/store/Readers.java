package org.dyad.library.store;

import org.dyad.library.read.DocumentReader;

/**
 * What files are read with.
 *
 * @param reader  of all formats; safe to call from several threads
 * @param version names the readers and their rules: documents are read anew at the next import when it changes
 */
public record Readers(DocumentReader reader, String version) {}
