package io.entrepot.sandbox.businesscentral;

import static io.entrepot.sandbox.businesscentral.EntitySet.CUSTOMERS;
import static io.entrepot.sandbox.businesscentral.EntitySet.CUSTOMER_FINANCIAL_DETAILS;
import static io.entrepot.sandbox.businesscentral.EntitySet.SALES_INVOICES;
import static io.entrepot.sandbox.businesscentral.EntitySet.SALES_INVOICE_LINES;
import static io.entrepot.sandbox.businesscentral.EntitySet.SALES_ORDERS;
import static io.entrepot.sandbox.businesscentral.EntitySet.SALES_ORDER_LINES;
import static io.entrepot.sandbox.businesscentral.EntitySet.SALES_SHIPMENTS;
import static io.entrepot.sandbox.businesscentral.EntitySet.SALES_SHIPMENT_LINES;

import io.entrepot.sandbox.protocol.Json;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Ships and invoices a sales order: posted documents, ledger entries, and what is left of the order. */
final class Posting {

    private static final int FIRST_SHIPMENT = 102_001;
    private static final int FIRST_INVOICE = 103_001;
    private static final List<String> COPIED = List.of(
            "externalDocumentNumber",
            "customerId",
            "customerNumber",
            "customerName",
            "shipToName",
            "shipToContact",
            "shipToAddressLine1",
            "shipToAddressLine2",
            "shipToCity",
            "shipToState",
            "shipToCountry",
            "shipToPostCode",
            "currencyCode");
    private static final List<String> COPIED_OF_LINE =
            List.of("sequence", "lineType", "lineObjectNumber", "description", "unitOfMeasureCode", "unitPrice");

    private final Entities entities;
    private final SalesOrders orders;
    private final SalesLines lines;
    private final Ledger ledger;

    Posting(Entities entities, SalesOrders orders, SalesLines lines) {
        this.entities = entities;
        this.orders = orders;
        this.lines = lines;
        this.ledger = new Ledger(entities);
    }

    void shipAndInvoice(ObjectNode order) {
        var all = orders.linesOf(order);
        checkLines(all);
        checkCustomer(order);
        checkComplete(order, all);
        if (all.stream().anyMatch(line -> positive(line, "shipQuantity"))) {
            postShipment(order, all);
        }
        postInvoice(order, all);
        settle(order, all);
    }

    private void checkLines(List<ObjectNode> all) {
        if (all.isEmpty() || all.stream().anyMatch(line -> isItem(line) && !positive(line, "quantity"))) {
            throw ODataErrors.dialog("There is nothing to post because the document has a line without a quantity.");
        }
        if (all.stream().noneMatch(line -> positive(line, "invoiceQuantity"))) {
            throw ODataErrors.dialog("There is nothing to post.");
        }
    }

    private void checkCustomer(ObjectNode order) {
        var number = order.get("customerNumber").asString();
        var customer = entities.findBy(CUSTOMERS, "number", number);
        var blocked = customer == null
                ? "All"
                : Entities.value(CUSTOMERS, customer, "blocked").asString();
        if (!blocked.equals("_x0020_")) {
            throw ODataErrors.dialog("You cannot post this type of document when Customer " + number
                    + " is blocked with type " + blocked + ".");
        }
    }

    private void checkComplete(ObjectNode order, List<ObjectNode> all) {
        var partial = all.stream()
                .anyMatch(
                        line -> lines.rest(line, "shippedQuantity").compareTo(lines.number(line, "shipQuantity")) > 0);
        if (partial && !Entities.value(SALES_ORDERS, order, "partialShipping").asBoolean()) {
            throw ODataErrors.dialog("This document cannot be shipped completely. "
                    + "Change the value in the Shipping Advice field to Partial.");
        }
    }

