package io.entrepot.wmsshiphero.backend.shiphero;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.foundation.codemaps.CodeKind;
import io.entrepot.foundation.codemaps.CodeMaps;
import io.entrepot.foundation.warehouse.node.Capabilities;
import io.entrepot.foundation.warehouse.node.Capabilities.Ability;
import io.entrepot.foundation.warehouse.node.Capabilities.Cadence;
import io.entrepot.foundation.warehouse.node.Node;
import io.entrepot.foundation.warehouse.node.Nodes;
import io.entrepot.foundation.warehouse.order.WarehouseOrders;
import io.entrepot.wmsshiphero.fulfilment.OrderReport.Status;
import io.entrepot.wmsshiphero.hook.HookReader;
import io.entrepot.wmsshiphero.hook.HookRegistrations;
import io.entrepot.wmsshiphero.node.Warehouses;
import io.entrepot.wmsshiphero.stock.WarehouseStock;
import java.time.Clock;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

/** Lists what ShipHero does for the features. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "shiphero", types = ShipHeroApi.class)
@EnableConfigurationProperties(ShipHeroProperties.class)
class ShipHeroConfiguration {

    @Bean
    GraphQl graphQl(ShipHeroApi api, ShipHeroProperties properties, Clock clock) {
        var login = new ShipHeroApi.Login(properties.username(), properties.password());
        var credits = new Credits(properties.credits(), properties.creditsPerSecond());
        return new GraphQl(api, new Tokens(api, login, clock), credits, properties.creditsPerSecond());
    }

    @Bean
    Nodes nodes(ShipHeroProperties properties) {
        return new Nodes(properties.nodes().stream()
                .map(node -> new Node(new NodeId(node.node()), node.name()))
                .toList());
    }

    @Bean
    Capabilities capabilities() {
        return new Capabilities(Credits.BACKEND, Cadence.PUSH, "UNTIL_LABELLED", Set.of(Ability.PARTIAL_SHIPMENTS));
    }

    @Bean
    Warehouses warehouses(GraphQl graphQl, ShipHeroProperties properties) {
        return new ShipHeroWarehouses(graphQl, properties.nodes());
    }

    @Bean
    WarehouseOrders warehouseOrders(
            GraphQl graphQl, Warehouses warehouses, ShipHeroProperties properties, CodeMaps maps, Clock clock) {
        return new ShipHeroOrders(graphQl, warehouses, properties, StatusWords.mappedBy(maps), clock);
    }

    /** What an order's status may mean; that nobody knows it is no meaning. */
    @Bean
    CodeKind statusWords() {
        return CodeKind.of(
                StatusWords.KIND, Set.of(Status.OPEN.name(), Status.FULFILLED.name(), Status.CANCELLED.name()));
    }

    @Bean
    WarehouseStock warehouseStock(GraphQl graphQl, Warehouses warehouses) {
        return new ShipHeroStock(graphQl, warehouses);
    }

    @Bean
    HookRegistrations hookRegistrations(GraphQl graphQl, ShipHeroProperties properties) {
        return new ShipHeroHooks(graphQl, properties);
    }

    @Bean
    HookReader hookReader(CodeMaps maps, Clock clock) {
        return new HookBodies(StatusWords.mappedBy(maps), clock);
    }
}
