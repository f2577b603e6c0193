package org.dyad.extraction.fact;

import java.util.Optional;

/**
 * What one extractor proposed for one version of a document.
 *
 * @param extractor its name and version
 * @param slug      the last part of the document's address, or the name of its file without the ending
 * @param file      where it was read
 * @param sha256    of the document's source in UTF-8: which version the places refer to
 * @param title     of the page, which is not the title of the study
 * @param facts     what was proposed
 */
public record ExtractedDocument(
        String extractor, String slug, String file, String sha256, Optional<String> title, StudyFacts facts) {}
