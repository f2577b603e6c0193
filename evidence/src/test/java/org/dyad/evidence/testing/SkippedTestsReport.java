package org.dyad.evidence.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Counts the tests that were skipped for want of the shared reference files, over all modules of a run: each module leaves
 * its count in its build folder, and the last module to test says the sum in one line at the end.
 */
public final class SkippedTestsReport implements TestExecutionListener {
    /** The last module with tests in the order of the build. */
    private static final String LAST_MODULE = "validation";

    private static final String COUNT = "target/skipped-for-want-of-shared-files";

    private final AtomicInteger skipped = new AtomicInteger();

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getThrowable().filter(SharedFilesMissing.class::isInstance).isPresent()) {
            skipped.incrementAndGet();
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        Path module = Path.of("").toAbsolutePath();
        try {
            Path count = module.resolve(COUNT);
            Files.createDirectories(count.getParent());
            Files.writeString(count, Integer.toString(skipped.getAndSet(0)));
            if (module.endsWith(LAST_MODULE)) {
                report(module);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void report(Path module) throws IOException {
        int sum = 0;
        try (Stream<Path> modules = Files.list(module.resolveSibling("."))) {
            for (Path count :
                    modules.map(m -> m.resolve(COUNT)).filter(Files::exists).toList()) {
                sum += Integer.parseInt(Files.readString(count).strip());
            }
        }
        if (sum > 0) {
            System.out.printf(
                    "Skipped %d %s in all: the folder \"shared\" with reference files is not beside the repository.%n",
                    sum, sum == 1 ? "test" : "tests");
        }
    }
}
