package io.entrepot.wmsopenboxes.backend.openboxes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.order.LegId;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.foundation.backend.PermanentBackendException;
import io.entrepot.foundation.warehouse.leg.LegRequest;
import io.entrepot.foundation.warehouse.leg.ShipTo;
import io.entrepot.foundation.warehouse.order.WarehouseOrderId;
import io.entrepot.foundation.warehouse.order.WarehouseOrders.Creation;
import io.entrepot.wmsopenboxes.FixedCodes;
import io.entrepot.wmsopenboxes.OpenBoxesStandIn;
import io.entrepot.wmsopenboxes.WarehouseTest;
import io.entrepot.wmsopenboxes.fulfilment.MovementReport.Gone;
import io.entrepot.wmsopenboxes.fulfilment.MovementReport.Shown;
import io.entrepot.wmsopenboxes.fulfilment.MovementReport.Status;
import io.entrepot.wmsopenboxes.stock.Products;
import io.entrepot.wmsopenboxes.stock.WarehouseStock;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A movement is made in several calls, each of which may fail, and ends as one with its lines once. */
@WarehouseTest
class OpenBoxesOrdersTests {

    @Autowired
    OpenBoxesOrders orders;

    @Autowired
    OpenBoxesApi api;

    @Autowired
    Session session;

    @Autowired
    Products products;

    @Autowired
    WarehouseStock stock;

    @Autowired
    OpenBoxesProperties properties;

    @Autowired
    Clock clock;

    @AfterEach
    void endFaults() {
        OpenBoxesStandIn.faults("{}");
    }

    @ParameterizedTest
    @CsvSource({
        "unavailable, /updateItems, 0",
        "answerLost,  /updateItems, 1",
        "unavailable, /status,      1",
        "answerLost,  /status,      1",
        "noEffect,    /status,      1"
    })
    void finishesAMovementThatWasLeftHalfMade(String fault, String call, int linesLeft) {
        var leg = request("HALF-" + fault + call.replace('/', '-'), "SKU-0120");
        OpenBoxesStandIn.faults("{\"%s\":{\"count\":1,\"match\":\"%s\"}}".formatted(fault, call));

        assertThat(orders.create(leg)).isInstanceOf(Creation.OutcomeUnknown.class);
        assertThat(lines(leg)).isEqualTo(linesLeft);

        OpenBoxesStandIn.faults("{}");
        assertThat(orders.create(leg)).isInstanceOf(Creation.Created.class);
        assertThat(OpenBoxesStandIn.movements(leg.legId().value())).hasSize(1);
        assertThat(lines(leg)).isEqualTo(1);
    }

    @Test
    void doesNotShowAMovementThatNobodyWasAskedToPickYet() {
        var leg = request("HEADER", "SKU-0121");
        OpenBoxesStandIn.faults("{\"unavailable\":{\"count\":1,\"match\":\"/updateItems\"}}");
        orders.create(leg);

        OpenBoxesStandIn.faults("{}");

        assertThat(OpenBoxesStandIn.movements(leg.legId().value())).hasSize(1);
        assertThat(orders.find(leg)).isEmpty();
    }

    @Test
    void makesNothingForAnArticleThatTheWarehouseDoesNotHave() {
        var leg = request("NO-ARTICLE", "SKU-9999");

        assertThatExceptionOfType(PermanentBackendException.class)
                .isThrownBy(() -> orders.create(leg))
                .withMessageContaining("no article SKU-9999");
        assertThat(OpenBoxesStandIn.movements(leg.legId().value())).isEmpty();
    }

    @Test
    void showsWhatLeftWhenItCannotBeTakenBack() {
        var leg = request("LEFT", "SKU-0122");
        var id = created(leg);
        OpenBoxesStandIn.work(4);

        assertThat(orders.cancel(id, leg))
                .isInstanceOfSatisfying(
                        Shown.class, shown -> assertThat(shown.status()).isEqualTo(Status.SHIPPED));
    }

    @Test
    void isGoneOnceItWasTakenBackHoweverOftenItIsAsked() {
        var leg = request("GONE", "SKU-0123");
        var id = created(leg);

        assertThat(orders.cancel(id, leg)).isInstanceOf(Gone.class);
        assertThat(orders.cancel(id, leg)).isInstanceOf(Gone.class);
        assertThat(orders.read(id, leg)).isEmpty();
    }

    @Test
    void isGoneWhenTheAnswerToTheCancellationIsLost() {
        var leg = request("GONE-UNHEARD", "SKU-0124");
        var id = created(leg);
        OpenBoxesStandIn.faults("{\"answerLost\":{\"count\":1,\"match\":\"DELETE\"}}");

        assertThat(orders.cancel(id, leg)).isInstanceOf(Gone.class);
    }

    @Test
    void showsAStatusThatNobodyKnowsInTheWarehousesWords() {
        var leg = request("ODD", "SKU-0125");
        var id = created(leg);
        var movements = new Movements(api, session);
        var shipments = new Shipments(api, session);
        var ids = new ProductIds(products, stock);
        var knowingNothing = new OpenBoxesOrders(movements, shipments, ids, properties, new FixedCodes(), clock);

        var shown = knowingNothing.read(id, leg).orElseThrow();

        assertThat(shown.status()).isEqualTo(Status.UNKNOWN);
        assertThat(shown.statusText())
                .isEqualTo(OpenBoxesStandIn.movements(leg.legId().value())
                        .getFirst()
                        .path("statusCode")
                        .asString());
    }

    private WarehouseOrderId created(LegRequest leg) {
        assertThat(orders.create(leg)).isInstanceOf(Creation.Created.class);
        return orders.find(leg).orElseThrow().id();
    }

    private static int lines(LegRequest leg) {
        return OpenBoxesStandIn.movements(leg.legId().value())
                .getFirst()
                .path("lineItems")
                .size();
    }

    private static LegRequest request(String name, String item) {
        return new LegRequest(
                new LegId("CLIENT-" + name + "-1"),
                new OrderId("CLIENT-" + name),
                new NodeId("SEA"),
                "PO-1",
                new ShipTo("Store", "1 Main St", null, "Seattle", "WA", "98101", "US"),
                null,
                List.of(new LegRequest.Line(1, new ItemNumber(item), 2)));
    }
}
