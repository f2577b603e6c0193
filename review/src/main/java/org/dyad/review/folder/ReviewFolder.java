package org.dyad.review.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.evidence.table.ContrastTable;
import org.dyad.evidence.table.EvidenceTable;
import org.dyad.evidence.table.EvidenceTables;
import org.dyad.evidence.table.FlowTable;
import org.dyad.evidence.table.PublishedTable;
import org.dyad.evidence.table.ReadOptions;
import org.dyad.evidence.table.RiskOfBiasTable;
import org.dyad.review.protocol.InvalidProtocol;
import org.dyad.review.protocol.ProtocolFault;
import org.dyad.review.protocol.ProtocolReader;
import org.dyad.review.protocol.ReviewProtocol;
import org.dyad.review.result.Provenance.InputFile;

/**
 * A review as it lies in a folder: {@code review.yaml} and {@code arms.csv}, and beside them, where wanted, {@code
 * contrasts.csv}, {@code risk-of-bias.csv}, {@code flow.csv} and {@code published.csv}.
 *
 * @param path of the folder
 * @param protocol what is asked
 * @param evidence the arms, with the contrasts of {@code contrasts.csv} among its own
 * @param companions the optional files
 * @param inputs every file read, with its hash
 */
public record ReviewFolder(
        Path path, ReviewProtocol protocol, EvidenceTable evidence, Companions companions, List<InputFile> inputs) {
    /** What the review asks. */
    public static final String PROTOCOL = "review.yaml";
    /** What the trials report. */
    public static final String ARMS = "arms.csv";
    /** Printed differences between arms. */
    public static final String CONTRASTS = "contrasts.csv";
    /** Judgements of the risk of bias. */
    public static final String RISK_OF_BIAS = "risk-of-bias.csv";
    /** PRISMA counts. */
    public static final String FLOW = "flow.csv";
    /** What others have published. */
    public static final String PUBLISHED = "published.csv";

    /** The names of all files that a review may have, in the order of the report. */
    public static List<String> fileNames() {
        return FILES;
    }

    /** Every file that is read, in the order of the report. */
    static final List<String> FILES = List.of(PROTOCOL, ARMS, CONTRASTS, RISK_OF_BIAS, FLOW, PUBLISHED);

    private static final long LARGEST_PROTOCOL = 1 << 20;

    /**
     * The optional files of a review.
     *
     * @param riskOfBias judgements by persons
     * @param flow PRISMA counts
     * @param published estimates of others
     */
    public record Companions(
            Optional<RiskOfBiasTable> riskOfBias, Optional<FlowTable> flow, Optional<PublishedTable> published) {}

    public ReviewFolder {
        inputs = List.copyOf(inputs);
    }

    /**
     * Reads the whole folder; the faults of all its files are told together.
     *
     * @throws InvalidReview with every fault
     */
    public static ReviewFolder read(Path path) {
        List<String> problems = new ArrayList<>();
        if (!Files.isDirectory(path)) {
            throw new InvalidReview(
                    List.of("%s is not a folder. 'dyad init %s' writes a review to start from.".formatted(path, path)));
        }
        Optional<ReviewProtocol> protocol = guarded(problems, () -> protocol(path.resolve(PROTOCOL)));
        Optional<EvidenceTable> arms = guarded(problems, () -> arms(path.resolve(ARMS)));
        ReadOptions options = ReadOptions.defaults();
        Optional<EvidenceTable> evidence = arms.flatMap(
                table -> optional(path, CONTRASTS, problems, file -> ContrastTable.read(file, options, table))
                        .map(table::with)
                        .or(() -> Optional.of(table)));
        Companions companions = new Companions(
                arms.flatMap(table ->
                        optional(path, RISK_OF_BIAS, problems, file -> RiskOfBiasTable.read(file, options, table))),
                optional(path, FLOW, problems, file -> FlowTable.read(file, options)),
                optional(path, PUBLISHED, problems, file -> PublishedTable.read(file, options)));
        protocol.ifPresent(p -> evidence.ifPresent(e -> problems.addAll(ProtocolAgainstTable.check(p, e))));
        if (!problems.isEmpty()) {
            throw new InvalidReview(problems);
        }
        return new ReviewFolder(path, protocol.orElseThrow(), evidence.orElseThrow(), companions, inputs(path));
    }

    private static ReviewProtocol protocol(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new InvalidEvidence(
                    "%s is missing: it says what the review asks. 'dyad init FOLDER' writes one.", file);
        }
        try {
            if (Files.size(file) > LARGEST_PROTOCOL) {
                throw new InvalidEvidence("%s is larger than 1 MB; a protocol is a page or two.", file);
            }
            return ProtocolReader.read(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
        } catch (CharacterCodingException e) {
            throw new InvalidProtocol(
                    file.toString(), List.of(new ProtocolFault(0, "", "this is not UTF-8 text. Save it as UTF-8.")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EvidenceTable arms(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new InvalidEvidence("%s is missing: it holds what the trials report, one row per arm.", file);
        }
        return EvidenceTables.read(file);
    }

    private interface Reader<T> {
        T read(Path file);
    }

    private static <T> Optional<T> optional(Path folder, String name, List<String> problems, Reader<T> reader) {
        Path file = folder.resolve(name);
        return Files.isRegularFile(file) ? guarded(problems, () -> reader.read(file)) : Optional.empty();
    }

    private static <T> Optional<T> guarded(List<String> problems, Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (InvalidProtocol | InvalidEvidence e) {
            problems.add(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private static List<InputFile> inputs(Path folder) {
        List<InputFile> inputs = new ArrayList<>();
        for (String name : FILES) {
            Path file = folder.resolve(name);
            if (Files.isRegularFile(file)) {
                try {
                    byte[] bytes = Files.readAllBytes(file);
                    inputs.add(new InputFile(name, Sha256.of(bytes), bytes.length));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return inputs;
    }
}
