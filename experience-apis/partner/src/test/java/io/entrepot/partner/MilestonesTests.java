package io.entrepot.partner;

import static io.entrepot.partner.OrderFixtures.orderOf;
import static io.entrepot.partner.Upstreams.SERVER;
import static io.entrepot.partner.Upstreams.json;
import static io.entrepot.partner.Upstreams.order;
import static io.entrepot.partner.Upstreams.problem;
import static io.entrepot.partner.Upstreams.timeline;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A partner follows its own orders, and an outage is no empty list. */
@PartnerTest
class MilestonesTests {

    private static final String PATH = "/partner/v2/orders/ORD-1/milestones";
    private static final String TIMELINE = """
            {"orderId":"ORD-1","consumer":"acme-retail",
             "identifiers":[{"system":"erp","kind":"sales-order","value":"ERP-SECRET-101001"}],
             "milestones":[
              {"milestone":"ORDER_ACCEPTED","occurredAt":"2026-11-23T05:00:00Z","recordedAt":"2026-11-23T05:00:01Z","source":"orders"},
              {"milestone":"PICK_CONFIRMED","node":"ATL","occurredAt":"2026-11-23T05:01:00Z","recordedAt":"2026-11-23T05:01:01Z",
               "source":"wms-shiphero"}]}""";

    @Autowired
    PartnerCalls partner;

    @BeforeEach
    void forget() {
        SERVER.resetAll();
    }

    @Test
    void tellsWhatHappenedInOrder() {
        timeline("ORD-1", json(200, TIMELINE));

        assertThat(partner.get(PATH)).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                {"milestones":[
                  {"milestone":"ORDER_ACCEPTED","occurredAt":"2026-11-23T05:00:00Z","recordedAt":"2026-11-23T05:00:01Z","source":"orders"},
                  {"milestone":"PICK_CONFIRMED","node":"ATL","occurredAt":"2026-11-23T05:01:00Z","recordedAt":"2026-11-23T05:01:01Z",
                   "source":"wms-shiphero"}]}""");
    }

    @Test
    void hidesAnotherPartnersTimeline() {
        timeline("ORD-1", json(200, TIMELINE.replace("acme-retail", "bluebird")));

        assertThat(partner.get(PATH)).hasStatus(404).bodyText().contains("You have no order with this number.");
    }

    @Test
    void answersAnEmptyListForAnOwnOrderOfWhichNothingIsToldYet() {
        timeline("ORD-1", problem(404, "not-found", ""));
        order("ORD-1", json(200, orderOf("acme-retail", "ORD-1")));

        assertThat(partner.get(PATH)).hasStatusOk().bodyJson().isStrictlyEqualTo("{\"milestones\":[]}");
    }

    @Test
    void asksOrdersWhoseATimelineIsThatDoesNotSay() {
        timeline("ORD-1", json(200, TIMELINE.replace("\"acme-retail\"", "null")));
        order("ORD-1", json(200, orderOf("bluebird", "ORD-1")));

        assertThat(partner.get(PATH)).hasStatus(404);
    }

    @Test
    void hidesAnOrderThatNobodyKnows() {
        timeline("ORD-1", problem(404, "not-found", ""));
        order("ORD-1", problem(404, "not-found", ""));

        assertThat(partner.get(PATH)).hasStatus(404);
    }

    @Test
    void tellsAnOutageOfVisibilityAsAnOutage() {
        timeline("ORD-1", problem(503, "backend-unavailable", "").withHeader("Retry-After", "7"));
        order("ORD-1", json(200, orderOf("acme-retail", "ORD-1")));

        assertThat(partner.get(PATH)).hasStatus(503).hasHeader("Retry-After", "7");
        assertThat(partner.get("/partner/v2/orders/ORD-1")).hasStatusOk();
    }
}
