package io.entrepot.threeplx12.cases;

/** What a case is about; it is what a replay handles again. */
public sealed interface Evidence {

    /** An interchange that was refused as a whole, word for word. */
    record OfInterchange(String text) implements Evidence {}

    /** A file whose content was taken in before: it can be read, and there is nothing to handle again. */
    record OfRepeated(String text) implements Evidence {}

    /** One transaction set in its own envelope, an interchange by itself. */
    record OfSet(String text) implements Evidence {}

    /** A document of ours, by its number in our list. */
    record OfOutgoing(long document) implements Evidence {}

    /** Nothing that could be handled again. */
    record None() implements Evidence {}
}
