package io.entrepot.storefrontshopify.backend.shopify;

import io.entrepot.storefrontshopify.backend.shopify.Points.Share;

/**
 * A query or mutation with one root field.
 *
 * @param field the root field
 * @param text the whole document
 * @param cost the most points that it can take
 */
record Operation<T>(String field, String text, Class<T> resultType, int cost, Share share) {

    Operation<T> costing(int most) {
        return new Operation<>(field, text, resultType, most, share);
    }
}
