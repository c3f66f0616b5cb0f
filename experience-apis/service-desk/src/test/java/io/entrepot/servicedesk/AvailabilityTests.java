package io.entrepot.servicedesk;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.havingExactly;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.entrepot.servicedesk.Upstreams.SERVER;
import static io.entrepot.servicedesk.Upstreams.json;
import static io.entrepot.servicedesk.Upstreams.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The desk sees the number that inventory promises, and why. */
@DeskTest
class AvailabilityTests {

    private static final String PATH = "/service-desk/v1/availability";
    private static final String PROMISE = """
            {"items":[{"item":"SKU-0001","unit":"EA","available":120,"nodes":[{"node":"ATL","available":70,
            "asOf":"2026-11-23T05:00:00Z","age":"PT3S","buffer":0,"fresh":true}]}]}""";

    @Autowired
    DeskCalls desk;

    @BeforeEach
    void forget() {
        SERVER.resetAll();
    }

    @Test
    void tellsTheNumberOfInventoryNodeByNode() {
        availability(json(200, PROMISE));

        assertThat(desk.get(PATH + "?item=SKU-0001")).hasStatusOk().bodyJson().isStrictlyEqualTo(PROMISE);
    }

    @Test
    void asksForEveryItemOnceAndForWhatPartnersSee() {
        availability(json(200, PROMISE));

        desk.get(PATH + "?item=SKU-0001&item=SKU-0002&item=SKU-0001");

        SERVER.verify(
                1,
                getRequestedFor(urlPathEqualTo("/inventory/v1/availability"))
                        .withQueryParam("item", havingExactly("SKU-0001", "SKU-0002"))
                        .withQueryParam("channel", absent()));
    }

    @Test
    void asksForWhatAStorefrontSees() {
        availability(json(200, PROMISE));

        desk.get(PATH + "?item=SKU-0001&channel=storefront");

        SERVER.verify(getRequestedFor(urlPathEqualTo("/inventory/v1/availability"))
                .withQueryParam("channel", equalTo("storefront")));
    }

    @Test
    void saysWhatInventorySaysOfAnUnknownItem() {
        availability(problem(404, "not-found", ",\"detail\":\"Unknown: SKU-9.\""));

        assertThat(desk.get(PATH + "?item=SKU-9"))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("Unknown: SKU-9.");
    }

    @Test
    void takesAForeignNotFoundForAFailureOfOurs() {
        availability(json(404, "{\"message\":\"no route\"}"));

        assertThat(desk.get(PATH + "?item=SKU-9")).hasStatus(502).bodyText().doesNotContain("no route");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?item=", "?item=SKU%201", "?item=../x", "?other=1", "?item=SKU-1&channel=%20"})
    void refusesWhatIsNoQuestion(String query) {
        assertThat(desk.get(PATH + query).getResponse().getStatus()).isIn(400, 422);
        assertThat(SERVER.getAllServeEvents()).isEmpty();
    }

    @Test
    void refusesMoreThanFiftyItems() {
        var items = IntStream.rangeClosed(1, 51).mapToObj(n -> "item=SKU-" + n).collect(Collectors.joining("&"));

        assertThat(desk.get(PATH + "?" + items)).hasStatus(422);
    }

    @Test
    void explainsTheNumberAsInventoryDoes() {
        var step =
                "{\"reason\":\"%s\",\"sentence\":\"s\",\"source\":\"reports\",\"asOf\":\"2026-11-24T05:00:00Z\",\"amount\":%s,\"after\":%s}";
        var told = """
                {"item":"SKU-0001","unit":"EA","channel":"partner","computedAt":"2026-11-24T05:00:03Z","available":65,
                 "nodes":[{"node":"ATL","counts":true,"promised":65,"asOf":"2026-11-24T05:00:00Z","age":"PT3S",
                   "verdicts":[{"rule":"STAGE","sentence":"is LIVE","passed":true}],"steps":[%s,%s],
                   "lots":[{"lot":"L-1","expiry":"2027-01-31","quantity":70,"reserved":0}]},
                  {"node":"NEW","counts":false,"verdicts":[],"steps":[],"lots":[]}],
                 "channelSteps":[%s],
                 "AHEAD":[{"date":"2026-11-25","arriving":10,"promised":0,"projected":75,"available":75}]}""".formatted(
                        step.formatted("SELLABLE", 70, 70),
                        step.formatted("SAFETY_STOCK", -5, 65),
                        step.formatted("NODE", 65, 65));
        SERVER.stubFor(get(urlPathEqualTo("/inventory/v1/availability/SKU-0001/explanation"))
                .withQueryParam("channel", equalTo("partner"))
                .willReturn(json(200, told.replace("AHEAD", "atp"))));

        assertThat(desk.get(PATH + "/SKU-0001/explanation?channel=partner"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo(told.replace("AHEAD", "ahead"));
    }

    @Test
    void explainsNothingThatNobodyKnows() {
        SERVER.stubFor(get(urlPathEqualTo("/inventory/v1/availability/SKU-9/explanation"))
                .willReturn(problem(404, "not-found", ",\"detail\":\"There is no item SKU-9.\"")));

        assertThat(desk.get(PATH + "/SKU-9/explanation"))
                .hasStatus(404)
                .bodyText()
                .contains("There is no item SKU-9.");
        assertThat(desk.get(PATH + "/%20/explanation")).hasStatus(422);
    }

    private static void availability(ResponseDefinitionBuilder answer) {
        SERVER.stubFor(get(urlPathEqualTo("/inventory/v1/availability")).willReturn(answer));
    }
}
