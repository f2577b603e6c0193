package org.dyad.statistics.optimise;

/** A search ended without an answer that could be shown to be one; the message says what happened and what to try. */
public class SearchNotSettled extends RuntimeException {
    private final String whatHappened;
    private final String whatToTry;

    /**
     * Both parts are full sentences.
     *
     * @param whatHappened what the search did and where it stood
     * @param whatToTry    what the reader can do now
     */
    public SearchNotSettled(String whatHappened, String whatToTry) {
        super(whatHappened + " " + whatToTry);
        this.whatHappened = whatHappened;
        this.whatToTry = whatToTry;
    }

    public String whatHappened() {
        return whatHappened;
    }

    public String whatToTry() {
        return whatToTry;
    }
}
