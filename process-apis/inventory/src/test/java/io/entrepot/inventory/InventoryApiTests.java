package io.entrepot.inventory;

import static io.entrepot.inventory.StockFixtures.ATL;
import static io.entrepot.inventory.StockFixtures.DFW;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.foundation.testing.PublishedContract;
import io.entrepot.foundation.testing.TokenIssuer;
import java.io.UnsupportedEncodingException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The service as its callers meet it. */
@InventoryTest
class InventoryApiTests {

    @Autowired
    InventoryCalls calls;

    @Autowired
    MockMvcTester http;

    @Autowired
    StockFixtures fixtures;

    @Test
    void publishesItsContract() throws UnsupportedEncodingException {
        var rendered = http.get().uri("/v3/api-docs.yaml").exchange();

        PublishedContract.of("process", "inventory", 1)
                .assertEquals(rendered.getResponse().getContentAsString());
    }

    @Test
    void answersAvailabilityInTheSharedShape() {
        var item = fixtures.anItem();
        fixtures.observe(DFW, item, 50);
        fixtures.observe(ATL, item, 70);

        assertThat(calls.get("/inventory/v1/availability?item=" + item))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"items":[{"item":"%s","unit":"EA","available":120,"nodes":[
                          {"node":"ATL","available":70,"buffer":0,"fresh":true},
                          {"node":"DFW","available":50,"buffer":0,"fresh":true}]}]}""".formatted(item))
                .hasPathSatisfying(
                        "$.items[0].nodes[0].age",
                        age -> assertThat(age).asString().startsWith("PT"))
                .hasPath("$.items[0].nodes[0].asOf");
    }

    @Test
    void answersZeroForAnItemThatNoNodeReports() {
        assertThat(calls.get("/inventory/v1/availability?item=" + fixtures.anItem()))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"items\":[{\"available\":0,\"nodes\":[]}]}");
    }

    @Test
    void namesTheItemsThatAreUnknown() {
        assertThat(calls.get("/inventory/v1/availability?item=" + fixtures.anItem() + "&item=NOBODYS"))
                .hasStatus(404)
                .bodyJson()
                .isLenientlyEqualTo("{\"detail\":\"Unknown: NOBODYS.\",\"errors\":[{\"code\":\"unknown-item\"}]}");
    }

    @Test
    void refusesMoreThanFiftyItems() {
        var query = IntStream.range(0, 51).mapToObj(item -> "item=X" + item).collect(joining("&"));

        assertThat(calls.get("/inventory/v1/availability?" + query)).hasStatus(422);
    }

    @Test
    void refusesAvailabilityOfNothing() {
        assertThat(calls.get("/inventory/v1/availability")).hasStatus(400);
        assertThat(calls.get("/inventory/v1/availability?item=")).hasStatus(422);
        assertThat(calls.get("/inventory/v1/availability?item=%20%27%3B--")).hasStatus(422);
    }

    @Test
    void listsTheNetwork() {
        assertThat(calls.get("/inventory/v1/nodes")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                        {"nodes":[
                          {"node":"ATL","name":"Atlanta","warehouseApi":"wms-shiphero","cadence":"PUSH",
                           "expectedInterval":"PT1M","hardStaleness":"PT30M","stage":"LIVE"},
                          {"node":"DFW","name":"Dallas"},{"node":"SEA","cadence":"POLL"},{"node":"EWR","cadence":"BATCH"},
                          {"node":"SUP1","stage":"SHADOW"}]}""");
    }

    @Test
    void readsItemsPageByPage() {
        var first = fixtures.anItem();
        var second = fixtures.anItem();

        assertThat(calls.get("/inventory/v1/items?limit=1&cursor=" + first))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"items":[{"item":"%s","baseUnit":"EA","tracking":"NONE",
                          "units":[{"unit":"XCS","numerator":12,"denominator":1}]}],"next":"%s"}""".formatted(second, second));
        assertThat(calls.get("/inventory/v1/items/" + first)).hasStatusOk();
        assertThat(calls.get("/inventory/v1/items/NOBODYS")).hasStatus(404);
        assertThat(calls.get("/inventory/v1/items?limit=0")).hasStatus(422);
    }

    @Test
    void listsExceptionCasesPageByPage() {
        fixtures.catalogueIsRead();
        fixtures.observe(ATL, new ItemNumber("STRANGER-1"), 1);
        fixtures.observe(ATL, new ItemNumber("STRANGER-2"), 1);

        assertThat(calls.get("/inventory/v1/exceptions?limit=1"))
                .hasStatusOk()
                .bodyJson()
                .hasPath("$.next");
        assertThat(calls.get("/inventory/v1/exceptions"))
                .hasStatusOk()
                .bodyText()
                .contains("unknown-item", "ATL/STRANGER-2 test");
    }

    @Test
    void asksForAValidToken() {
        assertThat(http.get().uri("/inventory/v1/nodes")).hasStatus(401).hasContentType("application/problem+json");
        assertThat(calls.get("/inventory/v1/nodes", TokenIssuer.forged("entrepot-process", "inventory:read")))
                .hasStatus(401);
        assertThat(calls.get("/inventory/v1/nodes", TokenIssuer.token("entrepot-gateway", "inventory:read")))
                .hasStatus(401);
    }

    @Test
    void asksForTheScope() {
        assertThat(calls.get("/inventory/v1/nodes", InventoryCalls.ALLOCATE))
                .hasStatus(403)
                .hasContentType("application/problem+json");
        assertThat(http.put()
                        .uri("/inventory/v1/allocations/ORD-X")
                        .header("Authorization", "Bearer " + InventoryCalls.READ)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(InventoryCalls.bodyOf("")))
                .hasStatus(403);
        assertThat(http.delete()
                        .uri("/inventory/v1/allocations/ORD-X/legs/ORD-X-1")
                        .header("Authorization", "Bearer " + InventoryCalls.READ))
                .hasStatus(403);
    }

    @Test
    void isReadyWithoutAToken() {
        assertThat(http.get().uri("/actuator/health/readiness")).hasStatusOk();
    }
}
