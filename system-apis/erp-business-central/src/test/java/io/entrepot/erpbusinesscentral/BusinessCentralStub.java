package io.entrepot.erpbusinesscentral;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.List;

/** Business Central on WireMock: fixed master data, and orders that a test scripts as scenarios. */
public final class BusinessCentralStub {

    public static final String PLACED = "placed";
    public static final String PREPARED = "prepared";
    public static final String POSTED = "posted";

    private static final String COMPANY = "/v2.0/tenant/production/api/v2.0/companies(c1)";
    private static final String EXTENSION = "/v2.0/tenant/production/api/entrepot/supplychain/v1.0/companies(c1)";

    public final WireMockServer server =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());

    public BusinessCentralStub() {
        server.start();
        reset();
    }

    /** Forgets orders and faults; units, places, items and customers stay. */
    public void reset() {
        server.resetAll();
        server.stubFor(any(anyUrl()).atPriority(10).willReturn(error(404, "BadRequest_NotFound", "Not stubbed.")));
        server.stubFor(post("/tenant/oauth2/v2.0/token")
                .withFormParam("client_id", equalTo("client"))
                .withFormParam("client_secret", equalTo("secret"))
                .willReturn(okJson("""
                        {"token_type":"Bearer","expires_in":3599,"access_token":"token-1"}""")));
        server.stubFor(get(urlPathEqualTo("/v2.0/tenant/production/api/v2.0/companies"))
                .withQueryParam("$filter", equalTo("name eq 'O''Entrepot'"))
                .willReturn(okJson("{\"value\":[{\"id\":\"c1\",\"name\":\"O'Entrepot\",\"newProperty\":1}]}")));
        list("/unitsOfMeasure", "code gt ''", """
                {"code":"PCS","internationalStandardCode":"EA"},{"code":"CASE","internationalStandardCode":""},
                {"code":"BARREL","internationalStandardCode":""}""");
        list("/locations", "code gt ''", "{\"id\":\"l-atl\",\"code\":\"ATL\"},{\"id\":\"l-dfw\",\"code\":\"DFW\"}");
        list("/items", "number eq 'SKU-1'", "{\"number\":\"SKU-1\",%s}".formatted(ITEM));
        list("/items", "number eq 'SKU-9'", "");
        page(EXTENSION + "/itemUnitsOfMeasure", "itemNumber eq 'SKU-1'", UNITS_OF_SKU_1);
        page(EXTENSION + "/itemUnitsOfMeasure", "itemNumber eq 'SKU-9'", "");
    }

    private static final String ITEM = """
            "displayName":"Hex bolt","gtin":"9506000000015","inventory":120.5,"blocked":false,"baseUnitOfMeasureCode":"PCS\"""";
    private static final String UNITS_OF_SKU_1 = """
            {"itemNumber":"SKU-1","code":"PCS","quantityPerUnitOfMeasure":1},
            {"itemNumber":"SKU-1","code":"CASE","quantityPerUnitOfMeasure":12}""";

    /** Two pages of items, the second with codes that have no mapping. */
    public void items() {
        var pieces = "{\"number\":\"SKU-1\",%s},{\"number\":\"SKU-2\",%s}".formatted(ITEM, ITEM);
        var barrels = "{\"number\":\"SKU-3\",%s}".formatted(ITEM.replace("PCS", "BARREL"));
        list("/items", "type eq 'Inventory' and number gt ''", pieces);
        list("/items", "type eq 'Inventory' and number gt 'SKU-2'", barrels);
        page(EXTENSION + "/itemUnitsOfMeasure", "itemNumber ge 'SKU-1' and itemNumber le 'SKU-2'", UNITS_OF_SKU_1);
        page(EXTENSION + "/itemTrackings", "itemNumber ge 'SKU-1' and itemNumber le 'SKU-2'", """
                {"itemNumber":"SKU-2","trackingCode":"LOTALL"}""");
        page(EXTENSION + "/itemUnitsOfMeasure", "itemNumber ge 'SKU-3' and itemNumber le 'SKU-3'", "");
        page(EXTENSION + "/itemTrackings", "itemNumber ge 'SKU-3' and itemNumber le 'SKU-3'", """
                {"itemNumber":"SKU-3","trackingCode":"MYSTERY"}""");
    }

    public void customer(String number, String blocked, int limit, int balance) {
        list("/customers", "number eq '" + number + "'", """
                {"number":"%s","blocked":"%s","creditLimit":%d,"balanceDue":0,"customerFinancialDetail":{"balance":%d}}""".formatted(number, blocked, limit, balance));
    }

    /** The order is not there until it is created; creating it is answered so. */
    public void absent(String order, ResponseDefinitionBuilder creation) {
        server.stubFor(orders(order).whenScenarioStateIs(Scenario.STARTED).willReturn(okJson("{\"value\":[]}")));
        server.stubFor(post(urlPathEqualTo(COMPANY + "/salesOrders"))
                .withRequestBody(matchingJsonPath("$.externalDocumentNumber", equalTo(order)))
                .inScenario(order)
                .willSetStateTo(PLACED)
                .willReturn(creation));
    }

    /** Once it is created, the order has one line of so many pieces. */
    public void placed(String order, String state, int quantity, int next) {
        server.stubFor(orders(order).whenScenarioStateIs(state).willReturn(okJson(document(order, quantity, next))));
    }

    public void deletable(String order) {
        server.stubFor(delete(urlPathEqualTo(COMPANY + "/salesOrders(o-" + order + ")"))
                .withHeader("If-Match", equalTo("W/\"order\""))
                .inScenario(order)
                .willSetStateTo(POSTED)
                .willReturn(aResponse().withStatus(204)));
    }

    /** Preparing the line for so many pieces leads to this state. */
    public void preparable(String order, int next) {
        server.stubFor(patch(urlPathEqualTo(COMPANY + "/salesOrderLines(l-" + order + ")"))
                .withHeader("If-Match", equalTo("W/\"line\""))
                .withRequestBody(matchingJsonPath("$.shipQuantity", equalTo(Integer.toString(next))))
                .withRequestBody(matchingJsonPath("$.invoiceQuantity", equalTo(Integer.toString(next))))
                .inScenario(order)
                .willSetStateTo(PREPARED)
                .willReturn(okJson(lineOf(order, 10, next))));
    }

    /** Posting takes effect and is answered so; the order is gone then. */
    public void postable(String order, int quantity, ResponseDefinitionBuilder answer) {
        server.stubFor(post(urlPathEqualTo(COMPANY + "/salesOrders(o-" + order + ")/Microsoft.NAV.shipAndInvoice"))
                .inScenario(order)
                .willSetStateTo(POSTED)
                .willReturn(answer));
        server.stubFor(orders(order).whenScenarioStateIs(POSTED).willReturn(okJson("{\"value\":[]}")));
        server.stubFor(posted("/salesShipments", order).willReturn(okJson("""
                {"value":[{"number":"S-%s","salesShipmentLines":[{"lineType":"Item","lineObjectNumber":"SKU-1",
                "unitOfMeasureCode":"PCS","quantity":%d},{"lineType":"Comment","lineObjectNumber":"",
                "unitOfMeasureCode":"","quantity":0}]}]}""".formatted(order, quantity))));
        server.stubFor(posted("/salesInvoices", order)
                .willReturn(okJson("{\"value\":[{\"number\":\"I-%s\"}]}".formatted(order))));
    }

    /** Once it is deleted, the order is not there, and nothing was ever posted for it. */
    public void gone(String order) {
        server.stubFor(orders(order).whenScenarioStateIs(POSTED).willReturn(okJson("{\"value\":[]}")));
        server.stubFor(posted("/salesShipments", order).willReturn(okJson("{\"value\":[]}")));
    }

    /** Purchase orders with numbers after this one are answered so. */
    public void purchases(String after, ResponseDefinitionBuilder answer) {
        server.stubFor(get(urlPathEqualTo(COMPANY + "/purchaseOrders"))
                .withQueryParam("$filter", equalTo("number gt '" + after + "'"))
                .withQueryParam("$orderby", equalTo("number"))
                .withQueryParam("$expand", matching("purchaseOrderLines\\(.*"))
                .withHeader("Authorization", matching("Bearer token-.*"))
                .willReturn(answer));
    }

    /** Every read of the order is answered so. */
    public void reads(String order, ResponseDefinitionBuilder answer) {
        server.stubFor(orders(order).willReturn(answer));
    }

    public static ResponseDefinitionBuilder created(String order) {
        return okJson(document(order, 10, 10)
                        .replaceFirst("\\{\"value\":\\[", "")
                        .replaceFirst("]}$", ""))
                .withStatus(201);
    }

    public static ResponseDefinitionBuilder error(int status, String code, String message) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"error\":{\"code\":\"%s\",\"message\":\"%s\"}}".formatted(code, message));
    }

    /** Every call of the vendor's interfaces since the last reset, sign-in left out. */
    public List<LoggedRequest> calls() {
        return server.getAllServeEvents().stream()
                .map(ServeEvent::getRequest)
                .filter(request -> !request.getUrl().contains("/oauth2/"))
                .toList();
    }

    public int count(String method, String order, String path) {
        return (int) server.getAllServeEvents().stream()
                .filter(event -> event.getRequest().getMethod().value().equals(method))
                .filter(event -> event.getRequest().getUrl().contains(path))
                .filter(event ->
                        (event.getRequest().getUrl() + event.getRequest().getBodyAsString()).contains(order))
                .count();
    }

    private static MappingBuilder posted(String set, String order) {
        return get(urlPathEqualTo(COMPANY + set))
                .withQueryParam("$filter", equalTo("orderNumber eq 'N-" + order + "'"))
                .inScenario(order)
                .whenScenarioStateIs(POSTED);
    }

    private static com.github.tomakehurst.wiremock.client.ScenarioMappingBuilder orders(String order) {
        return get(urlPathEqualTo(COMPANY + "/salesOrders"))
                .withQueryParam("$filter", equalTo("externalDocumentNumber eq '" + order + "'"))
                .withQueryParam("$expand", equalTo("salesOrderLines"))
                .withHeader("Authorization", matching("Bearer token-.*"))
                .inScenario(order);
    }

    private static String document(String order, int quantity, int next) {
        return """
                {"value":[{"@odata.etag":"W/\\"order\\"","id":"o-%s","number":"N-%s","salesOrderLines":[%s]}]}""".formatted(order, order, lineOf(order, quantity, next));
    }

    private static String lineOf(String order, int quantity, int next) {
        return """
                {"@odata.etag":"W/\\"line\\"","id":"l-%s","sequence":10000,"lineType":"Item","lineObjectNumber":"SKU-1",
                "unitOfMeasureCode":"PCS","quantity":%d,"shippedQuantity":0,"invoicedQuantity":0,"shipQuantity":%d,
                "invoiceQuantity":%d,"locationId":"l-atl"}""".formatted(order, quantity, next, next);
    }

    private void list(String set, String filter, String values) {
        page(COMPANY + set, filter, values);
    }

    private void page(String path, String filter, String values) {
        server.stubFor(get(urlPathEqualTo(path))
                .withQueryParam("$filter", equalTo(filter))
                .willReturn(okJson("{\"value\":[" + values + "]}")));
    }
}
