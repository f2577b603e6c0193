package org.dyad.report.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Contrast of words and their ground as WCAG 2.2 reckons it (success criterion 1.4.3: at least 4.5 to 1), in light and in dark. */
class SiteContrastTest {
    private static final Pattern COLOUR = Pattern.compile("--([a-z]+): #([0-9a-f]{6}|[0-9a-f]{3});");

    @Test
    void wordsCanBeReadInLightAndDark() throws IOException {
        try (InputStream in = SiteContrastTest.class.getResourceAsStream("site.css")) {
            String style = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int dark = style.indexOf("prefers-color-scheme: dark");
            assertPalette(colours(style.substring(0, dark)));
            assertPalette(colours(style.substring(dark, style.indexOf("* { box-sizing"))));
        }
    }

    private static void assertPalette(Map<String, String> palette) {
        for (String words : List.of("text", "quiet", "data", "pooled")) {
            for (String ground : List.of("paper", "ground", "notice")) {
                assertThat(ratio(palette.get(words), palette.get(ground)))
                        .as(words + " on " + ground)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
        for (String words : List.of("text", "data")) {
            assertThat(ratio(palette.get(words), palette.get("found")))
                    .as(words + " marked")
                    .isGreaterThanOrEqualTo(4.5);
        }
        assertThat(ratio(palette.get("rule"), palette.get("paper")))
                .as("edges of fields")
                .isGreaterThanOrEqualTo(3);
    }

    private static Map<String, String> colours(String style) {
        Map<String, String> colours = new HashMap<>();
        Matcher colour = COLOUR.matcher(style);
        while (colour.find()) {
            String value = colour.group(2);
            colours.put(colour.group(1), value.length() == 3 ? value.replaceAll("(.)", "$1$1") : value);
        }
        return colours;
    }

    private static double ratio(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(colour.substring(2 * i, 2 * i + 2), 16) / 255.0;
            sum += weights[i] * (part <= 0.04045 ? part / 12.92 : StrictMath.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
