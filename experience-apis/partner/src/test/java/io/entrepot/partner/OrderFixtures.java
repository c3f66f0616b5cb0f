package io.entrepot.partner;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Orders as JSON; a test changes the part that it is about. */
final class OrderFixtures {

    static final String LINE = line(1, "2", "EA");

    private OrderFixtures() {}

    static String line(int number, String amount, String unit) {
        return """
                {"lineNumber":%d,"item":"SKU-0001","quantity":{"amount":%s,"unit":"%s"}}""".formatted(number, amount, unit);
    }

    static String newOrder() {
        return newOrderWith(LINE);
    }

    static String newOrderWith(String lines) {
        return """
                {"reference":"PO-1001","shipTo":{"name":"Store 12","line1":"1 Main St","city":"Atlanta","region":"GA",\
                "postalCode":"30301","country":"US"},"lines":[%s],"requestedDelivery":"2099-12-01",\
                "sourcing":{"allowSplit":true,"allowBackorder":true}}""".formatted(lines);
    }

    static String lines(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> line(number, "1", "EA"))
                .collect(Collectors.joining(","));
    }

    /** An order as the orders API tells it, with everything that a partner must not see. */
    static String orderOf(String consumer, String id) {
        return """
                {"id":"%2$s","consumer":"%1$s","reference":"PO-1001","state":"SHIPPED","stateReason":null,
                 "createdAt":"2026-11-23T05:00:00Z","requestedDelivery":"2026-12-01",
                 "shipTo":{"name":"Store 12","line1":"1 Main St","city":"Atlanta","region":"GA","postalCode":"30301","country":"US"},
                 "sourcing":{"allowSplit":true,"allowBackorder":true},
                 "lines":[{"lineNumber":1,"item":"SKU-0001","quantity":{"amount":2.50,"unit":"EA"},
                   "backordered":{"amount":0.5,"unit":"EA"}}],
                 "legs":[{"legId":"%2$s-1","node":"ATL","state":"SHIPPED","warehouseOrder":"WMS-SECRET-7",
                   "lines":[{"lineNumber":1,"item":"SKU-0001","quantity":{"amount":2,"unit":"EA"}}]}],
                 "shipments":[{"shipmentId":"%2$s-1-S1","legId":"%2$s-1","node":"ATL","carrier":"UPS",
                   "trackingNumber":"1Z12345E0291980793","shippedAt":"2026-11-23T06:00:00Z","deliveredAt":null,
                   "lines":[{"lineNumber":1,"item":"SKU-0001","quantity":{"amount":2,"unit":"EA"}}],
                   "posting":{"state":"POSTED","shipmentNumber":"102001","invoiceNumber":"ERP-SECRET-103001"}}],
                 "erpDocument":"ERP-SECRET-101001","addedLater":{"x":1}}""".formatted(consumer, id);
    }
}
