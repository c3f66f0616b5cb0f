package io.entrepot.storefrontshopify.upkeep.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.storefrontshopify.MovableClock;
import io.entrepot.storefrontshopify.Platform;
import io.entrepot.storefrontshopify.ShopStandIn;
import io.entrepot.storefrontshopify.StorefrontTest;
import io.entrepot.storefrontshopify.order.TakenOrders;
import io.entrepot.storefrontshopify.shipment.ReportingShipments;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The jobs as the schedule calls them: an order from the shop and back, and what happens while the shop is away. */
@StorefrontTest
class UpkeepTests {

    @Autowired
    Upkeep upkeep;

    @Autowired
    Platform platform;

    @Autowired
    TakenOrders orders;

    @Autowired
    ReportingShipments reporting;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void readTheShop() {
        ShopStandIn.noFault();
        upkeep.readAll();
    }

    @AfterEach
    void noFault() {
        ShopStandIn.noFault();
    }

    @Test
    void carriesAnOrderFromTheShopAndItsShipmentBack() {
        upkeep.subscribe();
        platform.available("SKU-0051", 1, 5);
        publish("SKU-0051", 5);
        var id = ShopStandIn.buy("SKU-0051", 2, "ATL");
        orders.hint(id);
        upkeep.readHinted();
        var order = platform.accept(id);
        platform.depart(order, order + "-S1", "1Z-U1", "SKU-0051", 2);

        upkeep.report();
        upkeep.catchUp();

        assertThat(ShopStandIn.order(id).path("status").asString()).isEqualTo("FULFILLED");
        assertThat(orders.find(id)).isPresent();
    }

    @Test
    void reportsAShipmentLaterWhenTheShopIsAway() {
        platform.available("SKU-0052", 1, 5);
        publish("SKU-0052", 5);
        var id = ShopStandIn.buy("SKU-0052", 1, "ATL");
        upkeep.catchUp();
        var order = platform.accept(id);
        platform.depart(order, order + "-S1", "1Z-U2", "SKU-0052", 1);
        ShopStandIn.fault("{\"unavailable\":{}}");

        upkeep.report();
        assertThat(reporting.due()).noneMatch(one -> one.order().equals(order));
        ShopStandIn.noFault();
        clock.advance(Duration.ofMinutes(6));
        upkeep.report();

        assertThat(ShopStandIn.order(id).path("status").asString()).isEqualTo("FULFILLED");
    }

    private void publish(String sku, int expected) {
        for (int round = 0; round < 20 && ShopStandIn.available("ATL", sku) != expected; round++) {
            upkeep.publish();
        }
        assertThat(ShopStandIn.available("ATL", sku)).isEqualTo(expected);
    }
}
