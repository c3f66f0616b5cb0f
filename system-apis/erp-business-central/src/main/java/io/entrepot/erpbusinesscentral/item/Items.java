package io.entrepot.erpbusinesscentral.item;

/** The ERP's items. */
public interface Items {

    /** At most so many items with numbers after this one; an empty number begins the list. */
    ItemPage after(String number, int limit);
}
