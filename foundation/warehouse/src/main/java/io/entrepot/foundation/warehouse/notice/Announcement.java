package io.entrepot.foundation.warehouse.notice;

/** What came of announcing a delivery. */
public sealed interface Announcement {

    /** The warehouse has the notice, or is certain to get it. */
    record Accepted(NoticeStanding notice, boolean isNew) implements Announcement {}

    /** The notice was given before with other content. */
    record AskedDifferently() implements Announcement {}

    /** The way to the warehouse cannot carry what was asked. */
    record CannotBeCarried(String reason) implements Announcement {}

    /** Another call works on it. */
    record InProgress() implements Announcement {}
}
