package io.entrepot.inventory.promise.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.canonical.inventory.AvailabilityChanged;
import io.entrepot.canonical.inventory.AvailabilityChanged.NodeQuantity;
import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.canonical.order.ChannelId;
import io.entrepot.inventory.promise.events.AvailabilityNews.Told;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A channel is told again of what it does not know, and of nothing that it knows. */
class ToldTests {

    private static final NodeId ATL = new NodeId("ATL");
    private static final Told TOLD =
            new Told(4, new BigDecimal("7"), Map.of("ATL", new BigDecimal("7")), Set.of("SF-1"));

    @Test
    void saysTheSameFigureForTheSameOrders() {
        assertThat(TOLD.says(change("7.0", "7.000", "SF-1"))).isTrue();
    }

    @Test
    void doesNotSayAnotherFigure() {
        assertThat(TOLD.says(change("6", "7", "SF-1"))).isFalse();
        assertThat(TOLD.says(change("7", "6", "SF-1"))).isFalse();
    }

    /** Stock came in as an order did: the figure stays, and the channel must not take the order off once more. */
    @Test
    void doesNotSayThatAFurtherOrderIsCounted() {
        assertThat(TOLD.says(change("7", "7", "SF-1", "SF-2"))).isFalse();
    }

    @Test
    void neverMindsAnOrderThatIsAllocatedNow() {
        assertThat(TOLD.says(change("7", "7"))).isTrue();
    }

    private static AvailabilityChanged change(String available, String atAtlanta, String... counted) {
        return new AvailabilityChanged(
                new ItemNumber("ITEM-1"),
                new ChannelId("storefront"),
                UnitOfMeasure.EACH,
                5,
                Instant.EPOCH,
                new BigDecimal(available),
                List.of(new NodeQuantity(ATL, new BigDecimal(atAtlanta))),
                List.of(counted));
    }
}
