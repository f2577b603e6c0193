package org.dyad.library.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Work in parts that are done side by side and joined in their order, so that the outcome does not depend on the number of threads. Only a
 * few parts are under way at a time: memory is bounded by them, not by the whole.
 */
final class InOrder {
    private final int threads;

    InOrder(int threads) {
        this.threads = threads;
    }

    /** Does the parts, and hands each result on, in order and in the calling thread. */
    <P, R> void run(Iterator<P> parts, Function<P, R> work, Consumer<R> join) {
        if (threads == 1) {
            parts.forEachRemaining(part -> join.accept(work.apply(part)));
            return;
        }
        ExecutorService workers = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "library");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Deque<Future<R>> underWay = new ArrayDeque<>();
            while (parts.hasNext() || !underWay.isEmpty()) {
                while (parts.hasNext() && underWay.size() <= threads + 1) {
                    P part = parts.next();
                    underWay.add(workers.submit(() -> work.apply(part)));
                }
                join.accept(result(underWay.remove()));
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private static <R> R result(Future<R> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InvalidLibrary("Stopped. What was done so far is kept; call again to go on.");
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }
}
