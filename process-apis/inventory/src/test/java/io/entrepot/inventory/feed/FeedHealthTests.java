package io.entrepot.inventory.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.inventory.network.Cadence;
import io.entrepot.inventory.network.NodeFixtures;
import io.entrepot.inventory.network.RegisteredNode;
import io.entrepot.inventory.network.Stage;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When a feed counts as late. */
class FeedHealthTests {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z"); // a Tuesday
    private static final Duration QUARTER = Duration.ofMinutes(15);

    @Test
    void isOnTimeWithinTheIntervalAndHalfOfItAgain() {
        assertThat(polled(NOON, Duration.ofMinutes(22)).isLate()).isFalse();
        assertThat(polled(NOON, Duration.ofMinutes(23)))
                .isEqualTo(new FeedHealth(
                        polledNode(Stage.LIVE).node().id(), NOON, NOON.plus(QUARTER), NOON.plus(QUARTER)));
    }

    @Test
    void isLateWhereItWasNeverHeardAnIntervalAfterItWasAdded() {
        assertThat(polled(null, Duration.ofMinutes(22)).isLate()).isFalse();
        assertThat(polled(null, Duration.ofMinutes(23)).isLate()).isTrue();
    }

    @Test
    void expectsNothingOfANodeOutOfUse() {
        var retired = FeedHealth.of(polledNode(Stage.RETIRED), NOON, NOON.plus(Duration.ofDays(9)));

        assertThat(retired.isLate()).isFalse();
    }

    @Test
    void waitsTwoHoursAtMostForANightlyFile() {
        assertThat(nightly(NOON, Duration.ofHours(26)).isLate()).isFalse();
        assertThat(nightly(NOON, Duration.ofHours(26).plusSeconds(1)).isLate()).isTrue();
    }

    @Test
    void expectsNoFileOnAHolidayAndAtTheWeekend() {
        var wednesday = NOON.plus(Duration.ofDays(1));
        var friday = NOON.plus(Duration.ofDays(3));

        assertThat(nightly(wednesday, Duration.ZERO).expectedNext()).isEqualTo(friday);
        assertThat(nightly(friday, Duration.ZERO).expectedNext()).isEqualTo(NOON.plus(Duration.ofDays(6)));
    }

    private static FeedHealth polled(@Nullable Instant confirmed, Duration later) {
        return FeedHealth.of(polledNode(Stage.LIVE), confirmed, NOON.plus(later));
    }

    private static RegisteredNode polledNode(Stage stage) {
        return new RegisteredNode(NodeFixtures.aNode("SEA", Cadence.POLL, QUARTER, stage), 1, NOON);
    }

    private static FeedHealth nightly(Instant confirmed, Duration later) {
        var node = NodeFixtures.aNode("EWR", Cadence.BATCH, Duration.ofDays(1));
        return FeedHealth.of(new RegisteredNode(node, 1, NOON), confirmed, confirmed.plus(later));
    }
}
