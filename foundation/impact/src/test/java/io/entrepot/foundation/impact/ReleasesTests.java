package io.entrepot.foundation.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.entrepot.foundation.contracts.compatibility.Verdict;
import io.entrepot.foundation.contracts.document.Document;
import io.entrepot.foundation.impact.Impact.Hit;
import io.entrepot.foundation.impact.Impact.Reached;
import io.entrepot.foundation.impact.usage.BackendCalls;
import io.entrepot.foundation.impact.usage.Traffic;
import io.entrepot.foundation.impact.usage.Usage;
import io.entrepot.foundation.impact.use.BackendUse;
import io.entrepot.foundation.impact.use.Lineage;
import io.entrepot.foundation.specifications.BackendDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Two releases of real vendors, cut down to what matters, hit what is expected and nothing else. */
class ReleasesTests {

    private static final Path RELEASES = Path.of("src/test/resources/releases");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final LocalDate END = LocalDate.of(2027, 6, 30);

    private static final Lineage LINEAGE = new Lineage(Lineage.parse("""
            service: orders
            entries:
              - {entry: POST /orders/v1/orders, calls: ["workflow:CreateErpOrder"]}
              - {entry: "workflow:CreateErpOrder", calls: ["PUT /erp/v1/sales-orders/{order}"]}
              - {entry: "GET /orders/v1/orders/{id}", calls: ["GET /erp/v1/unrelated"]}
              - {entry: "event:orders", calls: ["POST /warehouse/v1/fulfilment-orders/{leg}/cancellation"]}
            """).stream()
            .collect(Collectors.collectingAndThen(Collectors.toList(), ReleasesTests::withPartner)));

    private static List<Lineage.Entry> withPartner(List<Lineage.Entry> entries) {
        entries.add(new Lineage.Entry("partner", "POST /partner/v2/orders", List.of("POST /orders/v1/orders")));
        return entries;
    }

    private static final Owners OWNERS = Owners.parse("""
            apis:
              - {layer: experience, name: partner, owner: {team: Partner Integration, contact: "mailto:p@example.org"}}
              - {layer: process, name: orders, owner: {team: Order Management, contact: "mailto:o@example.org"}}
              - {layer: system, name: erp, owner: {team: Backend Integration, contact: "mailto:b@example.org"}}
              - {layer: system, name: warehouse, owner: {team: Backend Integration, contact: "mailto:b@example.org"}}
            """);

    @Test
    void findsWhatTheNextVersionOfBusinessCentralBreaks() throws IOException {
        var impact = impact(
                "business-central-use.yaml",
                release("business-central-v1.0.xml", "business-central-v2.0.xml", Map.of()));

        assertThat(impact.hits())
                .filteredOn(Hit::isBreaking)
                .extracting(Hit::operation, Hit::code)
                .containsExactlyInAnyOrder(
                        tuple("GET /items", "response-field-removed"),
                        tuple("PATCH /salesOrderLines({id})", "request-format-changed"),
                        tuple("POST /salesOrders", "request-field-removed"),
                        tuple("POST /salesOrders", "response-limit-changed"));
        assertThat(impact.hits())
                .filteredOn(hit -> !hit.isBreaking())
                .extracting(Hit::operation, Hit::verdict, Hit::code)
                .containsExactlyInAnyOrder(
                        tuple("GET /customers", Verdict.COMPATIBLE, "response-values-listed"),
                        tuple("POST /salesOrders", Verdict.COMPATIBLE, "request-limit-changed"),
                        tuple(
                                "POST /salesOrders({id})/Microsoft.NAV.shipAndInvoice",
                                Verdict.TO_BE_LOOKED_AT,
                                "operation-unknown"));
    }

