package io.entrepot.local;

import java.util.List;

/** The last lines of a start: where everything is, and a first call to copy. */
record Welcome(Platform platform) {

    private static final List<String> PLACES = List.of(
            "gateway",
            "partner",
            "service-desk",
            "inventory",
            "orders",
            "visibility",
            "erp-business-central",
            "wms-shiphero",
            "wms-openboxes",
            "carrier-easypost",
            "threepl-x12",
            "sandbox",
            "keycloak");

    String text() {
        var text = new StringBuilder("\nAddresses\n");
        PLACES.forEach(name -> append(text, name, address(name)));
        append(text, "postgres", platform.jdbcUrl());
        append(text, "kafka", platform.kafkaBootstrap());
        if (platform.includes("gateway") && platform.includes("keycloak")) {
            text.append(firstCall());
        }
        return text.toString();
    }

    private String address(String name) {
        return name.equals("keycloak")
                ? platform.issuer().toString()
                : platform.url(name).toString();
    }

    private void append(StringBuilder text, String name, String address) {
        if (platform.includes(name)) {
            text.append("  %-22s %s%n".formatted(name, address));
        }
    }

    private String firstCall() {
        return """

                A first call
                  TOKEN=$(curl -s %s/protocol/openid-connect/token -d grant_type=client_credentials \\
                    -d client_id=acme-retail -d client_secret=%s | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
                  curl -s -H "Authorization: Bearer $TOKEN" "http://localhost:%d/partner/v2/availability?item=SKU-0001"
                """.formatted(
                        platform.issuer(),
                        platform.clientSecret("acme-retail"),
                        platform.gatewayUrl().getPort());
    }
}
