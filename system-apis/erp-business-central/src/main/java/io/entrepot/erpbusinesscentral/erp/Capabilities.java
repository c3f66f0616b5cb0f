package io.entrepot.erpbusinesscentral.erp;

/**
 * What depends on how the ERP is set up.
 *
 * @param units whether the ERP tells the units of an item besides its base unit
 */
public record Capabilities(boolean units) {}
