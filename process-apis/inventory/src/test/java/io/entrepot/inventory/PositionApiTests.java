package io.entrepot.inventory;

import static io.entrepot.inventory.StockFixtures.ATL;
import static io.entrepot.inventory.StockFixtures.DFW;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.entrepot.canonical.inventory.Bucket;
import io.entrepot.canonical.inventory.MovementReason;
import io.entrepot.canonical.inventory.ObservationCorrected;
import io.entrepot.canonical.inventory.StockMoved;
import io.entrepot.canonical.inventory.StockObserved;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.inventory.observation.ReceivingStock;
import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Positions and their histories as people read them. */
@InventoryTest
class PositionApiTests {

    @Autowired
    InventoryCalls calls;

    @Autowired
    StockFixtures fixtures;

    @Autowired
    ReceivingStock stock;

    @Test
    void showsWhatIsKnownOfAPosition() {
        var item = fixtures.anItem();
        var asOf = fixtures.now();
        stock.observe(
                "o-" + item,
                new StockObserved(
                        ATL,
                        item,
                        UnitOfMeasure.EACH,
                        asOf,
                        7L,
                        "test",
                        List.of(
                                new StockObserved.BucketQuantity(
                                        Bucket.AVAILABLE, BigDecimal.TEN, "L1", LocalDate.of(2099, 1, 31)),
                                new StockObserved.BucketQuantity(Bucket.DAMAGED, BigDecimal.ONE))));

        assertThat(calls.get("/inventory/v1/positions?item=" + item))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"positions":[{"item":"%s","node":"ATL","unit":"EA","sellable":10,"sellableUntil":"2099-01-31",
                          "others":0,"unseen":0,"outflow":{"quantity":0,"period":"PT1H"},"asOf":"%s","sequence":7,
                          "source":"test","observation":"o-%s",
                          "stock":[{"bucket":"AVAILABLE","quantity":10,"lot":"L1","expiry":"2099-01-31"},
                                   {"bucket":"DAMAGED","quantity":1}]}]}""".formatted(item, asOf, item))
                .hasPath("$.positions[0].receivedAt")
                .doesNotHavePath("$.next");
    }

    @Test
    void readsPositionsPageByPage() {
        var item = fixtures.anItem();
        fixtures.observe(ATL, item, 1);
        fixtures.observe(DFW, item, 2);

        assertThat(calls.get("/inventory/v1/positions?limit=1&item=" + item))
                .bodyJson()
                .isLenientlyEqualTo("{\"positions\":[{\"node\":\"ATL\"}],\"next\":\"%s~ATL\"}".formatted(item));
        assertThat(calls.get("/inventory/v1/positions?limit=1&item=" + item + "&cursor=" + item + "~ATL"))
                .bodyJson()
                .isLenientlyEqualTo("{\"positions\":[{\"node\":\"DFW\"}]}")
                .doesNotHavePath("$.next");
        assertThat(calls.get("/inventory/v1/positions?node=DFW&item=" + item))
                .bodyJson()
                .isLenientlyEqualTo("{\"positions\":[{\"node\":\"DFW\",\"sellable\":2}]}");
    }

    @Test
    void tellsTheWholeHistoryOfAPosition() {
        var item = fixtures.anItem();
        stock.observe("one-" + item, told(item, 50));
        stock.move(new StockMoved(
                ATL,
                item,
                UnitOfMeasure.CASE,
                fixtures.now(),
                null,
                "test",
                "m-" + item,
                MovementReason.RECEIVED,
                "PO-7",
                List.of(new StockMoved.Change(Bucket.AVAILABLE, BigDecimal.ONE, null, null))));
        stock.observe("two-" + item, told(item, 500));
        stock.correct(new ObservationCorrected(
                ATL,
                "test",
                "two-" + item,
                ObservationCorrected.Reason.INCORRECT_DATA,
                fixtures.now(),
                List.of("three-" + item)));

        var first = calls.get("/inventory/v1/positions/" + item + "/ATL/history?limit=2");
        assertThat(first)
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"entries":[
                          {"kind":"CORRECTION","name":"two-%s","reason":"INCORRECT_DATA","correctiveEvents":["three-%s"]},
                          {"kind":"SNAPSHOT","name":"two-%s","state":"VOIDED"}]}""".formatted(item, item, item))
                .hasPath("$.next");
        assertThat(calls.get("/inventory/v1/positions/" + item + "/ATL/history?limit=2&cursor=" + next(first)))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"entries":[
                          {"kind":"MOVEMENT","name":"m-%s","reason":"RECEIVED","reference":"PO-7","state":"COUNTED",
                           "lines":[{"bucket":"AVAILABLE","quantity":12}]},
                          {"kind":"SNAPSHOT","name":"one-%s","state":"CURRENT"}]}""".formatted(item, item))
                .doesNotHavePath("$.next");
    }

    @Test
    void knowsNoHistoryOfWhatWasNeverTold() {
        assertThat(calls.get("/inventory/v1/positions/" + fixtures.anItem() + "/ATL/history"))
                .hasStatus(404)
                .hasContentType("application/problem+json");
    }

    @Test
    void refusesCursorsThatAreNotOurs() {
        assertThat(calls.get("/inventory/v1/positions?cursor=x")).hasStatus(422);
        assertThat(calls.get("/inventory/v1/positions/A/ATL/history?cursor=x")).hasStatus(422);
        assertThat(calls.get("/inventory/v1/positions/A/ATL/history?cursor=2026-99-99T00:00:00.000Z~SNAPSHOT~1"))
                .hasStatus(400);
        assertThat(calls.get("/inventory/v1/positions?limit=0")).hasStatus(422);
    }

    @Test
    void asksForTheScope() {
        assertThat(calls.get("/inventory/v1/positions", InventoryCalls.ALLOCATE))
                .hasStatus(403);
    }

    private StockObserved told(ItemNumber item, long quantity) {
        return new StockObserved(
                ATL,
                item,
                UnitOfMeasure.EACH,
                fixtures.now(),
                null,
                "test",
                List.of(new StockObserved.BucketQuantity(Bucket.AVAILABLE, BigDecimal.valueOf(quantity))));
    }

    private static String next(MvcTestResult page) {
        try {
            return JsonPath.read(page.getResponse().getContentAsString(), "$.next");
        } catch (UnsupportedEncodingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
