package org.dyad.library.store;

/**
 * How files are put in.
 *
 * @param threads how many files are read at a time; the outcome is the same with any number
 * @param largest bytes of the largest file that is read
 * @param prune   whether documents whose file or record is gone are taken out
 */
public record ImportOptions(int threads, long largest, boolean prune) {
    /** Two processors or what there is; files up to 64 MB; nothing is taken out. */
    public static ImportOptions usual() {
        return new ImportOptions(Math.max(1, Runtime.getRuntime().availableProcessors()), 64L << 20, false);
    }

    public ImportOptions withThreads(int number) {
        return new ImportOptions(number, largest, prune);
    }

    public ImportOptions withLargest(long bytes) {
        return new ImportOptions(threads, bytes, prune);
    }

    public ImportOptions withPrune(boolean wanted) {
        return new ImportOptions(threads, largest, wanted);
    }
}
