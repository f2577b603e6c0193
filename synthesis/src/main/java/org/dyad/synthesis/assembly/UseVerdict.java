package org.dyad.synthesis.assembly;

/**
 * Whether an arm was used for something, and why or why not.
 *
 * @param use for what
 * @param used whether it was
 * @param reason why not; or, where it was, what was assumed or derived on the way; may be empty when used plainly
 */
public record UseVerdict(Use use, boolean used, String reason) {}
