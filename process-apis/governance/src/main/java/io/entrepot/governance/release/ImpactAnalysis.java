package io.entrepot.governance.release;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Reads documents of vendors and finds out what a release means. */
public interface ImpactAnalysis {

    /** Backends whose use is declared and whose versions can be compared, and each of their contracts. */
    Set<String> backends();

    /**
     * The format of a document; empty while others are being read, of which each takes much memory.
     *
     * @throws UnreadableDocument if it is in none that can be compared
     */
    Optional<String> formatOf(String document) throws UnreadableDocument;

    /**
     * What a release means for what we use, and for who calls.
     *
     * @throws UnreadableDocument if the documents do not belong to the backend or what is told to have moved is not there
     */
    Assessment assess(NewRelease release, String older, String newer, Instant at) throws UnreadableDocument;

    /** What is wrong with a document, in words for whoever sent it. */
    final class UnreadableDocument extends Exception {

        public UnreadableDocument(String words, Throwable cause) {
            super(words, cause);
        }

        public String words() {
            return String.valueOf(getMessage());
        }
    }
}
