package io.entrepot.inventory.item;

/** Wants to know when the catalogue was read from the ERP. */
@FunctionalInterface
public interface CatalogueListener {

    void catalogueRead();
}
