package io.entrepot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A program that was written for version 1 still orders, and is told that version 1 ends. */
class FirstVersionTests {

    private static final String ORDER = """
            {"reference":"PO-ACC-V1",
             "shipTo":{"name":"Store 12","street":"1 Main St","city":"Atlanta","state":"GA","zip":"30301","country":"US"},
             "lines":[{"item":"SKU-0008","qty":1,"uom":"EA"}]}""";

    private final Partner acme = Running.partner("acme-retail");

    @Test
    void ordersThroughVersionOneAndSeesItThroughVersionTwo() {
        acme.awaitStock("SKU-0008");

        var placed = acme.post("/partner/v1/orders", "application/json", ORDER);

        assertThat(placed.status()).as(placed.body().toString()).isEqualTo(202);
        assertThat(placed.text("/status")).isEqualTo("OPEN");
        assertThat(placed.header("Deprecation")).matches("@[0-9]+");
        assertThat(placed.header("Sunset")).endsWith(" GMT");
        var delivered = acme.awaitState("/partner/v2/orders/" + placed.text("/id"), "DELIVERED");
        assertThat(delivered.text("/reference")).isEqualTo("PO-ACC-V1");
        assertThat(delivered.text("/shipTo/postalCode")).isEqualTo("30301");
        assertThat(delivered.text("/lines/0/quantity/unit")).isEqualTo("EA");
        assertThat(acme.get(placed.header("Location")).text("/status")).isEqualTo("DELIVERED");
    }
}
