package io.entrepot.inventory.drift;

import java.time.Duration;

/** Why two sides differ; all but a real variance heal by themselves. */
public enum DriftClass {
    /** Documents on their way explain it. A nightly file and a day off may take this long. */
    TIMING(Duration.ofDays(4)),
    /** Something of it was not understood. Its own case waits for a person; this one only reminds. */
    MAPPING(Duration.ofDays(7)),
    /** The other side moved on and we were not heard, or did not hear. Mending it takes one message. */
    LOST_MESSAGE(Duration.ofHours(2)),
    /** One document counts twice. */
    DUPLICATE(Duration.ofHours(2)),
    /** The goods are not where they should be. */
    REAL_VARIANCE(Duration.ZERO);

    private final Duration patience;

    DriftClass(Duration patience) {
        this.patience = patience;
    }

    /** What has not healed after this long becomes a case after all. */
    public Duration patience() {
        return patience;
    }
}
