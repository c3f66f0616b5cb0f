package io.entrepot.inventory;

import static io.entrepot.inventory.StockFixtures.ATL;
import static io.entrepot.inventory.StockFixtures.DFW;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.canonical.item.ItemNumber;
import java.io.UnsupportedEncodingException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an order asks for over HTTP, and what it gets. */
@InventoryTest
class AllocationApiTests {

    @Autowired
    InventoryCalls calls;

    @Autowired
    StockFixtures fixtures;

    @Test
    void allocatesOnceHoweverOftenItIsAsked() throws UnsupportedEncodingException {
        var item = fixtures.anItem();
        var order = fixtures.anOrder();
        fixtures.observe(ATL, item, 5);
        fixtures.observe(DFW, item, 5);

        var first = calls.put(order, InventoryCalls.body(item, "8", "EA"));
        var again = calls.put(order, InventoryCalls.body(item, "8.0", "EA"));

        assertThat(first).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"orderId":"%1$s","outcome":"ALLOCATED","lines":[{"lineNumber":1,"outcome":"ALLOCATED"}],"legs":[
                  {"legId":"%1$s-1","node":"ATL","lines":[{"lineNumber":1,"item":"%2$s","quantity":{"amount":5,"unit":"EA"}}]},
                  {"legId":"%1$s-2","node":"DFW","lines":[{"lineNumber":1,"item":"%2$s","quantity":{"amount":3,"unit":"EA"}}]}]}
                """.formatted(order, item));
        assertThat(first)
                .bodyJson()
                .extractingPath("$.legs[0].tellsWithin")
                .asString()
                .startsWith("PT");
        assertThat(first).bodyJson().hasPath("$.legs[0].leavesBy");
        assertThat(again.getResponse().getContentAsString())
                .isEqualTo(first.getResponse().getContentAsString());
        assertThat(fixtures.reserved(item)).isEqualByComparingTo("8");
    }

    @Test
    void refusesAnotherRequestForTheSameOrder() {
        var item = fixtures.anItem();
        var order = fixtures.anOrder();
        fixtures.observe(ATL, item, 50);
        calls.put(order, InventoryCalls.body(item, "8", "EA"));

        assertThat(calls.put(order, InventoryCalls.body(item, "9", "EA")))
                .hasStatus(409)
                .hasContentType("application/problem+json");
        assertThat(fixtures.reserved(item)).isEqualByComparingTo("8");
    }

    @Test
    void backordersWhatIsShortInBaseUnits() {
        var item = fixtures.anItem();
        fixtures.observe(ATL, item, 20);

        assertThat(calls.put(
                        fixtures.anOrder(),
                        InventoryCalls.body(item, "2", "XCS")
                                .replace("\"allowBackorder\":false", "\"allowBackorder\":true")))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"outcome":"PARTIALLY_ALLOCATED","lines":[{"lineNumber":1,"outcome":"PARTIALLY_ALLOCATED",
                          "backordered":{"amount":4,"unit":"EA"}}]}""");
    }

    @Test
    void rejectsWhatIsShortAndMayNotWaitWithoutReservingAnything() {
        var item = fixtures.anItem();
        fixtures.observe(ATL, item, 20);

        assertThat(calls.put(fixtures.anOrder(), InventoryCalls.body(item, "21", "EA")))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"outcome\":\"REJECTED\",\"legs\":[]}");
        assertThat(fixtures.reserved(item)).isZero();
    }

    @Test
    void explainsADecision() {
        var item = fixtures.anItem();
        var order = fixtures.anOrder();
        fixtures.observe(ATL, item, 20);
        calls.put(order, InventoryCalls.body(item, "1", "EA"));

        assertThat(calls.get("/inventory/v1/allocations/" + order))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"outcome":"ALLOCATED","decision":{"chosenBy":"COMPLETE_AT_ONE_NODE","candidates":[
                          {"node":"ATL","verdicts":[{"rule":"SERVICEABLE","passed":true},{"rule":"STAGE","passed":true},
                            {"rule":"SOURCING_GROUP","passed":true},{"rule":"CUT_OFF_AND_CAPACITY","passed":true},
                            {"rule":"SHELF_LIFE","passed":true},{"rule":"UNIT_DIVISIBLE","passed":true},
                            {"rule":"FRESH","passed":true},{"rule":"STOCKED","passed":true}],
                           "offers":[{"item":"%s","promised":20,"fresh":true}]},
                          {"node":"DFW","verdicts":[{},{},{},{},{},{},{"rule":"FRESH","passed":false},{"passed":false}]},
                          {"node":"SEA"},{"node":"EWR"},
                          {"node":"SUP1","verdicts":[{},{"rule":"STAGE","passed":false},{},{},{},{},{},{}]}]}}""".formatted(item));
        assertThat(calls.get("/inventory/v1/allocations/NEVER")).hasStatus(404);
    }

    @Test
    void releasesAsOftenAsAskedAndReservesNoMore() {
        var item = fixtures.anItem();
        var order = fixtures.anOrder();
        fixtures.observe(ATL, item, 20);
        calls.put(order, InventoryCalls.body(item, "8", "EA"));

        assertThat(calls.delete("/inventory/v1/allocations/" + order)).hasStatus(204);
        assertThat(calls.delete("/inventory/v1/allocations/" + order)).hasStatus(204);

        assertThat(fixtures.available(item)).isEqualTo(20);
        assertThat(calls.put(order, InventoryCalls.body(item, "8", "EA"))).hasStatus(409);
        assertThat(calls.get("/inventory/v1/allocations/" + order)).bodyJson().hasPath("$.releasedAt");
    }

    @Test
    void releasesOneLeg() {
        var item = fixtures.anItem();
        var order = fixtures.anOrder();
        fixtures.observe(ATL, item, 5);
        fixtures.observe(DFW, item, 5);
        calls.put(order, InventoryCalls.body(item, "8", "EA"));

        assertThat(calls.delete("/inventory/v1/allocations/" + order + "/legs/" + order + "-2"))
                .hasStatus(204);
        assertThat(calls.delete("/inventory/v1/allocations/" + order + "/legs/" + order + "-3"))
                .hasStatus(404);
        assertThat(fixtures.reserved(item)).isEqualByComparingTo("5");
    }

    @Test
    void allocatesAThousandLines() {
        var item = fixtures.anItem();
        fixtures.observe(ATL, item, 600);
        fixtures.observe(DFW, item, 600);
        var lines = IntStream.rangeClosed(1, 1000)
                .mapToObj(number -> InventoryCalls.lineOf(number, item, "1", "EA"))
                .collect(joining(","));

        assertThat(calls.put(fixtures.anOrder(), InventoryCalls.bodyOf(lines)))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"outcome\":\"ALLOCATED\"}");
        assertThat(fixtures.reserved(item)).isEqualByComparingTo("1000");
        assertThat(fixtures.sumsThatDifferFromRows()).isEmpty();
    }

    @Test
    void checksWithoutReserving() {
        var item = fixtures.anItem();
        fixtures.observe(ATL, item, 10);

        assertThat(calls.check(
                        InventoryCalls.lineOf(1, item, "6", "EA") + "," + InventoryCalls.lineOf(2, item, "6", "EA")))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        {"violations":[{"lineNumber":2,"field":"quantity/amount","code":"insufficient-stock",
                          "message":"is 2 EA more than can be promised now"}]}""");
        assertThat(calls.check(InventoryCalls.lineOf(1, item, "10", "EA")))
                .bodyJson()
                .isStrictlyEqualTo("{\"violations\":[]}");
        assertThat(calls.check(InventoryCalls.lineOf(7, new ItemNumber("NOBODYS"), "1", "EA")))
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"violations\":[{\"lineNumber\":7,\"field\":\"item\",\"code\":\"unknown-item\"}]}");
        assertThat(fixtures.reserved(item)).isZero();
    }
}
