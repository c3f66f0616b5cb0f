package io.entrepot.wmsopenboxes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that tests move; the service and the stand-in share it. */
public final class MovableClock extends Clock {

    /** Ahead of the dates on which our APIs were released: before them no service starts. */
    private Instant now = Instant.parse("2030-01-07T12:00:00Z");

    @Override
    public synchronized Instant instant() {
        return now;
    }

    public synchronized void advance(Duration by) {
        now = now.plus(by);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
