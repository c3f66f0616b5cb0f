package io.entrepot.canonical.milestone;

/**
 * The name that one system gives to an order or a part of it.
 *
 * @param system entrepot, partner, erp, wms or carrier
 * @param kind what is named, for example {@code sales-order} or {@code tracking-number}
 */
public record ExternalIdentifier(String system, String kind, String value) {}
