/**
 * A language model as an extractor. Not on the class path of the command line unless a person names a configuration; start at {@link
 * org.dyad.languagemodel.ChatModels}.
 */
@NullMarked
package org.dyad.languagemodel;

import org.jspecify.annotations.NullMarked;
