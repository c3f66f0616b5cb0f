package io.entrepot.inventory;

import static io.entrepot.inventory.StockFixtures.ATL;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.order.OrderId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A request that makes no sense is refused with the place that is wrong, and reserves nothing. */
@InventoryTest
class AllocationInputTests {

    @Autowired
    InventoryCalls calls;

    @Autowired
    StockFixtures fixtures;

    @Test
    void refusesAnOrderIdOfAnotherShape() {
        assertThat(calls.put(new OrderId("x".repeat(61)), InventoryCalls.body(new ItemNumber("ANY"), "1", "EA")))
                .hasStatus(422)
                .bodyJson()
                .isLenientlyEqualTo("{\"errors\":[{\"pointer\":\"orderId\",\"code\":\"pattern\"}]}");
    }

    @ParameterizedTest
    @CsvSource({
        "0, EA, positive, amount",
        "-1, EA, positive, amount",
        "0.5, EA, not-divisible, amount",
        "1000000000000, EA, decimal-max, amount",
        "1000000000, XCS, too-large, amount",
        "1, XPX, unit-not-of-item, unit",
        "1, each, pattern, unit"
    })
    void pointsToAQuantityThatMakesNoSense(String amount, String unit, String code, String place) {
        var item = fixtures.anItem();
        var order = fixtures.anOrder();
        fixtures.observe(ATL, item, 20);

        assertThat(calls.put(order, InventoryCalls.body(item, amount, unit)))
                .hasStatus(422)
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"errors\":[{\"pointer\":\"/lines/0/quantity/%s\",\"code\":\"%s\"}]}".formatted(place, code));
        assertThat(fixtures.reserved(item)).isZero();
        assertThat(calls.get("/inventory/v1/allocations/" + order)).hasStatus(404);
    }

    @Test
    void pointsToAnItemThatIsUnknown() {
        assertThat(calls.put(fixtures.anOrder(), InventoryCalls.body(new ItemNumber("NOBODYS"), "1", "EA")))
                .hasStatus(422)
                .bodyJson()
                .isLenientlyEqualTo("{\"errors\":[{\"pointer\":\"/lines/0/item\",\"code\":\"unknown-item\"}]}");
    }

    @Test
    void pointsToARepeatedLineNumber() {
        var item = fixtures.anItem();

        assertThat(calls.put(
                        fixtures.anOrder(),
                        InventoryCalls.bodyOf(InventoryCalls.lineOf(1, item, "1", "EA") + ","
                                + InventoryCalls.lineOf(1, item, "1", "EA"))))
                .hasStatus(422)
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"errors\":[{\"pointer\":\"/lines/1/lineNumber\",\"code\":\"duplicate-line-number\"}]}");
    }

    @Test
    void refusesNoLinesAndTooManyLines() {
        var item = fixtures.anItem();
        var tooMany = IntStream.rangeClosed(1, 1001)
                .mapToObj(number -> InventoryCalls.lineOf(number, item, "1", "EA"))
                .collect(joining(","));

        assertThat(calls.put(fixtures.anOrder(), InventoryCalls.bodyOf("")))
                .hasStatus(422)
                .bodyJson()
                .isLenientlyEqualTo("{\"errors\":[{\"pointer\":\"/lines\",\"code\":\"size\"}]}");
        assertThat(calls.put(fixtures.anOrder(), InventoryCalls.bodyOf(tooMany)))
                .hasStatus(422)
                .bodyJson()
                .isLenientlyEqualTo("{\"errors\":[{\"pointer\":\"/lines\",\"code\":\"size\"}]}");
    }

    @Test
    void refusesFieldsThatItDoesNotKnowAndBodiesThatAreNoJson() {
        assertThat(calls.put(
                        fixtures.anOrder(), InventoryCalls.bodyOf("").replace("\"lines\"", "\"surprise\":1,\"lines\"")))
                .hasStatus(400);
        assertThat(calls.put(fixtures.anOrder(), "not json")).hasStatus(400);
    }
}
