package io.entrepot.erpbusinesscentral.erp.web;

/** How identifiers and codes look on the wire. */
final class Shape {

    static final String IDENTIFIER = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}";

    /** The ERP keeps an order's identifier as a document number of at most 35 characters. */
    static final String ORDER = "[A-Za-z0-9][A-Za-z0-9._:-]{0,34}";

    static final String UNIT = "[A-Z0-9]{1,3}";
    static final String COUNTRY = "[A-Z]{2}";
    static final int MOST_LINES = 1_000;
    static final int HIGHEST_LINE_NUMBER = 100_000;

    private Shape() {}
}
