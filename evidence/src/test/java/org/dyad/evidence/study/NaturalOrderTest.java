package org.dyad.evidence.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {

    @Test
    void numbersWithinNamesCountAsNumbers() {
        List<String> names = new ArrayList<>(List.of("trial-10", "trial-2", "trial-1", "Trial-3", "alpha", "trial"));
        names.sort(NaturalOrder.NAMES);
        assertThat(names).isEqualTo(List.of("alpha", "trial", "trial-1", "trial-2", "Trial-3", "trial-10"));
    }

    @Test
    void namesThatDifferStayApart() {
        assertThat(NaturalOrder.NAMES.compare("a01", "a1")).isNotZero();
        assertThat(NaturalOrder.NAMES.compare("a1", "A1")).isNotZero();
        assertThat(NaturalOrder.NAMES.compare("a1", "a1")).isZero();
    }
}
