package io.entrepot.sandbox.shopify;

/**
 * What the stand-in of Shopify is told at its start.
 *
 * @param shop the first part of the shop's domain
 * @param points size of the bucket
 * @param pointsPerSecond how fast it fills
 */
public record ShopifySettings(String shop, String clientId, String clientSecret, int points, int pointsPerSecond) {

    String domain() {
        return shop + ".myshopify.com";
    }

    @Override
    public String toString() {
        return "settings of " + shop;
    }
}
