package io.entrepot.gateway;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What partners order in tests. */
public final class Orders {

    private static final String HEAD = """
            {"reference":"PO-1001","shipTo":{"name":"Store 12","line1":"1 Main St","city":"Atlanta","postalCode":"30301",\
            "country":"US"},"lines":[""";

    private Orders() {}

    public static String order() {
        return order(1);
    }

    public static String order(int lines) {
        return IntStream.rangeClosed(1, lines).mapToObj(Orders::line).collect(Collectors.joining(",", HEAD, "]}"));
    }

    private static String line(int number) {
        return "{\"lineNumber\":%d,\"item\":\"SKU-%04d\",\"quantity\":{\"amount\":%d,\"unit\":\"EA\"}}"
                .formatted(number, number, number);
    }
}
