/**
 * Results as JSON, with the names that other programs rely on. Each kind of result is mapped in one class and nowhere else, for the
 * command line, the server and {@code results.json} alike. Start at {@link org.dyad.report.json.JsonOut}, which holds the rules for
 * numbers: full double precision, and {@code null} for what does not exist.
 */
@NullMarked
package org.dyad.report.json;

import org.jspecify.annotations.NullMarked;
