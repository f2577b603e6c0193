/**
 * Documents that may be the same: found with their reasons, decided by a person, never merged by themselves. Start at
 * {@link org.dyad.library.duplicate.Duplicates}; decisions are kept in {@link org.dyad.library.duplicate.DuplicateDecisions}.
 */
@NullMarked
package org.dyad.library.duplicate;

import org.jspecify.annotations.NullMarked;
