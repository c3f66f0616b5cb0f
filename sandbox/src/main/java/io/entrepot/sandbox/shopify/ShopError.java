package io.entrepot.sandbox.shopify;

/** Something wrong with a request that Shopify reports among the errors at the top of an answer. */
final class ShopError extends RuntimeException {

    ShopError(String message) {
        super(message, null, false, false);
    }
}
