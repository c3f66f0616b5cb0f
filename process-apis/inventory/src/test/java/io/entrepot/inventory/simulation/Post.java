package io.entrepot.inventory.simulation;

import java.time.Duration;

/** Carries messages, most of them soon and once; the others late, twice or never. */
final class Post {

    static final int LOST_PERCENT = 4;
    private static final int LATE_PERCENT = 6;
    private static final int DOUBLED_PERCENT = 8;
    private static final Duration SOON = Duration.ofMillis(900);
    private static final Duration LATE = Duration.ofMinutes(40);

    private final Agenda agenda;
    private final Chance chance;

    Post(Agenda agenda, Chance chance) {
        this.agenda = agenda;
        this.chance = chance;
    }

    /** A message that nobody sends again: what comes after it makes up for its loss. */
    void sendOnce(Runnable delivery) {
        if (!chance.happens(LOST_PERCENT)) {
            deliver(delivery);
        }
    }

    /** A message that is sent again until it arrives: a loss makes it late. */
    void sendUntilHeard(Runnable delivery) {
        if (chance.happens(LOST_PERCENT)) {
            agenda.after(chance.between(SOON, LATE), () -> sendUntilHeard(delivery));
        } else {
            deliver(delivery);
        }
    }

    /** A message that is not lost any more, but may still be late or come twice. */
    void deliver(Runnable delivery) {
        agenda.after(delay(), delivery);
        if (chance.happens(DOUBLED_PERCENT)) {
            agenda.after(delay(), delivery);
        }
    }

    private Duration delay() {
        return chance.between(Duration.ofMillis(5), chance.happens(LATE_PERCENT) ? LATE : SOON);
    }
}
