package io.entrepot.storefrontshopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entrepot.canonical.order.OrderId;
import io.entrepot.canonical.storefront.StorefrontOrderCancelled;
import io.entrepot.canonical.storefront.StorefrontOrderPlaced;
import io.entrepot.foundation.backend.TransientBackendException;
import io.entrepot.foundation.cases.Actor;
import io.entrepot.foundation.cases.CaseDesk;
import io.entrepot.foundation.cases.CaseFilter;
import io.entrepot.foundation.cases.ExceptionCase;
import io.entrepot.foundation.cases.ExceptionCases;
import io.entrepot.foundation.codemaps.CodeKey;
import io.entrepot.foundation.codemaps.CodeMaps;
import io.entrepot.foundation.testing.TokenIssuer;
import io.entrepot.storefrontshopify.cases.Kind;
import io.entrepot.storefrontshopify.hook.SubscribingHooks;
import io.entrepot.storefrontshopify.listing.Listings;
import io.entrepot.storefrontshopify.listing.PublishingStock;
import io.entrepot.storefrontshopify.listing.ReadingShop;
import io.entrepot.storefrontshopify.order.CatchingUp;
import io.entrepot.storefrontshopify.order.ShopOrders;
import io.entrepot.storefrontshopify.order.ShopOrders.Found;
import io.entrepot.storefrontshopify.order.TakenOrder;
import io.entrepot.storefrontshopify.order.TakenOrders;
import io.entrepot.storefrontshopify.order.TakingOrders;
import io.entrepot.storefrontshopify.shipment.Departure;
import io.entrepot.storefrontshopify.shipment.ReportingShipments;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** Orders of shoppers: told once, taken back once, shipped once; whatever is not understood waits for a person. */
@StorefrontTest
class OrderTests {

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
    ShopOrders shop;

    @Autowired
    TakingOrders taking;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TakenOrders orders;

    @Autowired
    ReportingShipments reporting;

    @Autowired
    SubscribingHooks hooks;

    @Autowired
    ExceptionCases cases;

    @Autowired
    CaseDesk desk;

    @Autowired
    CodeMaps codes;

    @Autowired
    MovableClock clock;

    @Autowired
    MockMvcTester mvc;

    @BeforeEach
    void readTheShop() {
        ShopStandIn.noFault();
        reading.readAll();
    }

    @Test
    void tellsAnOrderOnceHoweverOftenItIsRead() {
        var id = stocked("SKU-0031", 2);

        catchingUp.catchUp();
        catchingUp.catchUp();
        orders.hint(id);
        catchingUp.readHinted();

        assertThat(platform.toldOf(id, 1))
                .singleElement()
                .asString()
                .startsWith(StorefrontOrderPlaced.TYPE)
                .contains("\"item\":\"SKU-0031\"", "\"node\":\"ATL\"", "\"amount\":2", "\"channel\":\"storefront\"");
        assertThat(orders.hinted(10)).doesNotContain(id);
    }

    @Test
    void tellsACancellationOnce() {
        var id = stocked("SKU-0032", 2);
        catchingUp.catchUp();
        ShopStandIn.cancel(id);

        catchingUp.catchUp();
        catchingUp.catchUp();

        assertThat(platform.toldOf(id, 2)).hasSize(2).last().asString().startsWith(StorefrontOrderCancelled.TYPE);
        assertThat(read(id).state()).isEqualTo(TakenOrder.State.CANCELLED);
    }

