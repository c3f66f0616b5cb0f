package io.entrepot.threeplx12.document;

/** What came of reading a file. */
public sealed interface Reading {

    /** It is one whole interchange; what is wrong inside stands in the judgement. */
    record Whole(Judgement judgement) implements Reading {}

    /** It ends before the interchange does: more may still come. */
    record Cut(String reason) implements Reading {}

    /** It is no interchange, and waiting will not make it one. */
    record Malformed(String reason) implements Reading {}
}
