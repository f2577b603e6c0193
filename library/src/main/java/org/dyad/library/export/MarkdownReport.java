package org.dyad.library.export;

/**
 * What an export wrote.
 *
 * @param documents written as markdown
 * @param asFound   documents whose files were copied as they are, because markdown cannot give them back
 */
public record MarkdownReport(int documents, int asFound) {}
