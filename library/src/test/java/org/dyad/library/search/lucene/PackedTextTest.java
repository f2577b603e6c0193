package org.dyad.library.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class PackedTextTest {
    private static void assertComesBack(String text) {
        BytesRef packed = PackedText.pack(text);
        byte[] within = new byte[packed.length + 7];
        System.arraycopy(packed.bytes, packed.offset, within, 5, packed.length);
        assertThat(PackedText.unpack(packed)).isEqualTo(text);
        assertThat(PackedText.unpack(new BytesRef(within, 5, packed.length)))
                .as("as a part of other bytes")
                .isEqualTo(text);
    }

    @Test
    void everyTextComesBack() {
        assertComesBack("");
        assertComesBack("2,300 IU \u2265 40 ng/mL, 25(OH)D \u00B1 3 \uD83D\uDE00");
        assertComesBack("half a pair \uD83D, a zero \0, the last \uFFFF");
    }

    @Test
    void aTextOfManyCharactersComesBack() {
        StringBuilder text = new StringBuilder();
        for (char c = 0; c < 256; c++) {
            text.append(c);
        }
        assertComesBack(text.toString());
        assertThat(PackedText.pack(text.toString()).length).isEqualTo(2 + 512 + 256);
        for (char c = 256; c < 2000; c++) {
            text.append(c);
        }
        assertComesBack(text.toString());
    }
}
