package io.entrepot.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Purchase orders of Business Central, and what buyers and the receiving dock do with them. */
class PurchaseOrderTests {

    private static final String ORDERS = "purchaseOrders?$expand=purchaseOrderLines&$orderby=number&$filter=";

    private final TestSandbox sandbox = TestSandbox.shared();
    private final Http company = sandbox.businessCentral();

    @Test
    void isSeededWithOrdersOnTheirWay() {
        var orders = company.get("purchaseOrders?$orderby=number&$expand=purchaseOrderLines");

        assertThat(orders.json().at("/value")).hasSize(5);
        assertThat(orders.at("/value/0/number")).isEqualTo("106001");
        assertThat(orders.at("/value/0/vendorNumber")).isEqualTo("V00010");
        assertThat(orders.at("/value/0/purchaseOrderLines/0/lineObjectNumber")).isEqualTo("SKU-0151");
        assertThat(orders.at("/value/0/purchaseOrderLines/0/expectedReceiptDate"))
                .isEqualTo(LocalDate.now(ZoneOffset.UTC).plusDays(5).toString());
        assertThat(orders.at("/value/0/purchaseOrderLines/1/lineType")).isEqualTo("Comment");
        assertThat(orders.number("/value/1/purchaseOrderLines/0/receivedQuantity"))
                .isEqualTo(1);
        assertThat(orders.at("/value/2/purchaseOrderLines/0/expectedReceiptDate"))
                .isEqualTo("0001-01-01");
        assertThat(orders.at("/value/4/status")).isEqualTo("In_x0020_Review");
    }

    @Test
    void pagesOrdersByLinks() {
        var first = company.get("purchaseOrders?$orderby=number", "Prefer", "odata.maxpagesize=3");
        var second = company.get(first.at("/@odata.nextLink"), "Prefer", "odata.maxpagesize=3");

        assertThat(first.json().at("/value")).hasSize(3);
        assertThat(second.at("/value/0/number")).isEqualTo("106004");
        assertThat(second.json().has("@odata.nextLink")).isFalse();
    }

    @Test
    void expandsManyOrdersWithTheirLinesAsAsked() {
        var orders = company.get(
                "purchaseOrders?$filter=number gt '106001'&$orderby=number&$top=2&$select=number,status"
                        + "&$expand=purchaseOrderLines($select=sequence,lineType,quantity,receivedQuantity,locationId)");

        assertThat(orders.json().at("/value")).hasSize(2);
        assertThat(orders.json().at("/value/0").propertyNames())
                .containsExactly("@odata.etag", "number", "status", "purchaseOrderLines");
        assertThat(orders.json().at("/value/0/purchaseOrderLines/0").propertyNames())
                .containsExactlyInAnyOrder(
                        "@odata.etag", "sequence", "lineType", "quantity", "receivedQuantity", "locationId");
    }

    @Test
    void givesLinesOfOneDocumentOnly() {
        var id = company.get(ORDERS + "number eq '106001'").at("/value/0/id");

        assertThat(company.get("purchaseOrderLines").at("/error/message"))
                .startsWith("You must specify an Id or a Document Id to get the lines.");
        assertThat(company.get("purchaseOrderLines?$filter=lineType eq 'Item'").status())
                .isEqualTo(400);
        assertThat(company.get("purchaseOrderLines?$filter=documentId eq " + id)
                        .json()
                        .at("/value"))
                .hasSize(3);
        assertThat(company.get("purchaseOrders(" + id + ")/purchaseOrderLines")
                        .json()
                        .at("/value"))
                .hasSize(3);
    }

    @Test
    void changesADateAndWithItTheHeader() {
        var before = company.get(ORDERS + "number eq '106001'").at("/value/0/@odata.etag");

        var answer = tell("purchase/change", "{\"number\":\"106001\",\"sequence\":10000,\"expected\":\"2030-01-31\"}");

        assertThat(answer.at("/purchaseOrderLines/0/expectedReceiptDate")).isEqualTo("2030-01-31");
        var order = company.get(ORDERS + "number eq '106001'");
        assertThat(order.at("/value/0/purchaseOrderLines/0/expectedReceiptDate"))
                .isEqualTo("2030-01-31");
        assertThat(order.at("/value/0/@odata.etag")).isNotEqualTo(before);
    }

    @Test
    void receivesCasesIntoTheLedgerAndKeepsTheOrder() {
        var inventory = sandbox.state("erp/items/SKU-0151").at("/inventory").asInt();
        var perCase = company.get(company.base().replace("/api/v2.0/", "/api/entrepot/supplychain/v1.0/")
                        + "itemUnitsOfMeasure?$filter=itemNumber eq 'SKU-0151' and code eq 'CASE'")
                .number("/value/0/quantityPerUnitOfMeasure");

        tell("purchase/receipt", "{\"number\":\"106001\",\"sequence\":10000,\"quantity\":2}");

        var line = sandbox.state("erp/purchaseOrders?number=106001").at("/purchaseOrders/0/purchaseOrderLines/0");
        assertThat(line.at("/receivedQuantity").asInt()).isEqualTo(2);
        assertThat(line.at("/receiveQuantity").asInt()).isEqualTo(3);
        assertThat(sandbox.state("erp/items/SKU-0151").at("/inventory").asInt()).isEqualTo(inventory + 2 * perCase);
        assertThat(sandbox.state("erp/ledger?documentNumber=107001")
                        .at("/itemLedgerEntries/0/entryType")
                        .asString())
                .isEqualTo("Purchase");
    }

    @Test
    void leavesNoTraceOfWhatIsDeleted() {
        tell("purchase/deletion", "{\"number\":\"106001\",\"sequence\":30000}");
        tell("purchase/deletion", "{\"number\":\"106002\"}");

        assertThat(company.get(ORDERS + "number le '106002'").json().at("/value"))
                .hasSize(1);
        assertThat(company.get(ORDERS + "number eq '106001'").json().at("/value/0/purchaseOrderLines"))
                .hasSize(2);
    }

    @Test
    void buysMore() {
        var bought = tell("purchase", """
                {"lines":[{"item":"SKU-0160","quantity":12.5,"location":"ATL","expected":"2030-02-01"},
                          {"item":"SKU-0161","quantity":3,"unit":"BARREL"},{"type":"Charge","item":"FREIGHT","quantity":1}]}""");

        assertThat(bought.at("/number")).isEqualTo("106006");
        assertThat(bought.at("/status")).isEqualTo("Open");
        assertThat(bought.at("/purchaseOrderLines/0/quantity")).isEqualTo("12.5");
        assertThat(bought.at("/purchaseOrderLines/1/locationId")).isEqualTo("00000000-0000-0000-0000-000000000000");
        assertThat(bought.at("/purchaseOrderLines/2/lineType")).isEqualTo("Charge");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "purchase/change|{\"number\":\"9\"}|number of a purchase order",
                "purchase/change|{\"number\":\"106001\",\"sequence\":5}|sequence of one of its lines",
                "purchase/change|{\"number\":\"106001\",\"sequence\":10000,\"expected\":\"soon\"}|must be a date",
                "purchase/change|{\"number\":\"106001\",\"colour\":\"red\"}|Not known here: colour",
                "purchase/receipt|{\"number\":\"106001\",\"sequence\":10000,\"quantity\":0}|more than nothing",
            })
    void refusesWhatItCannotDo(String what, String told, String message) {
        var answer = tell(what, told);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/error")).contains(message);
    }

    private Response tell(String what, String body) {
        return sandbox.control().send("PUT", "/erp/" + what, body);
    }
}
