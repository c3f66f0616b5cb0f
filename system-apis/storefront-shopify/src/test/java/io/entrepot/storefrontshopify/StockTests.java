package io.entrepot.storefrontshopify;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.foundation.testing.TokenIssuer;
import io.entrepot.storefrontshopify.listing.Listings;
import io.entrepot.storefrontshopify.listing.PublishingStock;
import io.entrepot.storefrontshopify.listing.ReadingShop;
import io.entrepot.storefrontshopify.order.CatchingUp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the shop offers: by location, from the newest figure, and never again what a shopper has taken. */
@StorefrontTest
class StockTests {

    @Autowired
    Platform platform;

    @Autowired
    Listings listings;

    @Autowired
    PublishingStock publishing;

    @Autowired
    ReadingShop reading;

    @Autowired
    CatchingUp catchingUp;

    @Autowired
    MovableClock clock;

    @Autowired
    MockMvcTester mvc;

    @BeforeEach
    void readTheShop() {
        ShopStandIn.noFault();
        reading.readAll();
    }

    @AfterEach
    void noFault() {
        ShopStandIn.noFault();
    }

    @Test
    void showsWhatEachNodeMaySell() {
        platform.available("SKU-0011", 1, clock.instant(), 17, Map.of("ATL", 10, "SEA", 7));

        publish();

        assertThat(ShopStandIn.available("ATL", "SKU-0011")).isEqualTo(10);
        assertThat(ShopStandIn.available("SEA", "SKU-0011")).isEqualTo(7);
        assertThat(ShopStandIn.available("DFW", "SKU-0011")).isZero();
    }

    @Test
    void onlyTheNewestFigureCountsWhateverComesLater() {
        platform.available("SKU-0012", 5, 10);
        platform.tell("SKU-0012", 4, clock.instant(), 99, Map.of("ATL", 99));
        platform.available("SKU-0012", 6, 8);

        publish();

        assertThat(ShopStandIn.available("ATL", "SKU-0012")).isEqualTo(8);
    }

    @Test
    void lowersLocationsWhoseSumExceedsWhatTheChannelMaySell() {
        platform.available("SKU-0013", 1, clock.instant(), 12, Map.of("ATL", 10, "SEA", 7));

        publish();

        assertThat(ShopStandIn.available("ATL", "SKU-0013") + ShopStandIn.available("SEA", "SKU-0013"))
                .isEqualTo(12);
    }

    /** Setting the figure as it comes would show 12 here: three pieces would be sold twice. */
    @Test
    void neverOffersAgainWhatAShopperTookBeforeInventoryKnewOfIt() {
        platform.available("SKU-0014", 1, 10);
        publish();
        var shopOrder = ShopStandIn.buy("SKU-0014", 3, "ATL");

        platform.available("SKU-0014", 2, 12); // two came in; computed without the order
        publish();
        assertThat(ShopStandIn.available("ATL", "SKU-0014")).isEqualTo(9);

        catchingUp.catchUp();
        platform.available("SKU-0014", 3, 13);
        publish();
        assertThat(ShopStandIn.available("ATL", "SKU-0014")).isEqualTo(10);

        var order = platform.accept(shopOrder);
        platform.reserve(order, shopOrder, "SKU-0014", 3);
        platform.available("SKU-0014", 4, 10); // now it counts
        publish();
        assertThat(ShopStandIn.available("ATL", "SKU-0014")).isEqualTo(10);
    }

    @Test
    void takesAFigureFromBeforeTheReservationForTheLastOneAfterAWhile() {
        platform.available("SKU-0015", 1, 10);
        publish();
        var shopOrder = ShopStandIn.buy("SKU-0015", 3, "ATL");
        catchingUp.catchUp();
        platform.available("SKU-0015", 2, 7); // inventory holds it back already
        var order = platform.accept(shopOrder);
        platform.reserve(order, shopOrder, "SKU-0015", 3);
        publish();
        assertThat(ShopStandIn.available("ATL", "SKU-0015"))
                .as("what is in doubt counts twice")
                .isEqualTo(4);

        clock.advance(Duration.ofSeconds(31));
        publish();

        assertThat(ShopStandIn.available("ATL", "SKU-0015")).isEqualTo(7);
    }

