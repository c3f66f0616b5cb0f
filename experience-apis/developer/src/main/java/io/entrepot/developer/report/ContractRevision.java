package io.entrepot.developer.report;

/**
 * A published revision of a contract.
 *
 * @param layer that of the API, or {@code events}
 * @param api the API, or the type of an event
 * @param revision counted from 1 within the major version
 */
public record ContractRevision(String layer, String api, int major, int revision) {}
