package org.dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dyad.evidence.origin.Origin;
import org.dyad.evidence.study.Compartment;
import org.dyad.evidence.study.Measurement;
import org.dyad.evidence.table.EvidenceTable;
import org.dyad.evidence.table.EvidenceTables;
import org.dyad.report.json.FactsJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an invented post to a row of an evidence table, through a person's decisions. */
class EvidenceCommandsTest {
    private static final String POST = """
            {
                "title": "2000 IU helped nursing mothers of Elbonia",
                "slug": "two-thousand-elbonia"
            }


            **Vitamin D supplementation in lactating women of Elbonia: a randomized controlled trial**

            Journal of Invented Results, Volume 12, Issue 3, March 2031, Pages 1-9, https://doi.org/10.1000/invented.7

            **Abstract**

            In this randomized controlled trial, 90 lactating women were assigned to receive 2000 IU/day (n = 46) or placebo (n = 44) for 12 weeks.

            Maternal serum 25(OH)D was 81.5 \u00b1 20.1 nmol/L in the 2000 IU group and 45.5 \u00b1 15.2 nmol/L in the placebo group.
            """;

    @TempDir
    private Path folder = Path.of("");

    private String review = "";
    private String posts = "";

    @BeforeEach
    void extract() throws IOException {
        posts = Files.createDirectory(folder.resolve("posts")).toString();
        review = folder.resolve("review").toString();
        Call.file(Path.of(posts), "elbonia.md", POST);
        Call call = Call.of("extract", posts, "--out", review + "/facts");
        assertThat(call.exitCode()).as(call.err()).isZero();
        assertThat(call.out()).contains("Wrote 1 document");
    }

    private List<JsonNode> listed(String... more) {
        List<String> args = new ArrayList<>(List.of("evidence", "list", review, "--format", "json"));
        args.addAll(List.of(more));
        List<JsonNode> all = new ArrayList<>();
        Call.of(args.toArray(String[]::new)).json().forEach(all::add);
        return all;
    }

    private String id(String field, String valueBegins) {
        return listed("--field", field).stream()
                .filter(fact -> fact.path("value").asText().startsWith(valueBegins))
                .map(fact -> fact.path("id").asText())
                .findFirst()
                .orElseThrow(() -> new AssertionError(field + " " + valueBegins + " not in " + listed()));
    }

    private Call decide(String... args) {
        List<String> all = new ArrayList<>(List.of("evidence"));
        all.addAll(List.of(args));
        all.addAll(List.of("--reviewer", "A. Reader"));
        Call call = Call.of(all.toArray(String[]::new));
        assertThat(call.exitCode()).as(call.err()).isZero();
        return call;
    }

    @Test
    void nothingIsEvidenceBeforeAPersonAccepts() {
        Call.of("evidence", "export", review, "--out", folder + "/arms.csv").refused(2, "no decisions", "accept");
        assertThat(listed()).allMatch(fact -> fact.path("standing").asText().equals("undecided"));
        assertThat(folder.resolve("arms.csv")).doesNotExist();
    }

    @Test
    void acceptedLevelsBecomeRowsWithTheirWords() {
        decide(
                "correct",
                review,
                id("outcome.level", "mean 81.5"),
                "--value",
                "mean 81.5 nmol/L | sd 20.1 | of 25(OH)D | arm 2000 IU | in maternal serum | at 12 weeks");
        decide(
                "correct",
                review,
                id("outcome.level", "mean 45.5"),
                "--value",
                "mean 45.5 nmol/L | sd 15.2 | of 25(OH)D | arm placebo | in maternal serum | at 12 weeks");
        String dosed = listed("--field", "arm.dose").getFirst().path("of").asText();
        for (String field : List.of("citation.doi", "sample_size", "population")) {
            decide("accept", review, "--all", "--field", field);
        }
        decide("accept", review, "--all", "--field", "arm");
        for (JsonNode arm : listed("--field", "arm")) {
            if (arm.path("field").asText().equals("arm")) {
                String name = arm.path("of").asText().equals(dosed) ? "2000 IU" : "placebo";
                decide("correct", review, arm.path("id").asText(), "--value", name);
            }
        }
        // whatever size was read, the person looks at the words and says which it is
        decide("correct", review, id("arm.n", ""), "--value", "46");
        String out = folder.resolve("arms.csv").toString();
        Call export = Call.of("evidence", "export", review, "--out", out);
        assertThat(export.exitCode()).as(export.err()).isZero();
        EvidenceTable table = EvidenceTables.read(Path.of(out));
        assertThat(table.measurements()).hasSize(2);
        Measurement high = table.measurements().getFirst();
        assertThat(high.compartment()).isEqualTo(Compartment.MATERNAL_SERUM);
        assertThat(high.end().mean().orElseThrow().value()).isEqualTo(81.5);
        assertThat(high.end().mean().orElseThrow().origin()).isInstanceOf(Origin.Quoted.class);
        assertThat(high.quote().orElseThrow()).contains("81.5 \u00b1 20.1");
        assertThat(high.nAnalysed().orElseThrow().value()).isEqualTo(46);
        assertThat(table.arms()
                        .getFirst()
                        .dose()
                        .dailyEquivalent()
                        .orElseThrow()
                        .iuPerDay())
                .isEqualTo(2000);
        assertThat(table.arms().get(1).dose().dailyEquivalent().orElseThrow().iuPerDay())
                .isZero();
        assertThat(EvidenceTables.unreadColumns(Path.of(out)))
                .contains("reviewer", "decided_in_bulk", "document_sha256");
    }

