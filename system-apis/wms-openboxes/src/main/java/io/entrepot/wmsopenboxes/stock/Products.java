package io.entrepot.wmsopenboxes.stock;

import java.util.List;

/** The articles that the warehouse system has told of. */
public interface Products {

    void put(List<Product> read);

    /** All of them, by code. */
    List<Product> all();
}
