package org.dyad.cli.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the parser of options says, in words for people who do not program. */
final class ParserWords {
    private static final Pattern NO_EQUALS = Pattern.compile(
            "Value for option (?:option )?'([^']*)' \\(([^)]*)\\) should be in KEY=VALUE.* but was (.*)");
    private static final Pattern CHOICE = Pattern.compile(
            "(Invalid value for option '([^']*)')(?: \\([^)]*\\))?: expected one of \\[?(.*?)\\]?(?: \\(case-insensitive\\))? but was '(.*)'",
            Pattern.DOTALL);

    private ParserWords() {}

    /** The same message, plainer. */
    static String plain(String message) {
        Matcher pair = NO_EQUALS.matcher(message);
        if (pair.matches()) {
            String name = pair.group(3);
            return pair.group(2).contains("VALUE")
                    ? pair.group(1) + " " + name + ": give the value, such as " + name + "=16."
                    : pair.group(1) + " " + name + ": write " + pair.group(2) + ", such as " + name + "=column.";
        }
        Matcher choice = CHOICE.matcher(message);
        if (choice.matches()) {
            return choice.group(2) + ": '" + choice.group(4) + "' is not known; one of: " + choice.group(3) + ".";
        }
        return message.replace("for option option '", "for option '")
                .replaceAll("' is not an? (int|long)\\b", "' is not a whole number")
                .replaceAll("' is not an? (double|float)\\b", "' is not a number");
    }
}
