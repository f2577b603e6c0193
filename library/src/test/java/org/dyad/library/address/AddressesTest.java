package org.dyad.library.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.library.address.Resolution.Exactness;
import org.dyad.library.document.DocumentKind;
import org.dyad.library.store.Entry;
import org.dyad.library.store.Source;
import org.dyad.library.store.Summary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    private static final Addresses ADDRESSES = Addresses.of(List.of(
            entry("milk", "Milk & honey: 2.5X better", "milk", "77", "/Milk+%26+honey+25X+better+–+RCT+May+2019"),
            entry("lait", "Lait enrichi à l’école", "lait", "78", "/Lait+enrichi+à+l’école+Sept+2020"),
            entry("meta", "Meta-analysis (first)", "meta", "3148", "/Meta-analysis+first+July+2012"),
            entry("meta-6394", "Meta-analysis (second)", "meta", "6394", "/Meta-analysis+second+April+2015"),
            entry("odd", "Vitamin D", "odd", "80", "/tiki-index.php?page_id=80", "/C++ and R&D in 50% of labs")));

    private static Entry entry(String id, String title, String slug, String page, String... aliases) {
        return new Entry(
                new DocumentId(id),
                DocumentKind.POST,
                new Source("/root", id + ".md", page, ""),
                "0",
                "test",
                new Summary(
                        Optional.of(title),
                        Optional.of(slug),
                        List.of(aliases),
                        Optional.of(page),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        1,
                        0));
    }

    private static void leads(String address, String to) {
        assertThat(ADDRESSES.resolve(address))
                .as(address)
                .isInstanceOfSatisfying(
                        Resolution.Found.class,
                        found -> assertThat(found.document().value()).isEqualTo(to));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Milk+%26+honey+25X+better+–+RCT+May+2019",
                "/Milk+&+honey+25X+better+–+RCT+May+2019",
                "/Milk+&amp;+honey+25X+better+–+RCT+May+2019",
                "/Milk%20%26%20honey%2025X%20better%20%E2%80%93%20RCT%20May%202019",
                "/Milk%2B%26%2Bhoney%2B25X%2Bbetter%2B%E2%80%93%2BRCT%2BMay%2B2019",
                "/Milk%2520%2526%2520honey%252025X%2520better%2520%25E2%2580%2593%2520RCT%2520May%25202019",
                "/milk+honey+25x+better+-+rct+may+2019/",
                "/MILK+HONEY+2.5X+BETTER+RCT+MAY+2019",
                "https://www.example.org/Milk+%26+honey+25X+better+%E2%80%93+RCT+May+2019",
                "/Milk+%26+honey+25X+better+–+RCT+May+2019#Abstract",
                "/tiki-index.php?page=Milk+%26+honey+25X+better+%E2%80%93+RCT+May+2019",
                "/tiki-index.php?page=Milk+&+honey+25X+better+–+RCT+May+2019",
                "/tiki-index.php?page=Milk+%26+honey+25X+better+%E2%80%93+RCT+May+2019&bl=y",
                "tiki-index.php?page=Milk+%26amp%3B+honey+25X+better+%E2%80%93+RCT+May+2019",
                "/tags/milk-honey-25x-better-rct-may-2019.html",
                "/tags/milk-honey-25x-better.html",
                "/tiki-index.php?page_id=77",
                "/tiki-index.php?page_id=77&comments=1",
                "/77",
                "/77/",
                "/posts/milk",
                "/posts/milk/",
                "/posts/Milk",
                "/posts/milk.html",
                "/posts/milk/index.html",
                "https://example.org/posts/milk?utm_source=x",
                "posts/milk",
                "milk"
            })
    void everyFormThatABrowserSendsLeadsToThePost(String address) {
        leads(address, "milk");
    }

    @ParameterizedTest
    @CsvSource({
        "/Lait+enrichi+%C3%A0+l%E2%80%99%C3%A9cole+Sept+2020, lait",
        "/Lait+enrichi+%E0+l'%E9cole+Sept+2020, lait",
        "/Lait enrichi a l'ecole Sept 2020, lait",
        "/tiki-index.php?page_id=80, odd",
        "/80, odd",
        "/C%2B%2B%20and%20R%26D%20in%2050%25%20of%20labs, odd",
        "/C++ and R&D in 50% of labs, odd",
        "/posts/meta-6394, meta-6394",
        "/3148, meta",
        "/6394, meta-6394"
    })
    void lettersBeyondAsciiSignsAndNumbersToo(String address, String to) {
        leads(address, to);
    }

    @Test
    void aSlugOfTwoPagesIsAnsweredWithBoth() {
        assertThat(ADDRESSES.resolve("/posts/meta"))
                .isEqualTo(new Resolution.Ambiguous(
                        List.of(new DocumentId("meta"), new DocumentId("meta-6394")), Exactness.AS_STORED));
    }

    @Test
    void exactWinsOverAlike() {
        Addresses addresses =
                Addresses.of(List.of(entry("a", "T", "a", "1", "/Milk+June"), entry("b", "T", "b", "2", "/milk-june")));
        assertThat(addresses.resolve("/Milk+June"))
                .isEqualTo(new Resolution.Found(new DocumentId("a"), Exactness.AS_STORED));
        assertThat(addresses.resolve("/milk-june"))
                .isEqualTo(new Resolution.Found(new DocumentId("b"), Exactness.AS_STORED));
        assertThat(addresses.resolve("/Milk%20June"))
                .isEqualTo(new Resolution.Found(new DocumentId("a"), Exactness.DECODED));
        assertThat(addresses.resolve("/MILK JUNE")).isInstanceOf(Resolution.Ambiguous.class);
    }

    @Test
    void anUnknownOneGetsWhatIsLikeIt() {
        assertThat(ADDRESSES.resolve("/Milk+hony+25X+beter"))
                .isInstanceOfSatisfying(Resolution.Unknown.class, unknown -> assertThat(
                                unknown.suggestions().getFirst().document().value())
                        .isEqualTo("milk"));
        assertThat(ADDRESSES.resolve("/zzzzzz")).isEqualTo(new Resolution.Unknown(List.of()));
    }

    @Test
    void documentsCalledTheSameAreOne() {
        Addresses addresses = Addresses.of(
                List.of(entry("a", "T", "s", "1", "/x+y"), entry("b", "T", "s", "2", "/x+y")),
                id -> new DocumentId("a"));
        assertThat(addresses.resolve("/x+y")).isEqualTo(new Resolution.Found(new DocumentId("a"), Exactness.AS_STORED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "%",
                "%%%",
                "/%zz",
                "://",
                "?page=",
                "/tiki-index.php?page=",
                "/tiki-index.php?page_id=",
                "#",
                "&amp;",
                "\u0000"
            })
    void nonsenseLeadsNowhere(String address) {
        assertThat(ADDRESSES.resolve(address)).isInstanceOf(Resolution.Unknown.class);
    }

    @Test
    void aMegabyteOfPercentSignsIsAnsweredAtOnce() {
        assertThat(ADDRESSES.resolve("/" + "%25".repeat(400_000))).isInstanceOf(Resolution.Unknown.class);
    }
}
