package io.entrepot.orders;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entrepot.canonical.milestone.Milestone;
import io.entrepot.canonical.order.LegState;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.canonical.order.OrderState;
import io.entrepot.orders.fulfilment.Escalations;
import io.entrepot.orders.order.Leg;
import io.entrepot.orders.order.Order;
import io.entrepot.orders.order.StateReason;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One test per path through the process: what is asked of the other systems, and where the order ends. */
@OrdersTest
class FulfilmentTests {

    @Autowired
    PartnerCalls partner;

    @Autowired
    Escalations escalations;

    @BeforeEach
    void answerWell() {
        Upstreams.answerWell();
    }

    @Test
    void goesFromAcceptanceToDelivery() {
        var id = partner.placed();
        partner.awaitState(id, OrderState.RELEASED);

        partner.tell(id, Milestone.ACKNOWLEDGED, 2);
        partner.tell(id, Milestone.PICK_CONFIRMED, 2);
        partner.tell(id, Milestone.SHIPMENT_DEPARTED, 2);
        var shipped = partner.awaitOrder(id, order -> order.shipments().stream().anyMatch(each -> each.tracked()));
        partner.tell(id, Milestone.DELIVERED, 2);
        partner.awaitState(id, OrderState.DELIVERED);

        assertThat(shipped.state()).isEqualTo(OrderState.SHIPPED);
        assertThat(shipped.standing().erpDocument()).isEqualTo("101001");
        assertThat(shipped.shipments().getFirst().posting().invoiceNumber()).isEqualTo("103001");
        assertThat(Upstreams.calls(putRequestedFor(urlPathMatching(Upstreams.SALES_ORDER))))
                .isOne();
        assertThat(Upstreams.calls(putRequestedFor(urlPathMatching(Upstreams.RELEASE))))
                .isOne();
        assertThat(Upstreams.calls(putRequestedFor(urlPathMatching(Upstreams.POSTING))))
                .isOne();
        assertThat(Upstreams.calls(putRequestedFor(urlPathMatching(Upstreams.TRACKER))))
                .isOne();
    }

    @Test
    void completesWhenTheWarehouseTellsInTheWrongOrderAndTwice() {
        var id = partner.placed();
        partner.awaitState(id, OrderState.RELEASED);

        partner.tell(id, Milestone.SHIPMENT_DEPARTED, 2);
        partner.tell(id, Milestone.SHIPMENT_DEPARTED, 2);
        partner.tell(id, Milestone.DELIVERED, 2);
        partner.tell(id, Milestone.ACKNOWLEDGED, 2);

        partner.awaitOrder(
                id,
                order -> order.state() == OrderState.DELIVERED
                        && order.shipments().getFirst().posting().isPosted());
        assertThat(Upstreams.calls(putRequestedFor(urlPathMatching(Upstreams.POSTING))))
                .isOne();
    }

    @Test
    void waitsForTheRestOfAPartialShipment() {
        var id = partner.placed();
        partner.awaitState(id, OrderState.RELEASED);

        partner.tell(id, Milestone.SHIPMENT_DEPARTED, 1);

        var order = partner.awaitOrder(id, known -> known.shipments().stream().anyMatch(each -> each.tracked()));
        assertThat(order.state()).isEqualTo(OrderState.PARTIALLY_SHIPPED);
    }

    @Test
    void outlastsAnOutageOfTheErp() {
        Upstreams.failFirst(
                () -> put(urlPathMatching(Upstreams.SALES_ORDER)),
                2,
                "{\"documentNumber\":\"101002\",\"state\":\"OPEN\"}");

        var order = partner.awaitState(partner.placed(), OrderState.RELEASED);

        assertThat(order.standing().erpDocument()).isEqualTo("101002");
        assertThat(Upstreams.calls(putRequestedFor(urlPathMatching(Upstreams.SALES_ORDER))))
                .isEqualTo(3);
    }

    @Test
    void holdsAnOrderWithoutCreditAndReservesNothing() {
        Upstreams.stub(get(urlMatching(Upstreams.CREDIT)).willReturn(okJson("{\"decision\":\"REJECTED\"}")));

        var order = partner.awaitState(partner.placed(), OrderState.ON_HOLD);

        assertThat(order.standing().reason()).isEqualTo(StateReason.CREDIT_REJECTED);
        assertThat(Upstreams.calls(putRequestedFor(urlPathMatching(Upstreams.ALLOCATION))))
                .isZero();
    }

    @Test
    void cancelsAnOrderOnHold() {
        Upstreams.stub(get(urlMatching(Upstreams.CREDIT)).willReturn(okJson("{\"decision\":\"REJECTED\"}")));
        var id = partner.placed();
        partner.awaitState(id, OrderState.ON_HOLD);

        assertThat(partner.cancel(id)).hasStatus(202);

        var order = partner.awaitState(id, OrderState.CANCELLED);
        assertThat(order.standing().reason()).isEqualTo(StateReason.CANCELLED_BY_PARTNER);
    }

    @Test
    void endsAnOrderWhoseStockWasTakenMeanwhile() {
        Upstreams.stub(put(urlPathMatching(Upstreams.ALLOCATION))
                .willReturn(okJson("{\"outcome\":\"REJECTED\",\"lines\":[],\"legs\":[]}")));

        var order = partner.awaitState(partner.placed(), OrderState.CANCELLED);

        assertThat(order.standing().reason()).isEqualTo(StateReason.INSUFFICIENT_STOCK);
        assertThat(Upstreams.calls(putRequestedFor(urlPathMatching(Upstreams.SALES_ORDER))))
                .isZero();
    }

