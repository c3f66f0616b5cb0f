package io.entrepot.storefrontshopify;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the system API of a storefront that runs on Shopify. */
@SpringBootApplication
class StorefrontShopifyApplication {

    static void main(String[] arguments) {
        SpringApplication.run(StorefrontShopifyApplication.class, arguments);
    }
}
