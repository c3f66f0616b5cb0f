package io.entrepot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.entrepot.client.partner.v2.ApiException;
import io.entrepot.client.partner.v2.api.AvailabilityApi;
import io.entrepot.client.partner.v2.api.OrdersApi;
import io.entrepot.client.partner.v2.model.Address;
import io.entrepot.client.partner.v2.model.Line;
import io.entrepot.client.partner.v2.model.NewOrder;
import io.entrepot.client.partner.v2.model.Order;
import io.entrepot.client.partner.v2.model.Quantity;
import io.entrepot.client.partner.v2.model.Sourcing;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What a developer generates from the public contracts works against the platform as it is. */
class GeneratedClientTests {

    private static final String ITEM = "SKU-0011";

    private final GeneratedClients acme = Running.clients("acme-retail");

    @Test
    void ordersAndFollowsTheOrderToItsDelivery() throws ApiException {
        Running.partner("acme-retail").awaitStock(ITEM);
        var availability = new AvailabilityApi(acme.partnerV2());
        var orders = new OrdersApi(acme.partnerV2());

        var promised = availability.readAvailability(List.of(ITEM)).getItems().getFirst();
        var placed = orders.placeOrder(UUID.randomUUID().toString(), order("PO-GEN-1", 2));

        assertThat(promised.getAvailable()).isGreaterThanOrEqualTo(BigDecimal.TWO);
        assertThat(availability.explainAvailability(ITEM).getNodes()).isNotEmpty();
        var delivered = await().atMost(Duration.ofSeconds(150))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> orders.readOrder(placed.getId()), order -> order.getState() == Order.StateEnum.DELIVERED);
        assertThat(delivered.getReference()).isEqualTo("PO-GEN-1");
        assertThat(delivered.getLines().getFirst().getQuantity().getAmount()).isEqualByComparingTo("2");
        assertThat(delivered.getShipments().getFirst().getTrackingNumber()).isNotEmpty();
        assertThat(orders.readMilestones(placed.getId()).getMilestones()).hasSizeGreaterThan(5);
        assertThat(orders.listOrders("PO-GEN-1", null, null, null).getOrders()).hasSize(1);
    }

    @Test
    void readsAProblemAsTheContractSays() {
        var orders = new OrdersApi(acme.partnerV2());

        assertThatThrownBy(() -> orders.placeOrder(UUID.randomUUID().toString(), order("PO-GEN-2", 0)))
                .isInstanceOfSatisfying(ApiException.class, refused -> {
                    assertThat(refused.getCode()).isEqualTo(422);
                    var problem = new JsonMapper().readTree(refused.getResponseBody());
                    assertThat(problem.at("/errors/0/pointer").asString()).contains("quantity");
                });
    }

    @Test
    @SuppressWarnings("deprecation") // as the contract says of all its operations
    void speaksTheOlderVersion() throws io.entrepot.client.partner.v1.ApiException {
        Running.partner("acme-retail").awaitStock(ITEM);
        var availability = new io.entrepot.client.partner.v1.api.AvailabilityApi(acme.partnerV1());

        var told = availability.readAvailability(List.of(ITEM)).getItems().getFirst();

        assertThat(told.getItem()).isEqualTo(ITEM);
        assertThat(told.getUom()).isEqualTo("EA");
        assertThat(told.getQty()).isPositive();
    }

    @Test
    void readsTheDeskOfCustomerService() throws io.entrepot.client.servicedesk.v1.ApiException {
        var desk = Running.clients("customer-service").serviceDeskV1();

        var accuracy = new io.entrepot.client.servicedesk.v1.api.DriftApi(desk).readAccuracy();
        var page = new io.entrepot.client.servicedesk.v1.api.CasesApi(desk).listCases(null, null, null, null, null, 5);

        assertThat(accuracy).isNotNull();
        assertThat(page.getCases()).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void existsForEveryPublicContract() throws IOException {
        try (var contracts = Files.walk(Path.of("../openapi/experience"))) {
            assertThat(contracts.filter(path -> path.toString().endsWith(".yaml")))
                    .isNotEmpty()
                    .allSatisfy(contract -> Class.forName(clientOf(contract)));
        }
    }

    private static String clientOf(Path contract) {
        var path = Path.of("../openapi/experience").relativize(contract).toString();
        return "io.entrepot.client." + path.replace("-", "").replace("/", ".").replace(".yaml", "") + ".ApiClient";
    }

    private static NewOrder order(String reference, int quantity) {
        return new NewOrder()
                .reference(reference)
                .shipTo(new Address()
                        .name("Store 12")
                        .line1("1 Main St")
                        .city("Atlanta")
                        .region("GA")
                        .postalCode("30301")
                        .country("US"))
                .addLinesItem(new Line()
                        .lineNumber(1)
                        .item(ITEM)
                        .quantity(new Quantity()
                                .amount(BigDecimal.valueOf(quantity))
                                .unit("EA")))
                .sourcing(new Sourcing().allowSplit(true).allowBackorder(false));
    }
}
