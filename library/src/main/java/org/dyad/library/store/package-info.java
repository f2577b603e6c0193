/**
 * Documents kept in a folder: an append-only catalogue ({@code catalogue.jsonl}) and the bytes of every file that went in
 * ({@code bytes/}). Nothing is ever written over, so a process may be killed at any moment. Start at
 * {@link org.dyad.library.store.Library} to read and at {@link org.dyad.library.store.Import} to put files in;
 * {@code docs/decisions/0072-the-library-folder.md} says why it is built so.
 */
@NullMarked
package org.dyad.library.store;

import org.jspecify.annotations.NullMarked;
