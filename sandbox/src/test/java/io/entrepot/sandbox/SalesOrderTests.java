package io.entrepot.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.sandbox.seed.Goods;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The life of a sales order in Business Central. */
class SalesOrderTests {
    private static final int ON_HAND = Goods.catalogue().getFirst().onHand();

    private final TestSandbox sandbox = TestSandbox.shared();
    private final Http company = sandbox.businessCentral();

    @Test
    void createsAnOrderWithItsLinesInOneCall() {
        var order = create("E-1", "C00010", line("SKU-0001", 2, "CASE"));

        assertThat(order.status()).isEqualTo(201);
        assertThat(order.at("/number")).isEqualTo("101001");
        assertThat(order.at("/status")).isEqualTo("Draft");
        assertThat(order.at("/requestedDeliveryDate")).isEqualTo("0001-01-01");
        assertThat(order.number("/salesOrderLines/0/shipQuantity")).isEqualTo(2);
        assertThat(company.get("salesOrders?$filter=externalDocumentNumber eq 'E-1'")
                        .json()
                        .at("/value"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|A \"customerNumber\" or a \"customerId\" must be provided.",
                "{\"customerNumber\":\"C99\"}|The sell-to customer cannot be found.",
                "{\"customerNumber\":\"C00010\",\"colour\":\"red\"}|The property 'colour' does not exist",
                "{\"customerNumber\":\"C00010\",\"status\":\"Open\"}|Control 'status' is read-only.",
                "{\"customerNumber\":\"C00010\",\"orderDate\":5}|Cannot convert the value 5",
                "[]|not a JSON object",
            })
    void refusesOrdersItCannotEnter(String body, String message) {
        var response = company.post("salesOrders", body);

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.at("/error/message")).contains(message);
        assertThat(sandbox.state("erp/orders").at("/salesOrders")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"SKU-9999,PCS,Item", "SKU-0001,BARREL,Item Unit of Measure"})
    void refusesLinesThatNameUnknownThings(String item, String unit, String table) {
        var response = create("E-1", "C00010", line(item, 1, unit));

        assertThat(response.at("/error/code")).isEqualTo("Internal_InvalidTableRelation");
        assertThat(response.at("/error/message")).contains("related table (" + table + ")");
        assertThat(sandbox.state("erp/orders").at("/salesOrders")).isEmpty();
    }

    @Test
    void shipsAndInvoicesEverythingAndForgetsTheOrder() {
        var order = create("E-1", "C00010", line("SKU-0001", 2, "CASE"));

        var posting = post(order);

        assertThat(posting.status()).isEqualTo(204);
        assertThat(company.get("salesOrders(" + order.at("/id") + ")").status()).isEqualTo(404);
        var shipment = company.get("salesShipments?$filter=orderNumber eq '101001'&$expand=salesShipmentLines");
        assertThat(shipment.at("/value/0/number")).isEqualTo("102001");
        assertThat(shipment.number("/value/0/salesShipmentLines/0/quantity")).isEqualTo(2);
        var invoice = company.get("salesInvoices?$filter=externalDocumentNumber eq 'E-1'&$expand=salesInvoiceLines");
        assertThat(invoice.at("/value/0/number")).isEqualTo("103001");
        assertThat(invoice.at("/value/0/orderId")).isEqualTo(order.at("/id"));
        assertThat(invoice.at("/value/0/totalAmountExcludingTax")).isEqualTo("44.88");
        assertThat(sandbox.state("erp/items/SKU-0001").at("/inventory").asInt()).isEqualTo(ON_HAND - 24);
        var entries = company.get("itemLedgerEntries?$filter=entryNumber gt 220");
        assertThat(entries.number("/value/0/quantity")).isEqualTo(-24);
        assertThat(entries.at("/value/0/documentType")).isEqualTo("Sales_x0020_Shipment");
    }

