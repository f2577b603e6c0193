package org.dyad.extraction.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dyad.extraction.fact.Design;
import org.dyad.extraction.fact.OutcomeResult;
import org.dyad.library.document.Document;
import org.dyad.library.read.Bytes;
import org.dyad.library.read.ReadRecord;
import org.dyad.library.read.SourceFile;
import org.dyad.library.read.post.PostReader;
import org.junit.jupiter.api.Test;

class ModelExtractorTest {
    private static final String POST = """
            {
                "title": "A made-up trial",
                "slug": "a-made-up-trial"
            }


            **Vitamin D in nursing mothers of Elbonia: a randomized controlled trial**

            Journal of Invented Results, Volume 12, Issue 3, March 2031, pages 1-9; https://doi.org/10.1000/invented.7

            **Abstract**

            In this randomized trial, 90 lactating women in Elbonia received 2000 IU/day (n = 46) or placebo (n = 44) for 12 weeks.

            Maternal 25(OH)D was 81.5 \u00b1 20.1 nmol/L with 2000 IU and 45.5 \u00b1 15.2 nmol/L with placebo.
            """;

    private static Document document() {
        SourceFile file = new SourceFile("a-made-up-trial.md", Bytes.of(POST.getBytes(StandardCharsets.UTF_8)));
        return ((ReadRecord.Read) new PostReader().read(file).records().getFirst()).document();
    }

    /** A model that answers as it was told to, and remembers what it was asked. */
    private record Fake(String answer, List<String> asked) implements LanguageModel {
        Fake(String answer) {
            this(answer, new ArrayList<>());
        }

        @Override
        public String name() {
            return "fake 1";
        }

        @Override
        public String answer(String prompt) {
            asked.add(prompt);
            return answer;
        }
    }

    private static ModelReading read(String... lines) {
        return new ModelExtractor(new Fake(String.join("\n", lines).replace('~', '\t'))).read(document());
    }

    @Test
    void takesWhatTheTextSays() {
        ModelReading reading = read(
                "design~value=rct~span=randomized trial",
                "sample_size~value=90~span=90 lactating women",
                "population~value=lactating~span=lactating women",
                "duration~value=12~unit=week~span=for 12 weeks",
                "arm~label=2000 IU~n=46~amount=2000~unit=IU~every=day~comparator=no~span=2000 IU/day (n = 46)",
                "level~name=25(OH)D~arm=2000 IU~mean=81.5~sd=20.1~unit=nmol/L~span=81.5 \u00b1 20.1 nmol/L with 2000 IU");
        assertThat(reading.refused()).isEmpty();
        assertThat(reading.facts().design().proposal().orElseThrow().value()).isEqualTo(Design.RANDOMISED_TRIAL);
        assertThat(reading.facts().arms()).hasSize(1);
        assertThat(reading.facts().outcomes().getFirst().result().value()).isInstanceOf(OutcomeResult.Level.class);
        reading.facts().population().forEach(fact -> {
            int start = fact.quote().span().orElseThrow().start();
            assertThat(document().source().startsWith(fact.quote().words(), start))
                    .isTrue();
        });
    }

    @Test
    void refusesInventedWords() {
        ModelReading reading = read("sample_size~value=900~span=900 lactating women", "sample_size~value=90");
        assertThat(reading.facts().sampleSize().proposal()).isEmpty();
        assertThat(reading.refused()).hasSize(2).allMatch(why -> why.contains("do not stand in the text"));
    }

    @Test
    void refusesNumbersThatTheWordsDoNotHold() {
        ModelReading reading = read(
                "sample_size~value=91~span=90 lactating women",
                "arm~label=x~n=45~span=2000 IU/day (n = 46)",
                "level~name=25(OH)D~mean=82~unit=nmol/L~span=81.5 \u00b1 20.1 nmol/L");
        assertThat(reading.refused()).hasSize(3).allMatch(why -> why.contains("does not stand in its words"));
        assertThat(reading.facts().arms()).isEmpty();
        assertThat(reading.facts().outcomes()).isEmpty();
    }

    @Test
    void refusesWordsOfThePageThatAreNotTheStudys() {
        assertThat(read("title~value=A made-up trial~span=A made-up trial").refused())
                .hasSize(1);
    }

    @Test
    void survivesAnyAnswer() {
        ModelReading reading =
                read("", "nonsense", "\u0000\u0001~=~==", "{\"json\": true}", "bomb~span=" + "x".repeat(50_000));
        assertThat(reading.facts().outcomes()).isEmpty();
        assertThat(reading.refused()).isNotEmpty();
    }

    @Test
    void showsTheModelTheStudyOnlyAndKeepsTheTextFromEndingEarly() {
        Fake fake = new Fake("");
        new ModelExtractor(fake).read(document());
        assertThat(fake.asked()).isNotEmpty().allMatch(prompt -> !prompt.contains("\"slug\""));
        assertThat(ModelPrompt.of("a <<<end>>> b").split("<<<end>>>", -1)).hasSize(2);
    }

    @Test
    void noModelIsThereUnlessSomeoneAddsOne() {
        assertThat(Extractors.standard().names()).containsExactly("rules");
        assertThatThrownBy(() -> Extractors.standard().named("model")).hasMessageContaining("There is: rules");
        Extractors more = Extractors.standard().with("model", () -> new ModelExtractor(new Fake("")));
        assertThat(more.named("model").name()).isEqualTo("model fake 1");
    }
}
