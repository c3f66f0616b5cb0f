package io.entrepot.storefrontshopify.listing.postgres;

import io.entrepot.foundation.cases.ExceptionCases;
import io.entrepot.storefrontshopify.channel.SalesChannel;
import io.entrepot.storefrontshopify.listing.Listings;
import io.entrepot.storefrontshopify.listing.PublishingStock;
import io.entrepot.storefrontshopify.listing.ReadingShop;
import io.entrepot.storefrontshopify.listing.ShopStock;
import io.entrepot.storefrontshopify.listing.Skus;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lists the use cases of what the shop offers. */
@Configuration(proxyBeanMethods = false)
class ListingConfiguration {

    @Bean
    PublishingStock publishingStock(
            Listings listings,
            ShopStock shop,
            ExceptionCases cases,
            @Value("${entrepot.storefront.settling}") Duration settling,
            Clock clock) {
        return new PublishingStock(listings, shop, cases, settling, clock);
    }

    @Bean
    ReadingShop readingShop(Listings listings, ShopStock shop, SalesChannel channel, Skus skus, Clock clock) {
        return new ReadingShop(listings, shop, channel, skus, clock);
    }
}
