package io.entrepot.sandbox.businesscentral;

import static io.entrepot.sandbox.businesscentral.EntitySet.CUSTOMERS;
import static io.entrepot.sandbox.businesscentral.EntitySet.SALES_ORDERS;
import static io.entrepot.sandbox.businesscentral.EntitySet.SALES_ORDER_LINES;

import io.entrepot.sandbox.protocol.Json;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Creates, changes and deletes sales orders and their lines. */
final class SalesOrders {

    private static final int FIRST_NUMBER = 101_001;
    private static final int SEQUENCE_STEP = 10_000;
    private static final int LONGEST_EXTERNAL_NUMBER = 35;

    private final Entities entities;
    private final SalesLines lines;
    private final Clock clock;

    SalesOrders(Entities entities, SalesLines lines, Clock clock) {
        this.entities = entities;
        this.lines = lines;
        this.clock = clock;
    }

    ObjectNode create(ObjectNode body) {
        var nested = prepareLines(body.get("salesOrderLines"));
        var order = EntityInput.read(SALES_ORDERS, body.deepCopy().without("salesOrderLines"));
        checkExternalNumber(order);
        sellTo(order, customer(order));
        setDates(order);
        order.put("status", "Draft");
        order.put("number", Integer.toString(entities.next("salesOrderNumber", FIRST_NUMBER)));
        entities.add(SALES_ORDERS, order);
        nested.forEach(line -> entities.add(SALES_ORDER_LINES, line.put("documentId", Entities.id(order))));
        summarize(order);
        return order;
    }

    void change(ObjectNode order, ObjectNode body) {
        if (body.has("salesOrderLines")) {
            throw ODataErrors.badRequest("Nested changes are not possible: change the lines by themselves.");
        }
        var changes = EntityInput.read(SALES_ORDERS, body);
        checkExternalNumber(changes);
        if (changes.has("customerNumber") || changes.has("customerId")) {
            sellTo(changes, customer(changes));
        }
        order.setAll(changes);
        entities.touch(SALES_ORDERS, order);
    }

    void delete(ObjectNode order) {
        if (linesOf(order).stream().anyMatch(this::shippedNotInvoiced)) {
            throw ODataErrors.dialog("The order cannot be deleted: it has lines that are shipped and not invoiced.");
        }
        remove(order);
    }

    ObjectNode addLine(ObjectNode order, ObjectNode body) {
        var last = linesOf(order).stream()
                .mapToInt(line -> line.get("sequence").asInt())
                .max()
                .orElse(0);
        var line = lines.prepare(body, last + SEQUENCE_STEP);
        entities.add(SALES_ORDER_LINES, line.put("documentId", Entities.id(order)));
        summarize(order);
        return line;
    }

    void changeLine(ObjectNode line, ObjectNode body) {
        lines.change(line, body);
        entities.touch(SALES_ORDER_LINES, line);
        summarize(orderOf(line));
    }

    void deleteLine(ObjectNode line) {
        if (shippedNotInvoiced(line)) {
            throw ODataErrors.dialog("The line cannot be deleted: it is shipped and not invoiced.");
        }
        entities.remove(SALES_ORDER_LINES, line);
        summarize(orderOf(line));
    }

    List<ObjectNode> linesOf(ObjectNode order) {
        return entities.where(SALES_ORDER_LINES, "documentId", Entities.id(order))
                .toList();
    }

    /** Removes an order with its lines, as posting does when everything has been shipped and invoiced. */
    void remove(ObjectNode order) {
        linesOf(order).forEach(line -> entities.remove(SALES_ORDER_LINES, line));
        entities.remove(SALES_ORDERS, order);
    }

    /** A change of a line changes the header too: its totals, its tag, its time. */
    void summarize(ObjectNode order) {
        var all = linesOf(order);
        var total = all.stream().map(line -> lines.number(line, "netAmount")).reduce(BigDecimal.ZERO, BigDecimal::add);
        order.put("totalAmountExcludingTax", total).put("totalAmountIncludingTax", total);
        order.put("fullyShipped", !all.isEmpty() && all.stream().allMatch(this::fullyShipped));
        entities.touch(SALES_ORDERS, order);
    }

    String today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
    }

    private ObjectNode orderOf(ObjectNode line) {
        var order = entities.find(SALES_ORDERS, lines.text(line, "documentId"));
        if (order == null) {
            throw ODataErrors.notFound("The sales order of the line does not exist.");
        }
        return order;
    }

    private List<ObjectNode> prepareLines(@Nullable JsonNode nested) {
        var prepared = new ArrayList<ObjectNode>();
        for (var line : nested == null ? Json.array() : nested) {
            if (!(line instanceof ObjectNode body)) {
                throw ODataErrors.badRequest("A sales order line must be an object.");
            }
            prepared.add(lines.prepare(body, (prepared.size() + 1) * SEQUENCE_STEP));
        }
        return prepared;
    }

    private ObjectNode customer(ObjectNode order) {
        var number = order.path("customerNumber").asString("");
        var id = order.path("customerId").asString("");
        if (number.isEmpty() && id.isEmpty()) {
            throw ODataErrors.badRequest("A \"customerNumber\" or a \"customerId\" must be provided.");
        }
        var customer = id.isEmpty() ? entities.findBy(CUSTOMERS, "number", number) : entities.find(CUSTOMERS, id);
        if (customer == null) {
            throw ODataErrors.badRequest("The sell-to customer cannot be found.");
        }
        if (!number.isEmpty() && !customer.get("number").asString().equals(number)) {
            throw ODataErrors.badRequest("The sell-to customer values do not match to a specific Customer.");
        }
        return customer;
    }

    private static void sellTo(ObjectNode order, ObjectNode customer) {
        var name = customer.get("displayName").asString();
        order.put("customerId", Entities.id(customer));
        order.put("customerNumber", customer.get("number").asString());
        order.put("customerName", name).put("billToName", name);
    }

    private void setDates(ObjectNode order) {
        for (var date : List.of("orderDate", "postingDate")) {
            order.put(date, order.path(date).asString(today()));
        }
    }

    private static void checkExternalNumber(ObjectNode order) {
        if (order.path("externalDocumentNumber").asString("").length() > LONGEST_EXTERNAL_NUMBER) {
            throw ODataErrors.refusal(
                    400,
                    "Application_StringExceededLength",
                    "The length of External Document No. must be at most " + LONGEST_EXTERNAL_NUMBER + " characters.");
        }
    }

    private boolean fullyShipped(ObjectNode line) {
        return lines.rest(line, "shippedQuantity").signum() == 0;
    }

    private boolean shippedNotInvoiced(ObjectNode line) {
        return lines.number(line, "shippedQuantity").compareTo(lines.number(line, "invoicedQuantity")) != 0;
    }
}
