package io.entrepot.inventory;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.foundation.testing.TokenIssuer;
import java.net.URI;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Calls of the API with a token that allows them. */
public class InventoryCalls {

    static final String READ = TokenIssuer.token("entrepot-process", "inventory:read");
    static final String ALLOCATE = TokenIssuer.token("entrepot-process", "inventory:allocate");

    private final MockMvcTester http;

    InventoryCalls(MockMvcTester http) {
        this.http = http;
    }

    MvcTestResult get(String path) {
        return get(path, READ);
    }

    MvcTestResult get(String path, String token) {
        return http.get()
                .uri(URI.create(path))
                .header("Authorization", "Bearer " + token)
                .exchange();
    }

    MvcTestResult delete(String path) {
        return http.delete()
                .uri(path)
                .header("Authorization", "Bearer " + ALLOCATE)
                .exchange();
    }

    MvcTestResult put(OrderId order, String body) {
        return http.put()
                .uri("/inventory/v1/allocations/" + order)
                .header("Authorization", "Bearer " + ALLOCATE)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    MvcTestResult check(String lines) {
        return http.post()
                .uri("/inventory/v1/sourcing-checks")
                .header("Authorization", "Bearer " + READ)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"allowSplit\":true,\"allowBackorder\":false,\"lines\":[" + lines + "]}")
                .exchange();
    }

    static String body(ItemNumber item, String amount, String unit) {
        return bodyOf(lineOf(1, item, amount, unit));
    }

    static String bodyOf(String lines) {
        return """
                {"allowSplit":true,"allowBackorder":false,"requestedDelivery":"2026-12-01",
                 "shipTo":{"name":"Store 12","line1":"1 Main St","city":"Atlanta","region":"GA","postalCode":"30301",
                           "country":"US"},
                 "lines":[%s]}""".formatted(lines);
    }

    static String lineOf(int number, ItemNumber item, String amount, String unit) {
        return "{\"lineNumber\":%d,\"item\":\"%s\",\"quantity\":{\"amount\":%s,\"unit\":\"%s\"}}"
                .formatted(number, item, amount, unit);
    }
}
