package io.entrepot.wmsopenboxes.stock;

/** The sorts of the vendor's codes that stock is told in. */
public final class Codes {

    public static final String STOCK_STATUS = "stock-status";
    public static final String BIN = "bin";
    public static final String UNIT = "unit";
    public static final String TRANSACTION_TYPE = "transaction-type";

    private Codes() {}
}
