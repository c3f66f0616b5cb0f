package io.entrepot.storefrontshopify.order;

import io.entrepot.canonical.storefront.StorefrontOrderCancelled;
import io.entrepot.canonical.storefront.StorefrontOrderPlaced;

/** Tells the platform of orders, with the transaction that took them. */
public interface OrderNews {

    void placed(StorefrontOrderPlaced order);

    void cancelled(StorefrontOrderCancelled order);
}