    @Test
    void postsOnlyTheQuantitiesToShipAndKeepsTheRest() {
        var order = create("E-1", "C00010", line("SKU-0001", 10, "PCS"));
        var line = order.json().at("/salesOrderLines/0");

        var patched = patchLine(
                line.at("/id").asString(),
                "{\"shipQuantity\":4}",
                line.at("/@odata.etag").asString());
        var posting = post(order);

        assertThat(patched.number("/invoiceQuantity")).isEqualTo(4);
        assertThat(posting.status()).isEqualTo(204);
        var rest = company.get("salesOrders(" + order.at("/id") + ")?$expand=salesOrderLines");
        assertThat(rest.at("/status")).isEqualTo("Open");
        assertThat(rest.json().at("/fullyShipped").asBoolean()).isFalse();
        assertThat(rest.number("/salesOrderLines/0/shippedQuantity")).isEqualTo(4);
        assertThat(rest.number("/salesOrderLines/0/shipQuantity")).isEqualTo(6);
        assertThat(post(order).status()).isEqualTo(204);
        assertThat(sandbox.state("erp/shipments?orderNumber=101001").at("/salesShipments"))
                .hasSize(2);
        assertThat(sandbox.state("erp/items/SKU-0001").at("/inventory").asInt()).isEqualTo(ON_HAND - 10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"shipQuantity\":11}|You cannot ship more than 10 units.",
                "{\"invoiceQuantity\":11}|You cannot invoice more than 10 units.",
                "{\"shipQuantity\":-1}|You cannot ship more than 10 units.",
                "{\"shippedQuantity\":1}|Control 'shippedQuantity' is read-only.",
            })
    void refusesQuantitiesThatDoNotFit(String body, String message) {
        var order = create("E-1", "C00010", line("SKU-0001", 10, "PCS"));

        var response = patchLine(order.at("/salesOrderLines/0/id"), body, "*");

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.at("/error/message")).contains(message);
    }

    @Test
    void refusesToPostForABlockedCustomer() {
        var order = create("E-1", "C00030", line("SKU-0001", 1, "PCS"));

        var response = post(order);

        assertThat(response.at("/error/code")).isEqualTo("Application_DialogException");
        assertThat(sandbox.state("erp/shipments").at("/salesShipments")).isEmpty();
    }

    @Test
    void refusesToPostWhenThereIsNothingToPost() {
        var order = create("E-1", "C00010", line("SKU-0001", 1, "PCS"));
        patchLine(order.at("/salesOrderLines/0/id"), "{\"shipQuantity\":0}", "*");

        assertThat(post(order).at("/error/message")).startsWith("There is nothing to post.");
        assertThat(post(create("E-2", "C00010")).at("/error/message")).startsWith("There is nothing to post");
    }

    @Test
    void aChangeOfALineChangesTheTagsOfLineAndOrder() {
        var order = create("E-1", "C00010", line("SKU-0001", 5, "PCS"));
        var line = order.json().at("/salesOrderLines/0");

        var patched = patchLine(
                line.at("/id").asString(),
                "{\"quantity\":3}",
                line.at("/@odata.etag").asString());
        var stale = patchLine(
                line.at("/id").asString(),
                "{\"quantity\":4}",
                line.at("/@odata.etag").asString());
        var staleHeader = company.send(
                "DELETE", "salesOrders(" + order.at("/id") + ")", "", "If-Match", order.at("/@odata.etag"));

        assertThat(patched.status()).isEqualTo(200);
        assertThat(patched.number("/shipQuantity")).isEqualTo(3);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.at("/error/code")).isEqualTo("Request_EntityChanged");
        assertThat(staleHeader.status()).isEqualTo(409);
    }

    @Test
    void wantsATagForEveryChange() {
        var path = "salesOrders(" + create("E-1", "C00010").at("/id") + ")";

        assertThat(company.send("DELETE", path, "").status()).isEqualTo(412);
        assertThat(company.send("DELETE", path, "", "If-Match", "nonsense").at("/error/code"))
                .isEqualTo("BadRequest_InvalidToken");
        assertThat(company.send("PATCH", path, "{\"salesOrderLines\":[]}", "If-Match", "*")
                        .status())
                .isEqualTo(400);
        assertThat(company.send("DELETE", path, "", "If-Match", "*").status()).isEqualTo(204);
        assertThat(sandbox.state("erp/orders").at("/salesOrders")).isEmpty();
    }

    @Test
    void worksOnFiveRequestsAtOnceAndRefusesTheHundredAndFirst() {
        sandbox.fault("erp", "{\"delay\":{\"milliseconds\":1500,\"count\":5}}");

        var statuses = IntStream.range(0, 110)
                .mapToObj(_ -> CompletableFuture.supplyAsync(
                        () -> company.get("companies").status(), Thread.ofVirtual()::start))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(statuses).contains(429).filteredOn(status -> status == 429).hasSizeLessThanOrEqualTo(10);
    }

    private Response create(String external, String customer, Object... lines) {
        return company.post(
                "salesOrders",
                TestSandbox.json(Map.of(
                        "externalDocumentNumber",
                        external,
                        "customerNumber",
                        customer,
                        "partialShipping",
                        true,
                        "salesOrderLines",
                        List.of(lines))));
    }

    private static Map<String, Object> line(String item, int quantity, String unit) {
        return Map.of("lineType", "Item", "lineObjectNumber", item, "quantity", quantity, "unitOfMeasureCode", unit);
    }

    private Response post(Response order) {
        return company.post("salesOrders(" + order.at("/id") + ")/Microsoft.NAV.shipAndInvoice", "");
    }

    private Response patchLine(String id, String body, String tag) {
        return company.send("PATCH", "salesOrderLines(" + id + ")", body, "If-Match", tag);
    }
}
