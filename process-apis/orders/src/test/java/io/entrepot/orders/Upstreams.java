package io.entrepot.orders;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.support.TestPropertySourceUtils;

/** Inventory, ERP, warehouse and carrier as this service sees them; every stub answers well unless a test says otherwise. */
final class Upstreams implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String CREDIT = "/erp/v1/customers/[^/]+/credit.*";
    static final String ALLOCATION = "/inventory/v1/allocations/[^/]+";
    static final String FIRST_ALLOCATION = "/inventory/v1/allocations/ORD-[A-Z0-9]+";
    static final String SALES_ORDER = "/erp/v1/sales-orders/[^/]+";
    static final String ERP_CANCELLATION = SALES_ORDER + "/cancellation";
    static final String POSTING = SALES_ORDER + "/shipments/[^/]+";
    static final String RELEASE = "/warehouse/v1/fulfilment-orders/[^/]+";
    static final String WAREHOUSE_CANCELLATION = RELEASE + "/cancellation";
    static final String TRACKER = "/carrier/v1/trackers/[^/]+";

    private static final WireMockServer SERVER = started();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var url = SERVER.baseUrl();
        TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
                context,
                "ENTREPOT_INVENTORY_URL=" + url,
                "ENTREPOT_ERP_BUSINESS_CENTRAL_URL=" + url,
                "ENTREPOT_WMS_SHIPHERO_URL=" + url,
                "ENTREPOT_CARRIER_EASYPOST_URL=" + url,
                "entrepot.orders.waits.supply-check=PT2S",
                "entrepot.orders.waits.unfinished-command=PT0.1S");
    }

    static void answerWell() {
        SERVER.resetAll();
        stub(post("/inventory/v1/sourcing-checks").willReturn(okJson("{\"violations\":[]}")));
        stub(get("/inventory/v1/nodes")
                .willReturn(okJson("{\"nodes\":[{\"node\":\"ATL\",\"warehouseApi\":\"wms-shiphero\"}]}")));
        stub(get(urlMatching(CREDIT)).willReturn(okJson("{\"decision\":\"APPROVED\"}")));
        stub(put(urlPathMatching(ALLOCATION)).willReturn(okJson(ALLOCATED).withTransformers("response-template")));
        stub(delete(urlPathMatching(ALLOCATION + ".*")).willReturn(aResponse().withStatus(204)));
        stub(put(urlPathMatching(SALES_ORDER))
                .willReturn(okJson("{\"documentNumber\":\"101001\",\"state\":\"OPEN\"}")));
        stub(post(urlPathMatching(ERP_CANCELLATION))
                .willReturn(okJson("{\"documentNumber\":\"101001\",\"state\":\"CANCELLED\"}")));
        stub(put(urlPathMatching(POSTING))
                .willReturn(okJson("{\"shipmentNumber\":\"102001\",\"invoiceNumber\":\"103001\"}")));
        stub(put(urlPathMatching(RELEASE)).willReturn(okJson("{\"warehouseOrder\":\"WO-1\",\"state\":\"ACCEPTED\"}")));
        stub(post(urlPathMatching(WAREHOUSE_CANCELLATION)).willReturn(okJson("{\"outcome\":\"CANCELLED\"}")));
        stub(put(urlPathMatching(TRACKER)).willReturn(okJson("{}")));
    }

    /** The node tells within that time, and the goods should leave by then. */
    static void allocateAtNodeTelling(Duration within, Instant leavesBy) {
        var leg = "\"node\":\"ATL\",\"tellsWithin\":\"" + within + "\",\"leavesBy\":\"" + leavesBy + "\",";
        stub(put(urlPathMatching(ALLOCATION))
                .willReturn(okJson(ALLOCATED.replace("\"node\":\"ATL\",", leg)).withTransformers("response-template")));
    }

    static void stub(MappingBuilder mapping) {
        SERVER.stubFor(mapping);
    }

    /** The call fails so many times with 503, then answers well. */
    static void failFirst(Supplier<MappingBuilder> call, int times, String answer) {
        for (int failed = 0; failed <= times; failed++) {
            var state = failed == 0 ? Scenario.STARTED : "failed " + failed;
            var response = failed == times ? okJson(answer) : serverError().withStatus(503);
            SERVER.stubFor(call.get()
                    .inScenario("outage " + answer)
                    .whenScenarioStateIs(state)
                    .willSetStateTo("failed " + Math.min(failed + 1, times))
                    .willReturn(response));
        }
    }

    static int calls(RequestPatternBuilder pattern) {
        return SERVER.countRequestsMatching(pattern.build()).getCount();
    }

    private static WireMockServer started() {
        var server =
                new WireMockServer(WireMockConfiguration.options().dynamicPort().templatingEnabled(true));
        server.start();
        server.stubFor(any(anyUrl()).willReturn(WireMock.notFound()));
        return server;
    }

    private static final String ALLOCATED = """
            {"outcome":"ALLOCATED",
             "lines":[{"lineNumber":1,"outcome":"ALLOCATED"}],
             "legs":[{"legId":"{{request.pathSegments.[3]}}-1","node":"ATL",
                      "lines":[{"lineNumber":1,"item":"SKU-0001","quantity":{"amount":2,"unit":"EA"}}]}]}""";
}