    @Test
    void reachesUpToThePartnersThatCall() throws IOException {
        var impact = impact(
                "business-central-use.yaml",
                release("business-central-v1.0.xml", "business-central-v2.0.xml", Map.of()));

        assertThat(impact.reached())
                .extracting(
                        Reached::layer,
                        Reached::service,
                        Reached::entry,
                        reached -> reached.owner().team())
                .containsExactly(
                        tuple("system", "erp", "GET /erp/v1/items", "Backend Integration"),
                        tuple("system", "erp", "PUT /erp/v1/sales-orders/{orderId}", "Backend Integration"),
                        tuple(
                                "system",
                                "erp",
                                "PUT /erp/v1/sales-orders/{orderId}/shipments/{shipmentId}",
                                "Backend Integration"),
                        tuple("process", "orders", "POST /orders/v1/orders", "Order Management"),
                        tuple("process", "orders", "workflow:CreateErpOrder", "Order Management"),
                        tuple("experience", "partner", "POST /partner/v2/orders", "Partner Integration"));
        assertThat(impact.reached().getLast().callers()).isEqualTo(Map.of("acme-retail", 7L));
        assertThat(impact.deadline()).isEqualTo(END);
        assertThat(impact.isBreaking()).isTrue();
    }

    @Test
    void findsThatEveryOperationOfFulfilmentOutboundIsGone() throws IOException {
        var impact = impact(
                "fulfilment-outbound-use.yaml",
                release("fulfilment-outbound-2020-07-01.yaml", "fulfilment-outbound-2026-07-04.yaml", Map.of()));

        assertThat(impact.hits())
                .hasSize(4)
                .allSatisfy(hit -> assertThat(hit.code()).isEqualTo("operation-removed"));
        assertThat(impact.reached())
                .extracting(Reached::entry)
                .containsExactly(
                        "schedule:Poller.poll",
                        "POST /warehouse/v1/fulfilment-orders/{legId}/cancellation",
                        "PUT /warehouse/v1/fulfilment-orders/{legId}",
                        "event:orders");
    }

    @Test
    void comparesMovedOperationsOfFulfilmentOutboundFieldByField() throws IOException {
        var moves = Document.read(RELEASES.resolve("fulfilment-outbound-moves.yaml"))
                .root();
        var impact = impact(
                "fulfilment-outbound-use.yaml",
                release(
                        "fulfilment-outbound-2020-07-01.yaml",
                        "fulfilment-outbound-2026-07-04.yaml",
                        moves.names()
                                .collect(Collectors.toMap(
                                        name -> name, name -> moves.at(name).text()))));

        assertThat(impact.hits())
                .filteredOn(hit -> hit.operation().startsWith("POST"))
                .filteredOn(Hit::isBreaking)
                .extracting(Hit::words)
                .contains(
                        "request.items is gone",
                        "request.destinationAddress is gone",
                        "request.orderId is new and required",
                        "request.lineItems is new and required",
                        "status 202 is new and callers do not know it as a success");
        assertThat(impact.hits())
                .filteredOn(hit -> hit.operation().endsWith("/cancel"))
                .extracting(Hit::code)
                .contains("operation-moved", "status-removed-success", "status-added-success");
        assertThat(impact.hits())
                .filteredOn(hit -> hit.operation().endsWith("/tracking"))
                .extracting(Hit::code)
                .containsExactly("operation-removed");
    }

    private static Release release(String older, String newer, Map<String, String> moves) {
        return new Release(
                BackendDocument.read(RELEASES.resolve(older)),
                BackendDocument.read(RELEASES.resolve(newer)),
                "",
                moves,
                null,
                END);
    }

    private static Impact impact(String use, Release release) throws IOException {
        var uses = BackendUse.parse(Files.readString(RELEASES.resolve(use)));
        var usage = Usage.until(
                TODAY,
                List.of(
                        new Usage.Calls("acme-retail", "POST /partner/v2/orders", TODAY.minusDays(1), 7),
                        new Usage.Calls("bluebird", "POST /partner/v2/orders", TODAY.minusDays(30), 9)));
        return new ReleaseImpact(uses, LINEAGE, OWNERS).of(release, new Traffic(usage, BackendCalls.unknown()));
    }
}
