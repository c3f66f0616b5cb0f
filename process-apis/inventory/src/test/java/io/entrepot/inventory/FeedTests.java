package io.entrepot.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.inventory.feed.WatchingFeeds;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The watch over feeds on the whole service. */
@InventoryTest
class FeedTests {

    private static final NodeId SEA = new NodeId("SEA");
    private static final String OPEN = "/inventory/v1/exceptions?state=OPEN&kind=feed-late&subject=SEA";

    @Autowired
    InventoryCalls calls;

    @Autowired
    StockFixtures fixtures;

    @Autowired
    WatchingFeeds watching;

    @Autowired
    MovableClock clock;

    @Test
    void aLateFeedIsACaseThatHealsWhenItIsHeardAgain() {
        fixtures.confirm(SEA);
        watching.watch();

        assertThat(calls.get(OPEN)).bodyJson().isLenientlyEqualTo("{\"exceptions\":[]}");
        assertThat(calls.get("/inventory/v1/nodes/SEA"))
                .bodyJson()
                .hasPath("$.feed.lastConfirmed")
                .doesNotHavePath("$.feed.lateSince");

        clock.advance(Duration.ofMinutes(23));
        watching.watch();
        watching.watch();

        assertThat(calls.get(OPEN))
                .bodyJson()
                .isLenientlyEqualTo("{\"exceptions\":[{\"subject\":\"SEA\",\"occurrences\":1}]}");
        assertThat(calls.get("/inventory/v1/nodes/SEA")).bodyJson().hasPath("$.feed.lateSince");

        fixtures.confirm(SEA);
        watching.watch();

        assertThat(calls.get(OPEN)).bodyJson().isLenientlyEqualTo("{\"exceptions\":[]}");
    }
}
