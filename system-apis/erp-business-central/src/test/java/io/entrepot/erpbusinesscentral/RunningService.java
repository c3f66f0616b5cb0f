package io.entrepot.erpbusinesscentral;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.foundation.testing.PostgresAndKafka;
import io.entrepot.foundation.testing.TokenIssuer;
import io.entrepot.foundation.testing.lineage.DeclaredCalls;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The whole service with PostgreSQL, in front of a stub of Business Central; one context for all tests. */
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = {PostgresAndKafka.class, TokenIssuer.class})
abstract class RunningService {

    static final BusinessCentralStub ERP = new BusinessCentralStub();
    private static final DeclaredCalls DECLARED = DeclaredCalls.of("erp-business-central");

    private static final AtomicInteger ORDERS = new AtomicInteger(1000);

    private final MockMvcTester mvc;

    /** A new order for each test, as nothing that was posted can be undone. */
    final String order = "ORD-" + ORDERS.incrementAndGet();

    @Autowired
    RunningService(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @DynamicPropertySource
    static void erp(DynamicPropertyRegistry registry) {
        registry.add("BUSINESS_CENTRAL_URL", ERP.server::baseUrl);
        registry.add("BUSINESS_CENTRAL_TENANT", () -> "tenant");
        registry.add("BUSINESS_CENTRAL_CLIENT_ID", () -> "client");
        registry.add("BUSINESS_CENTRAL_CLIENT_SECRET", () -> "secret");
        registry.add("BUSINESS_CENTRAL_COMPANY", () -> "O'Entrepot");
        registry.add("spring.http.serviceclient.business-central.read-timeout", () -> "900ms");
    }

    @BeforeEach
    void forget() {
        ERP.reset();
    }

    /** For whom something is done is told to our own services, and to no vendor. */
    @AfterEach
    void tellsTheErpNoLineage() {
        assertThat(ERP.calls()).noneMatch(call -> call.containsHeader("baggage"));
    }

    @AfterEach
    void usesWhatIsDeclared() {
        ERP.calls().forEach(call -> DECLARED.assertDeclared(call.getMethod().value(), call.getUrl()));
    }

    final MvcTestResult read(String path) {
        return call(HttpMethod.GET, path, null, TokenIssuer.token("entrepot-system", "erp:read"));
    }

    final MvcTestResult put(String path, String body) {
        return call(HttpMethod.PUT, path, body, TokenIssuer.token("entrepot-system", "erp:post"));
    }

    final MvcTestResult place(int quantity) {
        return put(orderPath(), orderBody(quantity));
    }

    final MvcTestResult ship(String shipment, int quantity) {
        return put(orderPath() + "/shipments/" + shipment, shipmentBody(quantity));
    }

    final MvcTestResult cancel() {
        return call(
                HttpMethod.POST, orderPath() + "/cancellation", null, TokenIssuer.token("entrepot-system", "erp:post"));
    }

    final MvcTestResult call(HttpMethod method, String path, @Nullable String body, @Nullable String token) {
        var request = mvc.method(method).uri(path);
        if (token != null) {
            request = request.header("Authorization", "Bearer " + token);
        }
        if (body != null) {
            request = request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        return request.exchange();
    }

    final String orderPath() {
        return "/erp/v1/sales-orders/" + order;
    }

    static String orderBody(int quantity) {
        return """
                {"customer":"acme-retail","reference":"PO-1","requestedDelivery":"2026-12-01","shipTo":{"name":"Store 12",
                "line1":"1 Main St","city":"Atlanta","region":"GA","postalCode":"30301","country":"US"},
                "lines":[{"lineNumber":1,"item":"SKU-1","quantity":{"amount":%d,"unit":"EA"},"node":"ATL"}]}""".formatted(quantity);
    }

    static String shipmentBody(int quantity) {
        return """
                {"lines":[{"lineNumber":1,"item":"SKU-1","quantity":{"amount":%d,"unit":"EA"}}],"carrier":"UPS",
                "trackingNumber":"1Z999AA10123456784","shippedAt":"2026-11-23T10:00:00Z"}""".formatted(quantity);
    }
}
