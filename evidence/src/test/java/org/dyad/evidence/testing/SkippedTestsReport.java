package org.dyad.evidence.testing;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Says in one line, at the end of a module's tests, how many were skipped for want of the shared reference files. */
public final class SkippedTestsReport implements TestExecutionListener {
    private final AtomicInteger skipped = new AtomicInteger();

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getThrowable().filter(SharedFilesMissing.class::isInstance).isPresent()) {
            skipped.incrementAndGet();
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        int count = skipped.getAndSet(0);
        if (count > 0) {
            System.out.printf(
                    "Skipped %d %s: the folder \"shared\" with reference files is not beside the repository.%n",
                    count, count == 1 ? "test" : "tests");
        }
    }
}
