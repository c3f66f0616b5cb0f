package io.entrepot.wmsopenboxes.backend.openboxes;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.foundation.backend.CallBudget;
import io.entrepot.foundation.codemaps.CodeKind;
import io.entrepot.foundation.codemaps.CodeMaps;
import io.entrepot.foundation.warehouse.node.Capabilities;
import io.entrepot.foundation.warehouse.node.Capabilities.Ability;
import io.entrepot.foundation.warehouse.node.Capabilities.Cadence;
import io.entrepot.foundation.warehouse.node.Node;
import io.entrepot.foundation.warehouse.node.Nodes;
import io.entrepot.foundation.warehouse.order.WarehouseOrders;
import io.entrepot.wmsopenboxes.fulfilment.MovementReport.Status;
import io.entrepot.wmsopenboxes.notice.WarehouseNotices;
import io.entrepot.wmsopenboxes.stock.Lag;
import io.entrepot.wmsopenboxes.stock.Products;
import io.entrepot.wmsopenboxes.stock.WarehouseStock;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;
import org.springframework.web.service.registry.ImportHttpServices;

/** Lists what OpenBoxes does for the features. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "openboxes", types = OpenBoxesApi.class)
@EnableConfigurationProperties(OpenBoxesProperties.class)
class OpenBoxesConfiguration {

    private static final int CALLS_AT_ONCE = 4;

    /** Nearer to the wire than the shared translation of faults, which sees no body of a 500. */
    @Bean
    RestClientHttpServiceGroupConfigurer refusals() {
        return groups -> groups.filterByName("openboxes")
                .forEachClient((group, client) -> client.requestInterceptor(new Refusals()));
    }

    @Bean
    Session session(OpenBoxesApi api, OpenBoxesProperties properties) {
        var limits = new CallBudget.Limits(
                properties.callsPerMinute(), Duration.ofMinutes(1), CALLS_AT_ONCE, Duration.ofSeconds(5));
        return new Session(api, properties, new CallBudget(Refusals.BACKEND, limits));
    }

    @Bean
    Nodes nodes(OpenBoxesProperties properties) {
        return new Nodes(List.of(new Node(new NodeId(properties.node()), properties.name())));
    }

    @Bean
    Capabilities capabilities() {
        return new Capabilities(
                Refusals.BACKEND,
                Cadence.POLL,
                "UNTIL_SHIPPED",
                Set.of(Ability.LOTS, Ability.EXPIRY, Ability.MOVEMENTS, Ability.ADVANCE_SHIP_NOTICES));
    }

    @Bean
    WarehouseStock warehouseStock(OpenBoxesApi api, Session session, OpenBoxesProperties properties) {
        return new OpenBoxesStock(api, session, properties);
    }

    @Bean
    Lag lag(OpenBoxesProperties properties) {
        return new Lag(properties.overlap(), properties.settle());
    }

    @Bean
    WarehouseOrders warehouseOrders(
            OpenBoxesApi api,
            Session session,
            Products products,
            WarehouseStock stock,
            OpenBoxesProperties properties,
            CodeMaps maps,
            Clock clock) {
        var ids = new ProductIds(products, stock);
        return new OpenBoxesOrders(
                new Movements(api, session), new Shipments(api, session), ids, properties, maps, clock);
    }

    @Bean
    WarehouseNotices warehouseNotices(
            OpenBoxesApi api,
            Session session,
            Products products,
            WarehouseStock stock,
            OpenBoxesProperties properties,
            CodeMaps maps,
            Clock clock) {
        var ids = new ProductIds(products, stock);
        return new OpenBoxesNotices(
                new Movements(api, session), new Shipments(api, session), ids, properties, maps, clock);
    }

    /** What the status of a movement may mean; that nobody knows it is no meaning. */
    @Bean
    CodeKind movementStatus() {
        return CodeKind.of(
                OpenBoxesOrders.STATUS,
                Arrays.stream(Status.values())
                        .filter(status -> status != Status.UNKNOWN)
                        .map(Status::name)
                        .collect(Collectors.toSet()));
    }
}
