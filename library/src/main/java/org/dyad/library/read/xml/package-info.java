/**
 * XML with the place of every character, for texts that may be hostile: no document type is read, no entity is expanded but those that
 * stand for one character, and depth and number of elements are bounded. Start at {@link org.dyad.library.read.xml.XmlParser}.
 */
@NullMarked
package org.dyad.library.read.xml;

import org.jspecify.annotations.NullMarked;
