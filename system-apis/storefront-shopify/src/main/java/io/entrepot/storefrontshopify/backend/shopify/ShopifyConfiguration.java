package io.entrepot.storefrontshopify.backend.shopify;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.order.ChannelId;
import io.entrepot.storefrontshopify.channel.SalesChannel;
import io.entrepot.storefrontshopify.channel.ShopLocation;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

/** Lists what Shopify does for the features. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "shopify", types = ShopifyApi.class)
@EnableConfigurationProperties(ShopifyProperties.class)
class ShopifyConfiguration {

    @Bean
    GraphQl graphQl(ShopifyApi api, ShopifyProperties properties, Clock clock) {
        var points = new Points(properties.points(), properties.pointsPerSecond());
        return new GraphQl(api, new Tokens(api, properties, clock), points, properties.version());
    }

    @Bean
    SalesChannel salesChannel(ShopifyProperties properties) {
        var locations = properties.locations().stream()
                .map(location -> new ShopLocation(
                        new NodeId(location.node()), location.name(), Gids.of("Location", location.location())))
                .toList();
        return new SalesChannel(
                new ChannelId(properties.channel().id()), properties.channel().name(), locations);
    }

    @Bean
    ShopifyStock shopifyStock(GraphQl graphQl, SalesChannel channel) {
        return new ShopifyStock(
                graphQl,
                channel.locations().stream().map(ShopLocation::locationId).toList());
    }

    @Bean
    ShopifyOrders shopifyOrders(GraphQl graphQl) {
        return new ShopifyOrders(graphQl);
    }

    @Bean
    ShopifyShipping shopifyShipping(GraphQl graphQl, ShopifyOrders orders) {
        return new ShopifyShipping(graphQl, orders);
    }

    @Bean
    ShopifyHooks shopifyHooks(GraphQl graphQl, ShopifyProperties properties) {
        return new ShopifyHooks(graphQl, properties);
    }
}
