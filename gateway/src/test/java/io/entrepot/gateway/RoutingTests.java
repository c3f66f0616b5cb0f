package io.entrepot.gateway;

import static io.entrepot.gateway.Orders.order;
import static io.entrepot.gateway.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.foundation.testing.TokenIssuer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Each operation leads to its service; everything else gets an answer here. */
@GatewayTest
class RoutingTests {

    @Autowired
    EdgeCalls edge;

    @BeforeEach
    void reset() {
        Behind.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/partner/v1/orders/ORD-1",
        "GET,/partner/v2/availability?item=SKU-1&item=A%3AB",
        "GET,/partner/v2/orders?limit=5&cursor=a%3D%3D",
        "GET,/partner/v2/orders/ORD-1",
        "GET,/partner/v2/orders/ORD-1/milestones",
        "POST,/partner/v2/orders/ORD-1/cancellation"
    })
    void leadsEveryOperationToItsServiceWithPathAndQueryUnchanged(String method, String path) {
        var answer = edge.send(edge.asPartner(path).method(method, BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Behind.received()).singleElement().satisfies(request -> {
            assertThat(request.getUrl()).isEqualTo(path);
            assertThat(request.getMethod().getName()).isEqualTo(method);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/service-desk/v1/availability/SKU-1/explanation?channel=storefront",
        "GET,/service-desk/v1/cases?state=OPEN",
        "POST,/service-desk/v1/cases/replay?kind=unknown-item",
        "POST,/service-desk/v1/cases/7/replay",
        "GET,/service-desk/v1/system-cases/wms-shiphero/7",
        "POST,/service-desk/v1/system-cases/threepl-x12/7/replay",
        "POST,/service-desk/v1/drift/runs"
    })
    void leadsTheDeskToItsServiceAndPartnersNot(String method, String path) {
        var desk = TokenIssuer.token("entrepot-gateway", "desk:read desk:operate");

        var answer = edge.send(
                edge.to(path).header("Authorization", "Bearer " + desk).method(method, BodyPublishers.noBody()));
        var refused = edge.send(edge.asPartner(path).method(method, BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(Behind.received())
                .singleElement()
                .satisfies(request -> assertThat(request.getUrl()).isEqualTo(path));
    }

    @Test
    void passesTheBodyAndTheAnswer() {
        Behind.services(com.github.tomakehurst.wiremock.client.WireMock.jsonResponse("{\"id\":\"ORD-1\"}", 202)
                .withHeader("Location", "/partner/v2/orders/ORD-1"));

        var answer = edge.order(order().replace("Store 12", "Größe"));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).isEqualTo("{\"id\":\"ORD-1\"}");
        assertThat(answer.headers().firstValue("Location")).contains("/partner/v2/orders/ORD-1");
        assertThat(Behind.received().getFirst().getBodyAsString()).isEqualTo(order().replace("Store 12", "Größe"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/partner", "/partner/", "/partner/orders", "/partner/latest/orders"})
    void asksForAVersion(String path) {
        assertProblem(edge.get(path))
                .is(400, "version-missing")
                .has("$.versions", List.of("/partner/v1", "/partner/v2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/partner/v3/orders", "/partner/v10/orders", "/partner/v22", "/partner/v0"})
    void tellsWhichVersionsExist(String path) {
        assertProblem(edge.get(path))
                .is(404, "version-unknown")
                .has("$.versions", List.of("/partner/v1", "/partner/v2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/partner/v2",
                "/partner/v2/",
                "/partner/v2/nothing",
                "/partner/v2/orders/",
                "/partner/v2/orders/ORD-1/legs",
                "/partner/v2/actuator/health",
                "/partner/v2/v3/api-docs",
                "/hooks",
                "/hooks/unknown",
                "/inventory/v1/items",
                "/orders/v1/orders",
                "/actuator",
                "/actuator/metrics",
                "/actuator/env",
                "/v3/api-docs",
                "/v3/api-docs.yaml",
                "/error"
            })
    void knowsNoOtherPath(String path) {
        assertProblem(edge.get(path)).is(404, "not-found").doesNotTell("resource " + path.substring(1));
        assertThat(Behind.received()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE,/partner/v2/orders,'GET, POST'",
        "HEAD,/partner/v2/orders,'GET, POST'",
        "OPTIONS,/partner/v2/orders/ORD-1,GET",
        "PUT,/partner/v2/orders/ORD-1/cancellation,POST",
        "GET,/hooks/wms-shiphero/ATL/shipment-update,'HEAD, POST'",
        "PUT,/hooks/carrier-easypost,'HEAD, POST'"
    })
    void tellsWhichMethodsAPathHas(String method, String path, String allowed) {
        var answer = edge.send(edge.to(path).method(method, BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains(allowed);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(Behind.received()).isEmpty();
    }

    @Test
    void tellsItsHealthWithoutAToken() {
        assertThat(edge.send(edge.to("/actuator/health/liveness")).statusCode()).isEqualTo(200);
        assertThat(edge.send(edge.to("/actuator/health/readiness")).statusCode())
                .isEqualTo(200);
    }
}
