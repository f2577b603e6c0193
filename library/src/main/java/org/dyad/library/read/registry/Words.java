package org.dyad.library.read.registry;

import java.util.Locale;
import org.dyad.library.document.Passage;
import org.dyad.library.read.json.Json;

/** Puts a sentence together from words of the registry and words between them; these belong to the place where they stand. */
final class Words {
    private final Passage.Builder builder = new Passage.Builder();
    private int place;

    Words(Json near) {
        this.place = near.span().start();
    }

    /** Words between. */
    Words say(String words) {
        builder.write(words, place, place);
        return this;
    }

    /** A value as the registry has it. */
    Words value(Json value) {
        Passage passage = value.passage();
        if (!passage.isBlank()) {
            builder.append(passage);
            place = value.span().end();
        }
        return this;
    }

    /** A value with words before and behind it, unless there is none. */
    Words value(String before, Json value, String behind) {
        return value.words().isBlank() ? this : say(before).value(value).say(behind);
    }

    /** One of the registry's constants, in plain words: {@code STANDARD_DEVIATION} as {@code standard deviation}. */
    Words constant(String before, Json value, String behind) {
        String words = plain(value.words());
        if (!words.isBlank()) {
            say(before);
            builder.write(words, value.span().start(), value.span().end());
            place = value.span().end();
            say(behind);
        }
        return this;
    }

    Passage build() {
        return builder.build();
    }

    static String plain(String constant) {
        return constant.equals("NA") ? "" : constant.replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    /** Words that are nowhere in the registry. */
    static Passage label(String words, Json near) {
        return new Words(near).say(words).build();
    }
}
