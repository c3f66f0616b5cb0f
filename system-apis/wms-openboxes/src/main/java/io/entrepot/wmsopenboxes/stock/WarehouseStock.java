package io.entrepot.wmsopenboxes.stock;

import java.util.List;

/** The stock inside the warehouse system. */
public interface WarehouseStock {

    /** A page of articles, the last changed first. */
    List<Product> products(int offset);

    /** What lies there of these articles. */
    List<StockRow> rows(List<String> productIds);

    /** A page of the ledger, the last recorded first. */
    List<LedgerTransaction> transactions(int offset);

    /** What a transaction moved. */
    List<LedgerEntry> entries(LedgerTransaction transaction);
}
