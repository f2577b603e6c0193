package org.dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A library from the command line, on invented posts. */
class LibraryCommandsTest {
    @TempDir
    private Path temp;

    private Path posts;

    @BeforeEach
    void writePosts() throws IOException {
        posts = Files.createDirectories(temp.resolve("posts"));
        post(
                "sun-in-june",
                "Sun in June",
                "901",
                "The sun of June was enough for 12 of 20 mothers. See [milk](/posts/milk-in-may).");
        post(
                "milk-in-may",
                "Milk in May",
                "902",
                "Milk held 3 ng/mL. See [nothing](/posts/not-here) and ![x](/attachments/d3.mock.jpg)");
    }

    private void post(String slug, String title, String page, String body) throws IOException {
        String front = "---\ntitle: \"" + title + "\"\nslug: " + slug + "\naliases:\n    - \"/"
                + title.replace(' ', '+') + "+–+Sept+2022\"\n    - \"/" + page + "\"\ntiki_page_id: " + page
                + "\ndate: 2022-09-01\n---\n\n";
        Files.writeString(posts.resolve(slug + ".md"), front + body + "\n", StandardCharsets.UTF_8);
    }

    private Call library(String... words) {
        List<String> args = new ArrayList<>(List.of("library"));
        args.addAll(List.of(words));
        args.add("--library");
        args.add(temp.resolve("lib").toString());
        return Call.of(args.toArray(String[]::new));
    }

    private JsonNode json(String... words) {
        List<String> args = new ArrayList<>(List.of(words));
        args.add("--format");
        args.add("json");
        return library(args.toArray(String[]::new)).json();
    }

    @Test
    void importSaysWhatWentInAndAgainThatNothingChanged() throws IOException {
        JsonNode first = json("import", posts.toString());
        assertThat(first.path("new").asInt()).isEqualTo(2);
        Call again = Call.of(
                "import", posts.toString(), "--library", temp.resolve("lib").toString());
        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(again.out()).contains("0 new, 0 changed, 2 unchanged, 0 failed");
        Files.delete(posts.resolve("milk-in-may.md"));
        assertThat(library("import", posts.toString()).out()).contains("1 document gone", "milk-in-may", "--prune");
        assertThat(library("import", posts.toString(), "--prune").out()).contains("taken out", "--restore");
        assertThat(json("list")).hasSize(1);
        assertThat(library("import", posts.toString(), "--restore").out()).contains("1 document put back");
        assertThat(json("list")).hasSize(2);
    }

    @Test
    void anImportMakesTheIndexUnlessToldNotTo() throws IOException {
        Path index = temp.resolve("lib").resolve("search");
        assertThat(library("import", posts.toString(), "--no-index").out()).doesNotContain("Index");
        assertThat(index).doesNotExist();
        assertThat(library("import", posts.toString()).out()).contains("2 unchanged", "Index for searching: 2 written");
        assertThat(index).exists();
        assertThat(library("import", posts.toString()).out()).doesNotContain("Index");
    }

    @Test
    void aFailureIsALineAndTheRestGoesIn() throws IOException {
        Files.write(posts.resolve("x.zip"), new byte[] {'P', 'K', 3, 4});
        Call call = library("import", posts.toString());
        assertThat(call.exitCode()).isZero();
        assertThat(call.err()).contains("x.zip: a zip archive", "Unpack it");
        assertThat(call.out()).contains("2 new", "1 failed");
        assertThat(library("import", posts.resolve("x.zip").toString()).exitCode())
                .as("nothing went in")
                .isEqualTo(1);
        library("import", posts.resolve("missing").toString()).refused(2, "Nothing was imported", "missing");
        library("import", posts.toString(), "--largest", "lots").refused(2, "--largest", "200MB");
        library("import", posts.toString(), "--threads", "0").refused(2, "--threads must lie between");
    }

    @Test
    void documentsAreListedShownAndFoundUnderOldAddresses() {
        library("import", posts.toString());
        assertThat(library("list", "milk").out()).contains("milk-in-may", "Milk in May", "1 document");
        assertThat(library("show", "/902").out()).contains("Milk in May", "name       milk-in-may", "3 ng/mL");
        assertThat(library("show", "milk-in-may", "--source").out()).startsWith("---\ntitle:");
        assertThat(json("show", "milk-in-may").path("text").asText()).contains("3 ng/mL");
        library("show", "milc-in-may").refused(2, "There is no document 'milc-in-may'", "Like it: milk-in-may");
        Call found = library("resolve", "/tiki-index.php?page=Milk+in+May+-+Sept+2022");
        assertThat(found.out()).contains("-> /posts/milk-in-may", "by its letters");
        assertThat(found.exitCode()).isZero();
        assertThat(json("resolve", "/901").get(0).path("document").asText()).isEqualTo("sun-in-june");
        Call unknown = library("resolve", "/Milc+in+Mai");
        assertThat(unknown.exitCode()).isEqualTo(1);
        assertThat(unknown.out()).contains("not known", "/posts/milk-in-may");
    }

    @Test
    void theCheckListsWhatLeadsNowhere() {
        library("import", posts.toString());
        Call check = library("check");
        assertThat(check.out())
                .contains(
                        "2 documents, 1 crosslinks",
                        "Links to posts that are not here (1)",
                        "/posts/not-here",
                        "Pictures that are lost (1)");
        JsonNode json = json("check");
        assertThat(json.path("counts").path("dead-link").asInt()).isEqualTo(1);
        assertThat(json.path("crosslinks").get(0).path("to").asText()).isEqualTo("milk-in-may");
    }

    @Test
    void duplicatesAreDecidedAndUndone() throws IOException {
        post("milk-in-may-again", "Milk in May", "903", "Milk held 3 ng/mL.");
        post("milk-in-may-2", "Milk in May, a second time", "904", "[a](https://doi.org/10.5555/abc)");
        post("milk-in-may-3", "Another thing", "905", "[a](https://doi.org/10.5555/abc)");
        library("import", posts.toString());
        JsonNode pairs = json("duplicates").path("pairs");
        assertThat(pairs).hasSize(1);
        assertThat(pairs.get(0).path("first").asText()).isEqualTo("milk-in-may-2");
        assertThat(library("duplicates").out()).contains("10.5555/abc", "1 pair to decide about", "--accept NAME NAME");
        assertThat(library("duplicates", "--accept", "milk-in-may-2", "/905").out())
                .contains("Kept as 1", "are same", "--undo 1");
        assertThat(json("duplicates").path("pairs")).isEmpty();
        assertThat(library("duplicates", "--decisions").out()).contains("1 decision, 1 group of the same");
        assertThat(library("duplicates", "--undo", "1").out()).contains("Undone: 1: milk-in-may-2");
        assertThat(json("duplicates").path("pairs")).hasSize(1);
        library("duplicates", "--undo", "1").refused(2, "no decision 1", "none");
        library("duplicates", "--accept", "milk-in-may", "nothing-like-that-at-all")
                .refused(2, "There is no document");
    }

    @Test
    void anEmptyLibrarySaysWhatToDo() {
        library("list").refused(2, "there is no library", "dyad import PATH", "--library");
        library("check", "--format", "csv").refused(2, "text or json");
    }
}