    @Test
    void saysNothingOfAnOrderThatWasCancelledBeforeItWasSeen() {
        var id = stocked("SKU-0033", 2);
        ShopStandIn.cancel(id);

        catchingUp.catchUp();

        assertThat(read(id).state()).isEqualTo(TakenOrder.State.CANCELLED);
        assertThat(platform.toldOf(id, 0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"lines":[{"quantity":1}]}                                    | has no SKU
            {"lines":[{"sku":"GIFT-25","quantity":1}]}                    | mapped to no item
            {"lines":[{"sku":"SKU-0034","quantity":-1}]}                  | has the quantity -1
            {"lines":[{"sku":"GIFT-1","quantity":1}],"shipTo":null}       | has no shipping address
            {"lines":[{"sku":"GIFT-1","quantity":1}],"shipTo":{"city":""}}| its address has no city
            """)
    void keepsWhatItDoesNotUnderstandForAPerson(String order, String why) {
        var id = ShopStandIn.buy(order);

        catchingUp.catchUp();

        assertThat(caseOf(id).detail()).contains(why);
        assertThat(orders.find(id)).isEmpty();
    }

    @Test
    void tellsAnOrderAfterItsArticleWasMapped() {
        var sku = "OLD-" + UUID.randomUUID();
        var id = ShopStandIn.buy("{\"lines\":[{\"sku\":\"" + sku + "\",\"quantity\":1}],\"currency\":\"EUR\"}");
        catchingUp.catchUp();

        codes.put(CodeKey.of("sku", sku), "SKU-0035", clock.instant(), "operator");
        desk.replay(caseOf(id).id(), new Actor("operator"));

        assertThat(caseOf(id)).matches(found -> !found.isOpen());
        assertThat(platform.toldOf(id, 1)).singleElement().asString().contains("\"item\":\"SKU-0035\"");
    }

    @Test
    void anOrderThatCannotBeReadIsACaseToBeReadAgainAndTheOthersGoOn() {
        var id = stocked("SKU-0044", 2);
        var broken = "4711";

        catchUpBeside(new Found.Unreadable(broken, "it has no date"));

        assertThat(caseOf(broken).detail()).contains("cannot be read", "it has no date");
        assertThat(platform.toldOf(id, 1)).hasSize(1);

        desk.replay(caseOf(broken).id(), new Actor("operator"));
        assertThat(orders.hinted(100)).contains(broken);
    }

    private void catchUpBeside(Found found) {
        var beside = new ShopOrders() {
            @Override
            public Page changedSince(Instant since, @Nullable String cursor) {
                var page = shop.changedSince(since, cursor);
                return new Page(
                        Stream.concat(Stream.of(found), page.orders().stream()).toList(), page.next());
            }

            @Override
            public List<Found> read(Collection<String> ids) {
                return shop.read(ids);
            }
        };
        var window = new CatchingUp.Window(Duration.ofDays(1), Duration.ofMinutes(5));
        new CatchingUp(beside, orders, one -> transaction.executeWithoutResult(_ -> taking.take(one)), window, clock)
                .catchUp();
    }

    @Test
    void takesAnOrderThatIsLargerThanAPage() {
        var lines = new StringBuilder();
        for (int line = 1; line <= 60; line++) {
            lines.append(line == 1 ? "" : ",").append("{\"sku\":\"SKU-01%02d\",\"quantity\":1}".formatted(line));
        }
        var id = ShopStandIn.buy("{\"lines\":[" + lines + "],\"oversell\":true}");

        catchingUp.catchUp();

        assertThat(read(id).lines()).hasSize(60).allMatch(line -> line.parts().size() == 1);
    }

    @Test
    void reportsShipmentsInPartsAndEachOnce() {
        var id = stocked("SKU-0036", 3);
        catchingUp.catchUp();
        var order = platform.accept(id);

        depart(order, "S1", 1, "SKU-0036");
        report();
        depart(order, "S2", 2, "SKU-0036");
        platform.publish(platform.departure(order, order + "-S1", "1Z-S1", "SKU-0036", 1));
        report();

        var shop = ShopStandIn.order(id);
        assertThat(shop.path("status").asString()).isEqualTo("FULFILLED");
        assertThat(shop.path("fulfillments")
                        .valueStream()
                        .map(one -> one.path("number").asString()))
                .containsExactly("1Z-S1", "1Z-S2");
    }

    @Test
    void whatWasShippedIsNotTakenOffTheOfferAnyMore() {
        var id = stocked("SKU-0042", 3);
        catchingUp.catchUp();
        var order = platform.accept(id);
        platform.reserve(order, id, "SKU-0042", 3);
        platform.available("SKU-0042", 2, 7);
        publish();
        depart(order, "S1", 3, "SKU-0042");

        report();
        platform.available("SKU-0042", 3, 9);
        publish();

        assertThat(ShopStandIn.available("ATL", "SKU-0042")).isEqualTo(9);
    }

    @Test
    void departuresOfOtherOrdersAreForgotten() {
        var order = new OrderId("ORD-" + UUID.randomUUID());

        platform.publish(platform.departure(order, order + "-S1", "1Z-P", "SKU-0043", 1));
        platform.publish(platform.ofPartner(order));

        platform.acceptAs(order, stockedAndTaken("SKU-0043"));
        assertThat(reporting.due()).noneMatch(one -> one.order().equals(order));
    }

    @Test
    void looksBeforeItReportsAgainWhenTheAnswerWasLost() {
        var id = stocked("SKU-0037", 3);
        catchingUp.catchUp();
        var order = platform.accept(id);
        depart(order, "S1", 1, "SKU-0037");
        ShopStandIn.fault("{\"answerLost\":{\"count\":1,\"match\":\"fulfillmentCreate\"}}");
        var due = departure(order);

        assertThatThrownBy(() -> reporting.report(due)).isInstanceOf(TransientBackendException.class);
        reporting.report(due);

        assertThat(ShopStandIn.order(id).path("fulfillments")).hasSize(1);
        assertThat(reporting.due()).noneMatch(one -> one.order().equals(order));
    }

    @Test
    void aDepartureThatIsToldBeforeItsOrderWaitsForIt() {
        var id = stocked("SKU-0038", 1);
        catchingUp.catchUp();
        var order = new OrderId("ORD-" + UUID.randomUUID());
        platform.publish(platform.departure(order, order + "-S1", "1Z-E", "SKU-0038", 1));
        assertThat(reporting.due()).noneMatch(one -> one.order().equals(order));

        platform.acceptAs(order, id);
        report();

        assertThat(ShopStandIn.order(id).path("status").asString()).isEqualTo("FULFILLED");
    }

    @Test
    void aShipmentThatTheShopDoesNotTakeIsACase() {
        var id = stocked("SKU-0039", 1);
        catchingUp.catchUp();
        var order = platform.accept(id);
        depart(order, "S1", 5, "SKU-0039");

        report();

        var found = cases.list(CaseFilter.about(Kind.SHIPMENT_REFUSED, order + "-S1"));
        assertThat(found)
                .singleElement()
                .extracting(ExceptionCase::detail)
                .asString()
                .contains("4 pieces");
    }

    @Test
    void subscribesAgainWhatTheShopDeleted() {
        hooks.subscribe();
        assertThat(ShopStandIn.webhooks()).hasSize(3);

        hooks.subscribe();

        assertThat(ShopStandIn.webhooks()).hasSize(3);
        assertThat(ShopStandIn.webhooks()
                        .valueStream()
                        .map(one -> one.path("uri").asString()))
                .contains("http://gateway/hooks/storefront-shopify/orders-create");
    }

    @Test
    void answersTheOrdersThatWereTaken() {
        var id = stocked("SKU-0041", 2);
        catchingUp.catchUp();
        var number = read(id).number();

        assertThat(get("/storefront/v1/orders/" + id))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.lines[0].parts[0].node")
                .isEqualTo("ATL");
        assertThat(get("/storefront/v1/orders?state=TOLD&number=%23" + number.substring(1)))
                .bodyJson()
                .extractingPath("$.orders[*].id")
                .asArray()
                .containsExactly(id);
        assertThat(get("/storefront/v1/orders/0")).hasStatus(404);
        assertThat(get("/storefront/v1/orders?cursor=nonsense")).hasStatus(422);
        assertThat(get("/storefront/v1/orders?limit=1"))
                .bodyJson()
                .extractingPath("$.next")
                .isNotNull();
    }

    private String stocked(String sku, int quantity) {
        platform.available(sku, 1, 10);
        publish();
        return ShopStandIn.buy(sku, quantity, "ATL");
    }

    private String stockedAndTaken(String sku) {
        var id = stocked(sku, 1);
        catchingUp.catchUp();
        return id;
    }

    private void depart(OrderId order, String shipment, int quantity, String sku) {
        platform.depart(order, order + "-" + shipment, "1Z-" + shipment, sku, quantity);
    }

    private Departure departure(OrderId order) {
        return reporting.due().stream()
                .filter(one -> one.order().equals(order))
                .findFirst()
                .orElseThrow();
    }

    private void report() {
        reporting.due().forEach(reporting::report);
    }

    private TakenOrder read(String id) {
        return orders.find(id).orElseThrow();
    }

    private ExceptionCase caseOf(String id) {
        return List.copyOf(cases.list(CaseFilter.about(Kind.ORDER_NOT_UNDERSTOOD, id)))
                .getFirst();
    }

    private MvcTestResult get(String uri) {
        return mvc.get()
                .uri(URI.create(uri))
                .header("Authorization", "Bearer " + TokenIssuer.token("entrepot-system", "storefront:read"))
                .exchange();
    }

    private void publish() {
        for (int round = 0; round < 20 && !listings.dueBy(clock.instant(), 1).isEmpty(); round++) {
            publishing.publishDue();
        }
    }
}
