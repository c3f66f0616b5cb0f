package io.entrepot.carriereasypost.scan;

import io.entrepot.canonical.milestone.Milestone;
import org.jspecify.annotations.Nullable;

/** What a scan means to the platform. */
public sealed interface Meaning {

    /** The parcel got this far. */
    record Progress(Milestone milestone, @Nullable String note) implements Meaning {}

    /** Something is wrong with the parcel; its position does not change. */
    record Trouble(String note, boolean needsAPerson) implements Meaning {}

    /** The label was cancelled. */
    record Voided() implements Meaning {}

    /** Nothing that anyone waits for. */
    record Nothing() implements Meaning {}

    /** Nobody has said yet what this means. */
    record Unmapped() implements Meaning {}
}