    @Test
    void takesAnOrderOffOnceWhereTheFigureSaysThatItCountsIt() {
        var shopOrder = taken("SKU-0046", 3);

        platform.availableCounting("SKU-0046", 2, 7, List.of(shopOrder));
        publish();

        assertThat(ShopStandIn.available("ATL", "SKU-0046")).isEqualTo(7);
    }

    @Test
    void takesOffAgainWhatTheNextFigureDoesNotCountAnyMore() {
        var shopOrder = taken("SKU-0047", 3);
        platform.availableCounting("SKU-0047", 2, 7, List.of(shopOrder));

        platform.available("SKU-0047", 3, 10); // nothing could be reserved: the order waits for supply
        publish();

        assertThat(ShopStandIn.available("ATL", "SKU-0047")).isEqualTo(7);
    }

    private String taken(String sku, int quantity) {
        platform.available(sku, 1, 10);
        publish();
        var shopOrder = ShopStandIn.buy(sku, quantity, "ATL");
        catchingUp.catchUp();
        return shopOrder;
    }

    @Test
    void readsAndComputesAgainWhenSomebodyWasFasterAndSetsTheRestOfTheBatch() {
        platform.available("SKU-0016", 1, 10);
        platform.available("SKU-0017", 1, 10);
        publish();
        platform.available("SKU-0016", 2, 20);
        platform.available("SKU-0017", 2, 20);
        ShopStandIn.fault("{\"staleWrite\":{\"count\":1,\"match\":\"SKU-0016\"}}");

        publish();

        assertThat(ShopStandIn.available("ATL", "SKU-0016")).isEqualTo(20);
        assertThat(ShopStandIn.available("ATL", "SKU-0017")).isEqualTo(20);
    }

    @Test
    void aLostPublicationHealsByComparison() {
        platform.available("SKU-0018", 1, 10);
        publish();
        ShopStandIn.setByHand("SKU-0018", "ATL", 99);

        reading.readAll();
        publish();

        assertThat(ShopStandIn.available("ATL", "SKU-0018")).isEqualTo(10);
    }

    @Test
    void aPublicationWithoutEffectHealsByComparison() {
        platform.available("SKU-0019", 1, 10);
        ShopStandIn.fault("{\"noEffect\":{\"count\":1,\"match\":\"inventorySetQuantities\"}}");
        publish();
        assertThat(ShopStandIn.available("ATL", "SKU-0019")).isZero();

        reading.readAll();
        publish();

        assertThat(ShopStandIn.available("ATL", "SKU-0019")).isEqualTo(10);
    }

    @Test
    void answersWhatTheShopShowsNowBesideWhatItShould() {
        platform.available("SKU-0021", 7, 10);
        publish();
        ShopStandIn.setByHand("SKU-0021", "ATL", 4);

        var result = get("/storefront/v1/listings?channel=storefront&node=ATL&item=SKU-0021");

        assertThat(result)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.listings[0]")
                .asMap()
                .containsEntry("shown", 4)
                .containsEntry("intended", 10)
                .containsEntry("version", 7)
                .containsEntry("node", "ATL");
    }

    @Test
    void pagesListingsByItem() {
        var first = get("/storefront/v1/listings?channel=storefront&node=ATL&limit=2");
        var second = get("/storefront/v1/listings?channel=storefront&node=ATL&limit=2&cursor=SKU-0002");

        assertThat(first).bodyJson().extractingPath("$.next").isEqualTo("SKU-0002");
        assertThat(second).bodyJson().extractingPath("$.listings[0].item").isEqualTo("SKU-0003");
        assertThat(get("/storefront/v1/listings?channel=elsewhere")).hasStatus(422);
        assertThat(get("/storefront/v1/listings?channel=storefront&node=XXX")).hasStatus(422);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult get(String uri) {
        return mvc.get()
                .uri(uri)
                .header("Authorization", "Bearer " + TokenIssuer.token("entrepot-system", "storefront:read"))
                .exchange();
    }

    private void publish() {
        for (int round = 0; round < 20 && !listings.dueBy(clock.instant(), 1).isEmpty(); round++) {
            publishing.publishDue();
        }
    }
}
