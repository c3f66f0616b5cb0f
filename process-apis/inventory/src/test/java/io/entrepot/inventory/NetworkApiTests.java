package io.entrepot.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.foundation.testing.TokenIssuer;
import io.entrepot.inventory.network.Capacity.Load;
import io.entrepot.inventory.network.NodeLoads;
import io.entrepot.inventory.network.NodeRegister;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The network directory as operators change it. */
@InventoryTest
class NetworkApiTests {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final String OPERATE = TokenIssuer.token("entrepot-process", "inventory:operate");

    @Autowired
    MockMvcTester http;

    @Autowired
    InventoryCalls calls;

    @Autowired
    NodeLoads loads;

    @Autowired
    NodeRegister register;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    /** All tests share the directory. */
    @AfterEach
    void removeNodes() {
        for (var table : List.of("node_change", "node_load", "node")) {
            jdbc.sql("DELETE FROM " + table + " WHERE node LIKE 'NET-%'").update();
        }
    }

    @Test
    void seedsTheNetworkOfThreeCadences() {
        assertThat(calls.get("/inventory/v1/nodes/SEA"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                {"node":"SEA","kind":"DC","warehouseApi":"wms-openboxes","cadence":"POLL","expectedInterval":"PT15M",
                 "hardStaleness":"PT1H","stage":"LIVE","workingTime":{"cutOff":"15:00","zone":"America/Los_Angeles"}}""");
        assertThat(calls.get("/inventory/v1/nodes/EWR")).bodyJson().isLenientlyEqualTo("""
                {"kind":"3PL","warehouseApi":"threepl-x12","cadence":"BATCH","expectedInterval":"PT24H",
                 "hardStaleness":"PT36H","stage":"LIVE"}""");
        assertThat(calls.get("/inventory/v1/nodes/SUP1")).bodyJson().isLenientlyEqualTo("""
                {"kind":"SUPPLIER","stage":"SHADOW"}""");
    }

    @Test
    void addsANodeInShadowAndShowsItsVersion() {
        var node = aName();

        var added = add(node);

        assertThat(added).hasStatus(201).hasHeader("ETag", "\"1\"").bodyJson().isLenientlyEqualTo("""
                {"node":"%s","stage":"SHADOW","version":1,"countries":["CA","US"],"coordinates":{"latitude":34.05},
                 "capacity":{"measure":"LINES","perDay":10,"used":0,"usedShare":0}}""".formatted(node));
        assertThat(add(node)).hasStatus(412);
        assertThat(calls.get("/inventory/v1/nodes/" + node)).hasStatusOk().hasHeader("ETag", "\"1\"");
    }

    @Test
    void changesFromTheVersionThatWasReadAndNotesWhoDidIt() {
        var node = aName();
        add(node);

        assertThat(put(
                        node,
                        "If-Match",
                        "\"1\"",
                        body("CANARY")
                                .replace("\"reason\":null", "\"reason\":\"coverage is 99 %\"")
                                .replace("\"canaryShare\":null", "\"canaryShare\":0.05")))
                .hasStatusOk()
                .hasHeader("ETag", "\"2\"");
        assertThat(put(node, "If-Match", "\"1\"", body("SHADOW"))).hasStatus(412);
        assertThat(calls.get("/inventory/v1/nodes/" + node + "/changes"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                {"changes":[
                  {"version":2,"changedBy":"test","reason":"coverage is 99 %%","facts":[
                    {"fact":"stage","before":"SHADOW","after":"CANARY"},{"fact":"canaryShare","after":"0.05"}]},
                  {"version":1}]}""".replace("%%", "%"));
        assertThat(calls.get("/inventory/v1/nodes/" + node + "/changes?limit=1"))
                .bodyJson()
                .isLenientlyEqualTo("{\"changes\":[{\"version\":2}],\"next\":\"2\"}");
        assertThat(calls.get("/inventory/v1/nodes/" + node + "/changes?limit=1&cursor=2"))
                .bodyJson()
                .isLenientlyEqualTo("{\"changes\":[{\"version\":1}]}");
        assertThat(put(node, "If-Match", "\"2\"", body("RETIRED").replace("\"reason\":null", "\"reason\":\"over\"")))
                .hasStatusOk();
    }

    @Test
    void asksWhichVersionIsMeant() {
        assertThat(put(aName(), "X-Other", "1", body("SHADOW"))).hasStatus(428);
        assertThat(put(aName(), "If-Match", "\"1\"", body("SHADOW"))).hasStatus(412);
        assertThat(put(aName(), "If-Match", "yesterday", body("SHADOW"))).hasStatus(412);
    }

    @Test
    void refusesAStageThatDoesNotFollow() {
        var node = aName();
        add(node);

        assertThat(put(node, "If-Match", "\"1\"", body("LIVE").replace("\"reason\":null", "\"reason\":\"now\"")))
                .hasStatus(409)
                .bodyText()
                .contains("From SHADOW a node goes to [CANARY, RETIRED].");
        assertThat(put(node, "If-Match", "\"1\"", body("RETIRED")))
                .hasStatus(422)
                .bodyText()
                .contains("/reason");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"hardStaleness\":\"PT1H\" | \"hardStaleness\":\"PT1M\" | /hardStaleness",
                "\"canaryShare\":null | \"canaryShare\":0.5 | /canaryShare",
                "\"warehouseApi\":\"wms-openboxes\" | \"warehouseApi\":\"wms-of-nobody\" | /warehouseApi",
                "\"zone\":\"America/Los_Angeles\" | \"zone\":\"Mars/Olympus\" | /workingTime/zone",
                "\"cutOff\":\"15:00\" | \"cutOff\":\"25:00\" | /workingTime/cutOff",
                "\"weekdays\":[\"MONDAY\"] | \"weekdays\":[] | /workingTime/weekdays",
                "\"US\" | \"XX\" | /countries/1",
                "\"gln\":null | \"gln\":\"0614141000013\" | /gln",
                "\"perDay\":10 | \"perDay\":0 | /capacity/perDay",
                "\"latitude\":34.05 | \"latitude\":91 | /coordinates/latitude",
                "\"expectedInterval\":\"PT15M\" | \"expectedInterval\":\"PT0S\" | /expectedInterval",
                "\"kind\":\"STORE\" | \"kind\":\"TENT\" | /kind"
            })
    void pointsToWhatMakesNoSense(String right, String wrong, String pointer) {
        var node = aName();

        assertThat(put(node, "If-None-Match", "*", body("SHADOW").replace(right, wrong)))
                .hasStatus(422)
                .bodyText()
                .contains("\"pointer\":\"" + pointer + "\"");
        assertThat(calls.get("/inventory/v1/nodes/" + node)).hasStatus(404);
    }

