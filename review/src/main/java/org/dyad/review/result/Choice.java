package org.dyad.review.result;

/**
 * A choice in force.
 *
 * @param name of the choice, in plain words
 * @param value what was chosen
 * @param why the reason, or what the alternative would be; may be empty
 * @param fromProtocol whether the protocol sets it (otherwise it is the program's default)
 */
public record Choice(String name, String value, String why, boolean fromProtocol) {}
