package io.entrepot.storefrontshopify.shipment.postgres;

import io.entrepot.foundation.cases.CaseReplay;
import io.entrepot.foundation.cases.ExceptionCases;
import io.entrepot.storefrontshopify.channel.SalesChannel;
import io.entrepot.storefrontshopify.listing.Listings;
import io.entrepot.storefrontshopify.order.TakenOrders;
import io.entrepot.storefrontshopify.shipment.Departure;
import io.entrepot.storefrontshopify.shipment.Departures;
import io.entrepot.storefrontshopify.shipment.FollowingOrders;
import io.entrepot.storefrontshopify.shipment.ReportingShipments;
import io.entrepot.storefrontshopify.shipment.ShopShipping;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lists the use cases of shipments. */
@Configuration(proxyBeanMethods = false)
class ShipmentConfiguration {

    @Bean
    FollowingOrders followingOrders(
            TakenOrders orders,
            Departures departures,
            Listings listings,
            SalesChannel channel,
            @Value("${entrepot.storefront.settling}") Duration settling,
            Clock clock) {
        return new FollowingOrders(orders, departures, listings, channel, settling, clock);
    }

    @Bean
    ReportingShipments reportingShipments(
            Departures departures,
            TakenOrders orders,
            ShopShipping shop,
            SalesChannel channel,
            Listings listings,
            ExceptionCases cases,
            Clock clock) {
        return new ReportingShipments(departures, orders, shop, channel, listings, cases, clock);
    }

    @Bean
    CaseReplay<Departure> departureReplay(Departures departures) {
        return CaseReplay.of(Departure.class, departure -> departures.again(departure.shipment()));
    }
}
