package org.dyad.extraction.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dyad.extraction.testing.Brief.read;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrequencyReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            700 IU/day                                   | day
            700 IU/d                                     | day
            700 IU daily                                 | day
            700 IU vitamin D3 per day                    | day
            700 IU of oral vitamin D 3 once a day        | day
            700 IU (17.5 \u03bcg) daily                  | day
            a daily dose of 700 IU                       | day
            daily vitamin D3 supplementation with 700 IU | day
            700 IU every 24 hours                        | day
            700 IU/wk                                    | week
            700 IU once weekly                           | week
            once-weekly dose of 700 IU                   | week
            700 IU every 7 days                          | week
            700 IU every other week                      | 2 weeks
            700 IU bi-weekly                             | 2 weeks
            700 IU every 2 weeks                         | 2 weeks
            700 IU every 3 weeks                         | 3 weeks
            700 IU each month                            | month
            700 IU a month                               | month
            monthly bolus dose of 700 IU                 | month
            a single oral dose of 700 IU                 | once
            700 IU as a single dose                      | once
            700 IU given once                            | once
            """)
    void readsHowOften(String words, String frequency) {
        assertThat(read(words).getFirst()).isEqualTo("dose 700 IU " + frequency);
    }

    @Test
    void doesNotReachOverOtherWords() {
        assertThat(read("700 IU reduced risk in women who walked daily")).containsExactly("dose 700 IU");
        assertThat(read("walked daily; then they took 700 IU")).containsExactly("dose 700 IU");
    }
}