    @Test
    void manyAtOnceOnlyWhenSaidSoAndThenRecorded() {
        Call.of("evidence", "accept", review, "--field", "arm", "--reviewer", "A. Reader")
                .refused(2, "--all");
        Call.of("evidence", "accept", review, "--all").refused(2, "--reviewer");
        decide("accept", review, "--all", "--field", "design");
        JsonNode decision =
                listed("--field", "design").getFirst().path("decisions").path(0);
        assertThat(decision.path("bulk").asText()).isEqualTo("field design");
    }

    @Test
    void decidingManyLeavesWhatThePersonDecidedOneByOne() {
        String design = id("design", "");
        String size = id("sample_size", "90");
        decide("reject", review, design);
        decide("correct", review, size, "--value", "91");
        Call all = decide("accept", review, "--all");
        assertThat(all.err()).contains("2 facts that A. Reader rejected or corrected before stayed so");
        assertThat(listed("--field", "design").getFirst().path("standing").asText())
                .isEqualTo("rejected");
        assertThat(listed("--field", "sample_size").getFirst().path("accepted").asText())
                .isEqualTo("91");
        assertThat(decide("accept", review, "--all").out()).isEmpty();
        decide("accept", review, size);
        assertThat(listed("--field", "sample_size").getFirst().path("accepted").asText())
                .isEqualTo("90");
    }

    @Test
    void documentsThatWereNotReadAreInNoCount() throws IOException {
        Path gold = Files.createDirectory(folder.resolve("annotated"));
        Files.copy(Path.of(review, "facts", "two-thousand-elbonia.json"), gold.resolve("two-thousand-elbonia.json"));
        String unread =
                Files.readString(gold.resolve("two-thousand-elbonia.json")).replace("two-thousand-elbonia", "unread");
        Files.writeString(gold.resolve("unread.json"), unread);
        Call call = Call.of("extract", posts, "--out", folder + "/again", "--against", gold.toString());
        assertThat(call.out())
                .contains("1 of 2 annotated documents were read; the others are in no count", "1 of 1 document");
    }

    @Test
    void reviewersWhoDifferNeedAnAdjudicatorAndUndoIsOnesOwn() {
        String size = id("sample_size", "90");
        decide("accept", review, size);
        Call.of("evidence", "reject", review, size, "--reviewer", "B. Reader", "--reason", "line\nbreak");
        assertThat(listed("--standing", "conflict")).hasSize(1);
        Call.of("evidence", "correct", review, size, "--value", "91", "--reviewer", "Judge", "--adjudicator");
        JsonNode fact = listed("--field", "sample_size").getFirst();
        assertThat(fact.path("standing").asText()).isEqualTo("accepted");
        assertThat(fact.path("accepted").asText()).isEqualTo("91");
        String decision = fact.path("decisions").path(0).path("id").asText();
        Call.of("evidence", "undo", review, decision, "--reviewer", "A. Reader").refused(2, "only Judge");
        assertThat(Call.of("evidence", "undo", review, decision, "--reviewer", "Judge")
                        .exitCode())
                .isZero();
        assertThat(listed("--standing", "conflict")).hasSize(1);
        assertThat(Call.of("evidence", "list", review, "--decisions").out().lines())
                .hasSize(4);
    }

    @Test
    void aValueThatCannotBeReadIsRefused() {
        Call.of("evidence", "correct", review, id("sample_size", "90"), "--value", "many", "--reviewer", "A")
                .refused(2, "'many'", "whole number");
        Call.of("evidence", "accept", review, "zzzz", "--reviewer", "A").refused(2, "no proposed fact", "list");
    }

