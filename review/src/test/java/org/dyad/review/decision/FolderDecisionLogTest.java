package org.dyad.review.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.List;
import org.dyad.evidence.InvalidEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderDecisionLogTest extends DecisionLogContract {
    @TempDir
    private Path folder = Path.of("");

    @Override
    protected DecisionLog log() {
        return new FolderDecisionLog(folder, InstantSource.fixed(NOW));
    }

    private Path file() {
        return folder.resolve(FolderDecisionLog.FILE);
    }

    @Test
    void oneLineOfPlainTextForEachDecision() throws IOException {
        log().append(List.of(draft("Ann\u00e9", "a\nb", new Action.Accept()), draft("Bea", "c", new Action.Reject())));
        byte[] bytes = Files.readAllBytes(file());
        assertThat(Files.readAllLines(file())).hasSize(2).allMatch(line -> line.startsWith("{\"format\":1,"));
        for (byte b : bytes) {
            assertThat(b).isBetween((byte) 10, (byte) 126);
        }
    }

    @Test
    void theHashLeavesOutTheTimeOnly() throws IOException {
        log().append(List.of(draft("Ann", "a", new Action.Accept())));
        String line = Files.readString(file());
        Files.writeString(file(), line.replace("2031-05-06", "2032-05-06"));
        assertThat(log().read().decisions()).hasSize(1);
        Files.writeString(file(), line.replace("\"Ann\"", "\"Eve\""));
        assertThatThrownBy(() -> log().read())
                .isInstanceOf(InvalidEvidence.class)
                .hasMessageContaining("line 1")
                .hasMessageContaining("checksum")
                .hasMessageContaining("version control");
    }

    @Test
    void aTornLastLineDoesNotCountAndIsPutAsideByTheNextAppend() throws IOException {
        log().append(List.of(draft("Ann", "a", new Action.Accept())));
        String whole = Files.readString(file());
        Files.writeString(file(), whole.substring(0, whole.length() / 2), StandardOpenOption.APPEND);
        assertThat(log().read().decisions()).hasSize(1);
        assertThat(log().read().notes()).singleElement().asString().contains("cut short");
        log().append(List.of(draft("Bea", "b", new Action.Accept())));
        assertThat(log().read().decisions()).hasSize(2);
        assertThat(log().read().notes()).isEmpty();
        assertThat(Files.readString(folder.resolve("decisions.torn"))).startsWith("{\"format\"");
    }

    @Test
    void everyCutOfTheFileIsReadable() throws IOException {
        log().append(List.of(draft("Ann", "a", new Action.Accept()), draft("Bea", "b", new Action.Reject())));
        byte[] bytes = Files.readAllBytes(file());
        for (int length = 0; length <= bytes.length; length++) {
            Files.write(file(), java.util.Arrays.copyOf(bytes, length));
            assertThat(log().read().decisions().size()).isBetween(0, 2);
        }
    }

    @Test
    void marksOfAMergeAreTold() throws IOException {
        log().append(List.of(draft("Ann", "a", new Action.Accept())));
        Files.writeString(file(), "<<<<<<< ours\n" + Files.readString(file()) + "=======\n>>>>>>> theirs\n");
        assertThatThrownBy(() -> log().append(List.of(draft("Bea", "b", new Action.Accept()))))
                .hasMessageContaining("line 1")
                .hasMessageContaining("line 3")
                .hasMessageContaining("merge");
    }

    @Test
    void linesJoinedFromTwoBranchesCount() throws IOException {
        log().append(List.of(draft("Ann", "a", new Action.Accept())));
        String ann = Files.readString(file());
        Files.delete(file());
        log().append(List.of(draft("Bea", "a", new Action.Accept())));
        Files.writeString(file(), ann, StandardOpenOption.APPEND);
        assertThat(log().read().decisions()).hasSize(2);
    }
}
