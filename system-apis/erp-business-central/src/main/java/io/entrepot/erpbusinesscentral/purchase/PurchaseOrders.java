package io.entrepot.erpbusinesscentral.purchase;

/** The ERP's purchase orders. */
public interface PurchaseOrders {

    /** The lines of at most so many orders with numbers after this one; an empty number begins the list. */
    PurchaseOrderPage after(String number, int limit);
}
