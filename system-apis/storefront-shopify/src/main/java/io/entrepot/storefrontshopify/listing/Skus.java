package io.entrepot.storefrontshopify.listing;

import io.entrepot.canonical.item.ItemNumber;
import java.util.Optional;

/** Which item an article of the shop is. */
@FunctionalInterface
public interface Skus {

    Optional<ItemNumber> itemOf(String sku);
}
