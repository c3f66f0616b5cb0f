package io.entrepot.partner;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.havingExactly;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.entrepot.partner.Upstreams.SERVER;
import static io.entrepot.partner.Upstreams.availability;
import static io.entrepot.partner.Upstreams.json;
import static io.entrepot.partner.Upstreams.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A partner sees the promise of inventory, and an outage as an outage. */
@PartnerTest
class AvailabilityTests {

    private static final String PROMISE = """
            {"items":[{"item":"SKU-0001","unit":"EA","available":120,"nodes":[{"node":"ATL","available":70,
            "asOf":"2026-11-23T05:00:00Z","age":"PT3S","buffer":0,"fresh":true}]}]}""";

    @Autowired
    PartnerCalls partner;

    @BeforeEach
    void forget() {
        SERVER.resetAll();
    }

    @Test
    void tellsThePromiseOfInventory() {
        availability(json(200, PROMISE));

        assertThat(partner.get("/partner/v2/availability?item=SKU-0001"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo(PROMISE);
    }

    @Test
    void asksForEveryItemOnce() {
        availability(json(200, PROMISE));

        partner.get("/partner/v2/availability?item=SKU-0001&item=SKU-0002&item=SKU-0001");

        SERVER.verify(
                1,
                getRequestedFor(urlPathEqualTo("/inventory/v1/availability"))
                        .withQueryParam("item", havingExactly("SKU-0001", "SKU-0002")));
    }

    @Test
    void namesTheItemThatDoesNotExistInOwnWords() {
        availability(problem(404, "not-found", ",\"detail\":\"table item has no row SKU-9\""));

        var result = partner.get("/partner/v2/availability?item=SKU-99&item=SKU-9");

        assertThat(result).hasStatus(404);
        assertThat(result).bodyJson().extractingPath("$.detail").isEqualTo("There is no item SKU-9.");
        assertThat(result).bodyText().doesNotContain("table").doesNotContain("0af7651916cd43dd8448eb211c80319c");
    }

    @Test
    void takesAForeignNotFoundForAFailureOfOurs() {
        availability(json(404, "{\"message\":\"no route\"}"));

        assertThat(partner.get("/partner/v2/availability?item=SKU-9"))
                .hasStatus(502)
                .bodyText()
                .doesNotContain("no route");
    }

    @Test
    void explainsTheNumberAsInventoryDoes() {
        var told = """
                {"item":"SKU-0001","unit":"EA","computedAt":"2026-11-24T05:00:03Z","available":65,
                 "nodes":[{"node":"ATL","counts":true,"promised":65,"asOf":"2026-11-24T05:00:00Z","age":"PT3S",
                   "verdicts":[{"rule":"STAGE","sentence":"is LIVE","passed":true}],"steps":[%s,%s]},
                  {"node":"NEW","counts":false,"verdicts":[],"steps":[]}],
                 "STEPS":[%s],
                 "AHEAD":[{"date":"2026-11-25","arriving":10,"available":75}]}""".formatted(step("SELLABLE", 70, 70), step("SAFETY_STOCK", -5, 65), step("NODE", 65, 65));
        SERVER.stubFor(get(urlPathEqualTo("/inventory/v1/availability/SKU-0001/explanation"))
                .willReturn(json(200, told.replace("STEPS", "channelSteps").replace("AHEAD", "atp"))));

        assertThat(partner.get("/partner/v2/availability/SKU-0001/explanation"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo(told.replace("STEPS", "steps").replace("AHEAD", "ahead"));
    }

    @Test
    void explainsNoItemThatDoesNotExist() {
        SERVER.stubFor(get(urlPathEqualTo("/inventory/v1/availability/SKU-9/explanation"))
                .willReturn(problem(404, "not-found", ",\"detail\":\"table item has no row SKU-9\"")));

        var result = partner.get("/partner/v2/availability/SKU-9/explanation");

        assertThat(result).hasStatus(404);
        assertThat(result).bodyJson().extractingPath("$.detail").isEqualTo("There is no item SKU-9.");
        assertThat(partner.get("/partner/v2/availability/$/explanation")).hasStatus(422);
    }

    private static String step(String reason, int amount, int after) {
        return "{\"reason\":\"%s\",\"sentence\":\"s\",\"asOf\":\"2026-11-24T05:00:00Z\",\"amount\":%d,\"after\":%d}"
                .formatted(reason, amount, after);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?item=", "?item=SKU 1", "?item=../x", "?other=1"})
    void refusesWhatIsNoItemNumber(String query) {
        assertThat(partner.get("/partner/v2/availability" + query)).satisfies(result -> {
            assertThat(result.getResponse().getStatus()).isIn(400, 422);
            assertThat(result.getResponse().getContentAsString()).contains("item");
        });
        assertThat(SERVER.getAllServeEvents()).isEmpty();
    }

    @Test
    void refusesMoreThanFiftyItems() {
        var items = IntStream.rangeClosed(1, 51).mapToObj(n -> "item=SKU-" + n).collect(Collectors.joining("&"));

        var result = partner.get("/partner/v2/availability?" + items);

        assertThat(result).hasStatus(422);
        assertThat(result).bodyJson().extractingPath("$.errors[0].pointer").isEqualTo("item");
    }
}
