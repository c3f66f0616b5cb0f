package io.entrepot.threeplx12.document;

import java.util.List;

/** Reads and writes interchanges by the rules of X12 and of our schemas. */
public interface Syntax {

    /** Judges a file; never throws for what the file says. */
    Reading read(String text);

    /**
     * Writes an interchange with one transaction set.
     *
     * @throws IllegalArgumentException naming the element that the schema refuses
     */
    String write(Envelope envelope, String set, List<Segment> body);
}
