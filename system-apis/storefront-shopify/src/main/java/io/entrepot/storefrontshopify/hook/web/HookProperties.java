package io.entrepot.storefrontshopify.hook.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * With what the shop signs: the app's secret. After a change the old one signs for up to an hour more.
 *
 * @param previousSecret the one before, empty when there is none
 */
@ConfigurationProperties("entrepot.shopify.hooks")
record HookProperties(
        @DefaultValue("") String secret, @DefaultValue("") String previousSecret) {

    List<String> secrets() {
        return Stream.of(secret, previousSecret).filter(one -> !one.isBlank()).toList();
    }

    @Override
    public String toString() {
        return "secrets of webhooks";
    }
}
