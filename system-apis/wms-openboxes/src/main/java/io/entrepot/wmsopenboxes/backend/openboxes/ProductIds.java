package io.entrepot.wmsopenboxes.backend.openboxes;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.foundation.backend.PermanentBackendException;
import io.entrepot.wmsopenboxes.stock.Product;
import io.entrepot.wmsopenboxes.stock.Products;
import io.entrepot.wmsopenboxes.stock.WarehouseStock;
import org.springframework.http.HttpStatus;

/** Finds the vendor's id of an item, in what was read before or else by reading the articles. */
final class ProductIds {

    private final Products products;
    private final WarehouseStock stock;

    ProductIds(Products products, WarehouseStock stock) {
        this.products = products;
        this.stock = stock;
    }

    String of(ItemNumber item) {
        return known(item)
                .or(() -> {
                    readAll();
                    return known(item);
                })
                .orElseThrow(() -> new PermanentBackendException(
                        Refusals.BACKEND,
                        HttpStatus.UNPROCESSABLE_CONTENT.value(),
                        "the warehouse has no article " + item,
                        null));
    }

    private java.util.Optional<String> known(ItemNumber item) {
        return products.all().stream()
                .filter(product -> product.code().equals(item.value()))
                .map(Product::id)
                .findFirst();
    }

    private void readAll() {
        var offset = 0;
        var page = stock.products(offset);
        while (!page.isEmpty()) {
            products.put(page);
            offset += page.size();
            page = stock.products(offset);
        }
    }
}