    @Test
    void takesEverythingBackWhenCancelledBeforeTheRelease() {
        Upstreams.stub(put(urlPathMatching(Upstreams.SALES_ORDER))
                .willReturn(aResponse().withStatus(503)));
        var id = partner.placed();
        partner.awaitState(id, OrderState.ALLOCATED);
        await().until(() -> Upstreams.calls(putRequestedFor(urlPathMatching(Upstreams.SALES_ORDER))) > 0);

        assertThat(partner.cancel(id)).hasStatus(202);
        Upstreams.stub(put(urlPathMatching(Upstreams.SALES_ORDER))
                .willReturn(okJson("{\"documentNumber\":\"101003\",\"state\":\"OPEN\"}")));

        var order = partner.awaitState(id, OrderState.CANCELLED);
        assertThat(order.legs()).allMatch(Leg::isCancelled);
        assertThat(Upstreams.calls(deleteRequestedFor(urlPathMatching(Upstreams.ALLOCATION))))
                .isOne();
        assertThat(Upstreams.calls(postRequestedFor(urlPathMatching(Upstreams.ERP_CANCELLATION))))
                .isOne();
        assertThat(Upstreams.calls(putRequestedFor(urlPathMatching(Upstreams.RELEASE))))
                .isZero();
    }

    @Test
    void takesEverythingBackWhenTheWarehouseAgrees() {
        var id = partner.placed();
        partner.awaitState(id, OrderState.RELEASED);

        partner.cancel(id);

        var order = partner.awaitState(id, OrderState.CANCELLED);
        assertThat(order.legs()).extracting(Leg::state).containsOnly(LegState.CANCELLED);
        assertThat(Upstreams.calls(postRequestedFor(urlPathMatching(Upstreams.ERP_CANCELLATION))))
                .isOne();
    }

    @Test
    void goesOnWhenTheWarehouseRefusesToCancel() {
        Upstreams.stub(post(urlPathMatching(Upstreams.WAREHOUSE_CANCELLATION))
                .willReturn(okJson("{\"outcome\":\"REFUSED\"}")));
        var id = partner.placed();
        partner.awaitState(id, OrderState.RELEASED);

        partner.cancel(id);
        await().until(() -> Upstreams.calls(postRequestedFor(urlPathMatching(Upstreams.WAREHOUSE_CANCELLATION))) > 0);
        partner.tell(id, Milestone.SHIPMENT_DEPARTED, 2);
        partner.tell(id, Milestone.DELIVERED, 2);

        partner.awaitState(id, OrderState.DELIVERED);
    }

    @Test
    void refusesToCancelWhatHasLeft() {
        var id = partner.placed();
        partner.awaitState(id, OrderState.RELEASED);
        partner.tell(id, Milestone.SHIPMENT_DEPARTED, 2);
        partner.awaitState(id, OrderState.SHIPPED);

        assertThat(partner.cancel(id)).hasStatus(409);
    }

    @Test
    void showsPeopleWhatASystemRefusesForGoodAndLetsItRunAgain() {
        Upstreams.stub(
                put(urlPathMatching(Upstreams.RELEASE)).willReturn(aResponse().withStatus(422)));
        var id = partner.placed();

        await().atMost(Duration.ofSeconds(20)).until(() -> isEscalated(id, "release-to-warehouse"));
        assertThat(Upstreams.calls(putRequestedFor(urlPathMatching(Upstreams.RELEASE))))
                .isOne();

        Upstreams.answerWell();
        assertThat(partner.operate("/orders/v1/escalations/" + id + "/retry")).hasStatus(202);
        partner.awaitState(id, OrderState.RELEASED);
        assertThat(isEscalated(id, "release-to-warehouse")).isFalse();
        assertThat(partner.operate("/orders/v1/escalations/" + id + "/retry")).hasStatus(404);
    }

    private boolean isEscalated(OrderId id, String step) {
        return escalations.open(100).stream()
                .anyMatch(open ->
                        open.about().order().equals(id) && open.about().step().equals(step));
    }

    @Test
    void keepsABackorderUntilItIsCancelled() {
        Upstreams.stub(put(urlPathMatching(Upstreams.ALLOCATION)).willReturn(okJson("""
                {"outcome":"BACKORDERED","lines":[{"lineNumber":1,"outcome":"BACKORDERED",
                 "backordered":{"amount":2,"unit":"EA"}}],"legs":[]}""")));

        var order = partner.awaitState(partner.placed(), OrderState.BACKORDERED);

        assertThat(order.isBackordered()).isTrue();
        partner.cancel(order.id());
        partner.awaitOrder(order.id(), FulfilmentTests::isCancelled);
    }

    @Test
    void seeksWhatIsBackorderedAgainUnderTheSameErpDocument() {
        Upstreams.stub(put(urlPathMatching(Upstreams.FIRST_ALLOCATION)).willReturn(okJson("""
                {"outcome":"BACKORDERED","lines":[{"lineNumber":1,"outcome":"BACKORDERED",
                 "backordered":{"amount":2,"unit":"EA"}}],"legs":[]}""")));
        var id = partner.placed();
        partner.awaitState(id, OrderState.BACKORDERED);

        var order = partner.awaitState(id, OrderState.RELEASED);

        assertThat(order.isBackordered()).isFalse();
        assertThat(order.legs()).extracting(leg -> leg.id().value()).containsExactly(id + ".2-1");
        assertThat(Upstreams.calls(putRequestedFor(urlPathMatching(Upstreams.SALES_ORDER))))
                .isOne();
    }

    private static boolean isCancelled(Order order) {
        return order.state() == OrderState.CANCELLED;
    }
}