    private void postShipment(ObjectNode order, List<ObjectNode> all) {
        var shipment = header(order, entities.next("salesShipmentNumber", FIRST_SHIPMENT));
        entities.add(SALES_SHIPMENTS, shipment);
        all.stream().filter(line -> positive(line, "shipQuantity")).forEach(line -> {
            entities.add(
                    SALES_SHIPMENT_LINES,
                    line(shipment, line, "shipQuantity")
                            .put("documentNo", shipment.get("number").asString()));
            var pieces = lines.number(line, "shipQuantity").multiply(lines.perUnit(line));
            ledger.sale(shipment, lines.text(line, "lineObjectNumber"), pieces, amount(line, "shipQuantity"));
        });
    }

    private void postInvoice(ObjectNode order, List<ObjectNode> all) {
        var invoiced =
                all.stream().filter(line -> positive(line, "invoiceQuantity")).toList();
        var total =
                invoiced.stream().map(line -> amount(line, "invoiceQuantity")).reduce(BigDecimal.ZERO, BigDecimal::add);
        var invoice = header(order, entities.next("salesInvoiceNumber", FIRST_INVOICE));
        invoice.put("orderId", Entities.id(order)).put("status", "Open").put("remainingAmount", total);
        invoice.put("totalAmountExcludingTax", total).put("totalAmountIncludingTax", total);
        entities.add(SALES_INVOICES, invoice);
        invoiced.forEach(line -> entities.add(
                SALES_INVOICE_LINES,
                line(invoice, line, "invoiceQuantity")
                        .put("itemId", lines.text(line, "itemId"))
                        .put("locationId", lines.text(line, "locationId"))
                        .put("amountExcludingTax", amount(line, "invoiceQuantity"))));
        charge(order.get("customerNumber").asString(), total);
    }

    private void charge(String customer, BigDecimal total) {
        var detail = entities.findBy(CUSTOMER_FINANCIAL_DETAILS, "number", customer);
        if (detail != null) {
            for (var sum : List.of("balance", "totalSalesExcludingTax")) {
                detail.put(
                        sum,
                        EntityInput.number(CUSTOMER_FINANCIAL_DETAILS, detail, sum)
                                .add(total));
            }
            entities.touch(CUSTOMER_FINANCIAL_DETAILS, detail);
        }
    }

    private void settle(ObjectNode order, List<ObjectNode> all) {
        all.forEach(this::settle);
        if (all.stream().allMatch(line -> lines.rest(line, "invoicedQuantity").signum() == 0)) {
            orders.remove(order);
        } else {
            orders.summarize(order.put("status", "Open"));
        }
    }

    private void settle(ObjectNode line) {
        move(line, "shipQuantity", "shippedQuantity");
        move(line, "invoiceQuantity", "invoicedQuantity");
        entities.touch(SALES_ORDER_LINES, line);
    }

    private void move(ObjectNode line, String next, String done) {
        line.put(done, lines.number(line, done).add(lines.number(line, next)));
        line.put(next, lines.rest(line, done));
    }

    private ObjectNode header(ObjectNode order, int number) {
        var header = Json.object().put("number", Integer.toString(number));
        COPIED.stream().filter(order::has).forEach(name -> header.set(name, order.get(name)));
        header.put("orderNumber", order.get("number").asString());
        for (var date : List.of("postingDate", "invoiceDate", "dueDate")) {
            header.put(date, orders.today());
        }
        return header;
    }

    private ObjectNode line(ObjectNode document, ObjectNode line, String quantity) {
        var posted = Json.object().put("documentId", Entities.id(document));
        COPIED_OF_LINE.stream().filter(line::has).forEach(name -> posted.set(name, line.get(name)));
        return posted.put("quantity", lines.number(line, quantity)).put("shipmentDate", orders.today());
    }

    private BigDecimal amount(ObjectNode line, String quantity) {
        return lines.number(line, quantity).multiply(lines.number(line, "unitPrice"));
    }

    private boolean positive(ObjectNode line, String property) {
        return lines.number(line, property).signum() > 0;
    }

    private static boolean isItem(ObjectNode line) {
        return line.path("lineType").asString("").equals("Item");
    }
}
