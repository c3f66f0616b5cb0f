package io.entrepot.erpbusinesscentral.erp.businesscentral;

import java.math.BigDecimal;

/** How much of a line the next posting ships and invoices. */
record NextQuantities(BigDecimal shipQuantity, BigDecimal invoiceQuantity) {}
