package io.entrepot.acceptance;

import java.net.URI;
import tools.jackson.databind.JsonNode;

/** The control desk of the stand-ins: what the other firms' systems hold, and their faults. */
record Sandbox(URI desk) {

    JsonNode erpOrders(String orderId) {
        return list("/state/erp/orders?externalDocumentNumber=" + orderId);
    }

    JsonNode erpShipments(String orderId) {
        return list("/state/erp/shipments?externalDocumentNumber=" + orderId);
    }

    JsonNode erpInvoices(String orderId) {
        return list("/state/erp/invoices?externalDocumentNumber=" + orderId);
    }

    int erpStock(String item) {
        return state("/state/erp/items/" + item).at("/inventory").asInt();
    }

    JsonNode warehouseOrders(String legId) {
        return list("/state/wms/orders?orderNumber=" + legId);
    }

    int warehouseStock(String node, String item) {
        return state("/state/wms/stock/" + node + "/" + item).at("/onHand").asInt();
    }

    /** Has a stand-in do something. */
    void steer(String path, String body) {
        Http.send(Http.put(desk.resolve(path), body));
    }

    /** A shopper buys. */
    void shop(String order) {
        Http.send(Http.post(desk.resolve("/shop/orders"), "application/json", order));
    }

    JsonNode shopOrders() {
        return list("/state/shop/orders");
    }

    /** What the shop offers of an item from all its locations. */
    int shopStock(String item) {
        var sum = 0;
        for (var level : list("/state/shop/stock/" + item)) {
            sum += level.at("/available").asInt();
        }
        return sum;
    }

    /** What came to a path of the partner's receiver. */
    JsonNode webhooks(String path) {
        return list("/state/receiver/webhooks?path=" + path);
    }

    void fault(String system, String faults) {
        Http.send(Http.put(desk.resolve("/faults/" + system), faults));
    }

    void mend() {
        Http.send(Http.delete(desk.resolve("/faults")));
    }

    /** The desk answers a list under one name. */
    private JsonNode list(String path) {
        return state(path).iterator().next();
    }

    private JsonNode state(String path) {
        return Http.send(Http.get(desk.resolve(path))).body();
    }
}
