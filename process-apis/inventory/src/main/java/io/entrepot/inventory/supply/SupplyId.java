package io.entrepot.inventory.supply;

/**
 * Names a supply within its source.
 *
 * @param source who tells it, such as the ERP's purchase orders or a planner
 */
public record SupplyId(String source, String number) {

    /** The purchase orders of the ERP. */
    public static final String PURCHASE_ORDERS = "erp-purchase-orders";

    /** Whoever plans over the API. */
    public static final String PLANNING = "planning";
}
