package org.dyad.evidence.quantity;

import java.util.Locale;
import java.util.regex.Pattern;

/** Which vitamin D was given. */
public enum VitaminForm {
    /** Ergocalciferol. */
    D2("D2"),
    /** Cholecalciferol. */
    D3("D3"),
    /** Both, as in a prenatal vitamin with D3 beside D2 capsules. */
    D2_AND_D3("D2 and D3"),
    /** The source does not say. */
    NOT_STATED("not stated");

    private static final Pattern TWO = Pattern.compile("\\bd-?2\\b|ergocalciferol");
    private static final Pattern THREE = Pattern.compile("\\bd-?3\\b|cholecalciferol|colecalciferol");

    private final String words;

    VitaminForm(String words) {
        this.words = words;
    }

    /** As it is printed. */
    public String words() {
        return words;
    }

    /** Reads the form out of words such as {@code D3 400 IU plus D2}. */
    public static VitaminForm parse(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        boolean two = TWO.matcher(lower).find();
        boolean three = THREE.matcher(lower).find();
        if (two && three) {
            return D2_AND_D3;
        }
        return two ? D2 : three ? D3 : NOT_STATED;
    }
}