    @Test
    void aSlipOfTheKeyboardIsAskedAbout() {
        String level = id("outcome.level", "mean 81.5");
        Call.of(
                        "evidence",
                        "correct",
                        review,
                        level,
                        "--value",
                        "mean 45 nmol/L | sd -3",
                        "--even-so",
                        "--reviewer",
                        "A")
                .refused(2, "cannot be", "SD is above 0");
        Call.of("evidence", "correct", review, level, "--value", "mean 45 parsecs", "--reviewer", "A")
                .refused(2, "would surprise", "'parsecs'", "--even-so");
        decide("correct", review, level, "--value", "mean 45 parsecs", "--even-so");
        assertThat(listed("--standing", "accepted")).hasSize(1);
    }

    @Test
    void aChangedDocumentIsLookedAtAnew() throws IOException {
        decide("accept", review, id("sample_size", "90"));
        Files.writeString(Path.of(posts, "elbonia.md"), POST + "\n\nOne more line.\n");
        Call.of("extract", posts, "--out", review + "/facts");
        assertThat(listed("--field", "sample_size").getFirst().path("standing").asText())
                .isEqualTo("outdated");
        Call export = Call.of("evidence", "export", review);
        assertThat(export.exitCode()).isEqualTo(1);
        assertThat(export.err())
                .contains("changed after it was judged", "(1 fact) is in no row", "--standing outdated");
    }

    @Test
    void theFileIsTheAnnotationFormatAndReadsBackWithoutLoss() throws IOException {
        Path file = Path.of(review, "facts", "two-thousand-elbonia.json");
        String text = Files.readString(file);
        assertThat(FactsJson.text(FactsJson.read("facts", text))).isEqualTo(text);
        assertThat(Call.of("extract", posts, "--out", folder + "/again").exitCode())
                .isZero();
        assertThat(folder.resolve("again/two-thousand-elbonia.json")).hasSameTextualContentAs(file);
    }

    @Test
    void noDocumentIsWrittenOverAnother() throws IOException {
        Call.file(Path.of(posts), "other.md", POST.replace("90 lactating", "95 lactating"));
        Call call = Call.of("extract", posts, "--out", review + "/facts");
        assertThat(call.err()).contains("another document has the slug");
        assertThat(Path.of(review, "facts", "two-thousand-elbonia--2.json")).exists();
        Path foreign = Files.createDirectory(folder.resolve("gold"));
        Files.writeString(foreign.resolve("two-thousand-elbonia.json"), "{\"slug\": \"mine\"}");
        Call refused = Call.of("extract", posts + "/elbonia.md", "--out", foreign.toString());
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("was not written by Dyad", "Name another folder");
        assertThat(foreign.resolve("two-thousand-elbonia.json")).hasContent("{\"slug\": \"mine\"}");
    }

    @Test
    void slugsNeverLeaveTheFolder() throws IOException {
        Call.file(Path.of(posts), "bad.md", POST.replace("two-thousand-elbonia", "../../../../escape"));
        Call.of("extract", posts, "--out", review + "/facts");
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(f -> f.toString().contains("escape")))
                    .allMatch(f -> f.startsWith(review + "/facts"));
        }
    }

    @Test
    void titlesAreSetBesideTexts() {
        Call call = Call.of("claims", posts);
        assertThat(call.exitCode()).as(call.err()).isZero();
        assertThat(call.out()).contains("\"2000 IU\" says: 2000 IU.", "Text: supported.");
        JsonNode json = Call.of("claims", posts, "--format", "json").json();
        assertThat(json.path(0).path("claims").isEmpty()).isFalse();
        assertThat(Call.of("extract", posts, "--out", review + "/facts", "--titles")
                        .out())
                .contains("Text: supported.");
    }

    @Test
    void agreementWithItselfIsWhole() {
        Call call = Call.of(
                "extract",
                posts,
                "--out",
                folder + "/again",
                "--against",
                review + "/facts",
                "--failing",
                "--format",
                "json");
        assertThat(call.json()
                        .path("agreement")
                        .path("fields")
                        .path("micro")
                        .path("f1")
                        .asDouble())
                .isEqualTo(1);
        Call.of("extract", posts, "--out", folder + "/again", "--against", posts)
                .refused(2, "slug.json");
    }

    @Test
    void nothingToReadIsTold() {
        Call.of("extract", folder + "/nowhere", "--out", review).refused(2, "no such file");
        Call.of("extract", posts, "--out", "").refused(2, "--out is empty");
        Call.of("extract", posts, "--out", review, "--rules", "model").refused(2, "There is: llm, rules");
        Call.of("extract", posts, "--out", review, "--rules", "llm").refused(2, "none is configured", "--model FILE");
        String settings = Call.file(folder, "m.conf", "endpoint = http://example.org/v1\nmodel = m\n");
        Call.of("extract", posts, "--out", review, "--rules", "llm", "--model", settings)
                .refused(2, "not this machine", "--allow-remote");
        Call.of("extract", posts, "--out", review, "--model", settings).refused(2, "--rules llm");
    }
}
