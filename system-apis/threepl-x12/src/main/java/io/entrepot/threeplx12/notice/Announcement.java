package io.entrepot.threeplx12.notice;

/** What came of announcing a delivery. */
public sealed interface Announcement {

    /** The notice is on its way to the warehouse, or was before. */
    record Given(KnownNotice notice, boolean isNew) implements Announcement {}

    /** The notice was given before with other content. */
    record GivenDifferently() implements Announcement {}

    /** X12 cannot carry what was asked. */
    record CannotBeWritten(String reason) implements Announcement {}
}