    @Test
    void refusesWordsThatItCannotRead() {
        assertThat(put(aName(), "If-None-Match", "*", body("SOMEDAY"))).hasStatus(400);
        assertThat(put(aName(), "If-None-Match", "*", body("SHADOW").replace("PT15M", "soon")))
                .hasStatus(400);
    }

    @Test
    void countsWhatANodeWasGivenForTheDay() {
        var name = aName();
        add(name);
        var node = new NodeId(name);
        var day = Objects.requireNonNull(register.find(node).orElse(null))
                .node()
                .profile()
                .workingTime()
                .dayFor(clock.instant());

        loads.add(new OrderId("ORD-A"), node, day, new Load(1, 3));
        loads.add(new OrderId("ORD-B"), node, day, new Load(1, 4));
        loads.add(new OrderId("ORD-A"), node, day, new Load(0, -2));
        loads.add(new OrderId("ORD-C"), node, day.plusDays(1), new Load(1, 9));
        loads.add(new OrderId("ORD-C"), StockFixtures.ATL, day, new Load(1, 9)); // takes what comes: not counted

        assertThat(loads.on(Map.of(node, day, StockFixtures.ATL, day)))
                .containsExactly(Map.entry(node, new Load(2, 5)));
        assertThat(calls.get("/inventory/v1/nodes/" + name))
                .bodyJson()
                .isLenientlyEqualTo("{\"capacity\":{\"measure\":\"LINES\",\"used\":5,\"usedShare\":0.5}}");
    }

    @Test
    void saysWhatSpeaksAgainstTakingANodeIntoUse() {
        var node = aName();
        add(node);

        assertThat(calls.get("/inventory/v1/nodes/" + node + "/readiness"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"node":"%s","stage":"SHADOW","ready":false,"criteria":[
                          {"criterion":"coverage","passed":false},{"criterion":"drift","passed":false},
                          {"criterion":"freshness"},{"criterion":"watched","required":72,"actual":0,"passed":false},
                          {"criterion":"open-cases","actual":0,"passed":true},{"criterion":"variances","passed":true}]}""".formatted(node));
        assertThat(calls.get("/inventory/v1/nodes/MARS/readiness")).hasStatus(404);
    }

    @Test
    void needsTheScopeOfOperators() {
        assertThat(http.put()
                        .uri("/inventory/v1/nodes/SEA")
                        .header("Authorization", "Bearer " + InventoryCalls.READ)
                        .header("If-Match", "\"1\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body("SHADOW")))
                .hasStatus(403);
    }

    private MvcTestResult add(String node) {
        return put(node, "If-None-Match", "*", body("SHADOW"));
    }

    private MvcTestResult put(String node, String header, @Nullable String value, String body) {
        return http.put()
                .uri("/inventory/v1/nodes/" + node)
                .header("Authorization", "Bearer " + OPERATE)
                .header(header, Objects.requireNonNull(value))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static String aName() {
        return "NET-" + NUMBERS.incrementAndGet();
    }

    private static String body(String stage) {
        return """
                {"name":"Los Angeles","kind":"STORE","warehouseApi":"wms-openboxes","cadence":"POLL",
                 "expectedInterval":"PT15M","hardStaleness":"PT1H","stage":"%s","canaryShare":null,"priority":50,
                 "countries":["CA","US"],"gln":null,"coordinates":{"latitude":34.05,"longitude":-118.24},
                 "workingTime":{"cutOff":"15:00","zone":"America/Los_Angeles","weekdays":["MONDAY"],"holidays":[]},
                 "capacity":{"measure":"LINES","perDay":10},"owner":"desk","reason":null}""".formatted(stage);
    }
}
