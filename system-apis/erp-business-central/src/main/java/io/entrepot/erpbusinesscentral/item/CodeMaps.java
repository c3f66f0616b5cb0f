package io.entrepot.erpbusinesscentral.item;

/** The mappings in force. */
public interface CodeMaps {

    /** From the ERP's unit codes to UN/CEFACT codes. */
    CodeMap units();

    /** From the ERP's tracking codes to NONE, LOT or SERIAL. */
    CodeMap trackings();
}
